/**
 * OData v4 as far as a contract here uses it: typed values in, one query text out. Callers' text never
 * becomes syntax: a literal is made from its type alone, and the whole value is encoded in one place.
 */
import { ShapeError } from './scalars.js';

export type Literal =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'guid'; readonly value: string }
  /** RFC 3339 in UTC, with as many digits of a second as the provider printed. */
  | { readonly type: 'instant'; readonly value: string }
  | { readonly type: 'number'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'contains' | 'startswith' | 'endswith';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly is: Comparison;
      readonly to: Literal;
      /** Compares in small letters; the text given must be in small letters itself. */
      readonly folded?: boolean;
    }
  | { readonly kind: 'in'; readonly field: string; readonly values: readonly Literal[] }
  | {
      readonly kind: 'text';
      readonly field: string;
      readonly test: TextTest;
      readonly value: string;
      readonly folded?: boolean;
    };

export interface OrderBy {
  readonly field: string;
  readonly descending?: boolean;
}

export interface ODataQuery {
  readonly filter?: Filter | undefined;
  readonly select?: readonly string[];
  readonly orderBy?: readonly OrderBy[];
  readonly top?: number;
  readonly skip?: number;
  /** Parameters of the provider's own beside those of OData. */
  readonly own?: Readonly<Record<string, string | undefined>>;
}

/** The query of one call, encoded, without its question mark. */
export function odataQuery({ own = {}, ...query }: ODataQuery): string {
  const parts: [string, string | undefined][] = [
    ...Object.entries(own).map(([name, value]): [string, string | undefined] => [
      name,
      value && oneLine(value),
    ]),
    ['$filter', query.filter && filterText(query.filter)],
    ['$select', query.select?.map(nameOf).join()],
    ['$orderby', query.orderBy?.map(orderText).join()],
    ['$top', count(query.top)],
    ['$skip', query.skip === 0 ? undefined : count(query.skip)],
  ];
  return parts
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(value)}`]))
    .join('&');
}

/** Commas, colons and parentheses are no syntax of a query; left as they are they save a third of its length. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27');

export const filterText = (filter: Filter): string => written(filter, null);

function written(filter: Filter, within: 'and' | 'or' | null): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [only, ...others] = filter.of;
      if (!only) throw new Error(`an ${filter.kind} of nothing`);
      if (others.length === 0) return written(only, within);
      const text = filter.of.map((one) => written(one, filter.kind)).join(` ${filter.kind} `);
      return within && within !== filter.kind ? `(${text})` : text;
    }
    case 'not':
      return `not (${written(filter.of, null)})`;
    case 'compare':
      return `${operand(filter)} ${filter.is} ${literalText(filter.to)}`;
    case 'in':
      return `${nameOf(filter.field)} in (${filter.values.map(literalText).join()})`;
    case 'text':
      return `${filter.test}(${operand(filter)},${quoted(filter.value)})`;
  }
}

const operand = ({ field, folded }: { field: string; folded?: boolean }) =>
  folded ? `tolower(${nameOf(field)})` : nameOf(field);

/** Names come from tables of ours; anything else is a mistake of ours. */
function nameOf(field: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(field)) throw new Error('a field name does not fit');
  return field;
}

const orderText = ({ field, descending }: OrderBy) =>
  descending ? `${nameOf(field)} desc` : nameOf(field);

function count(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('a count does not fit');
  return String(value);
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,12})?Z$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

export function literalText(literal: Literal): string {
  switch (literal.type) {
    case 'text':
      return quoted(literal.value);
    case 'guid':
      return fitting(literal.value, GUID, 'is not a GUID');
    case 'instant':
      return fitting(literal.value, INSTANT, 'is not an instant in UTC');
    case 'number':
      return fitting(literal.value, NUMBER, 'is not a plain decimal');
    case 'boolean':
      return String(literal.value);
    case 'null':
      return 'null';
  }
}

const quoted = (text: string) => `'${oneLine(text).replaceAll("'", "''")}'`;

/** Control characters and halves of characters have no place in a query. */
function oneLine(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new ShapeError('has control characters');
  if (/\p{Surrogate}/u.test(text)) throw new ShapeError('is not well-formed Unicode');
  return text;
}

function fitting(text: string, pattern: RegExp, reason: string): string {
  if (!pattern.test(text)) throw new ShapeError(reason);
  return text;
}

/**
 * How many nodes a server may count in a filter: operator, property with what it is a property of,
 * value, and a conversion for each comparison; public reports put the end of 100 at 16 to 19 equality
 * terms. A list of values is one.
 */
export function nodesOf(filter: Filter): number {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.reduce((sum, one) => sum + nodesOf(one), filter.of.length - 1);
    case 'not':
      return 1 + nodesOf(filter.of);
    case 'compare':
    case 'text':
      return filter.folded ? 6 : 5;
    case 'in':
      return 4;
  }
}

export const depthOf = (filter: Filter): number => {
  if (filter.kind === 'not') return 1 + depthOf(filter.of);
  return 'of' in filter ? 1 + Math.max(...filter.of.map(depthOf)) : 1;
};
