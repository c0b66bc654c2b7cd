/**
 * Refusals inside a complete answer: a confirmation says `success: false` with HTTP 200 (notes, 8). Its
 * codes are not published; those that are known here are ours, any other is told without its text.
 */
import type { ErrorCode } from '../../schema/user-error.js';
import { ProviderFault } from '../fault.js';
import { readJson } from '../json.js';
import type { WireReply } from '../operation.js';
import { type Confirmation, confirmation } from './answers/withdrawals.js';

interface Words {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path?: readonly string[];
}

const REASONS: readonly (readonly [RegExp, Words])[] = [];

const UNNAMED: Words = {
  code: 'PROVIDER_REJECTED',
  message:
    'Plexe refused the withdrawal and no money moved. The code may be wrong, or the quote no longer good: make a new withdrawal, and confirm it with the code that then comes.',
};

export function confirmed(reply: WireReply): Confirmation {
  const answer = readJson(reply.body, confirmation, reply.operation);
  if (answer.success) return answer;
  const codes = (answer.errors ?? []).map(({ errorCode }) => errorCode ?? '');
  const [, words] = REASONS.find(([known]) => codes.some((code) => known.test(code))) ?? [];
  throw new ProviderFault(
    'REFUSED',
    reply.operation,
    'success is false',
    reply.status,
    undefined,
    words ?? UNNAMED,
  );
}
