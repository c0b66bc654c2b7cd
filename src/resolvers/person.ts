/** What is of one person, over the lenders who know them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader } from '../datasources/provider.js';
import type { Client } from '../schema/client.js';
import type { Customer } from '../schema/customer.js';
import type { ListArgs } from '../schema/listing.js';
import type { Connection } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import { customerByKey } from './customer.js';
import { customerKey } from './ids.js';
import { type Filter, keptPart, listedPart, type Noun, nonePart, pageOfParts } from './listing.js';
import { APPLICATIONS, LOANS, QUOTES } from './nouns.js';
import { keptCodes } from './page.js';
import type { Part } from './parts.js';

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
type Whole<T> = (reader: Reader, identity: Customer) => Promise<readonly T[]> | undefined;

interface Asked {
  readonly args: ListArgs;
  readonly filter: Filter;
  readonly context: Context;
  readonly info: Pick<GraphQLResolveInfo, 'path'>;
}

/** The lists of one person: those of everybody whom links make one with them. */
const ofPerson =
  <T extends { readonly provider: ProviderCode; readonly externalId: string }>(
    noun: Pick<Noun<T>, 'kept' | 'statusOf' | 'textsOf'>,
    whole: Whole<T>,
  ) =>
  async (customer: Customer, { args, filter, context, info }: Asked): Promise<Connection<T>> => {
    const identities = await identitiesOf(customer, context);
    const codes = [...new Set(identities.map(({ provider }) => provider))].filter(
      (code) => !args.providers || args.providers.includes(code),
    );
    const parts = codes.flatMap((code): Part<T>[] => {
      const own = identities.filter(({ provider }) => provider === code);
      if (noun.kept && keptCodes.includes(code)) {
        const customerIds = own.map(({ id }) => customerKey(id));
        return [keptPart(code, noun.kept, context, { customerIds })];
      }
      return own.map((one) => {
        const list = whole(context.reader(code), one);
        return list ? listedPart(code, () => list) : nonePart(code, NOT_BY_PERSON);
      });
    });
    return pageOfParts(noun, parts, args, filter, context, info);
  };

const NOT_BY_PERSON = 'This lender cannot be asked by person.';

/** By the lender's own id of them, where it has one. */
const byRef =
  <T>(ask: (reader: Reader, ref: string) => Promise<readonly T[]> | undefined): Whole<T> =>
  (reader, { person: { ref } }) =>
    ref === undefined ? undefined : ask(reader, ref);

export const personsApplications = ofPerson(
  APPLICATIONS,
  byRef((reader, ref) => reader.customerApplications?.(ref)),
);

export const personsLoans = ofPerson(
  LOANS,
  byRef((reader, ref) => reader.customerLoans?.(ref)),
);

export const personsQuotes = ofPerson(QUOTES, (reader, { person }) =>
  reader.customerQuotes?.(person),
);

/** A client is the customer's record itself; `fields` are those that are asked for. */
export const personsClients = (fields: ReadonlySet<string>) =>
  ofPerson<Client>(CLIENTS, (reader, { person: { ref } }) => {
    const { client } = reader;
    if (!client || ref === undefined) return undefined;
    return client.call(reader, ref, new Set([...fields, 'createdAt'])).then((found) => {
      if (found) return [found];
      throw new KnownError('NOT_FOUND', 'The lender shows this client no more.');
    });
  });

const CLIENTS = { statusOf: () => null, textsOf: () => [] };
