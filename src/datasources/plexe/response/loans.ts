/** Plexe's loans → ours, pure. Its words stay beside ours. */
import type { ContractDocument } from '../../../schema/contract-document.js';
import type {
  CreditLineBalance,
  EarlyRepaymentEstimate,
  LoanTransaction,
  LoanWithdrawal,
  RepaymentMonth,
} from '../../../schema/credit-line.js';
import type { Loan } from '../../../schema/loan.js';
import type { Money } from '../../../schema/money.js';
import { globalId } from '../../global-id.js';
import type { ContractFile } from '../answers/files.js';
import type * as wire from '../answers/loans.js';
import { cents } from '../money.js';
import { at, moneyIn } from '../response.js';

/** What this lender does not have, or says only when it is asked for that alone. */
const UNSAID = {
  provider: 'PLEXE',
  status: null,
  nativeStatus: null,
  termMonths: null,
  totalRepayable: null,
  repaid: null,
  outstanding: null,
  installments: null,
  nextInstallment: null,
  discrepancies: null,
  borrower: null,
} as const;

/** Which id is whose is untangled here, once (notes, 10). */
const loanOf = (
  loanId: string,
  applicationId: string | null,
  row: Pick<wire.Loan, 'customerId' | 'businessName' | 'createdDate'>,
): Loan => ({
  ...UNSAID,
  id: globalId('PLEXE', 'Loan', loanId),
  externalId: loanId,
  applicationRef: applicationId,
  customerRef: row.customerId,
  businessName: row.businessName,
  createdAt: at(row.createdDate),
});

export const toLoan = (one: wire.Loan): Loan =>
  // Where it turns out that `id` is the loan here, too, nothing names the application.
  loanOf(one.loanId, one.id === one.loanId ? null : one.id, one);
export const rowToLoan = (row: wire.CustomerLoan): Loan => loanOf(row.id, row.applicationId, row);

/** An amount of the ledger: where it names no currency, the one set for this lender. */
export const ledgerMoney = (given: wire.Amount | null, currency: string): Money | null =>
  given?.value == null
    ? null
    : { amount: given.value, currency: given.currencyCode?.toUpperCase() ?? currency };

export const toTransaction = (row: wire.Transaction, currency: string): LoanTransaction => ({
  at: at(row.date),
  description: row.description,
  nativeType: row.type,
  amount: ledgerMoney(row.amount, currency),
  isCredit: row.isCredit,
  balance: ledgerMoney(row.balance, currency),
});

export function toWithdrawal(row: wire.Withdrawal, currency: string): LoanWithdrawal {
  const money = moneyIn(currency);
  return {
    withdrawalId: row.id,
    at: at(row.dateUTC),
    name: row.name,
    nativeType: row.type,
    details: row.details,
    amount: ledgerMoney(row.amount, currency),
    remaining: ledgerMoney(row.remaining, currency),
    totalRepayment: money(row.totalRepaymentAmount),
    weeklyRepayment: money(row.weeklyPayment),
    weeks: row.weeks,
    chosenWeeks: row.terms,
    percentOfIncome: row.percentage,
    advanceRate: row.advanceRate,
    isFixed: row.fixedProperty,
    fixedRepayment: money(row.fixedRepayment),
    fixedRepaymentFee: money(row.fixedRepaymentFee),
    nextRepayment: ledgerMoney(row.nextRepaymentValue, currency),
    nextRepaymentAt: at(row.nextRepaymentDateUTC),
    lastRepaymentAt: at(row.lastRepaymentDateUTC),
    isPaidOffEarly: row.earlyRepaid,
    paidOffEarlyAt: at(row.earlyRepaidDate),
  };
}

export function toBalance(one: wire.Balance, currency: string): CreditLineBalance {
  const money = (exact: string | null): Money | null =>
    exact === null ? null : { amount: cents(exact), currency };
  return {
    balance: money(one.balance),
    creditLimit: money(one.totalLimit),
    availableFunds: money(one.availableFunds),
    unadjustedLimit: money(one.rawTotal),
    adjustment: money(one.adjustment),
    limits: [...(one.limits ?? [])].map(([product, limit]) => ({ product, limit: money(limit) })),
    totalDebtors: money(one.totalDebtors),
    totalFundingRate: one.totalFundingRate,
    systemPricing: one.systemPricing,
  };
}

export function toMonth(one: wire.RepaymentMonth, currency: string): RepaymentMonth {
  const money = moneyIn(currency);
  return {
    nativeMonth: one.month,
    total: money(one.totalAmount),
    overdue: money(one.overdue),
    expectedInvoices: money(one.expectedinvoices),
    repayments: (one.monthlyLoanRepayments ?? []).map(({ date, amount }) => ({
      nativeDate: date,
      amount: money(amount),
    })),
  };
}

export function toEarlyRepayment(
  one: wire.EarlyRepayment,
  currency: string,
): EarlyRepaymentEstimate {
  const money = moneyIn(currency);
  return {
    amount: money(one.amount),
    principal: money(one.principal),
    fee: money(one.fee),
    notes: one.notes,
  };
}

export const toContractDocument = (file: ContractFile): ContractDocument => ({
  documentId: file.documentId,
  name: file.displayName,
  createdAt: at(file.createdDate),
  nativeStatus: file.status === null ? null : String(file.status),
  base64: file.data,
});
