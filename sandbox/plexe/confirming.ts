import { Decimal } from '../money.js';
import { availableFunds, type Loan, type PendingWithdrawal, type PlexeWorld } from './state.js';
import { advanceRateOf, readAmount, readShare, shareNumber } from './terms.js';
import type { Fields } from './wire.js';

type Kind = PendingWithdrawal['type'];

/** What a confirm carries; null where it leaves a term out. */
export interface Confirmation {
  readonly type: Kind;
  readonly otp: string;
  readonly amount: number;
  readonly percentOfIncome: Decimal | null;
  readonly terms: number | null;
  readonly fixed: boolean | null;
  readonly advanceRate: Decimal | null;
}

export interface BusinessError {
  readonly errorCode: string;
  readonly errorMessage: string;
}

export function readConfirmation(world: PlexeWorld, fields: Fields, type: Kind): Confirmation {
  const line = type === 'LineOfCredit';
  const given = fields.raw('percentOfIncome') !== undefined;
  fields.date('dateUTC');
  return {
    type,
    otp: fields.required('otp').trim(),
    amount: readAmount(fields),
    percentOfIncome: line && given ? readShare(world.switches, fields, 'percentOfIncome') : null,
    terms: line ? fields.integer('terms') : null,
    fixed: line ? fields.flag('fixedRepaymentCalculation') : null,
    advanceRate: fields.decimal('advanceRate'),
  };
}

/** A closed or a disabled loan pays nothing out. */
export function shutOf({ closedDate, enabled }: Loan): BusinessError | undefined {
  if (closedDate !== null) return { errorCode: 'LoanClosed', errorMessage: 'The loan is closed.' };
  if (!enabled) return { errorCode: 'LoanDisabled', errorMessage: 'The loan is not enabled.' };
  return undefined;
}

/** The withdrawal and its fee must fit into what is left. */
export const shortOf = (loan: Loan, total: number): BusinessError | undefined =>
  total <= availableFunds(loan)
    ? undefined
    : {
        errorCode: 'InsufficientFunds',
        errorMessage: 'The available funds do not cover the withdrawal and its fee.',
      };

/** Names of the terms that are not those of the quote; what a mode ignores is not compared. */
function mismatches(
  { switches }: PlexeWorld,
  pending: PendingWithdrawal,
  given: Confirmation,
): readonly string[] {
  const { percentOfIncome, terms, fixed, advanceRate } = given;
  const quoted = new Decimal(pending.percentOfIncome);
  const checks: Readonly<Record<string, boolean>> = {
    percentOfIncome: pending.fixed || !percentOfIncome || percentOfIncome.eq(quoted),
    terms: !pending.fixed || terms === null || terms === pending.terms,
    fixedRepaymentCalculation: fixed === null || fixed === pending.fixed,
    advanceRate: !advanceRate || advanceRate.eq(advanceRateOf(switches, pending)),
  };
  const wrong = switches.confirmMatches === 'given' ? checks : {};
  return Object.entries({ amount: given.amount === pending.amount, ...wrong }).flatMap(
    ([name, fits]) => (fits ? [] : [name]),
  );
}

const expiresAt = ({ switches }: PlexeWorld, { codeSentAt }: PendingWithdrawal): number =>
  Date.parse(codeSentAt) + switches.codeLifetimeSeconds * 1000;

/** Why the code is not taken; a wrong one uses up a try. */
function refusedCode(
  world: PlexeWorld,
  pending: PendingWithdrawal,
  otp: string,
): BusinessError | undefined {
  const { now, switches } = world;
  if (now.getTime() >= expiresAt(world, pending))
    return { errorCode: 'OtpExpired', errorMessage: 'The code has expired.' };
  if (pending.tries >= switches.codeTries)
    return { errorCode: 'OtpTriesExceeded', errorMessage: 'Too many wrong codes.' };
  if (otp === pending.code) return undefined;
  pending.tries += 1;
  return { errorCode: 'OtpInvalid', errorMessage: 'The code is wrong.' };
}

/** Why a confirm is refused: the first reason, or every term that does not match. */
export function refusalsOf(
  world: PlexeWorld,
  loan: Loan,
  given: Confirmation,
): readonly BusinessError[] {
  const { pending } = loan;
  const shut = shutOf(loan);
  if (shut) return [shut];
  if (pending?.type !== given.type)
    return [{ errorCode: 'NoPendingWithdrawal', errorMessage: 'No withdrawal waits for a code.' }];
  const code = refusedCode(world, pending, given.otp);
  if (code) return [code];
  const names = mismatches(world, pending, given);
  if (names.length > 0)
    return names.map((name) => ({
      errorCode: 'WithdrawalMismatch',
      errorMessage: `${name} is not that of the quote.`,
    }));
  const short = shortOf(loan, pending.totalRepayment);
  return short ? [short] : [];
}

/** The code, for people: the control surface stands for the customer's phone. */
export function codeView(world: PlexeWorld, pending: PendingWithdrawal) {
  const { id, type, code, amount, tries } = pending;
  return {
    ...{ quoteId: id, type, code, amount: (amount / 100).toFixed(2) },
    expiresAt: new Date(expiresAt(world, pending)).toISOString(),
    triesLeft: Math.max(0, world.switches.codeTries - tries),
    percentOfIncome: shareNumber(world.switches, new Decimal(pending.percentOfIncome)),
  };
}
