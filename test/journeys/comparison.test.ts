/** One loan at every lender: the ranking is by hand, and does not depend on who was asked first. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Costing, costOf } from '../../src/datasources/costing.js';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());
afterEach(async () => {
  for (const lender of ['iute', 'brighte']) await running.control('DELETE', `/${lender}/faults`);
});

const COMPARE = `query ($input: QuoteCompareInput!) { quoteCompare(input: $input) { method assumptions results {
  __typename
  ... on ComparedQuote { rank provider product amount { amount currency } repayment { amount } frequency
    repayments totalRepayable { amount } totalCost { amount } costPerHundred assumptions native { name value } }
  ... on QuoteRefusal { provider product reasons { code path } }
  ... on QuoteFailure { provider product error { code } }
} } }`;

async function compare(input: Record<string, unknown>) {
  const { data, errors } = await running.graph(COMPARE, { input });
  expect(errors).toBeUndefined();
  return data.quoteCompare;
}

const lenders = ['BRIGHTE', 'IUTE'];

describe('5,000 for 24 months', () => {
  const asked = { amount: '5000', termMonths: 24, providers: lenders };

  it('is ranked as worked out by hand from the figures of each lender', async () => {
    const { results } = await compare(asked);
    const brief = results.map(
      // biome-ignore lint/suspicious/noExplicitAny: a result of three shapes
      ({ rank, provider, product, repayment, repayments, totalCost, costPerHundred }: any) =>
        `${rank} ${provider} ${product}: ${repayments} x ${repayment.amount} costs ${totalCost.amount}, ${costPerHundred} %`,
    );
    // 52 fortnights of ceil((5000 + 75)/52) + 2 = 99.60; 24 months of an annuity at 8.42865 % a month.
    expect(brief).toEqual([
      '1 BRIGHTE Public calculator: 52 x 99.6 costs 179.2, 3.584 %',
      '1 BRIGHTE Vendor calculator: 52 x 99.60 costs 179.2, 3.584 %',
      '3 IUTE Loan: 24 x 491.98 costs 6807.56, 136.1512 %',
    ]);
  });

  it("keeps each lender's own figures beside ours", async () => {
    const { results } = await compare(asked);
    const iute = results.find(({ provider }: { provider: string }) => provider === 'IUTE');
    expect(iute.amount).toEqual({ amount: '5000', currency: 'MDL' });
    expect(iute.native).toEqual([
      { name: 'monthly_payment', value: iute.repayment.amount },
      { name: 'total_loan_amount', value: iute.totalRepayable.amount },
    ]);
  });

  it('is ranked the same, whoever is named first', async () => {
    const there = await compare(asked);
    const back = await compare({ ...asked, providers: [...lenders].reverse() });
    expect(back).toEqual(there);
    expect(await compare({ ...asked, providers: [...lenders, ...lenders] })).toEqual(there);
  });

  it('is asked of each calculator once', async () => {
    await running.calls('brighte');
    await running.calls('iute');
    await compare(asked);
    expect(await running.calls('iute')).toEqual({ calculateLoan: 1 });
    expect(await running.calls('brighte')).toMatchObject({
      calculateFinance: 1,
      calculateRepaymentAmount: 1,
    });
  });
});

describe('a lender that calculates for an application only', () => {
  const asked = { amount: '5000', termMonths: 6, providers: ['PLEXE'] };

  it('is compared with one: 26 weeks, and a fee of 2 % and 0.5 % a week', async () => {
    const { known } = running.sandbox.describe().providers.plexe as {
      known: { applicationsByStatus: Record<string, string[]> };
    };
    const [ref = ''] = known.applicationsByStatus.OfferReady ?? [];
    const plexeApplicationId = globalId('PLEXE', 'Application', ref);
    const { results } = await compare({ ...asked, plexeApplicationId });
    expect(results).toEqual([
      expect.objectContaining({
        product: 'Line of credit',
        frequency: 'WEEKLY',
        repayments: 26,
        totalRepayable: { amount: '5750.00' },
        costPerHundred: '15',
      }),
    ]);
  });

  it('refuses without one, and says what to give', async () => {
    const { results } = await compare(asked);
    expect(results).toEqual([
      {
        __typename: 'QuoteRefusal',
        provider: 'PLEXE',
        product: 'Line of credit',
        reasons: [{ code: 'INVALID_INPUT', path: ['input', 'plexeApplicationId'] }],
      },
    ]);
  });

  it('that is not its own is refused at its path', async () => {
    const plexeApplicationId = globalId('IUTE', 'Application', '90001');
    const { errors } = await running.graph(COMPARE, { input: { ...asked, plexeApplicationId } });
    expect(errors?.[0].extensions.inputPath).toEqual(['input', 'plexeApplicationId']);
  });

  it('or calculates nothing is NOT_SUPPORTED where it is named', async () => {
    const { results } = await compare({ ...asked, providers: ['REALFINITY'] });
    expect(results).toEqual([
      {
        __typename: 'QuoteFailure',
        provider: 'REALFINITY',
        product: 'none',
        error: { code: 'NOT_SUPPORTED' },
      },
    ]);
  });
});

describe('a lender that', () => {
  const asked = { amount: '5000', termMonths: 24 };
  const failed = async () =>
    (await compare({ ...asked, providers: lenders })).results.filter(
      (one: { __typename: string }) => one.__typename !== 'ComparedQuote',
    );

  it('would not lend this is a refusal, with reasons', async () => {
    const { results } = await compare({ ...asked, termMonths: 130, providers: lenders });
    const refused = (provider: string, product: string, code: string) => ({
      __typename: 'QuoteRefusal',
      provider,
      product,
      reasons: [{ code, path: null }],
    });
    expect(results).toEqual([
      refused('BRIGHTE', 'Public calculator', 'INVALID_INPUT'),
      refused('BRIGHTE', 'Vendor calculator', 'INVALID_INPUT'),
      refused('IUTE', 'Loan', 'PROVIDER_REJECTED'),
    ]);
  });

  it('fails inside is a failure, and the others answer in full', async () => {
    await running.control('POST', '/iute/faults', { operation: '*', fault: 'status500' });
    expect(await failed()).toEqual([
      {
        __typename: 'QuoteFailure',
        provider: 'IUTE',
        product: 'Loan',
        error: { code: 'PROVIDER_UNAVAILABLE' },
      },
    ]);
  });

  it('says nothing until the deadline is a failure', async () => {
    await running.control('POST', '/brighte/faults', {
      operation: 'calculateFinance',
      fault: 'hang',
    });
    expect(await failed()).toEqual([
      expect.objectContaining({ __typename: 'QuoteFailure', product: 'Public calculator' }),
    ]);
  });
});

describe('a question that cannot be right', () => {
  it.each([
    [{ amount: '0', termMonths: 24 }, ['input', 'amount']],
    [{ amount: '-5', termMonths: 24 }, ['input', 'amount']],
    [{ amount: '5.001', termMonths: 24 }, ['input', 'amount']],
    [{ amount: '5000', termMonths: 0 }, ['input', 'termMonths']],
  ])('%j is refused at its path', async (input, inputPath) => {
    const { data, errors } = await running.graph(COMPARE, { input });
    expect(data.quoteCompare).toBeNull();
    expect(errors?.[0].extensions).toEqual({ code: 'INVALID_INPUT', inputPath });
  });
});

describe('the method', () => {
  const costing = (repayment: string, repayments: number, totalRepayable?: string): Costing => ({
    currency: 'AUD',
    repayment,
    frequency: 'MONTHLY',
    repayments,
    ...(totalRepayable && { totalRepayable }),
    assumptions: [],
    native: [],
  });

  it.each([
    ['1000', costing('100.00', 12), '1200', '200', '20'],
    ['1000', costing('100.00', 12, '1199.99'), '1199.99', '199.99', '19.999'],
    ['3000', costing('1000.01', 3), '3000.03', '0.03', '0.001'],
    ['3', costing('1.00', 4), '4', '1', '33.3333'],
    ['1000', costing('0.00', 12, '1000'), '1000', '0', '0'],
  ])('of %s is worked out exactly', (amount, one, totalRepayable, totalCost, costPerHundred) => {
    expect(costOf(amount, one)).toEqual({ totalRepayable, totalCost, costPerHundred });
  });

  it('never ranks a dearer loan of the same amount before a cheaper one', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, (amount, one, other) => {
        const inDollars = (value: number) => (value / 100).toFixed(2);
        const per = (total: number) =>
          Number(costOf(inDollars(amount), costing('0', 1, inDollars(total))).costPerHundred);
        if (one <= other) expect(per(one)).toBeLessThanOrEqual(per(other));
      }),
    );
  });
});
