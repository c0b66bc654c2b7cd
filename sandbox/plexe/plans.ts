import type { Cents, Withdrawal } from './state.js';

const WEEK_MS = 7 * 86_400_000;
/** An invoice is paid back at once, when its debtor pays. */
const INVOICE_WEEKS = 5;

export interface Instalment {
  readonly dueAt: number;
  /** What is still to be paid of it. */
  readonly open: Cents;
}

/** Every repayment of an advance, oldest first: what was repaid goes to the oldest. */
export function instalments(withdrawal: Withdrawal): readonly Instalment[] {
  const { date, weeks, weeklyPayment, totalRepayment, repaid } = withdrawal;
  const start = Date.parse(date);
  if (weeks === 0)
    return [{ dueAt: start + INVOICE_WEEKS * WEEK_MS, open: totalRepayment - repaid }];
  let left = repaid;
  return Array.from({ length: weeks }, (_, index) => {
    const last = index === weeks - 1;
    const amount = last ? totalRepayment - weeklyPayment * (weeks - 1) : weeklyPayment;
    const paid = Math.min(left, amount);
    left -= paid;
    return { dueAt: start + (index + 1) * WEEK_MS, open: amount - paid };
  });
}

export const remaining = ({ totalRepayment, repaid }: Withdrawal): Cents => totalRepayment - repaid;

export const openInstalments = (withdrawal: Withdrawal): readonly Instalment[] =>
  instalments(withdrawal).filter(({ open }) => open > 0);
