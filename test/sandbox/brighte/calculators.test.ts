import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe('calculators', () => {
  const finance = async (changes: object = {}) =>
    (
      await bench.read('calculateFinance', {
        session: null,
        body: {
          totalPurchaseAmount: 10000,
          repaymentTerm: 24,
          financeType: 'consumer',
          depositAmount: 1500,
          addEstablishmentFee: 0,
          ...changes,
        },
      })
    ).data as Json;

  it("the document's public sample, in dollars", async () => {
    expect(await finance()).toEqual({
      repayment_amount: 165.47,
      instalments: 52,
      total_purchase_amount: 10000,
      deposit_amount: 1500,
      financed_amount: 8500,
      establishment_fee: 0,
      weekly_account_keeping_fee: 1,
      annual_fee: 0,
      late_payment_fee: 4.99,
    });
  });

  it.each([
    [{ addEstablishmentFee: 1 }, 166.91],
    [{ addEstablishmentFee: undefined }, 166.91],
    [{ repaymentTerm: '24' }, 165.47],
    [{ financeType: 'SME' }, 165.47],
    [{ totalPurchaseAmount: 5200, depositAmount: undefined }, 102],
    [{ totalPurchaseAmount: 10000.01 }, 165.47],
  ])('%j gives %d', async (changes, repayment) => {
    expect((await finance(changes)).repayment_amount).toBe(repayment);
  });

  it('the other rounding and other fees are switches', async () => {
    await bench.setSwitches({ repaymentRounding: 'dailyAccrual' });
    expect((await finance()).repayment_amount).toBe(165.47);
    expect((await finance({ totalPurchaseAmount: 5200, depositAmount: 0 })).repayment_amount).toBe(
      102.01,
    );
    await bench.setSwitches({
      repaymentRounding: 'upToTheCent',
      weeklyFee: '2.30',
      establishmentFee: '0',
    });
    expect(await finance({ addEstablishmentFee: 1 })).toMatchObject({
      repayment_amount: 168.07,
      weekly_account_keeping_fee: 2.3,
      establishment_fee: 0,
    });
  });

  it.each([
    { totalPurchaseAmount: undefined },
    { totalPurchaseAmount: 1.234 },
    { totalPurchaseAmount: '10000' },
    { depositAmount: 10000 },
    { repaymentTerm: 0 },
    { repaymentTerm: 'two' },
    { addEstablishmentFee: 2 },
    { financeType: 'FRIEND' },
  ])('%j is refused', async (changes) => {
    const body = { totalPurchaseAmount: 10000, repaymentTerm: 24, ...changes };
    expect(await bench.refusal('calculateFinance', { body })).toEqual([
      400,
      4402,
      'Invalid input.',
    ]);
  });

  const repayment = async (body: object) =>
    (await bench.read('calculateRepaymentAmount', { body })).repaymentAmount;

  it('for vendors, in cents; dollars by a switch', async () => {
    const body = {
      totalPurchaseAmount: 1_000_000,
      depositAmount: 150_000,
      repaymentTerm: 24,
      includeFees: 0,
    };
    expect(await repayment(body)).toEqual({ repaymentAmount: 16547, instalments: 52 });
    expect(await repayment({ ...body, includeFees: 1 })).toEqual({
      repaymentAmount: 16691,
      instalments: 52,
    });
    const sample = {
      totalPurchaseAmount: 15000,
      depositAmount: 1000,
      repaymentTerm: 48,
      includeFees: 1,
    };
    expect(await repayment(sample)).toEqual({ repaymentAmount: 407, instalments: 104 });
    await bench.setSwitches({ repaymentRequestUnit: 'dollars' });
    expect(await repayment(sample)).toEqual({ repaymentAmount: 13734, instalments: 104 });
  });
});
