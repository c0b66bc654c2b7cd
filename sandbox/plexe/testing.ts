import { loanFor } from './access.js';
import { addMessage } from './messages.js';
import { acceptOffer, makeOffer, offerOf } from './offers.js';
import { closeLoan, enableLoan, openLoan } from './opening.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import { type Application, type Loan, type PlexeWorld, STATUSES, type Status } from './state.js';
import { moveTo, rank, refuseEnded } from './status.js';

/** What a status takes for granted is made up for. */
export function forceStatus(world: PlexeWorld, application: Application, status: Status): void {
  // These two say nothing about how far an application went.
  const reached = status === 'Cancelled' || status === 'UnderReview' ? -1 : rank(status);
  if (reached >= rank('OfferReady') && !application.offer) makeOffer(world, application);
  if (reached >= rank('OfferAccepted') && !application.offerAccepted)
    acceptOffer(world, application);
  if (reached >= 0 && application.loanId === null) {
    if (reached < rank('OfferAccepted')) application.offerAccepted = false;
    if (reached < rank('OfferReady')) application.offer = null;
  }
  if (status === 'ApplicationSubmitted') application.submitted = true;
  if (status === 'ContractComplete') application.signed = true;
  if (status === 'ApplicationCompleted') {
    application.submitted = true;
    application.signed = true;
  }
  moveTo(world, application, status);
}

function loanOfApplication(visit: Visit): Loan {
  const { world, caller, application } = visit;
  if (application.loanId === null) throw bad('The application has no loan.');
  return loanFor(world, caller, application.loanId);
}

/** What a boolean action answers; a no is `false`, or a problem by the switch. */
function settled(visit: Visit, loan: Loan, done: boolean, fact: string) {
  if (!done && visit.world.switches.repeatedStep === '400') throw bad('The loan is closed.');
  if (done) visit.book({ loanId: loan.id, applicationId: loan.applicationId, loan: fact });
  return visit.ok(done);
}

const close = (visit: Visit, loan: Loan) =>
  settled(visit, loan, closeLoan(visit.world, loan), 'closed');

function enable(visit: Visit, loan: Loan) {
  const status = visit.flag('status', true);
  const done = enableLoan(visit.world, loan, status);
  return settled(visit, loan, done, status ? 'enabled' : 'disabled');
}

export const testingOperations = operations({
  testingUpdateApplicationStatus: {
    at: ['GET', '/api/Testing/update-application-status/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      const wanted = visit.needed('status').trim().toLowerCase();
      const status = STATUSES.find((one) => one.toLowerCase() === wanted);
      if (!status) throw bad(`The status must be one of ${STATUSES.join(', ')}.`);
      forceStatus(world, application, status);
      visit.book({ applicationId: application.id, status });
      return visit.ok(true);
    },
  },
  testingAcceptOffer: {
    at: ['GET', '/api/Testing/accept-offer/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      refuseEnded(application);
      const offer = offerOf(application);
      if (application.status !== 'OfferReady')
        throw bad(`The offer cannot be accepted: the application is ${application.status}.`);
      acceptOffer(world, application);
      visit.book({ applicationId: application.id, offerId: offer.id });
      return visit.ok(offer.id);
    },
  },
  testingCreateLoan: {
    at: ['GET', '/api/Testing/create-loan/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      if (application.loanId !== null) throw bad('The application has a loan already.');
      if (application.status === 'Cancelled' || !application.offerAccepted)
        throw bad(`There is no accepted offer: the application is ${application.status}.`);
      const loan = openLoan(world, application, world.switches.createdLoanEnabled);
      visit.book({ applicationId: application.id, loanId: loan.id });
      return visit.ok(loan.id, loan.id);
    },
  },
  testingCloseLoanOnApplicationId: {
    at: ['GET', '/api/Testing/close-loan-on-application-id/{applicationId}'],
    writes: true,
    act: (visit) => close(visit, loanOfApplication(visit)),
  },
  testingCloseLoanOnLoanId: {
    at: ['GET', '/api/Testing/close-loan-on-loan-id/{loanId}'],
    writes: true,
    act: (visit) => close(visit, visit.loan),
  },
  testingEnableLoanOnLoanId: {
    at: ['GET', '/api/Testing/enable-loan-on-loan-id/{loanId}'],
    writes: true,
    act: (visit) => enable(visit, visit.loan),
  },
  testingEnableLoanOnApplicationId: {
    at: ['GET', '/api/Testing/enable-loan-on-application-id/{applicationId}'],
    writes: true,
    act: (visit) => enable(visit, loanOfApplication(visit)),
  },
  testingSimulateTestMessage: {
    at: ['POST', '/api/Testing/simulate-test-message/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      const contents = visit.query('details') ?? '';
      const { id } = addMessage(world, application, { from: 'Plexe', contents });
      visit.book({ applicationId: application.id, messageId: id });
      return visit.ok(id);
    },
  },
});
