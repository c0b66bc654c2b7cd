/** Answers of Brighte that are lost: settled by the readings of the notes, or left to a person. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { PDF, type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  // The sandbox runs on its own clock; a quote of its today must not lie before ours.
  running = await startRunning({ env: { SETTLE_SECONDS: '1' } });
  const behind = Math.ceil((Date.now() - Date.UTC(2026, 0, 15, 9)) / 1000);
  if (behind > 0) await running.control('POST', '/clock', { advanceSeconds: behind });
});
afterAll(() => running.close());

const RECEIPT = 'userErrors { code } receipt { id outcome state }';
const application = (ref: string) => globalId('BRIGHTE', 'Application', ref);
const QUOTE = {
  accountId: 'E81',
  firstName: 'Sam',
  lastName: 'Example',
  phone: '0400 000 000',
  purchaseTotal: '10000',
  deposit: '1500.00',
  termMonths: 24,
  productCategory: 'Battery Storage',
  productDescription: 'Home battery',
};
const USER = {
  accountId: 'E81',
  role: 'TEAM_MEMBER',
  firstName: 'Nora',
  lastName: 'New',
  mobile: '0412345678',
};

async function act(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`;
  const { file, ...rest } = input;
  const variables = {
    input: { idempotencyKey: randomUUID(), ...rest, ...(file ? { file: null } : {}) },
  };
  const { data, errors } = file
    ? await running.graphWithFiles(query, variables, {
        'input.file': { name: 'invoice.pdf', bytes: PDF },
      })
    : await running.graph(query, variables);
  expect(errors).toBeUndefined();
  return data[name];
}

const operationOf = (name: string) => `${name.charAt(7).toLowerCase()}${name.slice(8)}`;

/** Sends while the next answer of its operation is lost, and waits until it is settled. */
async function lose(name: string, fault: string, input: Record<string, unknown>) {
  const rule = { operation: operationOf(name), fault, times: 1 };
  await running.control('POST', '/brighte/faults', rule);
  const key = randomUUID();
  const lost = await act(name, { ...input, idempotencyKey: key });
  expect(lost.receipt.state).toBe('UNKNOWN');
  for (let at = 0; at < 100; at++) {
    const { data } = await running.graph('query ($id: ID!) { receipt(id: $id) { state } }', {
      id: lost.receipt.id,
    });
    if (data.receipt.state !== 'UNKNOWN') return { state: data.receipt.state, key };
    await setTimeout(100);
  }
  throw new Error('it was never settled');
}

const lastLeft = ['20001', '20002'];
const CASES: [name: string, input: () => Record<string, unknown>, applied: string, not: string][] =
  [
    [
      'brighteCreateQuote',
      () => ({ ...QUOTE, email: `${randomUUID()}@example.com` }),
      'COMMITTED',
      'NOT_APPLIED',
    ],
    [
      'brighteCreateUser',
      () => ({ ...USER, email: `${randomUUID()}@example.com` }),
      'COMMITTED',
      'NOT_APPLIED',
    ],
    [
      'brighteUpdateUser',
      () => ({ userId: 'U5', firstName: randomUUID() }),
      'COMMITTED',
      'NOT_APPLIED',
    ],
    [
      'brighteUpdateApplication',
      () => ({ applicationId: application('10005'), referenceNumber: randomUUID().slice(0, 20) }),
      'COMMITTED',
      'NOT_APPLIED',
    ],
    [
      'brighteCreateApplicationDocument',
      () => ({ applicationId: application('10005'), documentType: 'invoice', file: true }),
      'COMMITTED',
      'NOT_APPLIED',
    ],
    ['brighteDeleteUser', () => ({ userId: 'U9' }), 'COMMITTED', 'NOT_APPLIED'],
    [
      'brighteSendApplicationSecureCode',
      () => ({ mobile: '0400000001' }),
      'NEEDS_REVIEW',
      'NEEDS_REVIEW',
    ],
    [
      'brighteGenerateUserApiCredentials',
      () => ({ userId: 'U5', accountId: 'E435' }),
      'NEEDS_REVIEW',
      'NEEDS_REVIEW',
    ],
    [
      'brighteRequestApplicationPayment',
      () => ({ applicationId: application(lastLeft.pop() ?? '') }),
      'NEEDS_REVIEW',
      'NEEDS_REVIEW',
    ],
  ];

describe('an answer lost before anything was done', () => {
  beforeAll(async () => {
    await running.control('POST', '/brighte/applications', { count: 2 });
    for (const ref of lastLeft)
      await running.control('POST', `/brighte/applications/${ref}/approve`);
  });

  it.each(CASES)('%s', async (name, input, _, not) => {
    expect((await lose(name, 'resetBefore', input())).state).toBe(not);
  });
});

describe('an answer lost after it was done', () => {
  it.each(CASES)('%s', async (name, input, applied) => {
    expect((await lose(name, 'resetAfterCommit', input())).state).toBe(applied);
  });

  it('of a new quote is found again with its reference, and the key gives it', async () => {
    const input = { ...QUOTE, email: 'found@example.com' };
    const { key } = await lose('brighteCreateQuote', 'resetAfterCommit', input);
    const again = await act(
      'brighteCreateQuote',
      { ...input, idempotencyKey: key },
      'quote { externalId customerEmail }',
    );
    expect(again.receipt).toMatchObject({ outcome: 'REPLAYED', state: 'COMMITTED' });
    expect(again.quote).toEqual({
      externalId: expect.stringMatching(/^\d+$/),
      customerEmail: 'found@example.com',
    });
    const quotes = await running.control('GET', '/brighte/outbox/mail');
    expect(quotes.filter(({ to }: { to: string }) => to === 'found@example.com')).toHaveLength(1);
  });

  it('of a payment that the buyer confirmed is settled as applied', async () => {
    const [ref] = (await running.control('POST', '/brighte/applications', { count: 1 }))
      .applicationIds;
    await running.control('POST', `/brighte/applications/${ref}/approve`);
    const rule = { operation: 'requestApplicationPayment', fault: 'resetAfterCommit', times: 1 };
    await running.control('POST', '/brighte/faults', rule);
    const lost = await act('brighteRequestApplicationPayment', { applicationId: application(ref) });
    await running.control('POST', `/brighte/applications/${ref}/confirm`);
    await expect
      .poll(
        async () =>
          (
            await running.graph('query ($id: ID!) { receipt(id: $id) { state } }', {
              id: lost.receipt.id,
            })
          ).data.receipt.state,
        { timeout: 10_000 },
      )
      .toBe('COMMITTED');
    const again = { applicationId: application(ref) };
    expect((await act('brighteRequestApplicationPayment', again)).receipt.outcome).toBe('REJECTED');
  });
});
