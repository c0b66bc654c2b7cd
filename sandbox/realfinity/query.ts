import { nodesOf, uses } from './evaluate.js';
import { type FieldName, isField, isScalar, readGuid, type ScalarName } from './fields.js';
import { type Filter, parseFilter } from './grammar.js';
import { syntaxError, tokensOf } from './lexer.js';
import { Problem } from './problems.js';
import type { RealfinityWorld } from './state.js';

export interface Order {
  readonly field: ScalarName;
  readonly descending: boolean;
}

/** The query options of a list, read. */
export interface ListQuery {
  readonly ownerId: string | undefined;
  readonly searchText: string;
  readonly filter: Filter | undefined;
  readonly select: readonly FieldName[] | undefined;
  readonly order: readonly Order[];
  readonly skip: number;
  readonly top: number;
}

const OPTIONS = ['ownerId', 'searchText', '$filter', '$select', '$orderby', '$skip', '$top'];

function optionsOf(query: URLSearchParams): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of query) {
    if (!OPTIONS.includes(name)) throw new Problem(400, `The query option '${name}' is unknown.`);
    if (given.has(name)) throw new Problem(400, `The query option '${name}' is there twice.`);
    given.set(name, value);
  }
  return given;
}

const unknownProperty = (name: string): Problem =>
  new Problem(400, `Could not find a property named '${name}'.`);

function unique<Name extends string>(names: readonly Name[], option: string): readonly Name[] {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Problem(400, `Duplicate property named '${twice}' in '${option}'.`);
  return names;
}

function readSelect(text: string): readonly FieldName[] {
  const names = text.split(',').map((name) => {
    const trimmed = name.trim();
    if (!isField(trimmed)) throw unknownProperty(trimmed);
    return trimmed;
  });
  return unique(names, '$select');
}

/** One property, then asc, desc or nothing; several between commas. */
function readOrder(text: string): readonly Order[] {
  const order: Order[] = [];
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; ) {
    const [name, direction, end] = tokens.slice(at, at + 3);
    if (name?.kind !== 'word') throw syntaxError(text, name?.at ?? 0, 'a property');
    if (!isScalar(name.text)) throw unknownProperty(name.text);
    const directed = direction?.text === 'asc' || direction?.text === 'desc';
    const stop = directed ? end : direction;
    if (stop?.kind !== 'comma' && stop?.kind !== 'end')
      throw syntaxError(text, stop?.at ?? text.length, 'asc, desc, a comma or the end');
    order.push({ field: name.text, descending: direction?.text === 'desc' });
    at += directed ? 3 : 2;
  }
  unique(
    order.map(({ field }) => field),
    '$orderby',
  );
  return order;
}

function readCount(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Problem(400, `'${text}' is no whole number from 0 up for '${option}'.`);
  return Number(text);
}

function readFilter({ switches }: RealfinityWorld, text: string): Filter {
  const filter = parseFilter(text);
  if (!switches.inOperator && uses(filter, 'in'))
    throw new Problem(400, "The operator 'in' is not supported.");
  const nodes = nodesOf(filter);
  if (nodes > switches.nodeLimit)
    throw new Problem(400, `The node count limit of ${switches.nodeLimit} has been exceeded.`);
  return filter;
}

function readTop({ switches }: RealfinityWorld, text: string | undefined): number {
  const top = text === undefined ? switches.defaultTop : readCount(text, '$top');
  if (top > switches.topCap && switches.topOverCap === 'refuses')
    throw new Problem(400, `The limit of '${switches.topCap}' for Top query has been exceeded.`);
  return Math.min(top, switches.topCap);
}

function readOwner(text: string): string {
  const id = readGuid(text);
  if (!id)
    throw new Problem(400, `The value '${text}' is not valid.`, { errors: { ownerId: [text] } });
  return id;
}

export function readListQuery(world: RealfinityWorld, query: URLSearchParams): ListQuery {
  const given = optionsOf(query);
  const read = <Value>(name: string, reader: (text: string) => Value): Value | undefined => {
    const text = given.get(name);
    return text === undefined ? undefined : reader(text);
  };
  return {
    ownerId: read('ownerId', readOwner),
    searchText: given.get('searchText') ?? '',
    filter: read('$filter', (text) => readFilter(world, text)),
    select: read('$select', readSelect),
    order: read('$orderby', readOrder) ?? [],
    skip: read('$skip', (text) => readCount(text, '$skip')) ?? 0,
    top: readTop(world, given.get('$top')),
  };
}
