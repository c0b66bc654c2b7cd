/** What is of one person, over the lenders who know them. */
import { type Context, keyOf, type RefKey } from '../context.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader, Stage } from '../datasources/provider.js';
import type { Application } from '../schema/application.js';
import type { Client } from '../schema/client.js';
import type { Customer } from '../schema/customer.js';
import type { Loan } from '../schema/loan.js';
import type { Connection, PageArgs } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import type { Quote } from '../schema/quote.js';
import { applicationAt } from './application.js';
import { customerByKey } from './customer.js';
import { customerKey } from './ids.js';
import { loanAt, placeOfKnown } from './loan.js';
import { keptCodes, LOAN_STAGES } from './page.js';
import { connectionOfParts, ofWhole, type Part, type Row } from './parts.js';

/** Everybody whom links make one with this customer, themselves among them; whoever is asked, the same list. */
export async function identitiesOf(customer: Customer, context: Context): Promise<Customer[]> {
  const own = customerKey(customer.id);
  const keys = await context.loaders.identities.load(own);
  const people = await Promise.all(
    keys.map((key) => (key === own ? customer : customerByKey(key, context))),
  );
  return people.sort(
    (a, b) => providerCodes.indexOf(a.provider) - providerCodes.indexOf(b.provider),
  );
}

/** What a lender has of one customer, all of it; undefined where it has none to give. */
type Whole<T> = (reader: Reader, identity: Customer) => Promise<readonly Row<T>[]> | undefined;

type Listed = Pick<Application, 'provider' | 'externalId'> & { readonly createdAt?: Date };

/** Who gives no date stands last. */
const NEVER = new Date(0);

const rowsOf = async <T extends Listed>(list: Promise<readonly T[]>): Promise<Row<T>[]> =>
  (await list).map((listed) => ({
    place: {
      createdAt: listed.createdAt ?? NEVER,
      provider: listed.provider,
      ref: listed.externalId,
    },
    load: async () => listed,
  }));

const wholePart = <T>(identity: Customer, whole: Whole<T>, context: Context): Part<T> => ({
  provider: identity.provider,
  async read(ask) {
    const listing = whole(context.reader(identity.provider), identity);
    if (!listing) throw new KnownError('NOT_SUPPORTED', 'This lender cannot be asked by person.');
    return ofWhole(await listing, ask);
  },
});

interface Kept<T> {
  readonly stages?: readonly Stage[];
  load(key: RefKey, context: Context): Promise<T>;
}

/** References that are kept here, because the lender lists none. */
const keptPart = <T>(
  provider: ProviderCode,
  identities: readonly Customer[],
  { stages, load }: Kept<T>,
  context: Context,
): Part<T> => ({
  provider,
  async read(ask) {
    const customerIds = identities.map(({ id }) => customerKey(id));
    const filter = { customerIds, providers: [provider], ...(stages && { stages }) };
    const rows = await context.memory.page(filter, ask);
    return rows.map((row) => ({
      place: placeOfKnown(row),
      load: () => load(keyOf(row), context),
    }));
  },
});

/** How one noun is found by person. */
interface Found<T> {
  readonly whole: Whole<T>;
  readonly kept?: Kept<T>;
}

const pageOfPerson =
  <T>({ whole, kept }: Found<T>) =>
  async (customer: Customer, args: PageArgs, context: Context): Promise<Connection<T>> => {
    const identities = await identitiesOf(customer, context);
    const codes = [...new Set(identities.map(({ provider }) => provider))];
    const parts = codes.flatMap((code) => {
      const own = identities.filter(({ provider }) => provider === code);
      return kept && keptCodes.includes(code)
        ? [keptPart(code, own, kept, context)]
        : own.map((one) => wholePart(one, whole, context));
    });
    const { onError, requestId } = context;
    return connectionOfParts(args, parts, (error) => onError(error, requestId));
  };

/** `ask` gives undefined where the lender has no such list. */
const listed =
  <T extends Listed>(
    ask: (reader: Reader, ref: string) => Promise<readonly T[]> | undefined,
  ): Whole<T> =>
  (reader, { person: { ref } }) => {
    const list = ref === undefined ? undefined : ask(reader, ref);
    return list && rowsOf(list);
  };

export const personsApplications = pageOfPerson<Application>({
  whole: listed((reader, ref) => reader.customerApplications?.(ref)),
  kept: { load: (key, context) => applicationAt(key, context) },
});

export const personsLoans = pageOfPerson<Loan>({
  whole: listed((reader, ref) => reader.customerLoans?.(ref)),
  kept: { stages: LOAN_STAGES, load: (key, context) => loanAt(key, context) },
});

export const personsQuotes = pageOfPerson<Quote>({
  whole(reader, { person }) {
    const list = reader.customerQuotes?.(person);
    return list && rowsOf(list);
  },
});

/** A client is the customer's record itself; `fields` are those that are asked for. */
export const personsClients = (fields: ReadonlySet<string>) =>
  pageOfPerson<Client>({
    whole(reader, { provider, person: { ref } }) {
      if (!reader.client || ref === undefined) return undefined;
      const place = { createdAt: NEVER, provider, ref };
      const load = async () => {
        const client = await reader.client?.(ref, fields);
        if (!client) throw new KnownError('NOT_FOUND', 'The lender shows this client no more.');
        return client;
      };
      return Promise.resolve([{ place, load }]);
    },
  });
