import type { World } from '../provider.js';
import type { switches } from './switches.js';
import type { WebhookFault } from './webhook-faults.js';

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

export interface Partner {
  readonly id: string;
  readonly name: string;
}

/** Who signs in: a customer under its e-mail, or somebody of a partner. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly passwordDigest: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly kind: 'Customer' | 'Partner';
  /** The customer or the partner behind it. */
  readonly ownerId: string;
  signedInBefore: boolean;
}

/** By its number; the text of a token follows from the seed and this. */
export interface Token {
  readonly userId: string;
  /** By the sandbox's clock. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** What the token itself says, in Unix seconds. */
  readonly iat: number;
  readonly exp: number;
  revoked: boolean;
}

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

export interface LoanTransaction {
  readonly date: string;
  readonly description: string;
  readonly type: 'Advance' | 'Fee' | 'Repayment';
  /** Always above zero: the direction is isCredit. */
  readonly amount: Cents;
  /** True for a repayment: what is owed goes down. */
  readonly isCredit: boolean;
  /** What is owed afterwards. */
  readonly balance: Cents;
}

/** An advance and its plan: `weeks` weekly repayments, the last one takes the difference. */
export interface Withdrawal {
  readonly id: string;
  readonly loanId: string;
  readonly type: 'LineOfCredit' | 'Invoice';
  readonly date: string;
  readonly amount: Cents;
  readonly fee: Cents;
  readonly totalRepayment: Cents;
  readonly weeklyPayment: Cents;
  readonly weeks: number;
  readonly fixed: boolean;
  /** Decimal text: share of income and advance rate as they stood in the quote. */
  readonly percentOfIncome: string;
  readonly advanceRate: string;
  readonly details: string | null;
  /** Repaid so far. */
  repaid: Cents;
  earlyRepaidDate: string | null;
}

/** What waits for its code: one for a loan, a new one takes its place. */
export interface PendingWithdrawal {
  readonly id: string;
  readonly type: Withdrawal['type'];
  readonly madeAt: string;
  readonly amount: Cents;
  readonly percentOfIncome: string;
  readonly terms: number;
  readonly fixed: boolean;
  readonly advanceRate: string;
  readonly fee: Cents;
  readonly totalRepayment: Cents;
  readonly weeklyPayment: Cents;
  readonly weeks: number;
  code: string;
  codeSentAt: string;
  tries: number;
}

export interface InvoiceCustomer {
  readonly id: string;
  readonly name: string;
  readonly invoices: Readonly<Record<string, Cents>>;
  readonly approved: Cents;
  readonly fundingRate: string;
  readonly available: Cents;
  readonly total: Cents;
  readonly adminSelected: boolean;
  selected: boolean;
  requested: boolean;
}

export interface Loan {
  readonly id: string;
  readonly applicationId: string;
  readonly customerId: string;
  readonly partnerId: string | null;
  readonly createdDate: string;
  closedDate: string | null;
  enabled: boolean;
  /** totalLimit = rawTotal + adjustment */
  rawTotal: Cents;
  adjustment: Cents;
  systemPricing: string | null;
  /** An error planted by a control: get-total-balance says so much more than is owed. */
  planted: Cents;
  readonly transactions: LoanTransaction[];
  readonly withdrawals: Withdrawal[];
  pending: PendingWithdrawal | null;
  readonly invoiceCustomers: InvoiceCustomer[];
}

export interface Subscription {
  readonly id: string;
  readonly owner: 'partner' | 'customer';
  readonly ownerId: string;
  webhookUri: string;
  secret: string | null;
  isActive: boolean;
  webhooks: readonly string[];
}

export interface Attempt {
  readonly at: string;
  readonly result: number | string;
}

export type EventData = Readonly<Record<string, unknown>>;

export interface Delivery {
  /** The row of the log; the id on the wire is inside the body. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly event: string;
  readonly fault: string | null;
  /** The bytes, the same with every attempt. */
  readonly body: string;
  state: 'waiting' | 'held' | 'delivered' | 'gaveUp' | 'dropped';
  nextAttemptAt: string | null;
  readonly attempts: Attempt[];
}

/** Text messages with codes, and links to applicants. */
export type Letter = Readonly<Record<string, string>>;

export interface PlexeState {
  readonly seed: number;
  readonly partners: Readonly<Record<string, Partner>>;
  readonly users: Record<string, User>;
  readonly tokens: Record<string, Token>;
  readonly customers: Record<string, Customer>;
  readonly applications: Record<string, Application>;
  readonly loans: Record<string, Loan>;
  subscriptions: Subscription[];
  readonly deliveries: Delivery[];
  /** Ordered by a control for the next notifications. */
  webhookFaults?: readonly WebhookFault[];
  readonly outbox: Readonly<Record<'sms' | 'links', Letter[]>>;
  /** Counters behind the ids that are given out. */
  readonly next: Record<'guid' | 'token' | 'user' | 'code' | 'delivery', number>;
}

export type PlexeTable = typeof switches;
export type PlexeWorld = World<PlexeState, PlexeTable>;

export const own = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export function take(state: PlexeState, kind: keyof PlexeState['next']): number {
  const number = state.next[kind];
  state.next[kind] += 1;
  return number;
}

/** What is owed: advances and fees less repayments, by the last row of the ledger. */
export const owed = ({ transactions }: Loan): Cents => transactions.at(-1)?.balance ?? 0;
export const limitOf = ({ rawTotal, adjustment }: Loan): Cents => rawTotal + adjustment;
export const availableFunds = (loan: Loan): Cents => limitOf(loan) - owed(loan);
