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
  whole: (client) => Object.values(client).every((value) => value !== null),
};

const OF_EACH = 3;

const factsOf = ({ clients, owners }: Base) => ({
  loans: [],
  clients: Object.fromEntries(
    Object.entries(KINDS).map(([kind, fits]) => [
      kind,
      clients
        .filter(fits)
        .slice(0, OF_EACH)
        .map(({ id }) => id),
    ]),
  ),
  owners,
  counts: {
    all: clients.length,
    ...Object.fromEntries(
      Object.entries(KINDS).map(([kind, fits]) => [kind, clients.filter(fits).length]),
    ),
  },
  missing: '00000000-0000-4000-8000-000000000000',
  tokens: OTHER_TOKENS,
});

const remembered = new WeakMap<Base, ReturnType<typeof factsOf>>();

/** What the seed has: a few ids of each kind, how many there are, the owners, other tokens. */
export function known(state: RealfinityState): Readonly<Record<string, unknown>> {
  const base = baseOf(state);
  const facts = remembered.get(base) ?? factsOf(base);
  remembered.set(base, facts);
  return facts;
}
