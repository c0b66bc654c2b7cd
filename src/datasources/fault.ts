import type { ErrorCode } from '../schema/user-error.js';

/** What went wrong between us and a provider: a closed list. It never carries a provider's body, URL, header or personal data. */
export type FaultKind =
  | 'REFUSED' // the provider understood and said no (definite)
  | 'AUTH' // the provider did not accept our credentials (definite)
  | 'THROTTLED' // the provider asks us to slow down
  | 'UNREACHABLE' // nothing left this process, or no connection came about: certainly not applied
  | 'SILENT' // sent, and no complete answer: outcome unknown for a write
  | 'CONTRACT' // an answer that is not in the contract
  | 'UPSTREAM' // the provider answered 5xx
  | 'CANCELLED'; // whoever asked is gone; says nothing of the provider

export class ProviderFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly operation: string,
    readonly detail: string,
    readonly status?: number,
    readonly retryAfterSeconds?: number,
    /** What to tell the caller, where the provider's code says more than the kind. Our sentence. */
    readonly words?: {
      readonly code: ErrorCode;
      readonly message: string;
      /** The input field it is about, from `input` on. */
      readonly path?: readonly string[];
    },
  ) {
    super(`${operation}: ${detail}`);
    this.name = 'ProviderFault';
  }
}
