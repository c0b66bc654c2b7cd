import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './bench.js';
import { FIXED, openTill, type Till, VARIABLE } from './till.js';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
beforeEach(() => till.begin());
afterAll(() => till.close());

describe('calculations', () => {
  const price = (id: string, body: object): Promise<Json> =>
    till.read(id, { query: { applicationId: till.at.applicationId }, body });

  it('fixed: the weeks are given, amount and fee are repaid in them', async () => {
    expect(await price('calculateLineOfCredit', { ...FIXED, percentOfIncome: 3.5 })).toEqual({
      amount: 1000,
      percentOfIncome: 3.5,
      terms: 10,
      advanceRate: 0.07,
      totalRepayment: 1070,
      repayment: 107,
      advanceFee: 70,
      weeks: 10,
      fixedRepaymentCalculation: true,
    });
  });

  it('variable: the share of the income makes the weeks', async () => {
    expect(await price('calculateLineOfCredit', VARIABLE)).toMatchObject({
      percentOfIncome: 1.5,
      terms: 0,
      advanceFee: 65,
      repayment: 118.33,
      weeks: 9,
      fixedRepaymentCalculation: false,
    });
  });

  it('an invoice has a fee, and no weeks', async () => {
    expect(await price('calculateInvoice', { amount: 200.25 })).toMatchObject({
      amount: 200.25,
      advanceRate: 0.03,
      advanceFee: 6.01,
      totalRepayment: 206.26,
      weeks: 0,
    });
  });

  it('the slider has ten stops, each good for a calculation with its weeks', async () => {
    const stops = (await price('calculateLineOfCreditSlider', { amount: 20_000 })) as unknown as {
      position: number;
      percentageOfIncome: number;
      term: number;
    }[];
    expect(stops.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([stops[0]?.term, stops[9]?.term]).toEqual([52, 4]);
    for (const { percentageOfIncome: percentOfIncome, term } of stops)
      expect(
        await price('calculateLineOfCredit', { amount: 20_000, percentOfIncome }),
      ).toMatchObject({ weeks: term });
  });

  it.each<[string, string, object]>([
    ['an amount of nothing', 'calculateLineOfCredit', { ...FIXED, amount: 0 }],
    ['an amount below nothing', 'calculateInvoice', { amount: -1 }],
    ['no amount', 'calculateLineOfCreditSlider', {}],
    ['three weeks', 'calculateLineOfCredit', { ...FIXED, terms: 3 }],
    ['53 weeks', 'calculateLineOfCredit', { ...FIXED, terms: 53 }],
    ['no share of the income', 'calculateLineOfCredit', { amount: 10 }],
    ['more than the income', 'calculateLineOfCredit', { amount: 10, percentOfIncome: 100.5 }],
    ['a share that takes too long', 'calculateLineOfCredit', { amount: 9e6, percentOfIncome: 1 }],
    ['more than all the income repays', 'calculateLineOfCreditSlider', { amount: 9e6 }],
  ])('%s is refused', async (_what, id, body) => {
    const [status] = await till.refusal(id, {
      query: { applicationId: till.at.applicationId },
      body,
    });
    expect(status).toBe(400);
  });

  it('without an offer there is nothing to calculate with', async () => {
    const draft = await till.application();
    const given = { query: { applicationId: draft.applicationId }, body: FIXED };
    expect(await till.refusal('calculateLineOfCredit', given)).toEqual([
      400,
      'There is no offer: the application is Draft.',
    ]);
  });
});
