/** What is to be drawn, and how it is repaid → the bodies of calculations and withdrawals. */
import { Big } from 'big.js';
import type { Problem } from '../../action.js';
import type { Sendable } from '../../json.js';
import type { OfApplication, OfLoan } from '../lines.js';
import { check, guid, money, number } from '../request.js';

/** By a share of the income until it is repaid, or in so many weeks; never both. */
export interface Terms {
  readonly amount: string;
  readonly percentOfIncome?: string | null;
  readonly weeks?: number | null;
}

export type TermsOfApplication = OfApplication & Terms;
export type AmountOfApplication = OfApplication & { readonly amount: string };
export type NewWithdrawal = OfLoan & Terms;
export type NewInvoiceWithdrawal = OfLoan & { readonly amount: string };

interface Confirmed {
  readonly advanceRate?: string | null;
  /** From the text message. It goes out and is not kept. */
  readonly code: string;
  /** When the customer confirmed. */
  readonly confirmedAt: string;
}
export type Confirmation = NewWithdrawal & Confirmed;
export type InvoiceConfirmation = NewInvoiceWithdrawal & Confirmed;

/** What is kept of a confirmation: all but the code, and when it was given. */
export type KeptConfirmation<C extends InvoiceConfirmation> = Omit<C, 'code' | 'confirmedAt'>;

export function withoutCode<C extends InvoiceConfirmation>(input: C): KeptConfirmation<C> {
  const { code: _, confirmedAt: __, ...kept } = input;
  return kept;
}

const termsOf = ({ amount, percentOfIncome, weeks }: Terms) => ({
  amount: number(amount),
  ...(percentOfIncome != null && { percentOfIncome: number(percentOfIncome) }),
  ...(weeks != null && { terms: weeks }),
});
const isFixed = ({ weeks }: Terms) => weeks != null;

export const calculationBody = (terms: Terms): Sendable => ({
  ...termsOf(terms),
  fixedRepaymentCalculation: isFixed(terms),
});
/** Debtors repay: there is neither a share nor a number of weeks. */
export const amountBody = ({ amount }: { amount: string }): Sendable => ({
  amount: number(amount),
});
export const withdrawalBody = (terms: Terms): Sendable => ({ calculation: calculationBody(terms) });
export const invoiceBody = (asked: { amount: string }): Sendable => ({
  calculation: amountBody(asked),
});

const rateOf = ({ advanceRate }: Confirmed) =>
  advanceRate == null ? {} : { advanceRate: number(advanceRate) };

export const confirmationBody = (given: Confirmation): Sendable => ({
  ...termsOf(given),
  ...rateOf(given),
  otp: given.code,
  dateUTC: given.confirmedAt,
  fixedRepaymentCalculation: isFixed(given),
});
export const invoiceConfirmationBody = (given: InvoiceConfirmation): Sendable => ({
  dateUTC: given.confirmedAt,
  amount: number(given.amount),
  ...rateOf(given),
  otp: given.code,
});

const LEAST_WEEKS = 4;
const MOST_WEEKS = 52;

const fits = (isSo: boolean, message: string, ...path: string[]): Problem[] =>
  isSo ? [] : [{ path, message }];

export const amountProblems = ({ amount }: { amount: string }): Problem[] => {
  const wrong = check(amount, money, 'amount');
  return wrong.length > 0
    ? wrong
    : fits(new Big(amount).gt(0), 'must be more than nothing', 'amount');
};

export const termsProblems = (terms: Terms): Problem[] => {
  const { percentOfIncome: share, weeks } = terms;
  const isShare = (text: string) => new Big(text).gt(0) && new Big(text).lte(100);
  return [
    ...amountProblems(terms),
    ...fits(
      (share == null) !== (weeks == null),
      'must be given where weeks is not, and left out where it is',
      'percentOfIncome',
    ),
    ...fits(
      share == null || isShare(share),
      'must be more than 0 and at most 100',
      'percentOfIncome',
    ),
    ...fits(
      weeks == null || (weeks >= LEAST_WEEKS && weeks <= MOST_WEEKS),
      `must be ${LEAST_WEEKS} to ${MOST_WEEKS}`,
      'weeks',
    ),
  ];
};

const confirmedProblems = ({ code }: { code: string }): Problem[] =>
  fits(/^[\x21-\x7e]{1,40}$/.test(code), 'must be the code as it came, without spaces', 'code');

export const confirmationProblems = (given: Confirmation): Problem[] => [
  ...termsProblems(given),
  ...confirmedProblems(given),
];
export const invoiceConfirmationProblems = (given: InvoiceConfirmation): Problem[] => [
  ...amountProblems(given),
  ...confirmedProblems(given),
];

export const applicationProblems = ({ applicationId }: OfApplication): Problem[] =>
  check(applicationId, guid, 'applicationId');
