import type { Prng } from '../prng.js';
import type { Address } from './fields.js';

const FIRST = [
  ...['Ann', 'Emma', 'Liam', 'Noah', 'Olivia', 'James', 'Sophia', 'Mateo', 'Ava', 'Lucas', 'Mia'],
  ...['Ethan', 'Grace', 'Henry', 'Chloe', 'Daniel', 'Ruth', 'Samuel', 'Mary-Jane', 'Zoë', 'José'],
  ...['Søren', 'Łucja', 'Đức', 'Anaïs', 'Beyza', 'Владимир', '美玲', 'Nkechi', 'Priya', "D'Andre"],
] as const;
const LAST = [
  ...['Lee', 'Smith', 'Johnson', 'Nguyen', 'Garcia', 'Brown', 'Walker', 'Kim', 'Patel', 'Rivera'],
  ...['Cooper', 'Reed', 'Bailey', 'Fisher', 'Hughes', 'Price', 'Myers', 'Long', 'Foster', 'Ross'],
  ...[
    "O'Neil",
    "O'Brien",
    "D'Angelo",
    'García-Márquez',
    'van der Berg',
    'Núñez',
    'Müller',
    'Wójcik',
  ],
  ...['Île-Adam', 'St. John', 'Øster', '李'],
] as const;
const STREETS = [
  'Palm Ave',
  'Ocean Dr',
  'Main St #4',
  'Elm St',
  'Lake Rd & 5th',
  'Bay Blvd',
] as const;
type City = readonly [city: string, state: string, zip: string];
const CITIES: readonly [City, ...City[]] = [
  ['Miami', 'FL', '331'],
  ['Orlando', 'FL', '328'],
  ['Tampa', 'FL', '336'],
  ['Atlanta', 'GA', '303'],
  ['Austin', 'TX', '787'],
  ['San José', 'CA', '951'],
];

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

const strip = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase() || 'client';

const BARE = new Map([...FIRST, ...LAST].map((name) => [name, strip(name)]));

/** What stands before the at sign beside the name; the number keeps addresses apart. */
const TAILS = ['', '', '', '', '', '', '+home', '+50%off', '%loan', '_x'] as const;

/** Made up from nothing but the draws. */
export function person(prng: Prng, number: number): Person {
  const [firstName, lastName] = [prng.pick(FIRST), prng.pick(LAST)];
  const name = `${BARE.get(firstName)}.${BARE.get(lastName)}${prng.pick(TAILS)}.${number}`;
  const host = prng.pick(['mail.test', 'post.test', 'Mail-Box.test']);
  return { firstName, lastName, email: `${name}@${host}` };
}

export const phone = (prng: Prng): string =>
  prng.pick([
    () => `+1 305 555 ${prng.digits(4)}`,
    () => `(407) 555-${prng.digits(4)}`,
    () => `813555${prng.digits(4)}`,
  ])();

export function address(prng: Prng): Address {
  const [city, state, zip] = prng.pick(CITIES);
  return {
    addressLine1: `${prng.between(1, 9999)} ${prng.pick(STREETS)}`,
    addressLine2: prng.between(0, 3) === 0 ? `Apt ${prng.between(1, 90)}/B` : null,
    city,
    state,
    zipCode: `${zip}${prng.digits(2)}`,
  };
}
