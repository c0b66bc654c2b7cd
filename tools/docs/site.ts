/** Everything on the site that nobody writes by hand, as values. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { capabilityPage } from './capabilities.js';
import { errorPages, readAdvice } from './errors.js';
import { readExamples } from './examples.js';
import { fieldPages } from './fields.js';
import { changelogPage, quirkPages, settingsPage } from './included.js';
import { readLenders } from './lenders.js';
import type { Page } from './markdown.js';
import { typePages } from './types.js';

export interface Entry {
  readonly text: string;
  readonly link: string;
}

/** The sidebar of what is generated, by its chapter. */
export interface Menu {
  readonly lenders: readonly Entry[];
  readonly reference: readonly Entry[];
}

export function generatedPages(root: string): Page[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const schema = buildSchema(read('schema.graphql'));
  const lenders = readLenders(root);
  return [
    ...fieldPages({ schema, lenders, examples: readExamples(root) }),
    ...typePages(schema),
    capabilityPage(schema, lenders),
    ...quirkPages(root, lenders),
    ...errorPages(schema, readAdvice(root)),
    settingsPage(read('.env.example')),
    changelogPage(root),
  ];
}

export function menuOf(pages: readonly Page[]): Menu {
  const below = (folder: string) =>
    pages
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(({ path, title }) => ({ text: title, link: `/${path}` }));
  const lenders = below('lenders').sort((a, b) => a.link.localeCompare(b.link));
  return { lenders, reference: below('reference') };
}
