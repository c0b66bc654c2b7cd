import { Decimal } from '../money.js';
import { shortAccountView } from './bank-accounts.js';
import {
  type BusinessError,
  type Confirmation,
  readConfirmation,
  refusalsOf,
  shortOf,
  shutOf,
} from './confirming.js';
import { aboutLoan, emit } from './events.js';
import { nextGuid, sha256 } from './ids.js';
import { advance } from './ledger.js';
import { offerOf } from './offers.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import {
  type Application,
  type Loan,
  own,
  type PendingWithdrawal,
  type PlexeWorld,
  take,
} from './state.js';
import {
  advanceRateOf,
  type Priced,
  priceInvoice,
  priceLineOfCredit,
  readAmount,
  readTerms,
  shareNumber,
  weeklyForecast,
} from './terms.js';
import { decimalText, money } from './wire.js';

type Kind = PendingWithdrawal['type'];

const DAY_MS = 86_400_000;
const KEPT_LETTERS = 1000;
const DAYS_TO_FIRST = { LineOfCredit: 7, Invoice: 35 } as const;
const DETAILS = { LineOfCredit: 'Line of credit advance', Invoice: 'Invoice advance' } as const;

const applicationOf = ({ state }: PlexeWorld, { applicationId }: Loan): Application => {
  const application = own(state.applications, applicationId);
  if (!application) throw new Error(`No application ${applicationId}`);
  return application;
};

/** Digits that follow from the seed. */
function newCode({ state, switches: { codeDigits } }: PlexeWorld): string {
  const hex = sha256(`plexe:${state.seed}:code:${take(state, 'code')}`);
  return String(BigInt(`0x${hex}`) % 10n ** BigInt(codeDigits)).padStart(codeDigits, '0');
}

/** By text message, and in the event of the notes. */
function sendCode(world: PlexeWorld, loan: Loan, { id, code }: PendingWithdrawal): void {
  const { state, now, switches } = world;
  const to = own(state.customers, loan.customerId)?.mobileNumber ?? '';
  const { sms } = state.outbox;
  sms.push({ to, at: now.toISOString(), loanId: loan.id, code });
  sms.splice(0, sms.length - KEPT_LETTERS);
  const otp = switches.codeInEvent ? code : null;
  emit(world, 'WB_Send_Loan_Otp', { ...aboutLoan(loan), quoteId: id, otp });
}

function quoteView(world: PlexeWorld, loan: Loan, pending: PendingWithdrawal) {
  const { state, switches } = world;
  const application = applicationOf(world, loan);
  const bank = application.bankAccounts.find(({ isPrimary }) => isPrimary);
  const share = shareNumber(switches, new Decimal(pending.percentOfIncome));
  const firstAt = Date.parse(pending.madeAt) + DAYS_TO_FIRST[pending.type] * DAY_MS;
  return {
    primaryBank: bank ? shortAccountView(bank) : null,
    contactNumber: own(state.customers, loan.customerId)?.mobileNumber ?? null,
    advanceRate: Number(advanceRateOf(switches, pending).toFixed()),
    applicationId: loan.applicationId,
    firstRepayment: new Date(firstAt).toISOString(),
    isfixed: pending.fixed,
    id: pending.id,
    isFirstAdavnce: loan.withdrawals.length === 0,
    loanId: loan.id,
    percentageOfIncome: share,
    totalRepayment: money(pending.totalRepayment),
    weeklyForecastIncome: money(weeklyForecast(offerOf(application))),
    weeklyRepayment: money(pending.weeklyPayment),
    weeks: pending.weeks,
    withdrawAmount: money(pending.amount),
    otp: switches.codeInQuote ? pending.code : null,
    calculation: {
      amount: money(pending.amount),
      percentOfIncome: share,
      terms: pending.terms,
      fixedRepaymentCalculation: pending.fixed,
    },
  };
}

/** A new quote takes the place of the one that waits. */
function make(visit: Visit, loan: Loan, type: Kind, priced: Priced) {
  const { world, state } = visit;
  const refused = shutOf(loan) ?? shortOf(loan, priced.totalRepayment);
  if (world.switches.makeChecks && refused) throw bad(refused.errorMessage);
  const at = world.now.toISOString();
  const made = { ...priced, id: nextGuid(state), type, madeAt: at };
  const pending = { ...made, code: newCode(world), codeSentAt: at, tries: 0 };
  loan.pending = pending;
  sendCode(world, loan, pending);
  visit.book({ loanId: loan.id, quoteId: pending.id, amount: decimalText(pending.amount) });
  return visit.ok(quoteView(world, loan, pending), pending.id);
}

/** Uses the quote up: the withdrawal, its rows of the ledger and what is owed agree. */
function complete(visit: Visit, loan: Loan, pending: PendingWithdrawal): string {
  const { world, state } = visit;
  const {
    code: _code,
    codeSentAt: _sent,
    tries: _tries,
    terms: _terms,
    madeAt: _at,
    ...priced
  } = pending;
  const id = world.switches.withdrawalKeepsQuoteId ? pending.id : nextGuid(state);
  const plan = { loanId: loan.id, date: world.now.toISOString(), details: DETAILS[pending.type] };
  advance(loan, { ...priced, ...plan, id, repaid: 0, earlyRepaidDate: null });
  loan.pending = null;
  visit.book({
    loanId: loan.id,
    withdrawalId: id,
    amount: decimalText(pending.amount),
    fee: decimalText(pending.fee),
  });
  emit(world, 'WB_Loan_Withdrawal_Completed', { ...aboutLoan(loan), withdrawalId: id });
  return id;
}

function refusal(visit: Visit, errors: readonly BusinessError[]) {
  const { refusedConfirmErrors, refusedConfirmStatus } = visit.world.switches;
  const shown = refusedConfirmErrors === 'codes' ? errors : null;
  const message = errors.map(({ errorMessage }) => errorMessage).join(' ');
  const answer = visit.ok({ errors: shown, data: null, success: false, message });
  return { ...answer, status: Number(refusedConfirmStatus) };
}

function confirm(visit: Visit, loan: Loan, given: Confirmation) {
  const errors = refusalsOf(visit.world, loan, given);
  if (errors.length > 0 || !loan.pending) return refusal(visit, errors);
  const data = complete(visit, loan, loan.pending);
  return visit.ok({ errors: [], data, success: true, message: 'The withdrawal is made.' }, data);
}

const confirmOf = (type: Kind) => (visit: Visit) => {
  const { loan, body, world } = visit;
  const given = readConfirmation(world, body, type);
  body.check();
  return confirm(visit, loan, given);
};

export const withdrawalOperations = operations({
  makeWithdrawalLineOfCredit: {
    at: ['POST', '/api/Loan/make-withdrawal-line-of-credit/{loanId}'],
    writes: true,
    act(visit) {
      const { loan, body, world } = visit;
      const terms = readTerms(world.switches, body.part('calculation'));
      body.check();
      const priced = priceLineOfCredit(offerOf(applicationOf(world, loan)), terms);
      return make(visit, loan, 'LineOfCredit', priced);
    },
  },
  makeWithdrawalInvoice: {
    at: ['POST', '/api/Loan/make-withdrawal-invoice/{loanId}'],
    writes: true,
    act(visit) {
      const { loan, body } = visit;
      const amount = readAmount(body.part('calculation'));
      body.check();
      return make(visit, loan, 'Invoice', priceInvoice(amount));
    },
  },
  resendWithdrawalOtp: {
    at: ['POST', '/api/Loan/resend-withdrawal-otp/{loanId}'],
    writes: true,
    act(visit) {
      const { loan, world, state } = visit;
      const { pending } = loan;
      if (!pending) throw bad('No withdrawal waits for a code.');
      pending.code = newCode(world);
      pending.codeSentAt = world.now.toISOString();
      pending.tries = 0;
      sendCode(world, loan, pending);
      visit.book({ loanId: loan.id, quoteId: pending.id });
      const reference = nextGuid(state);
      return visit.ok(world.switches.resendAnswers === 'code' ? pending.code : reference);
    },
  },
  confirmWithdrawalLineOfCredit: {
    at: ['POST', '/api/Loan/confirm-withdrawal-line-of-credit/{loanId}'],
    writes: true,
    act: confirmOf('LineOfCredit'),
  },
  confirmWithdrawalInvoice: {
    at: ['POST', '/api/Loan/confirm-withdrawal-invoice/{loanId}'],
    writes: true,
    act: confirmOf('Invoice'),
  },
});
