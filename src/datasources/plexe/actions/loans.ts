import { debtorActions } from './messages.js';
import { testingActions } from './testing.js';
import { webhookActions } from './webhooks.js';
import { withdrawalActions } from './withdrawals.js';

export const loanActions = {
  ...withdrawalActions,
  ...debtorActions,
  ...testingActions,
  ...webhookActions,
};
