/** Who asks. Without tokens in the settings everybody is `local`, with every right: a sandbox at home. */
import { GraphQLError } from 'graphql';
import { digestOf } from '../config.js';
import type { Caller } from '../context.js';
import { registry } from '../datasources/index.js';
import type { ProviderModule } from '../datasources/provider.js';

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

/** Tokens of lenders that the caller wants used in place of ours, by lender. */
export function ownTokensOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const lenders: readonly [string, ProviderModule][] = Object.entries(registry);
  return Object.fromEntries(
    lenders.flatMap(([code, { ownToken }]) => {
      const sent = ownToken && headers[ownToken.header];
      if (!ownToken || sent === undefined) return [];
      const token = String(sent).replace(/^Bearer /i, '');
      if (ownToken.pattern.test(token)) return [[code, token]];
      throw new GraphQLError(`The header ${ownToken.header} does not hold a token.`, {
        extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      });
    }),
  );
}
