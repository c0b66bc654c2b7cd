import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeSelf, type Holder, isAlive } from './holder.js';

/** A holder that we cannot see (another container) is known by its touching the file this often. */
const TOUCH_MS = 2_000;
const SILENCE_MS = 5 * TOUCH_MS;

const NO_LINKS = new Set<unknown>(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

interface Content extends Holder {
  readonly token: string;
}

const UNREADABLE: Content = { pid: 0, host: '?', boot: '?', space: '?', started: '?', token: '' };

export interface Lock {
  release(): void;
}

/** One process per data folder: the embedded engine itself would let two of them destroy it. */
export async function takeLock(dataDir: string, silenceMs = SILENCE_MS): Promise<Lock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'lock');
  const holder = await acquire(path, silenceMs);
  if ('heldBy' in holder) throw new Error(heldMessage(dataDir, holder.heldBy));

  const touch = setInterval(() => touchFile(path), TOUCH_MS).unref();
  const release = () => {
    clearInterval(touch);
    process.off('exit', release);
    if (read(path)?.token === holder.token) unlinkSync(path);
  };
  process.once('exit', release);
  return { release };
}

type Outcome = { token: string } | { heldBy: Content };

async function acquire(path: string, silenceMs: number): Promise<Outcome> {
  for (;;) {
    const mine: Content = { ...describeSelf(), token: randomUUID() };
    const draft = `${path}.${mine.token}`;
    // Linked when written: nobody ever reads half a lock.
    writeFileSync(draft, JSON.stringify(mine), { flag: 'wx' });
    try {
      if (linked(draft, path)) return { token: mine.token };
      const found = read(path);
      if (!found) continue;
      const living = await findLiving(path, found, silenceMs);
      if (living) return { heldBy: living };
      if (await succeed(path, found, draft, silenceMs)) return { token: mine.token };
    } finally {
      rmSync(draft, { force: true });
    }
    await sleep(20);
  }
}

/**
 * Puts `draft` in the place of a dead holder's lock. Only one process at a time may, and it looks
 * again once it may: else two that saw the same dead holder would each remove the other's lock.
 */
async function succeed(
  path: string,
  dead: Content,
  draft: string,
  silenceMs: number,
): Promise<boolean> {
  const guard = `${path}.takeover`;
  const turn = await acquire(guard, silenceMs);
  if ('heldBy' in turn) return false;
  try {
    if (read(path)?.token !== dead.token) return false;
    renameSync(draft, path);
    return true;
  } finally {
    unlinkSync(guard);
  }
}

async function findLiving(
  path: string,
  found: Content,
  silenceMs: number,
): Promise<Content | undefined> {
  const seen = touchedAt(path);
  const alive = isAlive(found, seen);
  if (alive !== 'UNSEEN') return alive ? found : undefined;
  const patience = performance.now() + silenceMs;
  while (performance.now() < patience) {
    await sleep(silenceMs / 20);
    if (touchedAt(path) !== seen) return read(path);
  }
  return undefined;
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (NO_LINKS.has(codeOf(error))) return copied(draft, path);
    throw error;
  }
}

function copied(draft: string, path: string): boolean {
  try {
    writeFileSync(path, readFileSync(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    // Half written, by someone now or when the power failed: only its being touched can tell.
    if (error instanceof SyntaxError) return UNREADABLE;
    throw error;
  }
}

function touchedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function touchFile(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Removed by hand: nothing to keep fresh.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function heldMessage(dataDir: string, { pid, host }: Content): string {
  return (
    `Process ${pid} on ${host} holds the data folder ${dataDir}. Stop that process, ` +
    'or set DATA_DIR to another folder, or set DATABASE_URL to share one Postgres.'
  );
}
