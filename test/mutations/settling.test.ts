/** What readings make of a lost answer, before the lender's own books. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settled } from '../../src/mutations/receipts.js';
import { type Books, openBooks } from '../support/books.js';

let books: Books;
beforeAll(async () => {
  books = await openBooks({ pace: { look: 0.05, settle: 0.3 } });
});
beforeEach(() => void books.reconnect());
afterAll(() => books.close());

const repayElsewhere = (ref: string, amount: string) =>
  books.control('POST', `/iute/loans/${ref}/repay`, { amount });
const switched = (values: Record<string, unknown>) =>
  books.control('PUT', '/iute/switches', values);
const remainingOf = async (ref: string): Promise<string> =>
  (await books.control('GET', `/iute/loans/${ref}`)).remaining;

/** A write whose answer is lost, the lender having applied it or not. */
async function lost(operation: string, applied: boolean, send: () => Promise<Settled>) {
  await books.fault(operation, applied ? 'resetAfterCommit' : 'resetBefore');
  const before = await books.calls(operation);
  const { row, outcome } = await send();
  expect(outcome).toBe('UNKNOWN');
  expect(await books.calls(operation)).toBe(before + 1);
  return row;
}

let serial = 0;
const nextKey = () => `settling-${serial++}`;
const AMOUNT = '10.00';

interface Case {
  readonly name: string;
  readonly applied: boolean;
  /** What happens between the lost answer and the readings. */
  readonly meanwhile?: (ref: string) => Promise<unknown>;
  readonly verdict: 'COMMITTED' | 'NOT_APPLIED' | 'NEEDS_REVIEW';
  readonly evidence: string;
}

const infoFails = (fault: string) => () => books.fault('getLoanInfo', fault, { times: 3 });

describe('a repayment whose answer was lost', () => {
  it.each<Case>([
    { name: 'applied', applied: true, verdict: 'COMMITTED', evidence: 'repaid went up by 10' },
    {
      name: 'not applied',
      applied: false,
      verdict: 'NOT_APPLIED',
      evidence: 'repaid went up by 0',
    },
    {
      name: 'applied, and another office books as well',
      applied: true,
      meanwhile: (ref) => repayElsewhere(ref, '7.50'),
      verdict: 'NEEDS_REVIEW',
      evidence: 'repaid went up by 17.5',
    },
    {
      name: 'not applied, and another office books',
      applied: false,
      meanwhile: (ref) => repayElsewhere(ref, '7.50'),
      verdict: 'NEEDS_REVIEW',
      evidence: 'repaid went up by 7.5',
    },
    {
      name: 'applied, and another office books the same sum',
      applied: true,
      meanwhile: (ref) => repayElsewhere(ref, AMOUNT),
      verdict: 'NEEDS_REVIEW',
      evidence: 'repaid went up by 20',
    },
    ...['truncate', 'html200', 'status500', 'resetBefore', 'malformed'].map(
      (fault): Case => ({
        name: `applied, and the first readings fail (${fault})`,
        applied: true,
        meanwhile: infoFails(fault),
        verdict: 'COMMITTED',
        evidence: 'repaid went up by 10',
      }),
    ),
    {
      name: 'not applied, and the first readings are cut',
      applied: false,
      meanwhile: infoFails('truncate'),
      verdict: 'NOT_APPLIED',
      evidence: 'repaid went up by 0',
    },
  ])('$name: $verdict', async ({ applied, meanwhile, verdict, evidence }) => {
    const ref = await books.loanIn('ACTIVE');
    const row = await lost('insertRepayment', applied, () => books.repay(ref, nextKey(), AMOUNT));
    const calls = await books.calls('insertRepayment');
    await meanwhile?.(ref);
    expect((await books.settled(row.id)).state).toBe(verdict);
    expect((await books.ledger.events(row.id)).at(-1)?.evidence).toContain(evidence);
    expect(await books.calls('insertRepayment')).toBe(calls);
    expect(await books.effects('insertRepayment', ref)).toBe(applied ? 1 : 0);
  });

  it('shows late: readings without it do not decide before the time to settle', async () => {
    const ref = await books.loanIn('ACTIVE');
    const row = await lost('insertRepayment', false, () => books.repay(ref, nextKey(), AMOUNT));
    const reads = async () => (await books.ledger.byId(row.id))?.reads.length ?? 0;
    await expect
      .poll(() => books.reconciler.round().then(reads), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await repayElsewhere(ref, AMOUNT);
    expect((await books.settled(row.id)).state).toBe('COMMITTED');
  });

  it.each([
    ['a status that no contract knows', { unknownInfoStatus: 7 }, '10.00'],
    ['no active loan any more', { repaidAnswersMinusOne: true }, 'all'],
  ])('%s is never "not applied"', async (_, values, amount) => {
    for (const applied of [true, false]) {
      const ref = await books.loanIn('ACTIVE');
      const whole = await remainingOf(ref);
      const paid = amount === 'all' ? whole : amount;
      const row = await lost('insertRepayment', applied, () => books.repay(ref, nextKey(), paid));
      if (amount === 'all' && !applied) await repayElsewhere(ref, whole);
      await switched(values);
      expect((await books.settled(row.id)).state).toBe('NEEDS_REVIEW');
      await switched({ unknownInfoStatus: null, repaidAnswersMinusOne: false });
    }
  });

  it('that paid the loan off is seen while the lender still shows the loan', async () => {
    const ref = await books.loanIn('ACTIVE');
    const amount = await remainingOf(ref);
    const row = await lost('insertRepayment', true, () => books.repay(ref, nextKey(), amount));
    expect((await books.settled(row.id)).state).toBe('COMMITTED');
  });
});

describe('a payout or a withdrawal whose answer was lost', () => {
  it.each([
    ['confirmCashRelease', 'AUTHORIZED', true, 'COMMITTED'],
    ['confirmCashRelease', 'AUTHORIZED', false, 'NOT_APPLIED'],
    ['cancelLoan', 'NEW', true, 'COMMITTED'],
    ['cancelLoan', 'APPROVED', true, 'COMMITTED'],
    ['cancelLoan', 'NEW', false, 'NOT_APPLIED'],
    ['cancelLoan', 'APPROVED', false, 'NOT_APPLIED'],
    ['cancelLoan', 'AUTHORIZED', false, 'NOT_APPLIED'],
    ['cancelLoan', 'ACTIVE', false, 'NOT_APPLIED'],
    ['cancelLoan', 'REJECTED', false, 'NOT_APPLIED'],
  ])('%s on %s, applied %s: %s', async (operation, from, applied, verdict) => {
    const ref = await books.loanIn(from);
    const row = await lost(operation, applied, () =>
      books.act(operation, { loanRef: ref }, nextKey()),
    );
    expect((await books.settled(row.id)).state).toBe(verdict);
    expect(await books.calls(operation)).toBeGreaterThan(0);
  });

  it('confirmCashRelease on a loan that was active before: not taken for ours', async () => {
    const ref = await books.loanIn('ACTIVE');
    const row = await lost('confirmCashRelease', false, () =>
      books.act('confirmCashRelease', { loanRef: ref }, nextKey()),
    );
    expect((await books.settled(row.id)).state).toBe('NEEDS_REVIEW');
  });

  it.each([
    'CLOSED',
    'CANCELLED',
    'of nobody',
  ])('cancelLoan on a loan %s, which no call answers for anyway: not taken for ours', async (from) => {
    const ref = from === 'of nobody' ? '77777' : await books.loanIn(from);
    const row = await lost('cancelLoan', false, () =>
      books.act('cancelLoan', { loanRef: ref }, nextKey()),
    );
    expect((await books.settled(row.id)).state).toBe('NEEDS_REVIEW');
  });

  it('cancelLoan overtaken by the lender, who goes on with the application: not applied', async () => {
    const ref = await books.loanIn('APPROVED');
    const row = await lost('cancelLoan', false, () =>
      books.act('cancelLoan', { loanRef: ref }, nextKey()),
    );
    await books.control('POST', `/iute/loans/${ref}/authorize`);
    expect((await books.settled(row.id)).state).toBe('NOT_APPLIED');
  });

  it('confirmCashRelease overtaken by a withdrawn authorization: a person decides', async () => {
    const ref = await books.loanIn('AUTHORIZED');
    const row = await lost('confirmCashRelease', false, () =>
      books.act('confirmCashRelease', { loanRef: ref }, nextKey()),
    );
    await books.control('POST', `/iute/loans/${ref}/withdraw`);
    expect((await books.settled(row.id)).state).toBe('NEEDS_REVIEW');
  });
});
