/** Cursors: where an entry of a list stands, as text that says nothing to whoever carries it. */
import { KnownError } from '../datasources/known-error.js';

export const cursorOf = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The place in a cursor; `toPlace` gives null for parts that are none of its list. */
export function placeOf<Place>(
  cursor: string,
  toPlace: (parts: readonly unknown[]) => Place | null,
): Place {
  const place = toPlace(partsOf(cursor));
  if (place) return place;
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
