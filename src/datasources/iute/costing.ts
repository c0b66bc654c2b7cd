/** Iute's calculator (calculateLoan) as a product to compare. */
import type { Costing } from '../costing.js';
import type { LoanCalc } from './answers.js';
import type { Terms } from './request.js';

export const toCosting = ({ termMonths }: Terms, calc: LoanCalc, currency: string): Costing => ({
  currency,
  repayment: calc.monthly_payment,
  frequency: 'MONTHLY',
  repayments: termMonths,
  totalRepayable: calc.total_loan_amount,
  assumptions: [],
  native: [
    { name: 'monthly_payment', value: calc.monthly_payment },
    { name: 'total_loan_amount', value: calc.total_loan_amount },
  ],
});
