/** `POST /sandbox/reset`: all as at a fresh start, and the same each time. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { applicationId, deliver, privateKeyOf, signed, until } from '../events/support.js';
import { operation } from '../support/corpus.js';
import { ARRIVALS, CHANGES, overSocket, overStream } from '../support/live.js';
import { inOrder, isMutation, isSubscription, prepare, ready, send } from '../support/plays.js';
import { placedOn, type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning({ env: { SETTLE_SECONDS: '3600' } });
});
afterAll(() => running.close());

const KEY = 'the-same-in-each-run';
const repay = () =>
  running.graph(operation('repay').text, {
    input: { ...(operation('repay').variables().input as object), idempotencyKey: KEY },
  });
const outcome = async () => (await repay()).data.iuteInsertRepayment.receipt.outcome;

describe('a reset', () => {
  beforeEach(() => running.reset());

  it('answers with the seed, which stays or is another, and the time of the sandbox', async () => {
    const clean = { seed: 1, now: '2026-01-15T09:00:00.000Z' };
    expect(await (await running.reset()).json()).toEqual(clean);
    expect(await (await running.reset({ seed: 7 })).json()).toEqual({ ...clean, seed: 7 });
    expect(await (await running.reset({})).json()).toEqual({ ...clean, seed: 7 });
    expect(await (await running.reset({ seed: 1 })).json()).toEqual(clean);
  });

  it('forgets the keys: the second run of a test is as the first', async () => {
    expect([await outcome(), await outcome()]).toEqual(['COMMITTED', 'REPLAYED']);
    await running.reset();
    expect(await running.control('GET', '/iute/ledger')).toEqual([]);
    expect([await outcome(), await outcome()]).toEqual(['COMMITTED', 'REPLAYED']);
  });

  it('forgets who was seen; who is seen again has the same id', async () => {
    const seen = async () => {
      const { data } = await running.graph(
        '{ iuteGetLoanInfo(loanRef: "90008") { customer { id } } }',
      );
      return data.iuteGetLoanInfo.customer.id as string;
    };
    const known = (id: string) =>
      running.graph('query ($id: ID!) { customer(id: $id) { id } }', { id });
    const id = await seen();
    expect((await known(id)).data.customer).toEqual({ id });
    await running.reset();
    expect((await known(id)).data.customer).toBeNull();
    expect(await seen()).toBe(id);
  });

  it('forgets that a lender was down', async () => {
    await running.control('POST', '/iute/faults', { operation: '*', fault: 'status500' });
    const info = () => running.graph('{ iuteGetLoanInfo(loanRef: "90008") { status } }');
    const state = async () => {
      const { data } = await running.graph('{ providers { code state } }');
      return data.providers.find(({ code }: { code: string }) => code === 'IUTE').state;
    };
    await until(
      () => Promise.all(Array.from({ length: 20 }, info)).then(state),
      (now) => now === 'DOWN',
    );
    await running.reset();
    expect(await state()).toBe('UP');
    expect((await info()).errors).toBeUndefined();
  });

  it('logs in anew, more often than a lender would be asked within half a minute', async () => {
    for (let times = 0; times < 4; times++) {
      await running.reset();
      expect((await running.graph('{ brighteListAccounts { accountId } }')).errors).toBeUndefined();
      expect(await running.calls('brighte')).toEqual({ createSession: 1, listAccounts: 1 });
    }
  });

  it.each([
    ['WebSocket', overSocket],
    ['server-sent events', overStream],
  ])('ends who follows over %s; whoever follows then hears of what comes then', async (_, follow) => {
    const key = privateKeyOf(running);
    const arrive = () => deliver(running.url, signed(key, { id: '10001' }));
    const one = follow(running.url, { query: ARRIVALS });
    const change = follow(running.url, {
      query: CHANGES,
      variables: { id: applicationId('10001') },
    });
    const knocking = setInterval(arrive, 100);
    const [{ data: first } = {}] = await one.until(1);
    await change.until(1);
    clearInterval(knocking);
    await running.reset();
    expect([await one.ended, await change.ended]).toEqual([undefined, undefined]);

    const next = follow(running.url, { query: ARRIVALS });
    const again = setInterval(arrive, 100);
    const [{ data: second } = {}] = await next.until(1);
    clearInterval(again);
    await next.cut();
    expect(second.providerEvent.eventId).toBe(first.providerEvent.eventId);
  });

  it('ends what is under way, with an error that says so, and answers what comes meanwhile', async () => {
    await running.control('POST', '/iute/faults', { operation: 'getLoanInfo', fault: 'hang' });
    const query = '{ iuteGetLoanInfo(loanRef: "90008") { status } }';
    const hanging = running.graph(query);
    await until(
      () => running.control('GET', '/iute/calls'),
      (calls) => calls.getLoanInfo > 0,
    );
    const [reset, ...meanwhile] = await Promise.all([
      running.reset(),
      ...Array.from({ length: 5 }, () => running.graph('{ providers { code } }')),
    ]);
    expect(reset.status).toBe(200);
    expect(meanwhile.every(({ data }) => data.providers.length === 4)).toBe(true);
    expect((await hanging).errors).toMatchObject([
      { path: ['iuteGetLoanInfo'], extensions: { code: 'PROVIDER_UNAVAILABLE', retryable: true } },
    ]);
    expect((await running.graph(query)).data.iuteGetLoanInfo.status).toBe('ACTIVE');
  });

  it('lets nothing through from before: neither the lender nor the ledger hears of it', async () => {
    const rule = { operation: 'insertRepayment', fault: 'latency', ms: 400 };
    await running.control('POST', '/iute/faults', rule);
    const late = repay();
    await until(
      () => running.control('GET', '/iute/calls'),
      (calls) => calls.insertRepayment > 0,
    );
    await running.reset();
    await late;
    expect(await running.control('GET', '/iute/ledger')).toEqual([]);
    expect(await outcome()).toBe('COMMITTED');
  });

  it('takes one after the other', async () => {
    const all = await Promise.all([1, 2, 3].map((seed) => running.reset({ seed })));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await outcome()).toBe('COMMITTED');
  });
});

describe('who may not', () => {
  it.each<[string, Record<string, string>]>([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }],
    ['a page whose browser says only its origin', { origin: 'http://elsewhere.example' }],
    ['a page of nowhere', { origin: 'null' }],
  ])('%s is refused, and nothing is reset', async (_, headers) => {
    await running.reset();
    await outcome();
    expect((await running.reset(undefined, headers)).status).toBe(403);
    expect(await outcome()).toBe('REPLAYED');
  });

  it('a page of this server may, and so may a tool', async () => {
    const own: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: running.url },
      {},
    ];
    for (const headers of own) expect((await running.reset(undefined, headers)).status).toBe(200);
  });

  it.each([
    'nonsense',
    '[]',
    '{"seed":-1}',
    '{"seed":1.5}',
    '{"seed":"1"}',
    '{"sead":1}',
    'null ',
  ])('the body %s is refused', async (body) => {
    const response = await fetch(`${running.url}/sandbox/reset`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('with a whole number from 0 to 4294967295');
  });

  it('a caller without the right to, where callers are known', async () => {
    const [clerk, chief] = ['clerk-token-0123456789', 'chief-token-0123456789'];
    const known = await startRunning({
      env: { CALLER_TOKENS: `clerk=${clerk},chief=${chief}:operator` },
    });
    const as = async (token: string) =>
      (await known.reset(undefined, { authorization: `Bearer ${token}` })).status;
    expect([(await known.reset()).status, await as(clerk), await as(chief)]).toEqual([
      401, 403, 200,
    ]);
    await known.close();
  });
});

describe('it is not there', () => {
  it('where a lender is live', async () => {
    const live = await startRunning({ live: ['REALFINITY'] });
    const [reset, nowhere] = [await live.reset(), await fetch(`${live.url}/no/such`)];
    expect([reset.status, await reset.text()]).toEqual([404, await nowhere.text()]);
    await live.close();
  });

  it('where the store is not of this server alone', async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    const log = createLog('silent');
    const sandbox = { url: running.sandbox.url, repertoire: running.sandbox.describe(), reset };
    const app = await createApp({ config, log, sandbox, placed: placedOn(running.sandbox) });
    expect((await app.http.inject({ method: 'POST', url: '/sandbox/reset' })).statusCode).toBe(404);
    await app.close();
  });
  const reset = () => Promise.reject(new Error('asked for a reset'));
});

describe('the same seed', () => {
  const plays = inOrder.filter((one) => !isSubscription(one) && !isMutation(one));
  const variables = new Map(plays.map((one) => [one.file, one.variables()]));

  async function round(seed: number): Promise<Record<string, unknown>> {
    await running.reset({ seed });
    await ready(running);
    const answers: Record<string, unknown> = {};
    for (const one of plays) {
      const made = await prepare(running, one);
      const { data, errors } = await send(running, one, made ?? variables.get(one.file));
      answers[one.file] = { data, errors };
    }
    return answers;
  }

  /** What sandbox/README.md says may differ: made up here, or told by the real clock. */
  const MAY_DIFFER = [
    /\.(url|urlExpiresAt|elapsedMs|lastSuccessAt)$/,
    /\.history\.\d+\.at$/,
    /^receipt-.*\.(id|idempotencyKey|createdAt|sentAt|checkAgainAt)$/,
    /^customers-page\..*[cC]ursor$/,
  ];

  it('gives the same bytes, but for what is made up here or tells when; another gives others', async () => {
    const [first, second, other] = [await round(1), await round(1), await round(2)];
    const differing = differences(first, second);
    expect(differing.filter((path) => !MAY_DIFFER.some((one) => one.test(path)))).toEqual([]);
    for (const one of MAY_DIFFER) expect(differing.some((path) => one.test(path))).toBe(true);
    expect(differences(first, other).length).toBeGreaterThan(100);
    expect(plays.length).toBeGreaterThan(40);
  });
});

/** Paths at which the bytes are not the same. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      path ? `${path}.${key}` : key,
    ),
  );
}
