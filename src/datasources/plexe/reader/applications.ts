/** Reads of customers and applications: each thing asked once in a request, many at the same time. */
import type { Application } from '../../../schema/application.js';
import type { Listed } from '../../entries.js';
import { each } from '../../loaders.js';
import { sameAs } from '../../same.js';
import type * as wire from '../answers/applications.js';
import {
  toApplicants,
  toApplication,
  toBankAccount,
  toOffer,
  toRequiredDocument,
  toStatus,
  toTerms,
} from '../response/applications.js';
import { toContractDocument } from '../response/loans.js';
import { type Kit, partnerOf } from './kit.js';

const newestFirst = (one: wire.Application, other: wire.Application) =>
  other.createdDate.localeCompare(one.createdDate) || one.id.localeCompare(other.id);

export function applicationReads(kit: Kit) {
  const { call, currency } = kit;
  const applications = each(async (applicationId) => {
    const found = await call('getApplication', { applicationId });
    return sameAs(applicationId, found.id, found, 'plexe.getApplication');
  });
  /** What a list has told is not asked for again. */
  const seen = (listed: readonly wire.Application[]) => {
    for (const one of listed) applications.prime(one.id, one);
    return listed;
  };
  const statuses = each((applicationId) => call('getApplicationStatus', { applicationId }));
  const offers = each((applicationId) => call('getApplicationOffer', { applicationId }));
  const contracts = each((applicationId) => call('getContracts', { applicationId }));
  const terms = each((applicationId) => call('getContractDetails', { applicationId }));
  const applicants = each((applicationId) => call('getAllApplicants', { applicationId }));
  const accounts = each((applicationId) => call('getAllBankAccounts', { applicationId }));
  const primaries = each((applicationId) => call('getPrimaryBankAccount', { applicationId }));
  const wanted = each((applicationId) => call('getRequiredDocuments', { applicationId }));
  const ofCustomers = each(async (customerId) =>
    seen(await call('getCustomerApplications', { customerId })),
  );
  const ofPartners = each(async (partnerId) =>
    seen(await call('getApplicationsOnPartner', { partnerId })),
  );
  async function customersSince(): Promise<ReadonlyMap<string, Date>> {
    const since = new Map<string, Date>();
    for (const { customerId, createdDate } of await ofPartners.load(partnerOf(kit))) {
      const at = new Date(createdDate);
      const before = customerId && since.get(customerId);
      if (customerId && (!before || at < before)) since.set(customerId, at);
    }
    return since;
  }
  const industries = each(() => call('getIndustries', {}));

  return {
    rawApplication: (ref: string) => applications.load(ref),
    application: async (ref: string) => toApplication(await applications.load(ref)),
    async standing(ref: string) {
      const nativeStatus = await statuses.load(ref);
      return { status: toStatus(nativeStatus), nativeStatus };
    },
    offer: async (ref: string) => toOffer(await offers.load(ref), currency),
    contracts: async (ref: string) => (await contracts.load(ref)).map(toContractDocument),
    contractTerms: async (ref: string) =>
      (await terms.load(ref)).map((one) => toTerms(one, currency)),
    applicants: async (ref: string) => toApplicants(await applicants.load(ref)),
    bankAccounts: async (ref: string) =>
      (await accounts.load(ref)).map((one) => toBankAccount(one, currency)),
    async primaryBankAccount(ref: string) {
      const found = await primaries.load(ref);
      return found && toBankAccount(found, currency);
    },
    requiredDocuments: async (ref: string) => (await wanted.load(ref)).map(toRequiredDocument),
    customerApplications: async (customerId: string) =>
      [...(await ofCustomers.load(customerId))].sort(newestFirst).map(toApplication),
    applicationsOnPartner: async (partnerId: string) =>
      (await ofPartners.load(partnerId)).map(toApplication),
    allApplications: async () => (await ofPartners.load(partnerOf(kit))).map(toApplication),
    /** Since their first application: Plexe lists no customers. */
    async someCustomers() {
      const since = await customersSince();
      const rows = [...since].map(([ref, createdAt]) => ({ ref, createdAt }));
      return { rows, hasMore: false };
    },
    customerSince: async (ref: string) => (await customersSince()).get(ref) ?? null,
    /** As the lender lists them, window by window. */
    partnerApplications: (partnerId: string): Listed<Application> => ({
      window: async (skip, take) =>
        seen(await call('getPartnerApplications', { partnerId, skip, take })).map(toApplication),
      idOf: ({ externalId }) => externalId,
    }),
    industries: async () => (await industries.load('')).map(({ name }) => name),
  };
}
