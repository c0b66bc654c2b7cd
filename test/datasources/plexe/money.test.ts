/** Doubles of C# as exact decimals. */
import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidText, instantText } from '../../../src/datasources/plexe/answers.js';
import { bankAmount, cents, share } from '../../../src/datasources/plexe/money.js';
import { tokenOf } from '../../../src/datasources/plexe/session.js';

describe('an amount', () => {
  it.each([
    ['1E-05', '0.00'],
    ['0.30000000000000004', '0.30'],
    ['2.675', '2.68'],
    ['2.665', '2.66'],
    ['-2.665', '-2.66'],
    ['-0.001', '0.00'],
    ['1E+16', '10000000000000000.00'],
    ['1e3', '1000.00'],
    ['0', '0.00'],
    ['-0.0', '0.00'],
    ['12345678.125', '12345678.12'],
    ['5E-324', '0.00'],
  ])('of %s is %s', (text, amount) => {
    expect(cents(text)).toBe(amount);
  });

  it.each([
    '1e18',
    '1E+308',
    '-1e18',
    'NaN',
    'Infinity',
    '',
    '1,5',
    '01',
    '0x1',
    '9'.repeat(65),
  ])('is never made of %s', (text) => {
    expect(() => cents(text)).toThrow();
  });

  it('is within half a cent of any double, and has two decimals', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const amount = cents(String(value));
        expect(amount).toMatch(/^-?\d+\.\d\d$/);
        expect(new Big(amount).minus(String(value)).abs().lte('0.005')).toBe(true);
      }),
    );
  });

  it('of cents survives the way through a double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (whole) => {
        expect(cents(String(whole / 100))).toBe(cents(new Big(whole).div(100).toString()));
      }),
    );
  });

  it('of a bank is one where it wrote a number', () => {
    expect(bankAmount(' 12.5 ')).toBe('12.50');
    expect(bankAmount('1,200')).toBeNull();
    expect(bankAmount(null)).toBeNull();
  });
});

it('a share keeps ten decimals and never an exponent', () => {
  expect(share('1E-09')).toBe('0.000000001');
  expect(share('0.123456789012345')).toBe('0.123456789');
  expect(share('24477875.681012854')).toBe('24477875.681012854');
});

it('an id is one, with the filler of the collection or in capitals', () => {
  const id = '6b2bdacd-357b-a4c7-561d-ba7eb9719faa';
  expect(guidText(`urn:uuid:${id}`)).toBe(id);
  expect(guidText(id.toUpperCase())).toBe(id);
  expect(() => guidText('6b2bdacd')).toThrow();
});

it('an instant without an offset is in UTC', () => {
  expect(instantText('2026-01-02T03:04:05')).toBe('2026-01-02T03:04:05.000Z');
  expect(instantText('2026-01-02T03:04:05.1234567+02:00')).toBe('2026-01-02T01:04:05.123Z');
  expect(() => instantText('2026-01-02')).toThrow();
});

describe('a token', () => {
  const jwt = (claims: unknown) =>
    `a.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.b`;

  it('lives as long as it says by its own two times', () => {
    expect(tokenOf(jwt({ iat: 1_000, exp: 1_600 })).lifetimeMs).toBe(600_000);
    expect(tokenOf(jwt({ nbf: 1_000, exp: 4_600 })).lifetimeMs).toBe(3_600_000);
  });

  it.each([
    ['no-jwt'],
    ['a.b.c'],
    [jwt({ exp: 1 })],
    [jwt({ iat: 5, exp: 5 })],
    [jwt(null)],
  ])('lives an hour where it does not: %s', (text) => {
    expect(tokenOf(text)).toEqual({ text, lifetimeMs: 3_600_000 });
  });
});
