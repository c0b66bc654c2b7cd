/** Realfinity's clients (contracts/clients.openapi.yaml): reads within one request, and writes. */
import type {
  Client,
  ClientFilterInput,
  ClientOrderField,
  ClientOrderInput,
} from '../../schema/client.js';
import type { Person } from '../../schema/customer.js';
import type { Json } from '../action.js';
import { type Ask, createSender, type Sender, type WriteGate } from '../call.js';
import { batchedBy } from '../loaders.js';
import type { AnswerOf, InputOf } from '../operation.js';
import type { CustomersAsk, LiveProvider, ProviderModule, Reader } from '../provider.js';
import { sameAs } from '../same.js';
import { actions } from './actions.js';
import type { Audit, WholeClient, WireClient } from './answers.js';
import { nothingTaken, readMany, type Source, type Taken } from './batch.js';
import { faultOf, isGone } from './errors.js';
import { type WireField, wireFields } from './fields.js';
import { clientFilter } from './filter.js';
import { operations } from './operations.js';
import { type Order, type OrderKey, type Place, readSome } from './pages.js';
import type { NewClient } from './request.js';
import { toClient } from './response.js';
import { settings } from './settings.js';
import { ready, type Writing, withId } from './writes.js';

export type Realfinity = LiveProvider<RealfinityReader>;

type Operations = typeof operations;
type Call = <K extends keyof Operations>(
  name: K,
  input: InputOf<Operations[K]>,
  ask: Ask,
  gate?: WriteGate,
) => Promise<AnswerOf<Operations[K]>>;

export const realfinity: ProviderModule<Realfinity> = {
  name: 'Realfinity',
  settings,
  operations,
  actions,
  // It has no applications and loans that would have to be kept for it.
  lists: true,
  namesCustomers: true,
  reference: {
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    like: 'a GUID, like 6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01',
  },
  create({ url, credentials: { token = '' } }, report) {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
    const connection = { provider: 'REALFINITY', url, headers, fixed: undefined, faultOf };
    const send: Call & Pick<Sender<Operations>, 'protection' | 'preview'> = createSender(
      connection,
      operations,
      report,
    );
    const taken = nothingTaken();
    const reader = (ask: Ask) => new RealfinityReader(send, ask, taken);
    return {
      protection: send.protection,
      currency: settings.currency.fixed,
      reader,
      async write(operation, input, ask, gate) {
        const [name, about] = [operation as Writing, reader(ask)];
        const answer = await send(name, (await ready(name, input, about)) as never, ask, gate);
        if (name !== 'createClient') return answer as Json;
        return (await withId(answer as Audit, input as NewClient, about)) as Json;
      },
      preview: async (operation, input, ask) =>
        send.preview(operation, await ready(operation as Writing, input, reader(ask))),
    };
  },
};

/** A filter has room for four; the longest find the fewest. */
const tellingWords = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).slice(0, 4);

const PERSON = ['firstName', 'lastName', 'email', 'mobilePhone'] as const;

const toPerson = ({ externalId, firstName, lastName, email, mobilePhone }: Client): Person => ({
  key: externalId,
  ref: externalId,
  name: `${firstName} ${lastName}`,
  email,
  ...(mobilePhone !== null && { mobile: mobilePhone }),
});

export interface Listing {
  readonly filter?: ClientFilterInput | null | undefined;
  readonly orderBy?: ClientOrderInput | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly searchText?: string | null | undefined;
}

const ORDER_KEYS: Readonly<Record<ClientOrderField, OrderKey>> = {
  CREATED_AT: 'createdOn',
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  EMAIL: 'email',
};

interface Wanted {
  readonly id: string;
  readonly select: readonly WireField[];
}

/** Everything Realfinity can be asked, each client once per request. */
export class RealfinityReader implements Reader {
  constructor(
    private readonly call: Call,
    private readonly ask: Ask,
    private readonly taken: Taken,
  ) {}

  private readonly source: Source = {
    list: (filter, select, top) => this.call('listClients', { filter, select, top }, this.ask),
    one: (id) => this.readWhole(id),
  };

  /** Asked by id from anywhere in an operation: each once, with all that is wanted of any of them. */
  private readonly byId = batchedBy<Wanted, WireClient | null>(
    async (wanted) => {
      const ids = [...new Set(wanted.map(({ id }) => id))];
      const select = wireFields(
        [],
        wanted.flatMap((one) => one.select),
      );
      const found = await readMany(ids, select, this.source, this.taken);
      return wanted.map(({ id }) => found.get(id) ?? null);
    },
    ({ id, select }) => `${id} ${select.join()}`,
  );

  /** Null when there is none; `fields` are those of `Client` that are asked for. */
  async client(id: string, fields: Iterable<string>): Promise<Client | null> {
    const select = wireFields(fields);
    const found = await this.byId.load({ id, select });
    return found && toClient(found, select);
  }

  /** The person behind a client. */
  async customerPerson(id: string): Promise<Person | null> {
    const found = this.people.get(id) ?? (await this.client(id, PERSON));
    return found && toPerson(found);
  }

  /** Whom a list has told of need not be asked for again. */
  private readonly people = new Map<string, Client>();

  /** Some of a list; the place of an entry holds where to go on. */
  async someClients(
    listing: Listing,
    fields: Iterable<string>,
    some: { readonly first: number; readonly after: Place | null },
  ) {
    const order = orderOf(listing.orderBy);
    const select = wireFields(fields, [order.key]);
    const filter = listing.filter ? clientFilter(listing.filter) : undefined;
    const { ownerId, searchText } = listing;
    const found = await readSome(
      (from, skip, top) => {
        const parts = [filter, from].flatMap((part) => part ?? []);
        return this.call(
          'listClients',
          {
            filter: parts.length > 1 ? { kind: 'and', of: parts } : parts[0],
            select,
            orderBy: [{ field: order.key, descending: order.descending }, { field: 'id' }],
            top,
            skip,
            ownerId: ownerId ?? undefined,
            searchText: searchText || undefined,
          },
          this.ask,
        );
      },
      order,
      some,
    );
    return { ...found, rows: found.rows.map((row) => toClient(row, select)) };
  }

  async someCustomers({ first, newestFirst, words, from, before }: CustomersAsk) {
    const parts: ClientFilterInput[] = [
      ...tellingWords(words).map((word) => ({
        or: (['firstName', 'lastName', 'email'] as const).map((name) => ({
          [name]: { contains: word, ignoreCase: true },
        })),
      })),
      ...(from ? [{ createdAt: { ge: from } }] : []),
      ...(before ? [{ createdAt: { lt: before } }] : []),
    ];
    const listing: Listing = {
      ...(parts.length > 0 && { filter: { and: parts } }),
      orderBy: { field: 'CREATED_AT', direction: newestFirst ? 'DESC' : 'ASC' },
    };
    const found = await this.someClients(listing, [...PERSON, 'createdAt'], { first, after: null });
    for (const client of found.rows) this.people.set(client.externalId, client);
    const rows = found.rows.map(({ externalId: ref, createdAt }) => ({ ref, createdAt }));
    return { rows, hasMore: found.hasMore };
  }

  async customerSince(id: string): Promise<Date | null> {
    return (await this.client(id, ['createdAt']))?.createdAt ?? null;
  }

  /** With all that is documented and what is not, but for the credential in it; null when there is none. */
  async wholeClient(clientId: string): Promise<WholeClient | null> {
    try {
      return await this.readWhole(clientId);
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private async readWhole(clientId: string): Promise<WholeClient> {
    const whole = await this.call('getClient', { clientId }, this.ask);
    return sameAs(clientId, whole.id, whole, 'realfinity.getClient', 'another client');
  }

  /** The three that every change must repeat, and when it was last changed. */
  async beforeWrite(clientId: string): Promise<WireClient | null> {
    const select = ['id', 'firstName', 'lastName', 'email', 'createdOn', 'updatedOn'] as const;
    const now = await this.byId.load({ id: clientId, select });
    if (now) toClient(now, select);
    return now;
  }

  async idsByReference(reference: string): Promise<readonly string[]> {
    const to = { type: 'text', value: reference } as const;
    const rows = await this.call(
      'listClients',
      {
        filter: { kind: 'compare', field: 'externalId', is: 'eq', to },
        select: ['id'],
        orderBy: [{ field: 'id' }],
        top: 3,
      },
      this.ask,
    );
    return rows.map(({ id }) => id);
  }
}

export const orderOf = (order: ClientOrderInput | null | undefined): Order => ({
  key: ORDER_KEYS[order?.field ?? 'CREATED_AT'],
  descending: order?.direction === 'DESC',
});
