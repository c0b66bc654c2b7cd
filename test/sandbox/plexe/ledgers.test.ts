import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../sandbox/money.js';
import { advance, repay } from '../../../sandbox/plexe/ledger.js';
import { balanceView, transactionView, withdrawalView } from '../../../sandbox/plexe/loan-views.js';
import { freshLoan } from '../../../sandbox/plexe/opening.js';
import { priceOfWeeks } from '../../../sandbox/plexe/pricing.js';
import type { Application, Loan, PlexeWorld } from '../../../sandbox/plexe/state.js';
import { switches } from '../../../sandbox/plexe/switches.js';
import { centsOf } from '../../../sandbox/plexe/wire.js';
import { initialSwitches } from '../../../sandbox/switches.js';

const world = {
  state: { applications: {} },
  switches: initialSwitches(switches),
} as unknown as PlexeWorld;
const DAY = '2026-01-15T09:00:00.000Z';

type Step =
  | { readonly draw: number; readonly weeks: number }
  | { readonly pay: number }
  | { readonly adjust: number };

const anyAmount = fc.integer({ min: 1, max: 9_999_999_999 });
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ draw: anyAmount, weeks: fc.integer({ min: 4, max: 52 }) }),
  fc.record({ pay: anyAmount }),
  fc.record({ adjust: fc.integer({ min: -9_999_999, max: 9_999_999 }) }),
);

function draw(loan: Loan, amount: number, weeks: number): void {
  const price = priceOfWeeks(new Decimal(amount).div(100), weeks);
  advance(loan, {
    id: `w-${loan.withdrawals.length}`,
    loanId: loan.id,
    type: 'LineOfCredit',
    date: DAY,
    amount,
    fee: centsOf(price.advanceFee),
    totalRepayment: centsOf(price.totalRepayment),
    weeklyPayment: centsOf(price.repayment),
    weeks,
    fixed: true,
    percentOfIncome: '0',
    advanceRate: price.advanceRate.toFixed(),
    details: null,
    repaid: 0,
    earlyRepaidDate: null,
  });
}

function run(loan: Loan, step: Step): void {
  if ('draw' in step) draw(loan, step.draw, step.weeks);
  else if ('pay' in step) repay(loan, step.pay, DAY);
  else loan.adjustment += step.adjust;
}

/** What is on the wire, as the decimal its shortest text says. */
const printed = (value: number): Decimal => new Decimal(JSON.stringify(value));
const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, one) => total.plus(one), new Decimal(0));

describe('ten thousand ledgers', () => {
  it('limit, funds, rows and advances agree to the cent, on the wire', () => {
    const application = { id: 'a', offer: null } as unknown as Application;
    fc.assert(
      fc.property(anyAmount, fc.array(aStep, { maxLength: 8 }), (limit, steps) => {
        const loan = freshLoan('l', application, DAY);
        loan.rawTotal = limit;
        for (const step of steps) run(loan, step);
        const rows = loan.transactions.map((row) => transactionView(world, row));
        const owed = sum(
          rows.map(({ amount, isCredit }) => printed(amount.value).times(isCredit ? -1 : 1)),
        );
        const { balance, totalLimit, availableFunds, rawTotal, adjustment } = balanceView(loan);
        const open = loan.withdrawals.map(
          (one) => withdrawalView(world, loan, one).remaining.value,
        );
        expect([
          printed(balance).toFixed(2),
          printed(rows.at(-1)?.balance.value ?? 0).toFixed(2),
          sum(open.map(printed)).toFixed(2),
          printed(rawTotal).plus(printed(adjustment)).toFixed(2),
          printed(totalLimit).minus(printed(balance)).toFixed(2),
        ]).toEqual([
          owed.toFixed(2),
          owed.toFixed(2),
          owed.toFixed(2),
          printed(totalLimit).toFixed(2),
          printed(availableFunds).toFixed(2),
        ]);
      }),
      { numRuns: 10_000 },
    );
  });
});
