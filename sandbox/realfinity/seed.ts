import { createHash } from 'node:crypto';
import { Prng } from '../prng.js';
import type { Client } from './fields.js';
import { address, person, phone } from './people.js';

export const CLIENTS = 10_000;
const OWNERS = 36;
const THREE_YEARS_MS = 3 * 365 * 86_400_000;
const APART_MS = THREE_YEARS_MS / CLIENTS;
/** So many of each hundred came in at one instant, by an import. */
const IMPORTED = 5;

/** Every login token begins like this, also those of new clients: look for it where none may be. */
export const LOGIN_TOKEN_MARK = 'hd-login-';

const SOURCES = [
  ...['Website', 'Website', 'Referral', 'Zillow', 'Open House', 'Walk-in/branch 7', '100% Online'],
  ...[
    'Smith & Sons',
    'Expo #4',
    'Why wait?',
    "Realtor's list",
    'C++ meetup',
    'a=b',
    'Ferienmesse Köln',
  ],
] as const;

/** So many times eight hex digits. */
function hex(prng: Prng, times: number): string {
  let text = '';
  for (let left = times; left > 0; left -= 1)
    text += prng.between(0, 0xffffffff).toString(16).padStart(8, '0');
  return text;
}

/** 32 hex digits as a GUID of version 4. */
const guidOf = (text: string): string =>
  `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20, 32)}`;

const guid = (prng: Prng): string => guidOf(hex(prng, 4));

/** 64 made-up hex digits of a seed that no other draw moves. */
const digest = (seed: number, about: string): string =>
  createHash('sha256').update(`${seed}:${about}`).digest('hex');

/** The n-th new client's id; a leading one sorts before every seeded client. */
export function newGuid(seed: number, number: number, leading = false): string {
  const text = digest(seed, `client ${number}`);
  return guidOf(leading ? `00000000${text.slice(8)}` : text);
}

export const newLoginToken = (seed: number, number: number): string =>
  `${LOGIN_TOKEN_MARK}${digest(seed, `login ${number}`).slice(0, 32)}`;

/** Present in so many of a hundred. */
const mostly = <Value>(prng: Prng, percent: number, value: () => Value): Value | null =>
  prng.between(1, 100) <= percent ? value() : null;

/** Three draws make a hump: few very good and very bad scores. */
const score = (prng: Prng): number =>
  prng.between(420, 570) + prng.between(0, 140) + prng.between(0, 140);

const cents = (prng: Prng, low: number, high: number): number => prng.between(low, high) / 100;

function income(prng: Prng): number {
  const kind = prng.between(0, 9);
  if (kind === 0) return cents(prng, 20_000_000, 150_000_000);
  return kind < 5 ? prng.between(24, 180) * 1000 : cents(prng, 2_400_000, 18_000_000);
}

interface Draw {
  readonly prng: Prng;
  readonly owners: readonly [string, ...string[]];
  readonly earlier: readonly Client[];
  readonly start: number;
}

function client({ prng, owners, earlier, start }: Draw, index: number): Client {
  const batch = index % 100 < IMPORTED ? index - (index % 100) : undefined;
  const created = start + Math.floor((batch ?? index) * APART_MS) + ((batch ?? index) % 997);
  const changed = created + prng.between(1, 90 * 86_400_000);
  const number = index + 1;
  const oldest = earlier.length > 0 ? earlier[prng.between(0, earlier.length - 1)] : undefined;
  return {
    id: guid(prng),
    externalId: mostly(prng, 70, () => `CRM/${2023 + (index % 3)}/${number}`),
    source: mostly(prng, 85, () => prng.pick(SOURCES)),
    ownerId: mostly(prng, 92, () => owners[Math.min(...draws(prng))] ?? owners[0]),
    referredById: mostly(prng, 25, () => oldest?.id ?? null),
    ...person(prng, number),
    homePhone: mostly(prng, 50, () => phone(prng)),
    workPhone: mostly(prng, 35, () => phone(prng)),
    mobilePhone: mostly(prng, 90, () => phone(prng)),
    fax: mostly(prng, 20, () => phone(prng)),
    contactAddress: mostly(prng, 80, () => address(prng)),
    isSilenced: prng.between(1, 100) <= 6,
    isArchived: prng.between(1, 100) <= 10,
    createdOn: new Date(created).toISOString(),
    updatedOn: mostly(prng, 60, () =>
      new Date(Math.min(changed, start + THREE_YEARS_MS)).toISOString(),
    ),
    fico: mostly(prng, 82, () => score(prng)),
    totalIncome: mostly(prng, 88, () => income(prng)),
    totalDebtPayments: mostly(prng, 75, () => cents(prng, 0, 600_000)),
    firstTimeBuyer: mostly(prng, 70, () => prng.between(0, 2) > 0),
    loginToken: `${LOGIN_TOKEN_MARK}${hex(prng, 4)}`,
  };
}

/** The lower of two: some owners have many clients, some few. */
const draws = (prng: Prng): readonly number[] => [
  prng.between(0, OWNERS - 1),
  prng.between(0, OWNERS - 1),
];

export interface Base {
  readonly owners: readonly string[];
  readonly clients: readonly Client[];
  /** Where each stands. */
  readonly places: ReadonlyMap<string, number>;
}

function makeBase(seed: number, seededOn: string): Base {
  const prng = new Prng(seed);
  const owners: [string, ...string[]] = [
    guid(prng),
    ...Array.from({ length: OWNERS - 1 }, () => guid(prng)),
  ];
  const clients: Client[] = [];
  const start = Date.parse(seededOn) - THREE_YEARS_MS;
  const draw = { prng, owners, earlier: clients, start };
  for (let index = 0; index < CLIENTS; index += 1) clients.push(client(draw, index));
  return { owners, clients, places: new Map(clients.map(({ id }, place) => [id, place])) };
}

const MOST_BASES = 4;
const bases = new Map<string, Base>();

/** The seeded clients, made once per seed and day. They are never changed. */
export function baseOf({ seed, seededOn }: { readonly seed: number; readonly seededOn: string }) {
  const key = `${seed} ${seededOn}`;
  const base = bases.get(key) ?? makeBase(seed, seededOn);
  bases.delete(key);
  bases.set(key, base);
  for (const oldest of bases.keys()) if (bases.size > MOST_BASES) bases.delete(oldest);
  return base;
}

const seeded = (seed: number) => baseOf({ seed, seededOn: new Date(0).toISOString() }).clients;

/** Every login token of a seed: a canary for each answer, log, error and store. */
export const plantedSecrets = (seed: number): readonly string[] =>
  seeded(seed).map(({ loginToken }) => String(loginToken));

/** Every personal value of a seed, for a sweep through logs, errors and stores. */
export function plantedPersonalValues(seed: number) {
  const clients = seeded(seed);
  return {
    emails: clients.map(({ email }) => email),
    phones: clients.flatMap(({ homePhone, workPhone, mobilePhone, fax }) =>
      [homePhone, workPhone, mobilePhone, fax].filter((one) => one !== null),
    ),
    streets: clients.flatMap(({ contactAddress }) => contactAddress?.addressLine1 ?? []),
  };
}
