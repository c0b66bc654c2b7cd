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

/** Whether something must be so. */
export type BooleanFilterInput = {
  /** Is this. */
  eq?: boolean | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
};

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
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Which user to delete. */
export type BrighteDeleteUserInput = {
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
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The user, by Brighte's id. */
  userId: string | number;
};

/** Which application is delivered and installed. */
export type BrighteRequestApplicationPaymentInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which quote to send again. */
export type BrighteResendQuoteInput = {
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Whom to text a code. */
export type BrighteSendApplicationSecureCodeInput = {
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Mobile phone, digits without a country code (Brighte: mobile). */
  mobile: string;
};

/** Which application gets which number. */
export type BrighteUpdateApplicationInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Your own number, at most 20 characters (Brighte: reference_number). */
  referenceNumber: string;
};

/** What to change about a user; what is left out stays. */
export type BrighteUpdateUserInput = {
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

/** Which clients are meant. Everything given holds together; a filter may have some 15 conditions. */
export type ClientFilterInput = {
  /** All of these hold. */
  and?: Array<ClientFilterInput> | null | undefined;
  /** By when the record was made (Realfinity: createdOn). */
  createdAt?: DateTimeFilterInput | null | undefined;
  /** By e-mail; letter case is best ignored. */
  email?: StringFilterInput | null | undefined;
  /** By fax. */
  fax?: StringFilterInput | null | undefined;
  /** By credit score. */
  fico?: IntFilterInput | null | undefined;
  /** By first name. */
  firstName?: StringFilterInput | null | undefined;
  /** By the phone at home. */
  homePhone?: StringFilterInput | null | undefined;
  /** By their ids in this graph, up to 40; more of them are asked by `nodes`. */
  id?: IdFilterInput | null | undefined;
  /** By whether they are archived; lists for people want `{ eq: false }`. */
  isArchived?: BooleanFilterInput | null | undefined;
  /** By whether it is their first home (Realfinity: firstTimeBuyer). */
  isFirstTimeBuyer?: BooleanFilterInput | null | undefined;
  /** By whether they get no notifications. */
  isSilenced?: BooleanFilterInput | null | undefined;
  /** By last name. */
  lastName?: StringFilterInput | null | undefined;
  /** By the mobile phone. */
  mobilePhone?: StringFilterInput | null | undefined;
  /** This does not hold. Where nothing is known of what it compares, it is neither true nor false, and the client is left out. */
  not?: ClientFilterInput | null | undefined;
  /** At least one of these holds. */
  or?: Array<ClientFilterInput> | null | undefined;
  /** By the owner, in the lender's ids of users. */
  ownerId?: IdFilterInput | null | undefined;
  /** By your own key (Realfinity: externalId). */
  referenceNumber?: StringFilterInput | null | undefined;
  /** By whoever referred them, in the lender's ids (Realfinity: referredById). */
  referrerId?: IdFilterInput | null | undefined;
  /** By where the record came from. */
  source?: StringFilterInput | null | undefined;
  /** By payments on debts. */
  totalDebtPayments?: DecimalFilterInput | null | undefined;
  /** By income. */
  totalIncome?: DecimalFilterInput | null | undefined;
  /** By when the record was last changed (Realfinity: updatedOn). */
  updatedAt?: DateTimeFilterInput | null | undefined;
  /** By the phone at work. */
  workPhone?: StringFilterInput | null | undefined;
};

/** A mailing address. It is written as a whole: what is left out is cleared. */
export type ContactAddressInput = {
  /** Town. */
  city?: string | null | undefined;
  /** Street and number (Realfinity: addressLine1). */
  line1?: string | null | undefined;
  /** Flat, floor or the like (Realfinity: addressLine2). */
  line2?: string | null | undefined;
  /** State, as two letters like FL. */
  state?: string | null | undefined;
  /** ZIP code. */
  zipCode?: string | null | undefined;
};

/** What an instant must be. */
export type DateTimeFilterInput = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is this or later. */
  ge?: string | null | undefined;
  /** Is later than this; never true where nothing is known. */
  gt?: string | null | undefined;
  /** Is one of these, at least one. */
  in?: Array<string> | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
  /** Is this or earlier. */
  le?: string | null | undefined;
  /** Is earlier than this. */
  lt?: string | null | undefined;
  /** Is not this; also true where nothing is known. */
  ne?: string | null | undefined;
};

/** What a decimal number must be. */
export type DecimalFilterInput = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is this or more. */
  ge?: string | null | undefined;
  /** Is more than this; never true where nothing is known, as all that compares. */
  gt?: string | null | undefined;
  /** Is one of these, at least one. */
  in?: Array<string> | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
  /** Is this or less. */
  le?: string | null | undefined;
  /** Is less than this. */
  lt?: string | null | undefined;
  /** Is not this; also true where nothing is known. */
  ne?: string | null | undefined;
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

/** What an id must be. */
export type IdFilterInput = {
  /** Is this. */
  eq?: string | number | null | undefined;
  /** Is one of these, at least one. */
  in?: Array<string | number> | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
  /** Is not this; also true where nothing is known. */
  ne?: string | number | null | undefined;
};

/** What the figures of an installment say. Whether it is late depends on the day and is left to the reader. */
export type InstallmentStatus =
  /** Nothing of it is left to pay. */
  | 'PAID'
  /** A part of it is paid. */
  | 'PARTIALLY_PAID'
  /** Nothing of it is paid. */
  | 'SCHEDULED';

/** What a whole number must be. */
export type IntFilterInput = {
  /** Is this. */
  eq?: number | null | undefined;
  /** Is this or more. */
  ge?: number | null | undefined;
  /** Is more than this; never true where nothing is known, as all that compares. */
  gt?: number | null | undefined;
  /** Is one of these, at least one. */
  in?: Array<number> | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
  /** Is this or less. */
  le?: number | null | undefined;
  /** Is less than this. */
  lt?: number | null | undefined;
  /** Is not this; also true where nothing is known. */
  ne?: number | null | undefined;
};

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
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application was paid out at the counter. */
export type IuteConfirmCashReleaseInput = {
  /** The application whose money was handed out, by its id in this graph. */
  applicationId: string | number;
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
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The agreement signed by the customer, jpg or pdf, at most 10 MB (Iute: loan_agreement). */
  loanAgreement: null;
};

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
  | 'IUTE'
  /** Realfinity: borrowers and prospects of a mortgage company in the United States. */
  | 'REALFINITY';

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

/** Where a quote stands, the same words for every provider. */
export type QuoteStatus =
  /** The customer has applied from it. */
  | 'ACCEPTED'
  /** The lender uses a word that is not known here; see nativeStatus. */
  | 'OTHER'
  /** Sent to the customer and open. A lender may not say when it has lapsed. */
  | 'SENT';

/** Which client to hide from daily work, or to bring back. */
export type RealfinityArchiveClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** The updatedAt that you read, or createdAt where that is null: if somebody has changed the client since, nothing is sent. Read just before writing, as Realfinity offers nothing stricter. */
  expectedUpdatedAt?: string | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** False brings them back. */
  isArchived?: boolean;
};

/** A client to make. */
export type RealfinityCreateClientInput = {
  /** Where they can be reached; left out, it stays; null clears it. Not in Realfinity's document: seen in a public sample. */
  contactAddress?: ContactAddressInput | null | undefined;
  /** E-mail. */
  email: string;
  /** Fax; null clears it. */
  fax?: string | null | undefined;
  /** Credit score; null clears it. */
  fico?: number | null | undefined;
  /** First name. */
  firstName: string;
  /** Phone at home; null clears it. */
  homePhone?: string | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whether it is their first home (Realfinity: firstTimeBuyer); null clears it. */
  isFirstTimeBuyer?: boolean | null | undefined;
  /** Send them no notifications. */
  isSilenced?: boolean;
  /** Last name. */
  lastName: string;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId), which no other client may have: a lost answer is looked up by it. Made from the idempotency key when left out. */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
  /** Where the record came from; null clears it. */
  source?: string | null | undefined;
  /** Payments on debts, at most 15 digits; null clears it. */
  totalDebtPayments?: string | null | undefined;
  /** Income, at most 15 digits; null clears it. */
  totalIncome?: string | null | undefined;
  /** Phone at work; null clears it. */
  workPhone?: string | null | undefined;
};

/** Which client to delete. Whether that can be undone is not documented. */
export type RealfinityDeleteClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** Must be true: say that it is meant. Archiving hides without deleting. */
  confirm: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** What a client shall be from now on. What is left out is cleared, but for the address and what this graph does not know: they are read first and sent along. */
export type RealfinityReplaceClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** Where they can be reached; left out, it stays; null clears it. Not in Realfinity's document: seen in a public sample. */
  contactAddress?: ContactAddressInput | null | undefined;
  /** E-mail. */
  email: string;
  /** The updatedAt that you read, or createdAt where that is null: if somebody has changed the client since, nothing is sent. Read just before writing, as Realfinity offers nothing stricter. */
  expectedUpdatedAt?: string | null | undefined;
  /** Fax; null clears it. */
  fax?: string | null | undefined;
  /** Credit score; null clears it. */
  fico?: number | null | undefined;
  /** First name. */
  firstName: string;
  /** Phone at home; null clears it. */
  homePhone?: string | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whether they are archived; asked for, so that nobody comes back by itself. */
  isArchived: boolean;
  /** Whether it is their first home (Realfinity: firstTimeBuyer); null clears it. */
  isFirstTimeBuyer?: boolean | null | undefined;
  /** Whether they get no notifications; asked for, so that it does not change by itself. */
  isSilenced: boolean;
  /** Last name. */
  lastName: string;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId). */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
  /** Where the record came from; null clears it. */
  source?: string | null | undefined;
  /** Payments on debts, at most 15 digits; null clears it. */
  totalDebtPayments?: string | null | undefined;
  /** Income, at most 15 digits; null clears it. */
  totalIncome?: string | null | undefined;
  /** Phone at work; null clears it. */
  workPhone?: string | null | undefined;
};

/** What to change about a client; what is left out stays. */
export type RealfinityUpdateClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** Where they can be reached; left out, it stays; null clears it. Not in Realfinity's document: seen in a public sample. */
  contactAddress?: ContactAddressInput | null | undefined;
  /** E-mail. */
  email?: string | null | undefined;
  /** The updatedAt that you read, or createdAt where that is null: if somebody has changed the client since, nothing is sent. Read just before writing, as Realfinity offers nothing stricter. */
  expectedUpdatedAt?: string | null | undefined;
  /** Fax; null clears it. */
  fax?: string | null | undefined;
  /** Credit score; null clears it. */
  fico?: number | null | undefined;
  /** First name. */
  firstName?: string | null | undefined;
  /** Phone at home; null clears it. */
  homePhone?: string | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whether it is their first home (Realfinity: firstTimeBuyer); null clears it. */
  isFirstTimeBuyer?: boolean | null | undefined;
  /** Whether they get no notifications. */
  isSilenced?: boolean | null | undefined;
  /** Last name. */
  lastName?: string | null | undefined;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId); null clears it. */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
  /** Where the record came from; null clears it. */
  source?: string | null | undefined;
  /** Payments on debts, at most 15 digits; null clears it. */
  totalDebtPayments?: string | null | undefined;
  /** Income, at most 15 digits; null clears it. */
  totalIncome?: string | null | undefined;
  /** Phone at work; null clears it. */
  workPhone?: string | null | undefined;
};

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

/** How this graph came to know of a status. */
export type StatusVia =
  /** It was read after an action of this graph. */
  | 'ACTION'
  /** It was read without a message: by a caller, or by the regular look at open applications. */
  | 'POLL'
  /** The lender sent a signed message, and the status was then read from it. */
  | 'WEBHOOK';

/** What a text must be or have in it. */
export type StringFilterInput = {
  /** Has this in it. */
  contains?: string | null | undefined;
  /** Ends with this. */
  endsWith?: string | null | undefined;
  /** Is this. */
  eq?: string | null | undefined;
  /** Compare in small letters. Without it, whether A is a is left to the lender; with it, letters beyond the English alphabet are. */
  ignoreCase?: boolean;
  /** Is one of these, at least one. */
  in?: Array<string> | null | undefined;
  /** True: nothing is known. False: something is. */
  isNull?: boolean | null | undefined;
  /** Is not this; also true where nothing is known. */
  ne?: string | null | undefined;
  /** Begins with this. */
  startsWith?: string | null | undefined;
};

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


export type BrighteApplicationHistoryQuery = { application: { status: ApplicationStatus, history: Array<{ at: string, from: ApplicationStatus | null, to: ApplicationStatus, nativeStatus: string, via: StatusVia }> } | null };

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

export type ClientsByIdQueryVariables = Exact<{
  id: string | number;
  other: string | number;
}>;


export type ClientsByIdQuery = { client: { id: string, referenceNumber: string | null, source: string | null, firstName: string, lastName: string, email: string, homePhone: string | null, workPhone: string | null, mobilePhone: string | null, isSilenced: boolean, isArchived: boolean, fico: number | null, totalIncome: string | null, totalDebtPayments: string | null, isFirstTimeBuyer: boolean | null, createdAt: string, updatedAt: string | null, contactAddress: { line1: string | null, line2: string | null, city: string | null, state: string | null, zipCode: string | null } | null } | null, node:
    | { referenceNumber: string | null }
    | Record<PropertyKey, never>
   | null, again: { fax: string | null } | null };

export type ClientsFindByWordsQueryVariables = Exact<{
  words: string;
  ownerId: string | number;
}>;


export type ClientsFindByWordsQuery = { clients: { edges: Array<{ cursor: string, node: { externalId: string, mobilePhone: string | null, owner: { userId: string } | null } | null }>, providers: Array<{ result: ProviderResult, received: number }> } | null };

export type ClientsFindQueryVariables = Exact<{
  filter?: ClientFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type ClientsFindQuery = { clients: { nodes: Array<{ id: string, firstName: string, lastName: string, email: string, fico: number | null, referredBy: { firstName: string, lastName: string } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ClientsHundredByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ClientsHundredByIdQuery = { nodes: Array<
    | { id: string, firstName: string, lastName: string, email: string }
    | Record<PropertyKey, never>
   | null> };

export type ClientsThousandByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ClientsThousandByIdQuery = { nodes: Array<
    | { id: string, firstName: string, lastName: string, email: string }
    | Record<PropertyKey, never>
   | null> };

export type CustomerDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerDetailsQuery = { customer: { id: string, displayName: string | null, personalNumber: string | null, loans: { nodes: Array<{ id: string, externalId: string, status: LoanStatus, outstanding: { amount: string, currency: string } | null } | null> } | null, applications: { nodes: Array<{ id: string, externalId: string, status: ApplicationStatus, loan: { id: string } | null } | null> } | null } | null };

export type CustomerOfLoanQueryVariables = Exact<{
  loanId: string | number;
}>;


export type CustomerOfLoanQuery = { loan: { customer: { id: string, displayName: string | null, personalNumber: string | null, loans: { nodes: Array<{ externalId: string, status: LoanStatus, installmentsLeft: number | null, repaid: { amount: string } | null, outstanding: { amount: string, currency: string } | null } | null> } | null, applications: { nodes: Array<{ externalId: string, status: ApplicationStatus, createdAt: string } | null> } | null } | null } | null };

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
    | { __typename: 'Client', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Installment', number: number, dueOn: string, status: InstallmentStatus, id: string, outstanding: { amount: string, currency: string } }
    | { __typename: 'Loan', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Receipt', id: string }
   | null };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ code: ProviderCode, name: string, target: ProviderTarget, state: ProviderState, capabilities: Array<string>, lastSuccessAt: string | null }> };

export type RealfinityArchiveClientMutationVariables = Exact<{
  input: RealfinityArchiveClientInput;
}>;


export type RealfinityArchiveClientMutation = { realfinityArchiveClient: { client: { id: string, isArchived: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, operation: string, outcome: ReceiptOutcome } } | null };

export type RealfinityCreateClientMutationVariables = Exact<{
  input: RealfinityCreateClientInput;
}>;


export type RealfinityCreateClientMutation = { realfinityCreateClient: { client: { id: string, referenceNumber: string | null, createdAt: string } | null, audit: { nativeRef: string | null, nativeType: string | null, createdAt: string | null, updatedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, operation: string, outcome: ReceiptOutcome } } | null };

export type RealfinityDeleteClientMutationVariables = Exact<{
  input: RealfinityDeleteClientInput;
}>;


export type RealfinityDeleteClientMutation = { realfinityDeleteClient: { deletedClient: { clientId: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, operation: string, outcome: ReceiptOutcome } } | null };

export type RealfinityGetClientQueryVariables = Exact<{
  clientId: string | number;
}>;


export type RealfinityGetClientQuery = { realfinityGetClient: { id: string, email: string, referredBy: { externalId: string, email: string } | null } | null };

export type RealfinityReplaceClientMutationVariables = Exact<{
  input: RealfinityReplaceClientInput;
}>;


export type RealfinityReplaceClientMutation = { realfinityReplaceClient: { client: { id: string, firstName: string, lastName: string, contactAddress: { city: string | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, operation: string, outcome: ReceiptOutcome } } | null };

export type RealfinityUpdateClientMutationVariables = Exact<{
  input: RealfinityUpdateClientInput;
}>;


export type RealfinityUpdateClientMutation = { realfinityUpdateClient: { client: { id: string, mobilePhone: string | null, fax: string | null, updatedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, operation: string, outcome: ReceiptOutcome } } | null };

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
    | { __typename: 'Client', id: string }
    | { __typename: 'Customer', id: string }
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
export const ClientsByIdDocument = new TypedDocumentString(`
    query ClientsById($id: ID!, $other: ID!) {
  client(id: $id) {
    id
    referenceNumber
    source
    firstName
    lastName
    email
    homePhone
    workPhone
    mobilePhone
    isSilenced
    isArchived
    fico
    totalIncome
    totalDebtPayments
    isFirstTimeBuyer
    createdAt
    updatedAt
    contactAddress {
      line1
      line2
      city
      state
      zipCode
    }
  }
  node(id: $other) {
    ... on Client {
      referenceNumber
    }
  }
  again: client(id: $id) {
    fax
  }
}
    `) as unknown as TypedDocumentString<ClientsByIdQuery, ClientsByIdQueryVariables>;
export const ClientsFindByWordsDocument = new TypedDocumentString(`
    query ClientsFindByWords($words: String!, $ownerId: ID!) {
  clients(searchText: $words, ownerId: $ownerId, first: 5) {
    edges {
      cursor
      node {
        externalId
        mobilePhone
        owner {
          userId
        }
      }
    }
    providers {
      result
      received
    }
  }
}
    `) as unknown as TypedDocumentString<ClientsFindByWordsQuery, ClientsFindByWordsQueryVariables>;
export const ClientsFindDocument = new TypedDocumentString(`
    query ClientsFind($filter: ClientFilterInput, $after: String) {
  clients(
    filter: $filter
    orderBy: {field: CREATED_AT, direction: DESC}
    first: 20
    after: $after
  ) {
    nodes {
      id
      firstName
      lastName
      email
      fico
      referredBy {
        firstName
        lastName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ClientsFindQuery, ClientsFindQueryVariables>;
export const ClientsHundredByIdDocument = new TypedDocumentString(`
    query ClientsHundredById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Client {
      id
      firstName
      lastName
      email
    }
  }
}
    `) as unknown as TypedDocumentString<ClientsHundredByIdQuery, ClientsHundredByIdQueryVariables>;
export const ClientsThousandByIdDocument = new TypedDocumentString(`
    query ClientsThousandById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Client {
      id
      firstName
      lastName
      email
    }
  }
}
    `) as unknown as TypedDocumentString<ClientsThousandByIdQuery, ClientsThousandByIdQueryVariables>;
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
export const RealfinityArchiveClientDocument = new TypedDocumentString(`
    mutation RealfinityArchiveClient($input: RealfinityArchiveClientInput!) {
  realfinityArchiveClient(input: $input) {
    client {
      id
      isArchived
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      operation
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityArchiveClientMutation, RealfinityArchiveClientMutationVariables>;
export const RealfinityCreateClientDocument = new TypedDocumentString(`
    mutation RealfinityCreateClient($input: RealfinityCreateClientInput!) {
  realfinityCreateClient(input: $input) {
    client {
      id
      referenceNumber
      createdAt
    }
    audit {
      nativeRef
      nativeType
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      operation
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityCreateClientMutation, RealfinityCreateClientMutationVariables>;
export const RealfinityDeleteClientDocument = new TypedDocumentString(`
    mutation RealfinityDeleteClient($input: RealfinityDeleteClientInput!) {
  realfinityDeleteClient(input: $input) {
    deletedClient {
      clientId
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      operation
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityDeleteClientMutation, RealfinityDeleteClientMutationVariables>;
export const RealfinityGetClientDocument = new TypedDocumentString(`
    query RealfinityGetClient($clientId: ID!) {
  realfinityGetClient(clientId: $clientId) {
    id
    email
    referredBy {
      externalId
      email
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityGetClientQuery, RealfinityGetClientQueryVariables>;
export const RealfinityReplaceClientDocument = new TypedDocumentString(`
    mutation RealfinityReplaceClient($input: RealfinityReplaceClientInput!) {
  realfinityReplaceClient(input: $input) {
    client {
      id
      firstName
      lastName
      contactAddress {
        city
      }
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      operation
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityReplaceClientMutation, RealfinityReplaceClientMutationVariables>;
export const RealfinityUpdateClientDocument = new TypedDocumentString(`
    mutation RealfinityUpdateClient($input: RealfinityUpdateClientInput!) {
  realfinityUpdateClient(input: $input) {
    client {
      id
      mobilePhone
      fax
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    receipt {
      id
      operation
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<RealfinityUpdateClientMutation, RealfinityUpdateClientMutationVariables>;
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