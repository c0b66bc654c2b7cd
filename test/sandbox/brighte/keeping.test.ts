import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantedPersonalValues } from '../../../sandbox/brighte/seed.js';
import { type Bench, openBench, openReceiver, QUOTE, type Receiver } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'brighte-'));
const stateFile = join(folder, 'state.json');
const open: { close(): Promise<void> }[] = [];
let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(async () => {
  await receiver.close();
  await Promise.all(open.splice(0).map((one) => one.close()));
  rmSync(stateFile, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bench(options: Parameters<typeof openBench>[0] = {}): Promise<Bench> {
  const opened = await openBench(options);
  open.push(opened);
  return opened;
}

/** What a fresh sandbox answers, heads included: reads, a new quote, a signed notification. */
async function surface(seed: number): Promise<string[]> {
  const one = await bench({ seed });
  await one.setSwitches({ stampFromClock: true });
  await one.control('PUT', '/webhook', { url: receiver.url });
  const answers = [
    await one.call('createSession', {
      body: { apiId: 'lendgraph-sandbox', apiSecret: 'brighte-4Hx9-tW2p-uN6c' },
      session: null,
    }),
    await one.call('listAccounts'),
    ...(await Promise.all(
      ['1', '2'].map((pageNumber) => one.call('listApplications', { query: { pageNumber } })),
    )),
    await one.call('listQuotes', { query: { accountId: 'E435' } }),
    await one.call('listUsers', { query: { accountId: 'E435' } }),
    await one.call('createQuote', { body: QUOTE }),
  ];
  await one.application(1001);
  await one.advance(180);
  return [
    ...answers.map(({ status, headers, body }) => `${status} ${JSON.stringify(headers)} ${body}`),
    ...receiver.received.splice(0).map(({ text }) => text),
    JSON.stringify([await one.value('/ledger'), await one.value('/outbox/mail'), one.known()]),
  ];
}

describe('seeded data', () => {
  it('the same seed gives the same bytes, another seed other people', async () => {
    const [one, same, other] = [await surface(7), await surface(7), await surface(8)];
    expect(same).toEqual(one);
    expect(other).toHaveLength(one.length);
    expect(other).not.toEqual(one);
  });

  it('every personal value in the lists is known before', async () => {
    const { emails, mobiles, names } = plantedPersonalValues(3);
    expect(emails.length).toBeGreaterThan(640);
    for (const values of [emails, mobiles]) expect(new Set(values).size).toBe(values.length);
    const one = await bench({ seed: 3 });
    const rows: { name: string; email: string; mobile: string }[] = [];
    for (const pageNumber of ['1', '2']) {
      const { applications } = await one.read('listApplications', { query: { pageNumber } });
      rows.push(
        ...(applications as { applicants: typeof rows }[]).flatMap(({ applicants }) => applicants),
      );
    }
    expect(rows.length).toBeGreaterThan(640);
    const planted = [new Set(emails), new Set(mobiles), new Set(names)] as const;
    for (const { email, mobile, name } of rows)
      expect([planted[0].has(email), planted[1].has(mobile), planted[2].has(name)]).toEqual([
        true,
        true,
        true,
      ]);
  });

  it("tells a caller what exists, and what is somebody else's", async () => {
    const one = await bench();
    const { providers } = one.sandbox.describe();
    expect(providers.brighte).toMatchObject({
      url: `${one.origin}/brighte`,
      credentials: {
        apiId: expect.any(String),
        apiSecret: expect.any(String),
        checkoutKey: expect.any(String),
        privateKey: expect.any(String),
      },
      known: { loans: [], accounts: ['E435', 'E81', 'E897', 'E897.675'] },
    });
    expect((providers.brighte?.operations as string[]).length).toBe(28);
    const { foreign } = one.known();
    for (const [id, path] of [
      ['getApplication', foreign.application],
      ['getQuote', foreign.quote],
      ['getUser', foreign.user],
    ] as const)
      expect((await one.call(id, { path: [path] })).status).toBe(401);
  });
});

describe('what is kept', () => {
  it('sessions, quotes, orders and a pending retry outlive the process', async () => {
    const first = await bench({ seed: 4, stateFile });
    const session = await first.login();
    await first.control('PUT', '/webhook', { url: receiver.url });
    await first.control('POST', '/refusals', {
      operation: 'getQuote',
      http: 500,
      message: 'Internal error.',
    });
    await first.control('POST', '/webhook/faults', { fault: 'drop', applicationId: '1' });
    await first.read('createQuote', { body: QUOTE });
    receiver.answers.push(503);
    const id = await first.application(1001);
    await first.advance();
    expect(receiver.take()).toHaveLength(1);
    const pages = [
      '/ledger',
      '/deliveries',
      '/outbox/mail',
      '/refusals',
      '/webhook',
      '/webhook/faults',
      '/calls',
    ];
    const seen = async (one: Bench) => Promise.all(pages.map((page) => one.value(page)));
    const kept = await seen(first);
    await first.close();
    const second = await bench({ stateFile });
    expect(await seen(second)).toEqual(kept);
    await second.control('DELETE', '/refusals');
    expect((await second.call('getQuote', { path: ['8001'], session })).status).toBe(200);
    await second.advance(600);
    expect(receiver.take().map(({ status }) => status)).toEqual(['APPROVED', 'C.APPROV']);
    expect(
      (await second.read('getApplication', { path: [id], session })).application,
    ).toMatchObject({ status: 'APPROVED' });
  });

  it('a secret that was given out is kept only as a digest', async () => {
    const one = await bench({ stateFile });
    const { userKey } = await one.read('generateUserApiCredentials', {
      path: ['U2'],
      body: { accountId: 'E81' },
    });
    one.sandbox.flush();
    const { apiId, apiSecret } = userKey as Record<string, string>;
    const text = readFileSync(stateFile, 'utf8');
    expect(text).toContain(apiId);
    expect(text).not.toContain(apiSecret);
  });
});

describe('time', () => {
  it('a real clock does by itself what falls due', async () => {
    const one = await bench({ clock: 'real' });
    await one.control('PUT', '/webhook', { url: receiver.url });
    await one.setSwitches({ statusDelaySeconds: 1 });
    await one.application(1003);
    while (receiver.received.length < 2) await once(receiver.arrived, 'message');
    expect(receiver.take().map(({ status }) => status)).toEqual(['REFER', 'APPROVED']);
  });

  it('a fixed clock tells at once what is due at once, and nothing more', async () => {
    const one = await bench();
    await one.control('PUT', '/webhook', { url: receiver.url });
    await one.application(1003);
    while (receiver.received.length < 1) await once(receiver.arrived, 'message');
    expect(receiver.take().map(({ status }) => status)).toEqual(['REFER']);
    expect((await one.shared('GET', '')).value.now).toBe('2026-01-15T09:00:00.000Z');
  });

  it('two moves of the clock at once add up, and stop at every task', async () => {
    const one = await bench();
    await one.control('PUT', '/webhook', { url: receiver.url });
    receiver.answers.push(500, 500, 500);
    await one.application(1005);
    await Promise.all([one.advance(900), one.advance(900)]);
    expect((await one.shared('GET', '')).value.now).toBe('2026-01-15T09:30:00.000Z');
    const [{ attempts }] = await one.value('/deliveries');
    expect(attempts.map(({ at }: { at: string }) => at.slice(11, 16))).toEqual([
      '09:00',
      '09:10',
      '09:20',
    ]);
  });

  it('many of one instant travel side by side, and all arrive', async () => {
    const one = await bench();
    await one.control('PUT', '/webhook', { url: receiver.url });
    await one.control('POST', '/applications', { count: 200, financedDollars: 1005 });
    await one.advance();
    expect(new Set(receiver.take().map(({ id }) => id)).size).toBe(200);
  });

  it('a fault without effect leaves no task behind', async () => {
    const one = await bench();
    await one.control('PUT', '/webhook', { url: receiver.url });
    await one.control('POST', '/webhook/faults', { fault: 'delayed', seconds: 60, times: 1 });
    const body = { ...QUOTE, total_purchase_amount: 100_100, deposit_amount: 0 };
    await one.read('createQuote', { body });
    const page = await one.send({ method: 'GET', path: '/brighte/apply/8001' });
    const path = /action="\/brighte(.+?)"/.exec(page.body.toString())?.[1] ?? '';
    await one.control('POST', '/faults', {
      operation: 'submitCheckout',
      fault: 'status500',
      times: 1,
    });
    const customer = {
      first_name: 'A',
      last_name: 'B',
      email: 'a@b.cd',
      mobile: '0400000000',
      dob: '1980-01-01',
    };
    expect((await one.form(path, customer)).status).toBe(500);
    expect(await one.value('/deliveries')).toEqual([]);
    expect(await one.value('/ledger')).toHaveLength(1);
    expect((await one.form(path, customer)).status).toBe(200);
    await one.advance(3600);
    expect(receiver.take().map(({ status }) => status)).toEqual(['C.APPROV', 'APPROVED']);
  });
});

describe('faults of the frame', () => {
  it.each([
    ['malformed', /^\{"status":2000.*;$/s],
    ['html200', /^<html>/],
  ])('%s', async (fault, body) => {
    const one = await bench();
    await one.login();
    await one.control('POST', '/faults', { operation: 'listAccounts', fault, times: 1 });
    const answer = await one.call('listAccounts');
    expect([answer.status, answer.body.toString()]).toEqual([200, expect.stringMatching(body)]);
    expect((await one.call('listAccounts')).status).toBe(200);
  });

  it('a lost answer: the quote is there, and was mailed', async () => {
    const one = await bench();
    await one.login();
    await one.control('POST', '/faults', {
      operation: 'createQuote',
      fault: 'resetAfterCommit',
      times: 1,
    });
    await expect(one.call('createQuote', { body: QUOTE })).rejects.toThrow();
    expect(await one.value('/outbox/mail')).toHaveLength(1);
    expect((await one.call('getQuote', { path: ['8001'] })).status).toBe(200);
  });

  it('an unknown operation can not be struck, a hosted page can', async () => {
    const one = await bench();
    const strike = (operation: string) =>
      one.control('POST', '/faults', { operation, fault: 'status500' });
    expect((await strike('payEverybody')).status).toBe(400);
    expect((await strike('submitCheckout')).status).toBe(200);
  });
});
