/** Plexe's words about applications → ours, pure. Unknown words become OTHER and stay visible. */
import type { Applicant, Application, ApplicationStatus } from '../../../schema/application.js';
import type {
  ApplicationBankAccount,
  ApplicationOffer,
  Commission,
  ContractTerms,
  LineOfCreditApplication,
  RequiredDocument,
} from '../../../schema/credit-application.js';
import { globalId } from '../../global-id.js';
import type * as wire from '../answers/applications.js';
import { bankAmount } from '../money.js';
import { at, moneyIn } from '../response.js';

/** Only OfferReady is proven; the order behind the others is ours (notes, 5). */
const STATUS_WORDS = new Map<string, ApplicationStatus>([
  ['draft', 'DRAFT'],
  ['customercontacted', 'DRAFT'],
  ['dataproviderconnected', 'DRAFT'],
  ['generatingoffer', 'IN_REVIEW'],
  ['underreview', 'IN_REVIEW'],
  ['offerready', 'CONDITIONALLY_APPROVED'],
  ['offeraccepted', 'CONDITIONALLY_APPROVED'],
  ['applicantdetailsadded', 'CONDITIONALLY_APPROVED'],
  ['applicationsubmitted', 'IN_REVIEW'],
  ['contractcomplete', 'IN_REVIEW'],
  ['applicationcompleted', 'CONTRACTED'],
  ['cancelled', 'CANCELLED'],
]);

/** Case and blanks say nothing, as the vendor's own sample has it. */
export const toStatus = (word: string): ApplicationStatus =>
  STATUS_WORDS.get(word.replace(/\s/g, '').toLowerCase()) ?? 'OTHER';

export const toCommission = (fees: wire.Commission): Commission | null =>
  fees && { upfront: fees.upfrontFee, trailing: fees.trailing, draw: fees.drawFee };

export const toLineOfCredit = (one: wire.Application): LineOfCreditApplication => ({
  businessName: one.businessName,
  fullBusinessName: one.fullBusinessName,
  tradingName: one.tradingName,
  shortCode: one.shortCode,
  nativeProduct: one.loanType,
  partnerId: one.partnerId,
  organisationId: one.organisationId,
  offerId: one.offerId,
  isSecured: one.secured,
  isOfferAccepted: one.offerAccepted,
  hasPrimaryApplicant: one.primaryApplicantAdded,
  hasSecondaryApplicant: one.secondaryApplicantAdded,
  wantsSecondaryApplicant: one.secondaryApplicantRequested,
  applicationCommission: toCommission(one.applicationCommission),
  lineOfCreditCommission: toCommission(one.lineOfCreditCommission),
  securedCommission: toCommission(one.securedCommission),
});

export const toApplication = (one: wire.Application): Application => ({
  id: globalId('PLEXE', 'Application', one.id),
  provider: 'PLEXE',
  externalId: one.id,
  status: toStatus(one.statusName),
  nativeStatus: one.statusName,
  requested: null,
  termMonths: null,
  firstPaymentOn: null,
  productCategory: null,
  productDescription: null,
  agentName: null,
  referenceNumber: null,
  createdAt: new Date(one.createdDate),
  lineOfCredit: toLineOfCredit(one),
  applicants: null,
  customerId: null,
  customerRef: one.customerId,
});

/** The leading one first. */
export const toApplicants = (all: readonly wire.Applicant[]): Applicant[] =>
  [...all]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map((one) => ({
      isJoint: !one.isPrimary,
      applicantId: one.applicantId,
      provider: 'PLEXE',
      person: {
        key: `applicant ${one.applicantId}`,
        name: one.name ?? '',
        ...(one.email && { email: one.email }),
        ...(one.mobile && { mobile: one.mobile }),
      },
    }));

export const toOffer = (offer: wire.Offer, currency: string): ApplicationOffer => {
  const money = moneyIn(currency);
  return {
    offerId: offer.offerId,
    facilityLimit: money(offer.facilityLimit),
    creditLimit: money(offer.creditLimit),
    cashFlowLimit: money(offer.cashFlowLimit),
    receivableLimit: money(offer.receivableLimit),
    balance: money(offer.balance),
    available: money(offer.availableBalance),
    weeklyRepayment: money(offer.weeklyRepayment),
  };
};

export const toTerms = (terms: wire.ContractDetails, currency: string): ContractTerms => ({
  companyName: terms.companyName,
  guarantors: terms.guarantors,
  facilityLimit: moneyIn(currency)(terms.facilityLimit),
  establishmentFee: terms.establishmentFee,
  drawFee: terms.drawFee,
  bankAccounts: terms.bankAccounts ?? [],
  agreementHtml: terms.platformAgreementHTML,
  firstCondition: terms.platformAgreementSignCondition1,
  secondCondition: terms.platformAgreementSignCondition2,
});

export const toBankAccount = (
  account: wire.BankAccount,
  currency: string,
): ApplicationBankAccount => {
  const money = moneyIn(currency);
  return {
    bankAccountId: account.id,
    isPrimary: account.isPrimary,
    isConnected: account.isConnected,
    isSelected: account.selected,
    isEnabled: account.enabled,
    isArchived: account.archived,
    name: account.name,
    holder: account.accountHolder,
    nativeType: account.accountType,
    bankName: account.institutionName,
    accountNumber: account.accountNumber,
    routingNumber: account.routingNumber,
    branchCode: account.bsb,
    balance: money(bankAmount(account.balance)),
    nativeBalance: account.balance,
    available: money(bankAmount(account.available)),
    nativeAvailable: account.available,
  };
};

export const toRequiredDocument = (wanted: wire.RequiredDocument): RequiredDocument => ({
  documentId: wanted.id,
  label: wanted.label,
  details: wanted.details,
  isSubmitted: wanted.submitted,
  submittedAt: at(wanted.submittedDate),
  files: (wanted.locations ?? []).map(({ fileName, fileType, date }) => ({
    fileName,
    contentType: fileType,
    at: at(date),
  })),
});
