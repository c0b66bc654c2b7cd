/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where an application stands, the same words for every provider. */
export type ApplicationStatus =
  /** The lender agrees; the agreement can be signed. */
  | 'APPROVED'
  /** Withdrawn. */
  | 'CANCELLED'
  /** The lender agrees if what it still checks turns out right. */
  | 'CONDITIONALLY_APPROVED'
  /** Signed and checked; the money may be handed out. */
  | 'CONTRACTED'
  /** The lender has refused for good. */
  | 'DECLINED'
  /** Opened by the customer and not decided on; a lender may list it before it is complete. */
  | 'DRAFT'
  /** The money is out; the application has become a loan. */
  | 'FUNDED'
  /** The lender has not decided. */
  | 'IN_REVIEW'
  /** The lender uses a word that is not known here, or says only that it has moved on; see nativeStatus. */
  | 'OTHER';

/** What to calculate by the public calculator, in dollars. */
export type BrighteCalculateFinanceInput = {
  /** What the customer pays at once (Brighte: depositAmount). */
  deposit?: string;
  /** Who borrows (Brighte: financeType). */
  financeType?: BrighteFinanceType;
  /** The price of the purchase (Brighte: totalPurchaseAmount). */
  purchaseTotal: string;
  /** Length in months (Brighte: repaymentTerm). */
  termMonths: number;
  /** Add the fee of a first-time customer (Brighte: includeFees, addEstablishmentFee). */
  withEstablishmentFee?: boolean;
};

/** What to calculate, in dollars. */
export type BrighteCalculateRepaymentAmountInput = {
  /** What the customer pays at once (Brighte: depositAmount). */
  deposit?: string;
  /** The price of the purchase (Brighte: totalPurchaseAmount). */
  purchaseTotal: string;
  /** Length in months (Brighte: repaymentTerm). */
  termMonths: number;
  /** Add the fee of a first-time customer (Brighte: includeFees, addEstablishmentFee). */
  withEstablishmentFee?: boolean;
};

/** A document for an application. */
export type BrighteCreateApplicationDocumentInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** What it is: a word that brighteListApplicationDocumentTypes gives (Brighte: invoice_type). */
  documentType: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** The file: jpg, png or pdf by name and content, at most 10 MB. */
  file: null;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** A call to a customer to book. */
export type BrighteCreateCalloutRequestInput = {
  /** The branch; only in a sample of the document (Brighte: account_id). */
  accountId?: string | number | null | undefined;
  /** Less than 1000 dollars to finance is refused as a likely mistake of units, unless this says that it is meant. */
  allowSmall?: boolean;
  /** What the customer pays at once (Brighte: deposit_amount). */
  deposit?: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** E-mail of the customer (Brighte: email). */
  email: string;
  /** First name of the customer (Brighte: first_name). */
  firstName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Last name of the customer (Brighte: last_name). */
  lastName: string;
  /** Phone of the customer (Brighte: phone). */
  phone: string;
  /** What kind of thing: a name that brighteListProductCategories gives (Brighte: product_category). */
  productCategory: string;
  /** What is financed (Brighte: product_description). */
  productDescription: string;
  /** The price of the purchase (Brighte: total_purchase_amount). */
  purchaseTotal: string;
  /** Length in months (Brighte: repayment_term). */
  termMonths: number;
};

/** A quote to make and to send to the customer. */
export type BrighteCreateQuoteInput = {
  /** The branch: an account that brighteListAccounts gives. */
  accountId: string | number;
  /** Less than 1000 dollars to finance is refused as a likely mistake of units, unless this says that it is meant. */
  allowSmall?: boolean;
  /** What the customer pays at once (Brighte: deposit_amount). */
  deposit?: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** E-mail of the customer (Brighte: email). */
  email: string;
  /** First name of the customer (Brighte: first_name). */
  firstName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Last name of the customer (Brighte: last_name). */
  lastName: string;
  /** Phone of the customer (Brighte: phone). */
  phone: string;
  /** What kind of thing: a name that brighteListProductCategories gives (Brighte: product_category). */
  productCategory: string;
  /** What is financed (Brighte: product_description). */
  productDescription: string;
  /** The price of the purchase (Brighte: total_purchase_amount). */
  purchaseTotal: string;
  /** Length in months (Brighte: repayment_term). */
  termMonths: number;
};

/** A user to make. */
export type BrighteCreateUserInput = {
  /** The branch: an account that brighteListAccounts gives. */
  accountId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** E-mail; no two users share one. */
  email: string;
  /** First name. */
  firstName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Last name. */
  lastName: string;
  /** Mobile phone, digits without a country code. */
  mobile: string;
  /** What they may do. */
  role: BrighteUserRoleInput;
};

/** Which quote to cancel. */
export type BrighteDeleteQuoteInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Which user to delete. */
export type BrighteDeleteUserInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The user, by Brighte's id. */
  userId: string | number;
};

/** Who borrows. */
export type BrighteFinanceType =
  /** A household. */
  | 'CONSUMER'
  /** A small business. */
  | 'SME';

/** Whose access to issue anew. */
export type BrighteGenerateUserApiCredentialsInput = {
  /** The branch it gives access to. */
  accountId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The user, by Brighte's id. */
  userId: string | number;
};

/** Which application is delivered and installed. */
export type BrighteRequestApplicationPaymentInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which quote to send again. */
export type BrighteResendQuoteInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Whom to text a code. */
export type BrighteSendApplicationSecureCodeInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Mobile phone, digits without a country code (Brighte: mobile). */
  mobile: string;
};

/** A purchase that the customer is to finance on pages of Brighte. */
export type BrighteStartCheckoutInput = {
  /** Less than 1000 dollars to finance is refused as a likely mistake of units, unless this says that it is meant. */
  allowSmall?: boolean;
  /** What the customer pays at once (Brighte: deposit_amount). */
  deposit?: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** What kind of thing: a name that brighteListProductCategories gives (Brighte: product_category). */
  productCategory: string;
  /** What is financed (Brighte: product_description). */
  productDescription: string;
  /** The price of the purchase (Brighte: total_purchase_amount). */
  purchaseTotal: string;
  /** Your own number for it, at most 20 characters (Brighte: reference_number). */
  referenceNumber?: string | null | undefined;
  /** Where the customer goes in the end, on an origin that this server knows; without it they stay on its return page. Two parameters are added: checkoutOutcome (SUBMITTED, UNCONFIRMED, MISMATCH, REFUSED or OTHER) and, where there is one, applicationId. They come by a browser: read the application before acting on it. */
  returnUrl?: string | null | undefined;
  /** Length in months (Brighte: repayment_term). */
  termMonths: number;
};

/** Which application gets which number. */
export type BrighteUpdateApplicationInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Your own number, at most 20 characters (Brighte: reference_number). */
  referenceNumber: string;
};

/** What to change about a user; what is left out stays. */
export type BrighteUpdateUserInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** E-mail; no two users share one. */
  email?: string | null | undefined;
  /** First name. */
  firstName?: string | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Last name. */
  lastName?: string | null | undefined;
  /** Mobile phone, digits without a country code. */
  mobile?: string | null | undefined;
  /** What they may do. */
  role?: BrighteUserRoleInput | null | undefined;
  /** The user, by Brighte's id. */
  userId: string | number;
};

/** What a user may do. */
export type BrighteUserRole =
  /** May manage the account. */
  | 'ADMINISTRATOR'
  /** A role that is not known here; see nativeRole. */
  | 'OTHER'
  /** May sell. */
  | 'TEAM_MEMBER';

/** A role to give. */
export type BrighteUserRoleInput =
  /** May manage the account. */
  | 'ADMINISTRATOR'
  /** May sell. */
  | 'TEAM_MEMBER';

/** Where a booked call stands. */
export type CalloutStatus =
  /** Closed without a call. */
  | 'CLOSED'
  /** Made. */
  | 'FULFILLED'
  /** Not made yet. */
  | 'OPEN'
  /** A word that is not known here; see nativeStatus. */
  | 'OTHER';

/** Two customers who are one person. */
export type CustomerLinkInput = {
  /** What speaks against it and you have looked into. Different personal numbers with one lender cannot be accepted. */
  accepting?: Array<LinkConflict>;
  /** The two customers, by their ids. */
  customerIds: Array<string | number>;
  /** Your key for this one link, 1 to 255 visible characters, such as a UUID. The same key again gives the same link, also after it was undone. */
  idempotencyKey: string;
  /** How you have made sure, in 1 to 500 characters; goes on record, so no personal data. */
  reason: string;
};

/** A link that is to be undone. */
export type CustomerUnlinkInput = {
  /** The link, by its id. Undone again, it stays as it was undone first. */
  linkId: string | number;
  /** Why, in 1 to 500 characters; goes on record, so no personal data. */
  reason: string;
};

/** What went wrong, in a closed list. */
export type ErrorCode =
  /** The thing is in a state that does not allow this. Nothing was sent. */
  | 'CONFLICT'
  /** The caller lacks the right for this. */
  | 'FORBIDDEN'
  /** A value does not fit; the path says which. Nothing was sent. */
  | 'INVALID_INPUT'
  /** The action of this key is under way. Ask for its receipt again. */
  | 'IN_PROGRESS'
  /** The idempotency key was already used for something else. Nothing was sent; take a new key. */
  | 'KEY_REUSED'
  /** Another action on the same loan is not settled yet. Nothing was sent; try again when its receipt is settled. */
  | 'LOAN_BUSY'
  /** No such thing is known. */
  | 'NOT_FOUND'
  /** The provider has no such action. */
  | 'NOT_SUPPORTED'
  /** Sent, but no complete answer came. It is being settled by reading; do not send it again. */
  | 'OUTCOME_UNKNOWN'
  /** The provider answered something that is not in its contract. */
  | 'PROVIDER_CONTRACT'
  /** The provider said no. Nothing was applied. */
  | 'PROVIDER_REJECTED'
  /** The provider asks to slow down. Nothing was applied. */
  | 'PROVIDER_THROTTLED'
  /** The provider could not be reached. Nothing was applied; the same key may be tried again. */
  | 'PROVIDER_UNAVAILABLE'
  /** The quote has lapsed. Make a new one. */
  | 'QUOTE_EXPIRED';

/** What the figures of an installment say. Whether it is late depends on the day and is left to the reader. */
export type InstallmentStatus =
  /** Nothing of it is left to pay. */
  | 'PAID'
  /** A part of it is paid. */
  | 'PARTIALLY_PAID'
  /** Nothing of it is paid. */
  | 'SCHEDULED';

/** Where the applicant lives. */
export type IuteAddressInput = {
  /** Apartment number; may be empty (Iute: apartment_nr). */
  apartmentNumber?: string;
  /** House number (Iute: house_nr). */
  houseNumber: string;
  /** Street (Iute: street). */
  street: string;
  /** Town (Iute: town). */
  town: string;
};

/** Somebody else who can be called. */
export type IuteAlternativeContactInput = {
  /** Name (Iute: alt_contact_name). */
  name: string;
  /** Phone, ten digits from 0 (Iute: alt_contact_phone). */
  phone: string;
  /** What they are to the applicant, such as "sister" (Iute: alt_contact_relation). */
  relation: string;
};

/** What to calculate. */
export type IuteCalculateLoanInput = {
  /** Amount to borrow (Iute: loan_amount). */
  amount: string;
  /** Length in months (Iute: loan_duration). */
  termMonths: number;
};

/** Which application to withdraw. */
export type IuteCancelLoanInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application was paid out at the counter. */
export type IuteConfirmCashReleaseInput = {
  /** The application whose money was handed out, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** A loan application for Iute. Accepting it is not an approval. */
export type IuteCreateLoanInput = {
  /** Where the applicant lives. */
  address: IuteAddressInput;
  /** Somebody else who can be called. */
  alternativeContact: IuteAlternativeContactInput;
  /** Amount to borrow, at most two decimals (Iute: loan_amount). */
  amount: string;
  /** Day of birth (Iute: birth_date). */
  bornOn: string;
  /** The clerk who takes the application (Iute: submit_person). */
  clerk: string;
  /** Copy of the data check document, jpg or pdf, at most 10 MB (Iute: data_verification). */
  dataVerification?: null | null | undefined;
  /** Serial number of the identity document (Iute: document_serial). */
  documentSerial: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** First name (Iute: first_name). */
  firstName: string;
  /** Home phone, nine or ten digits from 0 (Iute: phone_home). */
  homePhone: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Copy of the identity document, jpg or pdf, at most 10 MB (Iute: id_copy). */
  identityDocument?: null | null | undefined;
  /** Last name (Iute: last_name). */
  lastName: string;
  /** Mobile phone, ten digits from 0 (Iute: gsm). */
  mobilePhone: string;
  /** The partner office that takes it (Iute: submit_post_office). */
  office: string;
  /** Father's name (Iute: patronymic). */
  patronymic: string;
  /** Personal number of the applicant (Iute: pin). */
  personalNumber: string;
  /** Length in months (Iute: loan_duration). */
  termMonths: number;
};

/** A repayment taken at the counter. */
export type IuteInsertRepaymentInput = {
  /** The amount taken, more than zero, at most two decimals (Iute: amount). */
  amount: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
  /** The day it was taken; a label that does not decide which installment is covered (Iute: date). */
  paidOn: string;
};

/** The signed papers of an approved application. */
export type IuteUploadLoanFilesInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The bank statement, jpg or pdf, at most 10 MB; sent as an empty part when absent (Iute: bank_statement). */
  bankStatement?: null | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The agreement signed by the customer, jpg or pdf, at most 10 MB (Iute: loan_agreement). */
  loanAgreement: null;
};

/** How strong the evidence is, besides the word of whoever confirmed. */
export type LinkConfidence =
  /** The personal number agrees, or e-mail and phone both do, and nothing speaks against it. */
  | 'HIGH'
  /** Something agrees that a household may share, or something speaks against it. */
  | 'LOW'
  /** Nothing that can be compared agrees: it rests on the word of whoever confirmed. */
  | 'STATED';

/** What speaks against two customers being one person. */
export type LinkConflict =
  /** Their days of birth differ. */
  | 'BORN_ON'
  /** One lender knows them under different personal numbers: two people. Never linked. */
  | 'PERSONAL_NUMBER'
  /** The e-mail or phone that agrees is also that of somebody who cannot be the same person: a household, or an office. */
  | 'SHARED_CONTACT';

/** What speaks for two customers being one person. A name never does. */
export type LinkEvidence =
  /** A person has confirmed it: see linkedBy. */
  | 'CONFIRMED'
  /** Both lenders have the same e-mail. */
  | 'EMAIL'
  /** Both lenders have the same personal number. */
  | 'PERSONAL_NUMBER'
  /** Both lenders have the same mobile phone, by its last nine digits. */
  | 'PHONE';

/** Where a loan stands, the same words for every provider. */
export type LoanStatus =
  /** Money is out and something is left to pay. */
  | 'ACTIVE'
  /** The provider uses a word that is not known here; see nativeStatus. */
  | 'OTHER'
  /** Everything is paid. */
  | 'SETTLED';

/** The lenders behind this graph. */
export type ProviderCode =
  /** Brighte: finance for home improvement in Australia, sold by vendors. */
  | 'BRIGHTE'
  /** Iute Credit: partner loans, paid out and repaid at a partner office. */
  | 'IUTE';

/** How much of a list a provider gave. */
export type ProviderResult =
  /** Nothing could be read. */
  | 'FAILED'
  /** Everything that was asked for. */
  | 'OK'
  /** Some entries could not be read; the list is short or has gaps. */
  | 'PARTIAL';

/** How a provider answers at present. */
export type ProviderState =
  /** Calls failed so often that they are paused for some seconds. */
  | 'DOWN'
  /** Calls go through. */
  | 'UP';

/** What stands behind a provider. */
export type ProviderTarget =
  /** The host that the server was given credentials for. */
  | 'LIVE'
  /** The sandbox that ships with this product. Nothing real happens. */
  | 'SANDBOX';

/** What is to be borrowed, the same question for every lender. */
export type QuoteCompareInput = {
  /** How much, in whole units of each lender's own currency: 5000 are 5,000 dollars here and 5,000 lei there. */
  amount: string;
  /** Only these lenders; all that can calculate when left out. */
  providers?: Array<ProviderCode> | null | undefined;
  /** For how many months. */
  termMonths: number;
};

/** Where a quote stands, the same words for every provider. */
export type QuoteStatus =
  /** The customer has applied from it. */
  | 'ACCEPTED'
  /** The lender uses a word that is not known here; see nativeStatus. */
  | 'OTHER'
  /** Sent to the customer and open. A lender may not say when it has lapsed. */
  | 'SENT';

/** What an answer to an action tells the caller. */
export type ReceiptOutcome =
  /** Applied by the provider. */
  | 'COMMITTED'
  /** Under way in another request; ask for the receipt again. */
  | 'IN_PROGRESS'
  /** Sent, and readings cannot tell; a person has to ask the provider. */
  | 'NEEDS_REVIEW'
  /** Sent, and readings show that the provider did not apply it. */
  | 'NOT_APPLIED'
  /** Nothing left this server. The same key may be tried again. */
  | 'NOT_SENT'
  /** Refused by the provider; nothing was applied. */
  | 'REJECTED'
  /** This key was settled before. Nothing was sent now; `state` says what became of it. */
  | 'REPLAYED'
  /** Sent, without a complete answer. Ask for the receipt again; do not send it again. */
  | 'UNKNOWN';

/** A person's verdict on an action that readings cannot settle. */
export type ReceiptResolveInput = {
  /** The provider's reference, where the lost answer would have named it. */
  externalId?: string | null | undefined;
  /** Who was asked and when; goes on record, so no personal data. */
  note: string;
  /** The receipt, by its id. */
  receiptId: string | number;
  /** What the provider said when asked. */
  verdict: ReceiptVerdict;
};

/** Where an action stands in the ledger. */
export type ReceiptState =
  /** Applied by the provider. */
  | 'COMMITTED'
  /** Sent, and readings cannot tell. A person has to ask the provider and enter the verdict. */
  | 'NEEDS_REVIEW'
  /** Sent, and readings show that the provider did not apply it. To try again take a new key. */
  | 'NOT_APPLIED'
  /** Nothing left this server. The key is free again. */
  | 'NOT_SENT'
  /** Claimed; nothing has been sent. */
  | 'PENDING'
  /** Refused by the provider; nothing was applied. */
  | 'REJECTED'
  /** On its way to the provider. */
  | 'SENDING'
  /** Sent, without a complete answer. It is being settled by reading the provider, never by sending again. */
  | 'UNKNOWN';

/** What a person found out at the provider. */
export type ReceiptVerdict =
  /** The provider did apply it. */
  | 'COMMITTED'
  /** The provider did not apply it. */
  | 'NOT_APPLIED';

/** How often is repaid. */
export type RepaymentFrequency =
  /** Every two weeks. */
  | 'FORTNIGHTLY'
  /** Each month. */
  | 'MONTHLY'
  /** Each week. */
  | 'WEEKLY';

/** How this graph came to know of a status. */
export type StatusVia =
  /** It was read after an action of this graph. */
  | 'ACTION'
  /** It was read without a message: by a caller, or by the regular look at open applications. */
  | 'POLL'
  /** The lender sent a signed message, and the status was then read from it. */
  | 'WEBHOOK';

export type AgreementByReferenceQueryVariables = Exact<{
  loanRef: string;
  language: string;
}>;


export type AgreementByReferenceQuery = { iuteGenerateAgreement: { fileName: string, contentType: string, contentBase64: string | null } | null };

export type AgreementQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type AgreementQuery = { application: { status: ApplicationStatus, agreement: { fileName: string, byteSize: number | null, url: string, urlExpiresAt: string } | null } | null };

export type ApplicationByReferenceQueryVariables = Exact<{
  loanRef: string;
}>;


export type ApplicationByReferenceQuery = { iuteCheckLoanStatus: { id: string, status: ApplicationStatus, nativeStatus: string } | null };

export type ApplicationsPageQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ApplicationsPageQuery = { applications: { edges: Array<{ cursor: string, node: { id: string, externalId: string, status: ApplicationStatus, nativeStatus: string, termMonths: number | null, createdAt: string, requested: { amount: string, currency: string } | null, customer: { displayName: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, expected: number, received: number }> } | null };

export type ApplyMutationVariables = Exact<{
  input: IuteCreateLoanInput;
}>;


export type ApplyMutation = { iuteCreateLoan: { application: { id: string, externalId: string, status: ApplicationStatus, firstPaymentOn: string | null, requested: { amount: string, currency: string } | null, customer: { displayName: string | null, personalNumber: string | null } | null } | null, userErrors: Array<{ path: Array<string> | null, message: string }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteAddUserMutationVariables = Exact<{
  input: BrighteCreateUserInput;
}>;


export type BrighteAddUserMutation = { brighteCreateUser: { user: { userId: string, role: BrighteUserRole } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteApplicationHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type BrighteApplicationHistoryQuery = { application: { status: ApplicationStatus, history: Array<{ at: string, from: ApplicationStatus | null, to: ApplicationStatus, nativeStatus: string, via: StatusVia }> | null } | null };

export type BrighteApplicationsPageQueryVariables = Exact<{
  accountId: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type BrighteApplicationsPageQuery = { brighteListApplications: { edges: Array<{ cursor: string, node: { externalId: string, status: ApplicationStatus, nativeStatus: string, termMonths: number | null, referenceNumber: string | null, requested: { amount: string, currency: string } | null, applicants: Array<{ isJoint: boolean, customer: { displayName: string | null } | null }> | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, received: number }> } | null };

export type BrighteAskForPaymentMutationVariables = Exact<{
  input: BrighteRequestApplicationPaymentInput;
}>;


export type BrighteAskForPaymentMutation = { brighteRequestApplicationPayment: { application: { id: string, status: ApplicationStatus, referenceNumber: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteBookCallMutationVariables = Exact<{
  input: BrighteCreateCalloutRequestInput;
}>;


export type BrighteBookCallMutation = { brighteCreateCalloutRequest: { callout: { calloutId: string, status: CalloutStatus, callAt: string, financed: { amount: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteByReferenceQueryVariables = Exact<{
  application: string | number;
  quote: string | number;
  user: string | number;
}>;


export type BrighteByReferenceQuery = { brighteGetApplication: { status: ApplicationStatus, nativeStatus: string, productCategory: string | null, productDescription: string | null, agentName: string | null, documents: Array<{ nativeType: string, fileName: string }> | null } | null, brighteListApplicationDocuments: Array<{ nativeType: string, fileName: string }> | null, brighteGetQuote: { status: QuoteStatus, nativeStatus: string, productDescription: string } | null, brighteGetUser: { role: BrighteUserRole, email: string, mobile: string } | null };

export type BrighteCancelQuoteMutationVariables = Exact<{
  input: BrighteDeleteQuoteInput;
}>;


export type BrighteCancelQuoteMutation = { brighteDeleteQuote: { quote: { id: string, externalId: string, status: QuoteStatus, financed: { amount: string, currency: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteCostQueryVariables = Exact<{
  finance: BrighteCalculateFinanceInput;
  repayment: BrighteCalculateRepaymentAmountInput;
}>;


export type BrighteCostQuery = { brighteCalculateFinance: { isOffer: boolean, instalments: number, repayment: { amount: string, currency: string }, financed: { amount: string }, establishmentFee: { amount: string }, weeklyFee: { amount: string }, annualFee: { amount: string }, latePaymentFee: { amount: string } } | null, brighteCalculateRepaymentAmount: { isOffer: boolean, instalments: number, repayment: { amount: string, currency: string } } | null };

export type BrighteIssueAccessMutationVariables = Exact<{
  input: BrighteGenerateUserApiCredentialsInput;
}>;


export type BrighteIssueAccessMutation = { brighteGenerateUserApiCredentials: { credentials: { apiId: string, apiSecret: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteMakeQuoteMutationVariables = Exact<{
  input: BrighteCreateQuoteInput;
}>;


export type BrighteMakeQuoteMutation = { brighteCreateQuote: { quote: { id: string, externalId: string, status: QuoteStatus, financed: { amount: string, currency: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteManyByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  quote: string | number;
}>;


export type BrighteManyByIdQuery = { nodes: Array<
    | { status: ApplicationStatus, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null>, quote: { status: QuoteStatus, deposit: { amount: string } } | null };

export type BrighteNumberApplicationMutationVariables = Exact<{
  input: BrighteUpdateApplicationInput;
}>;


export type BrighteNumberApplicationMutation = { brighteUpdateApplication: { application: { id: string, status: ApplicationStatus, referenceNumber: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrightePromoteUserMutationVariables = Exact<{
  input: BrighteUpdateUserInput;
}>;


export type BrightePromoteUserMutation = { brighteUpdateUser: { user: { userId: string, role: BrighteUserRole } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteQuotesPageQueryVariables = Exact<{
  accountId: string | number;
  fromOn?: string | null | undefined;
  toOn?: string | null | undefined;
}>;


export type BrighteQuotesPageQuery = { brighteListQuotes: { nodes: Array<{ id: string, status: QuoteStatus, customerName: string, createdAt: string, financed: { amount: string } } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type BrighteRemoveUserMutationVariables = Exact<{
  input: BrighteDeleteUserInput;
}>;


export type BrighteRemoveUserMutation = { brighteDeleteUser: { deletedUser: { userId: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteSendInvoiceMutationVariables = Exact<{
  input: BrighteCreateApplicationDocumentInput;
}>;


export type BrighteSendInvoiceMutation = { brighteCreateApplicationDocument: { document: { nativeType: string, fileName: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteSendQuoteAgainMutationVariables = Exact<{
  input: BrighteResendQuoteInput;
}>;


export type BrighteSendQuoteAgainMutation = { brighteResendQuote: { quote: { id: string, externalId: string, status: QuoteStatus, financed: { amount: string, currency: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteStartCheckoutMutationVariables = Exact<{
  input: BrighteStartCheckoutInput;
}>;


export type BrighteStartCheckoutMutation = { brighteStartCheckout: { checkout: { checkoutUrl: string, expiresAt: string, action: string, checksum: string, fields: Array<{ name: string, value: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome, sentAt: string | null } } | null };

export type BrighteStartQueryVariables = Exact<{ [key: string]: never; }>;


export type BrighteStartQuery = { brighteListApplicationDocumentTypes: Array<string> | null, brighteListAccounts: Array<{ accountId: string, legalName: string, tradingName: string }> | null, brighteListProductCategories: Array<{ name: string, slug: string, iconUrl: string }> | null, brighteGetContent: { nativeKind: string, versionAt: string, content: string } | null };

export type BrighteTextCodeMutationVariables = Exact<{
  input: BrighteSendApplicationSecureCodeInput;
}>;


export type BrighteTextCodeMutation = { brighteSendApplicationSecureCode: { secureCode: { token: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type BrighteUsersPageQueryVariables = Exact<{
  accountId: string | number;
}>;


export type BrighteUsersPageQuery = { brighteListUsers: { nodes: Array<{ userId: string, role: BrighteUserRole, nativeRole: string, firstName: string, lastName: string } | null>, pageInfo: { hasNextPage: boolean } } | null };

export type CancelMutationVariables = Exact<{
  input: IuteCancelLoanInput;
}>;


export type CancelMutation = { iuteCancelLoan: { application: { id: string, status: ApplicationStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type CashReleaseByReferenceQueryVariables = Exact<{
  loanRef: string;
}>;


export type CashReleaseByReferenceQuery = { iuteCheckCashRelease: { allowed: boolean, nativeStatus: string, firstName: string, lastName: string, principal: { amount: string, currency: string } } | null };

export type CustomerAsOneQueryVariables = Exact<{
  loanId: string | number;
}>;


export type CustomerAsOneQuery = { loan: { customer: { id: string, identities: Array<{ provider: ProviderCode, externalId: string, displayName: string | null, email: string | null, mobile: string | null, links: Array<{ id: string, evidence: Array<LinkEvidence>, confidence: LinkConfidence, linkedBy: string, linkedAt: string }> | null }> | null, suggestedLinks: Array<{ evidence: Array<LinkEvidence>, confidence: LinkConfidence, conflicts: Array<LinkConflict>, customer: { id: string, displayName: string | null } | null }> | null, applications: { nodes: Array<{ provider: ProviderCode, externalId: string, status: ApplicationStatus, createdAt: string } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, received: number, failure: ErrorCode | null }> } | null, loans: { nodes: Array<{ provider: ProviderCode, externalId: string, status: LoanStatus } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null, quotes: { nodes: Array<{ provider: ProviderCode, externalId: string, status: QuoteStatus } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null } | null } | null };

export type CustomerDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerDetailsQuery = { customer: { id: string, displayName: string | null, personalNumber: string | null, loans: { nodes: Array<{ id: string, externalId: string, status: LoanStatus, outstanding: { amount: string, currency: string } | null } | null> } | null, applications: { nodes: Array<{ id: string, externalId: string, status: ApplicationStatus, loan: { id: string } | null } | null> } | null } | null };

export type CustomerLinkTwoMutationVariables = Exact<{
  input: CustomerLinkInput;
}>;


export type CustomerLinkTwoMutation = { customerLink: { link: { id: string, evidence: Array<LinkEvidence>, confidence: LinkConfidence, accepted: Array<LinkConflict>, reason: string, linkedBy: string, linkedAt: string, customers: Array<{ id: string, identities: Array<{ customerId: string, provider: ProviderCode }> | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } | null };

export type CustomerOfLoanQueryVariables = Exact<{
  loanId: string | number;
}>;


export type CustomerOfLoanQuery = { loan: { customer: { id: string, displayName: string | null, personalNumber: string | null, loans: { nodes: Array<{ externalId: string, status: LoanStatus, installmentsLeft: number | null, repaid: { amount: string } | null, outstanding: { amount: string, currency: string } | null } | null> } | null, applications: { nodes: Array<{ externalId: string, status: ApplicationStatus, createdAt: string } | null> } | null } | null } | null };

export type CustomerUnlinkTwoMutationVariables = Exact<{
  input: CustomerUnlinkInput;
}>;


export type CustomerUnlinkTwoMutation = { customerUnlink: { link: { id: string, unlinkedBy: string | null, unlinkedAt: string | null, unlinkReason: string | null, customers: Array<{ id: string, identities: Array<{ customerId: string }> | null, linkHistory: Array<{ id: string, linkedAt: string, unlinkedAt: string | null }> | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } | null };

export type CustomersPageQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomersPageQuery = { customers: { edges: Array<{ cursor: string, node: { id: string, displayName: string | null, personalNumber: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FirstLookQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstLookQuery = { providers: Array<{ name: string, target: ProviderTarget, state: ProviderState }>, loans: { nodes: Array<{ externalId: string, status: LoanStatus, outstanding: { amount: string, currency: string } | null, nextInstallment: { number: number, dueOn: string, total: { amount: string } } | null, installments: Array<{ number: number, dueOn: string, status: InstallmentStatus, outstanding: { amount: string } }> | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, received: number }> } | null };

export type FollowApplicationQueryVariables = Exact<{
  id: string | number;
}>;


export type FollowApplicationQuery = { application: { externalId: string, status: ApplicationStatus, nativeStatus: string, createdAt: string, customer: { displayName: string | null } | null, cashRelease: { allowed: boolean, principal: { amount: string, currency: string } } | null, loan: { id: string, status: LoanStatus } | null } | null };

export type LoanByReferenceQueryVariables = Exact<{
  loanRef: string;
}>;


export type LoanByReferenceQuery = { iuteGetLoanInfo: { id: string, status: LoanStatus, outstanding: { amount: string, currency: string } | null, nextInstallment: { number: number, dueOn: string } | null } | null };

export type LoanCostQueryVariables = Exact<{
  input: IuteCalculateLoanInput;
}>;


export type LoanCostQuery = { iuteCalculateLoan: { firstPaymentOn: string, monthlyPayment: { amount: string, currency: string }, totalRepayable: { amount: string, currency: string }, discrepancies: Array<{ rule: string }> } | null };

export type LoanDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type LoanDetailsQuery = { loan: { id: string, provider: ProviderCode, externalId: string, status: LoanStatus, nativeStatus: string, termMonths: number | null, installmentsLeft: number | null, applicationId: string, principal: { amount: string, currency: string } | null, totalRepayable: { amount: string, currency: string } | null, repaid: { amount: string, currency: string } | null, outstanding: { amount: string, currency: string } | null, installments: Array<{ id: string, number: number, dueOn: string, status: InstallmentStatus, total: { amount: string }, paid: { amount: string }, outstanding: { amount: string } }> | null, discrepancies: Array<{ rule: string, expected: { amount: string }, actual: { amount: string } }>, application: { status: ApplicationStatus, createdAt: string } | null, customer: { id: string, displayName: string | null, personalNumber: string | null } | null } | null };

export type LoansPageQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type LoansPageQuery = { loans: { edges: Array<{ cursor: string, node: { id: string, externalId: string, status: LoanStatus, installmentsLeft: number | null, outstanding: { amount: string, currency: string } | null, customer: { displayName: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, expected: number, received: number, failure: ErrorCode | null, elapsedMs: number }> } | null };

export type OneByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type OneByIdQuery = { node:
    | { __typename: 'Application', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerLink', id: string }
    | { __typename: 'Installment', number: number, dueOn: string, status: InstallmentStatus, id: string, outstanding: { amount: string, currency: string } }
    | { __typename: 'Loan', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Receipt', id: string }
   | null };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ code: ProviderCode, name: string, target: ProviderTarget, state: ProviderState, capabilities: Array<string>, lastSuccessAt: string | null }> };

export type QuoteCompareQueryVariables = Exact<{
  input: QuoteCompareInput;
}>;


export type QuoteCompareQuery = { quoteCompare: { method: string, assumptions: Array<string>, results: Array<
      | { rank: number, provider: ProviderCode, product: string, costPerHundred: string, frequency: RepaymentFrequency, repayments: number, assumptions: Array<string>, totalCost: { amount: string, currency: string }, repayment: { amount: string }, native: Array<{ name: string, value: string }> }
      | { provider: ProviderCode, product: string, error: { code: ErrorCode, message: string } }
      | { provider: ProviderCode, product: string, reasons: Array<{ code: ErrorCode, message: string }> }
    > } | null };

export type ReceiptByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type ReceiptByIdQuery = { receipt: { id: string, operation: string, idempotencyKey: string, outcome: ReceiptOutcome, state: ReceiptState, createdAt: string, sentAt: string | null, settledAt: string | null, checkAgainAt: string | null, history: Array<{ state: ReceiptState, at: string, evidence: string }>, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } | null };

export type ReceiptByKeyQueryVariables = Exact<{
  operation: string;
  key: string;
}>;


export type ReceiptByKeyQuery = { receiptByKey: { id: string, outcome: ReceiptOutcome, state: ReceiptState, checkAgainAt: string | null } | null };

export type ReceiptOfARepeatMutationVariables = Exact<{
  input: IuteInsertRepaymentInput;
}>;


export type ReceiptOfARepeatMutation = { once: { receipt: { id: string, operation: string, outcome: ReceiptOutcome, state: ReceiptState, createdAt: string, sentAt: string | null, settledAt: string | null, history: Array<{ state: ReceiptState, at: string, evidence: string }> }, userErrors: Array<{ message: string }> } | null, again: { receipt: { id: string, outcome: ReceiptOutcome, state: ReceiptState }, loan: { repaid: { amount: string } | null } | null, userErrors: Array<{ message: string }> } | null };

export type RefreshManyQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RefreshManyQuery = { nodes: Array<
    | { __typename: 'Application', id: string, applicationStatus: ApplicationStatus }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerLink', id: string }
    | { __typename: 'Installment', number: number, id: string, installmentStatus: InstallmentStatus }
    | { __typename: 'Loan', id: string, loanStatus: LoanStatus, outstanding: { amount: string } | null }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Receipt', id: string }
   | null> };

export type ReleaseCashMutationVariables = Exact<{
  input: IuteConfirmCashReleaseInput;
}>;


export type ReleaseCashMutation = { iuteConfirmCashRelease: { application: { status: ApplicationStatus } | null, loan: { id: string, externalId: string, status: LoanStatus, outstanding: { amount: string, currency: string } | null, nextInstallment: { dueOn: string, total: { amount: string } } | null } | null, userErrors: Array<{ message: string }>, receipt: { outcome: ReceiptOutcome, sentAt: string | null, settledAt: string | null } } | null };

export type RepayMutationVariables = Exact<{
  input: IuteInsertRepaymentInput;
}>;


export type RepayMutation = { iuteInsertRepayment: { loan: { repaid: { amount: string, currency: string } | null, outstanding: { amount: string, currency: string } | null, installments: Array<{ number: number, dueOn: string, status: InstallmentStatus, outstanding: { amount: string } }> | null } | null, userErrors: Array<{ path: Array<string> | null, message: string }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type RevealPersonalNumberQueryVariables = Exact<{
  id: string | number;
}>;


export type RevealPersonalNumberQuery = { customer: { displayName: string | null, personalNumber: string | null } | null };

export type SendPapersMutationVariables = Exact<{
  input: IuteUploadLoanFilesInput;
}>;


export type SendPapersMutation = { iuteUploadLoanFiles: { application: { status: ApplicationStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type SettleByHandMutationVariables = Exact<{
  input: ReceiptResolveInput;
}>;


export type SettleByHandMutation = { receiptResolve: { receipt: { id: string, outcome: ReceiptOutcome, state: ReceiptState, settledAt: string | null, history: Array<{ state: ReceiptState, evidence: string }> }, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AgreementByReferenceDocument = new TypedDocumentString(`
    query AgreementByReference($loanRef: String!, $language: String!) {
  iuteGenerateAgreement(loanRef: $loanRef, language: $language) {
    fileName
    contentType
    contentBase64
  }
}
    `) as unknown as TypedDocumentString<AgreementByReferenceQuery, AgreementByReferenceQueryVariables>;
export const AgreementDocument = new TypedDocumentString(`
    query Agreement($id: ID!, $language: String!) {
  application(id: $id) {
    status
    agreement(language: $language) {
      fileName
      byteSize
      url
      urlExpiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementQuery, AgreementQueryVariables>;
export const ApplicationByReferenceDocument = new TypedDocumentString(`
    query ApplicationByReference($loanRef: String!) {
  iuteCheckLoanStatus(loanRef: $loanRef) {
    id
    status
    nativeStatus
  }
}
    `) as unknown as TypedDocumentString<ApplicationByReferenceQuery, ApplicationByReferenceQueryVariables>;
export const ApplicationsPageDocument = new TypedDocumentString(`
    query ApplicationsPage($first: Int! = 20, $after: String) {
  applications(first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        externalId
        status
        nativeStatus
        requested {
          amount
          currency
        }
        termMonths
        createdAt
        customer {
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    providers {
      provider
      result
      expected
      received
    }
  }
}
    `) as unknown as TypedDocumentString<ApplicationsPageQuery, ApplicationsPageQueryVariables>;
export const ApplyDocument = new TypedDocumentString(`
    mutation Apply($input: IuteCreateLoanInput!) {
  iuteCreateLoan(input: $input) {
    application {
      id
      externalId
      status
      requested {
        amount
        currency
      }
      firstPaymentOn
      customer {
        displayName
        personalNumber
      }
    }
    userErrors {
      path
      message
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyMutation, ApplyMutationVariables>;
export const BrighteAddUserDocument = new TypedDocumentString(`
    mutation BrighteAddUser($input: BrighteCreateUserInput!) {
  brighteCreateUser(input: $input) {
    user {
      userId
      role
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteAddUserMutation, BrighteAddUserMutationVariables>;
export const BrighteApplicationHistoryDocument = new TypedDocumentString(`
    query BrighteApplicationHistory($id: ID!) {
  application(id: $id) {
    status
    history {
      at
      from
      to
      nativeStatus
      via
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteApplicationHistoryQuery, BrighteApplicationHistoryQueryVariables>;
export const BrighteApplicationsPageDocument = new TypedDocumentString(`
    query BrighteApplicationsPage($accountId: ID!, $first: Int!, $after: String) {
  brighteListApplications(accountId: $accountId, first: $first, after: $after) {
    edges {
      cursor
      node {
        externalId
        status
        nativeStatus
        requested {
          amount
          currency
        }
        termMonths
        referenceNumber
        applicants {
          isJoint
          customer {
            displayName
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    providers {
      provider
      result
      received
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteApplicationsPageQuery, BrighteApplicationsPageQueryVariables>;
export const BrighteAskForPaymentDocument = new TypedDocumentString(`
    mutation BrighteAskForPayment($input: BrighteRequestApplicationPaymentInput!) {
  brighteRequestApplicationPayment(input: $input) {
    application {
      id
      status
      referenceNumber
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteAskForPaymentMutation, BrighteAskForPaymentMutationVariables>;
export const BrighteBookCallDocument = new TypedDocumentString(`
    mutation BrighteBookCall($input: BrighteCreateCalloutRequestInput!) {
  brighteCreateCalloutRequest(input: $input) {
    callout {
      calloutId
      status
      callAt
      financed {
        amount
      }
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteBookCallMutation, BrighteBookCallMutationVariables>;
export const BrighteByReferenceDocument = new TypedDocumentString(`
    query BrighteByReference($application: ID!, $quote: ID!, $user: ID!) {
  brighteGetApplication(applicationId: $application) {
    status
    nativeStatus
    productCategory
    productDescription
    agentName
    documents {
      nativeType
      fileName
    }
  }
  brighteListApplicationDocuments(applicationId: $application) {
    nativeType
    fileName
  }
  brighteGetQuote(quoteId: $quote) {
    status
    nativeStatus
    productDescription
  }
  brighteGetUser(userId: $user) {
    role
    email
    mobile
  }
}
    `) as unknown as TypedDocumentString<BrighteByReferenceQuery, BrighteByReferenceQueryVariables>;
export const BrighteCancelQuoteDocument = new TypedDocumentString(`
    mutation BrighteCancelQuote($input: BrighteDeleteQuoteInput!) {
  brighteDeleteQuote(input: $input) {
    quote {
      id
      externalId
      status
      financed {
        amount
        currency
      }
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteCancelQuoteMutation, BrighteCancelQuoteMutationVariables>;
export const BrighteCostDocument = new TypedDocumentString(`
    query BrighteCost($finance: BrighteCalculateFinanceInput!, $repayment: BrighteCalculateRepaymentAmountInput!) {
  brighteCalculateFinance(input: $finance) {
    isOffer
    repayment {
      amount
      currency
    }
    instalments
    financed {
      amount
    }
    establishmentFee {
      amount
    }
    weeklyFee {
      amount
    }
    annualFee {
      amount
    }
    latePaymentFee {
      amount
    }
  }
  brighteCalculateRepaymentAmount(input: $repayment) {
    isOffer
    repayment {
      amount
      currency
    }
    instalments
  }
}
    `) as unknown as TypedDocumentString<BrighteCostQuery, BrighteCostQueryVariables>;
export const BrighteIssueAccessDocument = new TypedDocumentString(`
    mutation BrighteIssueAccess($input: BrighteGenerateUserApiCredentialsInput!) {
  brighteGenerateUserApiCredentials(input: $input) {
    credentials {
      apiId
      apiSecret
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteIssueAccessMutation, BrighteIssueAccessMutationVariables>;
export const BrighteMakeQuoteDocument = new TypedDocumentString(`
    mutation BrighteMakeQuote($input: BrighteCreateQuoteInput!) {
  brighteCreateQuote(input: $input) {
    quote {
      id
      externalId
      status
      financed {
        amount
        currency
      }
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteMakeQuoteMutation, BrighteMakeQuoteMutationVariables>;
export const BrighteManyByIdDocument = new TypedDocumentString(`
    query BrighteManyById($ids: [ID!]!, $quote: ID!) {
  nodes(ids: $ids) {
    id
    ... on Application {
      status
    }
  }
  quote(id: $quote) {
    status
    deposit {
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteManyByIdQuery, BrighteManyByIdQueryVariables>;
export const BrighteNumberApplicationDocument = new TypedDocumentString(`
    mutation BrighteNumberApplication($input: BrighteUpdateApplicationInput!) {
  brighteUpdateApplication(input: $input) {
    application {
      id
      status
      referenceNumber
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteNumberApplicationMutation, BrighteNumberApplicationMutationVariables>;
export const BrightePromoteUserDocument = new TypedDocumentString(`
    mutation BrightePromoteUser($input: BrighteUpdateUserInput!) {
  brighteUpdateUser(input: $input) {
    user {
      userId
      role
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrightePromoteUserMutation, BrightePromoteUserMutationVariables>;
export const BrighteQuotesPageDocument = new TypedDocumentString(`
    query BrighteQuotesPage($accountId: ID!, $fromOn: Date, $toOn: Date) {
  brighteListQuotes(accountId: $accountId, fromOn: $fromOn, toOn: $toOn) {
    nodes {
      id
      status
      customerName
      financed {
        amount
      }
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteQuotesPageQuery, BrighteQuotesPageQueryVariables>;
export const BrighteRemoveUserDocument = new TypedDocumentString(`
    mutation BrighteRemoveUser($input: BrighteDeleteUserInput!) {
  brighteDeleteUser(input: $input) {
    deletedUser {
      userId
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteRemoveUserMutation, BrighteRemoveUserMutationVariables>;
export const BrighteSendInvoiceDocument = new TypedDocumentString(`
    mutation BrighteSendInvoice($input: BrighteCreateApplicationDocumentInput!) {
  brighteCreateApplicationDocument(input: $input) {
    document {
      nativeType
      fileName
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteSendInvoiceMutation, BrighteSendInvoiceMutationVariables>;
export const BrighteSendQuoteAgainDocument = new TypedDocumentString(`
    mutation BrighteSendQuoteAgain($input: BrighteResendQuoteInput!) {
  brighteResendQuote(input: $input) {
    quote {
      id
      externalId
      status
      financed {
        amount
        currency
      }
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteSendQuoteAgainMutation, BrighteSendQuoteAgainMutationVariables>;
export const BrighteStartCheckoutDocument = new TypedDocumentString(`
    mutation BrighteStartCheckout($input: BrighteStartCheckoutInput!) {
  brighteStartCheckout(input: $input) {
    checkout {
      checkoutUrl
      expiresAt
      action
      fields {
        name
        value
      }
      checksum
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
      sentAt
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteStartCheckoutMutation, BrighteStartCheckoutMutationVariables>;
export const BrighteStartDocument = new TypedDocumentString(`
    query BrighteStart {
  brighteListAccounts {
    accountId
    legalName
    tradingName
  }
  brighteListProductCategories {
    name
    slug
    iconUrl
  }
  brighteListApplicationDocumentTypes
  brighteGetContent(kind: TNC) {
    nativeKind
    versionAt
    content
  }
}
    `) as unknown as TypedDocumentString<BrighteStartQuery, BrighteStartQueryVariables>;
export const BrighteTextCodeDocument = new TypedDocumentString(`
    mutation BrighteTextCode($input: BrighteSendApplicationSecureCodeInput!) {
  brighteSendApplicationSecureCode(input: $input) {
    secureCode {
      token
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteTextCodeMutation, BrighteTextCodeMutationVariables>;
export const BrighteUsersPageDocument = new TypedDocumentString(`
    query BrighteUsersPage($accountId: ID!) {
  brighteListUsers(accountId: $accountId) {
    nodes {
      userId
      role
      nativeRole
      firstName
      lastName
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<BrighteUsersPageQuery, BrighteUsersPageQueryVariables>;
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($input: IuteCancelLoanInput!) {
  iuteCancelLoan(input: $input) {
    application {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>;
export const CashReleaseByReferenceDocument = new TypedDocumentString(`
    query CashReleaseByReference($loanRef: String!) {
  iuteCheckCashRelease(loanRef: $loanRef) {
    allowed
    nativeStatus
    principal {
      amount
      currency
    }
    firstName
    lastName
  }
}
    `) as unknown as TypedDocumentString<CashReleaseByReferenceQuery, CashReleaseByReferenceQueryVariables>;
export const CustomerAsOneDocument = new TypedDocumentString(`
    query CustomerAsOne($loanId: ID!) {
  loan(id: $loanId) {
    customer {
      id
      identities {
        provider
        externalId
        displayName
        email
        mobile
        links {
          id
          evidence
          confidence
          linkedBy
          linkedAt
        }
      }
      suggestedLinks {
        evidence
        confidence
        conflicts
        customer {
          id
          displayName
        }
      }
      applications(first: 10) {
        nodes {
          provider
          externalId
          status
          createdAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        providers {
          provider
          result
          received
          failure
        }
      }
      loans(first: 10) {
        nodes {
          provider
          externalId
          status
        }
        providers {
          provider
          result
          failure
        }
      }
      quotes(first: 10) {
        nodes {
          provider
          externalId
          status
        }
        providers {
          provider
          result
          failure
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerAsOneQuery, CustomerAsOneQueryVariables>;
export const CustomerDetailsDocument = new TypedDocumentString(`
    query CustomerDetails($id: ID!) {
  customer(id: $id) {
    id
    displayName
    personalNumber
    loans(first: 10) {
      nodes {
        id
        externalId
        status
        outstanding {
          amount
          currency
        }
      }
    }
    applications(first: 10) {
      nodes {
        id
        externalId
        status
        loan {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerDetailsQuery, CustomerDetailsQueryVariables>;
export const CustomerLinkTwoDocument = new TypedDocumentString(`
    mutation CustomerLinkTwo($input: CustomerLinkInput!) {
  customerLink(input: $input) {
    link {
      id
      evidence
      confidence
      accepted
      reason
      linkedBy
      linkedAt
      customers {
        id
        identities {
          customerId
          provider
        }
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerLinkTwoMutation, CustomerLinkTwoMutationVariables>;
export const CustomerOfLoanDocument = new TypedDocumentString(`
    query CustomerOfLoan($loanId: ID!) {
  loan(id: $loanId) {
    customer {
      id
      displayName
      personalNumber
      loans {
        nodes {
          externalId
          status
          repaid {
            amount
          }
          outstanding {
            amount
            currency
          }
          installmentsLeft
        }
      }
      applications {
        nodes {
          externalId
          status
          createdAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerOfLoanQuery, CustomerOfLoanQueryVariables>;
export const CustomerUnlinkTwoDocument = new TypedDocumentString(`
    mutation CustomerUnlinkTwo($input: CustomerUnlinkInput!) {
  customerUnlink(input: $input) {
    link {
      id
      unlinkedBy
      unlinkedAt
      unlinkReason
      customers {
        id
        identities {
          customerId
        }
        linkHistory {
          id
          linkedAt
          unlinkedAt
        }
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerUnlinkTwoMutation, CustomerUnlinkTwoMutationVariables>;
export const CustomersPageDocument = new TypedDocumentString(`
    query CustomersPage($first: Int! = 20, $after: String) {
  customers(first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        displayName
        personalNumber
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CustomersPageQuery, CustomersPageQueryVariables>;
export const FirstLookDocument = new TypedDocumentString(`
    query FirstLook {
  providers {
    name
    target
    state
  }
  loans(first: 5) {
    nodes {
      externalId
      status
      outstanding {
        amount
        currency
      }
      nextInstallment {
        number
        dueOn
        total {
          amount
        }
      }
      installments {
        number
        dueOn
        status
        outstanding {
          amount
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    providers {
      provider
      result
      received
    }
  }
}
    `) as unknown as TypedDocumentString<FirstLookQuery, FirstLookQueryVariables>;
export const FollowApplicationDocument = new TypedDocumentString(`
    query FollowApplication($id: ID!) {
  application(id: $id) {
    externalId
    status
    nativeStatus
    createdAt
    customer {
      displayName
    }
    cashRelease {
      allowed
      principal {
        amount
        currency
      }
    }
    loan {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<FollowApplicationQuery, FollowApplicationQueryVariables>;
export const LoanByReferenceDocument = new TypedDocumentString(`
    query LoanByReference($loanRef: String!) {
  iuteGetLoanInfo(loanRef: $loanRef) {
    id
    status
    outstanding {
      amount
      currency
    }
    nextInstallment {
      number
      dueOn
    }
  }
}
    `) as unknown as TypedDocumentString<LoanByReferenceQuery, LoanByReferenceQueryVariables>;
export const LoanCostDocument = new TypedDocumentString(`
    query LoanCost($input: IuteCalculateLoanInput!) {
  iuteCalculateLoan(input: $input) {
    monthlyPayment {
      amount
      currency
    }
    totalRepayable {
      amount
      currency
    }
    firstPaymentOn
    discrepancies {
      rule
    }
  }
}
    `) as unknown as TypedDocumentString<LoanCostQuery, LoanCostQueryVariables>;
export const LoanDetailsDocument = new TypedDocumentString(`
    query LoanDetails($id: ID!) {
  loan(id: $id) {
    id
    provider
    externalId
    status
    nativeStatus
    termMonths
    principal {
      amount
      currency
    }
    totalRepayable {
      amount
      currency
    }
    repaid {
      amount
      currency
    }
    outstanding {
      amount
      currency
    }
    installmentsLeft
    installments {
      id
      number
      dueOn
      status
      total {
        amount
      }
      paid {
        amount
      }
      outstanding {
        amount
      }
    }
    discrepancies {
      rule
      expected {
        amount
      }
      actual {
        amount
      }
    }
    applicationId
    application {
      status
      createdAt
    }
    customer {
      id
      displayName
      personalNumber
    }
  }
}
    `) as unknown as TypedDocumentString<LoanDetailsQuery, LoanDetailsQueryVariables>;
export const LoansPageDocument = new TypedDocumentString(`
    query LoansPage($first: Int! = 20, $after: String) {
  loans(first: $first, after: $after, providers: [IUTE]) {
    edges {
      cursor
      node {
        id
        externalId
        status
        outstanding {
          amount
          currency
        }
        installmentsLeft
        customer {
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    providers {
      provider
      result
      expected
      received
      failure
      elapsedMs
    }
  }
}
    `) as unknown as TypedDocumentString<LoansPageQuery, LoansPageQueryVariables>;
export const OneByIdDocument = new TypedDocumentString(`
    query OneById($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Installment {
      number
      dueOn
      status
      outstanding {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneByIdQuery, OneByIdQueryVariables>;
export const ProvidersDocument = new TypedDocumentString(`
    query Providers {
  providers {
    code
    name
    target
    state
    capabilities
    lastSuccessAt
  }
}
    `) as unknown as TypedDocumentString<ProvidersQuery, ProvidersQueryVariables>;
export const QuoteCompareDocument = new TypedDocumentString(`
    query QuoteCompare($input: QuoteCompareInput!) {
  quoteCompare(input: $input) {
    method
    assumptions
    results {
      ... on ComparedQuote {
        rank
        provider
        product
        costPerHundred
        totalCost {
          amount
          currency
        }
        repayment {
          amount
        }
        frequency
        repayments
        assumptions
        native {
          name
          value
        }
      }
      ... on QuoteRefusal {
        provider
        product
        reasons {
          code
          message
        }
      }
      ... on QuoteFailure {
        provider
        product
        error {
          code
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteCompareQuery, QuoteCompareQueryVariables>;
export const ReceiptByIdDocument = new TypedDocumentString(`
    query ReceiptById($id: ID!) {
  receipt(id: $id) {
    id
    operation
    idempotencyKey
    outcome
    state
    createdAt
    sentAt
    settledAt
    checkAgainAt
    history {
      state
      at
      evidence
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptByIdQuery, ReceiptByIdQueryVariables>;
export const ReceiptByKeyDocument = new TypedDocumentString(`
    query ReceiptByKey($operation: String!, $key: String!) {
  receiptByKey(operation: $operation, idempotencyKey: $key) {
    id
    outcome
    state
    checkAgainAt
  }
}
    `) as unknown as TypedDocumentString<ReceiptByKeyQuery, ReceiptByKeyQueryVariables>;
export const ReceiptOfARepeatDocument = new TypedDocumentString(`
    mutation ReceiptOfARepeat($input: IuteInsertRepaymentInput!) {
  once: iuteInsertRepayment(input: $input) {
    receipt {
      id
      operation
      outcome
      state
      createdAt
      sentAt
      settledAt
      history {
        state
        at
        evidence
      }
    }
    userErrors {
      message
    }
  }
  again: iuteInsertRepayment(input: $input) {
    receipt {
      id
      outcome
      state
    }
    loan {
      repaid {
        amount
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptOfARepeatMutation, ReceiptOfARepeatMutationVariables>;
export const RefreshManyDocument = new TypedDocumentString(`
    query RefreshMany($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Loan {
      loanStatus: status
      outstanding {
        amount
      }
    }
    ... on Application {
      applicationStatus: status
    }
    ... on Installment {
      number
      installmentStatus: status
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshManyQuery, RefreshManyQueryVariables>;
export const ReleaseCashDocument = new TypedDocumentString(`
    mutation ReleaseCash($input: IuteConfirmCashReleaseInput!) {
  iuteConfirmCashRelease(input: $input) {
    application {
      status
    }
    loan {
      id
      externalId
      status
      outstanding {
        amount
        currency
      }
      nextInstallment {
        dueOn
        total {
          amount
        }
      }
    }
    userErrors {
      message
    }
    receipt {
      outcome
      sentAt
      settledAt
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseCashMutation, ReleaseCashMutationVariables>;
export const RepayDocument = new TypedDocumentString(`
    mutation Repay($input: IuteInsertRepaymentInput!) {
  iuteInsertRepayment(input: $input) {
    loan {
      repaid {
        amount
        currency
      }
      outstanding {
        amount
        currency
      }
      installments {
        number
        dueOn
        status
        outstanding {
          amount
        }
      }
    }
    userErrors {
      path
      message
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RepayMutation, RepayMutationVariables>;
export const RevealPersonalNumberDocument = new TypedDocumentString(`
    query RevealPersonalNumber($id: ID!) {
  customer(id: $id) {
    displayName
    personalNumber(reveal: true)
  }
}
    `) as unknown as TypedDocumentString<RevealPersonalNumberQuery, RevealPersonalNumberQueryVariables>;
export const SendPapersDocument = new TypedDocumentString(`
    mutation SendPapers($input: IuteUploadLoanFilesInput!) {
  iuteUploadLoanFiles(input: $input) {
    application {
      status
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<SendPapersMutation, SendPapersMutationVariables>;
export const SettleByHandDocument = new TypedDocumentString(`
    mutation SettleByHand($input: ReceiptResolveInput!) {
  receiptResolve(input: $input) {
    receipt {
      id
      outcome
      state
      settledAt
      history {
        state
        evidence
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SettleByHandMutation, SettleByHandMutationVariables>;