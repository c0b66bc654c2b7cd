import { Prng } from '../prng.js';
import { credentials, OTHER_LOGINS } from './access.js';
import { CATEGORIES } from './categories.js';
import { People } from './people.js';
import { sha256 } from './secrets.js';
import { type SeededUser, seededAccounts, seededUsers } from './seed-accounts.js';
import {
  type Application,
  type ApplicationStatus,
  type BrighteState,
  type Purchase,
  type Quote,
  type QuoteState,
} from './state.js';

const FIRST_APPLICATION = 10_001;
const FIRST_NEW_APPLICATION = 20_001;
const APPLICATIONS = 640;
const FIRST_QUOTE = 7001;
const QUOTES = 40;
const HOUR_MS = 3_600_000;
/** One application each 20 hours: a year and a half of them. */
const APART_MS = 20 * HOUR_MS;
/** Somebody else's account. */
export const FOREIGN = 'E900';

/** Out of 64 neighbours, 54 belong to the largest account: 540 of 640, more than one page. */
const SHARES: readonly (readonly [accountId: string, share: number])[] = [
  ['E435', 54],
  ['E81', 6],
  ['E897.675', 3],
  ['E897', 1],
];
const SHARED_OUT = SHARES.flatMap(([accountId, share]) => Array<string>(share).fill(accountId));
const accountAt = (index: number): string => SHARED_OUT[index % SHARED_OUT.length] ?? '';

const STATUSES: readonly [ApplicationStatus, ...ApplicationStatus[]] = [
  'PAID',
  'PAID',
  'PAID',
  'PAID',
  'APPROVED',
  'APPROVED',
  'APPROVED',
  'DECLINED',
  'DECLINED',
  'WITHDRAW',
  'REFER',
  'C.APPROV',
  'QUOTE',
];

const TERMS = [12, 24, 36, 48, 60] as const;

function purchase(prng: Prng): Purchase {
  const total = prng.between(15, 550) * 10_000;
  return {
    total,
    deposit: prng.between(0, 2) === 0 ? Math.floor(total / 1000) * 100 : 0,
    term: prng.pick(TERMS),
    category: prng.pick(CATEGORIES),
    description: `${prng.pick(['Supply and installation', 'Replacement', 'Complete kit'])} ${prng.digits(3)}`,
  };
}

const HAS_INVOICE: readonly ApplicationStatus[] = ['APPROVED', 'PAID'];

function application(id: string, accountId: string, people: People, created: string): Application {
  const { prng } = people;
  const status = prng.pick(STATUSES);
  const invoice = { type: 'invoice', filename: `invoice-${id}.pdf`, bytes: 20_000 };
  return {
    id,
    accountId,
    ...purchase(prng),
    applicants: [
      people.applicant(false),
      ...(prng.between(0, 4) === 0 ? [people.applicant(true)] : []),
    ],
    teamMember: prng.between(0, 2) === 0 ? null : prng.pick(['Alex Agent', 'Robin Fields']),
    created,
    documents: HAS_INVOICE.includes(status) ? [invoice] : [],
    status,
    reference: prng.between(0, 1) === 0 ? null : `REF-${id}`,
    awaitsBuyer: false,
  };
}

/** Every fifth is older than a quote lives; a few are done, cancelled or broken. */
const quoteStateAt = (index: number): QuoteState =>
  (({ 3: 'COMPLETED', 6: 'CANCELLED', 8: 'BROKEN' }) as const)[index % 10] ?? 'SENT';

function quote(id: string, accountId: string, people: People, index: number, now: Date): Quote {
  const { bornOn: _bornOn, mobile, ...who } = people.next();
  const days = index % 5 === 0 ? 35 + index : index % 28;
  return {
    id,
    accountId,
    ...who,
    phone: mobile,
    ...purchase(people.prng),
    teamMember: 'Alex Agent',
    created: new Date(now.getTime() - days * 24 * HOUR_MS).toISOString(),
    state: quoteStateAt(index),
  };
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

const login = ({ apiSecret }: { readonly apiSecret: string }, userId: string) => ({
  secretDigest: sha256(apiSecret),
  userId,
  accountId: null,
});

function user(seeded: SeededUser, people: People, now: Date) {
  const { bornOn: _bornOn, ...who } = people.next();
  return { ...who, apiAccess: true, created: now.toISOString(), ...seeded };
}

export function seedBrighte(seed: number, now: Date): BrighteState {
  const people = new People(new Prng(seed));
  const first = now.getTime() - (APPLICATIONS + 1) * APART_MS;
  const applications = Array.from({ length: APPLICATIONS + 3 }, (_, index) =>
    application(
      String(FIRST_APPLICATION + index),
      index < APPLICATIONS ? accountAt(index) : FOREIGN,
      people,
      new Date(first + Math.min(index, APPLICATIONS) * APART_MS).toISOString(),
    ),
  );
  const quotes = Array.from({ length: QUOTES + 1 }, (_, index) =>
    quote(
      String(FIRST_QUOTE + index),
      index < QUOTES ? accountAt(index * 3) : FOREIGN,
      people,
      index,
      now,
    ),
  );
  const start = new Date(first);
  return {
    seed,
    accounts: byId(seededAccounts),
    applications: byId(applications),
    quotes: byId(quotes),
    users: byId(seededUsers.map((one) => user(one, people, start))),
    logins: {
      [credentials.apiId]: login(credentials, 'U1'),
      [OTHER_LOGINS.teamMember.apiId]: login(OTHER_LOGINS.teamMember, 'U2'),
      [OTHER_LOGINS.noAccounts.apiId]: login(OTHER_LOGINS.noAccounts, 'U3'),
      [OTHER_LOGINS.noAccess.apiId]: login(OTHER_LOGINS.noAccess, 'U4'),
    },
    sessions: {},
    drafts: {},
    outbox: { mail: [], sms: [], callouts: [], prompts: [] },
    deliveries: [],
    next: {
      application: FIRST_NEW_APPLICATION,
      applicant: 90_001,
      quote: 8001,
      user: 101,
      callout: 31,
      secret: 1,
    },
    checkout: {
      accountId: 'E81',
      referrers: ['*'],
      redirects: [
        'http://localhost',
        'http://localhost:*',
        'http://127.0.0.1',
        'http://127.0.0.1:*',
        'http://yourwebsite.com',
        'https://*',
      ],
      terms: [6, 12, 18, 24, 30, 36, 48, 60],
      minimumDepositPercent: 0,
    },
    webhook: { url: null, encoding: 'json', signingKey: credentials.privateKey },
    webhookFaults: [],
    refusals: [],
    lastCallAt: null,
  };
}

/** Every personal value of a seed, for a sweep through logs, errors and stores. */
export interface PersonalValues {
  readonly emails: readonly string[];
  readonly mobiles: readonly string[];
  /** First and last name together, as the answers write them. */
  readonly names: readonly string[];
}

export function plantedPersonalValues(seed: number): PersonalValues {
  const { applications, quotes, users } = seedBrighte(seed, new Date(0));
  const applicants = Object.values(applications).flatMap((one) => one.applicants);
  const others = [...Object.values(quotes), ...Object.values(users)];
  return {
    emails: [...applicants, ...others].map(({ email }) => email),
    mobiles: [
      ...[...applicants, ...Object.values(users)].map(({ mobile }) => mobile),
      ...Object.values(quotes).map(({ phone }) => phone),
    ],
    names: [
      ...applicants.map(({ name }) => name),
      ...others.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
    ],
  };
}
