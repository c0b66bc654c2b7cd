import { join } from 'node:path';
import { createEngine, startEngine } from './engine.js';
import { prepareFolder } from './folder.js';
import type { Engine } from './lazy.js';
import { takeLock } from './lock.js';
import { migrate } from './migrations.js';

/** Postgres inside this process, in `dataDir`/pg; `dataDir`/lock keeps other processes out. */
export async function openEmbedded(dataDir: string): Promise<Engine> {
  const lock = await takeLock(dataDir);
  try {
    const engine = await start(join(dataDir, 'pg'));
    await migrate(engine).catch(async (error: unknown) => {
      await engine.close();
      throw error;
    });
    return { ...engine, close: () => engine.close().finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function start(folder: string): Promise<Engine> {
  try {
    await prepareFolder(folder);
    return createEngine(await startEngine(folder));
  } catch (cause) {
    throw new Error(`The embedded store in ${folder} cannot be opened.`, { cause });
  }
}
