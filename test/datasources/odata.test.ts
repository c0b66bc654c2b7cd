/** Typed values become one clause and come back as they went in, by a grammar that is not ours. */
import { defaultParser } from '@odata/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  depthOf,
  type Filter,
  filterText,
  type Literal,
  literalText,
  nodesOf,
  odataQuery,
} from '../../src/datasources/odata.js';
import { ShapeError } from '../../src/datasources/scalars.js';

const text = (value: string): Literal => ({ type: 'text', value });
const eq = (field: string, to: Literal): Filter => ({ kind: 'compare', field, is: 'eq', to });
const [a, b, c] = ['a', 'b', 'c'].map((field) => eq(field, { type: 'number', value: '1' })) as [
  Filter,
  Filter,
  Filter,
];

/** What breaks out of a literal, if anything does. */
const SHARP = [
  ...[
    "'",
    "''",
    "' or 'a' eq '",
    "') or (id ne null",
    '%',
    '%27',
    '%2527',
    '+',
    '&',
    '&$top=1',
    '#',
  ],
  ...[
    '/',
    '?',
    '\\',
    '"',
    ' ',
    '  ',
    ',',
    '(',
    ')',
    ' eq ',
    ' or ',
    'null',
    '$filter=',
    ';',
    '=',
    '*',
  ],
  ...['é', 'ё', '愛', '😀', '\u0301', '\u2028', '\u202e', '\ufeff', '\u00a0'],
];
const CONTROL = ['\0', '\t', '\n', '\r', '\x1b', '\x7f', '\x85'];
const plain = fc.string({ unit: 'grapheme', maxLength: 6 });
const values = fc
  .array(fc.oneof(fc.constantFrom(...SHARP), plain), { maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((value) => !/\p{Cc}/u.test(value));

interface Token {
  readonly type: string;
  readonly raw: string;
  readonly value: { readonly left: Token; readonly right: Token };
}

/** The comparisons of a chain of `and`, as field and literal. */
const leavesOf = (token: Token): [string, string][] =>
  token.type === 'AndExpression'
    ? [...leavesOf(token.value.left), ...leavesOf(token.value.right)]
    : [[`${token.type} ${token.value.left.raw}`, token.value.right.raw]];

/** It reads clauses as they travel, `%27` being a quote: a percent sign goes in as it would arrive. */
const parsed = (clause: string): [string, string][] =>
  leavesOf(defaultParser.filter(clause.replaceAll('%', '%25')) as unknown as Token).map(
    ([left, raw]) => [left, raw.replaceAll('%25', '%')],
  );

const unquoted = (literal: string) => {
  if (!/^'(?:[^']|'')*'$/.test(literal)) throw new Error('this is no literal');
  return literal.slice(1, -1).replaceAll("''", "'");
};

/** As a server reads a query: split at &, then =, then decoded. */
const received = (query: string) => new URL(`http://lender.test/clients?${query}`).searchParams;

describe('a value', () => {
  const PER_CLAUSE = 5;
  const CLAUSES = 20_000;

  it('is one literal of one clause and comes back the same: 100,000 texts', () => {
    const all = fc.sample(values, { numRuns: PER_CLAUSE * CLAUSES, seed: 1 });
    expect(all.length).toBeGreaterThanOrEqual(100_000);
    let sharp = 0;
    for (let at = 0; at < all.length; at += PER_CLAUSE) {
      const some = all.slice(at, at + PER_CLAUSE);
      const filter: Filter = { kind: 'and', of: some.map((value) => eq('firstName', text(value))) };
      const given = received(odataQuery({ filter, top: 3 }));
      expect([...given.keys()]).toEqual(['$filter', '$top']);
      const leaves = parsed(given.get('$filter') ?? '');
      expect(leaves.map(([left]) => left)).toEqual(some.map(() => 'EqualsExpression firstName'));
      expect(leaves.map(([, literal]) => unquoted(literal))).toEqual(some);
      sharp += some.filter((value) => /['%+&#/?]/.test(value)).length;
    }
    // It is no use to send 100,000 tame ones.
    expect(sharp).toBeGreaterThan(30_000);
  }, 180_000);

  it('of any other type comes back the same as well', () => {
    const instants = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const numbers = fc
      .tuple(fc.integer(), fc.option(fc.stringMatching(/^\d{1,8}$/)))
      .map(([whole, decimals]) => (decimals === null ? `${whole}` : `${whole}.${decimals}`));
    const literals: fc.Arbitrary<Literal> = fc.oneof(
      fc.uuid().map((value): Literal => ({ type: 'guid', value })),
      instants.map((value): Literal => ({ type: 'instant', value: value.toISOString() })),
      numbers.map((value): Literal => ({ type: 'number', value })),
      fc.boolean().map((value): Literal => ({ type: 'boolean', value })),
      fc.constant<Literal>({ type: 'null' }),
    );
    fc.assert(
      fc.property(literals, (literal) => {
        const given = received(odataQuery({ filter: eq('some', literal) }));
        const [[left, raw] = [], ...others] = parsed(given.get('$filter') ?? '');
        expect(others).toEqual([]);
        expect(left).toBe('EqualsExpression some');
        expect(raw).toBe('value' in literal ? String(literal.value) : 'null');
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it.each(CONTROL)('with the control character %j is refused, wherever it stands', (character) => {
    for (const value of [character, `a${character}`, `${character}'b`]) {
      expect(() => literalText(text(value))).toThrow(ShapeError);
      expect(() => filterText({ kind: 'text', field: 'email', test: 'contains', value })).toThrow(
        ShapeError,
      );
      expect(() => odataQuery({ own: { searchText: value } })).toThrow(ShapeError);
    }
  });

  it('that is half a character is refused', () => {
    expect(() => literalText(text('a\ud800'))).toThrow(ShapeError);
  });

  it.each<Literal>([
    { type: 'guid', value: '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01 or true' },
    { type: 'guid', value: "'6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01'" },
    { type: 'instant', value: '2025-12-06T04:40:03+01:00' },
    { type: 'instant', value: '2025-12-06' },
    { type: 'number', value: '1e3' },
    { type: 'number', value: '1 or 1' },
    { type: 'number', value: '007' },
    { type: 'number', value: '' },
  ])('that is not of its type is refused: %j', (literal) => {
    expect(() => literalText(literal)).toThrow(ShapeError);
  });
});

describe('a filter', () => {
  it.each<[string, Filter]>([
    ['a eq 1 and b eq 1', { kind: 'and', of: [a, b] }],
    ['a eq 1', { kind: 'or', of: [a] }],
    ['(a eq 1 and b eq 1) or c eq 1', { kind: 'or', of: [{ kind: 'and', of: [a, b] }, c] }],
    ['c eq 1 and (a eq 1 or b eq 1)', { kind: 'and', of: [c, { kind: 'or', of: [a, b] }] }],
    ['a eq 1 and b eq 1 and c eq 1', { kind: 'and', of: [a, { kind: 'and', of: [b, c] }] }],
    ['not (a eq 1)', { kind: 'not', of: a }],
    ['not (a eq 1 or b eq 1)', { kind: 'not', of: { kind: 'or', of: [a, b] } }],
    [
      'not (not (a eq 1)) and b eq 1',
      { kind: 'and', of: [{ kind: 'not', of: { kind: 'not', of: a } }, b] },
    ],
    ["email in ('a','b''c')", { kind: 'in', field: 'email', values: [text('a'), text("b'c")] }],
    [
      "tolower(email) eq 'ann@mail.test'",
      { kind: 'compare', field: 'email', is: 'eq', to: text('ann@mail.test'), folded: true },
    ],
    [
      "startswith(tolower(lastName),'o''n')",
      { kind: 'text', field: 'lastName', test: 'startswith', value: "o'n", folded: true },
    ],
    ['fico ne null', { kind: 'compare', field: 'fico', is: 'ne', to: { type: 'null' } }],
  ])('is written %s', (expected, filter) => {
    expect(filterText(filter)).toBe(expected);
  });

  it('means in the other grammar what it means in the tree', () => {
    const filter: Filter = {
      kind: 'and',
      of: [c, { kind: 'or', of: [a, { kind: 'not', of: b }] }],
    };
    const tree = defaultParser.filter(filterText(filter)) as unknown as Token;
    expect([tree.type, tree.value.left.raw, tree.value.right.raw]).toEqual([
      'AndExpression',
      'c eq 1',
      '(a eq 1 or not (b eq 1))',
    ]);
  });

  it('counts what a server may count', () => {
    const or = (count: number): Filter => ({
      kind: 'or',
      of: Array.from({ length: count }, () => a),
    });
    expect(nodesOf(or(15))).toBeLessThanOrEqual(100);
    expect(nodesOf(or(20))).toBeGreaterThan(100);
    expect(nodesOf({ kind: 'in', field: 'id', values: [] })).toBe(4);
    expect(depthOf({ kind: 'not', of: { kind: 'and', of: [a, { kind: 'or', of: [a, b] }] } })).toBe(
      4,
    );
  });

  it.each(["a'b", 'a b', 'a/b', ''])('has no field %j: names are ours', (field) => {
    expect(() => filterText(eq(field, { type: 'null' }))).toThrow('does not fit');
  });
});

describe('a query', () => {
  it('is encoded once, in an order that never changes', () => {
    expect(
      odataQuery({
        skip: 5,
        top: 2,
        orderBy: [{ field: 'createdOn', descending: true }, { field: 'id' }],
        select: ['id', 'firstName'],
        filter: eq('source', text("a+b & 100%/#?é'")),
        own: { ownerId: undefined, searchText: 'x y' },
      }),
    ).toBe(
      'searchText=x%20y&$filter=source%20eq%20%27a%2Bb%20%26%20100%25%2F%23%3F%C3%A9%27%27%27&$select=id,firstName&$orderby=createdOn%20desc,id&$top=2&$skip=5',
    );
  });

  it('names no skip of nothing, and a top of nothing', () => {
    expect(odataQuery({ top: 0, skip: 0 })).toBe('$top=0');
    expect(() => odataQuery({ top: -1 })).toThrow('does not fit');
  });
});
