/**
 * Part of a list that Brighte gives in pages. Which end grows is not documented, so a place is kept by
 * the entry that stands there: whether new ones are put before or behind it, none comes twice and none
 * is left out.
 */
import type { Within } from '../provider.js';
import type { ListAsk as Ask } from './request.js';

export type ListAsk = Ask;
export type Listing = Omit<ListAsk, 'page'>;

/** After which entry, and where it stood when it was seen. */
export interface Place {
  readonly page: number;
  readonly index: number;
  readonly id: string;
}

export interface Some {
  readonly first: number;
  readonly after: Place | null;
}

const DAY_MS = 24 * 3600 * 1000;
const day = (at: Date, days: number) =>
  new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10);

export type Dates = Pick<ListAsk, 'from' | 'to'>;

/** In whose time zone Brighte's days begin is not documented: a day more on either side. */
export const datesAround = ({ from, before }: Within): Dates => ({
  ...(from && { from: day(from, -1) }),
  ...(before && { to: day(before, 1) }),
});

interface Page<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
}

export interface Found<T> {
  readonly rows: readonly T[];
  readonly places: readonly Place[];
  readonly hasMore: boolean;
}

export async function readSome<T extends { readonly id: string }>(
  load: (ask: ListAsk) => Promise<Page<T>>,
  listing: Listing,
  { first, after }: Some,
): Promise<Found<T>> {
  const page = (number: number) => load({ ...listing, page: number });
  const rows: T[] = [];
  const places: Place[] = [];
  const seen = new Set(after ? [after.id] : []);
  let { number, index } = after ? await placeAfter(page, after) : { number: 1, index: 0 };
  for (; ; number++, index = 0) {
    const { rows: given, hasMore } = await page(number);
    for (; index < given.length; index++) {
      const row = given[index];
      if (!row || seen.has(row.id)) continue;
      if (rows.length === first) return { rows, places, hasMore: true };
      seen.add(row.id);
      rows.push(row);
      places.push({ page: number, index, id: row.id });
    }
    if (!hasMore || given.length === 0) return { rows, places, hasMore: false };
    if (rows.length === first) return { rows, places, hasMore: true };
  }
}

/** Where to go on: behind the entry, wherever it stands now; where it has gone, at its old place. */
async function placeAfter<T extends { readonly id: string }>(
  page: (number: number) => Promise<Page<T>>,
  { page: from, index, id }: Place,
): Promise<{ number: number; index: number }> {
  for (let number = from, more = true; more; number++) {
    const { rows, hasMore } = await page(number);
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return { number, index: at + 1 };
    more = hasMore && rows.length > 0;
  }
  for (let number = from - 1; number >= 1; number--) {
    const { rows } = await page(number);
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return { number, index: at + 1 };
  }
  return { number: from, index };
}
