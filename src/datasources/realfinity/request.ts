/** Our words → Realfinity's, pure: what is asked of a list, and what a write says. */
import type { Problem } from '../action.js';
import { digits, type Sendable } from '../json.js';
import { KnownError } from '../known-error.js';
import { type Filter, type ODataQuery, odataQuery } from '../odata.js';
import type { Others } from './answers.js';
import type { WireField } from './fields.js';
import type { components } from './wire.js';

type Wire = components['schemas']['Client'];
/** Without what only the provider writes, and without the credential. */
type Body = Omit<Wire, 'id' | 'createdOn' | 'updatedOn' | 'loginToken'>;

export interface ListAsk {
  readonly filter?: Filter | undefined;
  readonly select: readonly WireField[];
  readonly orderBy?: ODataQuery['orderBy'];
  readonly top: number;
  readonly skip?: number;
  readonly ownerId?: string | undefined;
  readonly searchText?: string | undefined;
}

/** What a common web server takes for a query (notes). */
const LONGEST_QUERY = 2048;

export function listQuery({ ownerId, searchText, ...query }: ListAsk): string {
  const text = odataQuery({ ...query, own: { ownerId, searchText } });
  if (text.length > LONGEST_QUERY)
    throw new KnownError(
      'INVALID_INPUT',
      'This filter is longer than the lender takes at once; ask in several parts, and for clients by their ids with `nodes`.',
      ['filter'],
    );
  return text;
}

export interface Address {
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly city?: string | null;
  readonly state?: string | null;
  readonly zipCode?: string | null;
}

/** What can be said of a client in a write; null clears, what is left out is not touched. */
export interface ClientChange {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly referenceNumber?: string | null;
  readonly leadSource?: string | null;
  readonly ownerId?: string | null;
  readonly referrerId?: string | null;
  readonly homePhone?: string | null;
  readonly workPhone?: string | null;
  readonly mobilePhone?: string | null;
  readonly fax?: string | null;
  readonly contactAddress?: Address | null;
  readonly isSilenced?: boolean;
  readonly isArchived?: boolean;
  readonly fico?: number | null;
  readonly totalIncome?: string | null;
  readonly totalDebtPayments?: string | null;
  readonly isFirstTimeBuyer?: boolean | null;
}

export interface NewClient extends ClientChange {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Always set, so that a lost answer can be looked up. */
  readonly referenceNumber: string;
}

export interface About {
  readonly clientId: string;
  /** Stops the write when somebody else has changed the record since. */
  readonly expectedUpdatedAt?: string;
}

export type Update = About & ClientChange;
export type Replacement = About &
  Omit<NewClient, 'referenceNumber'> & {
    readonly referenceNumber?: string | null;
    readonly isSilenced: boolean;
    readonly isArchived: boolean;
  };
export interface Deletion {
  readonly clientId: string;
  readonly confirm: boolean;
}

const double = (value: string | null | undefined) => value && digits(value);

const addressBody = (address: Address | null | undefined) =>
  address && {
    addressLine1: address.line1 ?? null,
    addressLine2: address.line2 ?? null,
    city: address.city ?? null,
    state: address.state ?? null,
    zipCode: address.zipCode ?? null,
  };

/** Only what is given: members that are undefined are left out when it is written. */
export const changeBody = (change: ClientChange) =>
  ({
    firstName: change.firstName,
    lastName: change.lastName,
    email: change.email,
    externalId: change.referenceNumber,
    source: change.leadSource,
    ownerId: change.ownerId,
    referredById: change.referrerId,
    homePhone: change.homePhone,
    workPhone: change.workPhone,
    mobilePhone: change.mobilePhone,
    fax: change.fax,
    contactAddress: addressBody(change.contactAddress),
    isSilenced: change.isSilenced,
    isArchived: change.isArchived,
    fico: change.fico,
    totalIncome: double(change.totalIncome),
    totalDebtPayments: double(change.totalDebtPayments),
    firstTimeBuyer: change.isFirstTimeBuyer,
  }) satisfies { readonly [K in keyof Body]: Sendable | undefined };

/** Everything: what is left out of the documented fields is cleared; all else stays as it was read. */
export const replacementBody = (change: ClientChange, others: Others) => {
  const { contactAddress, ...said } = changeBody(change);
  const documented = Object.entries(said).map(([name, value]) => [name, value ?? null]);
  return {
    ...others,
    ...(Object.fromEntries(documented) as { readonly [name: string]: Sendable }),
    ...(contactAddress !== undefined && { contactAddress }),
  };
};

/** The provider's pattern is open at its start; the whole text must be an address. */
const EMAIL = /^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 500;
/** A double holds this many digits for certain. */
const MOST_DIGITS = 15;

const textProblem = (value: string) =>
  value.length > LONGEST_TEXT || /\p{Cc}|\p{Surrogate}/u.test(value)
    ? `must be at most ${LONGEST_TEXT} characters on one line`
    : undefined;
const nameProblem = (value: string) =>
  value.trim() === '' ? 'must not be empty' : textProblem(value);
const emailProblem = (value: string) =>
  EMAIL.test(value) ? undefined : 'must be an e-mail address';
const guidProblem = (value: string) => (GUID.test(value) ? undefined : 'must be a GUID');
const decimalProblem = (value: string) =>
  value.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS
    ? `must have at most ${MOST_DIGITS} digits`
    : undefined;

const RULES: Readonly<Partial<Record<keyof ClientChange, (value: string) => string | undefined>>> =
  {
    firstName: nameProblem,
    lastName: nameProblem,
    email: emailProblem,
    referenceNumber: (value) => (value === '' ? 'must not be empty' : textProblem(value)),
    leadSource: textProblem,
    ownerId: guidProblem,
    referrerId: guidProblem,
    homePhone: textProblem,
    workPhone: textProblem,
    mobilePhone: textProblem,
    fax: textProblem,
    totalIncome: decimalProblem,
    totalDebtPayments: decimalProblem,
  };

export function clientProblems(change: ClientChange): Problem[] {
  const wrong = Object.entries(RULES).flatMap(([name, rule]) => {
    const value = change[name as keyof ClientChange];
    const message = typeof value === 'string' ? rule(value) : undefined;
    return message ? [{ path: [name], message }] : [];
  });
  const lines = Object.entries(change.contactAddress ?? {}).flatMap(([name, value]) => {
    const message = typeof value === 'string' ? textProblem(value) : undefined;
    return message ? [{ path: ['contactAddress', name], message }] : [];
  });
  return [...wrong, ...lines];
}

export const updateProblems = ({ clientId: _, expectedUpdatedAt: __, ...change }: Update) =>
  Object.keys(change).length === 0
    ? [{ path: [], message: 'change something: at least one field must be given' }]
    : clientProblems(change);

export const deletionProblems = ({ confirm }: Deletion): Problem[] =>
  confirm
    ? []
    : [{ path: ['confirm'], message: 'must be true: a deletion may be final; archiving is not' }];
