/** Our words → Plexe's, for customers and applications. Pure; names are those of the contract. */
import type { UploadedFile } from '../../../schema/scalars.js';
import { sniff } from '../../files.js';
import type { Sendable } from '../../json.js';
import type { WireRequest } from '../../operation.js';
import type { Wire } from '../answers.js';
import { body, type OfApplication, type OfCustomer } from '../lines.js';
import { number } from '../request.js';

type Body<T> = { readonly [K in keyof T]?: Sendable | undefined };
type Given<T> = T | null | undefined;

export interface Customer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mobile: string;
  readonly password: string;
}
export interface Business {
  readonly businessName?: Given<string>;
  readonly businessZip?: Given<string>;
  readonly partnerId?: Given<string>;
  readonly timeInBusiness?: Given<string>;
  readonly industry?: Given<string>;
}
export interface NewApplicant {
  readonly firstName?: Given<string>;
  readonly lastName?: Given<string>;
  readonly address?: Given<string>;
  readonly city?: Given<string>;
  readonly state?: Given<string>;
  readonly bornOn?: Given<string>;
}
interface WithLink {
  readonly sendLink?: Given<boolean>;
}
export interface NewBoth extends WithLink {
  readonly customer: Customer;
  readonly application: Business;
  readonly applicant?: Given<NewApplicant>;
}
export interface NewApplication extends WithLink, OfCustomer {
  readonly application: Business;
  readonly applicant?: Given<NewApplicant>;
}
export interface BankMovement {
  readonly amount: string;
  readonly at: Date | string;
  readonly isCredit: boolean;
  readonly balance?: Given<string>;
  readonly text?: Given<string>;
}
export interface StatementAccount {
  readonly bank?: Given<string>;
  readonly accountName?: Given<string>;
  readonly accountNumber?: Given<string>;
  readonly routingNumber?: Given<string>;
  readonly accountType?: Given<string>;
  readonly available?: Given<string>;
  readonly balance?: Given<string>;
  readonly transactions: readonly BankMovement[];
}
export interface BankingData extends OfApplication {
  readonly bankName?: Given<string>;
  readonly accounts: readonly StatementAccount[];
}
export interface PersonalData extends OfApplication {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly socialSecurityNumber: string;
  readonly bornOn: string;
}
export interface BusinessData extends OfApplication {
  readonly name: string;
  readonly zipCode: string;
  readonly tradingSinceOn: string;
}
export interface CompanyDetails extends OfApplication {
  readonly businessName: string;
  readonly entityType: string;
  readonly taxNumber: string;
  readonly city: string;
  readonly zipCode: string;
}
export interface DriversLicense {
  readonly issuingState: string;
  readonly cardNumber: string;
  readonly expiresOn: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly bornOn: string;
}
export interface ApplicantDetails extends OfApplication {
  readonly name?: Given<string>;
  readonly email: string;
  readonly mobile: string;
  readonly driversLicense: DriversLicense;
  readonly socialSecurityNumber?: Given<string>;
}
export interface Signature extends OfApplication {
  readonly applicantId: string;
  readonly isSecondary: boolean;
  readonly ipAddress: string;
  readonly first: UploadedFile;
  readonly second: UploadedFile;
}
export interface NewDocument extends OfApplication {
  readonly file: UploadedFile;
}
export interface WantedDocument extends NewDocument {
  readonly documentId: string;
}

/** A day on the wire is its midnight. */
const midnight = (day: string) => `${day}T00:00:00Z`;
const base64 = ({ bytes }: UploadedFile) => bytes.toString('base64');
/** Null and empty are left out. */
const given = <T extends Sendable>(value: Given<T>): T | undefined =>
  value === '' ? undefined : (value ?? undefined);

export const customerBody = ({ mobile, ...customer }: Customer) =>
  ({
    firstName: customer.firstName,
    lastName: customer.lastName,
    email: customer.email,
    mobileNumber: mobile,
    password: customer.password,
  }) satisfies Body<Wire['NewCustomer']>;

function businessBody({ timeInBusiness, industry, ...business }: Business) {
  const extra = {
    years: given(timeInBusiness),
    zipcode: given(business.businessZip),
    industry: given(industry),
  };
  return {
    businessName: given(business.businessName),
    businessZip: given(business.businessZip),
    partnerId: given(business.partnerId),
    extraInformation: Object.values(extra).some((value) => value !== undefined) ? extra : undefined,
  } satisfies Body<Wire['NewApplicationDetails']>;
}

const applicantBody = ({ bornOn, ...applicant }: NewApplicant) =>
  ({
    firstName: given(applicant.firstName),
    lastName: given(applicant.lastName),
    city: given(applicant.city),
    state: given(applicant.state),
    address: given(applicant.address),
    dateOfBirth: bornOn ? midnight(bornOn) : undefined,
  }) satisfies Body<Wire['NewApplicant']>;

const link = ({ sendLink }: WithLink): WireRequest =>
  sendLink ? { query: { sendLink: 'true' } } : {};

export const newBoth = ({ customer, application, applicant, ...asked }: NewBoth): WireRequest => ({
  ...link(asked),
  ...body({
    ...(applicant && { applicant: applicantBody(applicant) }),
    application: businessBody(application),
    customer: customerBody(customer),
  }),
});

export const applicationBody = ({ customerId, application }: NewApplication) =>
  ({ customerId, ...businessBody(application) }) satisfies Body<Wire['NewApplication']>;

export const newApplication = (asked: NewApplication): WireRequest => ({
  ...link(asked),
  ...body({
    ...(asked.applicant && { applicant: applicantBody(asked.applicant) }),
    ...applicationBody(asked),
  }),
});

const movementBody = (movement: BankMovement) =>
  ({
    amount: number(movement.amount),
    date: new Date(movement.at).toISOString(),
    isCredit: movement.isCredit,
    balance: movement.balance ? number(movement.balance) : undefined,
    text: given(movement.text),
  }) satisfies Body<Wire['BankTransactionInput']>;

export const bankingData = ({ applicationId, bankName, accounts }: BankingData): WireRequest => ({
  path: { applicationId },
  ...(bankName && { query: { bankName } }),
  ...body({
    bankAccounts: accounts.map(
      (account) =>
        ({
          bank: given(account.bank),
          availableBalance: given(account.available),
          accountNumber: given(account.accountNumber),
          routing: given(account.routingNumber),
          accountName: given(account.accountName),
          currentBalance: given(account.balance),
          accountType: given(account.accountType),
          transactions: account.transactions.map(movementBody),
        }) satisfies Body<Wire['BankAccountInput']>,
    ),
  }),
});

/** The social security number goes in the URL: the contract has no other place for it. */
export const personalData = (data: PersonalData): WireRequest => ({
  path: { applicationId: data.applicationId },
  query: {
    firstname: data.firstName,
    lastname: data.lastName,
    address: data.address,
    state: data.state,
    city: data.city,
    ssn: data.socialSecurityNumber,
    dateOfBirth: midnight(data.bornOn),
  },
});

export const businessData = (data: BusinessData): WireRequest => ({
  path: { applicationId: data.applicationId },
  query: { name: data.name, zipcode: data.zipCode, startDate: midnight(data.tradingSinceOn) },
});

export const companyDetails = ({ applicationId, ...company }: CompanyDetails): WireRequest => ({
  path: { applicationId },
  ...body({
    businessName: company.businessName,
    entityType: company.entityType,
    zipCode: company.zipCode,
    businessTaxId: company.taxNumber,
    city: company.city,
  } satisfies Body<Wire['CompanyDetails']>),
});

export const applicantDetails = ({ applicationId, ...person }: ApplicantDetails): WireRequest => {
  const { expiresOn, bornOn, ...license } = person.driversLicense;
  return {
    path: { applicationId },
    ...body({
      name: given(person.name),
      driversLicense: {
        issuingState: license.issuingState,
        cardNumber: license.cardNumber,
        expiryDate: midnight(expiresOn),
        name: license.name,
        address: license.address,
        dateOfBirth: midnight(bornOn),
        city: license.city,
      } satisfies Body<Wire['DriversLicense']>,
      email: person.email,
      mobile: person.mobile,
      miscellaneousData: person.socialSecurityNumber
        ? { ssn: person.socialSecurityNumber }
        : undefined,
    } satisfies Body<Wire['ApplicantDetails']>),
  };
};

export const signature = (signed: Signature): WireRequest => ({
  path: { applicationId: signed.applicationId, applicantId: signed.applicantId },
  ...body({
    ipAddress: signed.ipAddress,
    signature: base64(signed.first),
    signature2: base64(signed.second),
    mimeType: sniff(signed.first.bytes) ?? 'image/jpeg',
    secondaryApplicant: signed.isSecondary,
  } satisfies Body<Wire['ContractSignature']>),
});

const fileQuery = ({ file }: NewDocument) => ({
  fileType: sniff(file.bytes) ?? 'application/octet-stream',
  fileName: file.fileName,
});

export const document = (one: NewDocument): WireRequest => ({
  path: { applicationId: one.applicationId },
  query: fileQuery(one),
  ...body(base64(one.file)),
});

export const wantedDocument = (one: WantedDocument): WireRequest => ({
  ...document(one),
  query: { supportingDocumentId: one.documentId, ...fileQuery(one) },
});
