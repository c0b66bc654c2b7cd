/** What is written elsewhere and shown on the site as it is: never copied by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lender } from './lenders.js';
import { code, type Page, page, plain, table } from './markdown.js';

/** `# NAME=value   # what it is`, below a line that says what a block is about. */
export function settingsPage(example: string): Page {
  const parts: string[] = [];
  let rows: string[][] = [];
  const flush = () => {
    parts.push(table(['Name', 'For example', 'What'], rows));
    rows = [];
  };
  for (const line of example.split('\n')) {
    const [, name, value = '', what = ''] =
      /^# ([A-Z][A-Z0-9_]*)=(\S*)(?:\s+# (.*))?$/.exec(line) ?? [];
    if (name) rows.push([code(name), value && code(value), plain(what)]);
    else if (line.startsWith('# ')) {
      flush();
      parts.push(
        plain(line.slice(2))
          .replace(/^([^:.]+)$/, '## $1')
          .replace(/^([^:.]+): (.+)$/, '## $1\n\n$2.'),
      );
    }
  }
  flush();
  return page('reference/settings', 'Settings', ...parts);
}

/** A README of ours: its title, its text, links to files of the repository as plain names. */
function included(path: string, title: string, text: string): Page {
  const body = text
    .replace(/^# .*\n/, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1')
    .replace(/<(?=[a-z])/g, (_, at: number, whole: string) =>
      whole.slice(0, at).split('`').length % 2 === 0 ? '<' : '&lt;',
    );
  return page(path, title, body);
}

export const quirkPages = (root: string, lenders: readonly Lender[]): Page[] =>
  lenders.map(({ slug, name }) =>
    included(
      `lenders/${slug}-quirks`,
      `${name}: quirks`,
      readFileSync(join(root, 'src/datasources', slug, 'README.md'), 'utf8'),
    ),
  );

export const changelogPage = (root: string): Page =>
  included(
    'reference/changelog',
    'What changed in the graph',
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
  );
