/** What the graph asks of any provider. An absent method is an absent capability. */
import type {
  Application,
  ApplicationDocument,
  ApplicationStatus,
  CashRelease,
} from '../schema/application.js';
import type { Person } from '../schema/customer.js';
import type { Document } from '../schema/document.js';
import type { Loan } from '../schema/loan.js';
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

/** A provider's reads within one request: each thing asked once. */
export interface Reader {
  /** `known` asks the store, which is needed only where the lender does not say. */
  loan?(ref: string, known: () => Promise<KnownLoan | null>): Promise<Loan | null>;
  application?(ref: string, own: OwnRecord): Promise<Application | null>;
  applicationDocuments?(ref: string): Promise<readonly ApplicationDocument[]>;
  quote?(ref: string): Promise<Quote | null>;
  /** Everything of one customer, by the lender's own id of them (`Person.ref`). */
  customerApplications?(ref: string): Promise<readonly Application[]>;
  customerLoans?(ref: string): Promise<readonly Loan[]>;
  customerQuotes?(person: Person): Promise<readonly Quote[]>;
  /** What it can calculate without an offer, for comparing. */
  readonly products?: readonly Product[];
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
  /** What `write` would send; nothing is sent. */
  preview(operation: string, input: unknown): Preview;
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
  /** For a lender that tells of changes by itself. */
  readonly webhook?: Webhook;
  /** For a lender whose applications begin on its own pages. */
  readonly checkout?: Checkout;
  create(settings: ProviderSettings, report: (record: CallRecord) => void): P;
}
