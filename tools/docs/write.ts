/** `npm run docs`, first half: writes the generated pages beside the guides, where VitePress finds them. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages, menuOf } from './site.js';

const root = process.cwd();
const site = join(root, 'docs/site');

const pages = generatedPages(root);
for (const folder of ['reference', 'lenders', 'errors'])
  rmSync(join(site, folder), { recursive: true, force: true });
for (const { path, text } of pages) {
  const file = join(site, `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
// To take along: the whole graph in its own language.
mkdirSync(join(site, 'public'), { recursive: true });
copyFileSync(join(root, 'schema.graphql'), join(site, 'public/schema.graphql'));
writeFileSync(join(site, 'reference/menu.json'), `${JSON.stringify(menuOf(pages), null, 2)}\n`);
