/** Who asks. Without tokens in the settings everybody is `local`, with every right: a sandbox at home. */
import { GraphQLError } from 'graphql';
import { digestOf } from '../config.js';
import type { Caller } from '../context.js';

const LOCAL_CALLER: Caller = { name: 'local', rights: new Set(['pii', 'operator']) };

/** Tokens are compared by their digests, so the time it takes tells nothing. */
export function callerOf(
  authorization: string | undefined,
  callers: ReadonlyMap<string, Caller>,
): Caller {
  if (callers.size === 0) return LOCAL_CALLER;
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  const caller = token && callers.get(digestOf(token));
  if (caller) return caller;
  throw new GraphQLError('Send `Authorization: Bearer <token>` with a token of this server.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
