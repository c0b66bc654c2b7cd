/** One page out of several lenders' parts of it, in one order, by a cursor that holds for all of them. */
import { ProviderFault } from '../datasources/fault.js';
import { KnownError } from '../datasources/known-error.js';
import { failureOf } from '../mutations/words.js';
import type { ListOrder } from '../schema/listing.js';
import type { Connection, PageArgs } from '../schema/page.js';
import type { ProviderCode, ProviderOutcome } from '../schema/provider.js';
import type { PageAsk, Place } from '../store/memory.js';
import { type Codec, cursorOf, placeOf } from './cursor.js';
import { firstOf, pageOf } from './page.js';

export interface Row<T> {
  readonly place: Place;
  load(): Promise<T>;
  /** What people know it by, where that is known without asking for it. */
  texts?(): Promise<Texts>;
}

export type Texts = readonly (string | null | undefined)[];

export interface Part<T> {
  readonly provider: ProviderCode;
  /** In the order asked for, from behind `after`; fewer than `limit` only where it ends. */
  read(ask: PageAsk): Promise<readonly Row<T>[]>;
}

export type PartArgs = PageArgs & { readonly orderBy?: ListOrder };

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Where lenders page differently only the place in the whole order counts, so that is the cursor. */
export function inOrder(order: ListOrder) {
  const sign = order === 'NEWEST_FIRST' ? -1 : 1;
  return ({ place: a }: { place: Place }, { place: b }: { place: Place }) =>
    sign *
    (a.createdAt.getTime() - b.createdAt.getTime() ||
      compared(a.provider, b.provider) ||
      compared(a.ref, b.ref));
}

/** It holds in the order that it was given in, which the newest first goes without saying. */
const placesIn = (order: ListOrder): Codec<Place> => {
  const said = order === 'NEWEST_FIRST' ? [] : [order];
  return {
    toParts: ({ createdAt, provider, ref }) => [createdAt.toISOString(), provider, ref, ...said],
    toPlace([at, provider, ref, ...rest]) {
      const createdAt = new Date(typeof at === 'string' ? at : '');
      const isPlace =
        typeof provider === 'string' && typeof ref === 'string' && rest.join() === said.join();
      return isPlace && !Number.isNaN(createdAt.getTime())
        ? { createdAt, provider, ref }
        : undefined;
    },
  };
};

/** Part of a list that the lender gives whole; it is asked for once, however often the part is read. */
export function wholePart<T>(
  provider: ProviderCode,
  list: () => Promise<readonly Row<T>[]>,
): Part<T> {
  let sorted: Promise<readonly Row<T>[]> | undefined;
  return {
    provider,
    async read({ limit, after, order }) {
      const compare = inOrder(order);
      sorted ??= list().then((rows) => [...rows].sort(compare));
      const rows = await sorted;
      const begin = after ? rows.findIndex((row) => compare({ place: after }, row) < 0) : 0;
      return begin < 0 ? [] : rows.slice(begin, begin + limit);
    },
  };
}

/** An entry that cannot be checked stays: its own error says so, and no list is short in silence. */
export function filteredPart<T>(
  { provider, read }: Part<T>,
  fits: (row: Row<T>) => Promise<boolean>,
  mayGoOn: () => void,
): Part<T> {
  return {
    provider,
    async read(ask) {
      const found: Row<T>[] = [];
      for (let { after, limit } = ask; ; limit = Math.min(2 * limit, MOST_AT_ONCE)) {
        const rows = await read({ ...ask, after, limit });
        const fit = await Promise.all(rows.map((row) => fits(row).catch(() => true)));
        found.push(...rows.filter((_, at) => fit[at]));
        if (found.length >= ask.limit || rows.length < limit) return found.slice(0, ask.limit);
        mayGoOn();
        after = rows.at(-1)?.place ?? null;
      }
    },
  };
}

const MOST_AT_ONCE = 500;

/** One row more than asked for tells whether more follow. */
export function askOf({ first, after, orderBy: order = 'NEWEST_FIRST' }: PartArgs): PageAsk {
  const limit = firstOf({ first }) + 1;
  return { limit, after: after ? placeOf(placesIn(order), after) : null, order };
}

interface Read<T> {
  readonly provider: ProviderCode;
  readonly rows: readonly Row<T>[];
  readonly error: unknown;
  readonly elapsedMs: number;
}

/** `onFault` hears of each part that could not be read; an entry's own fault is an error of the answer. */
export async function connectionOfParts<T>(
  args: PartArgs,
  parts: readonly Part<T>[],
  onFault: (error: unknown, provider: ProviderCode) => void = () => {},
): Promise<Connection<T>> {
  const ask = askOf(args);
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  const reads = await Promise.all(
    parts.map(async ({ provider, read }): Promise<Read<T>> => {
      try {
        return { provider, rows: await read(ask), error: null, elapsedMs: elapsed() };
      } catch (error) {
        onFault(error, provider);
        return { provider, rows: [], error, elapsedMs: elapsed() };
      }
    }),
  );
  const rows = once(reads.flatMap((read) => read.rows)).sort(inOrder(ask.order));
  const shown = rows.slice(0, args.first);
  const nodes = await Promise.all(shown.map((row) => row.load().catch((error: Error) => error)));
  const providers = [...new Set(parts.map(({ provider }) => provider))].map((provider) => {
    const own = nodes.filter((_, at) => shown[at]?.place.provider === provider);
    return {
      provider,
      ...outcome(
        own,
        reads.filter((read) => read.provider === provider),
      ),
    };
  });
  const places = placesIn(ask.order);
  const edges = shown.map(({ place }, at) => ({
    cursor: cursorOf(places, place),
    node: nodes[at] as T,
  }));
  return pageOf(args, edges, rows.length > shown.length, providers);
}

export const isForeseen = (error: unknown) =>
  error instanceof KnownError || error instanceof ProviderFault;

/** Two identities of one person may stand on one application. */
const once = <T>(rows: readonly Row<T>[]): Row<T>[] => [
  ...new Map(rows.map((row) => [`${row.place.provider} ${row.place.ref}`, row])).values(),
];

/** Complete only when every part was read, and every entry of it. */
function outcome(
  own: readonly unknown[],
  reads: readonly Read<unknown>[],
): Omit<ProviderOutcome, 'provider'> {
  const failed = reads.filter(({ error }) => error !== null);
  const errors = [
    ...failed.map(({ error }) => error),
    ...own.filter((node) => node instanceof Error),
  ];
  const received = own.filter((node) => !(node instanceof Error)).length;
  const isPartial = received > 0 || (failed.length > 0 && failed.length < reads.length);
  return {
    result: errors.length === 0 ? 'OK' : isPartial ? 'PARTIAL' : 'FAILED',
    expected: own.length,
    received,
    failure: errors.length > 0 ? failureOf(errors[0]).code : null,
    elapsedMs: Math.max(...reads.map(({ elapsedMs }) => elapsedMs)),
  };
}
