import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENTS } from '../../../sandbox/plexe/event-names.js';
import { contract, type Json } from './bench.js';
import { ID, type Listener, MINUTE, type Owner, openListener } from './listener.js';

let listener: Listener;
beforeAll(async () => {
  listener = await openListener();
});
beforeEach(() => listener.begin());
afterAll(() => listener.close());

describe('subscriptions', () => {
  it('are registered, listed and removed', async () => {
    expect(await listener.registered()).toEqual([]);
    await listener.register();
    await listener.register(listener.asPartner(), {
      id: `urn:uuid:${ID.replace('a4', 'b5')}`,
      webhooks: [],
    });
    expect(await listener.registered()).toEqual([
      listener.subscription(),
      listener.subscription({ id: ID.replace('a4', 'b5'), webhooks: [] }),
    ]);
    await listener.read('unregisterWebhook', {
      query: listener.asPartner(),
      body: listener.subscription(),
    });
    expect((await listener.registered()).map(({ id }) => id)).toEqual([ID.replace('a4', 'b5')]);
  });

  it('one that is registered again takes the place of the old one', async () => {
    await listener.register();
    await listener.register(listener.asPartner(), { webhooks: ['WB_Loan_Created'] });
    expect(await listener.registered()).toEqual([
      listener.subscription({ webhooks: ['WB_Loan_Created'] }),
    ]);
  });

  it('update-webhook-uri moves all of the owner, and what still waits', async () => {
    const { applicationId } = await listener.application();
    const query = { ...listener.asPartner(), webhookUri: listener.receiver().url };
    await listener.register(listener.asPartner(), { webhookUri: 'http://127.0.0.1:9/old' });
    await listener.tell('WB_Offer_Updated', { applicationId });
    await listener.advance();
    await listener.read('updateWebhookUri', { query });
    await listener.advance(MINUTE);
    expect(await listener.arrived()).toEqual(['WB_Offer_Updated']);
    expect((await listener.registered())[0]?.webhookUri).toBe(listener.receiver().url);
  });

  it('update-all and the handler answer and change nothing', async () => {
    await listener.register();
    await listener.read('updateAllWebhooks', { query: listener.asPartner() });
    await listener.read('handleWebhook', {
      body: { id: 'x', webhookEvent: 'WB_Any', data: {}, creationTimeUtc: '2026-01-15T09:00:00' },
    });
    expect(await listener.registered()).toEqual([listener.subscription()]);
    expect(await listener.arrived()).toEqual([]);
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
  ])('%s, %s is refused', async (_what, id, query = listener.asPartner(), changes) => {
    const [status] = await listener.refusal(id, { query, body: listener.subscription(changes) });
    expect(status).toBe(400);
  });

  it('another partner may not be named', async () => {
    const query = { partnerId: listener.known().foreign.partner };
    expect(
      (await listener.refusal('registerWebhook', { query, body: listener.subscription() }))[0],
    ).toBe(400);
    expect((await listener.refusal('getRegisteredWebhooks', { query }))[0]).toBe(400);
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
    const { applicationId } = await listener.application();
    await listener.register();
    for (const event of EVENTS) await listener.tell(event, { applicationId });
    expect((await listener.arrived()).sort()).toEqual([...EVENTS].sort());
  });

  it('carry what the contract says, and the ids where they apply', async () => {
    const { applicationId, customerId } = await listener.application();
    await listener.register();
    await listener.read('testingUpdateApplicationStatus', {
      path: [applicationId],
      query: { status: 'UnderReview' },
    });
    await listener.advance();
    const payloads = listener.receiver().take();
    for (const payload of payloads) {
      expect(contract.problemsOf('WebhookPayload', payload)).toEqual([]);
      expect(payload.data).toEqual({
        applicationId,
        customerId,
        partnerId: listener.partnerId(),
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
    await listener.register();
    const { loanId, applicationId } = await listener.loan();
    expect(await listener.arrived()).toEqual([
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
    await listener.draw(loanId);
    await listener.make(loanId, { amount: 10, percentOfIncome: 5 });
    await listener.read('resendWithdrawalOtp', { path: [loanId] });
    await listener.read('postMessage', { path: [applicationId], body: { contents: 'Hello' } });
    await listener.read('testingCloseLoanOnLoanId', { path: [loanId] });
    expect(await listener.arrived()).toEqual([
      'WB_Send_Loan_Otp',
      'WB_Loan_Withdrawal_Completed',
      'WB_Send_Loan_Otp',
      'WB_Send_Loan_Otp',
      'WB_Communication_Sent',
      'WB_Loan_Closed',
    ]);
  });

  it('WB_Send_Loan_Otp hands out the code; not where the switch says so', async () => {
    const { loanId } = await listener.loan();
    await listener.register();
    const { id } = await listener.make(loanId, { amount: 10, percentOfIncome: 5 });
    await listener.advance();
    const otp = await listener.codeOf(loanId);
    expect(listener.receiver().take()[0]?.data).toMatchObject({ loanId, quoteId: id, otp });
    await listener.setSwitches({ codeInEvent: false });
    await listener.read('resendWithdrawalOtp', { path: [loanId] });
    await listener.advance();
    expect(listener.receiver().take()[0]?.data).toMatchObject({ loanId, otp: null });
  });

  it.each([
    ['both', ['loanId', 'applicationId']],
    ['loan', ['loanId']],
    ['application', ['applicationId']],
  ])('events about a loan name %s; others name what they always do', async (loanEventsName, names) => {
    const { loanId, applicationId } = await listener.loan();
    await listener.register();
    await listener.setSwitches({ loanEventsName });
    await listener.read('testingCloseLoanOnLoanId', { path: [loanId] });
    await listener.tell('WB_Offer_Updated', { applicationId });
    await listener.advance();
    const [closed, updated] = listener.receiver().take();
    expect(Object.keys(closed?.data ?? {})).toEqual([...names, 'customerId', 'partnerId']);
    expect(updated?.data).toMatchObject({ loanId, applicationId });
  });

  it('only those that are wanted, and none while the subscription is not active', async () => {
    const { applicationId } = await listener.application();
    await listener.register(listener.asPartner(), {
      webhooks: ['WB_Offer_Updated', 'WB_Of_Tomorrow'],
    });
    await listener.tell('WB_Partner_Request', { applicationId });
    await listener.tell('WB_Offer_Updated', { applicationId });
    expect(await listener.arrived()).toEqual(['WB_Offer_Updated']);
    await listener.register(listener.asPartner(), { isActive: false });
    await listener.tell('WB_Offer_Updated', { applicationId });
    expect(await listener.arrived()).toEqual([]);
  });

  it('created and status events go to partners, not to customers', async () => {
    const { applicationId, customerId } = await listener.application();
    await listener.register({ customerId });
    const status = { path: [applicationId], query: { status: 'UnderReview' } };
    await listener.read('testingUpdateApplicationStatus', status);
    for (const event of EVENTS.slice(0, 3)) await listener.tell(event, { applicationId });
    expect(await listener.arrived()).toEqual(['WB_Under_Review']);
    await listener.setSwitches({ customersGetAllEvents: true });
    await listener.tell('WB_Application_Created', { applicationId });
    expect(await listener.arrived()).toEqual(['WB_Application_Created']);
  });

  it("nobody hears of somebody else's", async () => {
    const [mine, other] = [await listener.application(), await listener.application()];
    await listener.register({ customerId: mine.customerId });
    await listener.tell('WB_Offer_Updated', { applicationId: other.applicationId });
    await listener.tell('WB_Offer_Updated', {
      applicationId: listener.known().foreign.application,
    });
    expect(await listener.arrived()).toEqual([]);
    await listener.tell('WB_Offer_Updated', { applicationId: mine.applicationId });
    expect(await listener.arrived()).toEqual(['WB_Offer_Updated']);
  });

  it('a subscription under both owners, as the samples make it, hears each once', async () => {
    const { applicationId, customerId } = await listener.application();
    const both = { ...listener.asPartner(), customerId };
    await listener.register(both);
    expect(await listener.registered(both)).toEqual([listener.subscription()]);
    expect(await listener.registered({ customerId })).toEqual([listener.subscription()]);
    await listener.tell('WB_Offer_Updated', { applicationId });
    expect(await listener.arrived()).toEqual(['WB_Offer_Updated']);
    await listener.read('unregisterWebhook', { query: both, body: listener.subscription() });
    expect([await listener.registered(), await listener.registered({ customerId })]).toEqual([
      [],
      [],
    ]);
  });

  it('a simulated one goes to the owner that is named, with its newest application', async () => {
    const { applicationId, customerId } = await listener.application();
    await listener.register({ customerId });
    const query = { customerId, eventName: 'wb_loan_opened' };
    await listener.read('generateSimulatedWebhook', { query });
    await listener.advance();
    expect(listener.receiver().take()).toEqual([
      expect.objectContaining({
        webhookEvent: 'WB_Loan_Opened',
        data: expect.objectContaining({ applicationId, customerId }),
      }),
    ]);
    await listener.read('generateSimulatedWebhook', {
      query: { ...query, ...listener.asPartner() },
    });
    expect(await listener.arrived()).toEqual(['WB_Loan_Opened']);
  });

  it('a call whose effect is thrown away tells nothing', async () => {
    const { applicationId } = await listener.application();
    await listener.register();
    await listener.control('POST', '/faults', {
      operation: 'postMessage',
      fault: 'status500',
      times: 1,
    });
    await listener.call('postMessage', { path: [applicationId], body: { contents: 'Hello' } });
    expect(await listener.arrived()).toEqual([]);
  });
});
