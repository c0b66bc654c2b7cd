import type { World } from '../provider.js';
import type { Row } from './errors.js';
import type { switches } from './switches.js';
import type { WebhookFault } from './webhook-faults.js';

export const STATUSES = [
  'QUOTE',
  'C.APPROV',
  'REFER',
  'APPROVED',
  'DECLINED',
  'PAID',
  'WITHDRAW',
] as const;
export type ApplicationStatus = (typeof STATUSES)[number];
export type Role = 'ADMINISTRATOR' | 'TEAM MEMBER';

export interface Account {
  readonly id: string;
  readonly legalName: string;
  readonly tradingName: string;
  /** The head office above it. */
  readonly parent: string | null;
}

export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
  readonly bornOn: string;
  readonly joint: boolean;
}

export interface StoredDocument {
  readonly type: string;
  readonly filename: string;
  readonly bytes: number;
}

/** What is bought: whole cents, months. */
export interface Purchase {
  readonly total: number;
  readonly deposit: number;
  readonly term: number;
  readonly category: string;
  readonly description: string;
}

export interface Application extends Purchase {
  readonly id: string;
  readonly accountId: string;
  readonly applicants: readonly Applicant[];
  readonly teamMember: string | null;
  readonly created: string;
  readonly documents: StoredDocument[];
  status: ApplicationStatus;
  reference: string | null;
  /** A payment is requested and the buyer has not answered. */
  awaitsBuyer: boolean;
}

/** Expired is no state: it follows from the clock. */
export type QuoteState = 'SENT' | 'COMPLETED' | 'CANCELLED' | 'BROKEN';

export interface Quote extends Purchase {
  readonly id: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
  readonly teamMember: string;
  readonly created: string;
  state: QuoteState;
}

export interface User {
  readonly id: string;
  readonly accountIds: readonly string[];
  readonly created: string;
  role: Role;
  firstName: string;
  lastName: string;
  email: string;
  mobile: string;
  apiAccess: boolean;
}

/** A login: the secret itself is not kept. `accountId` narrows what it may see. */
export interface Login {
  readonly secretDigest: string;
  readonly userId: string;
  readonly accountId: string | null;
}

export interface Session {
  readonly token: string;
  readonly apiId: string;
  since: string;
  ended: boolean;
}

/** A hosted application that the customer has opened. */
export interface Draft extends Purchase {
  readonly accountId: string;
  readonly redirect: string | null;
  readonly reference: string | null;
  readonly quoteId: string | null;
  readonly teamMember: string | null;
  transactionId: string | null;
}

export interface CheckoutRules {
  readonly accountId: string;
  readonly referrers: readonly string[];
  readonly redirects: readonly string[];
  readonly terms: readonly number[];
  readonly minimumDepositPercent: number;
}

export interface Webhook {
  readonly url: string | null;
  readonly encoding: 'json' | 'form';
  /** Null: the vendor has no private key, so nothing is signed and nothing is sent. */
  readonly signingKey: string | null;
}

export interface Attempt {
  readonly at: string;
  readonly result: number | string;
}

export interface Delivery {
  readonly id: string;
  readonly applicationId: string;
  readonly fault: string | null;
  fields: Readonly<Record<string, string>>;
  state: 'waiting' | 'held' | 'delivered' | 'gaveUp' | 'dropped';
  nextAttemptAt: string | null;
  readonly attempts: Attempt[];
}

/** An answer ordered by the control surface, in the place of the next ones. */
export interface OrderedRefusal {
  readonly operation: string;
  readonly row: Row;
  readonly times: number;
  readonly commit: boolean;
}

export type Letter = Readonly<Record<string, string>>;
export const OUTBOXES = ['mail', 'sms', 'callouts', 'prompts'] as const;
export type Outbox = (typeof OUTBOXES)[number];

export interface BrighteState {
  readonly seed: number;
  readonly accounts: Readonly<Record<string, Account>>;
  readonly applications: Record<string, Application>;
  readonly quotes: Record<string, Quote>;
  readonly users: Record<string, User>;
  readonly logins: Record<string, Login>;
  readonly sessions: Record<string, Session>;
  readonly drafts: Record<string, Draft>;
  readonly outbox: Readonly<Record<Outbox, Letter[]>>;
  readonly deliveries: Delivery[];
  readonly next: Record<
    'application' | 'applicant' | 'quote' | 'user' | 'callout' | 'secret',
    number
  >;
  checkout: CheckoutRules;
  webhook: Webhook;
  webhookFaults: WebhookFault[];
  refusals: OrderedRefusal[];
  lastCallAt: string | null;
}

export type BrighteTable = typeof switches;
export type BrighteWorld = World<BrighteState, BrighteTable>;

export const own = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export function nextId(state: BrighteState, kind: keyof BrighteState['next']): string {
  const id = state.next[kind];
  state.next[kind] += 1;
  return String(id);
}

export const financed = ({ total, deposit }: Purchase): number => total - deposit;
