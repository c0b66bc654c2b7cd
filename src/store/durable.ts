import { fsyncSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Postgres flushes with fsync: PGlite's default, fdatasync, is an empty call there. */
export const DURABLE = ['fsync=on', 'wal_sync_method=fsync'];

interface Mount {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number };
}

/**
 * PGlite's folder on disk leaves fsync out: an acknowledged row survives the death of the process,
 * not of the machine. With it, a commit is on the disk before it is acknowledged.
 */
export class DurableFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const made = await super.init(pg, options);
    const preRun = made.emscriptenOpts.preRun ?? [];
    made.emscriptenOpts.preRun = [
      ...preRun,
      (mod) => {
        const { NODEFS } = (mod.FS as unknown as { filesystems: { NODEFS: Mount } }).filesystems;
        NODEFS.stream_ops.fsync = ({ nfd }) => {
          if (nfd !== undefined) fsyncSync(nfd);
          return 0;
        };
      },
    ];
    return made;
  }
}

/** Flushes every file below `folder`, for what was not written by Postgres. */
export async function flushFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (let start = 0; start < files.length; start += 16) {
    const batch = files.slice(start, start + 16);
    await Promise.all(batch.map((file) => flush(join(file.parentPath, file.name))));
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
