import { Refusal } from '../refusal.js';

/** HTTP code, status inside the body, message. */
export type Row = readonly [http: number, status: number, message: string];

const INTERNAL: Row = [500, 5000, 'Internal error.'];
const NOT_AUTHORIZED: Row = [401, 4010, 'Not authorized.'];
const INVALID_DATA: Row = [400, 4402, 'Invalid data provided.'];
const INVALID_INPUT: Row = [400, 4402, 'Invalid input.'];
const INVALID_ROLE: Row = [400, 4402, 'Invalid role.'];
const UNAUTHORIZED: Row = [401, 4010, 'Unauthorized.'];

const idRows = (noun: string): readonly Row[] => [
  [400, 4402, `Invalid ${noun} ID.`],
  [404, 4041, `Invalid ${noun} ID.`],
  INTERNAL,
  [401, 4010, `Invalid ${noun} ID.`],
];

/** Every documented error row of every operation; `x-errors` of the contract, and a test says so. */
export const ROWS = {
  createSession: [[401, 4010, 'Invalid credentials.'], UNAUTHORIZED],
  deleteSession: [
    UNAUTHORIZED,
    [400, 4402, 'Invalid session.'],
    [400, 4010, 'Failed to delete session.'],
  ],
  listAccounts: [[404, 4041, 'No account found.']],
  listApplications: [NOT_AUTHORIZED, [400, 4402, 'Invalid date input.'], ...idRows('application')],
  getApplication: idRows('application'),
  updateApplication: idRows('application'),
  listApplicationDocumentTypes: [[500, 4000, 'Internal Error.']],
  listApplicationDocuments: idRows('application'),
  createApplicationDocument: [
    ...idRows('application'),
    [400, 4402, 'Invalid application document type.'],
    [400, 4010, 'No document type specified.'],
    [400, 4010, 'Invalid filename.'],
    [400, 4010, 'Invalid filetype.'],
    [400, 4402, 'File content has to be base64 encoded.'],
    [500, 4000, 'Internal Error.'],
  ],
  requestApplicationPayment: [
    [401, 4403, 'Unauthorized.'],
    [404, 4041, 'Not found.'],
    [500, 5000, 'Error occured.'],
    ...idRows('application'),
  ],
  sendApplicationSecureCode: [
    [400, 4403, 'Invalid Input.'],
    [404, 4040, 'Failed to generate auth code.'],
    [500, 4000, 'Failed to process auth code.'],
    [500, 5000, 'Error occured.'],
  ],
  listQuotes: [
    [400, 4402, 'Invalid date.'],
    NOT_AUTHORIZED,
    [400, 4402, 'Invalid account.'],
    INTERNAL,
  ],
  getQuote: idRows('quote'),
  createQuote: [[400, 4402, 'Invalid account id.'], NOT_AUTHORIZED, INVALID_DATA, INTERNAL],
  resendQuote: [
    [400, 4402, 'Quote already applied.'],
    [400, 4402, 'The quote is invalid.'],
    [400, 4402, 'The quote is expired.'],
    ...idRows('quote'),
  ],
  deleteQuote: [[400, 4402, 'Quote not active.'], ...idRows('quote')],
  listUsers: [[401, 4010, 'Invalid account id.']],
  getUser: idRows('user'),
  updateUser: [NOT_AUTHORIZED, INVALID_ROLE, INVALID_DATA, [403, 4403, 'Action not allowed.']],
  deleteUser: idRows('user'),
  createUser: [[401, 4010, 'Invalid account id.'], NOT_AUTHORIZED, INVALID_ROLE, INVALID_DATA],
  generateUserApiCredentials: [NOT_AUTHORIZED, ...idRows('user'), INVALID_DATA],
  getContent: [INVALID_INPUT],
  listProductCategories: [],
  calculateRepaymentAmount: [INVALID_INPUT],
  createCalloutRequest: [INVALID_INPUT, NOT_AUTHORIZED, INTERNAL],
  calculateFinance: [INVALID_INPUT, INTERNAL],
} satisfies Readonly<Record<string, readonly Row[]>>;

/** The operations that answer with JSON rows: all but the checkout. */
export type RestId = keyof typeof ROWS;

export const rowsOf = (operation: string): readonly Row[] =>
  Object.hasOwn(ROWS, operation) ? ROWS[operation as RestId] : [];

/** A no that carries its row; the details name the wrong fields. */
export class RowRefusal extends Refusal {
  constructor(
    readonly row: Row,
    readonly details?: Readonly<Record<string, string>>,
  ) {
    super(row[0], row[2]);
  }
}

/** Says no with a documented row of the operation, named by its HTTP code and message. */
export function refuse(
  operation: RestId,
  http: number,
  message: string,
  details?: Readonly<Record<string, string>>,
): never {
  const row = rowsOf(operation).find(([code, , text]) => code === http && text === message);
  if (!row) throw new Error(`${operation} has no row ${http} ${message}`);
  throw new RowRefusal(row, details);
}
