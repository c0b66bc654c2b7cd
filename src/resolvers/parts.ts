/** One page out of several lenders' parts of it, newest first, by a cursor that holds for all of them. */
import { ProviderFault } from '../datasources/fault.js';
import { KnownError } from '../datasources/known-error.js';
import { failureOf } from '../mutations/words.js';
import type { Connection, PageArgs } from '../schema/page.js';
import type { ProviderCode, ProviderOutcome } from '../schema/provider.js';
import type { PageAsk, Place } from '../store/memory.js';
import { cursorAt, pageAsk, pageOf } from './page.js';

export interface Row<T> {
  readonly place: Place;
  load(): Promise<T>;
}

export interface Part<T> {
  readonly provider: ProviderCode;
  /** Newest first, at most `limit` from behind `after`. */
  read(ask: PageAsk): Promise<readonly Row<T>[]>;
}

/** Where lenders page differently only the place in the whole order counts, so that is the cursor. */
export function newestFirst({ place: a }: { place: Place }, { place: b }: { place: Place }) {
  return (
    b.createdAt.getTime() - a.createdAt.getTime() ||
    compared(b.provider, a.provider) ||
    compared(b.ref, a.ref)
  );
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Part of a list that the lender gives whole. */
export function ofWhole<T>(rows: readonly Row<T>[], { limit, after }: PageAsk): readonly Row<T>[] {
  const behind = after ? rows.filter((row) => newestFirst({ place: after }, row) < 0) : [...rows];
  return behind.sort(newestFirst).slice(0, limit);
}

interface Read<T> {
  readonly provider: ProviderCode;
  readonly rows: readonly Row<T>[];
  readonly error: unknown;
}

/** `onError` hears of what no lender has said: an entry's own fault is an error of the answer. */
export async function connectionOfParts<T>(
  args: PageArgs,
  parts: readonly Part<T>[],
  onError: (error: unknown) => void = () => {},
): Promise<Connection<T>> {
  const ask = pageAsk(args);
  const started = performance.now();
  const reads = await Promise.all(
    parts.map(async ({ provider, read }): Promise<Read<T>> => {
      try {
        return { provider, rows: await read(ask), error: null };
      } catch (error) {
        if (!isForeseen(error)) onError(error);
        return { provider, rows: [], error };
      }
    }),
  );
  const rows = once(reads.flatMap((read) => read.rows)).sort(newestFirst);
  const shown = rows.slice(0, args.first);
  const nodes = await Promise.all(shown.map((row) => row.load().catch((error: Error) => error)));
  const elapsedMs = Math.round(performance.now() - started);
  const providers = [...new Set(parts.map(({ provider }) => provider))].map((provider) => {
    const own = nodes.filter((_, at) => shown[at]?.place.provider === provider);
    const failed = reads.filter((read) => read.provider === provider && read.error !== null);
    return { provider, ...outcome(own, failed, reads), elapsedMs };
  });
  const edges = shown.map(({ place }, at) => ({ cursor: cursorAt(place), node: nodes[at] as T }));
  return pageOf(args, edges, rows.length > shown.length, providers);
}

const isForeseen = (error: unknown) =>
  error instanceof KnownError || error instanceof ProviderFault;

/** Two identities of one person may stand on one application. */
const once = <T>(rows: readonly Row<T>[]): Row<T>[] => [
  ...new Map(rows.map((row) => [`${row.place.provider} ${row.place.ref}`, row])).values(),
];

/** Complete only when every part was read, and every entry of it. */
function outcome(
  own: readonly unknown[],
  failed: readonly Read<unknown>[],
  reads: readonly Read<unknown>[],
): Pick<ProviderOutcome, 'result' | 'expected' | 'received' | 'failure'> {
  const errors = [
    ...failed.map(({ error }) => error),
    ...own.filter((node) => node instanceof Error),
  ];
  const received = own.filter((node) => !(node instanceof Error)).length;
  const parts = reads.filter(({ provider }) => provider === failed[0]?.provider).length;
  const isPartial = received > 0 || (failed.length > 0 && failed.length < parts);
  return {
    result: errors.length === 0 ? 'OK' : isPartial ? 'PARTIAL' : 'FAILED',
    expected: own.length,
    received,
    failure: errors.length > 0 ? failureOf(errors[0]).code : null,
  };
}
