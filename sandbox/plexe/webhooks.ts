import { customerFor, partnerFor } from './access.js';
import { eventNamed } from './event-names.js';
import { aboutApplication } from './events.js';
import { nextGuid } from './ids.js';
import { send } from './notifications.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import type { EventData, Subscription } from './state.js';
import type { Fields } from './wire.js';

type Owner = Pick<Subscription, 'owner' | 'ownerId'>;

/** Whom the query names: a partner, a customer, or both, as the samples do. */
function ownersOf(visit: Visit): readonly Owner[] {
  const { world, caller } = visit;
  const [partnerId, customerId] = [visit.guid('partnerId'), visit.guid('customerId')];
  const owners: Owner[] = [];
  if (partnerId) owners.push({ owner: 'partner', ownerId: partnerFor(world, caller, partnerId) });
  if (customerId)
    owners.push({ owner: 'customer', ownerId: customerFor(world, caller, customerId).id });
  if (owners.length === 0) throw bad('A partnerId or a customerId is required.');
  return owners;
}

const isOf =
  (owners: readonly Owner[]) =>
  ({ owner, ownerId }: Owner): boolean =>
    owners.some((one) => one.owner === owner && one.ownerId === ownerId);

const isAddress = (written: string): boolean =>
  URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);

function readAddress(fields: Fields): string {
  const address = fields.required('webhookUri');
  if (!isAddress(address)) fields.wrong('webhookUri', 'The webhookUri must be an http address.');
  return address;
}

const view = ({ id, webhookUri, secret, isActive, webhooks }: Subscription) => ({
  id,
  webhookUri,
  secret,
  isActive,
  webhooks,
});

/** What a made-up event says: the owner and its newest application. */
function simulated({ state }: Visit, owners: readonly Owner[]): EventData {
  const ids = owners.map(({ owner, ownerId }) => [`${owner}Id`, ownerId] as const);
  const newest = Object.values(state.applications)
    .filter((one) =>
      ids.every(([, id]) => [one.partnerId, one.madeBy, one.customerId].includes(id)),
    )
    .at(-1);
  return { ...(newest && aboutApplication(newest)), ...Object.fromEntries(ids) };
}

const at = (path: string) => ['POST', `/api/Webhook/${path}`] as const;

export const webhookOperations = operations({
  registerWebhook: {
    at: at('register'),
    act(visit) {
      const { state, body } = visit;
      const owners = ownersOf(visit);
      const webhookUri = readAddress(body);
      const given = body.guid('id');
      const rest = {
        secret: body.text('secret'),
        isActive: body.flag('isActive') ?? true,
        webhooks: body.texts('webhooks'),
      };
      body.check();
      const id = given ?? nextGuid(state);
      const others = state.subscriptions.filter((one) => one.id !== id || !isOf(owners)(one));
      const made = owners.map((owner) => ({ id, ...owner, webhookUri, ...rest }));
      state.subscriptions = [...others, ...made];
      visit.book({ subscriptionId: id });
      return visit.done();
    },
  },
  unregisterWebhook: {
    at: at('unregister'),
    act(visit) {
      const { state, body } = visit;
      const owners = ownersOf(visit);
      const [id, webhookUri] = [body.guid('id'), body.text('webhookUri')];
      body.check();
      const meant = (one: Subscription): boolean =>
        id === null ? one.webhookUri === webhookUri : one.id === id;
      const gone = state.subscriptions.filter((one) => isOf(owners)(one) && meant(one));
      state.subscriptions = state.subscriptions.filter((one) => !gone.includes(one));
      for (const one of gone)
        visit.book({ subscriptionId: one.id, [`${one.owner}Id`]: one.ownerId });
      return visit.done();
    },
  },
  updateAllWebhooks: {
    at: at('update-all'),
    act(visit) {
      ownersOf(visit);
      return visit.done();
    },
  },
  handleWebhook: {
    at: at('handler'),
    act(visit) {
      const { body } = visit;
      body.required('id');
      body.required('webhookEvent');
      body.requiredDate('creationTimeUtc');
      body.check();
      return visit.done();
    },
  },
  generateSimulatedWebhook: {
    at: at('generate-simulated-webhook'),
    act(visit) {
      const { world, state } = visit;
      const owners = ownersOf(visit);
      const event = eventNamed(visit.needed('eventName'));
      if (!event) throw bad('There is no such event.');
      const told = new Map(
        state.subscriptions
          .filter((one) => isOf(owners)(one) && one.isActive && one.webhooks.includes(event))
          .map((one) => [one.id, one]),
      );
      const data = simulated(visit, owners);
      for (const one of told.values()) send(world, one, event, data);
      return visit.done();
    },
  },
  getRegisteredWebhooks: {
    at: ['GET', '/api/Webhook/get-registered-webhooks'],
    act(visit) {
      const { state, world } = visit;
      const owners = ownersOf(visit);
      if (world.switches.collectionEmptyBodies) return visit.done();
      const found = state.subscriptions.filter(isOf(owners));
      return visit.ok([...new Map(found.map((one) => [one.id, one])).values()].map(view));
    },
  },
  updateWebhookUri: {
    at: at('update-webhook-uri'),
    act(visit) {
      const { state } = visit;
      const owners = ownersOf(visit);
      const webhookUri = visit.needed('webhookUri');
      if (!isAddress(webhookUri)) throw bad('The webhookUri must be an http address.');
      for (const one of state.subscriptions.filter(isOf(owners))) {
        one.webhookUri = webhookUri;
        visit.book({ subscriptionId: one.id });
      }
      return visit.done();
    },
  },
});
