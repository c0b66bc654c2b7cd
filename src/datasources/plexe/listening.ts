/** This server's own subscription: looked for first, so that a start changes nothing that stands already. */
import { createHash } from 'node:crypto';
import type { Ask } from '../call.js';
import type { AnswerOf, InputOf } from '../operation.js';
import type { Owner } from './operations/webhooks.js';
import type { operations } from './operations.js';
import { WANTED } from './webhook.js';

type Operations = typeof operations;
type Call = <K extends keyof Operations>(
  name: K,
  input: InputOf<Operations[K]>,
  ask: Ask,
) => Promise<AnswerOf<Operations[K]>>;

/** The same for the same path, wherever this server is reached: its key is in the path. */
function guidOf(uri: string): string {
  const hex = createHash('sha256').update(new URL(uri).pathname).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

export async function listenAt(uri: string, owner: Owner, call: Call, ask: Ask): Promise<void> {
  const subscriptionId = guidOf(uri);
  const wanted = { ...owner, subscriptionId, uri, isActive: true, events: WANTED };
  const listed = await call('getRegisteredWebhooks', owner, ask);
  const mine = listed.find(({ id }) => id === subscriptionId);
  const fits = mine?.isActive !== false && isSame(mine?.webhooks ?? [], WANTED);
  if (mine && fits && mine.webhookUri === uri) return;
  // Moving the address moves all subscriptions of an owner: only where there is none but ours.
  if (mine && fits && listed.length === 1) {
    await call('updateWebhookUri', { ...owner, uri }, ask);
    return;
  }
  if (mine)
    await call(
      'unregisterWebhook',
      { ...wanted, uri: mine.webhookUri, events: mine.webhooks ?? [] },
      ask,
    );
  await call('registerWebhook', wanted, ask);
}
