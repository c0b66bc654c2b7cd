/** Whether Plexe's figures of a loan agree, over generated ledgers as they would stand in its JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/datasources/json.js';
import * as answers from '../../../src/datasources/plexe/answers/loans.js';
import { discrepanciesOf, RULES } from '../../../src/datasources/plexe/response/ledger.js';

interface Row {
  readonly cents: number;
  readonly isCredit: boolean;
}
interface Story {
  readonly rows: readonly Row[];
  readonly rawTotal: number;
  readonly adjustment: number;
}

const RUNS = 10_000;
const story: fc.Arbitrary<Story> = fc.record({
  rows: fc.array(
    fc.record({ cents: fc.integer({ min: 0, max: 5_000_000_00 }), isCredit: fc.boolean() }),
    { maxLength: 12 },
  ),
  rawTotal: fc.integer({ min: 0, max: 100_000_000_00 }),
  adjustment: fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }),
});

/** What is off by so many cents. */
interface Plant {
  readonly totalLimit?: number;
  readonly availableFunds?: number;
  readonly balance?: number;
  /** In the running balance of this row. */
  readonly row?: readonly [index: number, cents: number];
}

/**
 * As C# prints doubles: balances come from sums of doubles, so 0.30000000000000004 is among them. The
 * truth is in whole cents.
 */
function wireOf({ rows, rawTotal, adjustment }: Story, plant: Plant = {}) {
  const off = (cents = 0) => cents / 100;
  let owed = 0;
  const data = rows.map(({ cents, isCredit }, index) => {
    owed += (isCredit ? -1 : 1) * (cents / 100);
    const [at, by] = plant.row ?? [];
    return {
      date: '2026-01-01T00:00:00Z',
      amount: { value: cents / 100, currencyCode: 'USD' },
      isCredit,
      balance: { value: owed + (at === index ? off(by) : 0), currencyCode: 'USD' },
    };
  });
  const totalLimit = rawTotal / 100 + adjustment / 100 + off(plant.totalLimit);
  const balance = owed + off(plant.balance);
  const figures = {
    rawTotal: rawTotal / 100,
    adjustment: adjustment / 100,
    totalLimit,
    balance,
    availableFunds: totalLimit - balance + off(plant.availableFunds),
  };
  const read = <T>(value: unknown, shape: Parameters<typeof readJson<T>>[1]) =>
    readJson(Buffer.from(JSON.stringify(value)), shape, 'test');
  return discrepanciesOf(
    read(figures, answers.balance),
    read({ data, totalCount: data.length }, answers.transactionPage).data,
    'USD',
  );
}

const cents = (text: string) => BigInt(text.replace('.', ''));
const gaps = (found: ReturnType<typeof wireOf>) =>
  found.map(({ rule, expected, actual }) => [rule, cents(actual.amount) - cents(expected.amount)]);
const cent = fc.constantFrom(1, -1);

describe('the figures of a loan', () => {
  it(`agree to the cent over ${RUNS} ledgers`, () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(wireOf(one)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('show one cent in the limit, the funds or the balance, and where it is', () => {
    fc.assert(
      fc.property(story, cent, (one, by) => {
        const gap = BigInt(by);
        expect(gaps(wireOf(one, { totalLimit: by }))).toEqual([[RULES.limit, gap]]);
        expect(gaps(wireOf(one, { availableFunds: by }))).toEqual([[RULES.funds, gap]]);
        expect(gaps(wireOf(one, { balance: by }))).toEqual([[RULES.sum, gap]]);
      }),
      { numRuns: 500 },
    );
  });

  it('show one cent in a running balance, there and in the row behind it', () => {
    fc.assert(
      fc.property(
        story.filter(({ rows }) => rows.length > 0),
        fc.nat(),
        cent,
        (one, some, by) => {
          const index = some % one.rows.length;
          const gap = BigInt(by);
          const behind = index + 1 < one.rows.length ? [[RULES.running, -gap]] : [];
          expect(gaps(wireOf(one, { row: [index, by] }))).toEqual([
            [RULES.running, gap],
            ...behind,
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is not given', () => {
  const NONE = {
    balance: null,
    totalLimit: null,
    availableFunds: null,
    rawTotal: null,
    adjustment: null,
    limits: null,
    totalDebtors: null,
    totalFundingRate: null,
    systemPricing: null,
  };
  const row = (value: string | null, currencyCode: string | null) => ({
    date: null,
    description: null,
    type: null,
    amount: { value, currencyCode },
    isCredit: false,
    balance: null,
  });

  it('is not compared', () => {
    expect(discrepanciesOf(NONE, [row('5.00', 'USD')], 'USD')).toEqual([]);
    expect(discrepanciesOf({ ...NONE, balance: '5' }, [row(null, 'USD')], 'USD')).toEqual([]);
    expect(discrepanciesOf({ ...NONE, balance: '5' }, [row('5.00', 'AUD')], 'USD')).toEqual([]);
  });

  it('does not keep the rest from being compared', () => {
    const found = discrepanciesOf({ ...NONE, balance: '5.01' }, [row('5.00', null)], 'USD');
    expect(found).toEqual([
      {
        rule: RULES.sum,
        expected: { amount: '5.00', currency: 'USD' },
        actual: { amount: '5.01', currency: 'USD' },
      },
    ]);
  });
});
