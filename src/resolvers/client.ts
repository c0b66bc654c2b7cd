/** Clients of mortgage lenders. Only what an operation asks for is asked of the lender. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Context, keyOf, type RefKey, split } from '../context.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader } from '../datasources/provider.js';
import { Client, ClientConnection, ClientFilterInput, ClientOrderInput } from '../schema/client.js';
import { Customer } from '../schema/customer.js';
import { type Connection, PageArgs } from '../schema/page.js';
import { type Codec, isCount } from './cursor.js';
import { lendersCustomer } from './customer.js';
import { checkedRef, refKey } from './ids.js';
import { lendersConnection } from './page.js';
import { selectedFields } from './selection.js';

/** The one lender that has clients. */
const LENDER = 'REALFINITY';

export async function clientAt(
  key: RefKey,
  context: Context,
  fields: ReadonlySet<string>,
): Promise<Client> {
  const client = await foundAt(key, context, fields);
  if (!client) throw new KnownError('NOT_FOUND', 'No client is known under this id.');
  return client;
}

async function foundAt(key: RefKey, context: Context, fields: ReadonlySet<string>) {
  const [code, ref] = split(key);
  const reader: Reader = context.reader(code);
  return (await reader.client?.(ref, fields)) ?? null;
}

/** An entry of a list: the value that the order goes by, its id, and which of those alike it is. */
interface Place {
  readonly value: string;
  readonly id: string;
  readonly nth: number;
}

/** A cursor holds only in the order that it was given in. */
const orderText = (order: ClientOrderInput | undefined) =>
  `${order?.field ?? 'CREATED_AT'} ${order?.direction ?? 'ASC'}`;

const inOrder = (wanted: string): Codec<Place> => ({
  toParts: ({ value, id, nth }) => [wanted, value, id, nth],
  toPlace: ([order, value, id, nth]) =>
    order === wanted &&
    typeof value === 'string' &&
    isOfOrder(wanted, value) &&
    typeof id === 'string' &&
    isCount(nth)
      ? { value, id, nth }
      : undefined,
});

const isOfOrder = (order: string, value: string) =>
  order.startsWith('CREATED_AT')
    ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value)
    : !/\p{Cc}|\p{Surrogate}/u.test(value);

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => Client, { nullable: true, description: 'One client by its id.' })
  client(
    @Arg('id', () => ID, { description: 'Id of the client.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return clientAt(refKey(id, 'Client'), context, selectedFields(info, 'Client'));
  }

  @Query(() => ClientConnection, {
    nullable: true,
    description:
      'Find clients (Realfinity: list clients). The lender does the search, and gives only the fields that are asked for here. Read to the end, each client that was there at the beginning comes once, also while others arrive.',
  })
  async clients(
    @Arg('filter', () => ClientFilterInput, {
      nullable: true,
      description:
        'Which ones; all that the lender lets this server see, archived ones too, without it.',
    })
    filter: ClientFilterInput | undefined,
    @Arg('orderBy', () => ClientOrderInput, {
      nullable: true,
      description: 'In which order; the oldest first without it.',
    })
    orderBy: ClientOrderInput | undefined,
    @Arg('searchText', () => String, {
      nullable: true,
      description:
        'Words to search for. Where the lender looks for them is not documented; use the filter where it matters.',
    })
    searchText: string | undefined,
    @Arg('ownerId', () => ID, {
      nullable: true,
      description: "Only those of this user, by the lender's id.",
    })
    ownerId: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Client>> {
    const fields = selectedFields(info, 'Client', ['nodes', 'edges.node']);
    const owner = ownerId && checkedRef(LENDER, ownerId.toLowerCase(), ['ownerId']);
    const listing = { filter, orderBy, searchText: words(searchText), ownerId: owner };
    return lendersConnection(args, LENDER, inOrder(orderText(orderBy)), (some) =>
      context.reader(LENDER).someClients(listing, fields, some),
    );
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The person that this is a record of, over all lenders that links lead to.',
  })
  customer(@Root() { provider, externalId }: Client) {
    return lendersCustomer(provider, externalId);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      'The client who referred them; null when nobody did, and when whoever did is no client that this server may see.',
  })
  referredBy(
    @Root() { provider, referrerRef: ref }: Client,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ref && foundAt(keyOf({ provider, ref }), context, selectedFields(info, 'Client'));
  }
}

function words(text: string | undefined): string | undefined {
  if (text && /\p{Cc}|\p{Surrogate}/u.test(text))
    throw new KnownError('INVALID_INPUT', 'searchText must be on one line.', ['searchText']);
  return text || undefined;
}
