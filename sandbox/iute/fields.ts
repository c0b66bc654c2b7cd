import { fromCompact, fromDotted } from '../dates.js';
import type { Call, FilePart } from '../http.js';
import { readAmount } from '../money.js';
import { Refusal } from '../refusal.js';

/** What a field must look like. */
export interface Rule {
  readonly expects: string;
  accepts(text: string): boolean;
}

/** The longest term and the largest amount are ours: the document names no limit. */
const LONGEST_TERM = 120;

const pattern = (expression: RegExp, expects: string): Rule => ({
  expects,
  accepts: (text) => expression.test(text),
});

/** Control characters are refused because XML could not carry them back. */
const isPlain = (text: string): boolean => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text);

export const RULES = {
  text: { expects: 'text', accepts: (text) => text.trim() !== '' && isPlain(text) },
  optionalText: { expects: 'text or nothing', accepts: isPlain },
  tenDigitPhone: pattern(/^0\d{9}$/, '0 and nine digits'),
  homePhone: pattern(/^0\d{8,9}$/, '0 and eight digits'),
  birthDate: {
    expects: 'a day as dd.MM.yyyy',
    accepts: (text) => fromDotted(text) !== undefined,
  },
  compactDate: {
    expects: 'a day as ddMMyyyy',
    accepts: (text) => fromCompact(text) !== undefined,
  },
  amount: {
    expects: 'an amount above zero with at most two decimals',
    accepts: (text) => readAmount(text) !== undefined,
  },
  term: {
    expects: `months from 1 to ${LONGEST_TERM}`,
    accepts: (text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= LONGEST_TERM,
  },
  loanRef: pattern(/^[1-9]\d{0,8}$/, 'a loan reference'),
  language: pattern(/^[a-z]{3}$/, 'a three-letter language code'),
} satisfies Readonly<Record<string, Rule>>;

export const NEW_LOAN_FIELDS = {
  pin: RULES.text,
  first_name: RULES.text,
  last_name: RULES.text,
  patronymic: RULES.text,
  birth_date: RULES.birthDate,
  document_serial: RULES.text,
  gsm: RULES.tenDigitPhone,
  phone_home: RULES.homePhone,
  alt_contact_name: RULES.text,
  alt_contact_relation: RULES.text,
  alt_contact_phone: RULES.tenDigitPhone,
  town: RULES.text,
  street: RULES.text,
  house_nr: RULES.text,
  apartment_nr: RULES.optionalText,
  loan_amount: RULES.amount,
  loan_duration: RULES.term,
  submit_person: RULES.text,
  submit_post_office: RULES.text,
} satisfies Readonly<Record<string, Rule>>;

export type Parts = ReadonlyMap<string, string | FilePart>;

/** The fields of a GET stand in its query string, those of a POST in its form. */
export function fieldsOf(call: Call): Parts {
  if (call.method === 'GET') return new Map([...call.query].toReversed());
  if (!call.form) throw new Refusal(400, 'The body is not a form');
  return call.form;
}

const shown = (value: string): string => JSON.stringify(value.slice(0, 60));

/** Reads every wanted field, or refuses with one line for each wrong one. */
export function readFields<Name extends string>(
  parts: Parts,
  wanted: Readonly<Record<Name, Rule>>,
): Readonly<Record<Name, string>> {
  const problems: string[] = [];
  const read: Record<string, string> = {};
  for (const [name, rule] of Object.entries<Rule>(wanted)) {
    const value = parts.get(name);
    if (typeof value !== 'string') problems.push(`${name} is missing`);
    else if (!rule.accepts(value))
      problems.push(`${name} must be ${rule.expects}: ${shown(value)}`);
    else read[name] = value;
  }
  if (problems.length > 0) throw new Refusal(400, problems.join('; '));
  return read as Record<Name, string>;
}

const MAGIC: readonly Buffer[] = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-')];

/** The size of a file part; `missing` and `empty` say whether that is tolerated. */
export function readFile(
  parts: Parts,
  name: string,
  tolerates: { readonly missing: boolean; readonly empty: boolean },
): number {
  const part = parts.get(name);
  if (part === undefined && tolerates.missing) return 0;
  if (part === undefined || typeof part === 'string')
    throw new Refusal(400, `${name} must be a file`);
  const { bytes } = part;
  if (bytes.length === 0 && tolerates.empty) return 0;
  if (!MAGIC.some((magic) => bytes.subarray(0, magic.length).equals(magic)))
    throw new Refusal(400, `${name} must be a jpg or pdf file with content`);
  return bytes.length;
}
