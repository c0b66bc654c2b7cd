import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first folder above that holds a package.json: the same from src/ and from dist/src/. */
export const packageRoot = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** Dependencies are pinned exactly, so the manifest says what runs. */
export const versions: Record<string, string> & { readonly lendgraph: string } = {
  lendgraph: manifest.version,
  node: process.versions.node,
  ...Object.fromEntries(
    ['@apollo/server', 'graphql', 'type-graphql'].map((name) => [
      name,
      manifest.dependencies[name] ?? '',
    ]),
  ),
};
