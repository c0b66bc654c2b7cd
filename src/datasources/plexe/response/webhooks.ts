import type { PlexeWebhookSubscription } from '../../../schema/plexe/webhooks.js';
import type { Subscription } from '../answers/webhooks.js';

export const toSubscription = (one: Subscription): PlexeWebhookSubscription => ({
  subscriptionId: one.id,
  uri: one.webhookUri,
  isActive: one.isActive,
  events: one.webhooks ?? [],
});
