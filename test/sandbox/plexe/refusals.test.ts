import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const order = (body: unknown) => bench.control('POST', '/refusals', body);

describe('ordered refusals', () => {
  it('stand in the place of the next answers, then the calls go on', async () => {
    const detail = 'The lender is closed.';
    await order({ operation: 'getIndustries', status: 500, detail, times: 2 });
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await bench.call('getIndustries'));
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect(JSON.parse(String(answers[0]?.body))).toMatchObject({ status: 500, detail });
    expect(await bench.value('/refusals')).toEqual([]);
  });

  it.each([true, false])('with commit %s the effect is applied or not', async (commit) => {
    await order({ operation: 'testingAcceptOffer', status: 422, commit });
    const id = bench.inStatus('OfferReady');
    expect((await bench.call('testingAcceptOffer', { path: [id] })).status).toBe(422);
    expect(await bench.status(id)).toBe(commit ? 'OfferAccepted' : 'OfferReady');
    expect(await bench.value('/ledger')).toHaveLength(commit ? 1 : 0);
  });

  it('a call without a good token does not use one up', async () => {
    await order({ operation: 'getIndustries', status: 403 });
    expect((await bench.call('getIndustries', { token: null })).status).toBe(401);
    expect((await bench.call('getIndustries')).status).toBe(403);
  });

  it.each([
    { operation: 'payEverybody' },
    { operation: 'getLoan', status: 200 },
    { operation: 'getLoan', times: 0 },
    { operation: 'getLoan', commit: 'yes' },
    { operation: 'getLoan', detail: 7 },
    { operation: 'getLoan', message: 'x' },
  ])('%j is nonsense', async (body) => {
    expect((await order(body)).status).toBe(400);
  });
});
