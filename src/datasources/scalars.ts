/** A text that is not what its place asks for. `detail` is our sentence and never holds the text itself. */
export class ShapeError extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'ShapeError';
  }
}

export interface SignOption {
  readonly negative?: boolean;
}

const MAX_INTEGER_DIGITS = 18;
const MAX_DECIMALS = 10;
const LONGEST_NUMBER = 64;

const PLAIN = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
/** Java prints a double from ten million up, and below a thousandth, as `1.0E7`. */
const JAVA_EXPONENT = /^(-?)([1-9])\.(\d+)E(-?[1-9]\d?)$/;

/** A plain decimal with the digits as the provider wrote them; an exponent is written out. */
export function decimalText(text: string, { negative = false }: SignOption = {}): string {
  if (text.length > LONGEST_NUMBER) throw new ShapeError('has too many digits');
  const { sign, integer, decimals } = plainParts(text) ?? exponentParts(text) ?? notADecimal();
  if (sign === '-' && !negative) throw new ShapeError('is negative');
  if (integer.length > MAX_INTEGER_DIGITS || decimals.length > MAX_DECIMALS) {
    throw new ShapeError('has too many digits');
  }
  const digits = decimals === '' ? integer : `${integer}.${decimals}`;
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

interface Parts {
  readonly sign: string;
  readonly integer: string;
  readonly decimals: string;
}

function plainParts(text: string): Parts | undefined {
  const [, sign, integer, decimals = ''] = PLAIN.exec(text) ?? [];
  return sign === undefined || integer === undefined ? undefined : { sign, integer, decimals };
}

function exponentParts(text: string): Parts | undefined {
  const [, sign, first, rest, power] = JAVA_EXPONENT.exec(text) ?? [];
  if (sign === undefined || first === undefined || rest === undefined) return undefined;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return { sign, integer: '0', decimals: '0'.repeat(-point) + digits };
  return {
    sign,
    integer: digits.slice(0, point).padEnd(point, '0'),
    decimals: digits.slice(point) || '0',
  };
}

function notADecimal(): never {
  throw new ShapeError('is not a decimal');
}

/** An integer as text: references and other numbers nobody calculates with. */
export function integerText(text: string, { negative = false }: SignOption = {}): string {
  if (!/^(?:0|-?[1-9]\d*)$/.test(text)) throw new ShapeError('is not an integer');
  if (text.startsWith('-') && !negative) throw new ShapeError('is negative');
  if (text.length > MAX_INTEGER_DIGITS) throw new ShapeError('has too many digits');
  return text;
}

/** A count that fits GraphQL's Int: terms, installment numbers, status codes. Never an amount. */
export function smallInteger(text: string, sign: SignOption = {}): number {
  const digits = integerText(text, sign);
  if (digits.replace('-', '').length > 9) throw new ShapeError('has too many digits');
  return Number(digits);
}

/** `26.07.2018` → `2018-07-26` */
export function dottedDate(text: string): string {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? [];
  return isoDay(year, month, day) ?? notADay('is not dd.MM.yyyy');
}

/** `26072018` → `2018-07-26` */
export function compactDate(text: string): string {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? [];
  return isoDay(year, month, day) ?? notADay('is not ddMMyyyy');
}

/** `2018-07-26` → `26.07.2018` */
export function toDottedDate(iso: string): string {
  return dayMonthYear(iso).join('.');
}

/** `2018-07-26` → `26072018` */
export function toCompactDate(iso: string): string {
  return dayMonthYear(iso).join('');
}

function dayMonthYear(iso: string): [string, string, string] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  if (!year || !month || !day || isoDay(year, month, day) === undefined) {
    return notADay('is not yyyy-MM-dd');
  }
  return [day, month, year];
}

/** Years before 1900 are refused: a two-digit year read by a lenient formatter arrives as `0018`. */
function isoDay(year = '', month = '', day = ''): string | undefined {
  const isDay =
    Number(year) >= 1900 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month));
  return isDay ? `${year}-${month}-${day}` : undefined;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function notADay(detail: string): never {
  throw new ShapeError(detail);
}

const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** One line of plain text. */
export function word(text: string, longest = 300): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new ShapeError('is empty');
  if (trimmed.length > longest) throw new ShapeError(`is longer than ${longest} characters`);
  if (CONTROL.test(trimmed)) throw new ShapeError('has control characters');
  return trimmed;
}

export function yesNo(text: string): boolean {
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  throw new ShapeError('is not true or false');
}
