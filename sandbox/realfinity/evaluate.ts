import type { Client } from './fields.js';
import type { Filter, Fold, Operand, Operator, TextTest } from './grammar.js';
import type { Value } from './literals.js';

/** Null is "unknown": neither kept nor, once negated, kept. */
export type Truth = boolean | null;
export type Test = (client: Client) => Truth;
export interface Reading {
  readonly eqIgnoresCase: boolean;
}

const FOLDING: Readonly<Record<Fold, (text: string) => string>> = {
  tolower: (text) => text.toLowerCase(),
  toupper: (text) => text.toUpperCase(),
};

const COMPARING: Readonly<Record<Operator, (one: Value, other: Value) => boolean>> = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: (one, other) => one > other,
  ge: (one, other) => one >= other,
  lt: (one, other) => one < other,
  le: (one, other) => one <= other,
};

/** What each comparison says of null: it is no value, so it differs from each; order is unknown. */
const OF_NULL: Readonly<Record<Operator, Truth>> = {
  eq: false,
  ne: true,
  gt: null,
  ge: null,
  lt: null,
  le: null,
};

const TEXT_TESTS: Readonly<Record<TextTest, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

const negated = (truth: Truth): Truth => (truth === null ? null : !truth);

/** True when all are, false when one is, else unknown. */
const every =
  (tests: readonly Test[]): Test =>
  (client) => {
    let truth: Truth = true;
    for (const test of tests) {
      const one = test(client);
      if (one === false) return false;
      truth = one === null ? null : truth;
    }
    return truth;
  };

const not =
  (test: Test): Test =>
  (client) =>
    negated(test(client));

export function compile(filter: Filter, reading: Reading): Test {
  const loose = <Any extends Value>(value: Any): Any =>
    (reading.eqIgnoresCase && typeof value === 'string' ? value.toLowerCase() : value) as Any;
  const reader =
    ({ field, fold }: Operand) =>
    (client: Client): Value | null => {
      const value = client[field];
      if (value === null) return null;
      return loose(fold && typeof value === 'string' ? FOLDING[fold](value) : value);
    };

  switch (filter.kind) {
    case 'and':
      return every(filter.parts.map((part) => compile(part, reading)));
    case 'or':
      return not(every(filter.parts.map((part) => not(compile(part, reading)))));
    case 'not':
      return not(compile(filter.inner, reading));
    case 'compare': {
      const read = reader(filter);
      if (filter.value === null) {
        const wanted = filter.op === 'eq';
        return (client) => (read(client) === null) === wanted;
      }
      const [value, compare, ofNull] = [
        loose(filter.value),
        COMPARING[filter.op],
        OF_NULL[filter.op],
      ];
      return (client) => {
        const given = read(client);
        return given === null ? ofNull : compare(given, value);
      };
    }
    case 'in': {
      const read = reader({ field: filter.field, fold: undefined });
      const values = new Set<Value | null>(filter.values.map(loose));
      return (client) => values.has(read(client));
    }
    case 'call': {
      const read = reader(filter);
      const [part, test] = [loose(filter.value), TEXT_TESTS[filter.test]];
      return (client) => {
        const given = read(client);
        return given === null ? null : test(String(given), part);
      };
    }
  }
}

/** Nodes as a common server counts them: the property stands on the row, a literal is converted. */
export function nodesOf(filter: Filter): number {
  const sum = (parts: readonly Filter[]) => parts.reduce((all, part) => all + nodesOf(part), 0);
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.parts.length - 1 + sum(filter.parts);
    case 'not':
      return 1 + nodesOf(filter.inner);
    case 'compare':
      return 5 + (filter.fold ? 1 : 0);
    case 'in':
      return 4;
    case 'call':
      return 4 + (filter.fold ? 1 : 0);
  }
}

export function uses(filter: Filter, kind: Filter['kind']): boolean {
  if (filter.kind === kind) return true;
  if (filter.kind === 'not') return uses(filter.inner, kind);
  return 'parts' in filter && filter.parts.some((part) => uses(part, kind));
}

/** The only ids that can pass; undefined when any could. */
export function idsWanted(filter: Filter): readonly string[] | undefined {
  if (filter.kind === 'in' && filter.field === 'id') return filter.values.map(String);
  if (filter.kind === 'compare' && filter.field === 'id' && filter.op === 'eq')
    return filter.value === null ? [] : [String(filter.value)];
  if (filter.kind === 'and') return filter.parts.map(idsWanted).find((ids) => ids !== undefined);
  if (filter.kind !== 'or') return undefined;
  const each = filter.parts.map(idsWanted);
  return each.every((ids) => ids !== undefined) ? each.flat() : undefined;
}
