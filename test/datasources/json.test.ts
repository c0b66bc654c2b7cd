import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ProviderFault } from '../../src/datasources/fault.js';
import {
  array,
  boolean,
  digits,
  either,
  flag,
  LARGEST_JSON,
  nullable,
  number,
  object,
  objectAnyCase,
  optional,
  type Reader,
  readJson,
  record,
  type Sendable,
  type Shaped,
  text,
  anything as whatever,
  writeJson,
} from '../../src/datasources/json.js';
import {
  decimalText,
  integerText,
  ShapeError,
  smallInteger,
  word,
} from '../../src/datasources/scalars.js';

const plain = text((value) => value);
const numeral = number((value) => value);
const count = number((value) => smallInteger(value));
const amount = number((value) => decimalText(value));
const cents = number((value) => integerText(value));
const line = text((value) => word(value));

const application = object({
  id: line,
  applicants: array(
    object({ id: line, name: line, email: line, mobile: line, dob: line, joint_applicant: flag }),
  ),
  team_member: nullable(line),
  financed_amount: cents,
  repayment_term: count,
  product_category: line,
  product_description: line,
  status: line,
  created: line,
  reference_number: optional(nullable(line)),
});
const status = either(
  count,
  text((value) => smallInteger(value)),
);
const applications = object({ status, applications: array(application), hasMoreRecords: flag });
const withdrawals = object({
  data: array(object({ id: line, amount, isCredit: boolean, feeDetails: record(amount) })),
  totalCount: count,
});
const clients = object({
  value: array(object({ id: line, firstName: line, lastName: line, email: line })),
});

interface Contract {
  readonly components: { readonly schemas: Record<string, { readonly examples?: unknown[] }> };
}

const APPLICATION = JSON.stringify(
  (
    parseYaml(
      readFileSync(new URL('../../contracts/brighte.openapi.yaml', import.meta.url), 'utf8'),
    ) as Contract
  ).components.schemas.Application?.examples?.[0],
);

interface Golden {
  readonly label: string;
  readonly shape: Reader<unknown>;
  readonly json: string;
}

const goldens: Golden[] = [
  {
    label: 'a page of applications',
    shape: applications,
    json: `{"status":2000,"applications":[${APPLICATION},${APPLICATION}],"hasMoreRecords":1}`,
  },
  {
    label: 'an empty page with an answer in words',
    shape: applications,
    json: '{ "status" : "2000" , "applications" : [ ] , "hasMoreRecords" : false }',
  },
  {
    label: 'letters of several bytes',
    shape: applications,
    json: `{"status":2000,"applications":[${APPLICATION.replace('Sam Example', 'Łukasz Çelik 李 𝒳 \\u00e9\\ud83d\\ude00')}],"hasMoreRecords":0}`,
  },
  {
    label: 'withdrawals',
    shape: withdrawals,
    json: '{"data":[{"id":"w1","amount":165.40,"isCredit":false,"feeDetails":{"draw":0.10,"late":0}}],"totalCount":1}',
  },
  {
    label: 'clients in an OData envelope',
    shape: clients,
    json: '{"@odata.context":"$metadata#Clients","value":[{"id":"6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01","firstName":"Ann","lastName":"O\'Neil","email":"ann.o\'neil@mail.test"}]}',
  },
  {
    label: 'a list at the top',
    shape: array(object({ id: line })),
    json: '[{"id":"a"},{"id":"b"}]',
  },
  { label: 'a bare string', shape: line, json: '"ef06c751-0ff7-4d0c-bc6f-72c2dc760554"' },
  { label: 'a bare boolean', shape: boolean, json: 'true' },
];

function read<T>(answer: string | Uint8Array, shape: Reader<T>): T {
  return readJson(typeof answer === 'string' ? Buffer.from(answer) : answer, shape, 'anOperation');
}

/** The reason of the refusal; a value that comes back is shown as such and fails the comparison. */
function refusal(answer: string | Uint8Array, shape: Reader<unknown>): string {
  try {
    return `accepted: ${inspect(read(answer, shape))}`;
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'CONTRACT') return error.detail;
    throw error;
  }
}

describe('golden replies', () => {
  it('are read with cents, flags and texts as written', () => {
    const answer = read(goldens[0]?.json ?? '', applications);
    expectTypeOf(answer).toEqualTypeOf<Shaped<typeof applications>>();
    expectTypeOf(answer.applications[0]?.financed_amount).toEqualTypeOf<string | undefined>();
    expect(answer).toMatchObject({ status: 2000, hasMoreRecords: true });
    expect(answer.applications).toHaveLength(2);
    expect(answer.applications[1]).toEqual({
      id: '10234',
      applicants: [
        {
          id: '881',
          name: 'Sam Example',
          email: 'sam@example.com',
          mobile: '0400000000',
          dob: '1980-02-29',
          joint_applicant: false,
        },
      ],
      team_member: 'Alex Agent',
      financed_amount: '850000',
      repayment_term: 24,
      product_category: 'Battery Storage',
      product_description: 'Home battery',
      status: 'APPROVED',
      created: '2020-01-31T02:03:04+00:00',
      reference_number: undefined,
    });
  });

  it('keep the last zero of an amount', () => {
    const [row] = read(goldens[3]?.json ?? '', withdrawals).data;
    expect(row).toEqual({
      id: 'w1',
      amount: '165.40',
      isCredit: false,
      feeDetails: new Map([
        ['draw', '0.10'],
        ['late', '0'],
      ]),
    });
  });

  it.each(goldens)('$label: whole, with a BOM, and between blanks', ({ shape, json }) => {
    const whole = read(json, shape);
    expect(read(`\uFEFF${json}`, shape)).toEqual(whole);
    expect(read(` \r\n\t${json}\r\n`, shape)).toEqual(whole);
  });

  it.each(goldens)('$label: refused when cut at any byte', ({ shape, json }) => {
    const bytes = Buffer.from(json);
    const accepted = Array.from(bytes.keys()).filter((end) =>
      refusal(bytes.subarray(0, end), shape).includes('accepted'),
    );
    expect(accepted).toEqual([]);
  });
});

const NOT_JSON = 'answer is not one whole JSON document';

describe('answers that are not one JSON document', () => {
  const utf16 = (bom: string) => Buffer.from(`${bom}{"a":1}`, 'utf16le');

  it.each<[string, string | Uint8Array, string]>([
    ['nothing at all', '', 'answer is empty'],
    ['blanks', ' \r\n\t', 'answer is empty'],
    ['a BOM only', '\uFEFF', 'answer is empty'],
    ['two BOMs', '\uFEFF\uFEFF{"a":1}', NOT_JSON],
    ['an HTML page', '<!DOCTYPE html><html><body>502</body></html>', 'answer is an HTML page'],
    ['the start of a page', '\n<html', 'answer is an HTML page'],
    ['XML', '<loan>1</loan>', NOT_JSON],
    ['words', 'Service temporarily unavailable', NOT_JSON],
    ['a callback', 'cb({"a":1})', NOT_JSON],
    ['a guard prefix', ')]}\',\n{"a":1}', NOT_JSON],
    ['two documents', '{"a":1}{"a":1}', NOT_JSON],
    ['two lines of JSON', '{"a":1}\n{"a":1}', NOT_JSON],
    ['words behind it', '{"a":1} ok', NOT_JSON],
    ['NUL behind it', '{"a":1}\0', NOT_JSON],
    ['a hard space around it', '\u00a0{"a":1}', NOT_JSON],
    ['an open object', '{"a":1', NOT_JSON],
    ['an open string', '{"a":1,"b":"x', NOT_JSON],
    ['an HTML text that is cut', '{"a":1,"b":"<p>', NOT_JSON],
    ['brackets that do not match', '{"a":[1}', NOT_JSON],
    ['a comma too many', '{"a":1,}', NOT_JSON],
    ['a comment', '{"a":1/**/}', NOT_JSON],
    ['single quotes', "{'a':1}", NOT_JSON],
    ['a name without quotes', '{a:1}', NOT_JSON],
    ['a leading zero', '{"a":01}', NOT_JSON],
    ['a plus', '{"a":+1}', NOT_JSON],
    ['no digit before the point', '{"a":.5}', NOT_JSON],
    ['no digit behind the point', '{"a":5.}', NOT_JSON],
    ['a decimal comma', '{"a":5,5}', NOT_JSON],
    ['hexadecimal', '{"a":0x1F}', NOT_JSON],
    ['NaN', '{"a":NaN}', NOT_JSON],
    ['Infinity', '{"a":-Infinity}', NOT_JSON],
    ['undefined', '{"a":undefined}', NOT_JSON],
    ['a line break in a string', '{"a":1,"b":"x\ny"}', NOT_JSON],
    ['an unknown escape', '{"a":1,"b":"\\x41"}', NOT_JSON],
    ['bytes that are not UTF-8', Buffer.from('{"a":"\xe9"}', 'latin1'), 'answer is not UTF-8'],
    ['overlong UTF-8', Buffer.from([0x22, 0xc0, 0xa2, 0x22]), 'answer is not UTF-8'],
    ['half a pair in bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'answer is not UTF-8'],
    ['UTF-16 with its mark', utf16('\uFEFF'), 'answer is not UTF-8'],
    ['UTF-16 without a mark', utf16(''), NOT_JSON],
    ['a bare number', '12', 'answer is a number by itself'],
    ['a name given twice', '{"a":1,"b":{},"a":2}', 'answer has two members of one name'],
    ['a name given twice, equal', '{"a":1,"a":1}', 'answer has two members of one name'],
    ['a name given twice, escaped', '{"a":1,"\\u0061":1}', 'answer has two members of one name'],
    [
      'a name given twice, unread',
      '{"a":1,"b":[{"c":[],"c":{}}]}',
      'answer has two members of one name',
    ],
  ])('%s', (_label, answer, reason) => {
    expect(refusal(answer, object({ a: numeral }))).toBe(reason);
  });

  it('bytes at random never crash and never pass', () => {
    const shape = object({ a: numeral });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(refusal(bytes, shape)).not.toContain('accepted');
      }),
      { numRuns: 3000 },
    );
  });
});

/** Everything as plain data, for comparing with `JSON.parse`. */
const anything: Reader<unknown> = (found, path) => {
  const forms: Reader<unknown>[] = [
    nullable(text((value) => value)),
    boolean,
    number(Number),
    array(anything),
    (value, at) => Object.fromEntries(record(anything)(value, at)),
  ];
  const [first, ...others] = forms;
  return others.reduce(either, first as Reader<unknown>)(found, path);
};

describe('what is read is what stands there', () => {
  it('as JSON.parse reads it, however it is written', () => {
    const blanks = fc.constantFrom(undefined, 1, '\t', '  ');
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), blanks, (json, indent) => {
        const value: unknown = JSON.parse(json);
        fc.pre(typeof value !== 'number');
        expect(read(JSON.stringify(value, null, indent), anything)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('and a damaged document is refused wherever JSON.parse refuses it', () => {
    const [{ json }] = goldens as [Golden];
    const damage = fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', ' ', '');
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(3), damage, (at, skip, put) => {
        const damaged = json.slice(0, at) + put + json.slice(at + skip);
        let isJson = true;
        try {
          JSON.parse(damaged);
        } catch {
          isJson = false;
        }
        expect(isJson || !refusal(damaged, object({})).includes('accepted')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('strings of any language, escaped or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const json = JSON.stringify({ a, b });
        const escaped = json.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        const shape = object({ a: plain, b: plain });
        expect(read(json, shape)).toEqual({ a, b });
        expect(read(escaped, shape)).toEqual({ a, b });
        expect(read(writeJson({ a, b }), shape)).toEqual({ a, b });
      }),
    );
  });

  it.each([
    '0.1234567890123456789',
    '12345678901234567890',
    '-0',
    '0.0',
    '1e400',
    '1E-05',
    '165.46999999999997',
    '-5.684341886080802E-14',
  ])('the number %s', (json) => {
    expect(read(`{"a":${json}}`, object({ a: numeral }))).toEqual({ a: json });
    expect(read(`{"a":[ ${json} ]}`, object({ a: array(numeral) }))).toEqual({ a: [json] });
  });
});

describe('readers', () => {
  const one = (value: string) => `{"a":${value}}`;
  const a = <T>(reader: Reader<T>) => object({ a: reader });

  it.each<[string, string, Reader<unknown>, unknown]>([
    ['a small integer', '48', count, 48],
    ['a string', '"x"', line, 'x'],
    ['null', 'null', nullable(count), null],
    ['a value where null may stand', '1', nullable(count), 1],
    ['a number in either form', '2000', status, 2000],
    ['a text in either form', '"2000"', status, 2000],
    ['1', '1', flag, true],
    ['0', '0', flag, false],
    ['true as a flag', 'true', flag, true],
    ['false as a flag', 'false', flag, false],
    ['true', 'true', boolean, true],
    [
      'a map',
      '{"x y":1,"":2}',
      record(count),
      new Map([
        ['x y', 1],
        ['', 2],
      ]),
    ],
    ['an empty map', '{}', record(count), new Map()],
    ['an empty list', '[]', array(count), []],
  ])('%s is read', (_label, value, reader, expected) => {
    expect(read(one(value), a(reader))).toEqual({ a: expected });
  });

  it.each<[string, string, Reader<unknown>, string]>([
    ['a text for a number', '"48"', count, 'a is not a number'],
    ['a number for a text', '48', line, 'a is not a string'],
    ['a fraction for a count', '48.5', count, 'a is not an integer'],
    ['an exponent for a count', '4e1', count, 'a is not an integer'],
    ['a negative amount', '-1.5', amount, 'a is negative'],
    ['an amount without end', `0.${'1'.repeat(99)}`, amount, 'a has too many digits'],
    ['an empty text', '""', line, 'a is empty'],
    ['half a pair', '"\\ud83d"', line, 'a is not well-formed Unicode'],
    ['null for a number', 'null', count, 'a is not a number'],
    ['null for an object', 'null', object({}), 'a is not an object'],
    ['null where only absence is allowed', 'null', optional(line), 'a is not a string'],
    ['a list for an object', '[]', object({}), 'a is not an object'],
    ['an object for a list', '{"0":1,"length":1}', array(count), 'a is not a list'],
    ['a text for a list', '"abc"', array(count), 'a is not a list'],
    ['a list for a map', '[]', record(count), 'a is not an object'],
    ['a text for a boolean', '"true"', boolean, 'a is not true or false'],
    ['a number for a boolean', '1', boolean, 'a is not true or false'],
    ['2 for a flag', '2', flag, 'a is not 1 or 0'],
    ['1.0 for a flag', '1.0', flag, 'a is not 1 or 0'],
    ['a text for a flag', '"1"', flag, 'a is not 1 or 0'],
    ['neither form', 'true', status, 'a is not a number'],
    ['the first form, but wrong', '1.5', status, 'a is not an integer'],
    ['the second form, but wrong', '"x"', status, 'a is not an integer'],
    [
      'a row of the first form',
      '{"data":[{"id":1}]}',
      either(object({ data: array(object({ id: line })) }), array(line)),
      'a.data[0].id is not a string',
    ],
    ['a missing field of a row', '[{"b":1},{}]', array(object({ b: count })), 'a[1].b is missing'],
    ['a bad value in a map', '{"CANARY":"x"}', record(count), 'a.* is not a number'],
    [
      'a bad value in lists of lists',
      '[[1],[1,"x"]]',
      array(array(count)),
      'a[1][1] is not a number',
    ],
  ])('%s is refused', (_label, value, reader, reason) => {
    expect(refusal(one(value), a(reader))).toBe(reason);
  });

  it.each<[string, string, Reader<unknown>, string]>([
    ['another kind', '[]', object({}), 'answer is not an object'],
    ['a bad bare string', '" "', line, 'answer is empty'],
    ['a missing field', '{}', object({ b: line }), 'b is missing'],
    ['a bad row', '[{"b":"x"},{"b":1}]', array(object({ b: line })), '[1].b is not a string'],
    [
      'the house example',
      `{"applications":[${APPLICATION},${APPLICATION},${APPLICATION},{}]}`,
      object({ applications: array(object({ id: optional(line), financed_amount: cents })) }),
      'applications[3].financed_amount is missing',
    ],
  ])('at the top, %s is refused with its path', (_label, answer, reader, reason) => {
    expect(refusal(answer, reader)).toBe(reason);
  });

  it('an optional field may be absent', () => {
    expect(read('{"b":2}', a(optional(count)))).toEqual({ a: undefined });
  });

  it('a mistake of a parser is not taken for a fault of the provider', () => {
    const broken = text((): string => {
      throw new RangeError('our own mistake');
    });
    expect(() => read('"x"', broken)).toThrow(RangeError);
    expect(() => read('"x"', either(broken, line))).toThrow(RangeError);
    expect(() => read('"x"', either(count, broken))).toThrow(RangeError);
  });
});

describe('names that JavaScript knows', () => {
  const POLLUTION =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"b":"x"}}}';

  it('are not found where they were not sent', () => {
    const shape = object({ toString: optional(line), constructor: optional(line) });
    expect(Object.entries(read('{}', shape))).toEqual([
      ['toString', undefined],
      ['constructor', undefined],
    ]);
  });

  it('lend no field to an object, and leave no mark', () => {
    expect(refusal(POLLUTION, object({ a: object({ b: line }) }))).toBe('a.b is missing');
    expect(refusal(POLLUTION, object({ polluted: count }))).toBe('polluted is missing');
    const names = read('{"a":{"__proto__":1,"constructor":2}}', object({ a: record(count) })).a;
    expect([...names]).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('are given twice no more than others', () => {
    expect(refusal('{"__proto__":1,"__proto__":1}', object({}))).toBe(
      'answer has two members of one name',
    );
  });
});

describe('bombs', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it.each<[string, string, string]>([
    ['65 lists', nested(65), 'answer is nested too deeply'],
    ['a million lists', nested(1_000_000), 'answer is nested too deeply'],
    ['65 objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'answer is nested too deeply'],
    ['lists that never close', '['.repeat(LARGEST_JSON), NOT_JSON],
    ['a million numbers', `[${'0,'.repeat(1_000_000)}0]`, 'answer has too many values'],
    ['600,000 empty objects', `[${'{},'.repeat(600_000)}{}]`, 'answer has too many values'],
    ['a string that never closes', `"${'\\"'.repeat(1_000_000)}`, NOT_JSON],
    ['a string of escapes', `"${'\\n'.repeat(1_000_000)}"`, 'answer is not an object'],
    ['one long number', `[${'1'.repeat(2_000_000)}]`, 'answer is not an object'],
    ['blanks to the brim', `[${' '.repeat(LARGEST_JSON - 2)}]`, 'answer is not an object'],
    ['one byte too many', '"a"'.padEnd(LARGEST_JSON + 1), 'answer is larger than 2048 KB'],
  ])('%s are refused', (_label, answer, reason) => {
    expect(refusal(answer, object({}))).toBe(reason);
  });

  it('64 levels and exactly 2 MB are read', () => {
    expect(() =>
      read(
        nested(64),
        array(() => null),
      ),
    ).not.toThrow();
    expect(read('"a"'.padEnd(LARGEST_JSON), line)).toBe('a');
  });

  it('an operation may ask for less', () => {
    const cap = () => readJson(Buffer.from('"a"'.padEnd(1025)), line, 'anOperation', 1024);
    expect(cap).toThrow('anOperation: answer is larger than 1 KB');
  });
});

describe('no fault carries the text of the provider', () => {
  const canary = 'CANARY7f3a';

  it('wherever it is planted in a reply', () => {
    const wrappings = fc.constantFrom(
      (word: string) => word,
      (word: string) => `"${word}"`,
      (word: string) => `"${word}":`,
      (word: string) => `,"${word}":1,"${word}":1`,
      (word: string) => `\\u0000${word}`,
      (word: string) => `${word}\n`,
      (word: string) => `{"${word}":`,
      (word: string) => `<html>${word}`,
      (word: string) => `\\${word}`,
    );
    const golden = fc.constantFrom(...goldens);
    let refused = 0;
    fc.assert(
      fc.property(
        golden,
        fc.nat(400),
        wrappings,
        fc.boolean(),
        ({ json, shape }, at, wrap, isCut) => {
          const planted = json.slice(0, at) + wrap(canary);
          try {
            read(isCut ? planted : planted + json.slice(at), shape);
          } catch (error) {
            refused += 1;
            expect(error).toBeInstanceOf(ProviderFault);
            expect(inspect(error, { depth: 5 })).not.toContain(canary);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(2000);
  });
});

describe('writing', () => {
  it('any decimal goes out and comes back with its digits', () => {
    const decimal = fc.stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,30})?$/);
    fc.assert(
      fc.property(decimal, (value) => {
        const body = writeJson({ amount: digits(value), rows: [digits(value)] });
        expect(body.toString()).toBe(`{"amount":${value},"rows":[${value}]}`);
        expect(read(body, object({ amount: numeral, rows: array(numeral) }))).toEqual({
          amount: value,
          rows: [value],
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('plain data goes out as JSON.stringify writes it', () => {
    const { sendable } = fc.letrec((tie) => ({
      sendable: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('sendable')),
        fc.dictionary(fc.string(), tie('sendable'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(sendable, (value) => {
        expect(writeJson(value as Sendable).toString()).toBe(JSON.stringify(value));
      }),
    );
  });

  it('keeps the order of members and leaves out those that are undefined', () => {
    const body = writeJson({ b: 1, a: undefined, c: [true, null, ''], 'd"': {} });
    expect(body.toString()).toBe('{"b":1,"c":[true,null,""],"d\\"":{}}');
  });

  it('takes objects without a prototype, as GraphQL hands them over', () => {
    expect(writeJson(Object.assign(Object.create(null), { a: 1 }) as Sendable).toString()).toBe(
      '{"a":1}',
    );
  });

  it.each<[string, unknown, string]>([
    ['a float', { loan: { rows: [1, 165.4] } }, 'body.loan.rows[1] is not a whole number'],
    ['NaN', Number.NaN, 'body is not a whole number'],
    ['more than is exact', { a: 2 ** 53 }, 'body.a is not a whole number'],
    ['half a pair', { a: 'x\ud83d' }, 'body.a is not well-formed Unicode'],
    ['a date', { a: new Date(0) }, 'body.a is not plain data'],
    ['a map', { a: new Map() }, 'body.a is not plain data'],
    ['a big integer', { a: 1n }, 'body.a is not plain data'],
  ])('%s is refused', (_label, value, reason) => {
    expect(() => writeJson(value as Sendable)).toThrow(reason);
  });

  it.each([
    '',
    '1.',
    '.5',
    '01',
    '1e5',
    '+1',
    '1,5',
    ' 1',
    '1\n',
    'NaN',
    '1,"admin":true',
  ])('%j is no digits', (value) => {
    expect(() => digits(value)).toThrow(ShapeError);
  });
});

describe('an object whose names may come in other letter case', () => {
  const person = objectAnyCase({ id: line, firstName: optional(nullable(line)) });
  const read = (text: string) => readJson(Buffer.from(text), person, 'test.call');

  it('is read by its names in any of them', () => {
    for (const text of ['{"id":"1","firstName":"Ann"}', '{"Id":"1","FIRSTNAME":"Ann","more":1}'])
      expect(read(text)).toEqual({ id: '1', firstName: 'Ann' });
    expect(read('{"ID":"1"}')).toEqual({ id: '1', firstName: undefined });
  });

  it('is refused where one name stands there twice, or one is missing', () => {
    for (const text of [
      '{"id":"1","Id":"1"}',
      '{"more":1,"MORE":2,"id":"1"}',
      '{"firstName":"Ann"}',
    ])
      expect(() => read(text)).toThrow(ProviderFault);
  });
});

describe('anything', () => {
  it('is sent back as it came, digit for digit', () => {
    const text =
      '{"a":[1.10,1E+2,null,true,"é"],"b":{"__proto__":{"c":-0.0}},"d":12345678901234567890}';
    expect(writeJson(readJson(Buffer.from(text), whatever, 'test.call')).toString()).toBe(text);
  });

  it('is still one thing that is there', () => {
    expect(() => readJson(Buffer.from('{}'), object({ a: whatever }), 'test.call')).toThrow(
      ProviderFault,
    );
  });
});
