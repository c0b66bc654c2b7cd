/** Pages of lists. */
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderModule, Stage } from '../datasources/provider.js';
import type { Connection, Edge, PageArgs } from '../schema/page.js';
import type { ProviderCode, ProviderOutcome } from '../schema/provider.js';
import { type Codec, cursorOf, placeOf } from './cursor.js';

export function firstOf({ first }: Pick<PageArgs, 'first'>): number {
  if (first < 1 || first > 100)
    throw new KnownError('INVALID_INPUT', '`first` must be 1 to 100.', ['first']);
  return first;
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

/** The lenders whose references we keep, because they cannot list them; the others have lists of their own. */
export const keptCodes = providerCodes.filter((code) => !registry[code].lists);

/** Where a kept reference has become a loan. */
export const LOAN_STAGES: readonly Stage[] = ['LOAN', 'SETTLED'];

/** The lenders whose customers we give ids to, because they have none of their own for them. */
export const keptPeople = providerCodes.filter(
  (code) => !(registry[code] as ProviderModule).namesCustomers,
);
