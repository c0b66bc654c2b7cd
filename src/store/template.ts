import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, startEngine } from './engine.js';
import { templateFolder } from './folder.js';
import { migrate } from './migrations.js';

/**
 * A new, migrated database in `folder`, closed again. It is copied for each new store, so it is made
 * small: log segments of 1 MB (they are written whole) and no databases to create others from.
 */
export async function initialise(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const pglite = await startEngine(folder, {
    settings: ['min_wal_size=2MB', 'fsync=off'],
    initDbStartParams: ['--wal-segsize=1'],
  });
  await migrate(createEngine(pglite));
  await pglite.exec("update pg_database set datistemplate = false where datname like 'template_'");
  await pglite.exec('drop database template0');
  await pglite.exec('drop database template1');
  await pglite.exec('checkpoint');
  await pglite.close();
}

/** Makes the template unless there is one for this version of PGlite. */
export async function makeTemplate(template: string = templateFolder()): Promise<void> {
  if (existsSync(template)) return;
  const unfinished = `${template}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await initialise(unfinished);
  try {
    await rename(unfinished, template);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(template)) throw error;
  }
}

const started = process.argv[1];
if (started && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await makeTemplate();
}
