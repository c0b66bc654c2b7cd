/** The tests of a frontend, run as its CI would: a copy of the example, before the running product. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';

const root = new URL('../../', import.meta.url).pathname;
const EXAMPLE = join(root, 'examples/vitest');

let running: Running;
let copy: string;
beforeAll(async () => {
  running = await startRunning();
  copy = mkdtempSync(join(tmpdir(), 'lendgraph-example-'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
const isOwn = (path: string) => basename(path) !== 'node_modules';
beforeEach(() => cpSync(EXAMPLE, copy, { recursive: true, filter: isOwn }));
afterAll(async () => {
  await running.close();
  rmSync(copy, { recursive: true, force: true });
});

/** How it ended, and all that it printed. */
const run = () =>
  new Promise<{ ok: boolean; printed: string }>((resolve) => {
    const env = { PATH: process.env.PATH, CI: 'true', NO_COLOR: '1', GRAPH_URL: running.url };
    const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run'];
    execFile(process.execPath, args, { cwd: copy, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, printed: stdout + stderr }),
    );
  });

describe('the vitest example', () => {
  it('passes, and passes again: its keys and its money are as at the start', async () => {
    for (const time of ['first', 'second'])
      expect({ time, ...(await run()) }).toMatchObject({
        time,
        ok: true,
        printed: expect.stringMatching(/Tests\s+6 passed/),
      });
  });

  it.each([
    ['takes silence for a failure', 'app.ts', 'UNKNOWN:', 'UNKNOWN_:'],
    ['leaves out who cannot be reached', 'app.ts', ' cannot be reached', ''],
    ['is tested on what another test has left', 'app.test.ts', 'beforeEach(() => reset());', ''],
  ])('fails when the app %s', async (_, file, from, to) => {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(copy, file), text.replace(from, to));
    const { ok, printed } = await run();
    expect({ ok, failed: /Tests\s+\d failed/.test(printed) }).toEqual({ ok: false, failed: true });
  });
});
