import { answer } from '../http.js';
import { compile, idsWanted, type Test } from './evaluate.js';
import { whole } from './extras.js';
import type { Client, ScalarName } from './fields.js';
import { clientCall } from './operation.js';
import { upperFirst } from './problems.js';
import { type ListQuery, type Order, readListQuery } from './query.js';
import { shift } from './shifting.js';
import type { RealfinityWorld } from './state.js';
import { allClients, findClient, placeOf, rememberedList } from './store.js';

/** As the public samples label bodies. */
const JSON_TYPE = 'application/json; odata.metadata=minimal; odata.streaming=true';

export const jsonBody = (value: unknown) => answer(200, JSON_TYPE, JSON.stringify(value));

const SEARCHED = [
  'firstName',
  'lastName',
  'email',
  'homePhone',
  'workPhone',
  'mobilePhone',
] as const satisfies readonly ScalarName[];

const haystacks = new WeakMap<Client, string>();

/** What a search looks through, made once per client. */
function haystackOf(client: Client): string {
  const text =
    haystacks.get(client) ??
    SEARCHED.map((name) => client[name] ?? '')
      .join('\0')
      .toLowerCase();
  haystacks.set(client, text);
  return text;
}

function testsOf({ switches }: RealfinityWorld, query: ListQuery): readonly Test[] {
  const { ownerId, searchText, filter } = query;
  const wanted = searchText.toLowerCase();
  return [
    ...(ownerId ? [(client: Client) => client.ownerId === ownerId] : []),
    ...(wanted ? [(client: Client) => haystackOf(client).includes(wanted)] : []),
    ...(filter ? [compile(filter, switches)] : []),
  ];
}

/** Those among which the answer is: by id where the filter names ids, else all. */
function candidates({ state }: RealfinityWorld, { filter }: ListQuery): readonly Client[] {
  const ids = filter && idsWanted(filter);
  if (!ids) return allClients(state);
  return [...new Set(ids)]
    .flatMap((id) => findClient(state, id) ?? [])
    .sort((one, other) => placeOf(state, one.id) - placeOf(state, other.id));
}

type Compare = (one: Client, other: Client) => number;

type Value = Client[Order['field']];
const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

/** Nulls come before everything; text by its code units, and as it is compared elsewhere. */
function by({ field, descending }: Order, ignoresCase: boolean): Compare {
  const after = descending ? -1 : 1;
  const compared = (client: Client) => (ignoresCase ? folded(client[field]) : client[field]);
  return (first, second) => {
    const [one, other] = [compared(first), compared(second)];
    if (one === other) return 0;
    if (one === null) return -after;
    return other === null || one > other ? after : -after;
  };
}

/** Another order for each salt, by nothing but the ids. */
function shuffled(salt: number): Compare {
  const rank = ({ id }: Client) =>
    Math.imul(Number.parseInt(id.slice(-8), 16) ^ (salt + 1), 0x9e3779b1) >>> 0;
  return (one, other) => rank(one) - rank(other);
}

function sorted(clients: readonly Client[], rules: readonly Compare[]): readonly Client[] {
  if (rules.length === 0) return clients;
  return clients.toSorted((one, other) => {
    for (const rule of rules) {
      const sign = rule(one, other);
      if (sign !== 0) return sign;
    }
    return 0;
  });
}

function matching(world: RealfinityWorld, query: ListQuery): readonly Client[] {
  const { state, switches } = world;
  const { ownerId, searchText, filter, order, skip } = query;
  const salt = switches.tiesShuffle ? skip : undefined;
  const key = JSON.stringify([ownerId, searchText, filter, order, salt, switches.eqIgnoresCase]);
  return rememberedList(state, key, () => {
    const tests = testsOf(world, query);
    const kept = candidates(world, query).filter((one) =>
      tests.every((test) => test(one) === true),
    );
    const ties = salt === undefined ? [] : [shuffled(salt)];
    return sorted(kept, [...order.map((one) => by(one, switches.eqIgnoresCase)), ...ties]);
  });
}

const spelled = (value: unknown, upperCase: boolean): unknown =>
  upperCase && typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [upperFirst(name), one]))
    : value;

function projected(world: RealfinityWorld, { select }: ListQuery, client: Client): unknown {
  if (!select) return whole(world, client);
  const upperCase = world.switches.upperCaseUnderSelect;
  const chosen = select.map((name) => [name, spelled(client[name], upperCase)]);
  return spelled(Object.fromEntries(chosen), upperCase);
}

export const listClients = clientCall({
  id: 'listClients',
  at: ['GET', '/clients'],
  need: 'read',
  act(world, call) {
    const query = readListQuery(world, call.query);
    const page = matching(world, query).slice(query.skip, query.skip + query.top);
    const body = jsonBody(page.map((client) => projected(world, query, client)));
    shift(world, page);
    return body;
  },
});
