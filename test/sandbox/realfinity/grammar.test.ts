import { defaultParser } from '@odata/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../sandbox/realfinity/grammar.js';
import { Problem } from '../../../sandbox/realfinity/problems.js';

const G1 = '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01';
const G2 = '6B0F0C6E-6C0E-4D1A-9A53-0D3F5F1F7A02';

const compare = (field: string, op: string, value: unknown, fold?: string) => ({
  kind: 'compare',
  field,
  op,
  value,
  fold,
});

/** What is taken, and what it means. */
const taken: readonly [text: string, filter: unknown][] = [
  ["email eq 'ann.o''neil@mail.test'", compare('email', 'eq', "ann.o'neil@mail.test")],
  ["lastName eq ''''", compare('lastName', 'eq', "'")],
  ["lastName eq ''", compare('lastName', 'eq', '')],
  ["lastName ne 'a and b or (c)'", compare('lastName', 'ne', 'a and b or (c)')],
  ["lastName eq '100%+&#/?=,李😀'", compare('lastName', 'eq', '100%+&#/?=,李😀')],
  ["lastName ge 'M'", compare('lastName', 'ge', 'M')],
  ["tolower(email) eq 'ann@mail.test'", compare('email', 'eq', 'ann@mail.test', 'tolower')],
  ["toupper(source) ne 'X'", compare('source', 'ne', 'X', 'toupper')],
  [`ownerId eq ${G1}`, compare('ownerId', 'eq', G1)],
  [`id ne ${G2}`, compare('id', 'ne', G2.toLowerCase())],
  ['ownerId eq null', compare('ownerId', 'eq', null)],
  ['updatedOn ne null', compare('updatedOn', 'ne', null)],
  ['createdOn ge 2025-12-06T04:40:03.584Z', compare('createdOn', 'ge', '2025-12-06T04:40:03.584Z')],
  ['createdOn lt 2025-12-06T04:40:03Z', compare('createdOn', 'lt', '2025-12-06T04:40:03.000Z')],
  [
    'updatedOn le 2025-12-06T04:40:03.5+02:00',
    compare('updatedOn', 'le', '2025-12-06T02:40:03.500Z'),
  ],
  ['createdOn lt 2024-02-29T00:00:00Z', compare('createdOn', 'lt', '2024-02-29T00:00:00.000Z')],
  ['fico ge 680', compare('fico', 'ge', 680)],
  ['fico gt -1', compare('fico', 'gt', -1)],
  ['fico eq 2147483647', compare('fico', 'eq', 2147483647)],
  ['totalIncome gt 1234.56', compare('totalIncome', 'gt', 1234.56)],
  ['totalIncome gt 1234', compare('totalIncome', 'gt', 1234)],
  ['isArchived eq false', compare('isArchived', 'eq', false)],
  ['firstTimeBuyer ne true', compare('firstTimeBuyer', 'ne', true)],
  ["loginToken eq 'x'", compare('loginToken', 'eq', 'x')],
  [`id in (${G1},${G2})`, { kind: 'in', field: 'id', values: [G1, G2.toLowerCase()] }],
  [`id in (${G1})`, { kind: 'in', field: 'id', values: [G1] }],
  ["source in ( 'a' , 'b)' )", { kind: 'in', field: 'source', values: ['a', 'b)'] }],
  ['fico in (1,2)', { kind: 'in', field: 'fico', values: [1, 2] }],
  [
    "contains(lastName,'x')",
    { kind: 'call', test: 'contains', field: 'lastName', fold: undefined, value: 'x' },
  ],
  [
    "startswith(tolower(lastName), 'x')",
    { kind: 'call', test: 'startswith', field: 'lastName', fold: 'tolower', value: 'x' },
  ],
  [
    "endswith(email,'''')",
    { kind: 'call', test: 'endswith', field: 'email', fold: undefined, value: "'" },
  ],
  ['not (fico gt 680)', { kind: 'not', inner: compare('fico', 'gt', 680) }],
  ['(fico gt 680)', compare('fico', 'gt', 680)],
  ['((fico gt 680))', compare('fico', 'gt', 680)],
  ['( fico  gt  680 )', compare('fico', 'gt', 680)],
  [
    'fico eq 1 or fico eq 2 and isArchived eq true',
    {
      kind: 'or',
      parts: [
        compare('fico', 'eq', 1),
        { kind: 'and', parts: [compare('fico', 'eq', 2), compare('isArchived', 'eq', true)] },
      ],
    },
  ],
  [
    '(fico eq 1 or fico eq 2) and isArchived eq true',
    {
      kind: 'and',
      parts: [
        { kind: 'or', parts: [compare('fico', 'eq', 1), compare('fico', 'eq', 2)] },
        compare('isArchived', 'eq', true),
      ],
    },
  ],
  [
    'not (fico eq 1) and fico eq 2',
    {
      kind: 'and',
      parts: [{ kind: 'not', inner: compare('fico', 'eq', 1) }, compare('fico', 'eq', 2)],
    },
  ],
];

const refused: readonly [why: string, texts: readonly string[]][] = [
  ['nothing', ['', ' ', '()']],
  ['spaces around all', [' fico eq 1', 'fico eq 1 ']],
  ['unknown property', ['city eq 1', 'Fico eq 1', 'contactAddress eq null', 'toString eq null']],
  ['paths and lambdas', ["contactAddress/city eq 'x'", "a/any(x:x eq 'y')", '$it/fico eq 1']],
  ['unknown operator', ['fico = 1', 'fico EQ 1', 'fico has 1', 'fico eq 1 AND fico eq 2']],
  ['operator without space', ["email eq'x'", '(fico eq 1)and (fico eq 2)', `id in(${G1})`]],
  ['operator without space behind', ['fico eq 1 and(fico eq 2)', 'not(fico eq 1)', 'fico eq(1)']],
  ['not without parentheses', ['not fico eq 1', 'not isArchived']],
  ['half an expression', ['fico', 'fico eq', 'isArchived', 'fico eq 1 and', 'or fico eq 1']],
  ['something left over', ['fico eq 1 fico eq 2', 'fico eq 1)', '(fico eq 1', 'fico eq 1,']],
  ['literal first, or two properties', ['1 eq fico', "'a' eq email", 'firstName eq lastName']],
  [
    'arithmetic and other functions',
    [
      'fico add 1 eq 2',
      'length(email) eq 1',
      'year(createdOn) eq 2025',
      "trim(email) eq 'x'",
      'round(totalIncome) eq 1',
      "concat(email,'x') eq 'x'",
      "tolower('X') eq 'x'",
      "tolower(tolower(email)) eq 'x'",
    ],
  ],
  [
    'text of a wrong form',
    ['email eq x', 'email eq "x"', "email eq 'x", "email eq 'a'b'", 'email eq 1'],
  ],
  [
    'control characters',
    ["email eq 'a\nb'", "email eq '\u0000'", 'fico\teq 1', "email eq '\u0085'"],
  ],
  [
    'GUID of a wrong form',
    [
      `id eq '${G1}'`,
      `id eq guid'${G1}'`,
      `id eq ${G1.slice(1)}`,
      `id eq ${G1}0`,
      'id eq 1',
      `id eq {${G1}}`,
      `email eq ${G1}`,
    ],
  ],
  ['order of what has none', [`id gt ${G1}`, `ownerId le ${G1}`, 'isArchived gt false']],
  [
    'instant of a wrong form',
    [
      'createdOn ge 2025-12-06',
      "createdOn ge '2025-12-06T00:00:00Z'",
      'createdOn ge 2025-12-06T00:00:00',
      'createdOn ge 2025-12-06T00:00Z',
      'createdOn ge 2025-12-06 00:00:00Z',
      'createdOn ge 2025-02-29T00:00:00Z',
      'createdOn ge 2025-13-01T00:00:00Z',
      'createdOn ge 2025-12-06T25:00:00Z',
      'createdOn ge 2025-12-06T00:00:00.1234Z',
      'createdOn ge 2025-12-06T00:00:00 02:00',
      "createdOn ge datetime'2025-12-06T00:00:00'",
    ],
  ],
  [
    'number of a wrong form',
    [
      "fico eq '680'",
      'fico eq 680.5',
      'fico eq 2147483648',
      'fico eq 1e3',
      'fico eq +1',
      'fico eq 680L',
      'totalIncome eq 1,5',
      'totalIncome eq .5',
      'totalIncome eq 5.',
      'totalIncome eq NaN',
      'totalIncome eq INF',
      `totalIncome gt ${'9'.repeat(400)}`,
    ],
  ],
  ['boolean of a wrong form', ["isArchived eq 'false'", 'isArchived eq False', 'isArchived eq 0']],
  ['null elsewhere', ['fico gt null', 'fico in (1,null)', 'contains(email,null)', 'fico eq NULL']],
  [
    'lists of a wrong form',
    [
      'fico in ()',
      'fico in (1,)',
      'fico in 1',
      "fico in (1,'2')",
      'fico in [1]',
      "tolower(email) in ('x')",
      'not fico in (1)',
    ],
  ],
  [
    'text functions of a wrong form',
    [
      "contains(fico,'6')",
      `contains(id,'6')`,
      'contains(email)',
      "contains(email,'a','b')",
      "contains(email,'a') eq true",
      "contains('a',email)",
      "contains (email,'x')",
      "tolower (email) eq 'x'",
      "contains(email,'x'",
      "substringof('x',email)",
      "matchesPattern(email,'x')",
      "Contains(email,'x')",
      "tolower(createdOn) eq 'x'",
    ],
  ],
  ['words of other options', ['fico eq 1&$top=1', '$count eq 1', 'fico eq @p', 'fico eq 1;']],
  ['too deep', [`${'('.repeat(200)}fico eq 1${')'.repeat(200)}`]],
];

describe('a filter', () => {
  it.each(taken)('%s', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each(
    refused.flatMap(([why, texts]) => texts.map((text) => [why, text] as const)),
  )('refuses %s: %s', (_why, text) => {
    expect(() => parseFilter(text)).toThrow(
      expect.objectContaining({ constructor: Problem, status: 400 }),
    );
  });
});

describe('any text', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));

  it('comes back from its literal', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const literal = `'${value.replaceAll("'", "''")}'`;
        expect(parseFilter(`email eq ${literal}`)).toEqual(compare('email', 'eq', value));
        expect(parseFilter(`source in (${literal},'x')`)).toMatchObject({ values: [value, 'x'] });
      }),
      { numRuns: 2000 },
    );
  });

  it('is a filter or a 400, never anything else', () => {
    const words = taken.flatMap(([text]) => text.split(/(?<=[ (,)])|(?=[(,)])/));
    const pieces = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 }));
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        try {
          parseFilter(parts.join(''));
          good += 1;
        } catch (error) {
          expect(error).toMatchObject({ constructor: Problem, status: 400 });
          bad += 1;
        }
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(0);
  });
});

describe('a parser that is not ours', () => {
  /** It knows OData 4.0, and `in` came with 4.01. */
  const knows = (text: string) => !/ in \(/.test(text);

  it.each(taken.filter(([text]) => knows(text)))('takes whole, too: %s', (text) => {
    // It takes the text as it stands in a URL; what it leaves unread is an error there.
    const inUrl = text.replaceAll('%', '%25');
    expect(defaultParser.filter(inUrl).raw).toBe(inUrl);
  });

  it('reads and, or and not in the same order', () => {
    const shape = (text: string) => defaultParser.filter(text).type;
    expect(shape('fico eq 1 or fico eq 2 and fico eq 3')).toBe('OrExpression');
    expect(shape('(fico eq 1 or fico eq 2) and fico eq 3')).toBe('AndExpression');
    expect(shape('not (fico eq 1)')).toBe('NotExpression');
  });

  it.each([
    ' fico eq 1',
    'not(fico eq 1)',
    "email eq'x'",
    '(fico eq 1)and (fico eq 2)',
    'fico eq',
  ])('refuses, too: %s', (text) => {
    expect(() => defaultParser.filter(text)).toThrow();
  });
});
