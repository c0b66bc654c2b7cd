import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROWS } from '../../../sandbox/brighte/errors.js';
import {
  type Bench,
  CALLOUT,
  type CallOptions,
  contract,
  LOGIN,
  openBench,
  QUOTE,
  USER,
} from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

type Node = Readonly<Record<string, unknown>>;
const node = (value: unknown): Node => (value ?? {}) as Node;

interface DocumentedRow {
  readonly id: string;
  readonly http: number;
  readonly status: number;
  readonly message: string;
}

const documented: readonly DocumentedRow[] = contract.operations
  .filter(({ id }) => id !== 'startCheckout')
  .flatMap(({ id, method, path }) => {
    const operation = node(node(node(contract.document.paths)[path])[method.toLowerCase()]);
    return (operation['x-errors'] as Omit<DocumentedRow, 'id'>[]).map((row) => ({ ...row, id }));
  });

const UPLOAD = { invoice_type: 'invoice', filename: 'invoice.jpg', filecontent: 'xxx' };
const REPAYMENT = {
  totalPurchaseAmount: 15000,
  depositAmount: 1000,
  repaymentTerm: 48,
  includeFees: 1,
};
const MINE = '10001';

/** Enough for any operation to be reached. */
const reach: Readonly<Record<string, CallOptions>> = {
  createSession: { body: LOGIN, session: null },
  getApplication: { path: [MINE] },
  updateApplication: { path: [MINE], body: { reference_number: 'NEW_REF_NUM' } },
  listApplicationDocuments: { path: [MINE] },
  createApplicationDocument: { path: [MINE], body: UPLOAD },
  requestApplicationPayment: { path: [MINE] },
  sendApplicationSecureCode: { body: { mobile: '0416123456' } },
  listQuotes: { query: { accountId: 'E435' } },
  getQuote: { path: ['7002'] },
  createQuote: { body: QUOTE },
  resendQuote: { path: ['7002'] },
  deleteQuote: { path: ['7002'] },
  listUsers: { query: { accountId: 'E435' } },
  getUser: { path: ['U2'] },
  createUser: { body: USER },
  updateUser: { path: ['U2'], body: { first_name: 'johnny', last_name: 'bravo' } },
  deleteUser: { path: ['U5'] },
  generateUserApiCredentials: { path: ['U2'], body: { accountId: 'E81' } },
  getContent: { path: ['TNC'] },
  calculateRepaymentAmount: { body: REPAYMENT },
  createCalloutRequest: { body: CALLOUT },
  calculateFinance: { body: { totalPurchaseAmount: 10000, repaymentTerm: 24 } },
};

describe('error rows', () => {
  it('are the 100 of the contract, no more and no less', () => {
    const ours = Object.entries(ROWS).flatMap(([id, rows]) =>
      rows.map(([http, status, message]) => ({ id, http, status, message })),
    );
    const plain = documented.map(({ id, http, status, message }) => ({
      id,
      http,
      status,
      message,
    }));
    expect(plain).toHaveLength(100);
    const text = (row: unknown) => JSON.stringify(row);
    expect(ours.map(text).sort()).toEqual(plain.map(text).sort());
  });

  it.each(documented)('on demand: $id $http $message', async ({ id, http, status, message }) => {
    await bench.login();
    const ordered = await bench.control('POST', '/refusals', { operation: id, http, message });
    expect(ordered.status).toBe(200);
    expect(await bench.refusal(id, reach[id])).toEqual([http, status, message]);
    expect(await bench.value('/refusals')).toEqual([]);
  });

  it('an ordered refusal strikes as often as asked, and can come after the effect', async () => {
    const order = { operation: 'createQuote', http: 500, message: 'Internal error.', times: 2 };
    await bench.control('POST', '/refusals', { ...order, commit: true });
    for (const _ of [1, 2])
      expect(await bench.refusal('createQuote', reach.createQuote)).toEqual([
        500,
        5000,
        'Internal error.',
      ]);
    expect((await bench.call('createQuote', reach.createQuote)).status).toBe(200);
    const ledger = await bench.value('/ledger');
    expect(ledger.map(({ operation }: { operation: string }) => operation)).toEqual(
      Array(3).fill('createQuote'),
    );
  });

  it('a committed refusal keeps the no of the operation itself', async () => {
    const order = { operation: 'getApplication', http: 500, message: 'Internal error.' };
    await bench.control('POST', '/refusals', { ...order, commit: true });
    expect(await bench.refusal('getApplication', { path: ['1'] })).toEqual([
      404,
      4041,
      'Invalid application ID.',
    ]);
  });

  it.each([
    { operation: 'payEverybody', http: 500, message: 'Internal error.' },
    { operation: 'getQuote', http: 500, message: 'Oh no.' },
    { operation: 'getQuote', http: 404, message: 'Internal error.' },
    { operation: 'listProductCategories', http: 500, message: 'Internal error.' },
    { operation: 'getQuote', http: 500, message: 'Internal error.', times: 0 },
    { operation: 'getQuote', http: 500, message: 'Internal error.', commit: 'yes' },
    { operation: 'getQuote', http: 500, message: 'Internal error.', time: 1 },
    [],
  ])('%j can not be ordered', async (body) => {
    expect((await bench.control('POST', '/refusals', body)).status).toBe(400);
  });
});

describe('nonsense', () => {
  const ids = contract.operations.map(({ id }) => id).filter((id) => id !== 'startCheckout');
  const bodies: readonly unknown[] = [
    '',
    'null',
    '[]',
    '"text"',
    '{',
    '{"a":',
    '\u0000',
    { __proto__: null, constructor: 1, toString: {} },
    Object.fromEntries(Object.keys({ ...QUOTE, ...USER }).map((name) => [name, { deep: [name] }])),
    Object.fromEntries(Object.keys({ ...QUOTE, ...USER }).map((name) => [name, 1e308])),
    { apiId: [], apiSecret: {}, mobile: [], accountId: {}, invoice_type: {}, filecontent: [] },
  ];

  it.each(ids)('%s answers it within the contract', async (id) => {
    const session = await bench.login();
    for (const body of bodies)
      for (const path of [['toString'], ['%00'], ['%E0%A4%A']]) {
        const answer = await bench.call(id, {
          path,
          session,
          query: { accountId: 'constructor', pageNumber: '1e9', startDate: '9999-99-99' },
          ...(id !== 'deleteSession' && !/^(get|list|delete)/.test(id) && { body }),
        });
        expect(contract.problems(id, answer)).toEqual([]);
        expect(answer.status).toBeLessThan(500);
      }
  });
});

describe('the body of a refusal', () => {
  it.each([
    ['statusOnly', '{"status":4041}'],
    ['textStatus', '{"status":"4041","message":"Invalid application ID."}'],
    ['empty', ''],
  ])('%s: %s', async (errorBody, text) => {
    await bench.setSwitches({ errorBody });
    const answer = await bench.call('getApplication', { path: ['1'] });
    expect([answer.status, answer.body.toString()]).toEqual([404, text]);
  });

  it('html: a page', async () => {
    await bench.setSwitches({ errorBody: 'html' });
    const answer = await bench.call('getApplication', { path: ['1'] });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toMatch(/^<html>/);
  });

  it('names the wrong fields where the document says so', async () => {
    const body = { ...QUOTE, email: 'x', deposit_amount: -1, product_category: 'Boats' };
    const answer = await bench.call('createQuote', { body });
    expect(Object.keys(JSON.parse(answer.body.toString()).details)).toEqual([
      'email',
      'deposit_amount',
      'product_category',
    ]);
  });

  it('an unknown path is a 404 as JSON', async () => {
    const answer = await bench.send({ method: 'GET', path: '/brighte/rest/nothing' });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ status: 4040 });
  });
});
