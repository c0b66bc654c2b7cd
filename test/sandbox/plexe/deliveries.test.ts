import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SIGNATURE_HEADER, sign } from '../../../sandbox/plexe/notifications.js';
import { contract, type Json } from './bench.js';
import { type Listener, MINUTE, openListener } from './listener.js';

let listener: Listener;
beforeAll(async () => {
  listener = await openListener();
});
beforeEach(() => listener.begin());
afterAll(() => listener.close());

let applicationId: string;
beforeEach(async () => {
  ({ applicationId } = await listener.application());
  await listener.register();
});

describe('deliveries', () => {
  const offer = () => listener.tell('WB_Offer_Updated', { applicationId });

  it('are tried again, the same bytes, until they are answered 2xx', async () => {
    listener.receiver().answers.push(500, 302, 404);
    await offer();
    await listener.advance(21 * MINUTE);
    const [first, ...others] = listener.receiver().received.map(({ text }) => text);
    expect(others).toEqual([first, first, first]);
    expect(await listener.deliveries()).toEqual([
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
    listener.receiver().answers.push(500, 500, 500, 500, 500, 500);
    await offer();
    await listener.advance(6 * 60 * MINUTE);
    const [one] = (await listener.deliveries()) as { state: string; attempts: unknown[] }[];
    expect([one?.state, one?.attempts.length, listener.receiver().received.length]).toEqual([
      'gaveUp',
      6,
      6,
    ]);
  });

  it('are not tried again where the switch says so', async () => {
    await listener.setSwitches({ undelivered: 'dropped' });
    listener.receiver().answers.push(500);
    await offer();
    await listener.advance(600 * MINUTE);
    expect(listener.receiver().received.length).toBe(1);
  });

  it('that are never answered run into the timeout', async () => {
    await listener.setSwitches({ deliveryTimeoutMs: 50 });
    listener.receiver().answers.push('never');
    await offer();
    await listener.advance(MINUTE);
    expect(await listener.deliveries()).toEqual([
      expect.objectContaining({
        attempts: [
          expect.objectContaining({ result: 'timeout' }),
          expect.objectContaining({ result: 204 }),
        ],
      }),
    ]);
  });

  it('a subscription that is gone gets nothing more', async () => {
    listener.receiver().answers.push(500);
    await offer();
    await listener.advance();
    await listener.read('unregisterWebhook', {
      query: listener.asPartner(),
      body: listener.subscription(),
    });
    await listener.advance(MINUTE);
    expect([listener.receiver().received.length, (await listener.deliveries())[0]?.state]).toEqual([
      1,
      'gaveUp',
    ]);
  });

  it('can be sent once more, byte by byte', async () => {
    await offer();
    await listener.advance();
    await listener.control('POST', '/deliveries/1/repeat');
    await listener.advance();
    const [first, second] = listener.receiver().received.map(({ text }) => text);
    expect(second).toBe(first);
    expect((await listener.control('POST', '/deliveries/99/repeat')).status).toBe(404);
  });

  it('carry no signature, unless a switch asks for one', async () => {
    await offer();
    await listener.advance();
    await listener.setSwitches({ signDeliveries: true });
    await offer();
    await listener.fault({ fault: 'forged', times: 1 });
    await offer();
    await listener.advance();
    const header = SIGNATURE_HEADER.toLowerCase();
    const seen = listener
      .receiver()
      .received.map(({ headers, text }) => [
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
  const told = async (event = 'WB_Offer_Updated'): Promise<string[]> => {
    await listener.tell(event, { applicationId });
    await listener.advance();
    return listener
      .receiver()
      .received.splice(0)
      .map(({ text }) => text);
  };

  it('duplicate: twice the same', async () => {
    await listener.fault({ fault: 'duplicate', times: 1 });
    const [first, second, ...more] = await told();
    expect([second, more]).toEqual([first, []]);
    expect((await told()).length).toBe(1);
  });

  it('reorder: behind the next one', async () => {
    await listener.fault({ fault: 'reorder', times: 1 });
    expect(await told('WB_Offer_Updated')).toEqual([]);
    const names = (await told('WB_Partner_Request')).map((text) => JSON.parse(text).webhookEvent);
    expect(names).toEqual(['WB_Partner_Request', 'WB_Offer_Updated']);
  });

  it('drop: never, also not later', async () => {
    await listener.fault({ fault: 'drop', times: 1 });
    expect(await told()).toEqual([]);
    await listener.advance(600 * MINUTE);
    expect(listener.receiver().received).toEqual([]);
    expect((await listener.deliveries())[0]?.state).toBe('dropped');
  });

  it('delay: later by the clock', async () => {
    await listener.fault({ fault: 'delay', times: 1, seconds: 90 });
    expect(await told()).toEqual([]);
    await listener.advance(89);
    expect(listener.receiver().received).toEqual([]);
    await listener.advance(1);
    expect(listener.receiver().received.length).toBe(1);
  });

  it('poison: JSON that breaks off', async () => {
    await listener.fault({ fault: 'poison', times: 1 });
    const [text = ''] = await told();
    expect(() => JSON.parse(text)).toThrow();
  });

  it('wrongTypes: what the contract does not know', async () => {
    await listener.fault({ fault: 'wrongTypes', times: 1 });
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
    await listener.fault({ fault: name, times: 1 });
    const [text = ''] = await told();
    expect(contract.problemsOf('WebhookPayload', JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toMatchObject(shape);
  });

  it('strike the event that is named, and go when they are cleared', async () => {
    await listener.fault({ fault: 'drop', event: 'WB_Partner_Request' });
    expect((await told()).length).toBe(1);
    expect((await told('WB_Partner_Request')).length).toBe(0);
    expect((await told('WB_Partner_Request')).length).toBe(0);
    await listener.control('DELETE', '/webhook/faults');
    expect((await told('WB_Partner_Request')).length).toBe(1);
  });

  it.each<[string, Json]>([
    ['a fault of no list', { fault: 'none' }],
    ['no times at all', { fault: 'drop', times: 0 }],
    ['seconds without delay', { fault: 'drop', seconds: 3 }],
    ['a wrong event', { fault: 'drop', event: 7 }],
    ['a name that is unknown', { fault: 'drop', often: true }],
  ])('%s is refused', async (_what, rule) => {
    expect((await listener.fault(rule)).status).toBe(400);
  });
});
