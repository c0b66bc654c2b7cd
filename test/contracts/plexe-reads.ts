/** Which method of the reader asks what, for the cases of contracts/plexe. */
import type { PlexeReader } from '../../src/datasources/plexe/index.js';
import { LOAN_READS } from './plexe-loan-reads.js';

// biome-ignore lint/suspicious/noExplicitAny: each operation has its own input
export type Reads = Record<string, (reader: PlexeReader, input: any) => Promise<unknown>>;

const APPLICATION_READS: Reads = {
  getApplication: (reader, { applicationId }) => reader.application(applicationId),
  getApplicationStatus: (reader, { applicationId }) => reader.standing(applicationId),
  getApplicationOffer: (reader, { applicationId }) => reader.offer(applicationId),
  getCustomerApplications: (reader, { customerId }) => reader.customerApplications(customerId),
  getPartnerApplications: (reader, { partnerId, skip, take }) =>
    reader.partnerApplications(partnerId).window(skip, take),
  getApplicationsOnPartner: (reader, { partnerId }) => reader.applicationsOnPartner(partnerId),
  getAllApplicants: (reader, { applicationId }) => reader.applicants(applicationId),
  getContracts: (reader, { applicationId }) => reader.contracts(applicationId),
  getContractDetails: (reader, { applicationId }) => reader.contractTerms(applicationId),
  getAllBankAccounts: (reader, { applicationId }) => reader.bankAccounts(applicationId),
  getPrimaryBankAccount: (reader, { applicationId }) => reader.primaryBankAccount(applicationId),
  getRequiredDocuments: (reader, { applicationId }) => reader.requiredDocuments(applicationId),
  getIndustries: (reader) => reader.industries(),
};

export const READS: Reads = { ...APPLICATION_READS, ...LOAN_READS };
