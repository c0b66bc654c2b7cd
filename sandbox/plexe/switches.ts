import { flag, integer, integerOrNull, oneOf, wordOrNull } from '../provider.js';
import { calculationSwitches } from './calculation-switches.js';
import { webhookSwitches } from './webhook-switches.js';

/** Other readings of the provider's document; the initial values are the readings of the notes. */
const ownSwitches = {
  tokenLifetimeSeconds: integer([3600, 1, 86_400], 'How long a token lives, by the clock'),
  stampFromClock: flag(
    false,
    "exp, iat and expiresUTC are by the sandbox's clock, not the real time",
  ),
  refreshTakesExpired: flag(false, 'refresh-token takes an expired token, too'),
  refreshEndsOldToken: flag(false, 'A refreshed token is no longer good'),
  requiresTwoFactor: flag(false, 'A sign-in wants a second factor and gives an empty token'),
  userTypeSpelling: oneOf(['Customer', 'customer', 'CUSTOMER'], 'Spelling of userType'),
  badLoginStatus: oneOf(['400', '401'], 'Answer to a wrong password'),
  unauthorizedBody: oneOf(['empty', 'problem', 'html'], 'Body of a 401'),
  unknownIds: oneOf(['400', '404'], 'Answer to an id that nobody knows'),
  foreignIds: oneOf(['400', '403', '404'], "Answer to somebody else's id"),
  validationStatus: oneOf(['400', '422'], 'Answer to fields that do not fit'),
  problemContentType: oneOf(
    ['application/json', 'application/problem+json'],
    'Content type of a problem document',
  ),
  partnerMayWrite: flag(true, 'A partner may do more than read'),
  datesWithoutOffset: flag(false, 'Instants are printed without Z'),
  listShapes: oneOf(
    ['lists', 'samples'],
    'get-contract-details and get-required-documents: lists, or one object and {data,totalCount}',
  ),
  collectionEmptyBodies: flag(
    false,
    'get-primary-bank-account and get-registered-webhooks answer nothing, as the collection shows',
  ),
  createdPassword: oneOf(['echoed', 'null'], 'Field password in the answers of create-customer'),
  duplicateEmails: oneOf(['refused', 'taken'], 'A customer under an e-mail that is in use'),
  madeIsAssigned: flag(
    false,
    'An application that a partner makes without partnerId is assigned to it',
  ),
  processNeedsBankingData: flag(true, 'process-application without banking data is refused'),
  offerDelaySeconds: integerOrNull('Until the offer is ready; null: only by control', 30),
  reviewDelaySeconds: integerOrNull('From the last document to UnderReview; null: by control', 60),
  approvalNeedsAcceptedOffer: flag(
    true,
    'Details, signatures and documents need an accepted offer',
  ),
  repeatedApplicant: oneOf(
    ['overwrites', 'adds', 'refused'],
    'Applicant details that are sent once more',
  ),
  repeatedSignature: oneOf(['replaces', 'refused'], 'A second signature of an applicant'),
  createdLoanEnabled: flag(false, 'Testing/create-loan enables the loan, too'),
  repeatedStep: oneOf(['false', '400'], 'Closing a closed loan, enabling a closed one'),
  ledgerCredit: oneOf(['repayment', 'advance'], 'Which rows of the ledger have isCredit true'),
  plainOrder: oneOf(['newestFirst', 'oldestFirst'], 'Order of get-transactions'),
  signedAmounts: flag(false, 'Advances and fees have a minus in the ledger, beside isCredit'),
  currencyCode: {
    ...wordOrNull('Currency of ledger amounts; null as the C# model allows'),
    initial: 'USD' as string | null,
  },
  sparseAnswers: flag(false, 'Members that the C# models declare nullable are null'),
  loanRowId: oneOf(['application', 'loan'], 'What id of get-loan and get-loans-on-partner names'),
  badRows: oneOf(['refuseAll', 'skipped'], 'A bulk create with rows that do not fit'),
  statusSpelling: oneOf(
    ['OfferReady', 'Offer Ready', 'offerReady'],
    'Spelling of statuses: the C# sample ignores case and blanks',
  ),
  unknownStatus: wordOrNull('Status of every application in answers, instead of its own'),
};

export const switches = { ...ownSwitches, ...calculationSwitches, ...webhookSwitches };
