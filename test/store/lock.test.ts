import { existsSync } from 'node:fs';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDb } from '../../src/store/db.js';
import { takeLock } from '../../src/store/lock.js';
import { makeTemplate } from '../../src/store/template.js';
import { type Child, startChild } from './child.js';
import { temporaryFolder } from './engines.js';

let dataDir: string;
let opened: Db[];
let children: Child[];

beforeAll(() => makeTemplate());
beforeEach(async () => {
  dataDir = await temporaryFolder();
  opened = [];
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill('SIGKILL')));
  await Promise.all(opened.map((db) => db.close()));
  await rm(dataDir, { recursive: true, force: true });
});

const open = (): Db => {
  const db = openDb({ dataDir });
  opened.push(db);
  return db;
};
const child = async () => {
  const started = await startChild(dataDir, 'hold');
  children.push(started);
  return started;
};
/** A lock as we would write it, but for `difference`. */
const leaveLock = async (difference: Record<string, unknown>, suffix = '') => {
  const lock = await takeLock(dataDir);
  const ours = JSON.parse(await readFile(join(dataDir, 'lock'), 'utf8'));
  lock.release();
  await writeFile(`${join(dataDir, 'lock')}${suffix}`, JSON.stringify({ ...ours, ...difference }));
};

describe('the lock of the embedded folder', () => {
  const lockFile = () => join(dataDir, 'lock');

  it('refuses a second opener, naming the process, the folder and the ways out', async () => {
    await open().ready();
    const refusal = open().ready();
    await expect(refusal).rejects.toThrow(`Process ${process.pid} on `);
    await expect(refusal).rejects.toThrow(`holds the data folder ${dataDir}`);
    await expect(refusal).rejects.toThrow(/Stop that process.*DATA_DIR.*DATABASE_URL/);
  });

  it('refuses another process as long as the holder lives, and lets it in after', async () => {
    const holder = await child();
    holder.go();
    await holder.line((line) => line === 'open');
    await expect(open().ready()).rejects.toThrow(`Process ${holder.pid} on `);
    await holder.kill('SIGKILL');
    expect(existsSync(lockFile())).toBe(true);
    await open().ready();
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is gone after close', async () => {
    await open().close();
    expect(existsSync(lockFile())).toBe(false);
  });

  it.each([
    ['of an earlier process with the pid of a living one', { started: '1' }],
    ['from before the machine was started again', { boot: 'an earlier one' }],
    ['of a process that is no more', { pid: 2 ** 22 + 1 }],
  ])('%s is taken over', async (_, difference) => {
    await leaveLock(difference);
    const lock = await takeLock(dataDir);
    lock.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  const elsewhere = { space: 'pid:[1]', host: 'elsewhere' };

  it('of a process in another container holds as long as the file is touched', async () => {
    await leaveLock(elsewhere);
    let moment = 0;
    const touching = setInterval(() => {
      moment++;
      void utimes(lockFile(), moment, moment);
    }, 10);
    await expect(takeLock(dataDir, 2_000)).rejects.toThrow('on elsewhere holds the data folder');
    clearInterval(touching);
  });

  it('of a process in another container is taken over when it has fallen silent', async () => {
    await leaveLock(elsewhere);
    const lock = await takeLock(dataDir, 100);
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('that lost its content with the power is taken over when nobody touches it', async () => {
    await writeFile(lockFile(), '');
    const lock = await takeLock(dataDir, 100);
    lock.release();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('taken by another after ours was removed by hand is not ours to remove', async () => {
    const lock = await takeLock(dataDir);
    await writeFile(lockFile(), JSON.stringify({ token: 'of another' }));
    lock.release();
    expect(existsSync(lockFile())).toBe(true);
  });

  it('that a dead process left goes to one of several that find it', async () => {
    const dead = await child();
    dead.go();
    await dead.line((line) => line === 'open');
    await dead.kill('SIGKILL');

    const racers = await Promise.all(Array.from({ length: 4 }, () => child()));
    for (const racer of racers) racer.go();
    const outcomes = await Promise.all(
      racers.map((racer) => racer.line((line) => line === 'open' || line.startsWith('refused'))),
    );
    expect(outcomes.filter((line) => line === 'open')).toHaveLength(1);
    expect(outcomes.filter((line) => line.includes('holds the data folder'))).toHaveLength(3);
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'pg']);
  });

  it('goes to one of many in one process as well, whoever died while taking over', async () => {
    await leaveLock({ started: '1' });
    await rm(lockFile());
    await leaveLock({ started: '1' }, '.takeover');
    await writeFile(lockFile(), await readFile(`${lockFile()}.takeover`));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(dataDir)));
    const taken = tries.filter((one) => one.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    taken[0]?.value.release();
    expect(await readdir(dataDir)).toEqual([]);
  });
});
