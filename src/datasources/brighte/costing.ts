/** Brighte's two calculators (calculateRepaymentAmount, calculateFinance) as products to compare. */
import { Big } from 'big.js';
import type { Costing } from '../costing.js';
import type * as wire from './answers.js';
import { toDollars, type Unit } from './units.js';

const FORTNIGHTS = 'The total is the repayment times the fortnights: Brighte names no total.';
const WITH_FEES = 'The repayment holds the establishment fee and the weekly fee (notes, 6).';

export const ofRepayment = (
  { repaymentAmount, instalments }: wire.RepaymentAmount,
  unit: Unit,
): Costing => ({
  currency: 'AUD',
  repayment: toDollars(repaymentAmount, unit),
  frequency: 'FORTNIGHTLY',
  repayments: instalments,
  assumptions: [FORTNIGHTS, WITH_FEES],
  native: [
    { name: 'repaymentAmount', value: repaymentAmount },
    { name: 'instalments', value: String(instalments) },
  ],
});

export function ofFinance(plan: wire.Finance, termMonths: number): Costing {
  const years = Math.ceil(termMonths / 12);
  const repaid = new Big(plan.repayment_amount).times(plan.instalments);
  return {
    currency: 'AUD',
    repayment: plan.repayment_amount,
    frequency: 'FORTNIGHTLY',
    repayments: plan.instalments,
    totalRepayable: repaid.plus(new Big(plan.annual_fee).times(years)).toString(),
    assumptions: [FORTNIGHTS, WITH_FEES, 'The annual fee comes on top, once for each year begun.'],
    native: [
      { name: 'repayment_amount', value: plan.repayment_amount },
      { name: 'instalments', value: String(plan.instalments) },
      { name: 'establishment_fee', value: plan.establishment_fee },
      { name: 'weekly_account_keeping_fee', value: plan.weekly_account_keeping_fee },
      { name: 'annual_fee', value: plan.annual_fee },
    ],
  };
}
