import { OTHER_TOKENS } from './access.js';
import type { Client } from './fields.js';
import { type Base, baseOf } from './seed.js';
import type { RealfinityState } from './state.js';

/** What to look for, and how to tell. */
const KINDS: Readonly<Record<string, (client: Client) => boolean>> = {
  archived: ({ isArchived }) => isArchived,
  silenced: ({ isSilenced, isArchived }) => isSilenced && !isArchived,
  quoteInName: ({ lastName }) => lastName.includes("'"),
  unicodeName: ({ firstName }) => /[^\p{ASCII}]/u.test(firstName),
  plusInEmail: ({ email }) => email.includes('+'),
  percentInEmail: ({ email }) => email.includes('%'),
  ampersandInSource: ({ source }) => source?.includes('&') ?? false,
  slashInExternalId: ({ externalId }) => externalId?.includes('/') ?? false,
  nullFico: ({ fico }) => fico === null,
  nullIncome: ({ totalIncome }) => totalIncome === null,
  withoutOwner: ({ ownerId }) => ownerId === null,
  withoutExternalId: ({ externalId }) => externalId === null,
  withoutAddress: ({ contactAddress }) => contactAddress === null,
  neverUpdated: ({ updatedOn }) => updatedOn === null,
  referred: ({ referredById }) => referredById !== null,
  nothingNull: (client) => Object.values(client).every((value) => value !== null),
};

const OF_EACH = 3;

function kindsOf({ clients }: Base) {
  const found = Object.entries(KINDS).map(([kind, fits]) => [kind, clients.filter(fits)] as const);
  const each = <Fact>(fact: (some: readonly Client[]) => Fact) =>
    Object.fromEntries(found.map(([kind, some]) => [kind, fact(some)]));
  return {
    ids: each((some) => some.slice(0, OF_EACH).map(({ id }) => id)),
    counts: { all: clients.length, ...each(({ length }) => length) },
  };
}

const remembered = new WeakMap<Base, ReturnType<typeof kindsOf>>();

function kinds(state: RealfinityState) {
  const base = baseOf(state);
  const found = remembered.get(base) ?? kindsOf(base);
  remembered.set(base, found);
  return found;
}

/**
 * What the seed has: a few ids of each kind, how many there are, the owners, other tokens. Getters,
 * so that whoever starts the sandbox for another provider does not wait for 10,000 clients.
 */
export const known = (state: RealfinityState) => ({
  get clients() {
    return kinds(state).ids;
  },
  get counts() {
    return kinds(state).counts;
  },
  get owners() {
    return baseOf(state).owners;
  },
  missing: '00000000-0000-4000-8000-000000000000',
  tokens: OTHER_TOKENS,
});
