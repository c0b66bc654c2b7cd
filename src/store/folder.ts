import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../package-root.js';
import { flushFolder } from './durable.js';
import { migrations } from './migrations.js';

const pgliteFolder = dirname(
  dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')),
);

/** Named after what it was made with: another engine or other migrations need another template. */
export function templateFolder(): string {
  const { version } = createRequire(import.meta.url)(join(pgliteFolder, 'package.json')) as {
    version: string;
  };
  const schema = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 8);
  return join(packageRoot, 'node_modules', '.cache', 'lendgraph', `pg-${version}-${schema}`);
}

/**
 * Makes a new data folder: a copy of the template (tens of milliseconds), else initdb (seconds).
 * It gets its name when it is complete, so a killed process leaves no half of one.
 */
export async function prepareFolder(
  folder: string,
  template: string = templateFolder(),
): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  if (existsSync(template)) {
    await cp(template, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
  } else {
    const { initialise } = await import('./template.js');
    await initialise(unfinished);
  }
  await flushFolder(unfinished);
  await rename(unfinished, folder);
}
