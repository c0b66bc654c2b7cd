import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../sandbox/money.js';
import {
  LEAST_WEEKS,
  MOST_WEEKS,
  priceOfInvoice,
  priceOfShare,
  priceOfWeeks,
  slider,
  toCents,
} from '../../../sandbox/plexe/pricing.js';

const dollars = (cents: number): Decimal => new Decimal(cents).div(100);
const anAmount = fc.integer({ min: 1, max: 25_000_000 }).map(dollars);
const anIncome = fc.integer({ min: 10_000, max: 5_000_000 }).map(dollars);
const weeks = fc.integer({ min: LEAST_WEEKS, max: MOST_WEEKS });

describe('the pricing', () => {
  it.each([
    ['5000', 4, '0.04', '200', '5200', '1300'],
    ['5000', 52, '0.28', '1400', '6400', '123.08'],
    ['1000.01', 13, '0.085', '85', '1085.01', '83.46'],
    ['0.01', 4, '0.04', '0', '0.01', '0'],
  ])('%s over %i weeks', (amount, term, rate, fee, total, weekly) => {
    const price = priceOfWeeks(new Decimal(amount), term);
    const { advanceRate, advanceFee, totalRepayment, repayment } = price;
    const figures = [advanceRate, advanceFee, totalRepayment, repayment];
    expect(figures.map((one) => one.toFixed())).toEqual([rate, fee, total, weekly]);
  });

  it.each([
    ['0.125', '0.12'],
    ['0.135', '0.14'],
    ['2.005', '2'],
    ['2.0050000001', '2.01'],
  ])('%s is %s: half to even', (exact, rounded) => {
    expect(toCents(new Decimal(exact)).toFixed()).toBe(rounded);
  });

  it('an invoice costs three parts of a hundred, once', () => {
    const { advanceFee, totalRepayment, weeks: none } = priceOfInvoice(new Decimal('1234.5'));
    expect([advanceFee.toFixed(), totalRepayment.toFixed(), none]).toEqual(['37.04', '1271.54', 0]);
  });

  it('a share of the income repays in the fewest weeks in which it covers amount and fee', () => {
    fc.assert(
      fc.property(
        anAmount,
        anIncome,
        fc.integer({ min: 1, max: 10_000 }),
        (amount, income, part) => {
          const percent = new Decimal(part).div(100);
          const payment = income.times(percent).div(100);
          const owed = (term: number) =>
            amount.times(new Decimal('1.02').plus(new Decimal('0.005').times(term)));
          const enough = Array.from({ length: MOST_WEEKS }, (_, index) => index + 1).find((term) =>
            payment.times(term).gte(owed(term)),
          );
          const price = priceOfShare(amount, income, percent);
          expect(price?.weeks).toBe(enough && Math.max(LEAST_WEEKS, enough));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('amount and fee are the total, and the weekly payments come to it within half a cent each', () => {
    fc.assert(
      fc.property(anAmount, weeks, (amount, term) => {
        const { advanceFee, totalRepayment, repayment } = priceOfWeeks(amount, term);
        expect(amount.plus(advanceFee).eq(totalRepayment)).toBe(true);
        const off = repayment.times(term).minus(totalRepayment).abs();
        expect(off.lte(new Decimal('0.005').times(term))).toBe(true);
      }),
    );
  });

  it('the slider has ten stops, and each share asks for the weeks it shows', () => {
    fc.assert(
      fc.property(anAmount, anIncome, (amount, income) => {
        const stops = slider(amount, income);
        const affordable = priceOfShare(amount, income, new Decimal(100)) !== undefined;
        expect(stops.map(({ position }) => position)).toEqual(
          affordable ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [],
        );
        for (const { percentageOfIncome, term } of stops) {
          expect(percentageOfIncome.lte(100)).toBe(true);
          expect(priceOfShare(amount, income, percentageOfIncome)?.weeks).toBe(term);
        }
        const terms = stops.map(({ term }) => term);
        expect(terms).toEqual([...terms].sort((one, other) => other - one));
      }),
      { numRuns: 300 },
    );
  });
});
