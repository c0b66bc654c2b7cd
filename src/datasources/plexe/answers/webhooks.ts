/** Subscriptions as Plexe answers them. Their secret is not read: nobody needs it here. */
import { array, boolean, object, type Shaped } from '../../json.js';
import { free, guid, maybe, type ReadersOf, type Wire } from '../answers.js';

const subscription = object({
  id: maybe(guid),
  webhookUri: free,
  isActive: maybe(boolean),
  webhooks: maybe(array(free)),
} satisfies ReadersOf<Wire['WebhookSubscription']>);

export const subscriptions = array(subscription);

export type Subscription = Shaped<typeof subscription>;
