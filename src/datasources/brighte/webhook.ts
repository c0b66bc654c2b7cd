/** Brighte's notifications (notes, 5 and 6). Only timestamp and token are signed: id and status are hearsay. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Hint, Webhook } from '../webhook.js';

const DAY_MS = 86_400_000;
/** Attempts may carry their first stamp for 8 h 5 min; a day leaves room for clocks and outages. */
const OLDEST_MS = DAY_MS;
const FUTURE_MS = 5 * 60_000;

export interface Triple {
  readonly timestamp: string;
  readonly token: string;
  readonly signature: string;
}

/** Fixed lengths: the two are signed without a separator, so a digit could move from one to the other. */
const SHAPES: Readonly<Record<keyof Triple, RegExp>> = {
  timestamp: /^\d{10}$/,
  token: /^[0-9a-f]{50}$/,
  signature: /^[0-9a-f]{64}$/,
};
const ID = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,49}$/;
const STATUS = /^[\x20-\x7e]{1,50}$/;

/** Several, separated by commas, while one takes the place of another. */
export const keysOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);

export function isSigned({ timestamp, token, signature }: Triple, keys: readonly string[]) {
  const given = Buffer.from(signature, 'hex');
  return keys.some((key) => {
    const expected = createHmac('sha256', key).update(`${timestamp}${token}`).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Shape, signature, age: also for the triple that the customer's browser brings back. */
export function checkTriple(
  fields: Fields,
  keys: readonly string[],
  now: Date,
): { readonly verdict: 'REFUSED' | 'GOOD' | 'LATE' } {
  const { timestamp = '', token = '', signature = '' } = fields;
  const triple = { timestamp, token, signature };
  const fits = (name: keyof Triple) => SHAPES[name].test(triple[name]);
  if (!fits('timestamp') || !fits('token') || !fits('signature') || !isSigned(triple, keys))
    return { verdict: 'REFUSED' };
  const age = now.getTime() - Number(timestamp) * 1000;
  if (age < -FUTURE_MS) return { verdict: 'REFUSED' };
  return { verdict: age > OLDEST_MS ? 'LATE' : 'GOOD' };
}

type Fields = Readonly<Partial<Record<string, string>>>;

/** JSON or a form, told apart by their first character; each field once, and text. */
export function fieldsOf(body: Buffer): Fields | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body).trim();
    if (!text.startsWith('{')) return onlyOnce([...new URLSearchParams(text)]);
    const parsed = Object.entries(JSON.parse(text) as Record<string, unknown>).map(
      // The contract lets the timestamp be a number.
      ([name, value]) => [name, name === 'timestamp' && isWhole(value) ? String(value) : value],
    );
    return parsed.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? onlyOnce(parsed)
      : null;
  } catch {
    return null;
  }
}

const isWhole = (value: unknown) => Number.isSafeInteger(value);

function onlyOnce(entries: readonly [string, string][]): Fields | null {
  const names = new Set(entries.map(([name]) => name));
  return names.size === entries.length && !names.has('__proto__')
    ? Object.fromEntries(entries)
    : null;
}

const digestOf = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

export const webhook: Webhook = {
  read(body, { privateKey }, now): Hint {
    const fields = fieldsOf(body);
    const { id = '', status = '', timestamp = '', token = '' } = fields ?? {};
    if (!fields || !ID.test(id) || !STATUS.test(status)) return { verdict: 'REFUSED' };
    const { verdict } = checkTriple(fields, keysOf(privateKey), now);
    if (verdict === 'REFUSED') return { verdict };
    // An old pair may be tried with many bodies: it is kept once.
    const digest =
      verdict === 'LATE' ? digestOf(timestamp, token) : digestOf(timestamp, token, id, status);
    return { verdict, entity: 'Application', ref: id, digest };
  },
};
