import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENTS } from '../../../sandbox/plexe/event-names.js';
import { SIGNATURE_HEADER, sign } from '../../../sandbox/plexe/notifications.js';
import { type Bench, contract, type Json, openBench } from './bench.js';
import { openReceiver, type Receiver } from './receiver.js';

let bench: Bench;
let receiver: Receiver;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.reset();
  receiver = await openReceiver();
});
afterEach(() => receiver.close());
afterAll(() => bench.close());

type Owner = Readonly<Record<string, string>>;
const MINUTE = 60;
const ID = 'a4c93477-7022-4579-8bee-6d2515dc78fc';
const asPartner = (): Owner => ({ partnerId: bench.partnerId() });

const subscription = (changes: Json = {}) => ({
  id: ID,
  webhookUri: receiver.url,
  secret: 'shared secret',
  isActive: true,
  webhooks: [...EVENTS],
  ...changes,
});
const register = (query: Owner = asPartner(), changes: Json = {}) =>
  bench.read('registerWebhook', { query, body: subscription(changes) });
const registered = (query: Owner = asPartner()): Promise<Json[]> =>
  bench.read('getRegisteredWebhooks', { query });
const tell = (event: string, about: Json) => bench.control('POST', '/events', { event, ...about });
const deliveries = (): Promise<Json[]> => bench.value('/deliveries');
const fault = (rule: Json) => bench.control('POST', '/webhook/faults', rule);

/** The names of what has arrived by now, and forget it. */
async function arrived(): Promise<string[]> {
  await bench.advance();
  return receiver.take().map(({ webhookEvent }) => webhookEvent);
}

describe('subscriptions', () => {
  it('are registered, listed and removed', async () => {
    expect(await registered()).toEqual([]);
    await register();
    await register(asPartner(), { id: `urn:uuid:${ID.replace('a4', 'b5')}`, webhooks: [] });
    expect(await registered()).toEqual([
      subscription(),
      subscription({ id: ID.replace('a4', 'b5'), webhooks: [] }),
    ]);
    await bench.read('unregisterWebhook', { query: asPartner(), body: subscription() });
    expect((await registered()).map(({ id }) => id)).toEqual([ID.replace('a4', 'b5')]);
  });

  it('one that is registered again takes the place of the old one', async () => {
    await register();
    await register(asPartner(), { webhooks: ['WB_Loan_Created'] });
    expect(await registered()).toEqual([subscription({ webhooks: ['WB_Loan_Created'] })]);
  });

  it('update-webhook-uri moves all of the owner, and what still waits', async () => {
    const { applicationId } = await bench.application();
    const query = { ...asPartner(), webhookUri: receiver.url };
    await register(asPartner(), { webhookUri: 'http://127.0.0.1:9/old' });
    await tell('WB_Offer_Updated', { applicationId });
    await bench.advance();
    await bench.read('updateWebhookUri', { query });
    await bench.advance(MINUTE);
    expect(await arrived()).toEqual(['WB_Offer_Updated']);
    expect((await registered())[0]?.webhookUri).toBe(receiver.url);
  });

  it('update-all and the handler answer and change nothing', async () => {
    await register();
    await bench.read('updateAllWebhooks', { query: asPartner() });
    await bench.read('handleWebhook', {
      body: { id: 'x', webhookEvent: 'WB_Any', data: {}, creationTimeUtc: '2026-01-15T09:00:00' },
    });
    expect(await registered()).toEqual([subscription()]);
    expect(await arrived()).toEqual([]);
  });

  it.each<[string, string, Owner | undefined, Json]>([
    ['without an owner', 'registerWebhook', {}, {}],
    ['with an address of no kind', 'registerWebhook', undefined, { webhookUri: 'nowhere' }],
    ['with an address that is not http', 'registerWebhook', undefined, { webhookUri: 'ftp://a/b' }],
    ['without events', 'registerWebhook', undefined, { webhooks: null }],
    ['of nobody', 'registerWebhook', { partnerId: ID }, {}],
    ['without an owner', 'unregisterWebhook', {}, {}],
    ['without an address', 'updateWebhookUri', undefined, {}],
    ['with an unknown event', 'generateSimulatedWebhook', { eventName: 'WB_None' }, {}],
    ['without an owner', 'updateAllWebhooks', {}, {}],
    ['without an id', 'handleWebhook', {}, { id: null }],
  ])('%s, %s is refused', async (_what, id, query = asPartner(), changes) => {
    const [status] = await bench.refusal(id, { query, body: subscription(changes) });
    expect(status).toBe(400);
  });

  it('another partner may not be named', async () => {
    const query = { partnerId: bench.known().foreign.partner };
    expect((await bench.refusal('registerWebhook', { query, body: subscription() }))[0]).toBe(400);
    expect((await bench.refusal('getRegisteredWebhooks', { query }))[0]).toBe(400);
  });
});

describe('events', () => {
  it('all 32 names of the contract are there, and each arrives', async () => {
    const schemas = contract.document as unknown as {
      components: { schemas: { WebhookEventName: { 'x-extensible-enum': string[] } } };
    };
    const names = schemas.components.schemas.WebhookEventName['x-extensible-enum'];
    expect([...EVENTS].sort()).toEqual([...names].sort());
    expect(EVENTS.length).toBe(32);
    const { applicationId } = await bench.application();
    await register();
    for (const event of EVENTS) await tell(event, { applicationId });
    expect((await arrived()).sort()).toEqual([...EVENTS].sort());
  });

  it('carry what the contract says, and the ids where they apply', async () => {
    const { applicationId, customerId } = await bench.application();
    await register();
    await bench.read('testingUpdateApplicationStatus', {
      path: [applicationId],
      query: { status: 'UnderReview' },
    });
    await bench.advance();
    const payloads = receiver.take();
    for (const payload of payloads) {
      expect(contract.problemsOf('WebhookPayload', payload)).toEqual([]);
      expect(payload.data).toEqual({
        applicationId,
        customerId,
        partnerId: bench.partnerId(),
        statusName: 'UnderReview',
      });
    }
    expect(payloads.map(({ webhookEvent }) => webhookEvent)).toEqual([
      'WB_Application_Status_Changed',
      'WB_Under_Review',
    ]);
    expect(new Set(payloads.map(({ id }) => id)).size).toBe(2);
  });

  it('the way of a loan, event by event', async () => {
    await register();
    const { loanId, applicationId } = await bench.loan();
    expect(await arrived()).toEqual([
      'WB_Customer_And_Application_Created',
      'WB_Bank_Transactions_Refresh',
      'WB_Application_Status_Changed',
      'WB_Application_Status_Changed',
      'WB_Application_Ready',
      'WB_Application_Status_Changed',
      'WB_Application_Status_Changed',
      'WB_Loan_Created',
      'WB_Loan_Enabled_Or_Disabled',
    ]);
    await bench.draw(loanId);
    await bench.make(loanId, { amount: 10, percentOfIncome: 5 });
    await bench.read('resendWithdrawalOtp', { path: [loanId] });
    await bench.read('postMessage', { path: [applicationId], body: { contents: 'Hello' } });
    await bench.read('testingCloseLoanOnLoanId', { path: [loanId] });
    expect(await arrived()).toEqual([
      'WB_Send_Loan_Otp',
      'WB_Loan_Withdrawal_Completed',
      'WB_Send_Loan_Otp',
      'WB_Send_Loan_Otp',
      'WB_Communication_Sent',
      'WB_Loan_Closed',
    ]);
  });

  it('WB_Send_Loan_Otp hands out the code; not where the switch says so', async () => {
    const { loanId } = await bench.loan();
    await register();
    const { id } = await bench.make(loanId, { amount: 10, percentOfIncome: 5 });
    await bench.advance();
    const otp = await bench.codeOf(loanId);
    expect(receiver.take()[0]?.data).toMatchObject({ loanId, quoteId: id, otp });
    await bench.setSwitches({ codeInEvent: false });
    await bench.read('resendWithdrawalOtp', { path: [loanId] });
    await bench.advance();
    expect(receiver.take()[0]?.data).toMatchObject({ loanId, otp: null });
  });

  it('only those that are wanted, and none while the subscription is not active', async () => {
    const { applicationId } = await bench.application();
    await register(asPartner(), { webhooks: ['WB_Offer_Updated', 'WB_Of_Tomorrow'] });
    await tell('WB_Partner_Request', { applicationId });
    await tell('WB_Offer_Updated', { applicationId });
    expect(await arrived()).toEqual(['WB_Offer_Updated']);
    await register(asPartner(), { isActive: false });
    await tell('WB_Offer_Updated', { applicationId });
    expect(await arrived()).toEqual([]);
  });

  it('created and status events go to partners, not to customers', async () => {
    const { applicationId, customerId } = await bench.application();
    await register({ customerId });
    const status = { path: [applicationId], query: { status: 'UnderReview' } };
    await bench.read('testingUpdateApplicationStatus', status);
    for (const event of EVENTS.slice(0, 3)) await tell(event, { applicationId });
    expect(await arrived()).toEqual(['WB_Under_Review']);
    await bench.setSwitches({ customersGetAllEvents: true });
    await tell('WB_Application_Created', { applicationId });
    expect(await arrived()).toEqual(['WB_Application_Created']);
  });

  it("nobody hears of somebody else's", async () => {
    const [mine, other] = [await bench.application(), await bench.application()];
    await register({ customerId: mine.customerId });
    await tell('WB_Offer_Updated', { applicationId: other.applicationId });
    await tell('WB_Offer_Updated', { applicationId: bench.known().foreign.application });
    expect(await arrived()).toEqual([]);
    await tell('WB_Offer_Updated', { applicationId: mine.applicationId });
    expect(await arrived()).toEqual(['WB_Offer_Updated']);
  });

  it('a subscription under both owners, as the samples make it, hears each once', async () => {
    const { applicationId, customerId } = await bench.application();
    const both = { ...asPartner(), customerId };
    await register(both);
    expect(await registered(both)).toEqual([subscription()]);
    expect(await registered({ customerId })).toEqual([subscription()]);
    await tell('WB_Offer_Updated', { applicationId });
    expect(await arrived()).toEqual(['WB_Offer_Updated']);
    await bench.read('unregisterWebhook', { query: both, body: subscription() });
    expect([await registered(), await registered({ customerId })]).toEqual([[], []]);
  });

  it('a simulated one goes to the owner that is named, with its newest application', async () => {
    const { applicationId, customerId } = await bench.application();
    await register({ customerId });
    const query = { customerId, eventName: 'wb_loan_opened' };
    await bench.read('generateSimulatedWebhook', { query });
    await bench.advance();
    expect(receiver.take()).toEqual([
      expect.objectContaining({
        webhookEvent: 'WB_Loan_Opened',
        data: expect.objectContaining({ applicationId, customerId }),
      }),
    ]);
    await bench.read('generateSimulatedWebhook', { query: { ...query, ...asPartner() } });
    expect(await arrived()).toEqual(['WB_Loan_Opened']);
  });

  it('a call whose effect is thrown away tells nothing', async () => {
    const { applicationId } = await bench.application();
    await register();
    await bench.control('POST', '/faults', {
      operation: 'postMessage',
      fault: 'status500',
      times: 1,
    });
    await bench.call('postMessage', { path: [applicationId], body: { contents: 'Hello' } });
    expect(await arrived()).toEqual([]);
  });
});

describe('deliveries', () => {
  let applicationId: string;
  beforeEach(async () => {
    ({ applicationId } = await bench.application());
    await register();
  });
  const offer = () => tell('WB_Offer_Updated', { applicationId });

  it('are tried again, the same bytes, until they are answered 2xx', async () => {
    receiver.answers.push(500, 302, 404);
    await offer();
    await bench.advance(21 * MINUTE);
    const [first, ...others] = receiver.received.map(({ text }) => text);
    expect(others).toEqual([first, first, first]);
    expect(await deliveries()).toEqual([
      expect.objectContaining({
        state: 'delivered',
        attempts: [
          { at: '2026-01-15T09:00:00.000Z', result: 500 },
          { at: '2026-01-15T09:01:00.000Z', result: 302 },
          { at: '2026-01-15T09:06:00.000Z', result: 404 },
          { at: '2026-01-15T09:21:00.000Z', result: 204 },
        ],
      }),
    ]);
  });

  it('are given up after six attempts', async () => {
    receiver.answers.push(500, 500, 500, 500, 500, 500);
    await offer();
    await bench.advance(6 * 60 * MINUTE);
    const [one] = (await deliveries()) as { state: string; attempts: unknown[] }[];
    expect([one?.state, one?.attempts.length, receiver.received.length]).toEqual(['gaveUp', 6, 6]);
  });

  it('are not tried again where the switch says so', async () => {
    await bench.setSwitches({ undelivered: 'dropped' });
    receiver.answers.push(500);
    await offer();
    await bench.advance(600 * MINUTE);
    expect(receiver.received.length).toBe(1);
  });

  it('that are never answered run into the timeout', async () => {
    await bench.setSwitches({ deliveryTimeoutMs: 50 });
    receiver.answers.push('never');
    await offer();
    await bench.advance(MINUTE);
    expect(await deliveries()).toEqual([
      expect.objectContaining({
        attempts: [
          expect.objectContaining({ result: 'timeout' }),
          expect.objectContaining({ result: 204 }),
        ],
      }),
    ]);
  });

  it('a subscription that is gone gets nothing more', async () => {
    receiver.answers.push(500);
    await offer();
    await bench.advance();
    await bench.read('unregisterWebhook', { query: asPartner(), body: subscription() });
    await bench.advance(MINUTE);
    expect([receiver.received.length, (await deliveries())[0]?.state]).toEqual([1, 'gaveUp']);
  });

  it('can be sent once more, byte by byte', async () => {
    await offer();
    await bench.advance();
    await bench.control('POST', '/deliveries/1/repeat');
    await bench.advance();
    const [first, second] = receiver.received.map(({ text }) => text);
    expect(second).toBe(first);
    expect((await bench.control('POST', '/deliveries/99/repeat')).status).toBe(404);
  });

  it('carry no signature, unless a switch asks for one', async () => {
    await offer();
    await bench.advance();
    await bench.setSwitches({ signDeliveries: true });
    await offer();
    await fault({ fault: 'forged', times: 1 });
    await offer();
    await bench.advance();
    const header = SIGNATURE_HEADER.toLowerCase();
    const seen = receiver.received.map(({ headers, text }) => [
      headers[header] !== undefined,
      headers[header] === sign('shared secret', text),
    ]);
    expect(seen).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
  });
});

describe('faults of deliveries', () => {
  let applicationId: string;
  beforeEach(async () => {
    ({ applicationId } = await bench.application());
    await register();
  });
  const told = async (event = 'WB_Offer_Updated'): Promise<string[]> => {
    await tell(event, { applicationId });
    await bench.advance();
    return receiver.received.splice(0).map(({ text }) => text);
  };

  it('duplicate: twice the same', async () => {
    await fault({ fault: 'duplicate', times: 1 });
    const [first, second, ...more] = await told();
    expect([second, more]).toEqual([first, []]);
    expect((await told()).length).toBe(1);
  });

  it('reorder: behind the next one', async () => {
    await fault({ fault: 'reorder', times: 1 });
    expect(await told('WB_Offer_Updated')).toEqual([]);
    const names = (await told('WB_Partner_Request')).map((text) => JSON.parse(text).webhookEvent);
    expect(names).toEqual(['WB_Partner_Request', 'WB_Offer_Updated']);
  });

  it('drop: never, also not later', async () => {
    await fault({ fault: 'drop', times: 1 });
    expect(await told()).toEqual([]);
    await bench.advance(600 * MINUTE);
    expect(receiver.received).toEqual([]);
    expect((await deliveries())[0]?.state).toBe('dropped');
  });

  it('delay: later by the clock', async () => {
    await fault({ fault: 'delay', times: 1, seconds: 90 });
    expect(await told()).toEqual([]);
    await bench.advance(89);
    expect(receiver.received).toEqual([]);
    await bench.advance(1);
    expect(receiver.received.length).toBe(1);
  });

  it('poison: JSON that breaks off', async () => {
    await fault({ fault: 'poison', times: 1 });
    const [text = ''] = await told();
    expect(() => JSON.parse(text)).toThrow();
  });

  it('wrongTypes: what the contract does not know', async () => {
    await fault({ fault: 'wrongTypes', times: 1 });
    const [text = ''] = await told();
    expect(contract.problemsOf('WebhookPayload', JSON.parse(text)).length).toBeGreaterThan(0);
  });

  it.each([
    ['noData', { data: null }],
    ['unknownEvent', { webhookEvent: 'WB_Of_Tomorrow' }],
    [
      'strangers',
      { data: expect.objectContaining({ applicationId: expect.stringMatching(/^0/) }) },
    ],
  ])('%s keeps the contract, and is of no use', async (name, shape) => {
    await fault({ fault: name, times: 1 });
    const [text = ''] = await told();
    expect(contract.problemsOf('WebhookPayload', JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toMatchObject(shape);
  });

  it('strike the event that is named, and go when they are cleared', async () => {
    await fault({ fault: 'drop', event: 'WB_Partner_Request' });
    expect((await told()).length).toBe(1);
    expect((await told('WB_Partner_Request')).length).toBe(0);
    expect((await told('WB_Partner_Request')).length).toBe(0);
    await bench.control('DELETE', '/webhook/faults');
    expect((await told('WB_Partner_Request')).length).toBe(1);
  });

  it.each<[string, Json]>([
    ['a fault of no list', { fault: 'none' }],
    ['no times at all', { fault: 'drop', times: 0 }],
    ['seconds without delay', { fault: 'drop', seconds: 3 }],
    ['a wrong event', { fault: 'drop', event: 7 }],
    ['a name that is unknown', { fault: 'drop', often: true }],
  ])('%s is refused', async (_what, rule) => {
    expect((await fault(rule)).status).toBe(400);
  });
});
