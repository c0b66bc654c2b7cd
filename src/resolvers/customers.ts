/** The list of people over all lenders: each once, under the first of their identities that fits. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Reader } from '../datasources/provider.js';
import type { Customer } from '../schema/customer.js';
import type { CustomerFilterInput, ListArgs } from '../schema/listing.js';
import type { Connection } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import { lendersCustomer, nameOf, personOf, toCustomer } from './customer.js';
import { datedPart, hasWords, isWithin, rangeBehind, rangeOf, wordsOf } from './filtering.js';
import { customerKey, isUuid } from './ids.js';
import { codesOf, faultsAt, NOT_LISTED, nonePart, withinReason } from './listing.js';
import { keptPeople } from './page.js';
import { connectionOfParts, filteredPart, type Part, type Row, wholePart } from './parts.js';
import { identitiesOf } from './person.js';

export function customersPage(
  args: ListArgs,
  filter: CustomerFilterInput,
  context: Context,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Promise<Connection<Customer>> {
  const words = wordsOf(filter.text);
  const range = rangeOf(filter);
  const codes = codesOf(args);
  const has = async (customer: Customer) =>
    words.length === 0 || hasWords(await textsOf(customer, context), words);
  const isListed = async (customer: Customer) => {
    const since = await sinceOf(customer, context);
    return since && isWithin(since, range) && has(customer);
  };
  /** Whether no identity of theirs that fits, too, comes before this one. */
  const isFirst = async (customer: Customer) => {
    const keys = await context.loaders.identities.load(customerKey(customer.id));
    if (keys.length < 2) return true;
    const own = (await identitiesOf(customer, context)).filter(
      ({ provider, id }) => id === customer.id || codes.includes(provider),
    );
    for (const other of own) {
      if (other.id === customer.id) return true;
      if (await isListed(other)) return false;
    }
    return true;
  };
  const fits = async (row: Row<Customer>) => {
    const customer = await row.load();
    return (await has(customer)) && isFirst(customer);
  };
  const parts = codes.map((code) => {
    const part = keptPeople.includes(code)
      ? keptPart(code, context)
      : namedPart(code, words, context);
    return filteredPart(datedPart(part, range), fits, () => withinReason(context));
  });
  return connectionOfParts(args, parts, faultsAt(path, context));
}

const textsOf = async (customer: Customer, context: Context) => [
  await nameOf(customer, context),
  (await personOf(customer, context)).email,
];

/** Since when this identity stands in the lists; null when it does not. */
async function sinceOf({ id, provider, ref }: Customer, context: Context): Promise<Date | null> {
  const reader: Reader = context.reader(provider);
  if (ref !== undefined) return (await reader.customerSince?.(ref)) ?? null;
  const key = customerKey(id);
  return (isUuid(key) && (await context.loaders.customer.load(key))?.createdAt) || null;
}

/** People who are kept here, because their lender gives them no ids. */
const keptPart = (provider: ProviderCode, { memory }: Context): Part<Customer> => ({
  provider,
  async read(ask) {
    const rows = await memory.customerPage(provider, ask);
    return rows.map((row) => ({
      place: { createdAt: row.createdAt, provider, ref: row.id },
      load: async () => toCustomer(row.id, provider, row),
    }));
  },
});

/** People whom their lender names. It may put those of one instant in another order than ours. */
function namedPart(
  provider: ProviderCode,
  words: readonly string[],
  context: Context,
): Part<Customer> {
  const reader: Reader = context.reader(provider);
  const someCustomers = reader.someCustomers?.bind(reader);
  if (!someCustomers) return nonePart(provider, NOT_LISTED);
  return {
    provider,
    async read(ask) {
      const newestFirst = ask.order === 'NEWEST_FIRST';
      const range = rangeBehind({ from: null, before: null }, ask);
      for (let first = ask.limit + 1; ; first *= 2) {
        const { rows, hasMore } = await someCustomers({ ...range, newestFirst, words, first });
        const last = rows.at(-1)?.createdAt.getTime();
        const whole = hasMore ? rows.filter((row) => row.createdAt.getTime() !== last) : rows;
        const ours = whole.map(({ ref, createdAt }) => ({
          place: { createdAt, provider, ref },
          load: async () => lendersCustomer(provider, ref),
        }));
        const found = await wholePart(provider, async () => ours).read(ask);
        if (!hasMore || found.length >= ask.limit) return found;
      }
    },
  };
}
