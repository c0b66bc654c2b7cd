/** The pages that somebody wrote, and the code blocks in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = new URL('../../', import.meta.url).pathname;

/** `mark` is what stands behind the language: "variables" of the operation before, or an "event". */
export interface Block {
  readonly at: string;
  readonly language: string;
  readonly mark: string;
  readonly text: string;
}

export interface Written {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const FENCE = /^```(\w*) ?([^\n]*)\n([\s\S]*?)^```$/gm;

export const blocksOf = (file: string, text: string): Block[] =>
  [...text.matchAll(FENCE)].map((found) => {
    const [, language = '', mark = '', inside = ''] = found;
    const line = text.slice(0, found.index).split('\n').length;
    return { at: `${file}:${line}`, language, mark: mark.trim(), text: inside };
  });

/** What `npm run docs` has written is no page of anybody's, and no package is. */
const NOT_OURS = /(^|\/)(node_modules|reference|lenders|errors|\.vitepress)\//;

const markdownIn = (folder: string, without = /^$/) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !without.test(name))
    .sort()
    .map((name) => join(folder, name));

export const pages: readonly Written[] = [
  'README.md',
  ...markdownIn('docs/site', NOT_OURS),
  ...markdownIn('docs/errors'),
].map((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return { file, text, blocks: blocksOf(file, text) };
});
