/** Whole cents. Rates and shares are decimal text. */
export type Cents = number;

export const STATUSES = [
  'Draft',
  'CustomerContacted',
  'DataProviderConnected',
  'GeneratingOffer',
  'UnderReview',
  'OfferReady',
  'OfferAccepted',
  'ApplicantDetailsAdded',
  'ApplicationSubmitted',
  'ContractComplete',
  'ApplicationCompleted',
  'Cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly mobileNumber: string;
  readonly createdDate: string;
  /** Whose caller made it; null for one that signed up without a token. */
  readonly partnerId: string | null;
  firstName: string;
  lastName: string;
  address: string | null;
  state: string | null;
  city: string | null;
  ssn: string | null;
  dateOfBirth: string | null;
}

export interface Commission {
  readonly upfrontFee: string;
  readonly trailing: string;
  readonly drawFee: string;
}

export interface Offer {
  readonly id: string;
  readonly facilityLimit: Cents;
  readonly creditLimit: Cents;
  readonly cashFlowLimit: Cents;
  readonly receivableLimit: Cents;
  readonly weeklyRepayment: Cents;
  readonly commission: Commission;
}

export interface CompanyDetails {
  readonly businessName: string;
  readonly entityType: string;
  readonly zipCode: string;
  readonly businessTaxId: string;
  readonly city: string;
}

export interface License {
  readonly issuingState: string;
  readonly cardNumber: string;
  readonly expiryDate: string;
  readonly name: string;
  readonly address: string;
  readonly dateOfBirth: string;
  readonly city: string;
}

export interface Applicant {
  readonly id: string;
  readonly isPrimary: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly address: string | null;
  readonly license: License | null;
  readonly miscellaneousData: Readonly<Record<string, string | null>> | null;
}

export interface BankMovement {
  readonly amount: Cents | null;
  readonly date: string | null;
  readonly isCredit: boolean;
  readonly balance: Cents | null;
  readonly text: string | null;
}

export interface BankAccount {
  readonly id: string;
  readonly accountId: string;
  /** Label of the data set it came with. */
  readonly dataSet: string;
  readonly bank: string | null;
  readonly name: string | null;
  readonly accountHolder: string | null;
  readonly accountNumber: string | null;
  readonly routing: string | null;
  readonly accountType: string | null;
  readonly availableBalance: string | null;
  readonly currentBalance: string | null;
  readonly movements: readonly BankMovement[];
  isPrimary: boolean;
}

export interface Contract {
  readonly id: string;
  readonly displayName: string;
  readonly createdDate: string;
}

export interface Signature {
  readonly applicantId: string;
  readonly at: string;
  readonly ipAddress: string;
  readonly mimeType: string;
  readonly bytes: readonly [number, number];
}

/** The file itself is not kept. */
export interface StoredFile {
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
  readonly date: string;
}

export interface RequiredDocument {
  readonly id: string;
  readonly label: string;
  readonly details: string;
  submittedDate: string | null;
  readonly files: StoredFile[];
}

export interface Message {
  readonly id: string;
  readonly from: string;
  readonly contents: string;
  readonly date: string;
}

export interface Application {
  readonly id: string;
  readonly customerId: string;
  readonly partnerId: string | null;
  /** The partner whose caller made it: sees it, too. */
  readonly madeBy: string | null;
  readonly organisationId: string;
  readonly createdDate: string;
  readonly shortCode: string;
  readonly loanType: string;
  readonly extraInformation: Readonly<Record<string, string | null>> | null;
  businessName: string | null;
  businessZip: string | null;
  startDate: string | null;
  status: Status;
  cancelledReason: string | null;
  offer: Offer | null;
  offerAccepted: boolean;
  /** The conditions of ApplicationSubmitted and ContractComplete: each is met in its own time. */
  submitted: boolean;
  signed: boolean;
  company: CompanyDetails | null;
  applicants: Applicant[];
  primaryAdded: boolean;
  bankAccounts: BankAccount[];
  contracts: Contract[];
  signatures: Signature[];
  requiredDocuments: RequiredDocument[];
  readonly otherDocuments: StoredFile[];
  readonly messages: Message[];
  /** Counts the runs of process-application, so that only the last one makes an offer. */
  runs: number;
  loanId: string | null;
}
