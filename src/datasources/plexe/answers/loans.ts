/** Loans as Plexe answers them: every field beside the ids may be null, as in its own models. */
import { array, boolean, object, record, type Shaped } from '../../json.js';
import {
  amount,
  count,
  guid,
  instant,
  maybe,
  type ReadersOf,
  rate,
  type Wire,
  words,
} from '../answers.js';

/** An amount of the ledger, with a currency or without. */
export const money = object({
  value: maybe(amount),
  currencyCode: words,
} satisfies ReadersOf<Wire['Money']>);

/** Read by its id, or for a partner: `id` is the application here (notes, 10). */
export const loan = object({
  loanId: guid,
  id: maybe(guid),
  customerId: maybe(guid),
  businessName: words,
  createdDate: maybe(instant),
} satisfies ReadersOf<Wire['Loan']>);

/** A row of a customer's list: `id` is the loan here. */
export const customerLoan = object({
  id: guid,
  applicationId: maybe(guid),
  customerId: maybe(guid),
  businessName: words,
  customerFullName: words,
  closed: maybe(boolean),
  closedDate: maybe(instant),
  createdDate: maybe(instant),
} satisfies ReadersOf<Wire['CustomerLoan']>);

export const transaction = object({
  date: instant,
  description: words,
  type: words,
  amount: money,
  isCredit: boolean,
  balance: maybe(money),
} satisfies ReadersOf<Wire['LoanTransaction']>);

export const withdrawal = object({
  id: maybe(guid),
  name: words,
  type: words,
  details: words,
  dateUTC: maybe(instant),
  amount: maybe(money),
  remaining: maybe(money),
  totalRepaymentAmount: maybe(amount),
  weeklyPayment: maybe(amount),
  terms: maybe(count),
  weeks: maybe(count),
  percentage: maybe(rate),
  advanceRate: maybe(rate),
  fixedProperty: maybe(boolean),
  fixedRepayment: maybe(amount),
  fixedRepaymentFee: maybe(amount),
  nextRepaymentValue: maybe(money),
  nextRepaymentDateUTC: maybe(instant),
  lastRepaymentDateUTC: maybe(instant),
  earlyRepaid: maybe(boolean),
  earlyRepaidDate: maybe(instant),
} satisfies ReadersOf<Wire['Withdrawal']>);

export const loans = array(loan);
export const customerLoans = array(customerLoan);
export const transactions = array(transaction);
/** Without the total no place in the list stays where it is: it is wanted, though it may be null. */
export const transactionPage = object({
  data: transactions,
  totalCount: count,
} satisfies ReadersOf<Wire['LoanTransactionPage']>);
export const withdrawalPage = object({
  data: array(withdrawal),
  totalCount: count,
} satisfies ReadersOf<Wire['WithdrawalPage']>);

/** Unrounded, so that sums come out as the lender has them. */
export const balance = object({
  balance: maybe(rate),
  totalLimit: maybe(rate),
  availableFunds: maybe(rate),
  rawTotal: maybe(rate),
  adjustment: maybe(rate),
  limits: maybe(record(maybe(rate))),
  totalDebtors: maybe(rate),
  totalFundingRate: maybe(rate),
  systemPricing: maybe(rate),
} satisfies ReadersOf<Wire['LoanBalance']>);

const repaymentMonth = object({
  month: words,
  expectedinvoices: maybe(amount),
  overdue: maybe(amount),
  totalAmount: maybe(amount),
  monthlyLoanRepayments: maybe(
    array(
      object({ date: words, amount: maybe(amount) } satisfies ReadersOf<
        Wire['LoanRepaymentEntry']
      >),
    ),
  ),
} satisfies ReadersOf<Wire['LoanRepaymentMonth']>);

export const repaymentBalances = object({
  loanRepayments: maybe(array(repaymentMonth)),
} satisfies ReadersOf<Wire['LoanRepaymentBalances']>);

export const earlyRepayment = object({
  amount,
  principal: maybe(amount),
  fee: maybe(amount),
  notes: words,
} satisfies ReadersOf<Wire['EarlyRepayment']>);

export type Amount = Shaped<typeof money>;
export type Loan = Shaped<typeof loan>;
export type CustomerLoan = Shaped<typeof customerLoan>;
export type Transaction = Shaped<typeof transaction>;
export type Withdrawal = Shaped<typeof withdrawal>;
export type Balance = Shaped<typeof balance>;
export type RepaymentMonth = Shaped<typeof repaymentMonth>;
export type EarlyRepayment = Shaped<typeof earlyRepayment>;
