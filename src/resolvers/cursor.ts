/** Cursors: where an entry of a list stands, as text that says nothing to whoever carries it. */
import type { EntryPlace } from '../datasources/entries.js';
import { KnownError } from '../datasources/known-error.js';

/** A place in one kind of list; `toPlace` gives undefined for parts that are none of it. */
export interface Codec<P> {
  toParts(place: P): readonly (string | number)[];
  toPlace(parts: readonly unknown[]): P | undefined;
}

export const cursorOf = <P>({ toParts }: Codec<P>, place: P): string =>
  Buffer.from(JSON.stringify(toParts(place))).toString('base64url');

export function placeOf<P>({ toPlace }: Codec<P>, cursor: string): P {
  const place = toPlace(partsOf(cursor));
  if (place !== undefined) return place;
  throw new KnownError('INVALID_INPUT', '`after` is not a cursor of this list.', ['after']);
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 1_000_000;

/** By the entry that stands there, and where it stood when it was seen. */
export const ENTRIES: Codec<EntryPlace> = {
  toParts: ({ index, id }) => [index, id],
  toPlace: ([index, id]) => (isCount(index) && typeof id === 'string' ? { index, id } : undefined),
};

/** By where it stands, in a list that is counted from an end that does not grow. */
export const PLACES: Codec<number> = {
  toParts: (place) => [place],
  toPlace: ([place, ...more]) => (isCount(place) && more.length === 0 ? place : undefined),
};
