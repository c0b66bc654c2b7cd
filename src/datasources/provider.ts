/** What the graph asks of any provider. An absent method is an absent capability. */
import type { ApplicationStatus, CashRelease } from '../schema/application.js';
import type { Person } from '../schema/customer.js';
import type { Document } from '../schema/document.js';
import type { Loan } from '../schema/loan.js';
import type { Json, WriteAction } from './action.js';
import type { Ask, CallRecord, WriteGate } from './call.js';
import type { OperationTable } from './operation.js';
import type { Protection } from './protection.js';

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

/** A provider's reads within one request: each thing asked once. */
export interface Reader {
  /** `known` asks the store, which is needed only where the lender does not say. */
  loan?(ref: string, known: () => Promise<KnownLoan | null>): Promise<Loan | null>;
  standing?(ref: string, known: KnownLoan | null): Promise<Standing | null>;
  cashRelease?(ref: string): Promise<CashRelease | null>;
  document?(kind: Document['ticket']['kind'], ref: string, language: string): Promise<Buffer>;
}

export interface ProviderSettings {
  readonly url: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly currency: string;
}

export interface LiveProvider<R extends Reader = Reader> {
  readonly protection: Protection;
  /** The one currency it lends in. */
  readonly currency: string;
  reader(ask: Ask): R;
  /** One wire call of a writing operation; `gate` opens it. */
  write(operation: string, input: unknown, ask: Ask, gate: WriteGate): Promise<Json>;
}

/** A line of the registry. */
export interface ProviderModule<P extends LiveProvider = LiveProvider> {
  readonly name: string;
  /** Names of the environment variables. */
  readonly settings: {
    readonly url: string;
    readonly credentials: Readonly<Record<string, string>>;
    readonly currency: { readonly name: string; readonly sandbox: string };
  };
  // biome-ignore lint/suspicious/noExplicitAny: each provider fixes its own constant part
  readonly operations: OperationTable<any>;
  /** What a reference of this provider looks like; anything else is refused before it is asked for. */
  readonly reference: { readonly pattern: RegExp; readonly like: string };
  /** How its writes are claimed, looked up and remembered. */
  // biome-ignore lint/suspicious/noExplicitAny: each action has its own input
  readonly actions: Readonly<Record<string, WriteAction<any, any, any>>>;
  create(settings: ProviderSettings, report: (record: CallRecord) => void): P;
}
