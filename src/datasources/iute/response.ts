/** Iute's words → ours, pure. Figures keep their digits; sums are taken by a decimal library. */
import { Big } from 'big.js';
import type { Application, ApplicationStatus, CashRelease } from '../../schema/application.js';
import type { Person } from '../../schema/customer.js';
import type { LoanEstimate } from '../../schema/estimate.js';
import type { Installment, InstallmentStatus } from '../../schema/installment.js';
import type { Loan } from '../../schema/loan.js';
import type { Discrepancy, Money } from '../../schema/money.js';
import { globalId } from '../global-id.js';
import type { KnownLoan, Standing } from '../provider.js';
import type {
  CashReleaseAnswer,
  LoanCalc,
  LoanFacts,
  LoanInfoAnswer,
  LoanStatusAnswer,
} from './answers.js';
import type { Terms } from './request.js';

/** The document defines `true` and `rejected`; `false` only stands in its sample: still waiting (ours). */
const APPROVED_WORDS = new Map<string, ApplicationStatus>([
  ['true', 'APPROVED'],
  ['false', 'IN_REVIEW'],
  ['rejected', 'DECLINED'],
]);

export const standingOfStatus = ({ approved }: LoanStatusAnswer): Standing => ({
  status: APPROVED_WORDS.get(approved) ?? 'OTHER',
  nativeStatus: `approved=${approved}`,
});

/** Past the status call and not yet allowed: the lender is checking the papers (ours). */
export const standingOfRelease = (release: CashReleaseAnswer): Standing => ({
  status: release.allowed ? 'CONTRACTED' : 'IN_REVIEW',
  nativeStatus: `allowed=${release.allowed} loan_status=${release.loan_status}`,
});

/** Status 0 carries a loan. -1 looks the same for unknown, unreleased and closed: our record decides. */
export const standingOfInfo = (info: LoanInfoAnswer, wasLoan: boolean): Standing => ({
  status: info.status === 0 || (info.status === -1 && wasLoan) ? 'FUNDED' : 'OTHER',
  nativeStatus: `status=${info.status}`,
  ...(info.status === 0 && { stage: stageOf(info) }),
});

const stageOf = (info: LoanInfoAnswer) =>
  info.loan && isZero(info.loan.remaining_balance) ? 'SETTLED' : 'LOAN';

export const toApplication = (
  ref: string,
  { status, nativeStatus }: Standing,
  record: KnownLoan,
): Application => ({
  id: globalId('IUTE', 'Application', ref),
  provider: 'IUTE',
  externalId: ref,
  status,
  nativeStatus,
  requested:
    record.principal && record.currency
      ? { amount: record.principal, currency: record.currency }
      : null,
  termMonths: record.termMonths,
  firstPaymentOn: record.firstPaymentOn,
  productCategory: null,
  productDescription: null,
  agentName: null,
  referenceNumber: null,
  lineOfCredit: null,
  applicants: null,
  createdAt: record.createdAt,
  customerId: record.customerId,
});

const person = (personalNumber: string, name: string): Person => ({
  key: personalNumber,
  personalNumber,
  name,
});

export function toLoan(
  ref: string,
  info: LoanInfoAnswer,
  wasSettled: boolean,
  currency: string,
): Loan {
  const money = (amount: string): Money => ({ amount, currency });
  const { loan } = info;
  const installments = loan?.installment_table.map((row) => toInstallment(ref, row, money));
  const settled = loan ? isZero(loan.remaining_balance) : info.status === -1 && wasSettled;
  return {
    id: globalId('IUTE', 'Loan', ref),
    provider: 'IUTE',
    externalId: ref,
    status: settled ? 'SETTLED' : loan ? 'ACTIVE' : 'OTHER',
    nativeStatus: `status=${info.status}`,
    termMonths: loan?.loan_period ?? null,
    totalRepayable: loan ? money(loan.total_balance) : null,
    repaid: loan ? money(loan.repaid) : null,
    outstanding: loan ? money(loan.remaining_balance) : null,
    installments: installments ?? null,
    nextInstallment: installments?.find((row) => row.status !== 'PAID') ?? null,
    // Sums are taken only for whoever asks.
    get discrepancies() {
      return loan ? loanDiscrepancies(loan, money) : [];
    },
    borrower: loan ? person(loan.client_pin, loan.client_name) : null,
  };
}

function toInstallment(
  loanRef: string,
  row: LoanFacts['installment_table'][number],
  money: (amount: string) => Money,
): Installment {
  return {
    id: globalId('IUTE', 'Installment', `${loanRef}-${row.number}`),
    number: row.number,
    dueOn: row.due_date,
    total: money(row.total),
    outstanding: money(row.to_be_paid),
    get paid() {
      return money(minus(row.total, row.to_be_paid));
    },
    status: installmentStatus(row.to_be_paid, row.total),
  };
}

function installmentStatus(open: string, total: string): InstallmentStatus {
  if (isZero(open)) return 'PAID';
  return open === total || new Big(open).eq(total) ? 'SCHEDULED' : 'PARTIALLY_PAID';
}

function loanDiscrepancies(loan: LoanFacts, money: (amount: string) => Money): Discrepancy[] {
  const rows = loan.installment_table;
  return [
    differs(
      'total is the sum of the installments',
      sum(rows.map((row) => row.total)),
      loan.total_balance,
    ),
    differs(
      'total less repaid is what is left',
      minus(loan.total_balance, loan.repaid),
      loan.remaining_balance,
    ),
    differs(
      'what is left is the open part of the installments',
      sum(rows.map((row) => row.to_be_paid)),
      loan.remaining_balance,
    ),
  ].flatMap((found) =>
    found
      ? [{ rule: found.rule, expected: money(found.expected), actual: money(found.actual) }]
      : [],
  );
}

const differs = (rule: string, expected: string, actual: string) =>
  new Big(expected).eq(actual) ? undefined : { rule, expected, actual };

export function toEstimate(terms: Terms, calc: LoanCalc, currency: string): LoanEstimate {
  const money = (amount: string): Money => ({ amount, currency });
  const product = new Big(calc.monthly_payment).times(terms.termMonths);
  const tolerance = new Big('0.01').times(terms.termMonths);
  const agrees = product.minus(calc.total_loan_amount).abs().lte(tolerance);
  return {
    provider: 'IUTE',
    isOffer: false,
    principal: money(terms.amount),
    termMonths: terms.termMonths,
    monthlyPayment: money(calc.monthly_payment),
    totalRepayable: money(calc.total_loan_amount),
    firstPaymentOn: calc.first_repayment_date,
    discrepancies: agrees
      ? []
      : [
          {
            rule: 'total is the monthly payment times the months, to a cent per month',
            expected: money(plain(product)),
            actual: money(calc.total_loan_amount),
          },
        ],
  };
}

export const toCashRelease = (release: CashReleaseAnswer, currency: string): CashRelease => ({
  allowed: release.allowed,
  nativeStatus: release.loan_status,
  principal: { amount: release.loan_amount, currency },
  firstName: release.client_first_name,
  lastName: release.client_last_name,
  borrower: person(release.client_pin, `${release.client_first_name} ${release.client_last_name}`),
});

const isZero = (amount: string) => /^-?0+(\.0+)?$/.test(amount);
const minus = (a: string, b: string) => plain(new Big(a).minus(b));
const sum = (amounts: string[]) =>
  plain(amounts.reduce((total, next) => total.plus(next), new Big(0)));

/** Big prints an exponent only past its NE and PE; ours are out of reach. */
const plain = (value: Big) => value.toString();
Big.NE = -30;
Big.PE = 40;
