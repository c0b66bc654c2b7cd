import { FIELDS, isInt32, type Kind, type ScalarName } from './fields.js';
import type { Token } from './lexer.js';

/** Instants as `toISOString` writes them, so that they sort as text. */
export type Value = string | number | boolean;

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function readInstant(text: string): string | undefined {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  const instant = new Date(text);
  return day < 1 || day > last || Number.isNaN(instant.getTime())
    ? undefined
    : instant.toISOString();
}

function readInteger(text: string): number | undefined {
  return /^-?\d+$/.test(text) && isInt32(Number(text)) ? Number(text) : undefined;
}

const finite = (text: string): number | undefined =>
  Number.isFinite(Number(text)) ? Number(text) : undefined;

/** The one form of a literal that each kind of field takes. */
const READERS: Readonly<
  Record<
    Exclude<Kind, 'address'>,
    { readonly token: Token['kind']; read(text: string): Value | undefined }
  >
> = {
  text: { token: 'text', read: (text) => text.slice(1, -1).replaceAll("''", "'") },
  guid: { token: 'guid', read: (text) => text.toLowerCase() },
  instant: { token: 'instant', read: readInstant },
  integer: { token: 'number', read: readInteger },
  number: { token: 'number', read: finite },
  boolean: {
    token: 'word',
    read: (text) => (Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : undefined),
  },
};

/** The value of a literal for a field; undefined when the field takes no such literal. */
export function readLiteral(field: ScalarName, { kind, text }: Token): Value | undefined {
  const reader = READERS[FIELDS[field].kind as keyof typeof READERS];
  return kind === reader.token ? reader.read(text) : undefined;
}
