import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/;

const decimal = (value: unknown): string =>
  typeof value === 'string' && DECIMAL.test(value)
    ? value
    : refuse('Decimal is a plain number in a string, like "1095.68": no exponent, no separators.');

export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact number in base 10 as a string, like "1095.68". Digits go through as the provider printed them. In query text it may be written without quotes; in JSON variables it must be a string, because JSON numbers lose digits.',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node: ValueNode) =>
    node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
      ? decimal(node.value)
      : refuse('Decimal is a number.'),
});

function day(value: unknown): string {
  try {
    return GraphQLLocalDate.parseValue(value);
  } catch {
    return refuse('Date is a day of the calendar, like "2026-07-26".');
  }
}

/** A day without time and zone; strings all the way, so no zone can move it. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  parseValue: day,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? day(node.value) : refuse('Date is a string.'),
  name: 'Date',
  description: 'A day of the calendar as YYYY-MM-DD, without time and zone.',
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
  return parsed && !Number.isNaN(parsed.getTime())
    ? parsed
    : refuse('DateTime is an RFC 3339 instant, like "2026-07-26T09:30:00Z".');
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant as RFC 3339, always in UTC.',
  serialize: (value) => (value instanceof Date ? value : instant(value)).toISOString(),
  parseValue: instant,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? instant(node.value) : refuse('DateTime is a string.'),
});

const CURRENCY = /^[A-Z]{3}$/;

const currency = (value: unknown): string =>
  typeof value === 'string' && CURRENCY.test(value)
    ? value
    : refuse('CurrencyCode is three capital letters of ISO 4217, like "EUR".');

export const CurrencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  description: 'A currency as three letters of ISO 4217, like "MDL".',
  serialize: currency,
  parseValue: currency,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? currency(node.value) : refuse('CurrencyCode is a string.'),
});

/** A file of a GraphQL multipart request, already read and within its cap. */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export const Upload = new GraphQLScalarType<Promise<UploadedFile>, never>({
  name: 'Upload',
  description:
    'A file, sent by the GraphQL multipart request specification (a header `apollo-require-preflight: true` is needed).',
  parseValue: (value) =>
    isUpload(value)
      ? value.promise
      : refuse('Upload is a file part of a multipart request, not a JSON value.'),
  parseLiteral: () => refuse('Upload can only be given as a variable.'),
  serialize: () => refuse('Upload is for input only.'),
});

const isUpload = (value: unknown): value is { promise: Promise<UploadedFile> } =>
  typeof value === 'object' &&
  value !== null &&
  'promise' in value &&
  value.promise instanceof Promise;
