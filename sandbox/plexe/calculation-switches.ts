import { flag, integer, oneOf } from '../provider.js';

/** Other readings of calculations and withdrawals. */
export const calculationSwitches = {
  incomeShareAs: oneOf(
    ['percent', 'fraction'],
    'percentOfIncome and percentageOfIncome: 12.5, or 0.125',
  ),
  advanceRateAs: oneOf(
    ['share', 'percent', 'amount'],
    'advanceRate: the fee as a share (0.06), in percent (6), or the fee itself',
  ),
  makeChecks: flag(true, 'A make is refused without funds, or on a disabled or closed loan'),
  codeDigits: integer([6, 4, 10], 'Length of a one-time code'),
  codeLifetimeSeconds: integer([600, 1, 86_400], 'How long a code is good, by the clock'),
  codeTries: integer([5, 1, 100], 'Wrong codes until the pending withdrawal is spent'),
  codeInQuote: flag(false, 'otp of the quote holds the code'),
  resendAnswers: oneOf(['reference', 'code'], 'resend-withdrawal-otp answers a GUID, or the code'),
  withdrawalKeepsQuoteId: flag(false, 'A withdrawal has the id of its quote, not one of its own'),
  confirmMatches: oneOf(
    ['given', 'amount'],
    'What a confirm must repeat of its quote: every term it carries, or the amount alone',
  ),
  refusedConfirmStatus: oneOf(['200', '400'], 'HTTP status of a confirm with success false'),
  invoiceCustomersPerElement: integer(
    [2, 1, 1000],
    'Rows in one element of the list that get-invoice-customer answers',
  ),
  refusedConfirmErrors: oneOf(
    ['codes', 'null'],
    'errors[] of a confirm with success false, or the message alone',
  ),
};
