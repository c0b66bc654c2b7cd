/** Pages of what the store lists, each entry read from its provider. */
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderModule, Stage } from '../datasources/provider.js';
import { failureOf } from '../mutations/words.js';
import type { Connection, Edge, PageArgs } from '../schema/page.js';
import type { ProviderCode, ProviderOutcome } from '../schema/provider.js';
import type { ErrorCode } from '../schema/user-error.js';
import type { PageAsk, Place } from '../store/memory.js';
import { type Codec, cursorOf, placeOf } from './cursor.js';

const kept = (isRef: (ref: string) => boolean): Codec<Place> => ({
  toParts: ({ createdAt, provider, ref }) => [createdAt.toISOString(), provider, ref],
  toPlace([at, provider, ref]) {
    const createdAt = new Date(typeof at === 'string' ? at : '');
    const isPlace = typeof provider === 'string' && typeof ref === 'string' && isRef(ref);
    return isPlace && !Number.isNaN(createdAt.getTime()) ? { createdAt, provider, ref } : undefined;
  },
});
const KEPT = kept(() => true);
export const cursorAt = (place: Place) => cursorOf(KEPT, place);

export function firstOf({ first }: Pick<PageArgs, 'first'>): number {
  if (first < 1 || first > 100)
    throw new KnownError('INVALID_INPUT', '`first` must be 1 to 100.', ['first']);
  return first;
}

/** One row more than asked for tells whether more follow. */
export function pageAsk(
  { first, after }: PageArgs,
  isRef: (ref: string) => boolean = () => true,
): PageAsk {
  return { limit: firstOf({ first }) + 1, after: after ? placeOf(kept(isRef), after) : null };
}

export const pageOf = <T>(
  { after }: PageArgs,
  edges: Edge<T>[],
  hasNextPage: boolean,
  providers: ProviderOutcome[],
): Connection<T> => ({
  edges,
  nodes: edges.map(({ node }) => node),
  pageInfo: {
    hasNextPage,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  },
  providers,
});

/** A page of a list that the lender itself gives. */
export async function lendersConnection<T, P>(
  args: PageArgs,
  provider: ProviderCode,
  codec: Codec<P>,
  read: (some: { readonly first: number; readonly after: P | null }) => Promise<{
    readonly rows: readonly T[];
    readonly places: readonly P[];
    readonly hasMore: boolean;
  }>,
): Promise<Connection<T>> {
  const started = performance.now();
  const after = args.after ? placeOf(codec, args.after) : null;
  const { rows, places, hasMore } = await read({ first: firstOf(args), after });
  const edges = places.map((place, at) => ({
    cursor: cursorOf(codec, place),
    node: rows[at] as T,
  }));
  const outcome = { result: 'OK', failure: null } as const;
  const counts = { expected: rows.length, received: rows.length };
  const elapsedMs = Math.round(performance.now() - started);
  return pageOf(args, edges, hasMore, [{ provider, ...outcome, ...counts, elapsedMs }]);
}

export async function connectionFrom<R, T>(
  args: PageArgs,
  asked: readonly ProviderCode[],
  rows: readonly R[],
  placeAt: (row: R) => Place,
  load: (row: R) => Promise<T | Error>,
  codes: readonly ProviderCode[] = providerCodes,
): Promise<Connection<T>> {
  const started = performance.now();
  const shown = rows.slice(0, args.first);
  const edges = await Promise.all(
    shown.map(async (row) => ({
      cursor: cursorAt(placeAt(row)),
      node: await load(row).catch((error: Error) => error),
    })),
  );
  const elapsedMs = Math.round(performance.now() - started);
  const nodes = edges.map((edge) => edge.node);
  const owners = shown.map((row) => placeAt(row).provider);
  const providers = outcomes(asked, codes, owners, nodes, elapsedMs);
  return pageOf(args, edges, rows.length > shown.length, providers);
}

/** The lenders whose references we keep, because they cannot list them; the others have lists of their own. */
export const keptCodes = providerCodes.filter((code) => !registry[code].lists);

/** Where a kept reference has become a loan. */
export const LOAN_STAGES: readonly Stage[] = ['LOAN', 'SETTLED'];

/** The lenders whose customers we give ids to, because they have none of their own for them. */
export const keptPeople = providerCodes.filter(
  (code) => !(registry[code] as ProviderModule).namesCustomers,
);

const NOT_KEPT = { result: 'FAILED', expected: 0, received: 0, failure: 'NOT_SUPPORTED' } as const;

/** One for each lender that was asked, also where it had nothing to give. */
function outcomes(
  asked: readonly ProviderCode[],
  kept: readonly ProviderCode[],
  owners: string[],
  nodes: readonly unknown[],
  elapsedMs: number,
): ProviderOutcome[] {
  return asked.map((provider) => {
    if (!kept.includes(provider)) return { provider, ...NOT_KEPT, elapsedMs };
    const own = nodes.filter((_, index) => owners[index] === provider);
    const errors = own.filter((node) => node instanceof Error);
    const received = own.length - errors.length;
    const failure: ErrorCode | null = errors.length > 0 ? failureOf(errors[0]).code : null;
    return {
      provider,
      result: errors.length === 0 ? 'OK' : received > 0 ? 'PARTIAL' : 'FAILED',
      expected: own.length,
      received,
      failure,
      elapsedMs,
    };
  });
}
