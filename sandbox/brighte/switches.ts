import { amount, flag, integer, integerOrNull, oneOf, wordOrNull } from '../provider.js';

const cents = (what: string) => oneOf(['cents', 'dollars'], `Unit of the amounts in ${what}`);

/** Other readings of the provider's document; the initial values are the readings of the notes. */
export const switches = {
  sessionLifetimeSeconds: integerOrNull('How long a session lives; null: for ever', 3600),
  sessionSlides: flag(false, 'Each call prolongs the session'),
  sessionGoneMessage: oneOf(
    ['Invalid session.', 'Unauthorized.', 'Not authorized.'],
    'Message of the 401 for a missing, ended or expired session',
  ),
  requireJsonHeaders: flag(true, 'Accept and Content-Type must be application/json on every call'),
  errorBody: oneOf(
    ['statusAndMessage', 'statusOnly', 'textStatus', 'empty', 'html'],
    'Shape of an error body',
  ),
  booleans: oneOf(['digits', 'words'], 'Booleans in answers: 1 and 0, or true and false'),
  timestampOffset: oneOf(['+00:00', '+10:00', 'Z'], 'Offset of the timestamps in answers'),
  listOrder: oneOf(['oldestFirst', 'newestFirst'], 'Direction of the lists'),
  pageSize: integer([500, 1, 500], 'Records on a page'),
  accountIdRequired: flag(false, 'listApplications without accountId is refused'),
  numericAccountIds: flag(false, 'Account ids that are all digits come as numbers'),
  userFieldNames: oneOf(['camelCase', 'snake_case'], 'firstName or first_name in the user POD'),
  referenceInAnswers: flag(true, 'Applications carry reference_number'),
  unknownStatus: wordOrNull('Status of every application in answers, instead of its own'),
  answerUnit: cents('Application, Quote, Callout and RepaymentAmount'),
  quoteRequestUnit: cents('createQuote'),
  calloutRequestUnit: cents('createCalloutRequest'),
  repaymentRequestUnit: cents('calculateRepaymentAmount'),
  minimumFinanced: amount('0', 'Least financed amount, in dollars'),
  maximumFinanced: amount('999999999', 'Greatest financed amount, in dollars'),
  establishmentFee: amount('75', 'Fee of a first-time customer'),
  weeklyFee: amount('1', 'Account keeping fee per week'),
  annualFee: amount('0', 'Fee per year; shown, in no formula'),
  lateFee: amount('4.99', 'Fee per missed payment; shown, in no formula'),
  repaymentRounding: oneOf(
    ['upToTheCent', 'dailyAccrual'],
    'How an instalment is rounded: both give the document its 165.47',
  ),
  documentTypes: oneOf(['sample', 'enum'], 'Type list: invoice and CCA, or INVOICE, STC, CCA'),
  documentContentMustMatch: flag(false, 'An upload must begin like the type its name says'),
  largestDocumentBytes: integer([10_485_760, 1, 20_000_000], 'Larger uploads are not stored'),
  resendByGet: flag(false, 'resendQuote also by GET, as the endpoint table says'),
  quoteLifetimeDays: integer([30, 1, 3650], 'Days until a quote expires'),
  repeatedPaymentRequest: oneOf(
    ['promptsAgain', 'refused'],
    'A payment request while the buyer has not answered the last one',
  ),
  statusDelaySeconds: integer([180, 0, 86_400], 'Delay of the second status of the digit rule'),
  takeSampleCategory: flag(true, '"Storage Battery(s)" of the samples is taken, too'),
  checkoutAnswers: oneOf(['page', 'innerRedirect'], 'How the hosted page follows the form'),
  leaveRedirects: oneOf(['no', 'bare', '10001'], 'Where leaving the hosted page leads'),
  stampFromClock: flag(false, "Signatures carry the sandbox's clock, not the real time"),
  retriesRestamp: flag(false, 'A later attempt carries a new timestamp, token and signature'),
  deliveryTimeoutMs: integer([3000, 50, 60_000], 'How long an attempt waits for an answer'),
};
