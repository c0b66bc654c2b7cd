import { Decimal } from '../money.js';

const HALF_EVEN = 2;
const UP = 3;

export const LEAST_WEEKS = 4;
export const MOST_WEEKS = 52;
const STOPS = 10;

/** Our one pricing, as shares of the amount: once per draw, per week of its life, per invoice draw. */
const DRAW_FEE = new Decimal('0.02');
const WEEKLY_FEE = new Decimal('0.005');
const INVOICE_FEE = new Decimal('0.03');

export interface Price {
  readonly weeks: number;
  /** The fee as a share of the amount. */
  readonly advanceRate: Decimal;
  readonly advanceFee: Decimal;
  readonly totalRepayment: Decimal;
  /** Of each week; the last one takes what rounding leaves. */
  readonly repayment: Decimal;
}

export interface Stop {
  readonly position: number;
  readonly percentageOfIncome: Decimal;
  readonly term: number;
}

/** Two places, half to even, like the lender's own arithmetic. */
export const toCents = (amount: Decimal): Decimal => amount.round(2, HALF_EVEN);

const withRate = (amount: Decimal, weeks: number, advanceRate: Decimal): Price => {
  const advanceFee = toCents(amount.times(advanceRate));
  const totalRepayment = amount.plus(advanceFee);
  const repayment = weeks > 0 ? toCents(totalRepayment.div(weeks)) : new Decimal(0);
  return { weeks, advanceRate, advanceFee, totalRepayment, repayment };
};

export const priceOfWeeks = (amount: Decimal, weeks: number): Price =>
  withRate(amount, weeks, DRAW_FEE.plus(WEEKLY_FEE.times(weeks)));

/** An invoice draw has no weeks: it is repaid when the debtor pays. */
export const priceOfInvoice = (amount: Decimal): Price => withRate(amount, 0, INVOICE_FEE);

/** Weeks until such a payment has covered amount and fee; 4 at least, undefined beyond 52. */
export function weeksOfPayment(amount: Decimal, payment: Decimal): number | undefined {
  const towardsAmount = payment.minus(amount.times(WEEKLY_FEE));
  if (towardsAmount.lte(0)) return undefined;
  const exact = amount.times(DRAW_FEE.plus(1)).div(towardsAmount);
  const weeks = exact.round(20, HALF_EVEN).round(0, UP);
  return weeks.gt(MOST_WEEKS) ? undefined : Math.max(LEAST_WEEKS, weeks.toNumber());
}

export const paymentOf = (weeklyIncome: Decimal, percent: Decimal): Decimal =>
  weeklyIncome.times(percent).div(100);

/** The price where a share of the income repays; undefined when that takes more than 52 weeks. */
export function priceOfShare(
  amount: Decimal,
  weeklyIncome: Decimal,
  percent: Decimal,
): Price | undefined {
  const weeks = weeksOfPayment(amount, paymentOf(weeklyIncome, percent));
  return weeks === undefined ? undefined : priceOfWeeks(amount, weeks);
}

/** The share of the income that repays in so many weeks, rounded up at two places. */
const shareOfWeeks = (amount: Decimal, weeklyIncome: Decimal, weeks: number): Decimal => {
  const due = amount.times(DRAW_FEE.plus(WEEKLY_FEE.times(weeks)).plus(1));
  return due.div(weeks).div(weeklyIncome).times(100).round(2, UP);
};

/** Ten stops from the share of 52 weeks to that of 4; none when all the income is too little. */
export function slider(amount: Decimal, weeklyIncome: Decimal): readonly Stop[] {
  if (weeklyIncome.lte(0)) return [];
  const lowest = shareOfWeeks(amount, weeklyIncome, MOST_WEEKS);
  const fastest = shareOfWeeks(amount, weeklyIncome, LEAST_WEEKS);
  const highest = fastest.gt(100) ? new Decimal(100) : fastest;
  if (lowest.gt(highest)) return [];
  return Array.from({ length: STOPS }, (_, index) => {
    const step = highest
      .minus(lowest)
      .times(index)
      .div(STOPS - 1);
    const percentageOfIncome = lowest.plus(step).round(2, UP);
    const weeks = weeksOfPayment(amount, paymentOf(weeklyIncome, percentageOfIncome));
    return { position: index + 1, percentageOfIncome, term: weeks ?? MOST_WEEKS };
  });
}
