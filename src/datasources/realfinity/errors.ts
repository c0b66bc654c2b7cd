/** Realfinity's refusals, by status alone: what its bodies look like is not documented, and they may quote a person. */
import type { ErrorCode } from '../../schema/user-error.js';
import { ProviderFault } from '../fault.js';
import type { WireReply } from '../operation.js';

const WORDS: Readonly<Record<number, { readonly code: ErrorCode; readonly message: string }>> = {
  403: { code: 'FORBIDDEN', message: "Realfinity does not allow this to the server's token." },
  404: { code: 'NOT_FOUND', message: 'No client is known under this id.' },
  405: {
    code: 'NOT_SUPPORTED',
    message: 'Realfinity does not offer this. A client can be archived instead.',
  },
};

/** The calls about one client: elsewhere a 404 speaks of the address, not of a client. */
const OF_ONE = /\.(get|update|replace|delete)Client$/;

export function faultOf({ operation, status }: WireReply): ProviderFault | undefined {
  const words = status === 404 && !OF_ONE.test(operation) ? undefined : WORDS[status];
  return (
    words &&
    new ProviderFault('REFUSED', operation, 'refused by its status', status, undefined, words)
  );
}

/** The query as such is not taken: too long, too many parts, or a form that the server does not know. */
export const isQueryRefused = (error: unknown): boolean =>
  error instanceof ProviderFault && [400, 404, 414].includes(error.status ?? 0);

export const isGone = (error: unknown): boolean =>
  error instanceof ProviderFault && error.status === 404;
