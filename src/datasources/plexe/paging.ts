/** Stretches of ours out of windows of Plexe's. */
import type { Some, Stretch } from '../provider.js';
import type { Window } from './lines.js';

export interface Totalled<T> {
  readonly data: readonly T[];
  readonly totalCount: number;
}

/** Everything, as the contract says it. */
export const ALL = { skip: 0, take: 2_147_483_647 } as const;

/**
 * Newest first, of a list that grows at that end. A place counts from the oldest, so that nothing comes
 * twice or is left out when rows are added meanwhile.
 */
export async function newestFirst<T>(
  page: (window: Window & { readonly descending: boolean }) => Promise<Totalled<T>>,
  { first, after }: Some,
): Promise<Stretch<T>> {
  if (after === null) {
    const { data, totalCount } = await page({ skip: 0, take: first, descending: true });
    const rows = data.slice(0, first);
    const places = rows.map((_, index) => totalCount - index);
    return { rows, places, hasMore: totalCount > rows.length };
  }
  const older = after - 1;
  const skip = Math.max(0, older - first);
  if (older <= 0) return { rows: [], places: [], hasMore: false };
  const { data } = await page({ skip, take: older - skip, descending: false });
  const rows = data.slice(0, older - skip).reverse();
  const places = rows.map((_, index) => skip + rows.length - index);
  return { rows, places, hasMore: skip > 0 };
}

/** In the lender's order, of a list without a total: one row more tells whether more follow. */
export async function inOrder<T>(
  page: (window: Window) => Promise<readonly T[]>,
  { first, after }: Some,
): Promise<Stretch<T>> {
  const skip = after ?? 0;
  const given = await page({ skip, take: first + 1 });
  const rows = given.slice(0, first);
  return {
    rows,
    places: rows.map((_, index) => skip + index + 1),
    hasMore: given.length > first,
  };
}
