import { readFileSync } from 'node:fs';
import { Big } from 'big.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  compactDate,
  decimalText,
  dottedDate,
  integerText,
  ShapeError,
  smallInteger,
  toCompactDate,
  toDottedDate,
  word,
  yesNo,
} from '../../src/datasources/scalars.js';

function refusal(parse: (text: string) => unknown, text: string): string {
  try {
    return `accepted: ${String(parse(text))}`;
  } catch (error) {
    if (error instanceof ShapeError) return error.detail;
    throw error;
  }
}

describe('decimals', () => {
  it.each([
    ['5478.4', '5478.4'],
    ['0.0', '0.0'],
    ['0', '0'],
    ['865.20', '865.20'],
    ['4000', '4000'],
    ['0.0000000001', '0.0000000001'],
    ['999999999999999999.9999999999', '999999999999999999.9999999999'],
    ['1.0E7', '10000000.0'],
    ['1.234567891E9', '1234567891.0'],
    ['1.23456789012E9', '1234567890.12'],
    ['1.50E1', '15.0'],
    ['9.99E17', '999000000000000000.0'],
    ['1.0E-4', '0.00010'],
    ['1.5E-1', '0.15'],
  ])('%s is %s', (text, decimal) => {
    expect(decimalText(text)).toBe(decimal);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '1,5',
    '1.000,00',
    '+1',
    '007.5',
    '00',
    '00.5',
    '1.',
    '.5',
    '.',
    '0x1F',
    '1 000',
    ' 1',
    '1 ',
    '1\n',
    '1e3',
    '1E7',
    '1.0e7',
    '1.0E+7',
    '1.0E07',
    '0.0E5',
    '10.0E5',
    '1.0E',
    '1.0E7.5',
    '1.0E999',
    '1_000',
    '--1',
    '1-',
    '٣',
    '１',
    'true',
    'null',
    '1.5.5',
    '1.0d',
    '1.0f',
    '$1',
  ])('%j is no decimal', (text) => {
    expect(refusal(decimalText, text)).toBe('is not a decimal');
  });

  it.each([
    '1234567890123456789',
    '0.12345678901',
    '1.0E18',
    '1.0E-10',
    '9'.repeat(65),
    '1.0E99',
  ])('%s has too many digits', (text) => {
    expect(refusal(decimalText, text)).toBe('has too many digits');
  });

  it('a sign is refused unless asked for', () => {
    expect(refusal(decimalText, '-1.5')).toBe('is negative');
    expect(refusal(decimalText, '-0.0')).toBe('is negative');
    expect(decimalText('-1.50', { negative: true })).toBe('-1.50');
    expect(decimalText('-1.0E7', { negative: true })).toBe('-10000000.0');
    expect(decimalText('-0.0', { negative: true })).toBe('0.0');
  });

  it('an exponent keeps its value and always has a decimal', () => {
    const mantissa = fc.stringMatching(/^[1-9]\.\d{1,9}$/);
    fc.assert(
      fc.property(mantissa, fc.integer({ min: 1, max: 17 }), (digits, power) => {
        const written = decimalText(`${digits}E${power}`);
        expect(written).toMatch(/^\d+\.\d+$/);
        expect(new Big(written).eq(new Big(`${digits}E${power}`))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a printed double is read as the double it was', () => {
    const javaDouble = (cents: number) => {
      const [mantissa = '', power] = (cents / 100).toExponential().split('e+');
      return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${power}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 9_000_000_000_000 }), (cents) => {
        expect(new Big(decimalText(javaDouble(cents))).times(100).toFixed()).toBe(String(cents));
      }),
      { numRuns: 2000 },
    );
  });

  it('what is accepted as written comes back as written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+,E ') }), (text) => {
        const outcome = refusal(decimalText, text);
        if (outcome.startsWith('accepted') && !text.includes('E'))
          expect(outcome).toBe(`accepted: ${text}`);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('integers', () => {
  it.each(['0', '7', '90000', '999999999999999999'])('%s stays the text it is', (text) => {
    expect(integerText(text)).toBe(text);
  });

  it.each([
    '',
    ' 1',
    '007',
    '1.0',
    '1e3',
    '+1',
    '-0',
    '0x1',
    '1,000',
    'NaN',
    '１',
  ])('%j is no integer', (text) => {
    expect(refusal(integerText, text)).toBe('is not an integer');
  });

  it('a sign is refused unless asked for', () => {
    expect(refusal(integerText, '-1')).toBe('is negative');
    expect(integerText('-1', { negative: true })).toBe('-1');
    expect(smallInteger('-1', { negative: true })).toBe(-1);
  });

  it('a small integer fits the Int of the graph', () => {
    expect(smallInteger('999999999')).toBe(999_999_999);
    expect(refusal(smallInteger, '1000000000')).toBe('has too many digits');
    expect(refusal(integerText, '1234567890123456789')).toBe('has too many digits');
  });
});

describe('days', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const pad = (value: number) => String(value).padStart(2, '0');
  const DAY = 86_400_000;
  const everyDay = Array.from(
    { length: (Date.UTC(2101, 0, 1) - Date.UTC(2000, 0, 1)) / DAY },
    (_, index) => new Date(Date.UTC(2000, 0, 1) + index * DAY).toISOString().slice(0, 10),
  );

  it.each([
    'UTC',
    'Pacific/Kiritimati',
    'America/Los_Angeles',
  ])('every day from 2000 to 2100 goes both ways in both formats in %s', (name) => {
    process.env.TZ = name;
    expect(everyDay).toHaveLength(36_890);
    const changed = everyDay.filter((iso) => {
      const [year, month, day] = iso.split('-');
      return (
        toDottedDate(iso) !== `${day}.${month}.${year}` ||
        toCompactDate(iso) !== `${day}${month}${year}` ||
        dottedDate(toDottedDate(iso)) !== iso ||
        compactDate(toCompactDate(iso)) !== iso
      );
    });
    expect(changed).toEqual([]);
  });

  it('no other pair of digits in a month of these years is a day', () => {
    const real = new Set(everyDay);
    for (let year = 2000; year <= 2100; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (const day of [0, 28, 29, 30, 31, 32, 99]) {
          const iso = `${year}-${pad(month)}-${pad(day)}`;
          const accepted = !refusal(dottedDate, `${pad(day)}.${pad(month)}.${year}`).startsWith(
            'is not',
          );
          expect(`${iso} ${accepted}`).toBe(`${iso} ${real.has(iso)}`);
        }
      }
    }
  });

  it('knows the leap days of 1900, 2000, 2024 and 2100', () => {
    const leapDay = (year: number) => !refusal(compactDate, `2902${year}`).startsWith('is not');
    expect([1900, 2000, 2023, 2024, 2100].map(leapDay)).toEqual([false, true, false, true, false]);
  });

  it.each([
    '',
    '26.7.2018',
    '26/07/2018',
    '2018-07-26',
    '26.07.18',
    '26.07.0018',
    ' 26.07.2018',
    '26.07.2018 ',
    '26.07.2018\n',
    '26072018',
    '31.04.2018',
    '00.01.2018',
    '01.00.2018',
    '01.13.2018',
    '２６.07.2018',
  ])('%j is no dotted day', (text) => {
    expect(refusal(dottedDate, text)).toBe('is not dd.MM.yyyy');
  });

  it.each([
    '',
    '26.07.2018',
    '2672018',
    '260720180',
    '20180726',
    '31042018',
    '26070018',
  ])('%j is no compact day', (text) => {
    expect(refusal(compactDate, text)).toBe('is not ddMMyyyy');
  });

  it.each([
    '',
    '2018-7-26',
    '2018-02-30',
    '26.07.2018',
    '2018-07-26T00:00:00Z',
    '0018-07-26',
  ])('%j is not sent as a day', (text) => {
    expect(refusal(toDottedDate, text)).toBe('is not yyyy-MM-dd');
    expect(refusal(toCompactDate, text)).toBe('is not yyyy-MM-dd');
  });

  it('are read without a clock, a zone or a binary float', () => {
    const source = readFileSync(
      new URL('../../src/datasources/scalars.ts', import.meta.url),
      'utf8',
    );
    expect(source).not.toMatch(/\bDate\b|\bIntl\b|parseFloat/);
  });
});

describe('words', () => {
  it('are trimmed and otherwise untouched', () => {
    expect(word('  John  Smith\n')).toBe('John  Smith');
    expect(word('true')).toBe('true');
    expect(word('0012')).toBe('0012');
    expect(word('Łukasz 李 😀 \u202eabc <b>')).toBe('Łukasz 李 😀 \u202eabc <b>');
  });

  it.each(['', ' ', '\n\t'])('%j is empty', (text) => {
    expect(refusal(word, text)).toBe('is empty');
  });

  it.each([
    'a\nb',
    'a\0b',
    'a\u001b[31mb',
    'a\u0085b',
    'a\u007fb',
    'a\u2028b',
    'a\rb',
  ])('%j has control characters', (text) => {
    expect(refusal(word, text)).toBe('has control characters');
  });

  it('have a longest length', () => {
    expect(word('x'.repeat(300))).toHaveLength(300);
    expect(refusal(word, 'x'.repeat(301))).toBe('is longer than 300 characters');
    expect(refusal((text) => word(text, 3), 'four')).toBe('is longer than 3 characters');
  });
});

describe('yes and no', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['false', false],
  ])('%s is %s', (text, answer) => {
    expect(yesNo(text)).toBe(answer);
  });

  it.each(['', 'yes', '1', '0', ' true', 'truе', 'rejected'])('%j is neither', (text) => {
    expect(refusal(yesNo, text)).toBe('is not true or false');
  });
});

it('no refusal repeats the text it refuses', () => {
  const parsers = [
    decimalText,
    integerText,
    smallInteger,
    dottedDate,
    compactDate,
    toDottedDate,
    toCompactDate,
    word,
    yesNo,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...parsers), fc.string(), (parse, noise) => {
      const outcome = refusal(parse, `${noise}CANARY7f3a\0`);
      expect(outcome).not.toContain('CANARY7f3a');
    }),
    { numRuns: 2000 },
  );
});
