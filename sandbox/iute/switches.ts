import { flag, integerOrNull, oneOf, wordOrNull } from '../provider.js';

/** Other readings of the provider's document; the initial values are the readings of the notes. */
export const switches = {
  uploadMovesOn: flag(false, 'Uploaded documents move the loan on: check/status answers 400'),
  repaidAnswersMinusOne: flag(false, 'A repaid loan answers -1 at once, not only once closed'),
  allowStaysTrueAfterRelease: flag(false, 'allow/cash/release stays true on an active loan'),
  repeatedConfirmAnswers200: flag(false, 'A repeated confirm on an active loan answers 200'),
  unknownLoanStatusWord: wordOrNull('loan_status of allow/cash/release instead of "normal"'),
  unknownInfoStatus: integerOrNull('status of every loan/info answer, which then has no loan'),
  authorizeNeedsDocuments: flag(false, 'The lender authorizes only with uploaded documents'),
  contextPath: oneOf(['', '/iute'], 'An extra path part before /rest'),
  contentType: oneOf(
    ['application/xml', 'text/xml', 'application/xml;charset=UTF-8', 'text/xml;charset=UTF-8'],
    'Content type of the XML answers',
  ),
};
