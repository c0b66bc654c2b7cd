/** Plexe's calculation for an application (application-loc-calculation) as a product to compare. */
import type { Costing, CostingAsk } from '../costing.js';
import { ProviderFault } from '../fault.js';
import { KnownError } from '../known-error.js';
import type { Calculation } from './answers/withdrawals.js';
import type { TermsOfApplication } from './request/withdrawals.js';

/** In weeks, fixed: whole ones, 52 to a year. */
export function termsOf({ amount, termMonths, application }: CostingAsk): TermsOfApplication {
  if (!application)
    throw new KnownError(
      'INVALID_INPUT',
      'Plexe calculates for an application only: give plexeApplicationId.',
      ['input', 'plexeApplicationId'],
    );
  const weeks = Math.trunc((termMonths * 52) / 12);
  if (weeks < 4 || weeks > 52)
    throw new KnownError('INVALID_INPUT', 'Plexe lends for 1 to 12 months.', [
      'input',
      'termMonths',
    ]);
  return { applicationId: application, amount, weeks };
}

export function toCosting(
  { weeks }: TermsOfApplication,
  { repayment, totalRepayment, advanceFee }: Calculation,
  currency: string,
): Costing {
  if (repayment === null)
    throw new ProviderFault('CONTRACT', 'plexe.calculateLineOfCredit', 'names no repayment');
  return {
    currency,
    repayment,
    frequency: 'WEEKLY',
    repayments: weeks ?? 0,
    totalRepayable: totalRepayment,
    assumptions: [
      'Months are taken as whole weeks, 52 to a year.',
      'Repaid in equal weekly parts.',
    ],
    native: [
      { name: 'repayment', value: repayment },
      { name: 'totalRepayment', value: totalRepayment },
      { name: 'advanceFee', value: advanceFee },
    ],
  };
}
