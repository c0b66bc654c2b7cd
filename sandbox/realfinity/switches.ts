import { flag, integer, oneOf, wordOrNull } from '../provider.js';

/** Other readings of the provider's page; the initial values are the readings of the notes. */
export const switches = {
  contextPath: oneOf(['', '/homedashboard'], 'An extra path part before /clients'),
  inOperator: flag(true, '`in` works in $filter; false: 400'),
  nodeLimit: integer([100, 1, 10_000], 'Most nodes of a $filter; more: 400'),
  queryLimit: integer([2048, 128, 12_000], 'Most characters of a query string, as sent'),
  queryLimitAnswer: oneOf(['404', '400'], 'How a longer query string is refused'),
  defaultTop: integer([50, 1, 10_000], 'Records without $top'),
  topCap: integer([100, 1, 10_000], 'Most records of one answer'),
  topOverCap: oneOf(['caps', 'refuses'], 'A larger $top: fewer records in silence, or 400'),
  eqIgnoresCase: flag(false, 'Text is compared without regard to letter case'),
  tiesShuffle: flag(false, 'What $orderby leaves equal comes in another order on every page'),
  upperCaseUnderSelect: flag(false, 'With $select, names begin with a capital: Id, FirstName'),
  patch: oneOf(['strict', 'lenient'], 'PATCH needs email, firstName and lastName, or does not'),
  putClearsLoginToken: flag(true, 'PUT without loginToken clears it, as any left out property'),
  unknownProperty: wordOrNull('One more property of every whole client; a PUT without it wipes it'),
  nullAuditId: flag(false, 'The audit record of a POST has id null'),
  deleteSupported: flag(true, 'DELETE of one client works; false: 405'),
  deleteAnswer: oneOf(['204', '200'], 'Status of a DELETE, always without a body'),
  errorBody: oneOf(['problem', 'odata', 'text', 'empty'], 'Shape of an error body'),
  errorFieldNames: oneOf(['camelCase', 'PascalCase'], 'Names in the errors of a problem'),
};
