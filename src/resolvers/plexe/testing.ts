/** Plexe's calls for demonstrations: refused where the target is neither the sandbox nor a demo host. */
import * as plexe from '../../schema/plexe/loans.js';
import { applicationRef, loanRef } from './acting.js';
import { plexeAction } from './actions.js';
import { applicationField, loanField } from './loans.js';

const ofApplication = <Input extends { readonly applicationId: string }>(input: Input) => ({
  ...input,
  applicationId: applicationRef(input.applicationId),
});
const ofLoan = <Input extends { readonly loanId: string }>(input: Input) => ({
  ...input,
  loanId: loanRef(input.loanId),
});

const ONLY = 'Only on the sandbox or the demo host of Plexe.';

const AFTER = 'The loan, read after it was done; null when it was not.';

export const plexeTestingResolvers = [
  plexeAction(
    'testingUpdateApplicationStatus',
    plexe.PlexeTestingUpdateApplicationStatusInput,
    plexe.PlexeTestingUpdateApplicationStatusPayload,
    `Update application status: force one. ${ONLY}`,
    'Which.',
    ofApplication,
  ),
  plexeAction(
    'testingAcceptOffer',
    plexe.PlexeTestingAcceptOfferInput,
    plexe.PlexeTestingAcceptOfferPayload,
    `Accept offer, as the customer would on the lender's site. ${ONLY}`,
    'Whose.',
    ofApplication,
  ),
  plexeAction(
    'testingCreateLoan',
    plexe.PlexeTestingCreateLoanInput,
    plexe.PlexeTestingCreateLoanPayload,
    `Create loan: turn an application into one. ${ONLY}`,
    'Of which one.',
    ofApplication,
  ),
  plexeAction(
    'testingCloseLoanOnApplicationId',
    plexe.PlexeTestingCloseLoanOnApplicationIdInput,
    plexe.PlexeTestingCloseLoanOnApplicationIdPayload,
    `Close the loan of an application. ${ONLY}`,
    'Which.',
    ofApplication,
  ),
  plexeAction(
    'testingCloseLoanOnLoanId',
    plexe.PlexeTestingCloseLoanOnLoanIdInput,
    plexe.PlexeTestingCloseLoanOnLoanIdPayload,
    `Close a loan. ${ONLY}`,
    'Which.',
    ofLoan,
  ),
  plexeAction(
    'testingEnableLoanOnLoanId',
    plexe.PlexeTestingEnableLoanOnLoanIdInput,
    plexe.PlexeTestingEnableLoanOnLoanIdPayload,
    `Enable or disable a loan. ${ONLY}`,
    'Which.',
    ofLoan,
  ),
  plexeAction(
    'testingEnableLoanOnApplicationId',
    plexe.PlexeTestingEnableLoanOnApplicationIdInput,
    plexe.PlexeTestingEnableLoanOnApplicationIdPayload,
    `Enable or disable the loan of an application. ${ONLY}`,
    'Which.',
    ofApplication,
  ),
  plexeAction(
    'testingSimulateTestMessage',
    plexe.PlexeTestingSimulateTestMessageInput,
    plexe.PlexeTestingSimulateTestMessagePayload,
    `Simulate a message to an application. ${ONLY}`,
    'What.',
    ofApplication,
  ),
  applicationField(plexe.PlexeTestingUpdateApplicationStatusPayload),
  applicationField(plexe.PlexeTestingAcceptOfferPayload),
  loanField(plexe.PlexeTestingCreateLoanPayload, AFTER),
  applicationField(plexe.PlexeTestingCloseLoanOnApplicationIdPayload),
  loanField(plexe.PlexeTestingCloseLoanOnLoanIdPayload, AFTER),
  loanField(plexe.PlexeTestingEnableLoanOnLoanIdPayload, AFTER),
  applicationField(plexe.PlexeTestingEnableLoanOnApplicationIdPayload),
  applicationField(plexe.PlexeTestingSimulateTestMessagePayload),
] as const;
