/** What a reading tells for the log: how something stands, and how much money is in it. */
import type { Application, ApplicationStatus } from '../schema/application.js';
import type { Loan, LoanStatus } from '../schema/loan.js';
import type { Money } from '../schema/money.js';
import type { CreditLine, Stage } from './provider.js';

/** What has a log, with the words of its status. */
export interface Statuses {
  readonly Application: ApplicationStatus;
  readonly Loan: LoanStatus;
}
export type Entity = keyof Statuses;

/** What is null or absent was not told: it stays as it was. */
export interface Told<E extends Entity = Entity> {
  readonly status?: Statuses[E] | null;
  readonly nativeStatus?: string | null;
  readonly outstanding?: Money | null;
  readonly repaid?: Money | null;
}

export const toldOfApplication = ({ status, nativeStatus }: Application): Told<'Application'> => ({
  status,
  nativeStatus,
});

/** What the loan itself tells: of a line of credit nothing, for that takes other calls. */
export const toldOfLoan = ({ status, nativeStatus, outstanding, repaid }: Loan): Told<'Loan'> => ({
  status,
  nativeStatus,
  outstanding,
  repaid,
});

/** How far a loan has come, for our own record. */
export const stageOf = ({ status }: Loan): Stage => (status === 'SETTLED' ? 'SETTLED' : 'LOAN');

type Balance = Awaited<ReturnType<CreditLine['balance']>>;
export const toldOfBalance = ({ balance }: Balance): Told<'Loan'> => ({ outstanding: balance });

/** A line of credit that says on what it is asked for by others. */
export const telling = (
  line: CreditLine,
  tell: (told: Told<'Loan'>) => Promise<unknown>,
): CreditLine => ({
  ...line,
  async status() {
    const standing = await line.status();
    await tell(standing);
    return standing;
  },
  async balance() {
    const balance = await line.balance();
    await tell(toldOfBalance(balance));
    return balance;
  },
});

/**
 * All there is to tell. A line of credit is asked for its status first: drawn from or repaid in between,
 * it was open with the balance that comes next; an answer the other way round was never so.
 */
export async function allOfLoan(loan: Loan, line: CreditLine | null): Promise<Told<'Loan'>> {
  if (!line) return toldOfLoan(loan);
  const standing = await line.status();
  return { ...standing, ...toldOfBalance(await line.balance()) };
}
