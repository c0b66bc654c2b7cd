import type { Call } from '../http.js';
import { type Row, RowRefusal } from './errors.js';
import { sha256 } from './secrets.js';
import { type BrighteState, type BrighteWorld, own, type Session, type User } from './state.js';

export const credentials = {
  apiId: 'lendgraph-sandbox',
  apiSecret: 'brighte-4Hx9-tW2p-uN6c',
  checkoutKey: '3f9a61c07de24b58a1f0c7e95d2b8460',
  privateKey: 'brighte-private-7Kd2-mQ8v-zR5j',
} as const;

/** Logins for the refusals that depend on who asks. */
export const OTHER_LOGINS = {
  teamMember: { apiId: 'lendgraph-team-member', apiSecret: 'brighte-team-5Jc1' },
  noAccounts: { apiId: 'lendgraph-no-accounts', apiSecret: 'brighte-none-8Vb3' },
  noAccess: { apiId: 'lendgraph-no-access', apiSecret: 'brighte-shut-2Ln7' },
} as const;

/** Who calls, and which accounts the session may see. */
export interface Caller {
  readonly user: User;
  readonly accountIds: readonly string[];
}

const UNAUTHORIZED: Row = [401, 4010, 'Unauthorized.'];

const headerOf = ({ headers }: Call, name: string): string => String(headers[name] ?? '');

/** The session that both headers name, whatever its state. */
export function sessionNamed(state: BrighteState, call: Call): Session | undefined {
  const session = own(state.sessions, headerOf(call, 'x-session-key'));
  return session?.token === headerOf(call, 'x-session-token') ? session : undefined;
}

export function isAlive({ switches, now }: BrighteWorld, session: Session): boolean {
  const lifetime = switches.sessionLifetimeSeconds;
  const age = now.getTime() - Date.parse(session.since);
  return !session.ended && (lifetime === null || age < lifetime * 1000);
}

/** The user behind an API id, if it still has access to the API. */
export function userOf(state: BrighteState, apiId: string): User {
  const user = own(state.users, own(state.logins, apiId)?.userId ?? '');
  if (!user?.apiAccess) throw new RowRefusal(UNAUTHORIZED);
  return user;
}

export function callerOf(world: BrighteWorld, call: Call): Caller {
  const { state, switches, now } = world;
  const session = sessionNamed(state, call);
  if (!session || !isAlive(world, session))
    throw new RowRefusal([401, 4010, switches.sessionGoneMessage]);
  const user = userOf(state, session.apiId);
  if (switches.sessionSlides) session.since = now.toISOString();
  const only = own(state.logins, session.apiId)?.accountId;
  return { user, accountIds: user.accountIds.filter((id) => !only || id === only) };
}

export const secretFits = (state: BrighteState, apiId: string, secret: string): boolean =>
  own(state.logins, apiId)?.secretDigest === sha256(secret);
