/** Realfinity's words → ours, pure. What was not selected is not there, and nobody asks for it. */
import type { Client } from '../../schema/client.js';
import { ProviderFault } from '../fault.js';
import { globalId } from '../global-id.js';
import type { WireClient } from './answers.js';
import type { WireField } from './fields.js';

/** Not nullable by the contract: selected and missing is no answer. */
const ALWAYS: readonly WireField[] = [
  'firstName',
  'lastName',
  'email',
  'isSilenced',
  'isArchived',
  'createdOn',
];

export function toClient(record: WireClient, selected: readonly WireField[]): Client {
  for (const field of ALWAYS)
    if (selected.includes(field) && record[field] === undefined)
      throw new ProviderFault('CONTRACT', 'realfinity.listClients', `${field} is missing`);
  const user = (id: string | null | undefined) => (id ? { userId: id } : null);
  const { contactAddress: address } = record;
  const client: { [K in keyof Client]: Client[K] | undefined } = {
    id: globalId('REALFINITY', 'Client', record.id),
    provider: 'REALFINITY',
    externalId: record.id,
    referenceNumber: record.externalId ?? null,
    leadSource: record.source ?? null,
    owner: user(record.ownerId),
    referrer: user(record.referredById),
    referrerRef: record.referredById ?? null,
    firstName: record.firstName,
    lastName: record.lastName,
    email: record.email,
    homePhone: record.homePhone ?? null,
    workPhone: record.workPhone ?? null,
    mobilePhone: record.mobilePhone ?? null,
    fax: record.fax ?? null,
    contactAddress: address
      ? {
          line1: address.addressLine1 ?? null,
          line2: address.addressLine2 ?? null,
          city: address.city ?? null,
          state: address.state ?? null,
          zipCode: address.zipCode ?? null,
        }
      : null,
    isSilenced: record.isSilenced,
    isArchived: record.isArchived,
    fico: record.fico ?? null,
    totalIncome: record.totalIncome ?? null,
    totalDebtPayments: record.totalDebtPayments ?? null,
    isFirstTimeBuyer: record.firstTimeBuyer ?? null,
    createdAt: record.createdOn === undefined ? undefined : new Date(record.createdOn),
    updatedAt: record.updatedOn ? new Date(record.updatedOn) : null,
  };
  return client as Client;
}
