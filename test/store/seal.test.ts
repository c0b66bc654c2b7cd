import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/store/seal.js';

const seal = createSeal('a key of the tests, long enough');
const other = createSeal('another key of the tests, as long');

describe('a seal', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(seal.open(seal.seal(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('opens in another process with the same key', () => {
    expect(createSeal('a key of the tests, long enough').open(seal.seal({ pin: 1 }))).toEqual({
      pin: 1,
    });
  });

  it('shows none of the text, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (text) => {
        const sealed = seal.seal(text);
        expect(sealed.includes(Buffer.from(text))).toBe(false);
        expect(sealed.equals(seal.seal(text))).toBe(false);
      }),
    );
  });

  it('opens nothing of which a bit was changed, and says nothing about it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(7), (text, at, bit) => {
        const sealed = seal.seal({ text });
        sealed[at % sealed.length]! ^= 1 << bit;
        expect(() => seal.open(sealed)).toThrow(/^A sealed value cannot be opened\.$/);
      }),
    );
  });

  it('opens nothing that was cut short or made with another key', () => {
    const sealed = seal.seal({ text: 'whole' });
    for (let length = 0; length < sealed.length; length++) {
      expect(() => seal.open(sealed.subarray(0, length))).toThrow('cannot be opened');
    }
    expect(() => other.open(sealed)).toThrow('cannot be opened');
  });

  it('gives one digest per text and key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(seal.digest(a)).toMatch(/^[0-9a-f]{64}$/);
        expect(seal.digest(a) === seal.digest(b)).toBe(a === b);
        expect(seal.digest(a)).not.toBe(other.digest(a));
      }),
    );
  });

  it('refuses what JSON cannot hold, and a short key', () => {
    expect(() => seal.seal(undefined)).toThrow(TypeError);
    expect(() => createSeal('short')).toThrow('at least 16');
  });
});
