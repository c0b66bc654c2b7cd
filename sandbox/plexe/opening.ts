import { aboutApplication, aboutLoan, emit } from './events.js';
import { nextGuid } from './ids.js';
import type { Application, Loan, PlexeWorld } from './state.js';
import { moveTo } from './status.js';

/** A loan with nothing drawn. */
export const freshLoan = (
  id: string,
  { id: applicationId, customerId, partnerId, madeBy, offer }: Application,
  createdDate: string,
): Loan => ({
  id,
  applicationId,
  customerId,
  partnerId: partnerId ?? madeBy,
  createdDate,
  closedDate: null,
  enabled: false,
  rawTotal: offer?.facilityLimit ?? 0,
  adjustment: 0,
  systemPricing: null,
  planted: 0,
  transactions: [],
  withdrawals: [],
  pending: null,
  invoiceCustomers: [],
});

export function openLoan(world: PlexeWorld, application: Application, enabled: boolean): Loan {
  const { state, now } = world;
  const loan = { ...freshLoan(nextGuid(state), application, now.toISOString()), enabled };
  state.loans[loan.id] = loan;
  application.loanId = loan.id;
  moveTo(world, application, 'ApplicationCompleted');
  emit(world, 'WB_Loan_Created', aboutApplication(application));
  if (enabled) emit(world, 'WB_Loan_Opened', aboutLoan(loan));
  return loan;
}

/** False when it is closed already. */
export function closeLoan(world: PlexeWorld, loan: Loan): boolean {
  if (loan.closedDate !== null) return false;
  loan.closedDate = world.now.toISOString();
  loan.enabled = false;
  loan.pending = null;
  emit(world, 'WB_Loan_Closed', aboutLoan(loan));
  return true;
}

/** False when it is closed. */
export function enableLoan(world: PlexeWorld, loan: Loan, enabled: boolean): boolean {
  if (loan.closedDate !== null) return false;
  if (loan.enabled !== enabled) {
    loan.enabled = enabled;
    emit(world, 'WB_Loan_Enabled_Or_Disabled', { ...aboutLoan(loan), enabled });
  }
  return true;
}
