/**
 * Pages of a list that has no total and no next link. A place is kept by the value it is put in order by
 * and the id of its entry, not by a count from the start: what arrives or goes elsewhere in the list
 * moves nothing. Only among entries of the same value is counted, and there the last entry is asked for
 * again, to see that nothing has moved.
 */
import { ProviderFault } from '../fault.js';
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

/** The largest `$top` is not documented, and a server may refuse more than its own. */
const MOST_ROWS = 100;
/** So many answers in a row without anybody new: a server that does not read `$skip`. */
const MOST_STALE = 10;

export async function readSome(ask: Ask, order: Order, { first, after }: Some): Promise<Found> {
  const rows: WireClient[] = [];
  const places: Place[] = [];
  const seen = new Set(after ? [after.id] : []);
  let at: Position = after ? behind(order, after, true) : { filter: undefined, skip: 0 };
  let most = 1;
  let stale = 0;
  // One more than asked for tells whether more follow. A short answer may be a cap; only an empty one is the end.
  while (rows.length <= first) {
    const given = await readAt(ask, at, first + 1 - rows.length);
    // Nothing behind the last entry, from a server that gives more than one at a time, is as empty.
    const isBare = given.length === 1 && given[0]?.id === at.last?.id;
    if (given.length === 0 || (isBare && most > 1)) break;
    most = Math.max(most, given.length);
    const before = rows.length;
    for (const row of given) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      places.push(placeOf(row, order, places.at(-1) ?? after));
      rows.push(row);
    }
    stale = rows.length > before ? 0 : stale + 1;
    if (stale > MOST_STALE)
      throw new ProviderFault('CONTRACT', 'realfinity.listClients', 'a list has no end');
    const last = places.at(-1);
    at =
      last && rows.length > before
        ? behind(order, last, most > 1)
        : { filter: at.filter, skip: at.skip + given.length };
  }
  return {
    rows: rows.slice(0, first),
    places: places.slice(0, first).map((place, index) => closed(place, places[index + 1], order)),
    hasMore: rows.length > first,
  };
}

/** From where to read on; `last` is the entry that is expected there once more. */
interface Position {
  readonly filter: Filter | undefined;
  readonly skip: number;
  readonly last?: Place;
}

function behind({ key, descending }: Order, place: Place, isChecked: boolean): Position {
  const { value, nth } = place;
  const to: Literal = key === 'createdOn' ? { type: 'instant', value } : { type: 'text', value };
  const compare = (is: 'gt' | 'ge' | 'lt' | 'le'): Filter => ({
    kind: 'compare',
    field: key,
    is,
    to,
  });
  if (nth === 0) return { filter: compare(descending ? 'lt' : 'gt'), skip: 0 };
  const filter = compare(descending ? 'le' : 'ge');
  return isChecked ? { filter, skip: nth - 1, last: place } : { filter, skip: nth };
}

async function readAt(
  ask: Ask,
  { filter, skip, last }: Position,
  count: number,
): Promise<readonly WireClient[]> {
  if (!last) return ask(filter, skip, Math.min(count, MOST_ROWS));
  const rows = await ask(filter, skip, Math.min(count + 1, MOST_ROWS));
  if (rows[0]?.id === last.id) return rows;
  const moved = await findAgain(ask, filter, last);
  // It has gone, and those behind it have moved up to where it was.
  return moved === undefined ? rows : ask(filter, moved, Math.min(count, MOST_ROWS));
}

/** Some of the same value came or went: the place is behind the entry, wherever it stands now. */
async function findAgain(
  ask: Ask,
  filter: Filter | undefined,
  { id, nth }: Place,
): Promise<number | undefined> {
  for (let skip = 0; skip < nth + 5 * MOST_ROWS; ) {
    const rows = await ask(filter, skip, MOST_ROWS);
    if (rows.length === 0) return undefined;
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return skip + at + 1;
    skip += rows.length;
  }
  return undefined;
}

function placeOf(row: WireClient, { key }: Order, before: Place | null): Place {
  const value = row[key] ?? '';
  const isAlike = before !== null && before.nth > 0 && folded(before.value) === folded(value);
  return { value, id: row.id, nth: isAlike ? before.nth + 1 : 1 };
}

/** Passed for good when another value follows; what a database takes for the same text is its own affair. */
const closed = (place: Place, next: Place | undefined, { key }: Order): Place =>
  key === 'createdOn' && next && next.value !== place.value ? { ...place, nth: 0 } : place;

/** As most databases compare texts; where one does otherwise, the place is found by its entry. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trimEnd();
