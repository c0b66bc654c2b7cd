import { Decimal } from '../money.js';
import type { TaskKind } from '../provider.js';
import { nextGuid } from './ids.js';
import { bad } from './problem.js';
import {
  type Application,
  type BankAccount,
  type Cents,
  type Commission,
  type Offer,
  own,
  type PlexeState,
  type PlexeTable,
  type PlexeWorld,
} from './state.js';
import { moveTo } from './status.js';

const DAY_MS = 86_400_000;

/** Money in per week, over the span of the statements; what is less than a week counts as one. */
export function weeklyIncome(accounts: readonly BankAccount[]): Cents {
  const movements = accounts.flatMap((account) => account.movements);
  const dates = movements.flatMap(({ date }) => (date ? [Date.parse(date)] : []));
  const days = dates.length > 0 ? (Math.max(...dates) - Math.min(...dates)) / DAY_MS : 0;
  const weeks = Math.max(1, Math.ceil(days / 7));
  const income = movements.reduce(
    (sum, { isCredit, amount }) => sum + (isCredit ? (amount ?? 0) : 0),
    0,
  );
  return Math.floor(income / weeks);
}

export const COMMISSION: Commission = { upfrontFee: '0.02', trailing: '0', drawFee: '0.005' };
const [LEAST, MOST, STEP] = [100_000, 25_000_000, 50_000];
const share = (cents: Cents, part: string): Cents =>
  Number(new Decimal(cents).times(part).round(0, 0).toFixed(0));

/** Eight weeks of income in whole steps; seven tenths of it backed by cash flow. */
export function offerFrom(id: string, accounts: readonly BankAccount[]): Offer {
  const wanted = Math.floor((weeklyIncome(accounts) * 8) / STEP) * STEP;
  const facilityLimit = Math.min(MOST, Math.max(LEAST, wanted));
  const cashFlowLimit = share(facilityLimit, '0.7');
  return {
    id,
    facilityLimit,
    creditLimit: facilityLimit,
    cashFlowLimit,
    receivableLimit: facilityLimit - cashFlowLimit,
    weeklyRepayment: share(facilityLimit, '0.0246'),
    commission: COMMISSION,
  };
}

export const makeOffer = ({ state }: PlexeWorld, application: Application): void => {
  application.offer = offerFrom(nextGuid(state), application.bankAccounts);
};

/** The run that was begun last ends with an offer; one that was overtaken ends with nothing. */
export function offerReady(world: PlexeWorld, application: Application): void {
  makeOffer(world, application);
  moveTo(world, application, 'OfferReady');
}

export const offer: TaskKind<PlexeState, PlexeTable> = {
  run(world, about) {
    const [id = '', run] = about.split('/');
    const application = own(world.state.applications, id);
    if (application?.status === 'GeneratingOffer' && String(application.runs) === run)
      offerReady(world, application);
    return undefined;
  },
};

export const offerOf = ({ offer: made, status }: Application): Offer => {
  if (!made) throw bad(`There is no offer: the application is ${status}.`);
  return made;
};

/** What acceptance brings along: the contracts to sign and the documents to hand in. */
export function acceptOffer(world: PlexeWorld, application: Application): void {
  const { state, now } = world;
  const createdDate = now.toISOString();
  application.offerAccepted = true;
  application.contracts = CONTRACTS.map((displayName) => ({
    id: nextGuid(state),
    displayName,
    createdDate,
  }));
  application.requiredDocuments = DOCUMENTS.map(([label, details]) => ({
    id: nextGuid(state),
    label,
    details,
    submittedDate: null,
    files: [],
  }));
  moveTo(world, application, 'OfferAccepted');
}

export const CONTRACTS = ['Platform Agreement', 'Direct Debit Authority'] as const;
export const DOCUMENTS = [
  ['Identity', "Both sides of the driver's license"],
  ['Business address', 'A utility bill of the last three months'],
] as const;
