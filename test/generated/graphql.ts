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
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Which user to delete. */
export type BrighteDeleteUserInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which quote to send again. */
export type BrighteResendQuoteInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The quote, by its id in this graph. */
  quoteId: string | number;
};

/** Whom to text a code. */
export type BrighteSendApplicationSecureCodeInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Your own number, at most 20 characters (Brighte: reference_number). */
  referenceNumber: string;
};

/** What to change about a user; what is left out stays. */
export type BrighteUpdateUserInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  /** By where the record came from. */
  leadSource?: StringFilterInput | null | undefined;
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
  /** The code has lapsed. Nothing was applied; have another one sent. */
  | 'CODE_EXPIRED'
  /** Too many wrong codes were entered. Nothing was applied; begin again, and a new code is sent. */
  | 'CODE_LOCKED'
  /** The code is not the one that was sent. Nothing was applied; enter it again. */
  | 'CODE_WRONG'
  /** The thing is in a state that does not allow this. Nothing was sent. */
  | 'CONFLICT'
  /** The caller lacks the right for this. */
  | 'FORBIDDEN'
  /** There is less left to draw than this takes. Nothing was applied. */
  | 'FUNDS_EXCEEDED'
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
  | 'QUOTE_EXPIRED'
  /** A newer quote has taken the place of this one. Nothing was applied; use the newer one. */
  | 'QUOTE_REPLACED';

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
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application was paid out at the counter. */
export type IuteConfirmCashReleaseInput = {
  /** The application whose money was handed out, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  dryRun?: boolean | null | undefined;
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
  /** A line of credit that has ended. */
  | 'CLOSED'
  /** A line of credit that is not closed. Whether money may be drawn now: isEnabled. */
  | 'OPEN'
  /** The provider uses a word that is not known here; see nativeStatus. */
  | 'OTHER'
  /** Everything is paid. */
  | 'SETTLED';

/** Facts of the company in law. */
export type PlexeAddCompanyDetailsInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Name in law. */
  businessName: string;
  /** City of the head office. */
  city: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Legal form, like "LLC". */
  entityType: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Number for the tax office, the EIN (Plexe: businessTaxId). It is handed on and not kept here. */
  taxNumber: string;
  /** ZIP code of the head office. */
  zipCode: string;
};

/** Bank statements of the business. */
export type PlexeAddOrUpdateBankingDataInput = {
  /** The accounts: 1 to 20. */
  accounts: Array<PlexeStatementAccountInput>;
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Label of these statements. */
  bankName?: string | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** The leading applicant. */
export type PlexeAddPrimaryApplicantDetailsInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The driving licence. */
  driversLicense: PlexeDriversLicenseInput;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** E-mail. */
  email: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Cell phone. */
  mobile: string;
  /** Name. */
  name?: string | null | undefined;
  /** Social security number, nine digits, dashes or not. It is handed on and not kept here. */
  socialSecurityNumber?: string | null | undefined;
};

/** The second applicant. */
export type PlexeAddSecondaryApplicantDetailsInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The driving licence. */
  driversLicense: PlexeDriversLicenseInput;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** E-mail. */
  email: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Cell phone. */
  mobile: string;
  /** Name. */
  name?: string | null | undefined;
  /** Social security number, nine digits, dashes or not. It is handed on and not kept here. */
  socialSecurityNumber?: string | null | undefined;
};

/** The application of one customer. */
export type PlexeApplicationOfCustomerInput = {
  /** For which business. */
  application: PlexeNewApplicationInput;
  /** Whose: the customer, by their id in this graph. */
  customerId: string | number;
};

/** A movement on a bank account. */
export type PlexeBankMovementInput = {
  /** The amount; isCredit says which way it went. */
  amount: string;
  /** When (Plexe: date). */
  at: string;
  /** What was on the account afterwards. */
  balance?: string | null | undefined;
  /** True for money in. */
  isCredit: boolean;
  /** Text on the statement. */
  text?: string | null | undefined;
};

/** What to price when debtors repay. */
export type PlexeCalculateInvoiceInput = {
  /** How much to draw. */
  amount: string;
  /** Plexe's own id of the application (externalId in this graph). */
  applicationId: string | number;
};

/** What to price: an amount, and either a share of the income or weeks. */
export type PlexeCalculateLineOfCreditInput = {
  /** How much to draw. */
  amount: string;
  /** Plexe's own id of the application (externalId in this graph). */
  applicationId: string | number;
  /** Repay by this share of the income each week, in percent; leave it out where weeks is given (Plexe: percentOfIncome). */
  percentOfIncome?: string | null | undefined;
  /** Repay in this many equal weekly parts, 4 to 52; leave it out where percentOfIncome is given (Plexe: terms, fixedRepaymentCalculation). */
  weeks?: number | null | undefined;
};

/** What to price for a slider. */
export type PlexeCalculateSliderInput = {
  /** How much to draw. */
  amount: string;
  /** Plexe's own id of the application (externalId in this graph). */
  applicationId: string | number;
};

/** The terms of the quote, and the code. */
export type PlexeConfirmWithdrawalInvoiceInput = {
  /** The rate of the quote; leave it out where the quote has none (Plexe: advanceRate). */
  advanceRate?: string | null | undefined;
  /** How much to draw. */
  amount: string;
  /** The code from the text message (Plexe: otp). It goes out once; it is neither kept nor logged. */
  code: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** The terms of the quote, and the code. */
export type PlexeConfirmWithdrawalLineOfCreditInput = {
  /** The rate of the quote; leave it out where the quote has none (Plexe: advanceRate). */
  advanceRate?: string | null | undefined;
  /** How much to draw. */
  amount: string;
  /** The code from the text message (Plexe: otp). It goes out once; it is neither kept nor logged. */
  code: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
  /** Repay by this share of the income each week, in percent; leave it out where weeks is given (Plexe: percentOfIncome). */
  percentOfIncome?: string | null | undefined;
  /** Repay in this many equal weekly parts, 4 to 52; leave it out where percentOfIncome is given (Plexe: terms, fixedRepaymentCalculation). */
  weeks?: number | null | undefined;
};

/** The application and the applicant to make. */
export type PlexeCreateApplicationAndApplicantInput = {
  /** Who applies. */
  applicant: PlexeNewApplicantInput;
  /** For which business. */
  application: PlexeNewApplicationInput;
  /** Whose: the customer, by their id in this graph. */
  customerId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Have Plexe send the applicant a link (Plexe: sendLink; what it says is not documented). */
  sendLink?: boolean;
};

/** The application to make. */
export type PlexeCreateApplicationInput = {
  /** For which business. */
  application: PlexeNewApplicationInput;
  /** Whose: the customer, by their id in this graph. */
  customerId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Have Plexe send the applicant a link (Plexe: sendLink; what it says is not documented). */
  sendLink?: boolean;
};

/** The applications to make, all or none of them. */
export type PlexeCreateApplicationsInput = {
  /** Which: 1 to 100. */
  applications: Array<PlexeApplicationOfCustomerInput>;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** The customer, the application and the applicant to make. */
export type PlexeCreateCustomerAndApplicationAndApplicantInput = {
  /** Who applies. */
  applicant: PlexeNewApplicantInput;
  /** For which business. */
  application: PlexeNewApplicationInput;
  /** Who. */
  customer: PlexeNewCustomerInput;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Have Plexe send the applicant a link (Plexe: sendLink; what it says is not documented). */
  sendLink?: boolean;
};

/** The customer and the application to make. */
export type PlexeCreateCustomerAndApplicationInput = {
  /** For which business. */
  application: PlexeNewApplicationInput;
  /** Who. */
  customer: PlexeNewCustomerInput;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Have Plexe send the applicant a link (Plexe: sendLink; what it says is not documented). */
  sendLink?: boolean;
};

/** The customer to make. */
export type PlexeCreateCustomerInput = {
  /** Who. */
  customer: PlexeNewCustomerInput;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** The customers to make, all or none of them. */
export type PlexeCreateCustomersInput = {
  /** Who: 1 to 100. */
  customers: Array<PlexeNewCustomerInput>;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** A driving licence, by which somebody shows who they are. */
export type PlexeDriversLicenseInput = {
  /** Street and number on it. */
  address: string;
  /** Day of birth on it. */
  bornOn: string;
  /** Number of the card. It is handed on and not kept here. */
  cardNumber: string;
  /** City on it. */
  city: string;
  /** Last day on which it is valid (Plexe: expiryDate). */
  expiresOn: string;
  /** State that issued it. */
  issuingState: string;
  /** Name on it. */
  name: string;
};

/** A file, in one of two ways: as an upload, or as text. */
export type PlexeFileInput = {
  /** The bytes of the file as base64. */
  base64?: string | null | undefined;
  /** Name of the file; needed with base64, and in place of the name of an upload. */
  fileName?: string | null | undefined;
  /** The file, as a part of a multipart request. */
  upload?: null | null | undefined;
};

/** An event to send for a try. */
export type PlexeGenerateSimulatedWebhookInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** The name of the event, like WB_Loan_Created. */
  eventName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
};

/** A delivery, as the receiver of samples at Plexe takes it. */
export type PlexeHandleWebhookInput = {
  /** When it was made. */
  createdAt: string;
  /** Id of the delivery. */
  deliveryId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** The name of the event. */
  eventName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** What to draw on the invoices of debtors. */
export type PlexeMakeWithdrawalInvoiceInput = {
  /** How much to draw. */
  amount: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** What to draw, and how to repay it. */
export type PlexeMakeWithdrawalLineOfCreditInput = {
  /** How much to draw. */
  amount: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
  /** Repay by this share of the income each week, in percent; leave it out where weeks is given (Plexe: percentOfIncome). */
  percentOfIncome?: string | null | undefined;
  /** Repay in this many equal weekly parts, 4 to 52; leave it out where percentOfIncome is given (Plexe: terms, fixedRepaymentCalculation). */
  weeks?: number | null | undefined;
};

/** What is known of who applies. */
export type PlexeNewApplicantInput = {
  /** Street and number. */
  address?: string | null | undefined;
  /** Day of birth. */
  bornOn?: string | null | undefined;
  /** City. */
  city?: string | null | undefined;
  /** First name. */
  firstName?: string | null | undefined;
  /** Last name. */
  lastName?: string | null | undefined;
  /** State. */
  state?: string | null | undefined;
};

/** The business that applies. */
export type PlexeNewApplicationInput = {
  /** Name or working title of the business. */
  businessName?: string | null | undefined;
  /** ZIP code of the business. */
  businessZip?: string | null | undefined;
  /** Industry: a name that plexeGetIndustries gives. */
  industry?: string | null | undefined;
  /** The partner who may follow it; leave out for none. */
  partnerId?: string | number | null | undefined;
  /** For how long it has been in business, like "2-5 years". */
  timeInBusiness?: string | null | undefined;
};

/** Somebody who will own applications and loans. */
export type PlexeNewCustomerInput = {
  /** E-mail, with which they sign in to Plexe. */
  email: string;
  /** First name. */
  firstName: string;
  /** Last name. */
  lastName: string;
  /** Cell phone, which gets one-time codes (Plexe: mobileNumber). */
  mobile: string;
  /** Password to sign in to Plexe with: at least 6 characters, among them a capital letter, a digit and a special character. It is handed on and not kept here. */
  password: string;
};

/** What to write to an application. */
export type PlexePostMessageInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The message, at most 4000 characters. */
  contents: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Who writes, for the reader (Plexe: user). */
  sender?: string | null | undefined;
};

/** Which application to work out an offer for. */
export type PlexeProcessApplicationInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** What to send where. */
export type PlexeRegisterWebhookInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Names of events, like WB_Application_Status_Changed. */
  events: Array<string>;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whether to use it at once. */
  isActive?: boolean;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
  /** A secret to share; what Plexe does with it is not documented. */
  secret?: string | null | undefined;
  /** An id of your choice, a GUID. */
  subscriptionId: string | number;
  /** Where to send: an https address. */
  uri: string;
};

/** Which debtor of which loan. */
export type PlexeRequestEnableInvoiceCustomerInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The debtor, as plexeGetInvoiceCustomers gives them. */
  invoiceCustomerId: string | number;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** Which loan. */
export type PlexeResendWithdrawalOtpInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** The account that money is to be paid out to. */
export type PlexeSetPrimaryBankAccountInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The account: bankAccountId as Application.bankAccounts gives it. */
  bankAccountId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** The two signatures of one applicant under the contract. */
export type PlexeSignContractInput = {
  /** Who signs: applicantId as Application.applicants gives it. */
  applicantId: string | number;
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Internet address of whoever signs. */
  ipAddress: string;
  /** Whether that is the second applicant. */
  isSecondary?: boolean;
  /** Picture of the signature under the second statement, of the same kind (Plexe: signature2). */
  secondSignature: PlexeFileInput;
  /** Picture of the signature under the first statement: jpg or png, at most 2 MB. */
  signature: PlexeFileInput;
};

/** A bank account of the business, with its movements. */
export type PlexeStatementAccountInput = {
  /** Name of the account. */
  accountName?: string | null | undefined;
  /** Number of the account. */
  accountNumber?: string | null | undefined;
  /** The kind, like "Current". */
  accountType?: string | null | undefined;
  /** What may be drawn (Plexe: availableBalance). */
  available?: string | null | undefined;
  /** What is on it (Plexe: currentBalance). */
  balance?: string | null | undefined;
  /** Name of the bank. */
  bank?: string | null | undefined;
  /** Routing number of the bank (Plexe: routing). */
  routingNumber?: string | null | undefined;
  /** Its movements; at most 2000 over all accounts. */
  transactions: Array<PlexeBankMovementInput>;
};

/** Another document. */
export type PlexeSubmitDocumentInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** The file: jpg, png or pdf by its content, at most 10 MB. */
  file: PlexeFileInput;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** A document that the lender wants. */
export type PlexeSubmitRequiredDocumentInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** What it is handed in for: documentId as Application.requiredDocuments gives it. */
  documentId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** The file: jpg, png or pdf by its content, at most 10 MB. */
  file: PlexeFileInput;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application. */
export type PlexeTestingAcceptOfferInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application has the loan. */
export type PlexeTestingCloseLoanOnApplicationIdInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which loan. */
export type PlexeTestingCloseLoanOnLoanIdInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** Which application. */
export type PlexeTestingCreateLoanInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application has the loan, and what is to be. */
export type PlexeTestingEnableLoanOnApplicationIdInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** True enables the loan, false disables it (Plexe: status). */
  enabled?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which loan, and what is to be. */
export type PlexeTestingEnableLoanOnLoanIdInput = {
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** True enables the loan, false disables it (Plexe: status). */
  enabled?: boolean;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The loan, by its id in this graph. */
  loanId: string | number;
};

/** Which application, and what the message says. */
export type PlexeTestingSimulateTestMessageInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** The message (Plexe: details). */
  details: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** Which application gets which status. */
export type PlexeTestingUpdateApplicationStatusInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The status in Plexe's own word, like OfferReady. */
  status: string;
};

/** What to send no more. */
export type PlexeUnregisterWebhookInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Names of events, like WB_Application_Status_Changed. */
  events: Array<string>;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whether to use it at once. */
  isActive?: boolean;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
  /** A secret to share; what Plexe does with it is not documented. */
  secret?: string | null | undefined;
  /** An id of your choice, a GUID. */
  subscriptionId: string | number;
  /** Where to send: an https address. */
  uri: string;
};

/** Whose subscriptions to refresh. */
export type PlexeUpdateAllWebhooksInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
};

/** Data of the business behind an application. */
export type PlexeUpdateApplicationDataInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Name of the business. */
  name: string;
  /** Since when it trades (Plexe: startDate). */
  tradingSinceOn: string;
  /** ZIP code of the business. */
  zipCode: string;
};

/** A new name for an application. */
export type PlexeUpdateApplicationNameInput = {
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** The name. */
  name: string;
};

/** Data of the person behind an application. */
export type PlexeUpdateCustomerDataInput = {
  /** Street and number. */
  address: string;
  /** The application, by its id in this graph. */
  applicationId: string | number;
  /** Day of birth. */
  bornOn: string;
  /** City. */
  city: string;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** First name. */
  firstName: string;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Last name. */
  lastName: string;
  /** Social security number, nine digits, dashes or not. It is handed on and not kept here. */
  socialSecurityNumber: string;
  /** State. */
  state: string;
};

/** Where to send from now on. */
export type PlexeUpdateWebhookUriInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
  /** Where to send: an https address. */
  uri: string;
};

/** Whose subscriptions. */
export type PlexeWebhookOwnerInput = {
  /** Whose it is: Plexe's id of a customer. Give this or partnerId. */
  customerId?: string | number | null | undefined;
  /** Whose it is: Plexe's id of a partner. Give this or customerId. */
  partnerId?: string | number | null | undefined;
};

/** The lenders behind this graph. */
export type ProviderCode =
  /** Brighte: finance for home improvement in Australia, sold by vendors. */
  | 'BRIGHTE'
  /** Iute Credit: partner loans, paid out and repaid at a partner office. */
  | 'IUTE'
  /** Plexe: lines of credit for small businesses, drawn with a one-time code. */
  | 'PLEXE'
  /** Realfinity: borrowers and prospects of a mortgage company in the United States. */
  | 'REALFINITY';

/** What a lender can be asked. What it cannot is null, or NOT_SUPPORTED where it is asked for by name. */
export type ProviderFeature =
  /** The agreement as a file: `Application.agreement`. */
  | 'AGREEMENTS'
  /** Applications: `application`, `applications`, their status and its history. */
  | 'APPLICATIONS'
  /** The documents that it holds to an application: `Application.documents`. */
  | 'APPLICATION_DOCUMENTS'
  /** Messages about an application: `Application.messages`. */
  | 'APPLICATION_MESSAGES'
  /** Accounts of the business: `Application.bankAccounts`, `primaryBankAccount`. */
  | 'BANK_ACCOUNTS'
  /** Whether money may be handed out: `Application.cashRelease`. */
  | 'CASH_RELEASE'
  /** Records of borrowers and prospects: `client`, `clients`, `Customer.clients`. */
  | 'CLIENTS'
  /** The contract before it is signed: `Application.contracts`, `contractTerms`. */
  | 'CONTRACTS'
  /** Lines of credit: `Loan.balance`, `transactions`, `withdrawals` and more. */
  | 'CREDIT_LINES'
  /** Applying on its own pages. */
  | 'HOSTED_CHECKOUT'
  /** Loans: `loan`, `loans`, `Customer.loans`. */
  | 'LOANS'
  /** What it offers for an application: `Application.offer`. */
  | 'OFFERS'
  /** It tells of changes by itself: `providerEvent`. */
  | 'PROVIDER_EVENTS'
  /** Offers that were sent: `quote`, `quotes`, `Customer.quotes`. */
  | 'QUOTES'
  /** What a loan would cost, to compare: `quoteCompare`. */
  | 'QUOTE_COMPARISON'
  /** The documents that it wants: `Application.requiredDocuments`. */
  | 'REQUIRED_DOCUMENTS';

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
  /** An application with Plexe, by its id in this graph: Plexe calculates for an application only. */
  plexeApplicationId?: string | number | null | undefined;
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

/** Which client to hide from daily work, or to bring back. */
export type RealfinityArchiveClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  /** Where the record came from; null clears it. */
  leadSource?: string | null | undefined;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId), which no other client may have: a lost answer is looked up by it. Made from the idempotency key when left out. */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
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
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
  /** Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice. */
  idempotencyKey: string;
};

/** What a client shall be from now on. What is left out is cleared, but for the address and what this graph does not know: they are read first and sent along. */
export type RealfinityReplaceClientInput = {
  /** The client, by its id in this graph. */
  clientId: string | number;
  /** Where they can be reached; left out, it stays; null clears it. Not in Realfinity's document: seen in a public sample. */
  contactAddress?: ContactAddressInput | null | undefined;
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  /** Where the record came from; null clears it. */
  leadSource?: string | null | undefined;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId). */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
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
  /** Check the input and show in `preview` what would be sent, but send nothing. The key stays free. */
  dryRun?: boolean | null | undefined;
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
  /** Where the record came from; null clears it. */
  leadSource?: string | null | undefined;
  /** Mobile phone; null clears it. */
  mobilePhone?: string | null | undefined;
  /** Who owns the record, by Realfinity's id of the user; null clears it. */
  ownerId?: string | number | null | undefined;
  /** Your own key for them (Realfinity: externalId); null clears it. */
  referenceNumber?: string | null | undefined;
  /** Whoever referred them, by Realfinity's id (Realfinity: referredById); null clears it. */
  referrerId?: string | number | null | undefined;
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

/** How often is repaid. */
export type RepaymentFrequency =
  /** Every two weeks. */
  | 'FORTNIGHTLY'
  /** Each month. */
  | 'MONTHLY'
  /** Each week. */
  | 'WEEKLY';

/** How this graph came to know of something. */
export type StatusVia =
  /** It was read after an action of this graph. */
  | 'ACTION'
  /** It was read without a message: by a caller, or by the regular look at what may have moved. */
  | 'POLL'
  /** The lender sent a message, and it was then read from it. */
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

export type ApplicationChangedSubscriptionVariables = Exact<{
  id: string | number;
  afterEventId?: string | number | null | undefined;
}>;


export type ApplicationChangedSubscription = { applicationChanged: { eventId: string, at: string, from: ApplicationStatus | null, to: ApplicationStatus, nativeStatus: string, via: StatusVia, application: { status: ApplicationStatus } | null } };

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

export type ClientAsCustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type ClientAsCustomerQuery = { client: { customer: { id: string, displayName: string | null, email: string | null, mobile: string | null, identities: Array<{ provider: ProviderCode, externalId: string }> | null, suggestedLinks: Array<{ evidence: Array<LinkEvidence>, conflicts: Array<LinkConflict>, customer: { id: string } | null }> | null, clients: { nodes: Array<{ externalId: string, createdAt: string } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null } | null } | null };

export type ClientsByIdQueryVariables = Exact<{
  id: string | number;
  other: string | number;
}>;


export type ClientsByIdQuery = { client: { id: string, referenceNumber: string | null, leadSource: string | null, firstName: string, lastName: string, email: string, homePhone: string | null, workPhone: string | null, mobilePhone: string | null, isSilenced: boolean, isArchived: boolean, fico: number | null, totalIncome: string | null, totalDebtPayments: string | null, isFirstTimeBuyer: boolean | null, createdAt: string, updatedAt: string | null, contactAddress: { line1: string | null, line2: string | null, city: string | null, state: string | null, zipCode: string | null } | null } | null, node:
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

export type LoanChangedSubscriptionVariables = Exact<{
  id: string | number;
  afterEventId?: string | number | null | undefined;
}>;


export type LoanChangedSubscription = { loanChanged: { eventId: string, at: string, from: LoanStatus | null, to: LoanStatus | null, nativeStatus: string | null, via: StatusVia, outstanding: { amount: string, currency: string } | null, repaid: { amount: string, currency: string } | null, loan: { status: LoanStatus, nextInstallment: { dueOn: string } | null } | null } };

export type LoanCostQueryVariables = Exact<{
  input: IuteCalculateLoanInput;
}>;


export type LoanCostQuery = { iuteCalculateLoan: { firstPaymentOn: string, monthlyPayment: { amount: string, currency: string }, totalRepayable: { amount: string, currency: string }, discrepancies: Array<{ rule: string }> } | null };

export type LoanDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type LoanDetailsQuery = { loan: { id: string, provider: ProviderCode, externalId: string, status: LoanStatus, nativeStatus: string, termMonths: number | null, installmentsLeft: number | null, applicationId: string | null, principal: { amount: string, currency: string } | null, totalRepayable: { amount: string, currency: string } | null, repaid: { amount: string, currency: string } | null, outstanding: { amount: string, currency: string } | null, installments: Array<{ id: string, number: number, dueOn: string, status: InstallmentStatus, total: { amount: string }, paid: { amount: string }, outstanding: { amount: string } }> | null, discrepancies: Array<{ rule: string, expected: { amount: string }, actual: { amount: string } }> | null, application: { status: ApplicationStatus, createdAt: string } | null, customer: { id: string, displayName: string | null, personalNumber: string | null } | null } | null };

export type LoanHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type LoanHistoryQuery = { loan: { history: Array<{ at: string, from: LoanStatus | null, to: LoanStatus | null, nativeStatus: string | null, via: StatusVia, outstanding: { amount: string, currency: string } | null, repaid: { amount: string, currency: string } | null }> | null } | null };

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
    | { __typename: 'CustomerLink', id: string }
    | { __typename: 'Installment', number: number, dueOn: string, status: InstallmentStatus, id: string, outstanding: { amount: string, currency: string } }
    | { __typename: 'Loan', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Receipt', id: string }
   | null };

export type PlexeApplyMutationVariables = Exact<{
  input: PlexeCreateCustomerAndApplicationInput;
}>;


export type PlexeApplyMutation = { plexeCreateCustomerAndApplication: { created: { customerId: string, applicationId: string, applicantId: string | null } | null, application: { id: string, status: ApplicationStatus, nativeStatus: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeByNativeIdQueryVariables = Exact<{
  applicationId: string | number;
}>;


export type PlexeByNativeIdQuery = { plexeGetApplicationStatus: { status: ApplicationStatus, nativeStatus: string } | null, plexeGetApplication: { id: string } | null, plexeGetApplicationOffer: { offerId: string | null } | null, plexeGetAllApplicants: Array<{ applicantId: string | null }> | null, plexeGetContracts: Array<{ documentId: string, nativeStatus: string | null }> | null, plexeGetContractDetails: Array<{ agreementHtml: string | null }> | null, plexeGetAllBankAccounts: Array<{ bankAccountId: string }> | null, plexeGetPrimaryBankAccount: { bankAccountId: string } | null, plexeGetRequiredDocuments: Array<{ documentId: string, submittedAt: string | null }> | null };

export type PlexeCompleteMutationVariables = Exact<{
  company: PlexeAddCompanyDetailsInput;
  primary: PlexeAddPrimaryApplicantDetailsInput;
  secondary: PlexeAddSecondaryApplicantDetailsInput;
  account: PlexeSetPrimaryBankAccountInput;
}>;


export type PlexeCompleteMutation = { plexeAddCompanyDetails: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeAddPrimaryApplicantDetails: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeAddSecondaryApplicantDetails: { application: { applicants: Array<{ applicantId: string | null, isJoint: boolean, email: string | null, mobile: string | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeSetPrimaryBankAccount: { application: { primaryBankAccount: { bankAccountId: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeConfirmInvoiceWithdrawalMutationVariables = Exact<{
  input: PlexeConfirmWithdrawalInvoiceInput;
}>;


export type PlexeConfirmInvoiceWithdrawalMutation = { plexeConfirmWithdrawalInvoice: { loan: { balance: { amount: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeConfirmWithdrawalMutationVariables = Exact<{
  input: PlexeConfirmWithdrawalLineOfCreditInput;
}>;


export type PlexeConfirmWithdrawalMutation = { plexeConfirmWithdrawalLineOfCredit: { loan: { balance: { amount: string, currency: string } | null, availableFunds: { amount: string } | null, withdrawals: { nodes: Array<{ withdrawalId: string | null, at: string | null, amount: { amount: string } | null } | null> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeCorrectMutationVariables = Exact<{
  name: PlexeUpdateApplicationNameInput;
  person: PlexeUpdateCustomerDataInput;
  business: PlexeUpdateApplicationDataInput;
}>;


export type PlexeCorrectMutation = { plexeUpdateApplicationName: { application: { lineOfCredit: { businessName: string | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeUpdateCustomerData: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeUpdateApplicationData: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeDemonstrateMutationVariables = Exact<{
  offer: PlexeTestingAcceptOfferInput;
  create: PlexeTestingCreateLoanInput;
  enable: PlexeTestingEnableLoanOnApplicationIdInput;
  close: PlexeTestingCloseLoanOnApplicationIdInput;
  disable: PlexeTestingEnableLoanOnLoanIdInput;
  end: PlexeTestingCloseLoanOnLoanIdInput;
  force: PlexeTestingUpdateApplicationStatusInput;
  message: PlexeTestingSimulateTestMessageInput;
}>;


export type PlexeDemonstrateMutation = { plexeTestingAcceptOffer: { application: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingCreateLoan: { loan: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingEnableLoanOnApplicationId: { application: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingCloseLoanOnApplicationId: { application: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingEnableLoanOnLoanId: { loan: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingCloseLoanOnLoanId: { loan: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingUpdateApplicationStatus: { application: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeTestingSimulateTestMessage: { application: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null };

export type PlexeEnableDebtorMutationVariables = Exact<{
  input: PlexeRequestEnableInvoiceCustomerInput;
}>;


export type PlexeEnableDebtorMutation = { plexeRequestEnableInvoiceCustomer: { loan: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeEvaluateMutationVariables = Exact<{
  statements: PlexeAddOrUpdateBankingDataInput;
  process: PlexeProcessApplicationInput;
}>;


export type PlexeEvaluateMutation = { plexeAddOrUpdateBankingData: { application: { nativeStatus: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeProcessApplication: { process: { processId: string } | null, application: { nativeStatus: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeFollowQueryVariables = Exact<{
  id: string | number;
}>;


export type PlexeFollowQuery = { application: { id: string, externalId: string, status: ApplicationStatus, nativeStatus: string, lineOfCredit: { businessName: string | null, isOfferAccepted: boolean | null, hasPrimaryApplicant: boolean | null } | null, customer: { id: string, displayName: string | null } | null, offer: { facilityLimit: { amount: string, currency: string } | null, available: { amount: string } | null, weeklyRepayment: { amount: string } | null } | null, applicants: Array<{ applicantId: string | null, isJoint: boolean, displayName: string | null }> | null, bankAccounts: Array<{ bankAccountId: string, bankName: string | null, isPrimary: boolean | null, balance: { amount: string } | null }> | null, contracts: Array<{ documentId: string, name: string | null }> | null, contractTerms: Array<{ firstCondition: string | null, secondCondition: string | null }> | null, requiredDocuments: Array<{ documentId: string, label: string | null, isSubmitted: boolean }> | null } | null };

export type PlexeHandInMutationVariables = Exact<{
  wanted: PlexeSubmitRequiredDocumentInput;
  other: PlexeSubmitDocumentInput;
}>;


export type PlexeHandInMutation = { plexeSubmitRequiredDocument: { application: { requiredDocuments: Array<{ documentId: string, isSubmitted: boolean, files: Array<{ fileName: string | null }> }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeSubmitDocument: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeLoanByCallsQueryVariables = Exact<{
  loanId: string | number;
  applicationId: string | number;
}>;


export type PlexeLoanByCallsQuery = { plexeIsLoanEnabled: boolean | null, plexeIsLoanClosed: boolean | null, plexeGetLoan: { externalId: string, application: { externalId: string, messages: { nodes: Array<{ sender: string | null, contents: string | null, at: string | null } | null> } | null } | null } | null, plexeGetTotalBalance: { totalFundingRate: string | null, systemPricing: string | null, balance: { amount: string, currency: string } | null, creditLimit: { amount: string } | null, availableFunds: { amount: string } | null, unadjustedLimit: { amount: string } | null, adjustment: { amount: string } | null, limits: Array<{ product: string, limit: { amount: string } | null }>, totalDebtors: { amount: string } | null } | null, plexeGetEarlyRepayment: { notes: string | null, amount: { amount: string }, principal: { amount: string } | null, fee: { amount: string } | null } | null, plexeGetRepaymentBalances: Array<{ nativeMonth: string | null, total: { amount: string } | null, overdue: { amount: string } | null, expectedInvoices: { amount: string } | null, repayments: Array<{ nativeDate: string | null, amount: { amount: string } | null }> }> | null, plexeGetContractDocuments: Array<{ documentId: string, name: string | null, createdAt: string | null, nativeStatus: string | null }> | null, plexeGetTransactions: { nodes: Array<{ at: string | null, nativeType: string | null, isCredit: boolean, amount: { amount: string } | null } | null> } | null, plexeGetTransactionsPaged: { nodes: Array<{ at: string | null, nativeType: string | null, isCredit: boolean, amount: { amount: string } | null, balance: { amount: string } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, plexeGetWithdrawals: { nodes: Array<{ withdrawalId: string | null, name: string | null, nativeType: string | null, nextRepaymentAt: string | null, isPaidOffEarly: boolean | null, amount: { amount: string } | null, totalRepayment: { amount: string } | null, weeklyRepayment: { amount: string } | null } | null> } | null, plexeGetInvoiceCustomers: { nodes: Array<{ invoiceCustomerId: string, name: string | null, isSelected: boolean | null, isRequested: boolean | null, approved: { amount: string } | null, available: { amount: string } | null, byInvoiceType: Array<{ nativeType: string, amount: { amount: string } }> } | null> } | null, plexeGetAllMessages: { nodes: Array<{ sender: string | null, contents: string | null, at: string | null } | null> } | null };

export type PlexeLoanQueryVariables = Exact<{
  id: string | number;
}>;


export type PlexeLoanQuery = { loan: { id: string, externalId: string, status: LoanStatus, nativeStatus: string, isEnabled: boolean | null, isClosed: boolean | null, applicationId: string | null, customer: { id: string } | null, balance: { amount: string, currency: string } | null, creditLimit: { amount: string } | null, availableFunds: { amount: string } | null, transactions: { nodes: Array<{ at: string | null, description: string | null, isCredit: boolean, amount: { amount: string, currency: string } | null, balance: { amount: string } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, withdrawals: { nodes: Array<{ withdrawalId: string | null, at: string | null, weeks: number | null, amount: { amount: string } | null, remaining: { amount: string } | null } | null> } | null, earlyRepayment: { amount: { amount: string } } | null, repaymentsByMonth: Array<{ nativeMonth: string | null, total: { amount: string } | null }> | null, discrepancies: Array<{ rule: string, expected: { amount: string }, actual: { amount: string } }> | null } | null };

export type PlexeLoansOfCustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type PlexeLoansOfCustomerQuery = { customer: { loans: { nodes: Array<{ externalId: string, status: LoanStatus, application: { externalId: string, loan: { externalId: string } | null } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PlexeLoansOnPartnerQueryVariables = Exact<{
  partnerId: string | number;
}>;


export type PlexeLoansOnPartnerQuery = { plexeGetLoansOnPartner: Array<{ externalId: string, applicationId: string | null, customer: { id: string } | null }> | null };

export type PlexeMakeApplicationsMutationVariables = Exact<{
  one: PlexeCreateApplicationInput;
  withApplicant: PlexeCreateApplicationAndApplicantInput;
  many: PlexeCreateApplicationsInput;
  all: PlexeCreateCustomerAndApplicationAndApplicantInput;
}>;


export type PlexeMakeApplicationsMutation = { plexeCreateApplication: { application: { id: string, status: ApplicationStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeCreateApplicationAndApplicant: { application: { applicants: Array<{ displayName: string | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeCreateApplications: { created: { applications: Array<{ applicationId: string, application: { status: ApplicationStatus } | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeCreateCustomerAndApplicationAndApplicant: { created: { applicationId: string, applicantId: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeMakeCustomersMutationVariables = Exact<{
  one: PlexeCreateCustomerInput;
  many: PlexeCreateCustomersInput;
}>;


export type PlexeMakeCustomersMutation = { plexeCreateCustomer: { created: { customerId: string, password: string | null, customer: { id: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null, plexeCreateCustomers: { created: { customers: Array<{ customerId: string, email: string | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeMakeInvoiceWithdrawalMutationVariables = Exact<{
  input: PlexeMakeWithdrawalInvoiceInput;
}>;


export type PlexeMakeInvoiceWithdrawalMutation = { plexeMakeWithdrawalInvoice: { quote: { advanceRate: string | null, amount: { amount: string } | null, totalRepayment: { amount: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeMakeWithdrawalMutationVariables = Exact<{
  input: PlexeMakeWithdrawalLineOfCreditInput;
}>;


export type PlexeMakeWithdrawalMutation = { plexeMakeWithdrawalLineOfCredit: { quote: { quoteId: string, weeks: number | null, advanceRate: string | null, firstRepaymentAt: string | null, codeSentTo: string | null, amount: { amount: string, currency: string } | null, totalRepayment: { amount: string } | null, weeklyRepayment: { amount: string } | null, payoutAccount: { name: string | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeManageSubscriptionsMutationVariables = Exact<{
  register: PlexeRegisterWebhookInput;
  move: PlexeUpdateWebhookUriInput;
  refresh: PlexeUpdateAllWebhooksInput;
  simulate: PlexeGenerateSimulatedWebhookInput;
  deliver: PlexeHandleWebhookInput;
  end: PlexeUnregisterWebhookInput;
}>;


export type PlexeManageSubscriptionsMutation = { plexeRegisterWebhook: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeUpdateWebhookUri: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeUpdateAllWebhooks: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeGenerateSimulatedWebhook: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeHandleWebhook: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null, plexeUnregisterWebhook: { done: { isDone: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string }>, receipt: { outcome: ReceiptOutcome } } | null };

export type PlexeOfCustomerQueryVariables = Exact<{
  id: string | number;
  customerId: string | number;
}>;


export type PlexeOfCustomerQuery = { plexeGetIndustries: Array<string> | null, customer: { provider: ProviderCode, displayName: string | null, applications: { nodes: Array<{ id: string, status: ApplicationStatus } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null, plexeGetCustomerApplications: { nodes: Array<{ externalId: string } | null> } | null };

export type PlexePartnerPagesQueryVariables = Exact<{
  partnerId: string | number;
  after?: string | null | undefined;
}>;


export type PlexePartnerPagesQuery = { plexeGetPartnerApplications: { nodes: Array<{ externalId: string, nativeStatus: string } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, plexeGetApplicationsOnPartner: { nodes: Array<{ externalId: string } | null>, pageInfo: { hasNextPage: boolean } } | null };

export type PlexeResendCodeMutationVariables = Exact<{
  input: PlexeResendWithdrawalOtpInput;
}>;


export type PlexeResendCodeMutation = { plexeResendWithdrawalOtp: { loan: { externalId: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeSignMutationVariables = Exact<{
  input: PlexeSignContractInput;
}>;


export type PlexeSignMutation = { plexeSignContract: { application: { nativeStatus: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type PlexeSubscriptionsQueryVariables = Exact<{
  owner: PlexeWebhookOwnerInput;
}>;


export type PlexeSubscriptionsQuery = { plexeGetRegisteredWebhooks: Array<{ subscriptionId: string | null, uri: string, isActive: boolean | null, events: Array<string> }> | null };

export type PlexeTwentyLoansQueryVariables = Exact<{
  customerId: string | number;
}>;


export type PlexeTwentyLoansQuery = { plexeGetCustomerLoans: Array<{ id: string, externalId: string, status: LoanStatus, isEnabled: boolean | null, isClosed: boolean | null, balance: { amount: string, currency: string } | null, creditLimit: { amount: string } | null, availableFunds: { amount: string } | null, transactions: { nodes: Array<{ at: string | null, isCredit: boolean, amount: { amount: string } | null } | null> } | null }> | null };

export type PlexeTwentyOffersQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PlexeTwentyOffersQuery = { nodes: Array<
    | { status: ApplicationStatus, offer: { facilityLimit: { amount: string } | null } | null }
    | Record<PropertyKey, never>
   | null> };

export type PlexeWithdrawalCostQueryVariables = Exact<{
  slider: PlexeCalculateSliderInput;
  share: PlexeCalculateLineOfCreditInput;
  weeks: PlexeCalculateLineOfCreditInput;
  invoice: PlexeCalculateInvoiceInput;
}>;


export type PlexeWithdrawalCostQuery = { plexeCalculateLineOfCreditSlider: Array<{ position: number, percentOfIncome: string, weeks: number }> | null, byShare: { isOffer: boolean, weeks: number | null, totalRepayment: { amount: string, currency: string }, weeklyRepayment: { amount: string } | null } | null, inParts: { isOffer: boolean, advanceRate: string, totalRepayment: { amount: string, currency: string }, weeklyRepayment: { amount: string } | null, advanceFee: { amount: string } } | null, plexeCalculateInvoice: { isOffer: boolean, amount: { amount: string }, advanceFee: { amount: string }, totalRepayment: { amount: string } } | null };

export type PlexeWriteMessageMutationVariables = Exact<{
  input: PlexePostMessageInput;
}>;


export type PlexeWriteMessageMutation = { plexePostMessage: { application: { messages: { nodes: Array<{ sender: string | null, contents: string | null } | null> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }>, receipt: { id: string, outcome: ReceiptOutcome } } | null };

export type ProviderEventSubscriptionVariables = Exact<{
  provider: ProviderCode;
  afterEventId?: string | number | null | undefined;
}>;


export type ProviderEventSubscription = { providerEvent: { eventId: string, provider: ProviderCode, receivedAt: string, reference: string | null, laidAside: boolean } };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ code: ProviderCode, name: string, target: ProviderTarget, state: ProviderState, capabilities: Array<string>, features: Array<ProviderFeature>, lastSuccessAt: string | null }> };

export type QuoteCompareQueryVariables = Exact<{
  input: QuoteCompareInput;
}>;


export type QuoteCompareQuery = { quoteCompare: { method: string, assumptions: Array<string>, results: Array<
      | { rank: number, provider: ProviderCode, product: string, costPerHundred: string, frequency: RepaymentFrequency, repayments: number, assumptions: Array<string>, totalCost: { amount: string, currency: string }, repayment: { amount: string }, native: Array<{ name: string, value: string }> }
      | { provider: ProviderCode, product: string, error: { code: ErrorCode, message: string } }
      | { provider: ProviderCode, product: string, reasons: Array<{ code: ErrorCode, message: string }> }
    > } | null };

export type QuotesOpenQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type QuotesOpenQuery = { quotes: { nodes: Array<{ id: string, provider: ProviderCode, customerName: string, createdAt: string, financed: { amount: string, currency: string } } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, providers: Array<{ provider: ProviderCode, result: ProviderResult, expected: number, received: number, failure: ErrorCode | null, elapsedMs: number }> } | null };

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

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { customers: { nodes: Array<{ id: string, provider: ProviderCode, displayName: string | null } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null, applications: { nodes: Array<{ id: string, provider: ProviderCode, status: ApplicationStatus, createdAt: string } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null, loans: { nodes: Array<{ id: string, provider: ProviderCode, status: LoanStatus, createdAt: string | null } | null>, providers: Array<{ provider: ProviderCode, result: ProviderResult, failure: ErrorCode | null }> } | null };

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
export const ApplicationChangedDocument = new TypedDocumentString(`
    subscription ApplicationChanged($id: ID!, $afterEventId: ID) {
  applicationChanged(id: $id, afterEventId: $afterEventId) {
    eventId
    at
    from
    to
    nativeStatus
    via
    application {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ApplicationChangedSubscription, ApplicationChangedSubscriptionVariables>;
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
export const ClientAsCustomerDocument = new TypedDocumentString(`
    query ClientAsCustomer($id: ID!) {
  client(id: $id) {
    customer {
      id
      displayName
      email
      mobile
      identities {
        provider
        externalId
      }
      suggestedLinks {
        evidence
        conflicts
        customer {
          id
        }
      }
      clients {
        nodes {
          externalId
          createdAt
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
    `) as unknown as TypedDocumentString<ClientAsCustomerQuery, ClientAsCustomerQueryVariables>;
export const ClientsByIdDocument = new TypedDocumentString(`
    query ClientsById($id: ID!, $other: ID!) {
  client(id: $id) {
    id
    referenceNumber
    leadSource
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
export const LoanChangedDocument = new TypedDocumentString(`
    subscription LoanChanged($id: ID!, $afterEventId: ID) {
  loanChanged(id: $id, afterEventId: $afterEventId) {
    eventId
    at
    from
    to
    nativeStatus
    via
    outstanding {
      amount
      currency
    }
    repaid {
      amount
      currency
    }
    loan {
      status
      nextInstallment {
        dueOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoanChangedSubscription, LoanChangedSubscriptionVariables>;
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
export const LoanHistoryDocument = new TypedDocumentString(`
    query LoanHistory($id: ID!) {
  loan(id: $id) {
    history {
      at
      from
      to
      nativeStatus
      via
      outstanding {
        amount
        currency
      }
      repaid {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoanHistoryQuery, LoanHistoryQueryVariables>;
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
export const PlexeApplyDocument = new TypedDocumentString(`
    mutation PlexeApply($input: PlexeCreateCustomerAndApplicationInput!) {
  plexeCreateCustomerAndApplication(input: $input) {
    created {
      customerId
      applicationId
      applicantId
    }
    application {
      id
      status
      nativeStatus
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
    `) as unknown as TypedDocumentString<PlexeApplyMutation, PlexeApplyMutationVariables>;
export const PlexeByNativeIdDocument = new TypedDocumentString(`
    query PlexeByNativeId($applicationId: ID!) {
  plexeGetApplicationStatus(applicationId: $applicationId) {
    status
    nativeStatus
  }
  plexeGetApplication(applicationId: $applicationId) {
    id
  }
  plexeGetApplicationOffer(applicationId: $applicationId) {
    offerId
  }
  plexeGetAllApplicants(applicationId: $applicationId) {
    applicantId
  }
  plexeGetContracts(applicationId: $applicationId) {
    documentId
    nativeStatus
  }
  plexeGetContractDetails(applicationId: $applicationId) {
    agreementHtml
  }
  plexeGetAllBankAccounts(applicationId: $applicationId) {
    bankAccountId
  }
  plexeGetPrimaryBankAccount(applicationId: $applicationId) {
    bankAccountId
  }
  plexeGetRequiredDocuments(applicationId: $applicationId) {
    documentId
    submittedAt
  }
}
    `) as unknown as TypedDocumentString<PlexeByNativeIdQuery, PlexeByNativeIdQueryVariables>;
export const PlexeCompleteDocument = new TypedDocumentString(`
    mutation PlexeComplete($company: PlexeAddCompanyDetailsInput!, $primary: PlexeAddPrimaryApplicantDetailsInput!, $secondary: PlexeAddSecondaryApplicantDetailsInput!, $account: PlexeSetPrimaryBankAccountInput!) {
  plexeAddCompanyDetails(input: $company) {
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
  plexeAddPrimaryApplicantDetails(input: $primary) {
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
  plexeAddSecondaryApplicantDetails(input: $secondary) {
    application {
      applicants {
        applicantId
        isJoint
        email
        mobile
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
  plexeSetPrimaryBankAccount(input: $account) {
    application {
      primaryBankAccount {
        bankAccountId
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
    `) as unknown as TypedDocumentString<PlexeCompleteMutation, PlexeCompleteMutationVariables>;
export const PlexeConfirmInvoiceWithdrawalDocument = new TypedDocumentString(`
    mutation PlexeConfirmInvoiceWithdrawal($input: PlexeConfirmWithdrawalInvoiceInput!) {
  plexeConfirmWithdrawalInvoice(input: $input) {
    loan {
      balance {
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
    `) as unknown as TypedDocumentString<PlexeConfirmInvoiceWithdrawalMutation, PlexeConfirmInvoiceWithdrawalMutationVariables>;
export const PlexeConfirmWithdrawalDocument = new TypedDocumentString(`
    mutation PlexeConfirmWithdrawal($input: PlexeConfirmWithdrawalLineOfCreditInput!) {
  plexeConfirmWithdrawalLineOfCredit(input: $input) {
    loan {
      balance {
        amount
        currency
      }
      availableFunds {
        amount
      }
      withdrawals(first: 1) {
        nodes {
          withdrawalId
          at
          amount {
            amount
          }
        }
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
    `) as unknown as TypedDocumentString<PlexeConfirmWithdrawalMutation, PlexeConfirmWithdrawalMutationVariables>;
export const PlexeCorrectDocument = new TypedDocumentString(`
    mutation PlexeCorrect($name: PlexeUpdateApplicationNameInput!, $person: PlexeUpdateCustomerDataInput!, $business: PlexeUpdateApplicationDataInput!) {
  plexeUpdateApplicationName(input: $name) {
    application {
      lineOfCredit {
        businessName
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
  plexeUpdateCustomerData(input: $person) {
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
  plexeUpdateApplicationData(input: $business) {
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
    `) as unknown as TypedDocumentString<PlexeCorrectMutation, PlexeCorrectMutationVariables>;
export const PlexeDemonstrateDocument = new TypedDocumentString(`
    mutation PlexeDemonstrate($offer: PlexeTestingAcceptOfferInput!, $create: PlexeTestingCreateLoanInput!, $enable: PlexeTestingEnableLoanOnApplicationIdInput!, $close: PlexeTestingCloseLoanOnApplicationIdInput!, $disable: PlexeTestingEnableLoanOnLoanIdInput!, $end: PlexeTestingCloseLoanOnLoanIdInput!, $force: PlexeTestingUpdateApplicationStatusInput!, $message: PlexeTestingSimulateTestMessageInput!) {
  plexeTestingAcceptOffer(input: $offer) {
    application {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingCreateLoan(input: $create) {
    loan {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingEnableLoanOnApplicationId(input: $enable) {
    application {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingCloseLoanOnApplicationId(input: $close) {
    application {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingEnableLoanOnLoanId(input: $disable) {
    loan {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingCloseLoanOnLoanId(input: $end) {
    loan {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingUpdateApplicationStatus(input: $force) {
    application {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeTestingSimulateTestMessage(input: $message) {
    application {
      externalId
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeDemonstrateMutation, PlexeDemonstrateMutationVariables>;
export const PlexeEnableDebtorDocument = new TypedDocumentString(`
    mutation PlexeEnableDebtor($input: PlexeRequestEnableInvoiceCustomerInput!) {
  plexeRequestEnableInvoiceCustomer(input: $input) {
    loan {
      externalId
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
    `) as unknown as TypedDocumentString<PlexeEnableDebtorMutation, PlexeEnableDebtorMutationVariables>;
export const PlexeEvaluateDocument = new TypedDocumentString(`
    mutation PlexeEvaluate($statements: PlexeAddOrUpdateBankingDataInput!, $process: PlexeProcessApplicationInput!) {
  plexeAddOrUpdateBankingData(input: $statements) {
    application {
      nativeStatus
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
  plexeProcessApplication(input: $process) {
    process {
      processId
    }
    application {
      nativeStatus
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
    `) as unknown as TypedDocumentString<PlexeEvaluateMutation, PlexeEvaluateMutationVariables>;
export const PlexeFollowDocument = new TypedDocumentString(`
    query PlexeFollow($id: ID!) {
  application(id: $id) {
    id
    externalId
    status
    nativeStatus
    lineOfCredit {
      businessName
      isOfferAccepted
      hasPrimaryApplicant
    }
    customer {
      id
      displayName
    }
    offer {
      facilityLimit {
        amount
        currency
      }
      available {
        amount
      }
      weeklyRepayment {
        amount
      }
    }
    applicants {
      applicantId
      isJoint
      displayName
    }
    bankAccounts {
      bankAccountId
      bankName
      isPrimary
      balance {
        amount
      }
    }
    contracts {
      documentId
      name
    }
    contractTerms {
      firstCondition
      secondCondition
    }
    requiredDocuments {
      documentId
      label
      isSubmitted
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeFollowQuery, PlexeFollowQueryVariables>;
export const PlexeHandInDocument = new TypedDocumentString(`
    mutation PlexeHandIn($wanted: PlexeSubmitRequiredDocumentInput!, $other: PlexeSubmitDocumentInput!) {
  plexeSubmitRequiredDocument(input: $wanted) {
    application {
      requiredDocuments {
        documentId
        isSubmitted
        files {
          fileName
        }
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
  plexeSubmitDocument(input: $other) {
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
    `) as unknown as TypedDocumentString<PlexeHandInMutation, PlexeHandInMutationVariables>;
export const PlexeLoanByCallsDocument = new TypedDocumentString(`
    query PlexeLoanByCalls($loanId: ID!, $applicationId: ID!) {
  plexeGetLoan(loanId: $loanId) {
    externalId
    application {
      externalId
      messages(first: 5) {
        nodes {
          sender
          contents
          at
        }
      }
    }
  }
  plexeIsLoanEnabled(loanId: $loanId)
  plexeIsLoanClosed(loanId: $loanId)
  plexeGetTotalBalance(loanId: $loanId) {
    balance {
      amount
      currency
    }
    creditLimit {
      amount
    }
    availableFunds {
      amount
    }
    unadjustedLimit {
      amount
    }
    adjustment {
      amount
    }
    limits {
      product
      limit {
        amount
      }
    }
    totalDebtors {
      amount
    }
    totalFundingRate
    systemPricing
  }
  plexeGetEarlyRepayment(loanId: $loanId) {
    amount {
      amount
    }
    principal {
      amount
    }
    fee {
      amount
    }
    notes
  }
  plexeGetRepaymentBalances(loanId: $loanId) {
    nativeMonth
    total {
      amount
    }
    overdue {
      amount
    }
    expectedInvoices {
      amount
    }
    repayments {
      nativeDate
      amount {
        amount
      }
    }
  }
  plexeGetContractDocuments(loanId: $loanId) {
    documentId
    name
    createdAt
    nativeStatus
  }
  plexeGetTransactions(loanId: $loanId, first: 10) {
    nodes {
      at
      nativeType
      isCredit
      amount {
        amount
      }
    }
  }
  plexeGetTransactionsPaged(loanId: $loanId, first: 10) {
    nodes {
      at
      nativeType
      isCredit
      amount {
        amount
      }
      balance {
        amount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  plexeGetWithdrawals(loanId: $loanId, first: 10) {
    nodes {
      withdrawalId
      name
      nativeType
      amount {
        amount
      }
      totalRepayment {
        amount
      }
      weeklyRepayment {
        amount
      }
      nextRepaymentAt
      isPaidOffEarly
    }
  }
  plexeGetInvoiceCustomers(loanId: $loanId, first: 10) {
    nodes {
      invoiceCustomerId
      name
      approved {
        amount
      }
      available {
        amount
      }
      isSelected
      isRequested
      byInvoiceType {
        nativeType
        amount {
          amount
        }
      }
    }
  }
  plexeGetAllMessages(applicationId: $applicationId, first: 10) {
    nodes {
      sender
      contents
      at
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeLoanByCallsQuery, PlexeLoanByCallsQueryVariables>;
export const PlexeLoanDocument = new TypedDocumentString(`
    query PlexeLoan($id: ID!) {
  loan(id: $id) {
    id
    externalId
    status
    nativeStatus
    isEnabled
    isClosed
    applicationId
    customer {
      id
    }
    balance {
      amount
      currency
    }
    creditLimit {
      amount
    }
    availableFunds {
      amount
    }
    transactions(first: 5) {
      nodes {
        at
        description
        isCredit
        amount {
          amount
          currency
        }
        balance {
          amount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    withdrawals(first: 5) {
      nodes {
        withdrawalId
        at
        amount {
          amount
        }
        remaining {
          amount
        }
        weeks
      }
    }
    earlyRepayment {
      amount {
        amount
      }
    }
    repaymentsByMonth {
      nativeMonth
      total {
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
  }
}
    `) as unknown as TypedDocumentString<PlexeLoanQuery, PlexeLoanQueryVariables>;
export const PlexeLoansOfCustomerDocument = new TypedDocumentString(`
    query PlexeLoansOfCustomer($id: ID!) {
  customer(id: $id) {
    loans(first: 5) {
      nodes {
        externalId
        status
        application {
          externalId
          loan {
            externalId
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeLoansOfCustomerQuery, PlexeLoansOfCustomerQueryVariables>;
export const PlexeLoansOnPartnerDocument = new TypedDocumentString(`
    query PlexeLoansOnPartner($partnerId: ID!) {
  plexeGetLoansOnPartner(partnerId: $partnerId) {
    externalId
    applicationId
    customer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeLoansOnPartnerQuery, PlexeLoansOnPartnerQueryVariables>;
export const PlexeMakeApplicationsDocument = new TypedDocumentString(`
    mutation PlexeMakeApplications($one: PlexeCreateApplicationInput!, $withApplicant: PlexeCreateApplicationAndApplicantInput!, $many: PlexeCreateApplicationsInput!, $all: PlexeCreateCustomerAndApplicationAndApplicantInput!) {
  plexeCreateApplication(input: $one) {
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
  plexeCreateApplicationAndApplicant(input: $withApplicant) {
    application {
      applicants {
        displayName
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
  plexeCreateApplications(input: $many) {
    created {
      applications {
        applicationId
        application {
          status
        }
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
  plexeCreateCustomerAndApplicationAndApplicant(input: $all) {
    created {
      applicationId
      applicantId
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
    `) as unknown as TypedDocumentString<PlexeMakeApplicationsMutation, PlexeMakeApplicationsMutationVariables>;
export const PlexeMakeCustomersDocument = new TypedDocumentString(`
    mutation PlexeMakeCustomers($one: PlexeCreateCustomerInput!, $many: PlexeCreateCustomersInput!) {
  plexeCreateCustomer(input: $one) {
    created {
      customerId
      password
      customer {
        id
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
  plexeCreateCustomers(input: $many) {
    created {
      customers {
        customerId
        email
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
    `) as unknown as TypedDocumentString<PlexeMakeCustomersMutation, PlexeMakeCustomersMutationVariables>;
export const PlexeMakeInvoiceWithdrawalDocument = new TypedDocumentString(`
    mutation PlexeMakeInvoiceWithdrawal($input: PlexeMakeWithdrawalInvoiceInput!) {
  plexeMakeWithdrawalInvoice(input: $input) {
    quote {
      amount {
        amount
      }
      totalRepayment {
        amount
      }
      advanceRate
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
    `) as unknown as TypedDocumentString<PlexeMakeInvoiceWithdrawalMutation, PlexeMakeInvoiceWithdrawalMutationVariables>;
export const PlexeMakeWithdrawalDocument = new TypedDocumentString(`
    mutation PlexeMakeWithdrawal($input: PlexeMakeWithdrawalLineOfCreditInput!) {
  plexeMakeWithdrawalLineOfCredit(input: $input) {
    quote {
      quoteId
      amount {
        amount
        currency
      }
      totalRepayment {
        amount
      }
      weeklyRepayment {
        amount
      }
      weeks
      advanceRate
      firstRepaymentAt
      codeSentTo
      payoutAccount {
        name
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
    `) as unknown as TypedDocumentString<PlexeMakeWithdrawalMutation, PlexeMakeWithdrawalMutationVariables>;
export const PlexeManageSubscriptionsDocument = new TypedDocumentString(`
    mutation PlexeManageSubscriptions($register: PlexeRegisterWebhookInput!, $move: PlexeUpdateWebhookUriInput!, $refresh: PlexeUpdateAllWebhooksInput!, $simulate: PlexeGenerateSimulatedWebhookInput!, $deliver: PlexeHandleWebhookInput!, $end: PlexeUnregisterWebhookInput!) {
  plexeRegisterWebhook(input: $register) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeUpdateWebhookUri(input: $move) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeUpdateAllWebhooks(input: $refresh) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeGenerateSimulatedWebhook(input: $simulate) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeHandleWebhook(input: $deliver) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
  plexeUnregisterWebhook(input: $end) {
    done {
      isDone
    }
    userErrors {
      code
      message
    }
    receipt {
      outcome
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeManageSubscriptionsMutation, PlexeManageSubscriptionsMutationVariables>;
export const PlexeOfCustomerDocument = new TypedDocumentString(`
    query PlexeOfCustomer($id: ID!, $customerId: ID!) {
  customer(id: $id) {
    provider
    displayName
    applications(first: 5) {
      nodes {
        id
        status
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  plexeGetCustomerApplications(customerId: $customerId, first: 2) {
    nodes {
      externalId
    }
  }
  plexeGetIndustries
}
    `) as unknown as TypedDocumentString<PlexeOfCustomerQuery, PlexeOfCustomerQueryVariables>;
export const PlexePartnerPagesDocument = new TypedDocumentString(`
    query PlexePartnerPages($partnerId: ID!, $after: String) {
  plexeGetPartnerApplications(partnerId: $partnerId, first: 10, after: $after) {
    nodes {
      externalId
      nativeStatus
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  plexeGetApplicationsOnPartner(partnerId: $partnerId, first: 10) {
    nodes {
      externalId
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PlexePartnerPagesQuery, PlexePartnerPagesQueryVariables>;
export const PlexeResendCodeDocument = new TypedDocumentString(`
    mutation PlexeResendCode($input: PlexeResendWithdrawalOtpInput!) {
  plexeResendWithdrawalOtp(input: $input) {
    loan {
      externalId
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
    `) as unknown as TypedDocumentString<PlexeResendCodeMutation, PlexeResendCodeMutationVariables>;
export const PlexeSignDocument = new TypedDocumentString(`
    mutation PlexeSign($input: PlexeSignContractInput!) {
  plexeSignContract(input: $input) {
    application {
      nativeStatus
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
    `) as unknown as TypedDocumentString<PlexeSignMutation, PlexeSignMutationVariables>;
export const PlexeSubscriptionsDocument = new TypedDocumentString(`
    query PlexeSubscriptions($owner: PlexeWebhookOwnerInput!) {
  plexeGetRegisteredWebhooks(input: $owner) {
    subscriptionId
    uri
    isActive
    events
  }
}
    `) as unknown as TypedDocumentString<PlexeSubscriptionsQuery, PlexeSubscriptionsQueryVariables>;
export const PlexeTwentyLoansDocument = new TypedDocumentString(`
    query PlexeTwentyLoans($customerId: ID!) {
  plexeGetCustomerLoans(customerId: $customerId) {
    id
    externalId
    status
    isEnabled
    isClosed
    balance {
      amount
      currency
    }
    creditLimit {
      amount
    }
    availableFunds {
      amount
    }
    transactions(first: 3) {
      nodes {
        at
        isCredit
        amount {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeTwentyLoansQuery, PlexeTwentyLoansQueryVariables>;
export const PlexeTwentyOffersDocument = new TypedDocumentString(`
    query PlexeTwentyOffers($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Application {
      status
      offer {
        facilityLimit {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeTwentyOffersQuery, PlexeTwentyOffersQueryVariables>;
export const PlexeWithdrawalCostDocument = new TypedDocumentString(`
    query PlexeWithdrawalCost($slider: PlexeCalculateSliderInput!, $share: PlexeCalculateLineOfCreditInput!, $weeks: PlexeCalculateLineOfCreditInput!, $invoice: PlexeCalculateInvoiceInput!) {
  plexeCalculateLineOfCreditSlider(input: $slider) {
    position
    percentOfIncome
    weeks
  }
  byShare: plexeCalculateLineOfCredit(input: $share) {
    isOffer
    totalRepayment {
      amount
      currency
    }
    weeklyRepayment {
      amount
    }
    weeks
  }
  inParts: plexeCalculateLineOfCredit(input: $weeks) {
    isOffer
    totalRepayment {
      amount
      currency
    }
    weeklyRepayment {
      amount
    }
    advanceFee {
      amount
    }
    advanceRate
  }
  plexeCalculateInvoice(input: $invoice) {
    isOffer
    amount {
      amount
    }
    advanceFee {
      amount
    }
    totalRepayment {
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<PlexeWithdrawalCostQuery, PlexeWithdrawalCostQueryVariables>;
export const PlexeWriteMessageDocument = new TypedDocumentString(`
    mutation PlexeWriteMessage($input: PlexePostMessageInput!) {
  plexePostMessage(input: $input) {
    application {
      messages(first: 5) {
        nodes {
          sender
          contents
        }
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
    `) as unknown as TypedDocumentString<PlexeWriteMessageMutation, PlexeWriteMessageMutationVariables>;
export const ProviderEventDocument = new TypedDocumentString(`
    subscription ProviderEvent($provider: ProviderCode!, $afterEventId: ID) {
  providerEvent(provider: $provider, afterEventId: $afterEventId) {
    eventId
    provider
    receivedAt
    reference
    laidAside
  }
}
    `) as unknown as TypedDocumentString<ProviderEventSubscription, ProviderEventSubscriptionVariables>;
export const ProvidersDocument = new TypedDocumentString(`
    query Providers {
  providers {
    code
    name
    target
    state
    capabilities
    features
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
export const QuotesOpenDocument = new TypedDocumentString(`
    query QuotesOpen($after: String) {
  quotes(
    first: 20
    after: $after
    orderBy: OLDEST_FIRST
    filter: {status: [SENT]}
  ) {
    nodes {
      id
      provider
      customerName
      financed {
        amount
        currency
      }
      createdAt
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
    `) as unknown as TypedDocumentString<QuotesOpenQuery, QuotesOpenQueryVariables>;
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
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  customers(first: 5, filter: {text: $text}) {
    nodes {
      id
      provider
      displayName
    }
    providers {
      provider
      result
      failure
    }
  }
  applications(first: 5, filter: {text: $text}) {
    nodes {
      id
      provider
      status
      createdAt
    }
    providers {
      provider
      result
      failure
    }
  }
  loans(first: 5, filter: {text: $text}) {
    nodes {
      id
      provider
      status
      createdAt
    }
    providers {
      provider
      result
      failure
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
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