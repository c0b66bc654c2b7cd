import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import type { PlexeControl } from './controls.js';
import { EVENTS, eventNamed } from './event-names.js';
import { aboutApplication, aboutLoan, emit } from './events.js';
import { repeat } from './notifications.js';
import { type EventData, own, type PlexeWorld } from './state.js';
import { readWebhookFault } from './webhook-faults.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function aboutNamed({ state }: PlexeWorld, applicationId: string, loanId: string): EventData {
  const application = own(state.applications, applicationId);
  const loan = own(state.loans, loanId);
  if (loan) return aboutLoan(loan);
  if (application) return aboutApplication(application);
  throw new Refusal(400, 'applicationId or loanId must name one that exists');
}

/** Lets the lender tell of something, by any of the 32 names. */
function tell(world: PlexeWorld, body: unknown): unknown {
  const { event, applicationId, loanId } = asRecordOf(['event', 'applicationId', 'loanId'], body);
  const name = eventNamed(textOf(event));
  if (!name) throw new Refusal(400, `event must be one of ${EVENTS.join(', ')}`);
  const data = aboutNamed(world, textOf(applicationId), textOf(loanId));
  emit(world, name, data);
  return { event: name, data };
}

/** Without the secret. */
const subscriptions = ({ state }: PlexeWorld): unknown =>
  state.subscriptions.map(({ secret, ...shown }) => ({ ...shown, hasSecret: secret !== null }));

export const webhookControls: readonly PlexeControl[] = [
  { method: 'GET', path: '/subscriptions', run: subscriptions },
  { method: 'GET', path: '/deliveries', run: ({ state }) => state.deliveries },
  {
    method: 'POST',
    path: '/deliveries/{id}/repeat',
    run(world, { id = '' }) {
      const copy = repeat(world, id);
      if (!copy) throw new Refusal(404, `No delivery ${id}`);
      return copy;
    },
  },
  { method: 'POST', path: '/events', run: (world, _params, body) => tell(world, body) },
  { method: 'GET', path: '/webhook/faults', run: ({ state }) => state.webhookFaults ?? [] },
  {
    method: 'POST',
    path: '/webhook/faults',
    run({ state }, _params, body) {
      state.webhookFaults = [...(state.webhookFaults ?? []), readWebhookFault(body)];
      return state.webhookFaults;
    },
  },
  {
    method: 'DELETE',
    path: '/webhook/faults',
    run({ state }) {
      state.webhookFaults = [];
      return state.webhookFaults;
    },
  },
];
