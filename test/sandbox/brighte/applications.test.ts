import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench, QUOTE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const ledger = async (): Promise<Json[]> => bench.value('/ledger');
const booked = async () => (await ledger()).map(({ operation }) => operation);
const newQuote = async (changes: object = {}) =>
  (await bench.read('createQuote', { body: { ...QUOTE, ...changes } })).quote as Json;

describe('applications', () => {
  it('the reference number is the only thing that changes', async () => {
    const before = (await bench.read('getApplication', { path: ['10001'] })).application as Json;
    const body = { reference_number: 'NEW_REF_NUM' };
    const { application } = await bench.read('updateApplication', { path: ['10001'], body });
    expect(application).toEqual({ ...before, reference_number: 'NEW_REF_NUM' });
    for (const reference_number of ['x'.repeat(21), 5, undefined])
      expect(
        (await bench.call('updateApplication', { path: ['10001'], body: { reference_number } }))
          .status,
      ).toBe(400);
    expect(await booked()).toEqual(['updateApplication']);
  });

  it('documents: uploaded twice, stored twice; any case, echoed; missing padding is taken', async () => {
    const id = await bench.application(8500);
    for (const [invoice_type, filename] of [
      ['invoice', 'invoice.jpg'],
      ['CCA', 'cca.PDF'],
      ['invoice', 'invoice.jpg'],
    ])
      expect(
        (
          await bench.read('createApplicationDocument', {
            path: [id],
            body: { invoice_type, filename, filecontent: 'xxx' },
          })
        ).applicationDocument,
      ).toEqual({ type: invoice_type, filename });
    expect(
      (await bench.read('listApplicationDocuments', { path: [id] })).applicationDocuments,
    ).toHaveLength(3);
  });

  it.each([
    ['jpg', '/9j/4AAQ', 200],
    ['png', 'iVBORw0KGgo=', 200],
    ['pdf', 'JVBERi0xLjQ=', 200],
    ['pdf', '/9j/4AAQ', 400],
  ])('content of a %s is looked at where the switch says so', async (extension, filecontent, status) => {
    await bench.setSwitches({ documentContentMustMatch: true });
    const body = { invoice_type: 'INVOICE', filename: `one.${extension}`, filecontent };
    expect((await bench.call('createApplicationDocument', { path: ['10001'], body })).status).toBe(
      status,
    );
  });

  it('payment: requested, confirmed by the buyer, paid', async () => {
    const id = await bench.application(8501);
    const request = () => bench.refusal('requestApplicationPayment', { path: [id] });
    expect(await request()).toEqual([401, 4403, 'Unauthorized.']);
    await bench.advance(180);
    expect((await bench.control('POST', `/applications/${id}/confirm`)).status).toBe(409);
    const answer = await bench.read('requestApplicationPayment', { path: [id] });
    expect(answer.application).toMatchObject({ id, status: 'APPROVED' });
    expect(await bench.value('/outbox/prompts')).toEqual([
      expect.objectContaining({ applicationId: id }),
    ]);
    expect((await bench.control('POST', `/applications/${id}/confirm`)).value.status).toBe('PAID');
    expect(await bench.status(id)).toBe('PAID');
    expect(await request()).toEqual([401, 4403, 'Unauthorized.']);
    const facts = { applicationId: id, amount: '8501.00' };
    expect((await ledger()).slice(1)).toEqual([
      expect.objectContaining({ operation: 'requestApplicationPayment', ...facts }),
      expect.objectContaining({ operation: 'buyerConfirmation', ...facts }),
    ]);
  });

  it('a repeated request prompts the buyer again, or is refused', async () => {
    const id = await bench.application(8501);
    await bench.advance(180);
    for (const _ of [1, 2]) await bench.read('requestApplicationPayment', { path: [id] });
    expect(await bench.value('/outbox/prompts')).toHaveLength(2);
    await bench.setSwitches({ repeatedPaymentRequest: 'refused' });
    expect((await bench.call('requestApplicationPayment', { path: [id] })).status).toBe(401);
    expect((await bench.control('POST', `/applications/${id}/dispute`)).value.status).toBe(
      'APPROVED',
    );
    expect((await bench.call('requestApplicationPayment', { path: [id] })).status).toBe(200);
  });

  it.each([
    ['QUOTE', 'conditionally-approve', 'C.APPROV'],
    ['QUOTE', 'refer', 'REFER'],
    ['QUOTE', 'approve', 'APPROVED'],
    ['QUOTE', 'decline', 'DECLINED'],
    ['QUOTE', 'withdraw', 'WITHDRAW'],
  ])('from %s, %s leads to %s', async (_from, name, to) => {
    const id = await bench.application(8500);
    const { value } = await bench.control('POST', `/applications/${id}/${name}`);
    expect(value).toMatchObject({ id, status: to, applicants: 1 });
    expect(await bench.status(id)).toBe(to);
  });

  it.each([
    'approve',
    'decline',
    'refer',
    'withdraw',
    'confirm',
  ])('%s needs an open application', async (name) => {
    const id = await bench.application(8505);
    const { status, value } = await bench.control('POST', `/applications/${id}/${name}`);
    expect([status, value.error]).toEqual([409, expect.stringContaining('DECLINED')]);
  });
});

describe('the digit rule', () => {
  it.each([
    [1001, 'C.APPROV', 'APPROVED'],
    [1002, 'C.APPROV', 'DECLINED'],
    [1003, 'REFER', 'APPROVED'],
    [1004, 'REFER', 'DECLINED'],
    [1005, 'DECLINED', 'DECLINED'],
    [1000, 'QUOTE', 'QUOTE'],
    [1006, 'QUOTE', 'QUOTE'],
    [1009, 'QUOTE', 'QUOTE'],
  ])('%i dollars: %s at once, %s after three minutes', async (dollars, atOnce, later) => {
    const id = await bench.application(dollars);
    expect(await bench.status(id)).toBe(atOnce);
    await bench.advance(179);
    expect(await bench.status(id)).toBe(atOnce);
    await bench.advance(1);
    expect(await bench.status(id)).toBe(later);
  });

  it('cents are cut off, the deposit counts', async () => {
    await newQuote({ total_purchase_amount: 200_599, deposit_amount: 100_000 });
    const { value } = await bench.control('POST', '/quotes/8001/apply');
    expect(await bench.status(value.applicationId)).toBe('DECLINED');
  });

  it('the delay is a switch, and who decides earlier wins', async () => {
    await bench.setSwitches({ statusDelaySeconds: 10 });
    const [slow, withdrawn] = [await bench.application(1001), await bench.application(1001)];
    await bench.control('POST', `/applications/${withdrawn}/withdraw`);
    await bench.advance(10);
    expect([await bench.status(slow), await bench.status(withdrawn)]).toEqual([
      'APPROVED',
      'WITHDRAW',
    ]);
    await bench.setSwitches({ statusDelaySeconds: 0 });
    const quick = await bench.application(1003);
    await bench.advance();
    expect(await bench.status(quick)).toBe('APPROVED');
  });
});
