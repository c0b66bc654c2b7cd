/** What the app shows when a lender is well, is out, or keeps silent. Nothing is mocked. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  LOAN,
  type Loan,
  notice,
  OFFERS,
  type Offers,
  offerLines,
  RECEIPT,
  REPAY,
  type Receipt,
  type Repaid,
} from './app.ts';
import { ask, reset } from './graph.ts';

beforeEach(() => reset());

describe('the offers', () => {
  const input = { amount: '5000', termMonths: 24 };
  const shown = async (scenario?: string) =>
    offerLines(await ask<Offers>(OFFERS, { input }, scenario));

  it('stand in order, the same in each run', async () => {
    expect(await shown()).toMatchInlineSnapshot(`
      [
        "1. BRIGHTE (Public calculator): 52 × 99.6 AUD",
        "1. BRIGHTE (Vendor calculator): 52 × 99.60 AUD",
        "3. IUTE (Loan): 24 × 491.98 MDL",
        "PLEXE (Line of credit): Plexe calculates for an application only: give plexeApplicationId.",
      ]
    `);
  });

  it('say which lender cannot be reached, and show the others', async () => {
    expect(await shown('brighte-down')).toMatchInlineSnapshot(`
      [
        "1. IUTE (Loan): 24 × 491.98 MDL",
        "PLEXE (Line of credit): Plexe calculates for an application only: give plexeApplicationId.",
        "BRIGHTE (Public calculator) cannot be reached at the moment.",
        "BRIGHTE (Vendor calculator) cannot be reached at the moment.",
      ]
    `);
  });

  it('come late from a slow lender, and complete', async () => {
    expect(await shown('*=latency:300')).toEqual(await shown());
  });
});

describe('a payment', () => {
  const left = async () => {
    const { iuteGetLoanInfo: loan } = await ask<Loan>(LOAN, { loanRef: '90009' });
    return loan;
  };
  /** The key may be the same in each test: a reset forgets it. */
  async function pay(scenario?: string) {
    const { id: loanId } = await left();
    const input = { idempotencyKey: 'payment-1', loanId, amount: '100.00', paidOn: '2026-02-01' };
    const { iuteInsertRepayment: done } = await ask<Repaid>(REPAY, { input }, scenario);
    return {
      receiptId: done.receipt.id,
      shown: notice(done.receipt.outcome, done.userErrors[0]?.message),
    };
  }

  it('is booked', async () => {
    expect((await left()).outstanding.amount).toBe('5478.4');
    expect((await pay()).shown).toBe('Your payment is booked.');
    expect((await left()).outstanding.amount).toBe('5378.4');
  });

  it('whose answer is lost asks for patience, then is booked, once', async () => {
    const { receiptId, shown } = await pay('iute-silent-repayment');
    expect(shown).toContain('Please do not pay again.');
    const later = async () => {
      const { receipt } = await ask<Receipt>(RECEIPT, { id: receiptId });
      return notice(receipt.outcome);
    };
    await expect.poll(later, { timeout: 30_000 }).toBe('Your payment is booked.');
    expect((await left()).outstanding.amount).toBe('5378.4');
  });

  it('that the lender has no time for is not made', async () => {
    expect((await pay('iute.insertRepayment=status429')).shown).toContain('Nothing was paid.');
    expect((await left()).outstanding.amount).toBe('5478.4');
  });
});
