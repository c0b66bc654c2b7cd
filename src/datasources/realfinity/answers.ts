/** Realfinity's JSON answers as declared shapes. With `$select` only what was asked for is there. */
import { Big } from 'big.js';
import {
  anything,
  array,
  boolean,
  nullable,
  number,
  objectAnyCase,
  optional,
  type Reader,
  record,
  type Sendable,
  type Shaped,
  text,
} from '../json.js';
import { decimalText, integerText, ShapeError } from '../scalars.js';
import type { WireField } from './fields.js';

const free = text((value) => value);

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isGuid = (value: string) => GUID.test(value);

/** One spelling, so that the same id is the same text. */
const guid = text((value) => {
  if (!isGuid(value)) throw new ShapeError('is not a GUID');
  return value.toLowerCase();
});

/** RFC 3339 → UTC, every digit of the second kept: pages are cut by it. */
const instant = text((value) => {
  const [, whole, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(value) ?? [];
  const at = new Date(`${whole}${zone}`);
  if (Number.isNaN(at.getTime())) throw new ShapeError('is not an RFC 3339 instant');
  return `${at.toISOString().slice(0, 19)}${fraction}Z`;
});

const score = number((value) => {
  const digits = integerText(value, { negative: true });
  if (new Big(digits).abs().gt(2_147_483_647)) throw new ShapeError('has too many digits');
  return Number(digits);
});

/** A double as printed; what no amount can mean, behind the tenth decimal, is rounded. */
const double = number((value) => {
  try {
    return decimalText(value, { negative: true });
  } catch (error) {
    if (!/^-?\d{1,18}\.\d{11,20}$/.test(value)) throw error;
    return decimalText(new Big(value).round(10).toString(), { negative: true });
  }
});

const maybe = <T>(reader: Reader<T>) => optional(nullable(reader));

const address = objectAnyCase({
  addressLine1: maybe(free),
  addressLine2: maybe(free),
  city: maybe(free),
  state: maybe(free),
  zipCode: maybe(free),
});

export const client = objectAnyCase({
  id: guid,
  externalId: maybe(free),
  source: maybe(free),
  ownerId: maybe(guid),
  referredById: maybe(guid),
  firstName: optional(free),
  lastName: optional(free),
  email: optional(free),
  homePhone: maybe(free),
  workPhone: maybe(free),
  mobilePhone: maybe(free),
  fax: maybe(free),
  contactAddress: maybe(address),
  isSilenced: optional(boolean),
  isArchived: optional(boolean),
  createdOn: optional(instant),
  updatedOn: maybe(instant),
  fico: maybe(score),
  totalIncome: maybe(double),
  totalDebtPayments: maybe(double),
  firstTimeBuyer: maybe(boolean),
} satisfies Record<WireField, Reader<unknown>>);

const SECRET = 'logintoken';
const members = record(anything);

const ADDRESS = 'contactAddress';

/** A whole record: what is documented as above, and what else stands in it, so that replacing loses nothing. */
export const wholeClient: Reader<WireClient & { readonly others: Others }> = (found, path) => {
  const known = client(found, path);
  const documented = new Set(
    Object.keys(known).flatMap((name) => (name === ADDRESS ? [] : name.toLowerCase())),
  );
  const others = [...members(found, path)]
    .filter(([name]) => !documented.has(name.toLowerCase()) && !name.includes('@'))
    .filter(([name]) => !isSecret(name))
    .map(([name, value]): [string, Sendable] => [
      name.toLowerCase() === ADDRESS.toLowerCase() ? ADDRESS : name,
      withoutSecret(value),
    ]);
  return { ...known, others: Object.fromEntries(others) };
};

/** Never kept, at any depth: it dies where the answer is read. */
function withoutSecret(value: Sendable): Sendable {
  if (Array.isArray(value)) return value.map((item: Sendable) => withoutSecret(item));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined || isSecret(name) ? [] : [[name, withoutSecret(inner)]],
    ),
  );
}
const isSecret = (name: string) => name.toLowerCase().includes(SECRET);
const isPlain = (value: object): value is { readonly [name: string]: Sendable } =>
  Object.getPrototypeOf(value) === Object.prototype;

export const clients = array(client);

/** Realfinity's receipt for a write; every part of it may be null. */
export const audit = objectAnyCase({
  id: maybe(free),
  type: maybe(free),
  createdTimestamp: maybe(instant),
  updatedTimestamp: maybe(instant),
});

export type Others = { readonly [name: string]: Sendable };
export type WireClient = Shaped<typeof client>;
export type WholeClient = Shaped<typeof wholeClient>;
export type Audit = Shaped<typeof audit>;
