import { Prng } from '../prng.js';
import { credentials, digestOf, OTHER_PARTNER } from './access.js';
import { guidOf } from './ids.js';
import { seededApplication } from './seed-applications.js';
import { plainStory, STORIES, seededLoan } from './seed-loans.js';
import { loginOf, person, type SeededPerson } from './seed-people.js';
import { type Application, type Customer, type PlexeState, STATUSES, type User } from './state.js';

const DAY_MS = 86_400_000;
const PEOPLE = 15;
/** By number: who has twenty loans, who has nothing, who belongs to the other partner. */
export const MANY_LOANS = 0;
export const NO_APPLICATIONS = 13;
export const FOREIGN = 14;
export const LOANS_OF_ONE = 20;

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

const staff = (
  id: string,
  { username, password }: { readonly username: string; readonly password: string },
  ownerId: string,
): User => ({
  id,
  username,
  passwordDigest: digestOf(username, password),
  firstName: 'Service',
  lastName: 'Account',
  email: `${username}@example.com`,
  kind: 'Partner',
  ownerId,
  signedInBefore: true,
});

const customerOf = ({ zip: _zip, business: _business, ...customer }: SeededPerson): Customer =>
  customer;

export function seedPlexe(seed: number, now: Date): PlexeState {
  const prng = new Prng(seed);
  const at = now.getTime();
  const [partnerId, otherId] = [guidOf(seed, 'partner'), guidOf(seed, 'other partner')];
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const createdDate = new Date(at - (500 + index) * DAY_MS).toISOString();
    const one = person(seed, prng, index, createdDate);
    return index === FOREIGN ? { ...one, partnerId: otherId } : one;
  });
  const somebody = (index: number) => people[index] as SeededPerson;

  const plot = { seed, prng, partnerId };
  const own = Array.from({ length: LOANS_OF_ONE }, (_, index) =>
    seededApplication({
      ...plot,
      name: `application with loan:${index}`,
      person: somebody(MANY_LOANS),
      status: 'ApplicationCompleted',
      createdAt: at - (400 - index) * DAY_MS,
      otherWay: index % 4 === 3,
    }),
  );
  // Each status twice, for two customers, the other way the second time.
  const walked = Array.from({ length: STATUSES.length * 2 }, (_, index) => {
    const otherWay = index >= STATUSES.length;
    return seededApplication({
      ...plot,
      name: `application:${index}`,
      person: somebody(1 + ((index + (otherWay ? 5 : 0)) % STATUSES.length)),
      status: STATUSES[index % STATUSES.length] ?? 'Draft',
      createdAt: at - (90 - index) * DAY_MS,
      otherWay,
    });
  });
  const foreign = (['OfferReady', 'ApplicationCompleted'] as const).map((status, index) =>
    seededApplication({
      ...plot,
      partnerId: otherId,
      name: `foreign application:${index}`,
      person: somebody(FOREIGN),
      status,
      createdAt: at - 90 * DAY_MS,
      otherWay: false,
    }),
  );
  const stories = Object.values(STORIES);
  const time = { seed, prng, now: at };
  const loans = [
    ...own.map((one, index) => seededLoan(time, one, stories[index] ?? plainStory(index % 6))),
    ...[...walked, ...foreign]
      .filter(({ status }) => status === 'ApplicationCompleted')
      .map((one) => seededLoan(time, one, plainStory(2))),
  ];
  for (const application of [...own, ...walked]) greet(seed, application);
  return {
    seed,
    partners: byId([
      { id: partnerId, name: 'Lendgraph Partners' },
      { id: otherId, name: 'Other Partners' },
    ]),
    users: byId([
      staff('user-1', credentials, partnerId),
      staff('user-2', OTHER_PARTNER, otherId),
      ...people.map(loginOf),
    ]),
    tokens: {},
    customers: byId(people.map(customerOf)),
    applications: byId([...own, ...walked, ...foreign]),
    loans: byId(loans),
    subscriptions: [],
    deliveries: [],
    refusals: [],
    outbox: { sms: [], links: [] },
    next: { guid: 1, token: 1, user: 101, code: 1, delivery: 1 },
  };
}

/** Every application has heard from the lender. */
function greet(seed: number, { id, createdDate, messages }: Application): void {
  const contents = 'Thank you for your application. We are here to help.';
  messages.push({ id: guidOf(seed, `message:${id}`), from: 'Plexe', contents, date: createdDate });
}

/** Every personal value of a seed, for a sweep through logs, errors and stores. */
export interface PersonalValues {
  readonly emails: readonly string[];
  readonly mobiles: readonly string[];
  readonly socialSecurityNumbers: readonly string[];
}

export function plantedPersonalValues(seed: number): PersonalValues {
  const customers = Object.values(seedPlexe(seed, new Date(0)).customers);
  return {
    emails: customers.map(({ email }) => email),
    mobiles: customers.map(({ mobileNumber }) => mobileNumber),
    socialSecurityNumbers: customers.flatMap(({ ssn }) => ssn ?? []),
  };
}
