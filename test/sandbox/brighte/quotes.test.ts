import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench, QUOTE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const DAY = 86_400;
const ledger = async (): Promise<Json[]> => bench.value('/ledger');
const booked = async () => (await ledger()).map(({ operation }) => operation);
const newQuote = async (changes: object = {}) =>
  (await bench.read('createQuote', { body: { ...QUOTE, ...changes } })).quote as Json;

describe('quotes', () => {
  it("the document's sample is created, sent, listed and read", async () => {
    const quote = await newQuote();
    expect(quote).toMatchObject({
      id: '8001',
      applicant_email: QUOTE.email,
      total_purchase_amount: 15000,
      deposit_amount: 5000,
      applicant: 'Test First Lastnametest',
      team_member: 'Alex Agent',
      status: 'SENT',
      created: '2026-01-15T09:00:00+00:00',
    });
    expect((await bench.read('getQuote', { path: ['8001'] })).quote).toEqual(quote);
    const { quotes } = await bench.read('listQuotes', {
      query: { accountId: 'E435', startDate: '2026-01-15' },
    });
    expect(quotes).toContainEqual(quote);
    expect(await bench.value('/outbox/mail')).toEqual([
      expect.objectContaining({ to: QUOTE.email, quoteId: '8001', link: '/brighte/apply/8001' }),
    ]);
    expect(await ledger()).toEqual([
      expect.objectContaining({ operation: 'createQuote', quoteId: '8001', amount: '100.00' }),
    ]);
    expect(await bench.value('/calls/8001')).toMatchObject({ createQuote: 1, getQuote: 1 });
  });

  it('resent while open, refused once applied, broken, cancelled or expired', async () => {
    const resend = (id: string) => bench.refusal('resendQuote', { path: [id] });
    for (const _ of [1, 2, 3, 4]) await newQuote();
    expect((await bench.call('resendQuote', { path: ['8001'] })).status).toBe(200);
    expect(await bench.value('/outbox/mail')).toHaveLength(5);
    await bench.control('POST', '/quotes/8001/apply');
    await bench.control('POST', '/quotes/8002/break');
    await bench.read('deleteQuote', { path: ['8003'] });
    expect(await resend('8001')).toEqual([400, 4402, 'Quote already applied.']);
    expect(await resend('8002')).toEqual([400, 4402, 'The quote is invalid.']);
    expect(await resend('8003')).toEqual([400, 4402, 'The quote is invalid.']);
    await bench.setSwitches({ sessionLifetimeSeconds: null });
    await bench.advance(30 * DAY - 1);
    expect((await bench.call('resendQuote', { path: ['8004'] })).status).toBe(200);
    await bench.advance(1);
    expect(await resend('8004')).toEqual([400, 4402, 'The quote is expired.']);
    expect((await bench.read('getQuote', { path: ['8004'] })).quote).toMatchObject({
      status: 'SENT',
    });
    expect(await bench.refusal('deleteQuote', { path: ['8004'] })).toEqual([
      400,
      4402,
      'Quote not active.',
    ]);
    expect((await booked()).filter((operation) => operation === 'resendQuote')).toHaveLength(2);
  });

  it('deleted once: it vanishes, the answer shows it for the last time', async () => {
    await newQuote();
    expect((await bench.read('deleteQuote', { path: ['8001'] })).quote).toMatchObject({
      id: '8001',
      status: 'SENT',
    });
    expect(await bench.refusal('getQuote', { path: ['8001'] })).toEqual([
      404,
      4041,
      'Invalid quote ID.',
    ]);
    expect(await bench.refusal('deleteQuote', { path: ['8001'] })).toEqual([
      400,
      4402,
      'Quote not active.',
    ]);
    expect((await bench.control('POST', '/quotes/8001/apply')).status).toBe(409);
  });

  it('applied: COMPLETED, and an application by the digit rule', async () => {
    await newQuote({ total_purchase_amount: 600_100, deposit_amount: 0 });
    const { value } = await bench.control('POST', '/quotes/8001/apply');
    expect((await bench.read('getQuote', { path: ['8001'] })).quote).toMatchObject({
      status: 'COMPLETED',
    });
    expect(
      (await bench.read('getApplication', { path: [value.applicationId] })).application,
    ).toMatchObject({
      status: 'C.APPROV',
      financed_amount: 600_100,
      team_member: 'Alex Agent',
      applicants: [
        expect.objectContaining({ name: 'Test First Lastnametest', email: QUOTE.email }),
      ],
    });
    expect(await bench.refusal('deleteQuote', { path: ['8001'] })).toEqual([
      400,
      4402,
      'Quote not active.',
    ]);
  });

  it('units are switches, per group', async () => {
    await bench.setSwitches({ quoteRequestUnit: 'dollars' });
    expect(await newQuote()).toMatchObject({
      total_purchase_amount: 1_500_000,
      deposit_amount: 500_000,
    });
    expect(await newQuote({ total_purchase_amount: 15000.5 })).toMatchObject({
      total_purchase_amount: 1_500_050,
    });
    await bench.setSwitches({ answerUnit: 'dollars' });
    expect((await bench.call('getQuote', { path: ['8001'] })).body.toString()).toContain(
      '"total_purchase_amount":15000,',
    );
    await bench.setSwitches({ quoteRequestUnit: 'cents', minimumFinanced: '1000' });
    expect(await bench.refusal('createQuote', { body: QUOTE })).toEqual([
      400,
      4402,
      'Invalid data provided.',
    ]);
  });

  it.each([
    { total_purchase_amount: 150.5 },
    { total_purchase_amount: '15000' },
    { total_purchase_amount: -1 },
    { total_purchase_amount: 2 ** 53 },
    { deposit_amount: 15000 },
    { repayment_term: '48' },
    { repayment_term: 121 },
    { first_name: '' },
    { last_name: undefined },
    { phone: 'none' },
    { product_category: 'Boats' },
    { product_description: ' ' },
  ])('%j is no quote', async (changes) => {
    const answer = await bench.refusal('createQuote', { body: { ...QUOTE, ...changes } });
    expect(answer).toEqual([400, 4402, 'Invalid data provided.']);
    expect(await bench.value('/outbox/mail')).toEqual([]);
  });
});
