import type { Application, EventData, Loan, PlexeWorld } from './state.js';

/** Tells whoever has subscribed to the event. */
export function emit(_world: PlexeWorld, _event: string, _data: EventData): void {}

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
