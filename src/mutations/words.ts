/** Faults and ledger states in words for the caller. Never a word of the provider's. */
import { type FaultKind, ProviderFault } from '../datasources/fault.js';
import { KnownError } from '../datasources/known-error.js';
import type { ReceiptState } from '../schema/receipt.js';
import type { ErrorCode, UserError } from '../schema/user-error.js';

export const FAULTS: Record<FaultKind, { code: ErrorCode; message: string }> = {
  REFUSED: {
    code: 'PROVIDER_REJECTED',
    message:
      'The lender refused this. It gives no reason that can be passed on: check the state of the application or loan, and the values.',
  },
  AUTH: {
    code: 'PROVIDER_REJECTED',
    message: "The lender does not accept this server's credentials. Tell whoever runs the server.",
  },
  THROTTLED: {
    code: 'PROVIDER_THROTTLED',
    message:
      'The lender asks to slow down. Nothing was applied; try again in a moment, an action under a new key.',
  },
  UNREACHABLE: {
    code: 'PROVIDER_UNAVAILABLE',
    message: 'The lender cannot be reached. Nothing was sent; try again.',
  },
  SILENT: {
    code: 'PROVIDER_UNAVAILABLE',
    message: 'The lender gave no complete answer. Try again.',
  },
  UPSTREAM: { code: 'PROVIDER_UNAVAILABLE', message: 'The lender failed inside. Try again.' },
  CANCELLED: {
    code: 'PROVIDER_UNAVAILABLE',
    message: 'This ended before the lender was asked or had answered. Try again.',
  },
  CONTRACT: {
    code: 'PROVIDER_CONTRACT',
    message:
      'The lender answered something that is not in its contract. Tell whoever runs the server.',
  },
};

export function failureOf(error: unknown): UserError {
  if (error instanceof KnownError)
    return { code: error.code, message: error.message, path: error.inputPath };
  if (error instanceof ProviderFault) return { path: null, ...(error.words ?? FAULTS[error.kind]) };
  return {
    code: 'PROVIDER_UNAVAILABLE',
    message: 'Something failed in this server. Nothing was sent.',
    path: null,
  };
}

const STATES: Partial<Record<ReceiptState, { code: ErrorCode; message: string }>> = {
  PENDING: { code: 'IN_PROGRESS', message: 'This action is under way. Ask for its receipt again.' },
  SENDING: { code: 'IN_PROGRESS', message: 'This action is under way. Ask for its receipt again.' },
  UNKNOWN: {
    code: 'OUTCOME_UNKNOWN',
    message:
      'It was sent, but no complete answer came. It is being settled by reading; ask for the receipt again, and do not send it again.',
  },
  NEEDS_REVIEW: {
    code: 'OUTCOME_UNKNOWN',
    message:
      'It was sent, and readings cannot tell what became of it. A person has to ask the lender.',
  },
  NOT_APPLIED: {
    code: 'PROVIDER_UNAVAILABLE',
    message:
      'It was sent, but readings show that the lender did not apply it. To try again take a new key.',
  },
};

/** What a caller should be told of a row in this state. */
export function errorsOf(state: ReceiptState, failure: readonly UserError[] | null): UserError[] {
  const words = STATES[state];
  if (words) return [{ ...words, path: null }];
  return failure ? [...failure] : [];
}

export const LOAN_BUSY: UserError = {
  code: 'LOAN_BUSY',
  message:
    'Another action on this loan or applicant is not settled yet. Try again when its receipt is.',
  path: null,
};
export const KEY_REUSED: UserError = {
  code: 'KEY_REUSED',
  message: 'This key was already used for another input. Take a new key for a new action.',
  path: ['input', 'idempotencyKey'],
};

export const BAD_KEY: UserError = {
  code: 'INVALID_INPUT',
  message: 'An idempotency key is 1 to 255 visible ASCII characters without spaces.',
  path: ['input', 'idempotencyKey'],
};
