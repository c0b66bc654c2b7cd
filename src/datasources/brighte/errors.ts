/**
 * Brighte's refusals: HTTP code first, then the triple with status and message, because its codes are
 * no partition (notes, section 2). What is told to callers is ours.
 */
import type { ErrorCode } from '../../schema/user-error.js';
import { ProviderFault } from '../fault.js';
import { either, number, object, optional, readJson, text } from '../json.js';
import type { WireReply } from '../operation.js';

const envelope = object({
  status: either(number(String), text(String)),
  message: optional(text(String)),
});

interface Row {
  readonly http: number;
  readonly status: string;
  readonly message: RegExp;
  readonly code: ErrorCode;
  readonly words: string;
}

const row = (
  http: number,
  status: string,
  message: RegExp,
  code: ErrorCode,
  words: string,
): Row => ({
  http,
  status,
  message,
  code,
  words,
});

const ROWS: readonly Row[] = [
  row(
    400,
    '4402',
    /^Quote already applied/,
    'CONFLICT',
    'The customer has already applied from this quote.',
  ),
  row(
    400,
    '4402',
    /^The quote is invalid/,
    'CONFLICT',
    'This quote can no longer be used. Make a new one.',
  ),
  row(
    400,
    '4402',
    /^The quote is expired/,
    'QUOTE_EXPIRED',
    'This quote has lapsed. Make a new one.',
  ),
  row(
    400,
    '4402',
    /^Quote not active/,
    'CONFLICT',
    'This quote has lapsed or is inactive already.',
  ),
  row(
    400,
    '4402',
    /^Invalid (application|quote|user) ID/,
    'INVALID_INPUT',
    'The reference is missing or not one of Brighte.',
  ),
  row(
    400,
    '4402',
    /^Invalid account/,
    'INVALID_INPUT',
    'This account is not one of yours: take one that brighteListAccounts gives.',
  ),
  row(400, '4402', /^Invalid date/, 'INVALID_INPUT', 'Brighte does not accept this range of days.'),
  row(400, '4402', /^Invalid role/, 'INVALID_INPUT', 'Brighte knows no such role.'),
  row(
    400,
    '4402',
    /^Invalid application document type/,
    'INVALID_INPUT',
    'Take a document type that brighteListApplicationDocumentTypes gives.',
  ),
  row(400, '4402', /^File content/, 'INVALID_INPUT', 'The file did not arrive whole.'),
  row(
    400,
    '4010',
    /^(No document type|Invalid file)/,
    'INVALID_INPUT',
    'A document needs a type and a name ending in jpg, jpeg, png or pdf.',
  ),
  row(
    400,
    '4402',
    /^Invalid (data provided|input)/i,
    'INVALID_INPUT',
    'Brighte does not accept one of the values; it does not say which.',
  ),
  row(
    400,
    '4403',
    /^Invalid Input/,
    'INVALID_INPUT',
    'Brighte does not accept this number, or not from this user.',
  ),
  row(
    401,
    '4010',
    /^Invalid (application|quote|user|account) id/i,
    'NOT_FOUND',
    'Nothing that this server may see is known under this reference.',
  ),
  row(
    401,
    '4403',
    /^Unauthorized/,
    'CONFLICT',
    'Brighte does not allow this for the application as it stands.',
  ),
  row(
    403,
    '4403',
    /^Action not allowed/,
    'FORBIDDEN',
    "Brighte does not allow this to the server's user.",
  ),
  row(404, '4041', /./, 'NOT_FOUND', 'Nothing is known under this reference.'),
  row(
    404,
    '4040',
    /^Failed to generate/,
    'PROVIDER_REJECTED',
    'Brighte could not make a code. Tell whoever runs the server.',
  ),
];

const NOT_AUTHORIZED: Row = row(
  401,
  '4010',
  /^Not authorized/,
  'FORBIDDEN',
  "Brighte does not allow this to the server's user.",
);
/** The calls that list that row; to any other, the same words mean that the session has ended. */
const MAY_BE_FORBIDDEN = new Set(
  [
    'listApplications',
    'listQuotes',
    'createQuote',
    'updateUser',
    'createUser',
    'generateUserApiCredentials',
    'createCalloutRequest',
  ].map((name) => `brighte.${name}`),
);

/** A 401 that speaks of no object: the session has ended, or was never good. */
export const isSessionLost = (fault: ProviderFault) => fault.kind === 'AUTH' && !fault.words;

/** Words that speak of a right in one call, and of a session in another (notes, 2). */
export const maySayLost = ({ status, words }: ProviderFault) =>
  status === 401 && words?.code === 'FORBIDDEN';

export function faultOf(reply: WireReply): ProviderFault | undefined {
  if (reply.status < 400 || reply.status >= 500) return undefined;
  const said = read(reply);
  const rows = MAY_BE_FORBIDDEN.has(reply.operation) ? [...ROWS, NOT_AUTHORIZED] : ROWS;
  const found =
    said &&
    rows.find(
      ({ http, status, message }) =>
        http === reply.status && status === said.status && message.test(said.message),
    );
  if (!found) return undefined;
  const { code, words } = found;
  return new ProviderFault(
    'REFUSED',
    reply.operation,
    'refused by a known row',
    reply.status,
    undefined,
    { code, message: words },
  );
}

/** An error body is never shown in the document: it may be empty, a page, or anything (notes, section 2). */
function read(reply: WireReply): { status: string; message: string } | undefined {
  try {
    const { status, message = '' } = readJson(reply.body, envelope, reply.operation, 64 * 1024);
    return { status, message };
  } catch {
    return undefined;
  }
}
