/** Answers about customers and applications. */
import {
  array,
  boolean,
  either,
  nullable,
  object,
  type Reader,
  readJson,
  type Shaped,
  text,
} from '../../json.js';
import type { WireReply } from '../../operation.js';
import {
  amount,
  free,
  guid,
  instant,
  instantText,
  line,
  loose,
  maybe,
  plainId,
  type ReadersOf,
  rate,
  type Wire,
  words,
} from '../answers.js';

export const session = object({
  token: text((value) => value),
  requiresTwoFactor: maybe(boolean),
} satisfies ReadersOf<Wire['LoginSession']>);
export const token = text((value) => value);

/** The password is shown to the caller once, and nowhere else. */
export const createdCustomer = object({
  id: guid,
  firstName: words,
  lastName: words,
  email: words,
  mobileNumber: words,
  password: words,
} satisfies ReadersOf<Wire['CreatedCustomer']>);
export const createdCustomers = array(createdCustomer);

export const createdBoth = object({
  customerId: guid,
  applicationId: guid,
  applicantId: maybe(guid),
} satisfies ReadersOf<Wire['CreatedCustomerAndApplication']>);

export const createdApplications = array(
  object({
    applicationId: guid,
    customerId: guid,
  } satisfies ReadersOf<Wire['CreatedApplication']>),
);

/** A bare id, under the name of what it is. */
const bare =
  <K extends string>(name: K): Reader<{ readonly [P in K]: string }> =>
  (found, path) =>
    ({ [name]: guid(found, path) }) as { readonly [P in K]: string };
export const createdApplication = bare('applicationId');
/** What it names is not stated. */
export const process = bare('processId');

const commission = maybe(
  object({
    upfrontFee: maybe(rate),
    trailing: maybe(rate),
    drawFee: maybe(rate),
  } satisfies ReadersOf<Wire['Commission']>),
);

/** A loan has the same fields, and an id of its own besides. */
export const applicationFields = {
  id: guid,
  customerId: maybe(guid),
  partnerId: maybe(guid),
  organisationId: maybe(guid),
  offerId: maybe(guid),
  statusName: line,
  createdDate: text(instantText),
  loanType: loose,
  businessName: words,
  fullBusinessName: words,
  tradingName: words,
  shortCode: words,
  secured: maybe(boolean),
  offerAccepted: maybe(boolean),
  primaryApplicantAdded: maybe(boolean),
  secondaryApplicantAdded: maybe(boolean),
  secondaryApplicantRequested: maybe(boolean),
  applicationCommission: commission,
  lineOfCreditCommission: commission,
  securedCommission: commission,
} satisfies ReadersOf<Wire['Application']>;
export const application = object(applicationFields);
export const applications = array(application);
export const status = line;

export const offer = object({
  offerId: maybe(guid),
  facilityLimit: maybe(amount),
  creditLimit: maybe(amount),
  cashFlowLimit: maybe(amount),
  receivableLimit: maybe(amount),
  balance: maybe(amount),
  availableBalance: maybe(amount),
  weeklyRepayment: maybe(amount),
} satisfies ReadersOf<Wire['ApplicationOffer']>);

const details = object({
  companyName: words,
  guarantors: words,
  facilityLimit: maybe(amount),
  establishmentFee: words,
  drawFee: words,
  bankAccounts: maybe(
    array(
      object({
        name: words,
        accountNumber: words,
        routingNumber: words,
      } satisfies ReadersOf<Wire['ContractBankAccount']>),
    ),
  ),
  platformAgreementHTML: words,
  platformAgreementSignCondition1: words,
  platformAgreementSignCondition2: words,
} satisfies ReadersOf<Wire['ContractDetails']>);

/** The collection shows a list, the samples read one object, or a page (notes, 10): all are read. */
const one =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (found, path) => [reader(found, path)];
const page = <T>(reader: Reader<T>): Reader<readonly T[]> => {
  const shape = object({ data: array(reader) });
  return (found, path) => shape(found, path).data;
};
export const contractDetails = either(array(details), one(details));

const applicant = object({
  applicantId: guid,
  isPrimary: boolean,
  name: words,
  email: words,
  mobile: words,
} satisfies ReadersOf<Wire['Applicant']>);
export const applicants = array(applicant);

export const bankAccount = object({
  id: plainId,
  isPrimary: maybe(boolean),
  isConnected: maybe(boolean),
  selected: maybe(boolean),
  enabled: maybe(boolean),
  archived: maybe(boolean),
  name: words,
  accountHolder: words,
  accountType: words,
  accountNumber: words,
  routingNumber: words,
  bsb: words,
  institutionName: words,
  available: loose,
  balance: loose,
} satisfies ReadersOf<Wire['BankAccount']>);
export const bankAccounts = array(bankAccount);
/** The collection shows an empty body, the README the account (notes, 10). */
export const primaryBankAccount = ({ body, operation }: WireReply) =>
  body.length === 0 ? null : readJson(body, nullable(bankAccount), operation);

const requiredDocument = object({
  id: guid,
  label: words,
  details: words,
  submitted: boolean,
  submittedDate: maybe(instant),
  locations: maybe(
    array(
      object({
        fileName: words,
        fileType: words,
        date: maybe(instant),
      } satisfies ReadersOf<Wire['DocumentLocation']>),
    ),
  ),
} satisfies ReadersOf<Wire['RequiredDocument']>);
export const requiredDocuments = either(array(requiredDocument), page(requiredDocument));

export const industries = array(object({ name: free } satisfies ReadersOf<Wire['Industry']>));

export type CreatedCustomer = Shaped<typeof createdCustomer>;
export type CreatedBoth = Shaped<typeof createdBoth>;
export type Application = Shaped<typeof application>;
export type Commission = Shaped<typeof commission>;
export type Offer = Shaped<typeof offer>;
export type ContractDetails = Shaped<typeof contractDetails>[number];
export type Applicant = Shaped<typeof applicant>;
export type BankAccount = Shaped<typeof bankAccount>;
export type RequiredDocument = Shaped<typeof requiredDocument>;
