import type { TaskKind } from '../provider.js';
import type { Message, Outcome } from '../tasks.js';
import { stamp } from './secrets.js';
import type { Application, BrighteState, BrighteTable, BrighteWorld, Delivery } from './state.js';
import { takeWebhookFault, WEBHOOK_FAULTS } from './webhook-faults.js';

const MINUTE_MS = 60_000;
/** Minutes until the next attempt, as documented. */
export const RETRY_MINUTES = [10, 10, 15, 30, 60, 120, 240];
const TAKEN: readonly unknown[] = [200, 406];
const KEPT_DELIVERIES = 5000;

/** Receivers compare with their own clock, so a frozen one would make every stamp look old. */
export const stampedAt = ({ switches, now }: BrighteWorld, ageSeconds = 0): Date =>
  new Date((switches.stampFromClock ? now.getTime() : Date.now()) - ageSeconds * 1000);

const find = ({ state }: BrighteWorld, id: string): Delivery | undefined =>
  state.deliveries.find((one) => one.id === id);

function attemptAt({ later }: BrighteWorld, delivery: Delivery, at: number): void {
  delivery.state = 'waiting';
  delivery.nextAttemptAt = new Date(at).toISOString();
  later(at, 'deliver', delivery.id);
}

function enter({ state }: BrighteWorld, draft: Omit<Delivery, 'id'>): Delivery {
  const last = state.deliveries.at(-1)?.id ?? '0';
  const delivery = { ...draft, id: String(Number(last) + 1) };
  state.deliveries.push(delivery);
  state.deliveries.splice(0, state.deliveries.length - KEPT_DELIVERIES);
  return delivery;
}

/** Tells the vendor, if there is an address and a key to sign with. */
export function notify(world: BrighteWorld, application: Application): void {
  const { state, now } = world;
  const { url, signingKey } = state.webhook;
  if (url === null || signingKey === null) return;
  const { rule, left } = takeWebhookFault(state.webhookFaults, application.id);
  state.webhookFaults = left;
  const kind = rule && WEBHOOK_FAULTS[rule.fault];
  const signed = {
    id: application.id,
    reference_number: application.reference ?? '',
    status: application.status,
    ...stamp(state, signingKey, stampedAt(world, rule && kind?.age?.(rule))),
  };
  const draft: Omit<Delivery, 'id'> = {
    applicationId: application.id,
    fault: rule?.fault ?? null,
    fields: (rule && kind?.spoil?.(signed, rule)) ?? signed,
    state: kind?.fate === 'held' || kind?.fate === 'dropped' ? kind.fate : 'waiting',
    nextAttemptAt: null,
    attempts: [],
  };
  const dueAt = now.getTime() + ((rule && kind?.delay?.(rule)) ?? 0) * 1000;
  for (const one of kind?.fate === 'twice' ? [draft, draft] : [draft]) {
    const delivery = enter(world, { ...one, attempts: [] });
    if (delivery.state === 'waiting') attemptAt(world, delivery, dueAt);
  }
}

/** Sends an old one once more, byte by byte. */
export function repeat(world: BrighteWorld, id: string): Delivery | undefined {
  const old = find(world, id);
  if (!old) return undefined;
  const copy = enter(world, { ...old, fault: 'repeated', attempts: [] });
  attemptAt(world, copy, world.now.getTime());
  return copy;
}

const ENCODINGS = {
  json: (fields: Delivery['fields']) => ['application/json', JSON.stringify(fields)],
  form: (fields: Delivery['fields']) => [
    'application/x-www-form-urlencoded',
    new URLSearchParams(fields).toString(),
  ],
} as const;

function compose(world: BrighteWorld, id: string): Message | undefined {
  const { state, switches } = world;
  const delivery = find(world, id);
  const { url, encoding, signingKey } = state.webhook;
  if (delivery?.state !== 'waiting') return undefined;
  if (url === null) {
    delivery.state = 'gaveUp';
    delivery.nextAttemptAt = null;
    return undefined;
  }
  if (switches.retriesRestamp && delivery.attempts.length > 0 && signingKey !== null)
    delivery.fields = { ...delivery.fields, ...stamp(state, signingKey, stampedAt(world)) };
  const [contentType = '', body = ''] = ENCODINGS[encoding](delivery.fields);
  return { url, contentType, body, timeoutMs: switches.deliveryTimeoutMs };
}

/** What was held back goes out once a later one is through. */
function release(world: BrighteWorld, { applicationId, id }: Delivery): void {
  for (const one of world.state.deliveries)
    if (one.state === 'held' && one.applicationId === applicationId && Number(one.id) < Number(id))
      attemptAt(world, one, world.now.getTime());
}

function settle(world: BrighteWorld, id: string, outcome: Outcome): void {
  const delivery = find(world, id);
  if (!delivery) return;
  const result = 'status' in outcome ? outcome.status : outcome.failure;
  const minutes = RETRY_MINUTES[delivery.attempts.length];
  delivery.attempts.push({ at: world.now.toISOString(), result });
  delivery.nextAttemptAt = null;
  if (TAKEN.includes(result)) delivery.state = 'delivered';
  else if (minutes === undefined) delivery.state = 'gaveUp';
  else attemptAt(world, delivery, world.now.getTime() + minutes * MINUTE_MS);
  release(world, delivery);
}

export const deliver: TaskKind<BrighteState, BrighteTable> = { run: compose, sent: settle };
