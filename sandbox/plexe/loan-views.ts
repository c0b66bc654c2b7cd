import { Decimal } from '../money.js';
import { instalments, openInstalments, remaining } from './plans.js';
import {
  availableFunds,
  type Cents,
  type Loan,
  type LoanTransaction,
  limitOf,
  owed,
  own,
  type PlexeWorld,
  type Withdrawal,
} from './state.js';
import { advanceRateOf, shareNumber } from './terms.js';
import { commissionView, fullNameOf } from './views.js';
import { ledgerMoney, money, number } from './wire.js';

const iso = (instant: number): string => new Date(instant).toISOString();
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekday = (instant: number): string => DAYS[new Date(instant).getUTCDay()] ?? '';

export function transactionView({ switches }: PlexeWorld, row: LoanTransaction) {
  const { date, description, type, amount, isCredit, balance } = row;
  return {
    date,
    description,
    type,
    amount: ledgerMoney(switches.signedAmounts && !isCredit ? -amount : amount),
    isCredit: switches.ledgerCredit === 'repayment' ? isCredit : !isCredit,
    balance: ledgerMoney(balance),
  };
}

export function withdrawalView(
  { state, switches }: PlexeWorld,
  loan: Loan,
  withdrawal: Withdrawal,
) {
  const { date, weeks, fixed, earlyRepaidDate, weeklyPayment, type } = withdrawal;
  const offer = own(state.applications, loan.applicationId)?.offer;
  const plan = instalments(withdrawal);
  const next = openInstalments(withdrawal)[0];
  const last = plan.at(-1)?.dueAt ?? Date.parse(date);
  const nextAt = next ? iso(next.dueAt) : null;
  const nextDay = next ? weekday(next.dueAt) : null;
  return {
    terms: weeks,
    priority: false,
    percentage: shareNumber(switches, new Decimal(withdrawal.percentOfIncome)),
    weeks,
    name: type === 'Invoice' ? 'Invoice advance' : 'Line of credit advance',
    earlyRepaid: earlyRepaidDate !== null,
    earlyRepaidDate,
    overrideLastRepaymentDateUTC: null,
    overrideLastRepayment: false,
    legacy: false,
    monthlyFee: false,
    commission: offer ? commissionView(offer.commission) : null,
    fixedProperty: fixed,
    advanceRate: Number(advanceRateOf(switches, withdrawal).toFixed()),
    weeklyPayment: money(weeklyPayment),
    totalRepaymentAmount: money(withdrawal.totalRepayment),
    lastRepaymentDateUTC: iso(last),
    lastRepaymentDay: weekday(last),
    nextRepaymentDay: nextDay,
    actualNextRepaymentDay: nextDay,
    actualNextRepaymentDateUTC: nextAt,
    nextRepaymentDateUTC: nextAt,
    nextRepaymentValue: next ? ledgerMoney(next.open) : null,
    remaining: ledgerMoney(remaining(withdrawal)),
    amount: ledgerMoney(withdrawal.amount),
    details: withdrawal.details,
    type,
    dateUTC: date,
    loanId: loan.id,
    id: withdrawal.id,
    fixedRepayment: fixed ? money(weeklyPayment) : null,
    fixedRepaymentFee: fixed ? money(withdrawal.fee) : null,
  };
}

/** The row of the customer's list: here `id` is the loan. */
export function customerLoanView(world: PlexeWorld, loan: Loan) {
  const application = own(world.state.applications, loan.applicationId);
  return {
    closedDate: loan.closedDate,
    businessName: application?.businessName ?? null,
    customerFullName: fullNameOf(world, loan.customerId),
    applicationId: loan.applicationId,
    offerId: application?.offer?.id ?? null,
    closed: loan.closedDate !== null,
    createdDate: loan.createdDate,
    customerId: loan.customerId,
    partnerId: loan.partnerId,
    organisationId: application?.organisationId ?? null,
    id: loan.id,
  };
}

const sum = (values: readonly Cents[]): Cents => values.reduce((total, value) => total + value, 0);

export function balanceView(loan: Loan) {
  const { rawTotal, adjustment, systemPricing, planted, invoiceCustomers } = loan;
  const debtors = sum(invoiceCustomers.map(({ available }) => available));
  const isInvoice = invoiceCustomers.length > 0;
  return {
    availableFunds: money(availableFunds(loan)),
    systemPricing: systemPricing === null ? null : number(systemPricing),
    balance: money(owed(loan) + planted),
    totalLimit: money(limitOf(loan)),
    limits: isInvoice
      ? { LineOfCredit: money(limitOf(loan) - debtors), Invoice: money(debtors) }
      : { LineOfCredit: money(limitOf(loan)) },
    rawTotal: money(rawTotal),
    adjustment: money(adjustment),
    totalDebtors: isInvoice ? money(sum(invoiceCustomers.map(({ total }) => total))) : null,
    totalFundingRate: isInvoice ? number(invoiceCustomers[0]?.fundingRate ?? '0') : null,
  };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const monthOf = (at: number): string => {
  const date = new Date(at);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};
/** The lender's free text: `15/01/2026`. */
const dayText = (at: number): string => iso(at).slice(0, 10).split('-').reverse().join('/');

/** What is still to come, month by month, and what of it is late. */
export function repaymentMonths({ now }: PlexeWorld, { withdrawals }: Loan) {
  const due = withdrawals
    .flatMap((one) => openInstalments(one).map((row) => ({ ...row, type: one.type })))
    .sort((one, other) => one.dueAt - other.dueAt);
  const months = [...new Set(due.map(({ dueAt }) => monthOf(dueAt)))];
  return months.map((month) => {
    const rows = due.filter(({ dueAt }) => monthOf(dueAt) === month);
    const total = (wanted: (row: (typeof rows)[number]) => boolean): number =>
      money(sum(rows.filter(wanted).map(({ open }) => open)));
    return {
      month,
      expectedinvoices: total(({ type }) => type === 'Invoice'),
      overdue: total(({ dueAt }) => dueAt <= now.getTime()),
      totalAmount: total(() => true),
      monthlyLoanRepayments: rows.map(({ dueAt, open }) => ({
        date: dayText(dueAt),
        amount: money(open),
      })),
    };
  });
}

/** Paying back today: no part of a fee is given back. */
export function earlyRepaymentView({ withdrawals }: Loan) {
  const parts = withdrawals.map((one) => {
    const left = remaining(one);
    const fee = one.totalRepayment > 0 ? Math.floor((left * one.fee) / one.totalRepayment) : 0;
    return { left, fee };
  });
  const [amount, fee] = [sum(parts.map(({ left }) => left)), sum(parts.map((one) => one.fee))];
  return {
    amount: money(amount),
    principal: money(amount - fee),
    fee: money(fee),
    notes: amount > 0 ? 'Good for today.' : 'Nothing is owed.',
  };
}
