import { Decimal } from '../money.js';
import type { Prng } from '../prng.js';
import { guidOf } from './ids.js';
import { advance, post } from './ledger.js';
import { freshLoan } from './opening.js';
import { instalments } from './plans.js';
import { type Price, priceOfInvoice, priceOfWeeks } from './pricing.js';
import {
  type Application,
  type Cents,
  type Loan,
  limitOf,
  owed,
  type Withdrawal,
} from './state.js';
import { centsOf } from './wire.js';

const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

/** An advance so many weeks ago, over a part of the limit, repaid in so many weeks; 0 for an invoice. */
type Draw = readonly [weeksAgo: number, percentOfLimit: number, weeks: number];

interface Story {
  readonly draws: readonly Draw[];
  /** The last so many weeks went unpaid. */
  readonly missedWeeks?: number;
  readonly enabled?: boolean;
  readonly closed?: boolean;
  readonly invoices?: boolean;
  readonly adjustment?: Cents;
  /** The limit is moved so that just this is left. */
  readonly leaves?: Cents;
  readonly systemPricing?: string;
  /** The first advance is repaid before its time. */
  readonly early?: boolean;
}

/** The loans of the customer who has twenty, by name; the others are plain. */
export const STORIES = {
  fullYear: {
    draws: [
      [52, 18, 26],
      [41, 12, 20],
      [30, 15, 26],
      [21, 10, 16],
      [9, 20, 30],
      [2, 7, 12],
    ],
    adjustment: 125_075,
  },
  untouched: { draws: [] },
  closed: { draws: [[30, 20, 12]], closed: true },
  disabled: { draws: [[8, 15, 20]], enabled: false },
  invoices: {
    draws: [
      [12, 8, 0],
      [3, 12, 0],
    ],
    invoices: true,
  },
  overdue: { draws: [[14, 30, 20]], missedWeeks: 3 },
  exhausted: { draws: [[4, 60, 40]], leaves: 0 },
  overLimit: { draws: [[5, 50, 40]], leaves: -1234 },
  reduced: { draws: [[6, 10, 18]], adjustment: -250_033 },
  priced: { draws: [[10, 22, 24]], systemPricing: '0.0475' },
  earlyRepaid: {
    draws: [
      [16, 12, 26],
      [5, 9, 12],
    ],
    early: true,
  },
} as const satisfies Readonly<Record<string, Story>>;

export const plainStory = (index: number): Story => ({
  draws: [[3 + index, 9 + index, 12 + index]],
});

const cents = (amount: Decimal): Cents => centsOf(amount);

function withdrawal(
  { loan, prng, seed }: { loan: Loan; prng: Prng; seed: number },
  [weeksAgo, percent, weeks]: Draw,
  index: number,
  now: number,
): Withdrawal {
  const share = new Decimal(limitOf(loan)).times(percent).div(10_000);
  const amount = share.round(0, 0).plus(new Decimal(prng.between(0, 99)).div(100));
  const price: Price = weeks === 0 ? priceOfInvoice(amount) : priceOfWeeks(amount, weeks);
  return {
    id: guidOf(seed, `${loan.id}:withdrawal:${index}`),
    loanId: loan.id,
    type: weeks === 0 ? 'Invoice' : 'LineOfCredit',
    date: new Date(now - weeksAgo * WEEK_MS + index * HOUR_MS).toISOString(),
    amount: cents(amount),
    fee: cents(price.advanceFee),
    totalRepayment: cents(price.totalRepayment),
    weeklyPayment: cents(price.repayment),
    weeks,
    fixed: index % 2 === 0 && weeks > 0,
    percentOfIncome: weeks > 0 && index % 2 === 1 ? '12.5' : '0',
    advanceRate: price.advanceRate.toFixed(),
    details: null,
    repaid: 0,
    earlyRepaidDate: null,
  };
}

interface Happening {
  readonly at: number;
  run(loan: Loan, date: string): void;
}

/** An instalment of one advance; nothing named means all that is left of it. */
function settle(loan: Loan, draw: Withdrawal, instalment: Cents, date: string): void {
  const early = instalment === 0;
  const amount = early ? draw.totalRepayment - draw.repaid : instalment;
  const description = early ? 'Early repayment' : 'Repayment';
  draw.repaid += amount;
  post(loan, { date, description, type: 'Repayment', amount, isCredit: true });
  if (early) draw.earlyRepaidDate = date;
}

/** Advances and the repayments that have come in, oldest first. */
function happenings(draws: readonly Withdrawal[], story: Story, now: number): readonly Happening[] {
  const until = now - (story.missedWeeks ?? 0) * WEEK_MS;
  return draws
    .flatMap((draw, index): Happening[] => {
      const begun = Date.parse(draw.date);
      const paid = instalments(draw).filter(({ dueAt }) => dueAt <= until);
      const early = story.early && index === 0 && begun + 6 * WEEK_MS;
      const payments = early
        ? [...paid.filter(({ dueAt }) => dueAt < early), { dueAt: early, open: 0 }]
        : paid;
      return [
        { at: begun, run: (loan) => advance(loan, draw) },
        ...payments.map(({ dueAt, open }) => ({
          at: dueAt,
          run: (loan: Loan, date: string) => settle(loan, draw, open, date),
        })),
      ];
    })
    .sort((one, other) => one.at - other.at);
}

const DEBTORS = [
  'Bright Foods',
  'Copper Logistics',
  'Delta Stores',
  'Evergreen Hotels',
  'Flint Schools',
];

function debtors(loan: Loan, prng: Prng): void {
  for (const [index, name] of DEBTORS.entries()) {
    const [current, late] = [prng.between(100_000, 900_000), prng.between(0, 90_000)];
    const approved = current;
    loan.invoiceCustomers.push({
      id: `debtor-${index + 1}`,
      name,
      invoices: { Current: current, Overdue: late },
      approved,
      fundingRate: '0.8',
      available: Math.floor((approved * 8) / 10),
      total: current + late,
      adminSelected: index < 3,
      selected: index < 2,
      requested: false,
    });
  }
}

/** A loan that has lived up to now; what is owed follows from its rows. */
export function seededLoan(
  { seed, prng, now }: { readonly seed: number; readonly prng: Prng; readonly now: number },
  application: Application,
  story: Story,
): Loan {
  const { draws, enabled = true, adjustment = 0, systemPricing = null } = story;
  const opened = now - (Math.max(1, ...draws.map(([weeksAgo]) => weeksAgo)) + 1) * WEEK_MS;
  const id = guidOf(seed, `loan of ${application.id}`);
  const loan = { ...freshLoan(id, application, new Date(opened).toISOString()), enabled };
  loan.adjustment = adjustment;
  loan.systemPricing = systemPricing;
  const made = draws.map((draw, index) => withdrawal({ loan, prng, seed }, draw, index, now));
  for (const { at, run } of happenings(made, story, now)) run(loan, new Date(at).toISOString());
  if (story.leaves !== undefined) loan.adjustment = owed(loan) + story.leaves - loan.rawTotal;
  if (story.invoices) debtors(loan, prng);
  if (story.closed) {
    loan.closedDate = new Date(now - WEEK_MS).toISOString();
    loan.enabled = false;
  }
  application.loanId = loan.id;
  return loan;
}
