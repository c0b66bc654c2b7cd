/**
 * Plexe's refusals. Its problem documents hold text for people and no codes, so the HTTP status is what is
 * read (notes, 8), and the names of the fields that do not fit, where it lists them. Text is never passed on.
 */
import type { ErrorCode } from '../../schema/user-error.js';
import { ProviderFault } from '../fault.js';
import { object, optional, type Reader, readJson, record } from '../json.js';
import type { WireReply } from '../operation.js';
import { refusalOf } from './refusals.js';

interface Words {
  readonly code: ErrorCode;
  readonly message: string;
}

const ROWS = new Map<number, Words>([
  [
    400,
    {
      code: 'PROVIDER_REJECTED',
      message:
        'Plexe does not accept this: a value does not fit, or the application or loan does not stand where it would have to. It gives no reason that can be passed on.',
    },
  ],
  [403, { code: 'FORBIDDEN', message: 'Plexe does not allow this to the user who asks.' }],
  [404, { code: 'NOT_FOUND', message: 'Plexe knows nothing under this id.' }],
  [422, { code: 'INVALID_INPUT', message: 'Plexe does not accept one of the values.' }],
]);

const anything: Reader<null> = () => null;
const problem = object({ errors: optional(record(anything)) });

/** As the contract has them: a name that is none of these stays unsaid. */
const FIELDS = new Set(
  (
    'firstName lastName email mobileNumber password businessName businessZip partnerId customerId years ' +
    'zipcode industry city state address dateOfBirth bankName bank availableBalance accountNumber routing ' +
    'accountName currentBalance accountType amount date isCredit balance text name ssn startDate entityType ' +
    'zipCode businessTaxId issuingState cardNumber expiryDate mobile ipAddress signature signature2 mimeType ' +
    'supportingDocumentId fileType fileName contents user percentOfIncome terms advanceRate otp webhookUri'
  ).split(' '),
);

/** `$.customer.Email` → `email`: ASP.NET names the place, and a binding that ignores case any spelling. */
const fieldOf = (place: string): string | undefined => {
  const last = place.split('.').at(-1)?.toLowerCase();
  return [...FIELDS].find((name) => name.toLowerCase() === last);
};

function fieldsIn({ body, operation }: WireReply): string[] {
  try {
    const { errors } = readJson(body, problem, operation, 64 * 1024);
    const names = [...(errors?.keys() ?? [])].map(fieldOf);
    return [...new Set(names.filter((name) => name !== undefined))];
  } catch {
    return [];
  }
}

export function faultOf(reply: WireReply): ProviderFault | undefined {
  const refusal = refusalOf(reply);
  if (refusal) return refusal;
  const { operation, status } = reply;
  const row = ROWS.get(status);
  if (!row) return undefined;
  const fields = status === 400 || status === 422 ? fieldsIn(reply) : [];
  const words: Words =
    fields.length > 0
      ? { code: 'INVALID_INPUT', message: `Plexe does not accept ${fields.join(', ')}.` }
      : row;
  return new ProviderFault('REFUSED', operation, 'refused the request', status, undefined, words);
}

/** Only this says that the token is no longer good; nothing was done. */
export const isSessionLost = ({ kind, status }: ProviderFault) => kind === 'AUTH' && status === 401;
