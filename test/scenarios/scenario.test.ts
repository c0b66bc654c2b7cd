/** A scenario strikes the calls of one request, and of no other. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scenarios } from '../../sandbox/scenarios.js';
import { globalId } from '../../src/datasources/global-id.js';
import { until } from '../events/support.js';
import { operation } from '../support/corpus.js';
import { answering, openRawServer } from '../support/raw-server.js';
import { type Running, startRunning } from '../support/running.js';

const HEADER = 'x-sandbox-scenario';
const INFO = '{ iuteGetLoanInfo(loanRef: "90008") { status } }';
const ALL = '{ iuteGetLoanInfo(loanRef: "90008") { status } brighteListAccounts { accountId } }';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
beforeEach(() => running.reset());
afterAll(() => running.close());

const under = (scenario: string, query = INFO, variables = {}) =>
  running.graph(query, variables, { [HEADER]: scenario });
const codes = async (scenario: string, query = INFO) =>
  (await under(scenario, query)).errors?.map(({ extensions }) => extensions.code) ?? [];

const repay = (scenario: string, key: string = randomUUID(), amount = '10.00') =>
  under(scenario, operation('repay').text, {
    input: {
      idempotencyKey: key,
      loanId: globalId('IUTE', 'Loan', '90008'),
      amount,
      paidOn: '2026-02-01',
    },
  });
const booked = async () => ((await running.control('GET', '/iute/ledger')) as unknown[]).length;

describe('a scenario', () => {
  it('fails the call that it names, once and without a repeat, at its path', async () => {
    await running.calls();
    const { data, errors } = await under('iute.getLoanInfo=status500', ALL);
    expect(data.iuteGetLoanInfo).toBeNull();
    expect(data.brighteListAccounts.length).toBeGreaterThan(0);
    expect(errors).toMatchObject([
      { path: ['iuteGetLoanInfo'], extensions: { code: 'PROVIDER_UNAVAILABLE', provider: 'IUTE' } },
    ]);
    expect(await running.calls()).toEqual({ getLoanInfo: 1 });
  });

  it('leaves alone who asks at the same time without it', async () => {
    const [struck, plain, other] = await Promise.all([
      under('iute.*=hang:50'),
      running.graph(INFO),
      under('brighte.*=status500'),
    ]);
    expect(struck.errors).toHaveLength(1);
    expect(plain.data.iuteGetLoanInfo.status).toBe('ACTIVE');
    expect(other.errors).toBeUndefined();
  });

  it('says nothing of the health of the lender, however often it fails', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => under('iute-down')));
    expect(all.every(({ errors }) => errors?.length === 1)).toBe(true);
    const { data } = await running.graph(`{ providers { code state } ${INFO.slice(1)}`);
    expect(data.providers).toContainEqual({ code: 'IUTE', state: 'UP' });
    expect(data.iuteGetLoanInfo.status).toBe('ACTIVE');
  });

  it.each([
    ['one of a lender', 'iute.getLoanInfo=malformed', ['PROVIDER_CONTRACT']],
    ['all of a lender', 'iute.*=status403', ['PROVIDER_REJECTED']],
    ['all of all lenders', '*=resetBefore', ['PROVIDER_UNAVAILABLE', 'PROVIDER_UNAVAILABLE']],
    [
      'several',
      'iute.*=html200, brighte.listAccounts=status429',
      ['PROVIDER_CONTRACT', 'PROVIDER_THROTTLED'],
    ],
    ['what comes first', 'iute.getLoanInfo=latency:1,iute.*=hang', []],
    ['a name', 'down', ['PROVIDER_UNAVAILABLE', 'PROVIDER_UNAVAILABLE']],
    [
      'a name among others',
      'iute-down, brighte.*=status429',
      ['PROVIDER_UNAVAILABLE', 'PROVIDER_THROTTLED'],
    ],
    ['calls that are not made', 'plexe.*=hang, realfinity-down', []],
    ['late ones, which are answered', '*=latency:1', []],
  ])('strikes %s', async (_, scenario, expected) => {
    expect((await codes(scenario, ALL)).sort()).toEqual([...expected].sort());
  });

  it('never strikes a log-in: it serves everybody', async () => {
    expect(await codes('brighte-down', '{ brighteListAccounts { accountId } }')).toHaveLength(1);
    expect(await running.calls('brighte')).toEqual({ createSession: 1, listAccounts: 1 });
    const { errors } = await running.graph('{ brighteListAccounts { accountId } }');
    expect(errors).toBeUndefined();
  });

  it.each(
    Object.entries(scenarios).filter(([name]) => name !== 'slow'),
  )('is known by its name: %s', async (name) => {
    const { status } = await under(name, '{ providers { code } }');
    expect(status).toBe(200);
  });
});

describe('an action under a scenario', () => {
  it('loses its answer, and is settled by readings that are not struck', async () => {
    const key = randomUUID();
    const { data } = await repay('iute-silent-repayment', key);
    expect(data.iuteInsertRepayment.receipt.outcome).toBe('UNKNOWN');
    expect(await booked()).toBe(1);
    const { id } = data.iuteInsertRepayment.receipt;
    const query = 'query ($id: ID!) { receipt(id: $id) { outcome } }';
    const settled = await until(
      async () => (await running.graph(query, { id })).data.receipt.outcome,
      (outcome) => outcome !== 'UNKNOWN',
    );
    expect(settled).toBe('COMMITTED');
    expect(
      (await repay('iute-silent-repayment', key)).data.iuteInsertRepayment.receipt.outcome,
    ).toBe('REPLAYED');
    expect(await booked()).toBe(1);
  });

  it('stands beside one without, on another loan', async () => {
    const { data } = await repay('iute.insertRepayment=status429');
    expect(data.iuteInsertRepayment.receipt.outcome).toBe('REJECTED');
    expect(await booked()).toBe(0);
    const plain = await running.graph(operation('repay').text, operation('repay').variables());
    expect(plain.data.iuteInsertRepayment.receipt.outcome).toBe('COMMITTED');
    expect(await booked()).toBe(1);
  });

  it('sends nothing where the reading before it is struck', async () => {
    const { data } = await repay('iute.getLoanInfo=resetBefore');
    expect(data.iuteInsertRepayment.receipt.outcome).toBe('NOT_SENT');
    expect(await running.calls()).not.toHaveProperty('insertRepayment');
  });
});

describe('a header that cannot be played', () => {
  it.each([
    ['', 'names no scenario ""'],
    ['bright-down', 'names no scenario "bright-down": slow, down, brighte-down,'],
    ['iute.getLoanInfo', 'names no scenario "iute.getLoanInfo"'],
    ['iute.getLoanInfo=', 'names no scenario "iute.getLoanInfo="'],
    ['iute.getLoanInf=hang', 'names no call of Iute Credit that can be struck: "getLoanInf"'],
    ['brighte.createSession=hang', 'names no call of Brighte that can be struck'],
    ['iute.constructor=hang', 'names no call of Iute Credit that can be struck'],
    ['iute=hang:1:2', 'must give hang whole milliseconds'],
    ['IUTE.*=hang', 'names no lender "IUTE": brighte, iute, plexe, realfinity.'],
    ['*.getLoanInfo=hang', 'names no lender "*"'],
    ['iute.*=status418', 'names no fault "status418": latency, hang,'],
    ['iute.*=constructor', 'names no fault "constructor"'],
    ['iute.*=status500:10', 'gives milliseconds to status500, which takes none.'],
    [
      'iute.*=latency:soon',
      'must give latency whole milliseconds up to 3600000, like latency:500.',
    ],
    ['iute-down, nonsense', 'names no scenario "nonsense"'],
  ])('"%s" is refused, and says why', async (scenario, words) => {
    await running.calls();
    const { status, errors, data } = await under(scenario, ALL);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0].message).toContain(`The header ${HEADER} ${words}`);
    expect(errors?.[0].extensions.code).toBe('BAD_REQUEST');
    expect(await running.calls()).toEqual({});
  });

  it('is short with what is long', async () => {
    const { errors } = await under('x'.repeat(5_000));
    expect(errors?.[0].message.length).toBeLessThan(500);
  });
});

describe('a live lender', () => {
  let live: Running;
  beforeAll(async () => {
    live = await startRunning({ live: ['IUTE'] });
  });
  afterAll(() => live.close());

  it.each([
    'iute.getLoanInfo=status500',
    'iute-down',
    '*=latency:1',
    'slow',
    'brighte-down, iute-down',
  ])('is out of reach: "%s" is refused, and nothing is asked', async (scenario) => {
    const { status, errors } = await live.graph(INFO, {}, { [HEADER]: scenario });
    expect(status).toBe(400);
    expect(errors?.[0].message).toBe(
      `The header ${HEADER} strikes only lenders of the sandbox, and Iute Credit is live.`,
    );
    expect(await live.calls()).toEqual({});
  });

  it('is asked as ever where others are struck', async () => {
    const { data, errors } = await live.graph(ALL, {}, { [HEADER]: 'brighte-down' });
    expect(data.iuteGetLoanInfo.status).toBe('ACTIVE');
    expect(errors).toMatchObject([{ path: ['brighteListAccounts'] }]);
  });

  it('hears of no scenario', async () => {
    const host = await openRawServer(answering(500));
    const far = await startRunning({ live: ['IUTE'], urls: { IUTE: host.url } });
    for (const scenario of ['brighte-down', 'iute.*=status500', '*=hang'])
      await far.graph(ALL, {}, { [HEADER]: scenario });
    expect(host.requests.length).toBeGreaterThan(0);
    expect(host.requests.join('').toLowerCase()).not.toContain('x-sandbox');
    await far.close();
    await host.close();
  });
});
