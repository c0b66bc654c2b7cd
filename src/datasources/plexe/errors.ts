/**
 * Plexe's refusals. Its problem documents hold text for people and no codes, so the HTTP status is all
 * that is read (notes, 8); a body of any kind is never passed on.
 */

import type { ErrorCode } from '../../schema/user-error.js';
import { ProviderFault } from '../fault.js';
import type { WireReply } from '../operation.js';
import { refusalOf } from './refusals.js';

const ROWS = new Map<number, { readonly code: ErrorCode; readonly message: string }>([
  [
    400,
    {
      code: 'PROVIDER_REJECTED',
      message:
        'Plexe does not accept this: a value does not fit, or the application or loan does not stand where it would have to. It gives no reason that can be passed on.',
    },
  ],
  [403, { code: 'FORBIDDEN', message: 'Plexe does not allow this to the user who asks.' }],
  [404, { code: 'NOT_FOUND', message: 'Plexe knows nothing under this id.' }],
  [422, { code: 'INVALID_INPUT', message: 'Plexe does not accept one of the values.' }],
]);

export function faultOf(reply: WireReply): ProviderFault | undefined {
  const { operation, status } = reply;
  const refusal = refusalOf(reply);
  if (refusal) return refusal;
  const words = ROWS.get(status);
  return (
    words &&
    new ProviderFault('REFUSED', operation, 'refused the request', status, undefined, words)
  );
}

/** Only this says that the token is no longer good; nothing was done. */
export const isSessionLost = ({ kind, status }: ProviderFault) => kind === 'AUTH' && status === 401;
