/** Plexe's calls by their own names: questions as queries, actions as mutations. */
import { plexeApplicationActions } from './actions.js';
import { PlexeApplicationResolver, plexeApplicationPayloads } from './applications.js';
import { plexeLoanResolvers } from './loans.js';
import { plexeTestingResolvers } from './testing.js';
import { plexeWebhookResolvers } from './webhooks.js';
import { plexeWithdrawalResolvers } from './withdrawals.js';

export const plexeResolvers = [
  PlexeApplicationResolver,
  ...plexeApplicationPayloads,
  ...plexeApplicationActions,
  ...plexeLoanResolvers,
  ...plexeWithdrawalResolvers,
  ...plexeTestingResolvers,
  ...plexeWebhookResolvers,
] as const;
