import { type Call } from '../http.js';
import {
  ADDRESS_FIELDS,
  type Address,
  type Client,
  FIELDS,
  type FieldName,
  isInt32,
  type Kind,
  readGuid,
} from './fields.js';
import { type FieldErrors, Problem } from './problems.js';

/** The pattern of the page: it has an end only. */
const EMAIL = /[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$/;

export type Writable = Omit<Client, 'id' | 'createdOn' | 'updatedOn'>;
export type Given = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

function isAddress(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return ADDRESS_FIELDS.every((name) => isText(value[name] ?? ''));
}

const KINDS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  guid: (value) => readGuid(value) !== undefined,
  boolean: (value) => typeof value === 'boolean',
  instant: () => true,
  integer: (value) => typeof value === 'number' && isInt32(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  address: isAddress,
};

const keptAddress = (value: unknown): Address =>
  Object.fromEntries(
    ADDRESS_FIELDS.map((name) => [name, (value as Given)[name] ?? null]),
  ) as unknown as Address;

/** As it is kept: GUIDs in lower case, of an address only what is known. */
function stored(kind: Kind, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'guid') return readGuid(value);
  return kind === 'address' ? keptAddress(value) : value;
}

/** What is wrong with a value; real servers quote it, too. */
function problemWith(name: FieldName, value: unknown): string | undefined {
  const { kind, nullable, write } = FIELDS[name];
  if (value === null) return nullable ? undefined : `The ${name} field is required.`;
  if (!KINDS[kind](value))
    return `The value ${JSON.stringify(value)} could not be converted to ${kind}.`;
  if (write === 'required' && value === '') return `The ${name} field is required.`;
  if (name === 'email' && !EMAIL.test(String(value)))
    return `The email '${String(value)}' does not match the pattern.`;
  return undefined;
}

const WRITABLE = (Object.keys(FIELDS) as FieldName[]).filter(
  (name) => FIELDS[name].write !== 'never',
);
export const REQUIRED = WRITABLE.filter((name) => FIELDS[name].write === 'required');

/** The writable properties that an object names; anything else in it is passed over. */
export function readProperties(given: Given, required: readonly string[]): Partial<Writable> {
  const errors: Record<string, readonly string[]> = {};
  const read: Record<string, unknown> = {};
  for (const name of WRITABLE) {
    const value = given[name];
    if (value === undefined) {
      if (required.includes(name)) errors[name] = [`The ${name} field is required.`];
      continue;
    }
    const problem = problemWith(name, value);
    if (problem) errors[name] = [problem];
    else read[name] = stored(FIELDS[name].kind, value);
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return read as Partial<Writable>;
}

const invalid = (errors: FieldErrors): Problem =>
  new Problem(400, 'One or more validation errors occurred.', { errors });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid({ $: ['The body is not JSON.'] });
  }
}

/** The body of a write: a JSON object, labelled so. */
export function readObject({ headers, body }: Call): Given {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new Problem(415, `The media type '${type}' is not supported.`);
  const given = parsed(body.toString());
  if (!isRecord(given)) throw invalid({ $: ['The body is no JSON object.'] });
  return given;
}
