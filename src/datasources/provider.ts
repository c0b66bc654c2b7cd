/** What the graph asks of any provider. An absent method is an absent capability. */
import type {
  Applicant,
  Application,
  ApplicationDocument,
  ApplicationStatus,
  CashRelease,
} from '../schema/application.js';
import type { Client } from '../schema/client.js';
import type { ContractDocument } from '../schema/contract-document.js';
import type {
  ApplicationBankAccount,
  ApplicationOffer,
  ContractTerms,
  RequiredDocument,
} from '../schema/credit-application.js';
import type {
  CreditLineBalance,
  EarlyRepaymentEstimate,
  LoanTransaction,
  LoanWithdrawal,
  RepaymentMonth,
} from '../schema/credit-line.js';
import type { Person } from '../schema/customer.js';
import type { Document } from '../schema/document.js';
import type { Loan, LoanStatus } from '../schema/loan.js';
import type { ApplicationMessage } from '../schema/message.js';
import type { Discrepancy } from '../schema/money.js';
import type { Quote } from '../schema/quote.js';
import type { Json, WriteAction } from './action.js';
import type { Ask, CallRecord, WriteGate } from './call.js';
import type { Checkout } from './checkout.js';
import type { Product } from './costing.js';
import type { OperationTable } from './operation.js';
import type { Preview } from './preview.js';
import type { Protection } from './protection.js';
import type { Webhook } from './webhook.js';

/** How far a reference has come, by our own record: the lender may not say. */
export type Stage = 'APPLICATION' | 'LOAN' | 'SETTLED' | 'CANCELLED';

/** What the store remembers of a reference that a provider cannot list. */
export interface KnownLoan {
  readonly provider: string;
  readonly ref: string;
  readonly stage: Stage;
  readonly principal: string | null;
  readonly currency: string | null;
  readonly termMonths: number | null;
  readonly firstPaymentOn: string | null;
  readonly customerId: string | null;
  readonly createdAt: Date;
}

/** What there is to remember after an action, or after a read that showed something new. */
export interface Remembered {
  readonly ref: string;
  readonly stage?: Stage;
  readonly principal?: string;
  readonly currency?: string;
  readonly termMonths?: number;
  readonly firstPaymentOn?: string;
  readonly person?: Person;
}

export interface Standing {
  readonly status: ApplicationStatus;
  readonly nativeStatus: string;
  /** What this reading shows of the stage, where it shows more than was known. */
  readonly stage?: Stage;
}

/** Our own record of one reference, for a provider that cannot list its own. */
export interface OwnRecord {
  known(): Promise<KnownLoan | null>;
  /** Remembers what a reading shows; a reference found for the first time is listed from then on. */
  keep(stage?: Stage): Promise<KnownLoan>;
}

/** So many of a list, from behind a place in it. */
export interface Some {
  readonly first: number;
  readonly after: number | null;
}

/** From when on, and before when; null for no bound. Who is asked so may give more. */
export interface Within {
  readonly from: Date | null;
  readonly before: Date | null;
}

/** Some of a lender's customers in the order in which they were made. */
export interface CustomersAsk extends Within {
  readonly first: number;
  readonly newestFirst: boolean;
  /** Each of them stands somewhere in their name or e-mail, letter case aside. Who cannot search gives more. */
  readonly words: readonly string[];
}

export interface CustomerSince {
  /** The lender's own id of them. */
  readonly ref: string;
  readonly createdAt: Date;
}

export interface Stretch<T> {
  readonly rows: readonly T[];
  /** Where each row stands, for the next stretch. */
  readonly places: readonly number[];
  readonly hasMore: boolean;
}

/** What a line of credit can be asked, each thing when it is wanted and once per request. */
export interface CreditLine {
  status(): Promise<{ readonly status: LoanStatus; readonly nativeStatus: string }>;
  isEnabled(): Promise<boolean>;
  balance(): Promise<CreditLineBalance>;
  discrepancies(): Promise<Discrepancy[]>;
  transactions(some: Some): Promise<Stretch<LoanTransaction>>;
  withdrawals(some: Some): Promise<Stretch<LoanWithdrawal>>;
  earlyRepayment(): Promise<EarlyRepaymentEstimate>;
  repaymentsByMonth(): Promise<readonly RepaymentMonth[]>;
  contractDocuments(): Promise<readonly ContractDocument[]>;
}

/** A provider's reads within one request: each thing asked once. */
export interface Reader {
  /** `known` asks the store, which is needed only where the lender does not say. */
  loan?(ref: string, known: () => Promise<KnownLoan | null>): Promise<Loan | null>;
  /** Nothing is asked by this alone. */
  creditLine?(ref: string): CreditLine;
  application?(ref: string, own: OwnRecord): Promise<Application | null>;
  applicationDocuments?(ref: string): Promise<readonly ApplicationDocument[]>;
  /** By the lender's own id of its customer (`Person.ref`). */
  customerLoans?(ref: string): Promise<readonly Loan[]>;
  /** Which loan an application has become, where the two have different references. */
  loanOfApplication?(ref: string): Promise<string | null>;
  messages?(ref: string, some: Some): Promise<Stretch<ApplicationMessage>>;
  /** Who applies, where that is another call than the application. */
  applicants?(ref: string): Promise<readonly Applicant[]>;
  offer?(ref: string): Promise<ApplicationOffer>;
  contracts?(ref: string): Promise<readonly ContractDocument[]>;
  contractTerms?(ref: string): Promise<readonly ContractTerms[]>;
  bankAccounts?(ref: string): Promise<readonly ApplicationBankAccount[]>;
  primaryBankAccount?(ref: string): Promise<ApplicationBankAccount | null>;
  requiredDocuments?(ref: string): Promise<readonly RequiredDocument[]>;
  /** All that it lists, for the lists over all lenders; absent where it has no such list. */
  allApplications?(within: Within): Promise<readonly Application[]>;
  allLoans?(within: Within): Promise<readonly Loan[]>;
  allQuotes?(within: Within): Promise<readonly Quote[]>;
  /** Of a lender that names its customers. */
  someCustomers?(
    ask: CustomersAsk,
  ): Promise<{ readonly rows: readonly CustomerSince[]; readonly hasMore: boolean }>;
  /** Since when there is this one; null where nobody says. */
  customerSince?(ref: string): Promise<Date | null>;
  /** Everything of one; where the lender names its customers, a fault where there is none. */
  customerApplications?(ref: string): Promise<readonly Application[]>;
  customerName?(ref: string): Promise<string | null>;
  /** Where one customer can be read alone; null when there is none. */
  customerPerson?(ref: string): Promise<Person | null>;
  quote?(ref: string): Promise<Quote | null>;
  customerQuotes?(person: Person): Promise<readonly Quote[]>;
  /** What it can calculate without an offer, for comparing. */
  readonly products?: readonly Product[];
  /** `fields` are those of `Client` that are asked for; the others need not be read. */
  client?(ref: string, fields: ReadonlySet<string>): Promise<Client | null>;
  cashRelease?(ref: string): Promise<CashRelease | null>;
  document?(kind: Document['ticket']['kind'], ref: string, language: string): Promise<Buffer>;
}

export interface ProviderSettings {
  readonly url: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly currency: string;
  /** How it is to be read where its document leaves that open; each has a default. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface LiveProvider<R extends Reader = Reader> {
  readonly protection: Protection;
  /** The one currency it lends in. */
  readonly currency: string;
  reader(ask: Ask): R;
  /** One wire call of a writing operation; `gate` opens it. */
  write(operation: string, input: unknown, ask: Ask, gate: WriteGate): Promise<Json>;
  /** What `write` would send. Nothing is written; what must be read first is read. */
  preview(operation: string, input: unknown, ask: Ask): Promise<Preview>;
  /** Has the lender send its events to this address; said again, it changes nothing. */
  listen?(uri: string, ask: Ask): Promise<void>;
  /** Logs out, where there is something to log out of. */
  close?(): Promise<void>;
}

/** A setting that names the currency, or the one currency that a provider lends in. */
export type CurrencySetting =
  | { readonly name: string; readonly sandbox: string }
  | { readonly fixed: string };

/** A line of the registry. */
export interface ProviderModule<P extends LiveProvider = LiveProvider> {
  readonly name: string;
  /** Names of the environment variables. */
  readonly settings: {
    readonly url: string;
    readonly credentials: Readonly<Record<string, string>>;
    /** Keys that not everybody has; given, they stand among the credentials. */
    readonly keys?: Readonly<Record<string, string>>;
    readonly currency: CurrencySetting;
    /** Readings to choose from, the first being the default. */
    readonly options?: Readonly<
      Record<string, { readonly name: string; readonly values: readonly string[] }>
    >;
  };
  // biome-ignore lint/suspicious/noExplicitAny: each provider fixes its own constant part
  readonly operations: OperationTable<any>;
  /** Whether it names its own applications and loans in lists; if not, `Memory` keeps them. */
  readonly lists: boolean;
  /** What a reference of this provider looks like; anything else is refused before it is asked for. */
  readonly reference: { readonly pattern: RegExp; readonly like: string };
  /** How its writes are claimed, looked up and remembered. */
  // biome-ignore lint/suspicious/noExplicitAny: each action has its own input
  readonly actions: Readonly<Record<string, WriteAction<any, any, any>>>;
  /** Its customers have ids of its own: they are read from it, and nobody of them is kept here. */
  readonly namesCustomers?: true;
  /** Where callers may send a token of their own, to be handed on for that request. */
  readonly ownToken?: { readonly header: string; readonly pattern: RegExp };
  /** For a lender that tells of changes by itself. */
  readonly webhook?: Webhook;
  /** For a lender whose applications begin on its own pages. */
  readonly checkout?: Checkout;
  create(settings: ProviderSettings, report: (record: CallRecord) => void): P;
}
