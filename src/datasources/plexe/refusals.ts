/**
 * Refusals inside a complete answer: a confirmation says `success: false`, also with HTTP 200 (notes, 8).
 * Its codes are not published; those that are known here are ours, any other is told without its text.
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

const CODE = ['input', 'code'] as const;

const REASONS: ReadonlyMap<string, Words> = new Map([
  [
    'otpinvalid',
    {
      code: 'CODE_WRONG',
      message:
        'This is not the code that was sent last for this loan. Enter it again, or have another one sent by plexeResendWithdrawalOtp.',
      path: CODE,
    },
  ],
  [
    'otpexpired',
    {
      code: 'CODE_EXPIRED',
      message: 'This code has lapsed. Have another one sent by plexeResendWithdrawalOtp.',
      path: CODE,
    },
  ],
  [
    'otptriesexceeded',
    {
      code: 'CODE_LOCKED',
      message:
        'Too many wrong codes were entered. Make the withdrawal anew, and confirm it with the code that then comes.',
      path: CODE,
    },
  ],
  [
    'withdrawalmismatch',
    {
      code: 'QUOTE_REPLACED',
      message:
        'The code is good, but for another quote: a newer one has taken the place of these terms. Confirm with the terms of the newer one, or make this one anew.',
    },
  ],
  [
    'nopendingwithdrawal',
    {
      code: 'CONFLICT',
      message:
        'No withdrawal of this loan waits for a code. It may be confirmed already: look at the withdrawals before making another.',
    },
  ],
  [
    'insufficientfunds',
    {
      code: 'FUNDS_EXCEEDED',
      message:
        'What is left to draw does not cover this withdrawal and its fee. Look at availableFunds, and make a smaller one.',
      path: ['input', 'amount'],
    },
  ],
  ['loanclosed', { code: 'CONFLICT', message: 'This loan is closed: nothing can be drawn.' }],
  [
    'loandisabled',
    { code: 'CONFLICT', message: 'This loan is not enabled: nothing can be drawn now.' },
  ],
] satisfies [string, Words][]);

const UNNAMED: Words = {
  code: 'PROVIDER_REJECTED',
  message:
    'Plexe refused the withdrawal, and no money moved. The code may be wrong, or the quote no longer good: make the withdrawal anew, and confirm it with the code that then comes.',
};

const CONFIRMING: ReadonlySet<string> = new Set([
  'plexe.confirmWithdrawalLineOfCredit',
  'plexe.confirmWithdrawalInvoice',
]);

/** Whatever the HTTP status is; undefined where the answer does not say no in this way. */
export function refusalOf(reply: WireReply): ProviderFault | undefined {
  if (!CONFIRMING.has(reply.operation) || reply.status >= 500) return undefined;
  const answer = said(reply);
  if (answer?.success !== false) return undefined;
  const codes = (answer.errors ?? []).map(({ errorCode }) => errorCode?.toLowerCase() ?? '');
  const words = codes.map((code) => REASONS.get(code)).find(Boolean) ?? UNNAMED;
  return new ProviderFault(
    'REFUSED',
    reply.operation,
    'success is false',
    reply.status,
    undefined,
    words,
  );
}

/** Only a yes is an answer, whoever reads it. */
export function confirmed(reply: WireReply): Confirmation {
  const refusal = refusalOf(reply);
  if (refusal) throw refusal;
  return readJson(reply.body, confirmation, reply.operation);
}

function said(reply: WireReply): Confirmation | undefined {
  try {
    return readJson(reply.body, confirmation, reply.operation);
  } catch {
    return undefined;
  }
}
