import { EVENTS } from '../../../sandbox/plexe/event-names.js';
import { type Json, openBench } from './bench.js';
import { openReceiver, type Receiver } from './receiver.js';

export type Owner = Readonly<Record<string, string>>;
export const MINUTE = 60;
export const ID = 'a4c93477-7022-4579-8bee-6d2515dc78fc';

/** A sandbox and a subscriber's own server, which is another one after each `begin`. */
export async function openListener() {
  const bench = await openBench();
  let receiver: Receiver = await openReceiver();
  const asPartner = (): Owner => ({ partnerId: bench.partnerId() });
  /** Everything, to the receiver. */
  const subscription = (changes: Json = {}) => ({
    id: ID,
    webhookUri: receiver.url,
    secret: 'shared secret',
    isActive: true,
    webhooks: [...EVENTS],
    ...changes,
  });
  return {
    ...bench,
    ...{ asPartner, subscription, receiver: () => receiver },
    async begin(): Promise<void> {
      await bench.reset();
      await receiver.close();
      receiver = await openReceiver();
    },
    async close(): Promise<void> {
      await receiver.close();
      await bench.close();
    },
    register: (query: Owner = asPartner(), changes: Json = {}) =>
      bench.read('registerWebhook', { query, body: subscription(changes) }),
    registered: (query: Owner = asPartner()): Promise<Json[]> =>
      bench.read('getRegisteredWebhooks', { query }),
    /** The lender tells of something. */
    tell: (event: string, about: Json) => bench.control('POST', '/events', { event, ...about }),
    deliveries: (): Promise<Json[]> => bench.value('/deliveries'),
    fault: (rule: Json) => bench.control('POST', '/webhook/faults', rule),
    /** The names of what has arrived by now, and forget it. */
    async arrived(): Promise<string[]> {
      await bench.advance();
      return receiver.take().map(({ webhookEvent }) => webhookEvent);
    },
  };
}
export type Listener = Awaited<ReturnType<typeof openListener>>;
