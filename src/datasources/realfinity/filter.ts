/** Our typed conditions → one OData filter, pure. What a server would refuse is refused before sending. */
import type { ClientFilterInput } from '../../schema/client.js';
import { refOf } from '../global-id.js';
import { KnownError } from '../known-error.js';
import {
  type Comparison,
  depthOf,
  type Filter,
  type Literal,
  literalText,
  nodesOf,
  type TextTest,
} from '../odata.js';
import { ShapeError } from '../scalars.js';
import { isGuid } from './answers.js';
import type { WireField } from './fields.js';

type Path = readonly string[];
type Condition = Exclude<keyof ClientFilterInput, 'and' | 'or' | 'not'>;
type ToLiteral = (value: never, path: Path) => Literal;

const no = (path: Path, message: string): never => {
  throw new KnownError('INVALID_INPUT', `${path.at(-1)} ${message}.`, path);
};

const text: ToLiteral = (value: string) => ({ type: 'text', value });
const number: ToLiteral = (value: string | number) => ({ type: 'number', value: String(value) });
const flag: ToLiteral = (value: boolean) => ({ type: 'boolean', value });
const instant: ToLiteral = (value: Date) => ({ type: 'instant', value: value.toISOString() });
const user: ToLiteral = (value: string, path) =>
  isGuid(value) ? { type: 'guid', value: value.toLowerCase() } : no(path, 'must be a GUID');
const client: ToLiteral = (value: string, path) => {
  const { provider, ref } = refOf(value, 'Client', path);
  return provider === 'REALFINITY' && isGuid(ref)
    ? { type: 'guid', value: ref }
    : no(path, 'is not with Realfinity');
};

const CONDITIONS: Readonly<Record<Condition, readonly [WireField, ToLiteral]>> = {
  id: ['id', client],
  referenceNumber: ['externalId', text],
  leadSource: ['source', text],
  ownerId: ['ownerId', user],
  referrerId: ['referredById', user],
  firstName: ['firstName', text],
  lastName: ['lastName', text],
  email: ['email', text],
  homePhone: ['homePhone', text],
  workPhone: ['workPhone', text],
  mobilePhone: ['mobilePhone', text],
  fax: ['fax', text],
  isSilenced: ['isSilenced', flag],
  isArchived: ['isArchived', flag],
  fico: ['fico', number],
  totalIncome: ['totalIncome', number],
  totalDebtPayments: ['totalDebtPayments', number],
  isFirstTimeBuyer: ['firstTimeBuyer', flag],
  createdAt: ['createdOn', instant],
  updatedAt: ['updatedOn', instant],
};

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const TESTS: Readonly<Record<string, TextTest>> = {
  contains: 'contains',
  startsWith: 'startswith',
  endsWith: 'endswith',
};

/** Common servers take 100 nodes by default (notes); six of them are kept for the place of a page. */
const MOST_NODES = 94;
const DEEPEST = 10;

export function clientFilter(input: ClientFilterInput): Filter | undefined {
  const filter = whole(input, ['filter'], 0);
  if (filter && (nodesOf(filter) > MOST_NODES || depthOf(filter) > DEEPEST))
    throw new KnownError(
      'INVALID_INPUT',
      'This filter has more conditions than the lender takes at once; ask in several parts.',
      ['filter'],
    );
  return filter;
}

/** Undefined where nothing is asked for. */
function whole(input: ClientFilterInput, path: Path, depth: number): Filter | undefined {
  if (depth > DEEPEST) no(path, 'is nested too deeply');
  const parts = Object.entries(input).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : part(name, value, [...path, name], depth),
  );
  return joined('and', parts);
}

function part(name: string, value: unknown, path: Path, depth: number): Filter[] {
  if (name === 'not') return [{ kind: 'not', of: said(value, path, depth) }];
  if (name !== 'and' && name !== 'or') return conditions(name as Condition, value as object, path);
  const of = (value as unknown[]).map((one, at) => said(one, [...path, String(at)], depth));
  const all = joined(name, of);
  return all ? [all] : no(path, 'must name at least one');
}

/** Behind `not` and `or` an empty filter would mean nothing or everything: it is refused. */
const said = (value: unknown, path: Path, depth: number): Filter =>
  whole(value as ClientFilterInput, path, depth + 1) ?? no(path, 'must say something');

function conditions(name: Condition, input: object, path: Path): Filter[] {
  const [field, toLiteral] = CONDITIONS[name];
  const { ignoreCase: folded = false, ...tests } = input as { ignoreCase?: boolean };
  const given = Object.entries(tests).filter(([, value]) => value !== undefined);
  if (given.length === 0) no(path, 'must say something');
  return given.map(([test, value]) =>
    condition(field, test, value, folded, toLiteral, [...path, test]),
  );
}

function condition(
  field: WireField,
  test: string,
  value: unknown,
  folded: boolean,
  toLiteral: ToLiteral,
  path: Path,
): Filter {
  if (value === null) return no(path, 'cannot be null: isNull asks for that');
  const literal = (one: unknown) => checked(toLiteral(fold(one, folded) as never, path), path);
  if (test === 'isNull')
    return { kind: 'compare', field, is: value ? 'eq' : 'ne', to: { type: 'null' } };
  if (test === 'in') {
    const values = (value as unknown[]).map(literal);
    if (values.length === 0) no(path, 'must name at least one');
    const equals = values.map((to): Filter => ({ kind: 'compare', field, is: 'eq', to, folded }));
    return folded ? { kind: 'or', of: equals } : { kind: 'in', field, values };
  }
  if (COMPARISONS.has(test))
    return { kind: 'compare', field, is: test as Comparison, to: literal(value), folded };
  const found = TESTS[test];
  if (!found) throw new Error(`no test ${test}`);
  literal(value);
  return { kind: 'text', field, test: found, value: fold(value, folded) as string, folded };
}

const fold = (value: unknown, folded: boolean) =>
  folded && typeof value === 'string' ? value.toLowerCase() : value;

function checked(literal: Literal, path: Path): Literal {
  try {
    literalText(literal);
  } catch (error) {
    if (error instanceof ShapeError) no(path, error.detail);
    throw error;
  }
  return literal;
}

function joined(kind: 'and' | 'or', of: readonly Filter[]): Filter | undefined {
  return of.length > 1 ? { kind, of } : of[0];
}
