import { flag, integer, oneOf } from '../provider.js';

/** Other readings of the notifications. */
export const webhookSwitches = {
  signDeliveries: flag(
    false,
    'X-Sandbox-Plexe-Signature: HMAC-SHA256 of the body under the secret of the subscription',
  ),
  undelivered: oneOf(
    ['retried', 'dropped'],
    'A notification that is not answered 2xx: again after 1, 5, 15, 60, 240 minutes, or never',
  ),
  deliveryTimeoutMs: integer([3000, 50, 60_000], 'How long an attempt waits for an answer'),
  codeInEvent: flag(true, 'WB_Send_Loan_Otp carries the code as otp'),
  loanEventsName: oneOf(
    ['both', 'loan', 'application'],
    'What WB_Loan_ events name: loanId and applicationId, or one of them',
  ),
  customersGetAllEvents: flag(false, 'Customers get created and status events, too'),
};
