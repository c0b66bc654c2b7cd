/** Who may ask what, once the settings name callers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

const TOKENS = {
  clerk: 'clerk-token-0123456789',
  officer: 'officer-token-0123456789',
  operator: 'operator-token-0123456789',
};
type Name = keyof typeof TOKENS;

let running: Running;
beforeAll(async () => {
  running = await startRunning({
    env: {
      CALLER_TOKENS: `clerk=${TOKENS.clerk}, officer=${TOKENS.officer}:pii, operator=${TOKENS.operator}:operator`,
      SETTLE_SECONDS: '3600',
    },
  });
});
afterAll(() => running.close());

const as = (name: Name) => ({ authorization: `Bearer ${TOKENS[name]}` });
const ask = (file: string, variables: Record<string, unknown>, name: Name) =>
  running.graph(operation(file).text, variables, as(name));

describe('a caller', () => {
  it.each<[string, Record<string, string>]>([
    ['without a token', {}],
    ['with an unknown token', { authorization: 'Bearer nobody-0123456789' }],
    ['with a name for a token', { authorization: 'Bearer clerk' }],
    ['with Basic credentials', { authorization: `Basic ${btoa(`clerk:${TOKENS.clerk}`)}` }],
    ['with two tokens', { authorization: `Bearer ${TOKENS.clerk} ${TOKENS.officer}` }],
  ])('%s is refused with 401, and asks no lender', async (_, headers) => {
    await running.calls();
    const { status, data, errors } = await running.graph('{ loans { nodes { id } } }', {}, headers);
    expect(status).toBe(401);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'Send `Authorization: Bearer <token>` with a token of this server.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(await running.calls()).toEqual({});
  });

  it('with a token of the settings is answered', async () => {
    for (const name of Object.keys(TOKENS) as Name[])
      expect((await running.graph('{ providers { code } }', {}, as(name))).errors).toBeUndefined();
  });

  it('needs no token for health, metrics and the pages', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics', '/'])
      expect((await fetch(running.url + path)).status).toBe(200);
  });

  it('is never named by their token in the log', () => {
    for (const token of Object.values(TOKENS)) expect(running.lines.join('')).not.toContain(token);
  });
});

describe('the right pii', () => {
  const customerId = async () => {
    const { data } = await ask('loan-details', operation('loan-details').variables(), 'clerk');
    return data.loan.customer.id as string;
  };

  it('is needed to see a whole personal number; others see a masked one', async () => {
    const id = await customerId();
    const { data, errors } = await ask('reveal-personal-number', { id }, 'clerk');
    expect(data.customer).toEqual({ displayName: expect.any(String), personalNumber: null });
    expect(errors).toMatchObject([
      {
        path: ['customer', 'personalNumber'],
        extensions: { code: 'FORBIDDEN' },
        message: expect.stringContaining('`pii`'),
      },
    ]);
    const masked = await ask('customer-details', { id }, 'clerk');
    expect(masked.data.customer.personalNumber).toMatch(/^.•+.$/u);
  });

  it('shows it whole', async () => {
    const { data, errors } = await ask(
      'reveal-personal-number',
      { id: await customerId() },
      'officer',
    );
    expect(errors).toBeUndefined();
    expect(data.customer.personalNumber).toMatch(/^[A-Z0-9]{10,11}$/);
    expect(running.lines.join('')).not.toContain(data.customer.personalNumber);
  });
});

describe('a receipt', () => {
  const repay = (name: Name, idempotencyKey: string, amount = '1.00') => {
    const { input } = operation('repay').variables() as { input: Record<string, unknown> };
    return ask('repay', { input: { ...input, idempotencyKey, amount } }, name);
  };

  it('is its caller’s own; to another it looks like none', async () => {
    const { data } = await repay('clerk', 'own');
    const { id } = data.iuteInsertRepayment.receipt;
    expect((await ask('receipt-by-id', { id }, 'clerk')).data.receipt.state).toBe('COMMITTED');
    const others = await ask('receipt-by-id', { id }, 'officer');
    expect(others.data).toEqual({ receipt: null });
    expect(others.errors?.[0].extensions.code).toBe('NOT_FOUND');
    expect((await ask('receipt-by-id', { id }, 'operator')).data.receipt.state).toBe('COMMITTED');
  });

  it('of one caller does not answer the same key of another', async () => {
    expect((await repay('clerk', 'shared')).data.iuteInsertRepayment.receipt.outcome).toBe(
      'COMMITTED',
    );
    expect((await repay('clerk', 'shared')).data.iuteInsertRepayment.receipt.outcome).toBe(
      'REPLAYED',
    );
    expect((await repay('officer', 'shared')).data.iuteInsertRepayment.receipt.outcome).toBe(
      'COMMITTED',
    );
  });

  it('takes a verdict only from the right operator', async () => {
    const rule = { operation: 'insertRepayment', fault: 'resetAfterCommit', times: 1 };
    await running.control('POST', '/iute/faults', rule);
    const lost = (await repay('clerk', 'lost')).data.iuteInsertRepayment.receipt;
    expect(lost.outcome).toBe('UNKNOWN');
    const input = { receiptId: lost.id, verdict: 'COMMITTED', note: 'asked by phone' };
    const refused = await ask('settle-by-hand', { input }, 'clerk');
    expect(refused.data).toEqual({ receiptResolve: null });
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('`operator`'),
      extensions: { code: 'FORBIDDEN' },
    });
    const settled = await ask('settle-by-hand', { input }, 'operator');
    expect(settled.data.receiptResolve).toMatchObject({
      receipt: { state: 'COMMITTED' },
      userErrors: [],
    });
    expect(settled.data.receiptResolve.receipt.history.at(-1).evidence).toBe(
      'operator: asked by phone',
    );
    const again = await ask('settle-by-hand', { input }, 'operator');
    expect(again.errors).toBeUndefined();
    expect(again.data.receiptResolve).toMatchObject({
      receipt: { state: 'COMMITTED' },
      userErrors: [{ code: 'CONFLICT', path: ['input', 'receiptId'] }],
    });
  });
});
