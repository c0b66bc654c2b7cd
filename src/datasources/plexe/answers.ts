/** What Plexe's JSON answers are made of. Unknown fields are ignored, unknown words kept as text. */
import { either, nullable, number, optional, type Reader, text } from '../json.js';
import { ShapeError, smallInteger, word } from '../scalars.js';
import { cents, share } from './money.js';
import type { components } from './wire.js';

export type Wire = components['schemas'];
/** A reader for each field that the contract requires; the optional ones may be read or left. */
export type ReadersOf<T> = { readonly [K in keyof T]?: Reader<unknown> };

/** C# leaves out, or writes null. */
export const maybe = <T>(reader: Reader<T>): Reader<T | null> => {
  const given = optional(nullable(reader));
  return (found, path) => given(found, path) ?? null;
};

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Small letters, and without the prefix of the collection's filler (notes, 2). */
export function guidText(value: string): string {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '');
  if (!GUID.test(plain)) throw new ShapeError('is not a GUID');
  return plain;
}

/** C# writes times with up to seven decimals, and without an offset where it means UTC (notes, 2). */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/;

export function instantText(value: string): string {
  const [, seconds, parts = '', offset = 'Z'] = INSTANT.exec(value) ?? [];
  const at = new Date(`${seconds}${parts.slice(0, 4)}${offset}`);
  if (seconds === undefined || Number.isNaN(at.getTime()))
    throw new ShapeError('is not an ISO 8601 timestamp');
  return at.toISOString();
}

/** The default of a C# date means that there is none. */
const isUnset = (instant: string) => instant.startsWith('0001-');

export const guid = text(guidText);
export const line = text((value) => word(value, 500));
/** Ids that are not declared as GUIDs. */
export const plainId = text((value) => word(value, 200));
/** May be empty. */
export const free = text((value) => value);
export const count = number((value) => smallInteger(value, { negative: true }));
export const amount = number(cents);
export const rate = number(share);
export const instant: Reader<string | null> = (found, path) => {
  const at = text(instantText)(found, path);
  return isUnset(at) ? null : at;
};
/** Text of people: null where there is none. */
export const words: Reader<string | null> = (found, path) => maybe(free)(found, path) || null;
/** Text by the collection, a number in some models of the vendor. */
export const loose: Reader<string | null> = (found, path) =>
  maybe(either(free, number(String)))(found, path) || null;
