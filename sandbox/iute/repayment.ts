import type { Decimal } from '../money.js';
import { Refusal } from '../refusal.js';
import type { Loan } from './loan.js';
import { balanceOf } from './pricing.js';

/** Books money on an active loan; the last cent makes it repaid. */
export function repay(loan: Loan, amount: Decimal): void {
  const { repaid, remaining } = balanceOf(loan);
  if (amount.gt(remaining))
    throw new Refusal(400, `Loan ${loan.ref}: amount is larger than the remaining balance`);
  loan.repaid = repaid.plus(amount).toFixed(2);
  if (amount.eq(remaining)) loan.state = 'REPAID';
}
