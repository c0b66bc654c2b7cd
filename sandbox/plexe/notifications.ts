import { createHmac } from 'node:crypto';
import type { TaskKind } from '../provider.js';
import type { Message, Outcome } from '../tasks.js';
import { nextGuid } from './ids.js';
import {
  type Delivery,
  type EventData,
  type PlexeState,
  type PlexeTable,
  type PlexeWorld,
  type Subscription,
  take,
} from './state.js';
import { takeWebhookFault, WEBHOOK_FAULTS } from './webhook-faults.js';

const MINUTE_MS = 60_000;
/** Minutes until the next attempt: ours, none are published. */
export const RETRY_MINUTES = [1, 5, 15, 60, 240];
export const SIGNATURE_HEADER = 'X-Sandbox-Plexe-Signature';
const KEPT_DELIVERIES = 5000;

export const sign = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');

const find = ({ state }: PlexeWorld, id: string): Delivery | undefined =>
  state.deliveries.find((one) => one.id === id);

function attemptAt({ later }: PlexeWorld, delivery: Delivery, at: number): void {
  delivery.state = 'waiting';
  delivery.nextAttemptAt = new Date(at).toISOString();
  later(at, 'deliver', delivery.id);
}

function enter({ state }: PlexeWorld, draft: Omit<Delivery, 'id' | 'attempts'>): Delivery {
  const delivery = { ...draft, id: String(take(state, 'delivery')), attempts: [] };
  state.deliveries.push(delivery);
  state.deliveries.splice(0, state.deliveries.length - KEPT_DELIVERIES);
  return delivery;
}

/** One notification to one subscription, with whatever fault is ordered for it. */
export function send(
  world: PlexeWorld,
  subscription: Subscription,
  event: string,
  data: EventData,
): void {
  const { state, now } = world;
  const { rule, left } = takeWebhookFault(state.webhookFaults ?? [], event);
  state.webhookFaults = left;
  const kind = rule && WEBHOOK_FAULTS[rule.fault];
  const creationTimeUtc = now.toISOString();
  const payload = { id: nextGuid(state), webhookEvent: event, data, creationTimeUtc };
  const body = JSON.stringify(kind?.spoil?.(payload) ?? payload);
  const draft = {
    subscriptionId: subscription.id,
    event,
    fault: rule?.fault ?? null,
    body: kind?.garble?.(body) ?? body,
    state: kind?.fate === 'held' || kind?.fate === 'dropped' ? kind.fate : ('waiting' as const),
    nextAttemptAt: null,
  };
  const dueAt = now.getTime() + ((rule && kind?.delay?.(rule)) ?? 0) * 1000;
  for (const one of kind?.fate === 'twice' ? [draft, draft] : [draft]) {
    const delivery = enter(world, one);
    if (delivery.state === 'waiting') attemptAt(world, delivery, dueAt);
  }
}

/** Sends an old one once more, byte by byte. */
export function repeat(world: PlexeWorld, id: string): Delivery | undefined {
  const old = find(world, id);
  if (!old) return undefined;
  const { subscriptionId, event, body } = old;
  const draft = { subscriptionId, event, body, fault: 'repeated', nextAttemptAt: null };
  const copy = enter(world, { ...draft, state: 'waiting' });
  attemptAt(world, copy, world.now.getTime());
  return copy;
}

function headersOf(
  { switches }: PlexeWorld,
  { secret }: Subscription,
  delivery: Delivery,
): Readonly<Record<string, string>> {
  if (!switches.signDeliveries || secret === null) return {};
  const forged = WEBHOOK_FAULTS[delivery.fault ?? '']?.forged;
  return { [SIGNATURE_HEADER]: sign(forged ? `not ${secret}` : secret, delivery.body) };
}

/** To where the subscription points by now; a subscription that is gone gets nothing more. */
function compose(world: PlexeWorld, id: string): Message | undefined {
  const { state, switches } = world;
  const delivery = find(world, id);
  if (delivery?.state !== 'waiting') return undefined;
  const subscription = state.subscriptions.find((one) => one.id === delivery.subscriptionId);
  if (!subscription?.isActive) {
    delivery.state = 'gaveUp';
    delivery.nextAttemptAt = null;
    return undefined;
  }
  return {
    url: subscription.webhookUri,
    contentType: 'application/json; charset=utf-8',
    headers: headersOf(world, subscription, delivery),
    body: delivery.body,
    timeoutMs: switches.deliveryTimeoutMs,
  };
}

/** What was held back goes out once a later one is through. */
function release(world: PlexeWorld, { subscriptionId, id }: Delivery): void {
  for (const one of world.state.deliveries)
    if (
      one.state === 'held' &&
      one.subscriptionId === subscriptionId &&
      Number(one.id) < Number(id)
    )
      attemptAt(world, one, world.now.getTime());
}

function settle(world: PlexeWorld, id: string, outcome: Outcome): void {
  const delivery = find(world, id);
  if (!delivery) return;
  const result = 'status' in outcome ? outcome.status : outcome.failure;
  const minutes = RETRY_MINUTES[delivery.attempts.length];
  delivery.attempts.push({ at: world.now.toISOString(), result });
  delivery.nextAttemptAt = null;
  const taken = typeof result === 'number' && result >= 200 && result < 300;
  const again = world.switches.undelivered === 'retried' && minutes !== undefined;
  if (taken || !again) {
    delivery.state = taken ? 'delivered' : 'gaveUp';
    release(world, delivery);
  } else attemptAt(world, delivery, world.now.getTime() + minutes * MINUTE_MS);
}

export const deliver: TaskKind<PlexeState, PlexeTable> = { run: compose, sent: settle };
