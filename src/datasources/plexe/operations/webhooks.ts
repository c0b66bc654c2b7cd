/** Subscriptions to events. Whose they are stands in the query: a partner's or a customer's. */
import { subscriptions } from '../answers/webhooks.js';
import { answered, body, call, done, read, write } from '../lines.js';

export interface Owner {
  readonly partnerId?: string | null;
  readonly customerId?: string | null;
}

export type NewSubscription = Owner & {
  /** The client picks it (notes, 7). */
  readonly subscriptionId: string;
  readonly uri: string;
  readonly secret?: string | null;
  readonly isActive: boolean;
  readonly events: readonly string[];
};

export type Movement = Owner & { readonly uri: string };
export type Simulation = Owner & { readonly eventName: string };
export interface Delivery {
  readonly deliveryId: string;
  readonly eventName: string;
  readonly createdAt: string;
}

const ofOwner = ({ partnerId, customerId }: Owner) => ({
  ...(partnerId && { partnerId }),
  ...(customerId && { customerId }),
});
const subscription = (one: NewSubscription) => ({
  query: ofOwner(one),
  ...body({
    id: one.subscriptionId,
    webhookUri: one.uri,
    ...(one.secret && { secret: one.secret }),
    isActive: one.isActive,
    webhooks: one.events,
  }),
});
const webhook = (name: string) => `/api/Webhook/${name}`;

const list = answered(subscriptions);

export const webhookOperations = {
  registerWebhook: call('POST', webhook('register'), write(subscription, done)),
  unregisterWebhook: call('POST', webhook('unregister'), write(subscription, done)),
  updateAllWebhooks: call(
    'POST',
    webhook('update-all'),
    write((owner: Owner) => ({ query: ofOwner(owner) }), done),
  ),
  handleWebhook: call(
    'POST',
    webhook('handler'),
    write(
      ({ deliveryId, eventName, createdAt }: Delivery) =>
        body({ id: deliveryId, webhookEvent: eventName, data: {}, creationTimeUtc: createdAt }),
      done,
    ),
  ),
  generateSimulatedWebhook: call(
    'POST',
    webhook('generate-simulated-webhook'),
    write(
      ({ eventName, ...owner }: Simulation) => ({ query: { eventName, ...ofOwner(owner) } }),
      done,
    ),
  ),
  // The collection shows an empty answer where there is none (notes, 10).
  getRegisteredWebhooks: call('GET', webhook('get-registered-webhooks'), {
    ...read((owner: Owner) => ({ query: ofOwner(owner) }), subscriptions),
    decode: (reply) => (reply.body.length === 0 ? [] : list(reply)),
  }),
  updateWebhookUri: call(
    'POST',
    webhook('update-webhook-uri'),
    write(
      ({ uri, ...owner }: Movement) => ({ query: { webhookUri: uri, ...ofOwner(owner) } }),
      done,
    ),
  ),
};
