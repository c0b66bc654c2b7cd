/** The examples do what they say, against the running product. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';

const root = new URL('../../', import.meta.url).pathname;

let running: Running;
let copy: string;
beforeAll(async () => {
  running = await startRunning();
  copy = mkdtempSync(join(tmpdir(), 'lendgraph-example-'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(async () => {
  await running.close();
  rmSync(copy, { recursive: true, force: true });
});

/** How it ended, and all that it printed. */
const node = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ ok: boolean; printed: string }>((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ...env } };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ ok: error === null, printed: stdout + stderr }),
    );
  });

describe('the script that books a repayment', () => {
  const repay = (ref: string, key: string) =>
    node(['examples/node/repay.mjs', `${running.url}/graphql`, ref, '100.00', key, '2026-02-01']);
  const booked = async (ref: string) =>
    (
      (await running.control('GET', '/iute/ledger')) as { loanRef: string; operation: string }[]
    ).filter(({ loanRef, operation }) => loanRef === ref && operation === 'insertRepayment');

  it('books it once, however often it is run with its key', async () => {
    const first = await repay('90009', 'once');
    expect(first.printed).toContain('COMMITTED: 5378.4 MDL of loan 90009 are left.');
    const second = await repay('90009', 'once');
    expect(second.printed).toContain('REPLAYED: 5378.4 MDL of loan 90009 are left.');
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await booked('90009')).toHaveLength(1);
  });

  it('waits for the receipt where the answer was lost', async () => {
    await running.control('POST', '/iute/faults', {
      operation: 'insertRepayment',
      fault: 'resetAfterCommit',
      times: 1,
    });
    const { ok, printed } = await repay('90008', 'lost');
    expect(printed).toContain('COMMITTED: 6474.08 MDL of loan 90008 are left.');
    expect(ok).toBe(true);
    expect(await booked('90008')).toHaveLength(1);
  });

  it('says what is against it, and fails', async () => {
    const { ok, printed } = await repay('90005', 'refused');
    expect(printed).toContain('NOT_FOUND: No active loan');
    expect(ok).toBe(false);
  });
});

describe('the schema snapshot', () => {
  const test = (env: Record<string, string> = {}) =>
    node(['--test', join(copy, 'graph.test.mjs')], { GRAPH: `${running.url}/graphql`, ...env });
  const snapshot = () => join(copy, 'graph.snapshot.graphql');
  const read = () => readFileSync(snapshot(), 'utf8');
  beforeEach(() => cpSync(join(root, 'examples/schema-snapshot'), copy, { recursive: true }));

  it('holds for the graph as it is', async () => {
    expect(await test()).toMatchObject({ ok: true, printed: expect.stringMatching(/^# pass 3$/m) });
  });

  it.each([
    ['a field that is used', '  status: LoanStatus!', '  status: LoanStatus!\n  shade: String'],
    ['a type of one', '  externalId: String!', '  externalId: Int!'],
    ['a word that is sent or answered', '  SETTLED', '  SETTLED\n  LOST'],
  ])('fails when the graph no longer has %s', async (_, from, to) => {
    expect(read()).toContain(from);
    writeFileSync(snapshot(), read().replace(from, to));
    const { ok, printed } = await test();
    expect(ok).toBe(false);
    expect(printed).toMatch(/^# fail 1$/m);
  });

  it('fails when an operation no longer fits', async () => {
    writeFileSync(join(copy, 'operations/more.graphql'), 'query More { lones { id } }');
    expect((await test()).ok).toBe(false);
    rmSync(join(copy, 'operations/more.graphql'));
  });

  it('keeps what is used, and nothing else', async () => {
    expect((await test({ UPDATE: '1' })).ok).toBe(true);
    const before = read();
    writeFileSync(
      join(copy, 'operations/more.graphql'),
      'query More { providers { code lastSuccessAt } }',
    );
    expect((await test({ UPDATE: '1' })).ok).toBe(true);
    expect(read()).toContain(
      'type Provider {\n  code: ProviderCode!\n  lastSuccessAt: DateTime\n}',
    );
    expect(before).not.toContain('type Provider {');
    rmSync(join(copy, 'operations/more.graphql'));
    expect((await test({ UPDATE: '1' })).ok).toBe(true);
    expect(read()).toBe(before);
  });
});
