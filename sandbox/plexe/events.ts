import { FOR_PARTNERS_ONLY } from './event-names.js';
import { send } from './notifications.js';
import type { Application, EventData, Loan, PlexeWorld, Subscription } from './state.js';

const OWNERS = { partner: 'partnerId', customer: 'customerId' } as const;

/** Whether an event is about the owner of a subscription and wanted by it. */
function hears({ switches }: PlexeWorld, one: Subscription, event: string, data: EventData) {
  const closed = FOR_PARTNERS_ONLY.has(event) && !switches.customersGetAllEvents;
  if (!one.isActive || !one.webhooks.includes(event)) return false;
  if (one.owner === 'customer' && closed) return false;
  return data[OWNERS[one.owner]] === one.ownerId;
}

/** What an event about a loan does not name, by the reading that is set. */
const UNNAMED = { both: null, loan: 'applicationId', application: 'loanId' } as const;

function named({ switches }: PlexeWorld, event: string, data: EventData): EventData {
  const unnamed = event.startsWith('WB_Loan_') ? UNNAMED[switches.loanEventsName] : null;
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== unnamed));
}

/** Tells whoever has subscribed to the event, each subscription once. */
export function emit(world: PlexeWorld, event: string, data: EventData): void {
  const told = new Set<string>();
  for (const one of world.state.subscriptions) {
    if (told.has(one.id) || !hears(world, one, event, data)) continue;
    told.add(one.id);
    send(world, one, event, named(world, event, data));
  }
}

/** What every event about an application says. */
export const aboutApplication = (application: Application): EventData => ({
  applicationId: application.id,
  customerId: application.customerId,
  partnerId: application.partnerId ?? application.madeBy,
  ...(application.loanId && { loanId: application.loanId }),
  statusName: application.status,
});

export const aboutLoan = (loan: Loan): EventData => ({
  loanId: loan.id,
  applicationId: loan.applicationId,
  customerId: loan.customerId,
  partnerId: loan.partnerId,
});
