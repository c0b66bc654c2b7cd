import type { Prng } from '../prng.js';
import { CUSTOMER_PASSWORD, digestOf } from './access.js';
import { guidOf } from './ids.js';
import type { Customer, User } from './state.js';

const FIRST = [
  'Avery',
  'Blake',
  'Carmen',
  'Dana',
  'Elliot',
  'Frances',
  'Gabriel',
  'Harper',
  'Imani',
  'Jordan',
  'Kendall',
  'Logan',
] as const;
const LAST = [
  'Alvarez',
  'Brooks',
  'Castillo',
  'Dawson',
  'Ellison',
  'Foster',
  'Grant',
  'Hayes',
  'Iverson',
  'Jennings',
  'Keller',
  'Lambert',
] as const;
type Place = readonly [city: string, state: string, zip: string];
const PLACES = [
  ['Cheyenne', 'WY', '82001'],
  ['Denver', 'CO', '80202'],
  ['Boise', 'ID', '83702'],
  ['Austin', 'TX', '78701'],
] as const;
const TRADES = ['Rice Mill', 'Bakery', 'Landscaping', 'Auto Repair', 'Cafe', 'Print Shop'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

export interface SeededPerson extends Customer {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly ssn: string;
  readonly dateOfBirth: string;
  readonly zip: string;
  readonly business: string;
}

/** Made up from nothing but the draws; the number keeps e-mails, mobiles and businesses apart. */
export function person(seed: number, prng: Prng, index: number, createdDate: string): SeededPerson {
  const [firstName, lastName] = [prng.pick(FIRST), prng.pick(LAST)];
  const [city, state, zip] = prng.pick<Place>(PLACES);
  const unique = String(index + 1).padStart(4, '0');
  return {
    id: guidOf(seed, `customer:${index}`),
    firstName,
    lastName,
    email: `${firstName}.${lastName}${unique}@example.com`.toLowerCase(),
    mobileNumber: `+1555${prng.digits(3)}${unique}`,
    createdDate,
    partnerId: guidOf(seed, 'partner'),
    address: `${prng.between(10, 990)} Main Street`,
    city,
    state,
    zip,
    ssn: `9${prng.digits(2)}-${prng.digits(2)}-${unique}`,
    dateOfBirth: `${prng.between(1955, 2000)}-${two(prng.between(1, 12))}-${two(prng.between(1, 28))}T00:00:00.000Z`,
    business: `${lastName} ${prng.pick(TRADES)} ${unique}`,
  };
}

export const loginOf = ({ id, email, firstName, lastName }: Customer, index: number): User => ({
  id: `user-${index + 11}`,
  username: email,
  passwordDigest: digestOf(email, CUSTOMER_PASSWORD),
  firstName,
  lastName,
  email,
  kind: 'Customer',
  ownerId: id,
  signedInBefore: true,
});
