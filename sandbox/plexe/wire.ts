import { Decimal } from '../money.js';
import { readGuid } from './ids.js';
import { bad, type FieldErrors } from './problem.js';
import type { Cents } from './state.js';

/** An amount as a JSON number: the double nearest to whole cents prints as its two decimals. */
export const money = (cents: Cents): number => cents / 100;
/** Decimal text as a JSON number. */
export const number = (text: string): number => Number(text);
/** Decimal text as banks write it here. */
export const decimalText = (cents: Cents): string => new Decimal(cents).div(100).toFixed(2);
/** Ledger amounts. */
export const ledgerMoney = (cents: Cents) => ({ value: money(cents), currencyCode: 'USD' });

const HALF_EVEN = 2;
/** Rounded at two decimals, half to even, as C# does. */
export const centsOf = (amount: Decimal): Cents =>
  Number(amount.times(100).round(0, HALF_EVEN).toFixed(0));

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ISO = /^\d{4}-\d\d-\d\d(?<time>T\d\d:\d\d(:\d\d(\.\d{1,7})?)?)?(?<offset>Z|[+-]\d\d:\d\d)?$/i;
/** An instant; a date without offset is read as UTC. Undefined when it is none. */
export function readDate(written: string): string | undefined {
  const { time, offset } = ISO.exec(written.trim())?.groups ?? {};
  if (!ISO.test(written.trim()) || (offset && !time)) return undefined;
  const instant = new Date(`${written.trim()}${time && !offset ? 'Z' : ''}`);
  // A day that no month has rolls over; it is no date.
  if (Number.isNaN(instant.getTime())) return undefined;
  const day = new Date(`${written.trim().slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10);
  return day === written.trim().slice(0, 10) ? instant.toISOString() : undefined;
}

/**
 * The members of a JSON object as the lender binds them: names in any case, null as absent, unknown
 * ones ignored. What is wrong is collected under its path, and `check` refuses it all at once.
 */
export class Fields {
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #path: string;
  readonly #errors: Record<string, string[]>;

  constructor(value: unknown, path = '', errors: Record<string, string[]> = {}) {
    this.#path = path;
    this.#errors = errors;
    if (!isObject(value)) this.wrong('', 'A JSON object is required.');
    const entries = isObject(value) ? Object.entries(value) : [];
    this.#members = new Map(entries.map(([name, one]) => [name.toLowerCase(), one]));
  }

  /** Throws when anything that was read is wrong. */
  check(): void {
    if (Object.keys(this.#errors).length > 0)
      throw bad('See the errors property for details.', this.#errors as FieldErrors);
  }

  wrong(name: string, message: string): undefined {
    const path = this.#at(name) || '$';
    this.#errors[path] = [...(this.#errors[path] ?? []), message];
    return undefined;
  }

  /** Null and absent are the same; so is empty text where `emptyIsNull`. */
  raw(name: string): unknown {
    return this.#members.get(name.toLowerCase()) ?? undefined;
  }

  text(name: string): string | null {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value ?? null;
    this.#unfit(name, 'System.String');
    return null;
  }

  /** Text that must be there and not blank. */
  required(name: string): string {
    const value = this.text(name);
    if (value === null || value.trim() === '') this.wrong(name, `The ${name} field is required.`);
    return value ?? '';
  }

  /** Null for an absent or empty one, as PHP sends it. */
  guid(name: string): string | null {
    const written = this.text(name);
    if (written === null || written === '') return null;
    const guid = readGuid(written);
    if (guid === undefined) this.#unfit(name, 'System.Guid');
    return guid ?? null;
  }

  requiredGuid(name: string): string {
    const guid = this.guid(name);
    if (guid === null) this.wrong(name, `The ${name} field is required.`);
    return guid ?? '';
  }

  date(name: string): string | null {
    const written = this.text(name);
    if (written === null || written === '') return null;
    const date = readDate(written);
    if (date === undefined) this.#unfit(name, 'System.DateTime');
    return date ?? null;
  }

  requiredDate(name: string): string {
    const date = this.date(name);
    if (date === null) this.wrong(name, `The ${name} field is required.`);
    return date ?? '';
  }

  /** A C# double, as the decimal its shortest text says. Numbers in quotes are read, too. */
  decimal(name: string): Decimal | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    const isNumber = typeof value === 'number' || typeof value === 'string';
    const parsed = isNumber && value !== '' ? Number(value) : Number.NaN;
    if (Number.isFinite(parsed)) return new Decimal(String(parsed));
    this.#unfit(name, 'System.Double');
    return null;
  }

  /** Whole cents, rounded half to even. */
  cents(name: string): Cents | null {
    const decimal = this.decimal(name);
    return decimal && centsOf(decimal);
  }

  integer(name: string): number | null {
    const decimal = this.decimal(name);
    if (decimal === null || decimal.eq(decimal.round(0, 0))) return decimal && Number(decimal);
    this.#unfit(name, 'System.Int32');
    return null;
  }

  flag(name: string): boolean | null {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value ?? null;
    this.#unfit(name, 'System.Boolean');
    return null;
  }

  /** A part that must be there. */
  part(name: string): Fields {
    return new Fields(this.raw(name), this.#at(name), this.#errors);
  }

  parts(name: string): readonly Fields[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (Array.isArray(value)) return partsOf(value, this.#at(name), this.#errors);
    this.#unfit(name, 'a list');
    return [];
  }

  /** A free map of text: its names stay as they are. */
  map(name: string): Readonly<Record<string, string | null>> | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    if (isObject(value) && Object.values(value).every(isTextOrNull))
      return { ...value } as Readonly<Record<string, string | null>>;
    this.#unfit(name, 'a map of text');
    return null;
  }

  texts(name: string): readonly string[] {
    const value = this.raw(name);
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    this.wrong(name, `The ${name} field must be a list of text.`);
    return [];
  }

  #at(name: string): string {
    return [this.#path, name].filter(Boolean).join('.');
  }

  #unfit(name: string, type: string): void {
    this.wrong(name, `The JSON value could not be converted to ${type}.`);
  }
}

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const partsOf = (
  values: readonly unknown[],
  path: string,
  errors: Record<string, string[]>,
): readonly Fields[] =>
  values.map((value, index) => new Fields(value, `${path}[${index}]`, errors));

/** The JSON of a body, whatever it is; a broken or missing one is refused. */
export function readJson(body: Buffer): unknown {
  if (body.length === 0)
    throw bad('A non-empty request body is required.', {
      '': ['A non-empty request body is required.'],
    });
  try {
    // A byte order mark, as .NET's StreamWriter sends it.
    return JSON.parse(body.toString().replace(/^\uFEFF/, ''));
  } catch {
    throw bad('The body is not JSON.', { $: ['The input is not valid JSON.'] });
  }
}

/** A body that is a list; each part knows what is wrong with itself. */
export function readList(body: Buffer): readonly Fields[] {
  const value = readJson(body);
  if (!Array.isArray(value)) throw bad('A JSON list is required.', { $: ['A list is required.'] });
  return value.map((one, index) => new Fields(one, `[${index}]`));
}
