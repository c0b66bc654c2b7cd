/** Iute's XML answers as declared shapes. Every field is read as text first, then by its own parser. */
import { decimalText, dottedDate, integerText, smallInteger, word, yesNo } from '../scalars.js';
import { element, group, list, optional, type Reader, type Shaped, text } from '../xml.js';
import type { components } from './wire.js';

type Wire = components['schemas'];
/** One reader for each field of the contract's schema: the compiler finds a missing one. */
type ReadersOf<T> = { readonly [K in keyof Required<T>]: Reader<unknown> };

const amount = text((value) => decimalText(value));
const reference = text((value) => integerText(value));
const count = text((value) => smallInteger(value));
const line = text((value) => word(value));

export const loanCalc = element('loan_calc', {
  first_repayment_date: text(dottedDate),
  monthly_payment: amount,
  total_loan_amount: amount,
} satisfies ReadersOf<Wire['LoanCalcResult']>);

export const newLoan = element('loan', {
  loan_ref: reference,
  loan_period: count,
  first_repayment_date: text(dottedDate),
  client_pin: line,
  client_name: line,
} satisfies ReadersOf<Wire['NewLoanResult']>);

export const loanStatus = element('loan', {
  approved: line,
  loan_ref: reference,
} satisfies ReadersOf<Wire['LoanStatus']>);

export const cashRelease = element('loan', {
  allowed: text(yesNo),
  loan_status: line,
  loan_ref: reference,
  loan_amount: amount,
  client_pin: line,
  client_first_name: line,
  client_last_name: line,
} satisfies ReadersOf<Wire['CashRelease']>);

export const loanInfo = element('loan_response', {
  message: line,
  status: text((value) => smallInteger(value, { negative: true })),
  loan: optional(
    group({
      loan_ref: reference,
      loan_period: count,
      total_balance: amount,
      repaid: amount,
      remaining_balance: amount,
      client_pin: line,
      client_name: line,
      installment_table: list('installment', {
        number: count,
        due_date: text(dottedDate),
        total: amount,
        to_be_paid: amount,
      } satisfies ReadersOf<Wire['Installment']>),
    } satisfies ReadersOf<Wire['LoanInfo']>),
  ),
} satisfies ReadersOf<Wire['LoanInfoEnvelope']>);

export type LoanCalc = Shaped<typeof loanCalc>;
export type NewLoanAnswer = Shaped<typeof newLoan>;
export type LoanStatusAnswer = Shaped<typeof loanStatus>;
export type CashReleaseAnswer = Shaped<typeof cashRelease>;
export type LoanInfoAnswer = Shaped<typeof loanInfo>;
export type LoanFacts = NonNullable<LoanInfoAnswer['loan']>;
