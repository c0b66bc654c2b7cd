/**
 * Pages of a list that has no total and no next link. A place is kept by the value it is put in order by
 * and the id of its entry, not by a count from the start: what arrives or goes elsewhere in the list
 * moves nothing. Only among entries of the same value is counted, and there the last entry is asked for
 * again, to see that nothing has moved.
 */
import type { Filter, Literal } from '../odata.js';
import type { WireClient } from './answers.js';
import type { WireField } from './fields.js';

export type OrderKey = Extract<WireField, 'createdOn' | 'firstName' | 'lastName' | 'email'>;
export interface Order {
  readonly key: OrderKey;
  readonly descending: boolean;
}

export interface Place {
  readonly value: string;
  readonly id: string;
  /** Which of the entries of its value it is; 0 when the last of them is known to have been passed. */
  readonly nth: number;
}

export interface Some {
  readonly first: number;
  readonly after: Place | null;
}

/** One call: entries of the whole list that fit, from an offset. */
export type Ask = (
  filter: Filter | undefined,
  skip: number,
  top: number,
) => Promise<readonly WireClient[]>;

export interface Found {
  readonly rows: readonly WireClient[];
  readonly places: readonly Place[];
  readonly hasMore: boolean;
}

export async function readSome(ask: Ask, order: Order, { first, after }: Some): Promise<Found> {
  const from = after && fromPlace(order, after);
  const rows: WireClient[] = [];
  const seen = new Set(after ? [after.id] : []);
  let skip = after && from ? await startAfter(ask, from, after) : 0;
  // One more than asked for tells whether more follow. A short answer may be a cap; only an empty one is the end.
  while (rows.length <= first) {
    const given = await ask(from?.filter, skip, first + 1 - rows.length);
    if (given.length === 0) break;
    for (const row of given) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      rows.push(row);
    }
    skip += given.length;
  }
  const places = placesOf(rows, order, after);
  return {
    rows: rows.slice(0, first),
    places: places.slice(0, first),
    hasMore: rows.length > first,
  };
}

interface From {
  readonly filter: Filter;
  /** Whether the filter lets the entries of the place's own value in. */
  readonly inclusive: boolean;
}

function fromPlace({ key, descending }: Order, { value, nth }: Place): From {
  const inclusive = nth > 0;
  const is = descending ? (inclusive ? 'le' : 'lt') : inclusive ? 'ge' : 'gt';
  return { inclusive, filter: { kind: 'compare', field: key, is, to: literalOf(key, value) } };
}

const literalOf = (key: OrderKey, value: string): Literal =>
  key === 'createdOn' ? { type: 'instant', value } : { type: 'text', value };

const STRIDE = 100;

/** How many of the entries that fit have been passed: as many as before, unless some came or went. */
async function startAfter(ask: Ask, { filter, inclusive }: From, place: Place): Promise<number> {
  if (!inclusive) return 0;
  const [last] = await ask(filter, place.nth - 1, 1);
  if (last?.id === place.id) return place.nth;
  for (let skip = 0; skip < place.nth + 5 * STRIDE; ) {
    const rows = await ask(filter, skip, STRIDE);
    const at = rows.findIndex(({ id }) => id === place.id);
    if (at >= 0) return skip + at + 1;
    if (rows.length === 0) break;
    skip += rows.length;
  }
  // It has gone, and those behind it have moved up.
  return place.nth - 1;
}

function placesOf(rows: readonly WireClient[], { key }: Order, after: Place | null): Place[] {
  const places: Place[] = [];
  let before = after && { value: after.value, nth: after.nth };
  rows.forEach((row, at) => {
    const value = row[key] ?? '';
    const nth: number = before && alike(before.value, value) ? before.nth + 1 : 1;
    const next = rows[at + 1]?.[key];
    // What a database holds for the same text is its own affair; an instant is only itself.
    const isLast = key === 'createdOn' && next !== undefined && next !== value;
    places.push({ value, id: row.id, nth: isLast ? 0 : nth });
    before = { value, nth };
  });
  return places;
}

/** As most databases compare texts; where one does otherwise, the place is found by its entry. */
const alike = (one: string, other: string) => folded(one) === folded(other);
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trimEnd();
