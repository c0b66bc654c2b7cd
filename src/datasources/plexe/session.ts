/**
 * Who calls: the account of this server, by a token that lives an hour; or the caller by a token of
 * their own, which is handed on for that request and never kept or renewed.
 */
import type { Ask, Sender } from '../call.js';
import { ProviderFault } from '../fault.js';
import { createSession, type Session } from '../session.js';
import type { operations } from './operations.js';

type Send = Sender<typeof operations>;

const HOUR_MS = 3_600_000;

export interface Token {
  readonly text: string;
  readonly lifetimeMs: number;
}

export const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

/** By the token's own two times, which need no clock of ours; else an hour (notes, 1). */
export function tokenOf(text: string): Token {
  const [, claims = ''] = text.split('.');
  try {
    const { exp, iat, nbf } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const lifetimeMs = (Number(exp) - Number(iat ?? nbf)) * 1000;
    if (lifetimeMs > 0 && lifetimeMs <= 24 * HOUR_MS) return { text, lifetimeMs };
  } catch {}
  return { text, lifetimeMs: HOUR_MS };
}

const WANTS_CODE =
  "Plexe wants a second factor for this server's account, and its API has no call to give one. Tell whoever runs the server.";

export function createPlexeSession(
  send: Send,
  credentials: Readonly<Record<string, string>>,
): Session<Token> {
  const asking = (signal: AbortSignal): Ask => ({ requestId: 'session', signal });
  return createSession<Token>({
    operation: 'plexe.login',
    lifetimeMs: ({ lifetimeMs }) => lifetimeMs,
    async login(signal) {
      const { username = '', password = '' } = credentials;
      const answer = await send('login', { username, password }, asking(signal));
      if (answer.requiresTwoFactor)
        throw new ProviderFault('AUTH', 'plexe.login', 'wants a second factor', 200, undefined, {
          code: 'PROVIDER_REJECTED',
          message: WANTS_CODE,
        });
      return tokenOf(answer.token);
    },
    renew: async ({ text }, signal) =>
      tokenOf(await send('refreshToken', {}, asking(signal), undefined, bearer(text))),
  });
}

/** The header of a caller's own token. */
export const OWN_TOKEN = { header: 'x-plexe-token', pattern: /^[\x21-\x7e]{8,4096}$/ } as const;

/** A refused token of the caller's is the caller's to mend. */
export const ownRefused = (fault: unknown): unknown =>
  fault instanceof ProviderFault && fault.kind === 'AUTH'
    ? new ProviderFault('AUTH', fault.operation, fault.detail, fault.status, undefined, {
        code: 'FORBIDDEN',
        message: `Plexe does not accept the token in ${OWN_TOKEN.header}. Sign in to Plexe again.`,
      })
    : fault;
