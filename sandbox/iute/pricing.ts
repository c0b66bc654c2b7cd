import { addMonths, type Day } from '../dates.js';
import { Decimal } from '../money.js';
import type { Loan } from './loan.js';

/** Per month; turns 5000 over 6 months into 6 × 1095.68 = 6574.08, the document's own loan. */
const MONTHLY_RATE = new Decimal('0.0842865');

export interface Quote {
  readonly monthlyPayment: Decimal;
  readonly total: Decimal;
}

/** An annuity; the payment is rounded down, so the last one is never the smaller. */
export function quote(amount: Decimal, term: number): Quote {
  const growth = MONTHLY_RATE.plus(1).pow(term);
  const exact = amount.times(MONTHLY_RATE).times(growth).div(growth.minus(1));
  return {
    monthlyPayment: exact.round(2, Decimal.roundDown),
    total: exact.times(term).round(2, Decimal.roundHalfUp),
  };
}

export const firstRepaymentAfter = (day: Day): Day => addMonths(day, 1);

export interface Installment {
  readonly number: number;
  readonly dueOn: Day;
  readonly total: Decimal;
  readonly toBePaid: Decimal;
}

const smaller = (one: Decimal, other: Decimal): Decimal => (one.lt(other) ? one : other);

export interface Balance {
  readonly total: Decimal;
  readonly repaid: Decimal;
  readonly remaining: Decimal;
  readonly installments: readonly Installment[];
}

/** Money fills the installments in number order, whatever the day; the last takes the rounding. */
export function balanceOf({ amount, term, firstRepaymentOn, repaid: paid }: Loan): Balance {
  const { monthlyPayment, total } = quote(new Decimal(amount), term);
  const repaid = new Decimal(paid);
  let left = repaid;
  const installments = Array.from({ length: term }, (_, index): Installment => {
    const isLast = index === term - 1;
    const due = isLast ? total.minus(monthlyPayment.times(term - 1)) : monthlyPayment;
    const covered = smaller(due, left);
    left = left.minus(covered);
    return {
      number: index + 1,
      dueOn: addMonths(firstRepaymentOn, index),
      total: due,
      toBePaid: due.minus(covered),
    };
  });
  return { total, repaid, remaining: total.minus(repaid), installments };
}
