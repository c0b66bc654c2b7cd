import type { World } from '../provider.js';
import type { Application, Cents, Customer } from './application-record.js';
import type { Loan } from './loan-record.js';
import type { switches } from './switches.js';
import type { WebhookFault } from './webhook-faults.js';

export * from './application-record.js';
export type * from './loan-record.js';

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

/** An answer ordered by a control, in the place of the next ones. */
export interface OrderedRefusal {
  readonly operation: string;
  readonly status: number;
  readonly detail: string;
  readonly times: number;
  /** The effect is applied first. */
  readonly commit: boolean;
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
  refusals: readonly OrderedRefusal[];
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
