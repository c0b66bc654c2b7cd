/** Answers of Plexe about loans that are lost: settled by reading, never by sending again. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loanId, plexeOf } from '../support/plexe.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
let plexe: ReturnType<typeof plexeOf>;
let debtorsOf: string;
beforeAll(async () => {
  running = await startRunning({ env: { SETTLE_SECONDS: '1' } });
  plexe = plexeOf(running);
  debtorsOf = plexe.known.loansByStory.invoices!;
});
afterAll(() => running.close());

const operationOf = (name: string) => `${name.charAt(5).toLowerCase()}${name.slice(6)}`;
const spoil = (name: string, fault: string) =>
  running.control('POST', '/plexe/faults', { operation: operationOf(name), fault, times: 1 });

async function settled(id: string): Promise<string> {
  for (let looks = 0; looks < 200; looks++) {
    const query = 'query ($id: ID!) { receipt(id: $id) { state } }';
    const { state } = (await running.graph(query, { id })).data.receipt;
    if (state !== 'UNKNOWN') return state;
    await setTimeout(100);
  }
  throw new Error('it was never settled');
}

async function lose(name: string, fault: string, input: Record<string, unknown>) {
  await spoil(name, fault);
  const lost = await plexe.act(name, input);
  expect(lost.userErrors).toMatchObject([{ code: 'OUTCOME_UNKNOWN' }]);
  expect(lost.receipt.state).toBe('UNKNOWN');
  return settled(lost.receipt.id);
}

async function quoted(ref: string, amount = '100.00') {
  const terms = await plexe.make(ref, amount);
  return { ...terms, code: await plexe.codeOf(ref) };
}

describe('a confirmation', () => {
  const NAME = 'plexeConfirmWithdrawalLineOfCredit';

  it('whose answer is lost after commit goes out once, and is settled by the withdrawals', async () => {
    const ref = plexe.fresh();
    const input = { ...(await quoted(ref)), idempotencyKey: randomUUID() };
    await running.calls('plexe');
    expect(await lose(NAME, 'resetAfterCommit', input)).toBe('COMMITTED');
    const calls = await running.calls('plexe');
    expect(calls.confirmWithdrawalLineOfCredit).toBe(1);
    expect(calls.getWithdrawals).toBeGreaterThan(1);
    expect(await plexe.booked(ref)).toHaveLength(1);
    const again = await plexe.act(
      NAME,
      input,
      'loan { withdrawals(first: 1) { nodes { amount { amount } } } }',
    );
    expect(again).toMatchObject({
      userErrors: [],
      receipt: { outcome: 'REPLAYED', state: 'COMMITTED' },
      loan: { withdrawals: { nodes: [{ amount: { amount: '100.00' } }] } },
    });
    expect(await running.calls('plexe')).not.toHaveProperty('confirmWithdrawalLineOfCredit');
  });

  it('that was lost on its way is settled as not applied', async () => {
    const ref = plexe.fresh();
    expect(await lose(NAME, 'resetBefore', await quoted(ref))).toBe('NOT_APPLIED');
    expect(await plexe.booked(ref)).toEqual([]);
  });

  it('keeps the next withdrawal of its loan waiting until it is settled', async () => {
    const [ref, other] = [plexe.fresh(), plexe.fresh()];
    const input = await quoted(ref);
    await spoil(NAME, 'resetAfterCommit');
    const lost = await plexe.act(NAME, input);
    const busy = { userErrors: [{ code: 'LOAN_BUSY' }], receipt: { outcome: 'NOT_SENT' } };
    const terms = { loanId: loanId(ref), amount: '50.00', weeks: 12 };
    expect(await plexe.act('plexeMakeWithdrawalLineOfCredit', terms)).toMatchObject(busy);
    expect(await plexe.act('plexeResendWithdrawalOtp', { loanId: loanId(ref) })).toMatchObject(
      busy,
    );
    expect(await plexe.act(NAME, { ...input, code: '000000' })).toMatchObject(busy);
    expect((await plexe.act(NAME, await quoted(other))).receipt.outcome).toBe('COMMITTED');
    expect(await settled(lost.receipt.id)).toBe('COMMITTED');
    expect((await plexe.act(NAME, await quoted(ref, '50.00'))).receipt.outcome).toBe('COMMITTED');
    expect(await plexe.booked(ref)).toHaveLength(2);
  });

  it('whose answer is cut short is not taken for a refusal', async () => {
    const ref = plexe.fresh();
    expect(await lose(NAME, 'truncate', await quoted(ref))).toBe('COMMITTED');
    expect(await plexe.booked(ref)).toHaveLength(1);
  });

  it('on invoices is settled in the same way', async () => {
    const terms = { loanId: loanId(debtorsOf), amount: '40.00' };
    const { quote } = await plexe.act('plexeMakeWithdrawalInvoice', terms, 'quote { advanceRate }');
    const { code } = await running.control('GET', `/plexe/loans/${debtorsOf}/code`);
    const input = { ...terms, advanceRate: quote.advanceRate, code };
    expect(await lose('plexeConfirmWithdrawalInvoice', 'resetAfterCommit', input)).toBe(
      'COMMITTED',
    );
    expect(await plexe.booked(debtorsOf)).toHaveLength(1);
  });
});

describe('what only starts a withdrawal', () => {
  it('goes to a person when its answer is lost, and the next one goes through', async () => {
    const ref = plexe.fresh();
    const terms = { loanId: loanId(ref), amount: '80.00', weeks: 8 };
    expect(await lose('plexeMakeWithdrawalLineOfCredit', 'resetAfterCommit', terms)).toBe(
      'NEEDS_REVIEW',
    );
    const resend = { loanId: loanId(ref) };
    expect(await lose('plexeResendWithdrawalOtp', 'resetAfterCommit', resend)).toBe('NEEDS_REVIEW');
    const done = await plexe.act('plexeConfirmWithdrawalLineOfCredit', await quoted(ref));
    expect(done.receipt.state).toBe('COMMITTED');
  });
});

const debtors = ['debtor-4', 'debtor-5'];
type Case = readonly [name: string, input: () => Record<string, unknown>];
const CASES: readonly Case[] = [
  [
    'plexeRequestEnableInvoiceCustomer',
    () => ({ loanId: loanId(debtorsOf), invoiceCustomerId: debtors.pop() }),
  ],
  ['plexeTestingEnableLoanOnLoanId', () => ({ loanId: loanId(debtorsOf), enabled: false })],
];

describe('an answer lost', () => {
  it.each(
    CASES.slice(0, 3),
  )('before %s was done, is settled as not applied', async (name, input) => {
    expect(await lose(name, 'resetBefore', input())).toBe('NOT_APPLIED');
  });

  it.each(CASES)('after %s was done, is settled as applied', async (name, input) => {
    expect(await lose(name, 'resetAfterCommit', input())).toBe('COMMITTED');
  });
});
