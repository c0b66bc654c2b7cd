import type { Call } from '../http.js';
import { Problem } from './problems.js';
import type { RealfinityWorld } from './state.js';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Shaped like a JWT; the last part is made up, for the sandbox compares whole tokens. */
const jwt = (sub: string, exp: number): string =>
  [
    part({ alg: 'HS256', typ: 'JWT' }),
    part({ sub, iss: 'realfinity-sandbox', exp }),
    Buffer.from(`sandbox signature of ${sub}`).toString('base64url'),
  ].join('.');

const LATER = Date.UTC(2099, 0, 1) / 1000;

export const credentials = { token: jwt('lendgraph-sandbox', LATER) } as const;

/** Tokens for the answers that depend on who asks. */
export const OTHER_TOKENS = {
  readOnly: jwt('lendgraph-read-only', LATER),
  noAccess: jwt('lendgraph-no-access', LATER),
  expired: jwt('lendgraph-expired', Date.UTC(2025, 0, 1) / 1000),
} as const;

type Right = 'all' | 'read' | 'nothing' | 'expired';

const RIGHTS: ReadonlyMap<string, Right> = new Map([
  [credentials.token, 'all'],
  [OTHER_TOKENS.readOnly, 'read'],
  [OTHER_TOKENS.noAccess, 'nothing'],
  [OTHER_TOKENS.expired, 'expired'],
]);

const challenge = (about = ''): Readonly<Record<string, string>> => ({
  'WWW-Authenticate': `Bearer${about}`,
});

/** What a call asks for: any good token, one that reads, one that writes. */
export type Need = 'token' | 'read' | 'write';
const OPENED: Readonly<Record<Exclude<Right, 'expired'>, readonly Need[]>> = {
  nothing: ['token'],
  read: ['token', 'read'],
  all: ['token', 'read', 'write'],
};

/** Lets a call in, or says 401 or 403. */
export function admit({ state }: RealfinityWorld, { headers }: Call, need: Need): void {
  const token = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new Problem(401, 'A bearer token is needed.', { headers: challenge() });
  const known = RIGHTS.get(token);
  const right = known === 'all' && state.tokenExpired ? 'expired' : known;
  if (right === undefined || right === 'expired') {
    const why = right ? 'The token is expired' : 'The signature is invalid';
    const about = ` error="invalid_token", error_description="${why}"`;
    throw new Problem(401, `${why}.`, { headers: challenge(about) });
  }
  if (!OPENED[right].includes(need))
    throw new Problem(403, 'The token does not open this resource.');
}
