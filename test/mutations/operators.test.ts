/** A person's verdict, where readings cannot settle. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { clientOf } from '../sandbox/support.js';
import { type Books, openBooks } from '../support/books.js';
import { type Running, startRunning } from '../support/running.js';
import {
  confirmCashRelease,
  createLoan,
  insertRepayment,
  receiptOf,
  settledReceipt,
  uploadLoanFiles,
} from '../support/writes.js';

const TOKENS = { anna: 'token-of-anna-0000001', olga: 'token-of-olga-0000003' };

describe('receiptResolve', () => {
  let running: Running;
  beforeAll(async () => {
    const callers = `anna=${TOKENS.anna},olga=${TOKENS.olga}:operator`;
    running = await startRunning({ env: { CALLER_TOKENS: callers, SETTLE_SECONDS: '0' } });
  });
  afterAll(() => running.close());

  const as = (name: keyof typeof TOKENS) => ({
    graph: (query: string, variables?: Record<string, unknown>) =>
      running.graph(query, variables, { authorization: `Bearer ${TOKENS[name]}` }),
    graphWithFiles: running.graphWithFiles,
  });
  const fault = (operation: string, name: string) =>
    running.control('POST', '/iute/faults', { operation, fault: name, times: 1 });
  const resolve = (name: keyof typeof TOKENS, input: Record<string, unknown>) =>
    as(name).graph(
      `mutation ($input: ReceiptResolveInput!) { receiptResolve(input: $input) {
        receipt { id state settledAt history { state evidence } } userErrors { code path } } }`,
      { input: { note: 'asked by phone', ...input } },
    );
  let people = 0;
  /** An application whose answer is lost, in a person's hands. */
  async function lostApplication(applied: boolean) {
    await fault('createLoan', applied ? 'resetAfterCommit' : 'resetBefore');
    const subject = { ref: `OPERATOR-${++people}`, amount: `${600 + people}.00` };
    const sent = await createLoan.send(as('anna'), subject, `operator-${people}`);
    const receipt = await settledReceipt(as('anna'), receiptOf(sent).id);
    expect(receipt.state).toBe('NEEDS_REVIEW');
    return { subject, id: receipt.id as string, key: `operator-${people}` };
  }
  const lastRef = async (): Promise<string> =>
    (await running.control('GET', '/iute/loans')).at(-1).loanRef;

  it('takes the word of an operator only', async () => {
    const { id } = await lostApplication(false);
    const { data, errors } = await resolve('anna', { receiptId: id, verdict: 'NOT_APPLIED' });
    expect(data.receiptResolve).toBeNull();
    expect(errors?.[0].extensions.code).toBe('FORBIDDEN');
  });

  it('needs the reference of an application that was made, and lists it then', async () => {
    const { id, subject, key } = await lostApplication(true);
    const ref = await lastRef();
    const without = await resolve('olga', { receiptId: id, verdict: 'COMMITTED' });
    expect(without.data.receiptResolve).toMatchObject({
      receipt: { state: 'NEEDS_REVIEW' },
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'externalId'] }],
    });
    const { data } = await resolve('olga', {
      receiptId: id,
      verdict: 'COMMITTED',
      externalId: ref,
    });
    expect(data.receiptResolve).toMatchObject({ receipt: { state: 'COMMITTED' }, userErrors: [] });
    expect(data.receiptResolve.receipt.settledAt).not.toBeNull();
    expect(data.receiptResolve.receipt.history.at(-1)).toEqual({
      state: 'COMMITTED',
      evidence: 'olga: asked by phone',
    });
    const listed = await as('anna').graph(
      '{ applications(first: 1) { edges { node { externalId status requested { amount } } } } }',
    );
    expect(listed.data.applications.edges).toEqual([
      {
        node: {
          externalId: ref,
          status: 'IN_REVIEW',
          requested: { amount: subject.amount },
        },
      },
    ]);
    expect(receiptOf(await createLoan.send(as('anna'), subject, key))).toMatchObject({
      outcome: 'REPLAYED',
      state: 'COMMITTED',
    });
  });

  it.each([
    '',
    '..',
    '9O101',
    '90 101',
    '90101/../1',
    'ключ',
    'x'.repeat(101),
  ])('takes no reference that could not be asked for: "%s"', async (externalId) => {
    const { id } = await lostApplication(true);
    const { data } = await resolve('olga', { receiptId: id, verdict: 'COMMITTED', externalId });
    expect(data.receiptResolve).toMatchObject({
      receipt: { state: 'NEEDS_REVIEW' },
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'externalId'] }],
    });
  });

  it('that nothing was applied gives the person free for another application', async () => {
    const { id, subject } = await lostApplication(false);
    const busy = receiptOf(await createLoan.send(as('anna'), subject, `again-${people}`));
    expect(busy.userErrors).toMatchObject([{ code: 'LOAN_BUSY' }]);
    const { data } = await resolve('olga', { receiptId: id, verdict: 'NOT_APPLIED' });
    expect(data.receiptResolve.receipt.state).toBe('NOT_APPLIED');
    const free = receiptOf(await createLoan.send(as('anna'), subject, `again-${people}`));
    expect(free.outcome).toBe('COMMITTED');
  });

  it('does not move a receipt to another loan', async () => {
    const ref = await clientOf(running.sandbox.url).loanIn('ACTIVE');
    await fault('confirmCashRelease', 'resetBefore');
    const lost = await confirmCashRelease.send(as('anna'), { ref, amount: '' }, 'elsewhere');
    const { id, state } = await settledReceipt(as('anna'), receiptOf(lost).id);
    expect(state).toBe('NEEDS_REVIEW');
    const verdict = { receiptId: id, verdict: 'COMMITTED' };
    const other = await resolve('olga', { ...verdict, externalId: '99999' });
    expect(other.data.receiptResolve).toMatchObject({
      receipt: { state: 'NEEDS_REVIEW' },
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'externalId'] }],
    });
    const known = await as('anna').graph('query ($id: ID!) { application(id: $id) { status } }', {
      id: globalId('IUTE', 'Application', '99999'),
    });
    expect(known.errors?.[0].extensions.code).toBe('NOT_FOUND');
    const same = await resolve('olga', { ...verdict, externalId: ref });
    expect(same.data.receiptResolve).toMatchObject({ receipt: { state: 'COMMITTED' } });
  });

  it('leaves alone what is settled', async () => {
    const ref = await clientOf(running.sandbox.url).loanIn('ACTIVE');
    const sent = await insertRepayment.send(as('anna'), { ref, amount: '10.00' }, 'settled');
    const { data } = await resolve('olga', {
      receiptId: receiptOf(sent).id,
      verdict: 'NOT_APPLIED',
    });
    expect(data.receiptResolve).toMatchObject({
      receipt: { state: 'COMMITTED' },
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});

describe('a verdict that meets another', () => {
  let books: Books;
  afterEach(() => books.close());

  /** A lost repayment that the readings settle in the very moment the person speaks. */
  async function race(applied: boolean) {
    let overtaken = false;
    books = await openBooks({
      around: async ({ text }, run) => {
        const answer = await run();
        if (overtaken && text.includes('owner = $2')) {
          overtaken = false;
          await books.store.query(`update receipt set state = 'COMMITTED', settled_at = now()`);
        }
        return answer;
      },
    });
    await books.fault('insertRepayment', 'resetBefore');
    const { row } = await books.repay('90008', 'race');
    overtaken = true;
    const verdict = { receiptId: row.id, applied, externalId: null, note: '', caller: 'olga' };
    return { id: row.id, settling: books.operators.settle(verdict) };
  }

  it.each([true, false])('is refused, never silently dropped: applied %s', async (applied) => {
    const { id, settling } = await race(applied);
    await expect(settling).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await books.ledger.byId(id))?.state).toBe('COMMITTED');
  });
});

it('the papers of an upload wait for nobody: another set may be sent at once', async () => {
  const running = await startRunning({ env: { SETTLE_SECONDS: '0' } });
  await running.control('POST', '/iute/faults', {
    operation: 'uploadLoanFiles',
    fault: 'resetBefore',
    times: 1,
  });
  const subject = { ref: '90003', amount: '' };
  const first = receiptOf(await uploadLoanFiles.send(running, subject, 'papers-1'));
  expect((await settledReceipt(running, first.id)).state).toBe('NEEDS_REVIEW');
  const second = receiptOf(await uploadLoanFiles.send(running, subject, 'papers-2'));
  expect(second.outcome).toBe('COMMITTED');
  await running.close();
});
