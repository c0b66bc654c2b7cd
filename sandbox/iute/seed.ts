import { addMonths, type Day, dayOf } from '../dates.js';
import { Prng } from '../prng.js';
import { fullName, type IuteState, type Loan, type LoanState } from './loan.js';
import { person } from './people.js';
import { balanceOf, firstRepaymentAfter } from './pricing.js';

const FIRST_SEEDED_REF = 90001;
const FIRST_NEW_REF = 90101;

/** What is planted; what is left out is drawn or follows from the state. */
interface Plant {
  readonly state: LoanState;
  readonly amount?: string;
  readonly term?: number;
  /** Months since the application. */
  readonly age?: number;
  readonly firstRepaymentOn?: (today: Day) => Day;
  readonly documents?: boolean;
  readonly repaid?: string | 'all';
}

const PLANTS: readonly Plant[] = [
  { state: 'NEW' },
  { state: 'NEW', amount: '12500000.00', term: 24 },
  { state: 'APPROVED' },
  { state: 'APPROVED', documents: true },
  { state: 'REJECTED' },
  { state: 'AUTHORIZED', amount: '5000.00', term: 6 },
  { state: 'AUTHORIZED', amount: '10000000.00', term: 12 },
  { state: 'ACTIVE', amount: '5000.00', term: 6 },
  { state: 'ACTIVE', amount: '5000.00', term: 6, age: 2, repaid: '1095.68' },
  { state: 'ACTIVE', amount: '8000.00', term: 12, age: 4, repaid: '2500.50' },
  { state: 'ACTIVE', amount: '1500.00', term: 1 },
  { state: 'ACTIVE', amount: '900.00', term: 1, age: 1, repaid: '400.00' },
  {
    state: 'ACTIVE',
    amount: '3000.00',
    term: 12,
    firstRepaymentOn: (today) => `${today.slice(0, 4)}-01-31`,
  },
  { state: 'ACTIVE', amount: '12500000.00', term: 24, age: 1, repaid: '1000000.00' },
  { state: 'REPAID', term: 3, age: 5, repaid: 'all' },
  { state: 'CLOSED', term: 6, age: 9, repaid: 'all' },
  { state: 'CANCELLED', age: 1 },
];

const HAS_DOCUMENTS: readonly LoanState[] = ['AUTHORIZED', 'ACTIVE', 'REPAID', 'CLOSED'];

function loan(ref: string, plant: Plant, prng: Prng, today: Day): Loan {
  const { state, repaid = '0.00', documents = HAS_DOCUMENTS.includes(state) } = plant;
  const client = person(prng);
  const drawn = { amount: `${prng.between(20, 600) * 50}.00`, term: prng.between(3, 24) };
  const planted: Loan = {
    ref,
    state,
    client,
    amount: plant.amount ?? drawn.amount,
    term: plant.term ?? drawn.term,
    firstRepaymentOn:
      plant.firstRepaymentOn?.(today) ?? firstRepaymentAfter(addMonths(today, -(plant.age ?? 0))),
    submitPerson: prng.pick(['Mike', 'Doina', 'Artan']),
    submitPostOffice: `o.p.${prng.digits(4)}`,
    documents: documents
      ? { loanAgreement: prng.between(40_000, 90_000), bankStatement: prng.between(0, 50_000) }
      : null,
    repaid: '0.00',
  };
  return { ...planted, repaid: repaid === 'all' ? balanceOf(planted).total.toFixed(2) : repaid };
}

export function seedIute(seed: number, now: Date): IuteState {
  const prng = new Prng(seed);
  const loans = PLANTS.map((plant, index) =>
    loan(String(FIRST_SEEDED_REF + index), plant, prng, dayOf(now)),
  );
  return {
    loans: Object.fromEntries(loans.map((one) => [one.ref, one])),
    nextRef: FIRST_NEW_REF,
  };
}

const LOAN_STAGES: Partial<Record<LoanState, string>> = {
  ACTIVE: 'LOAN',
  REPAID: 'SETTLED',
  CLOSED: 'SETTLED',
  CANCELLED: 'CANCELLED',
};

/** The partner's own record of what was submitted before, which no call of Iute lists. */
export const seededLoans = (): { ref: string; stage: string }[] =>
  PLANTS.map(({ state }, index) => ({
    ref: String(FIRST_SEEDED_REF + index),
    stage: LOAN_STAGES[state] ?? 'APPLICATION',
  }));

/** Every personal value of a seed, for a sweep through logs, errors and stores. */
export interface PersonalValues {
  readonly pins: readonly string[];
  readonly phones: readonly string[];
  /** First and last name together, as the answers write them. */
  readonly names: readonly string[];
  readonly documentNumbers: readonly string[];
}

export function plantedPersonalValues(seed: number): PersonalValues {
  const clients = Object.values(seedIute(seed, new Date(0)).loans).map(({ client }) => client);
  return {
    pins: clients.map(({ pin }) => pin),
    phones: clients.flatMap(({ gsm, phoneHome, altContactPhone }) => [
      gsm,
      phoneHome,
      altContactPhone,
    ]),
    names: clients.flatMap((client) => [fullName(client), client.altContactName]),
    documentNumbers: clients.map(({ documentSerial }) => documentSerial),
  };
}
