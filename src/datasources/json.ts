import { ProviderFault } from './fault.js';
import { ShapeError } from './scalars.js';
import { isHtml } from './xml.js';

export const LARGEST_JSON = 2 * 1024 * 1024;
const DEEPEST_JSON = 64;
/** Five bytes a value in the largest answer, and too little to hold up the event loop. */
const MOST_TOKENS = 400_000;

/** Reads the value found at one place, or its absence; throws `ShapeError` with the path and our reason. */
export type Reader<T> = (found: Json | undefined, path: string) => T;
export type Shaped<R> = R extends Reader<infer T> ? T : never;
type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]: Shaped<F[K]> };

type Json = string | boolean | null | Digits | readonly Json[] | JsonObject;
/** Maps, so that `__proto__` and `constructor` are names like any other. */
type JsonObject = ReadonlyMap<string, Json>;

/** A JSON number as its digits, read or to be written. */
class Digits {
  constructor(readonly text: string) {}
}

export type { Digits };

/** An object by its fields. Those that are not named here are ignored. */
export function object<F extends Fields>(fields: F): Reader<Read<F>> {
  const readers = Object.entries(fields);
  return (found, path) => {
    const members = objectAt(found, path);
    const read = readers.map(([name, reader]) => [
      name,
      reader(members.get(name), path === '' ? name : `${path}.${name}`),
    ]);
    return Object.fromEntries(read) as Read<F>;
  };
}

/** As `object`, for a provider whose names may come in other letter case. */
export function objectAnyCase<F extends Fields>(fields: F): Reader<Read<F>> {
  const readers = Object.entries(fields);
  return (found, path) => {
    const members = new Map<string, Json>();
    for (const [name, value] of objectAt(found, path)) {
      const folded = name.toLowerCase();
      if (members.has(folded)) throw new ShapeError('answer has two members of one name');
      members.set(folded, value);
    }
    const read = readers.map(([name, reader]) => [
      name,
      reader(members.get(name.toLowerCase()), path === '' ? name : `${path}.${name}`),
    ]);
    return Object.fromEntries(read) as Read<F>;
  };
}

/** Whatever stands there, to be sent back as it came: digits keep their text. */
export const anything: Reader<Sendable> = (found, path) => sendable(given(found, path));

function sendable(value: Json): Sendable {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([name, inner]) => [name, sendable(inner as Json)]));
  return Array.isArray(value)
    ? value.map((item: Json) => sendable(item))
    : (value as Exclude<Json, JsonObject | readonly Json[]>);
}

export function array<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (found, path) => {
    const items = given(found, path);
    if (!Array.isArray(items)) throw new KindError(path, 'a list');
    return items.map((item: Json, index) => reader(item, `${path}[${index}]`));
  };
}

/** An object whose names the provider chooses; they stay out of the path, for it ends up in faults. */
export function record<T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (found, path) => {
    const members = [...objectAt(found, path)];
    return new Map(members.map(([name, value]) => [name, reader(value, `${path}.*`)]));
  };
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (found, path) => (found === undefined ? undefined : reader(found, path));
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (found, path) => (found === null ? null : reader(found, path));
}

/** A JSON string, read by one of the parsers of `scalars.ts`. */
export function text<T>(parse: (text: string) => T): Reader<T> {
  return (found, path) => {
    const value = given(found, path);
    if (typeof value !== 'string') throw new KindError(path, 'a string');
    return parsed(wellFormed(value, path), parse, path);
  };
}

/** A JSON number, handed to the parser as the digits that stand in the answer, exponent and all. */
export function number<T>(parse: (digits: string) => T): Reader<T> {
  return (found, path) => {
    const value = given(found, path);
    if (!(value instanceof Digits)) throw new KindError(path, 'a number');
    return parsed(value.text, parse, path);
  };
}

export const boolean: Reader<boolean> = (found, path) => {
  const value = given(found, path);
  if (typeof value !== 'boolean') throw new KindError(path, 'true or false');
  return value;
};

/** A yes or no given as 1 or 0, or as true or false. */
export const flag: Reader<boolean> = (found, path) => {
  const value = given(found, path);
  if (value instanceof Digits && /^[01]$/.test(value.text)) return value.text === '1';
  if (typeof value !== 'boolean') throw new KindError(path, '1 or 0');
  return value;
};

/** What a provider gives in one form or in another; the reason is that of the form it was nearer to. */
export function either<A, B>(one: Reader<A>, other: Reader<B>): Reader<A | B> {
  return (found, path) => {
    try {
      return one(found, path);
    } catch (first) {
      if (!(first instanceof ShapeError)) throw first;
      try {
        return other(found, path);
      } catch (second) {
        throw second instanceof KindError && second.path === path ? first : second;
      }
    }
  };
}

/** The only door for JSON: the right value, or a CONTRACT fault that names the path and never the text. */
export function readJson<T>(
  body: Uint8Array,
  shape: Reader<T>,
  operation: string,
  largest = LARGEST_JSON,
): T {
  try {
    return shape(treeOf(body, largest), '');
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ProviderFault('CONTRACT', operation, error.detail);
  }
}

/** The value is there, but of another JSON kind than its place asks for. */
class KindError extends ShapeError {
  constructor(
    readonly path: string,
    kind: string,
  ) {
    super(`${path || 'answer'} is not ${kind}`);
  }
}

function given(found: Json | undefined, path: string): Json {
  if (found === undefined) throw new ShapeError(`${path} is missing`);
  return found;
}

function objectAt(found: Json | undefined, path: string): JsonObject {
  const value = given(found, path);
  if (!(value instanceof Map)) throw new KindError(path, 'an object');
  return value;
}

function parsed<T>(value: string, parse: (text: string) => T, path: string): T {
  try {
    return parse(value);
  } catch (error) {
    throw error instanceof ShapeError
      ? new ShapeError(`${path || 'answer'} ${error.detail}`)
      : error;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function treeOf(body: Uint8Array, largest: number): Json {
  if (body.byteLength > largest) {
    throw new ShapeError(`answer is larger than ${Math.ceil(largest / 1024)} KB`);
  }
  const document = decodeUtf8(body);
  if (/^[ \t\r\n]*$/.test(document)) throw new ShapeError('answer is empty');
  refuseUnlessJson(document, body);
  const value = new Tokens(document).value(0);
  // The first digits of a number are a number too: nothing tells whether it is whole.
  if (value instanceof Digits) throw new ShapeError('answer is a number by itself');
  return value;
}

function decodeUtf8(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new ShapeError('answer is not UTF-8');
  }
}

function refuseUnlessJson(document: string, body: Uint8Array): void {
  try {
    JSON.parse(document);
  } catch {
    const isPage = /^[ \t\r\n]*</.test(document) && isHtml(body);
    throw new ShapeError(
      isPage ? 'answer is an HTML page' : 'answer is not one whole JSON document',
    );
  }
}

const TOKEN = /[{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*"|[^ \t\r\n,:{}[\]"]+/g;

/**
 * Walks a document that `JSON.parse` has found to be JSON, for what that function loses: the digits of
 * a number, and the first of two members with one name.
 */
class Tokens {
  private readonly token = new RegExp(TOKEN);
  private count = 0;

  constructor(private readonly document: string) {}

  value(depth: number, token = this.next()): Json {
    if (token === '{') return this.object(depth + 1);
    if (token === '[') return this.array(depth + 1);
    if (token.startsWith('"')) return stringOf(token);
    if (token === 'null') return null;
    return token === 'true' || (token === 'false' ? false : new Digits(token));
  }

  private object(depth: number): JsonObject {
    refuseTooDeep(depth);
    const members = new Map<string, Json>();
    for (let token = this.next(); token !== '}'; token = this.next()) {
      const name = stringOf(token);
      if (members.has(name)) throw new ShapeError('answer has two members of one name');
      members.set(name, this.value(depth));
    }
    return members;
  }

  private array(depth: number): readonly Json[] {
    refuseTooDeep(depth);
    const items: Json[] = [];
    for (let token = this.next(); token !== ']'; token = this.next()) {
      items.push(this.value(depth, token));
    }
    return items;
  }

  private next(): string {
    this.count += 1;
    if (this.count > MOST_TOKENS) throw new ShapeError('answer has too many values');
    const [token] = this.token.exec(this.document) ?? [];
    if (token === undefined) throw new Error('JSON.parse and the token pattern disagree');
    return token;
  }
}

function refuseTooDeep(depth: number): void {
  if (depth > DEEPEST_JSON) throw new ShapeError('answer is nested too deeply');
}

function stringOf(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

/** What can be sent. A `number` is a count: whatever has decimals is given as `digits`. */
export type Sendable =
  | string
  | boolean
  | null
  | number
  | Digits
  | readonly Sendable[]
  | { readonly [name: string]: Sendable | undefined };

/** An exact decimal, sent as a JSON number with these digits. */
export function digits(decimal: string): Digits {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(decimal)) throw new ShapeError('is not a plain decimal');
  return new Digits(decimal);
}

/** Members in the order given; those that are undefined are left out. */
export function writeJson(value: Sendable): Buffer {
  return Buffer.from(written(value, 'body'));
}

function written(value: Sendable, path: string): string {
  if (value instanceof Digits) return value.text;
  if (typeof value === 'string') return JSON.stringify(wellFormed(value, path));
  if (typeof value === 'number') return wholeNumber(value, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) {
    return `[${value.map((item, index) => written(item, `${path}[${index}]`)).join()}]`;
  }
  return `{${membersOf(value, path).join()}}`;
}

function membersOf(value: { readonly [name: string]: Sendable | undefined }, path: string) {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new KindError(path, 'plain data');
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : `${JSON.stringify(name)}:${written(member, `${path}.${name}`)}`,
  );
}

/** `Array.isArray` does not narrow a read-only list. */
function isList(value: Sendable): value is readonly Sendable[] {
  return Array.isArray(value);
}

function wholeNumber(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) throw new KindError(path, 'a whole number');
  return String(value);
}

function wellFormed(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) {
    throw new ShapeError(`${path || 'answer'} is not well-formed Unicode`);
  }
  return value;
}
