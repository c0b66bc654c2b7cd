/** Which wire fields each field of `Client` is made from: the one table behind `$select`. */
import type { Client } from '../../schema/client.js';
import type { components } from './wire.js';

type Wire = components['schemas']['ClientProperties'];
/** `loginToken` is a person's credential. It is in no clause, no input and no answer. */
export type WireField = Exclude<keyof Wire, 'loginToken'>;

export const WIRE_OF: Readonly<
  Record<keyof Client | 'referredBy' | 'source' | 'customer', readonly WireField[]>
> = {
  id: [],
  provider: [],
  externalId: [],
  referenceNumber: ['externalId'],
  /** Where the record was fetched: nothing of the lender's. */
  source: [],
  leadSource: ['source'],
  owner: ['ownerId'],
  referrer: ['referredById'],
  referrerRef: ['referredById'],
  referredBy: ['referredById'],
  customer: [],
  firstName: ['firstName'],
  lastName: ['lastName'],
  email: ['email'],
  homePhone: ['homePhone'],
  workPhone: ['workPhone'],
  mobilePhone: ['mobilePhone'],
  fax: ['fax'],
  contactAddress: ['contactAddress'],
  isSilenced: ['isSilenced'],
  isArchived: ['isArchived'],
  fico: ['fico'],
  totalIncome: ['totalIncome'],
  totalDebtPayments: ['totalDebtPayments'],
  isFirstTimeBuyer: ['firstTimeBuyer'],
  createdAt: ['createdOn'],
  updatedAt: ['updatedOn'],
};

/** In the order in which they are selected. */
const ALL = [...new Set<WireField>(['id', ...Object.values(WIRE_OF).flat()])];

/** What to select for fields of `Client`: `id` first, the rest always in the same order. */
export function wireFields(
  fields: Iterable<string>,
  more: readonly WireField[] = [],
): readonly WireField[] {
  const wanted = new Set<WireField>(['id', ...more]);
  for (const field of fields)
    for (const wire of WIRE_OF[field as keyof typeof WIRE_OF]) wanted.add(wire);
  return ALL.filter((field) => wanted.has(field));
}

/** Not in the provider's source text, only in a public sample: a server may not know it. */
export const isDocumented = (field: WireField) => field !== 'contactAddress';
