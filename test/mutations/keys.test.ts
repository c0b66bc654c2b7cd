/** One key, one action: what counts as the same, for whom, and for how long. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { actionOf, canonicalJson } from '../../src/mutations/receipts.js';
import { clientOf } from '../sandbox/support.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';
import {
  APPLICANT,
  cancelLoan,
  createLoan,
  insertRepayment,
  receiptOf,
  settledReceipt,
  type Write,
  writes,
} from '../support/writes.js';

const meaningOf = (name: string, input: unknown) => {
  const action = actionOf('IUTE', name);
  const kept: unknown = action.kept(input);
  return canonicalJson(action.meaning?.(kept, input) ?? kept);
};
const repayment = { loanRef: '90008', amount: '10.00', paidOn: '2026-01-15' };
const file = (fileName: string, text: string) => ({ fileName, bytes: Buffer.from(text) });

describe('the meaning of an input', () => {
  it.each<[string, string, unknown, unknown]>([
    ['an amount without its zeros', 'insertRepayment', repayment, { ...repayment, amount: '10' }],
    ['an amount with one zero', 'insertRepayment', repayment, { ...repayment, amount: '10.0' }],
    [
      'fields in another order',
      'insertRepayment',
      repayment,
      { paidOn: '2026-01-15', amount: '10.00', loanRef: '90008' },
    ],
    [
      'nested fields in another order',
      'createLoan',
      APPLICANT,
      {
        ...APPLICANT,
        address: Object.fromEntries(Object.entries(APPLICANT.address).reverse()),
      },
    ],
    [
      'a file under another name',
      'uploadLoanFiles',
      { loanRef: '1', loanAgreement: file('a.pdf', '%PDF-1') },
      { loanRef: '1', loanAgreement: file('b.pdf', '%PDF-1') },
    ],
  ])('is the same for %s', (_, name, one, other) => {
    expect(meaningOf(name, other)).toBe(meaningOf(name, one));
  });

  it.each<[string, string, unknown, unknown]>([
    ['another amount', 'insertRepayment', repayment, { ...repayment, amount: '10.01' }],
    ['ten times the amount', 'insertRepayment', repayment, { ...repayment, amount: '100.0' }],
    ['another day', 'insertRepayment', repayment, { ...repayment, paidOn: '2026-01-16' }],
    ['another loan', 'insertRepayment', repayment, { ...repayment, loanRef: '90009' }],
    ['another letter of a name', 'createLoan', APPLICANT, { ...APPLICANT, firstName: 'Nelea ' }],
    [
      'another house',
      'createLoan',
      APPLICANT,
      { ...APPLICANT, address: { ...APPLICANT.address, houseNumber: '12' } },
    ],
    [
      'a copy of a document more',
      'createLoan',
      APPLICANT,
      { ...APPLICANT, identityDocument: file('a.pdf', '%PDF-1') },
    ],
    [
      'a file with another byte',
      'uploadLoanFiles',
      { loanRef: '1', loanAgreement: file('a.pdf', '%PDF-1') },
      { loanRef: '1', loanAgreement: file('a.pdf', '%PDF-2') },
    ],
    [
      'the two papers exchanged',
      'uploadLoanFiles',
      { loanRef: '1', loanAgreement: file('a', '%PDF-1'), bankStatement: file('b', '%PDF-2') },
      { loanRef: '1', loanAgreement: file('b', '%PDF-2'), bankStatement: file('a', '%PDF-1') },
    ],
  ])('is another one for %s', (_, name, one, other) => {
    expect(meaningOf(name, other)).not.toBe(meaningOf(name, one));
  });

  it('holds no bytes of a file', () => {
    const meaning = meaningOf('uploadLoanFiles', {
      loanRef: '1',
      loanAgreement: file('a', 'BYTES'),
    });
    expect(meaning).not.toContain('BYTES');
  });

  it('differs exactly when amount, day or loan differ', () => {
    const one = fc.record({
      loanRef: fc.constantFrom('90008', '90009'),
      cents: fc.integer({ min: 1, max: 400 }),
      day: fc.integer({ min: 10, max: 13 }),
      digits: fc.constantFrom(0, 1, 2),
    });
    const inputOf = ({
      loanRef,
      cents,
      day,
      digits,
    }: typeof one extends fc.Arbitrary<infer T> ? T : never) => {
      const whole = cents % 100 === 0;
      const tenths = cents % 10 === 0;
      const amount = (cents / 100).toFixed(whole ? digits : tenths ? Math.max(1, digits) : 2);
      return { loanRef, amount, paidOn: `2026-01-${day}` };
    };
    fc.assert(
      fc.property(one, one, (a, b) => {
        const same = a.loanRef === b.loanRef && a.cents === b.cents && a.day === b.day;
        const [first, second] = [inputOf(a), inputOf(b)];
        expect(meaningOf('insertRepayment', first) === meaningOf('insertRepayment', second)).toBe(
          same,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

const TOKENS = {
  anna: 'token-of-anna-0000001',
  bela: 'token-of-bela-0000002',
  olga: 'token-of-olga-0000003',
};
const headersOf = (name: keyof typeof TOKENS) => ({ authorization: `Bearer ${TOKENS[name]}` });

describe('a key on the running product', () => {
  let running: Running;
  let loanIn: ReturnType<typeof clientOf>['loanIn'];
  beforeAll(async () => {
    const callers = `anna=${TOKENS.anna},bela=${TOKENS.bela},olga=${TOKENS.olga}:operator`;
    running = await startRunning({ env: { CALLER_TOKENS: callers, SETTLE_SECONDS: '1' } });
    ({ loanIn } = clientOf(running.sandbox.url));
  });
  afterAll(() => running.close());

  const as = (name: keyof typeof TOKENS) => ({
    graph: (query: string, variables?: Record<string, unknown>) =>
      running.graph(query, variables, headersOf(name)),
    graphWithFiles: running.graphWithFiles,
  });
  const repay = async (name: keyof typeof TOKENS, ref: string, key: string, amount = '10.00') =>
    receiptOf(await insertRepayment.send(as(name), { ref, amount }, key));
  const repayments = async () => (await running.control('GET', '/iute/calls')).insertRepayment;
  const fault = (operation: string, name: string, more = {}) =>
    running.control('POST', '/iute/faults', { operation, fault: name, times: 1, ...more });

  it('belongs to its caller: of two callers each sends their own', async () => {
    const ref = await loanIn('ACTIVE');
    const before = await repayments();
    const [hers, his] = [await repay('anna', ref, 'same'), await repay('bela', ref, 'same')];
    expect([hers.outcome, his.outcome]).toEqual(['COMMITTED', 'COMMITTED']);
    expect(hers.id).not.toBe(his.id);
    expect(await repayments()).toBe(before + 2);
    expect((await repay('anna', ref, 'same')).id).toBe(hers.id);
  });

  it('belongs to its operation: another one may have the same', async () => {
    const active = await loanIn('ACTIVE');
    const approved = await loanIn('APPROVED');
    expect((await repay('anna', active, 'shared')).outcome).toBe('COMMITTED');
    const cancelled = await cancelLoan.send(as('anna'), { ref: approved, amount: '' }, 'shared');
    expect(receiptOf(cancelled).outcome).toBe('COMMITTED');
  });

  it('with another input is refused, whether settled, unsettled or under way', async () => {
    const ref = await loanIn('ACTIVE');
    await fault('insertRepayment', 'latency', { ms: 400 });
    const first = repay('anna', ref, 'reused');
    await expect
      .poll(() => running.control('GET', `/iute/calls/${ref}`))
      .toMatchObject({
        insertRepayment: 1,
      });
    const refused = {
      outcome: 'NOT_SENT',
      state: 'NOT_SENT',
      sentAt: null,
      userErrors: [{ code: 'KEY_REUSED' }],
    };
    expect(await repay('anna', ref, 'reused', '10.01')).toMatchObject(refused);
    await first;
    expect(await repay('anna', ref, 'reused', '10.01')).toMatchObject(refused);
    const calls = await repayments();
    expect(await repay('anna', ref, 'reused', '10.0')).toMatchObject({ outcome: 'REPLAYED' });
    expect(await repayments()).toBe(calls);
  });

  it('keeps a second action off a loan until the first is settled', async () => {
    const ref = await loanIn('ACTIVE');
    await fault('insertRepayment', 'resetAfterCommit');
    const unknown = await repay('anna', ref, 'lane-1');
    expect(unknown.outcome).toBe('UNKNOWN');
    const busy = { outcome: 'NOT_SENT', userErrors: [{ code: 'LOAN_BUSY' }] };
    const calls = await repayments();
    expect(await repay('anna', ref, 'lane-2')).toMatchObject(busy);
    expect(await repay('bela', ref, 'lane-1')).toMatchObject(busy);
    expect(
      receiptOf(await cancelLoan.send(as('anna'), { ref, amount: '' }, 'lane-3')),
    ).toMatchObject(busy);
    expect(await repayments()).toBe(calls);
    expect(await repay('anna', await loanIn('ACTIVE'), 'lane-4')).toMatchObject({
      outcome: 'COMMITTED',
    });
    await settledReceipt(as('anna'), unknown.id);
    expect(await repay('anna', ref, 'lane-2')).toMatchObject({ outcome: 'COMMITTED' });
  });

  it('keeps a second application off a person until the first is settled', async () => {
    await fault('createLoan', 'resetBefore');
    const person = { ref: 'LANE-PIN-1', amount: '777.00' };
    const first = receiptOf(await createLoan.send(as('anna'), person, 'person-1'));
    await settledReceipt(as('anna'), first.id);
    const second = receiptOf(await createLoan.send(as('bela'), person, 'person-2'));
    expect(second).toMatchObject({ outcome: 'NOT_SENT', userErrors: [{ code: 'LOAN_BUSY' }] });
  });

  it('says nothing to another caller, not even that its receipt is there', async () => {
    const ref = await loanIn('ACTIVE');
    const { id } = await repay('anna', ref, 'private');
    const read = (name: keyof typeof TOKENS, of: string) =>
      as(name).graph('query ($id: ID!) { receipt(id: $id) { id state } }', { id: of });
    expect((await read('anna', id)).data.receipt).toEqual({ id, state: 'COMMITTED' });
    expect((await read('olga', id)).data.receipt).toEqual({ id, state: 'COMMITTED' });
    const foreign = await read('bela', id);
    const none = await read(
      'bela',
      globalId('OURS', 'Receipt', '00000000-0000-4000-8000-000000000000'),
    );
    expect(foreign.data.receipt).toBeNull();
    expect(foreign.errors).toEqual(none.errors);
  });

  it.each([
    ['empty', ''],
    ['with a space', 'two words'],
    ['not ASCII', 'ключ'],
    ['too long', 'k'.repeat(256)],
  ])('that is %s sends nothing', async (_, key) => {
    const calls = await repayments();
    const receipt = await repay('anna', '90008', key);
    expect(receipt).toMatchObject({ outcome: 'NOT_SENT', userErrors: [{ code: 'INVALID_INPUT' }] });
    expect(await repayments()).toBe(calls);
  });

  it('is free again after an attempt that sent nothing', async () => {
    const ref = await loanIn('APPROVED');
    const refused = await repay('anna', ref, 'freed');
    expect(refused).toMatchObject({ outcome: 'NOT_SENT', userErrors: [{ code: 'CONFLICT' }] });
    const other = await loanIn('ACTIVE');
    expect(await repay('anna', other, 'freed')).toMatchObject({ outcome: 'COMMITTED' });
  });
});

describe('a key across a restart', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-keys-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is answered with the same receipt, and nothing is sent', async () => {
    const sandbox = await startSandboxHere();
    const { loanIn } = clientOf(sandbox.url);
    const first = await startRunning({ sandbox, dataDir });
    const played: [Write, { ref: string; amount: string }, { id: string }][] = [];
    for (const [number, write] of writes.entries()) {
      const ref = write.from === null ? 'RESTART-PIN' : await loanIn(write.from);
      const subject = { ref, amount: `${50 + number}.00` };
      played.push([write, subject, receiptOf(await write.send(first, subject, 'restart'))]);
    }
    await first.close({ keepData: true });
    const second = await startRunning({ sandbox, dataDir });
    await second.calls();
    for (const [write, subject, { id }] of played) {
      const receipt = receiptOf(await write.send(second, subject, 'restart'));
      expect(receipt).toMatchObject({ id, outcome: 'REPLAYED', state: 'COMMITTED' });
    }
    expect(await second.calls()).toEqual({});
    await second.close();
    await sandbox.close();
  });

  it('whose action was under way when the server stopped orderly is answered and settled', async () => {
    const sandbox = await startSandboxHere();
    const folder = mkdtempSync(join(tmpdir(), 'lendgraph-stop-'));
    const first = await startRunning({ sandbox, dataDir: folder });
    const subject = { ref: '90008', amount: '10.00' };
    await first.control('POST', '/iute/faults', {
      operation: 'insertRepayment',
      fault: 'latency',
      times: 1,
      ms: 500,
    });
    const answer = insertRepayment.send(first, subject, 'stop');
    await expect
      .poll(async () => (await first.control('GET', '/iute/calls')).insertRepayment)
      .toBe(1);
    const closed = first.close({ keepData: true });
    expect(receiptOf(await answer)).toMatchObject({ outcome: 'COMMITTED' });
    await closed;
    const second = await startRunning({ sandbox, dataDir: folder });
    const replay = receiptOf(await insertRepayment.send(second, subject, 'stop'));
    expect(replay).toMatchObject({ outcome: 'REPLAYED', state: 'COMMITTED' });
    expect((await second.calls()).insertRepayment).toBe(1);
    await second.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
