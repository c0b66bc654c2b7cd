/** A page of ours out of the pages that Brighte gives. */
import type { Listing, Place, Some } from '../../datasources/brighte/lists.js';
import type { Connection, PageArgs } from '../../schema/page.js';
import { cursorOf, placeOf } from '../cursor.js';
import { firstOf, pageOf } from '../page.js';
import { given, ref } from './acting.js';

export const ACCOUNT = 'The branch: an account that brighteListAccounts gives.';
export const FROM = 'Made on this day or later (Brighte: startDate).';
export const TO = 'Made on this day or earlier (Brighte: endDate).';

export const listing = (
  accountId: string,
  from: string | null | undefined,
  to: string | null | undefined,
): Listing => ({ accountId: ref(accountId, 'accountId'), ...given({ from, to }) }) as Listing;

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 10_000;

const toPlace = ([page, index, id]: readonly unknown[]): Place | null =>
  isCount(page) && page > 0 && isCount(index) && typeof id === 'string'
    ? { page, index, id }
    : null;

export async function connection<T>(
  args: PageArgs,
  read: (some: Some) => Promise<{ rows: readonly T[]; places: readonly Place[]; hasMore: boolean }>,
): Promise<Connection<T>> {
  const started = performance.now();
  const after = args.after ? placeOf(args.after, toPlace) : null;
  const { rows, places, hasMore } = await read({ first: firstOf(args), after });
  const edges = places.map(({ page, index, id }, at) => ({
    cursor: cursorOf([page, index, id]),
    node: rows[at] as T,
  }));
  return pageOf(args, edges, hasMore, [
    {
      provider: 'BRIGHTE',
      result: 'OK',
      expected: rows.length,
      received: rows.length,
      failure: null,
      elapsedMs: Math.round(performance.now() - started),
    },
  ]);
}
