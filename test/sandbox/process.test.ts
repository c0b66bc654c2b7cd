import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listenPatiently } from '../../sandbox/listen.js';
import { createSandbox } from '../../sandbox/sandbox.js';
import { clientOf, openBench } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const build = join(root, 'dist', 'sandbox-under-test');
const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const stateFile = join(folder, 'kept', 'state.json');

beforeAll(() => {
  const project = join(folder, 'tsconfig.json');
  const settings = {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions: {
      rootDir: root,
      outDir: build,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [join(root, 'sandbox')],
  };
  writeFileSync(project, JSON.stringify(settings));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(build, { recursive: true, force: true });
});

const children: ChildProcess[] = [];
afterEach(() => {
  rmSync(dirname(stateFile), { recursive: true, force: true });
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

type Ready = { type: string; url: string; message: string; description: { seed: number } };

async function start(env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; said: Ready }> {
  const child = fork(join(build, 'sandbox/main.js'), {
    env: { SANDBOX_PORT: '0', ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  const [said] = (await once(child, 'message')) as [Ready];
  return { child, said };
}

const exitOf = async (child: ChildProcess): Promise<unknown> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};

describe('the process', () => {
  it('tells its parent when it is ready, with the description', async () => {
    const { said } = await start({ SANDBOX_SEED: '5' });
    const { value } = await clientOf(said.url).control('GET', '');
    expect(said).toMatchObject({ type: 'ready', description: { seed: 5 } });
    expect(said.description).toEqual(value);
  });

  it.each<NodeJS.Signals>([
    'SIGTERM',
    'SIGINT',
  ])('%s ends it, the state written', async (signal) => {
    const { child, said } = await start({ SANDBOX_STATE: stateFile });
    const ref = await clientOf(said.url).newLoan();
    child.kill(signal);
    expect(await exitOf(child)).toBe(0);
    expect(readFileSync(stateFile, 'utf8')).toContain(`"ref":"${ref}"`);
  });

  it('ends when its parent is gone, the state written', async () => {
    const { child, said } = await start({ SANDBOX_STATE: stateFile });
    const ref = await clientOf(said.url).newLoan();
    child.disconnect();
    expect(await exitOf(child)).toBe(0);
    expect(readFileSync(stateFile, 'utf8')).toContain(`"ref":"${ref}"`);
  });

  it.each([
    ['SANDBOX_PORT', '70000'],
    ['SANDBOX_PORT', 'http'],
    ['SANDBOX_SEED', '-1'],
    ['SANDBOX_CLOCK', 'fast'],
  ])('refuses %s=%s by name', async (name, value) => {
    const { child, said } = await start({ [name]: value });
    expect(said.type).toBe('failed');
    expect(said.message).toContain(name);
    expect(await exitOf(child)).toBe(1);
  });

  it('waits three seconds for a taken port, then fails by name', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const sandbox = createSandbox();
    const pauses: number[] = [];
    const pause = async (ms: number) => pauses.push(ms);
    const place = { port, host: '127.0.0.1' };
    await expect(listenPatiently(sandbox, place, pause)).rejects.toThrow('SANDBOX_PORT');
    expect(pauses.reduce((sum, ms) => sum + ms)).toBe(3000);
    const free = () => new Promise((resolve) => holder.close(resolve));
    expect(await listenPatiently(sandbox, place, free)).toBe(`http://127.0.0.1:${port}`);
    await sandbox.close();
  });

  it('a real clock ticks and can be moved', async () => {
    const { said } = await start({ SANDBOX_CLOCK: 'real' });
    const { control } = clientOf(said.url);
    const before = Date.now();
    const { value } = await control('POST', '/clock', { advanceSeconds: 86_400 });
    expect(Date.parse(value.now) - 86_400_000).toBeGreaterThanOrEqual(before);
  });
});

describe('the state file', () => {
  it('carries loans, money, clock, switches, faults and counters over', async () => {
    const first = await openBench({ seed: 4, stateFile });
    const ref = await first.loanIn('ACTIVE');
    await first.call('insertRepayment', { loanRef: ref, amount: '12.34', date: '15012026' });
    await first.control('POST', '/clock', { advanceSeconds: 60 });
    await first.control('PUT', '/iute/switches', { unknownLoanStatusWord: 'odd' });
    await first.control('POST', '/iute/faults', {
      operation: 'createLoan',
      fault: 'hang',
      times: 2,
    });
    const pages = [
      '',
      '/iute/loans',
      '/iute/ledger',
      '/iute/calls',
      `/iute/calls/${ref}`,
      '/iute/faults',
    ];
    const read = async ({ control, origin }: typeof first) => {
      const values = await Promise.all(
        pages.map(async (page) => (await control('GET', page)).value),
      );
      return JSON.stringify(values).replaceAll(origin, 'ORIGIN');
    };
    const kept = await read(first);
    await first.close();
    const second = await openBench({ stateFile });
    expect(await read(second)).toBe(kept);
    expect(await second.sandbox.describe().seed).toBe(4);
    await second.close();
  });

  it('a file that is none of ours is refused, not overwritten', async () => {
    const foreign = join(folder, 'foreign.json');
    for (const content of ['not json', '[]', '{"format":2}']) {
      writeFileSync(foreign, content);
      await expect(openBench({ stateFile: foreign })).rejects.toThrow(foreign);
      expect(readFileSync(foreign, 'utf8')).toBe(content);
    }
  });
});
