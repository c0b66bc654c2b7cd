import { isAlive, secretFits, sessionNamed, userOf } from './access.js';
import { refuse } from './errors.js';
import { alternates, type BrighteOperation, ok, openCall, sessionCall } from './operation.js';
import { nextSecret } from './secrets.js';
import { own } from './state.js';
import { account } from './wire.js';

const SESSION = '/rest/vendor/v1/session';
const SESSION_OF_TABLE = '/rest/v1/vendor/session';
const KEPT_SESSIONS = 2000;

const createSession = openCall({
  id: 'createSession',
  at: ['POST', SESSION],
  alternates: alternates('POST', SESSION_OF_TABLE),
  act({ world: { state, now }, body = {} }) {
    const { apiId, apiSecret } = body;
    if (
      typeof apiId !== 'string' ||
      typeof apiSecret !== 'string' ||
      !secretFits(state, apiId, apiSecret)
    )
      return refuse('createSession', 401, 'Invalid credentials.');
    userOf(state, apiId);
    const [sessionKey, sessionToken] = [nextSecret(state, 40), nextSecret(state, 40)];
    const [oldest = ''] = Object.keys(state.sessions);
    if (Object.keys(state.sessions).length >= KEPT_SESSIONS) delete state.sessions[oldest];
    state.sessions[sessionKey] = {
      token: sessionToken,
      apiId,
      since: now.toISOString(),
      ended: false,
    };
    return ok({ sessionKey, sessionToken });
  },
});

const deleteSession = openCall({
  id: 'deleteSession',
  at: ['DELETE', SESSION],
  alternates: alternates('DELETE', SESSION_OF_TABLE),
  act({ world, call }) {
    const session = sessionNamed(world.state, call);
    if (!session) return refuse('deleteSession', 400, 'Failed to delete session.');
    if (!isAlive(world, session)) return refuse('deleteSession', 400, 'Invalid session.');
    userOf(world.state, session.apiId);
    session.ended = true;
    return ok();
  },
});

const listAccounts = sessionCall({
  id: 'listAccounts',
  at: ['GET', '/rest/vendor/v1/account'],
  alternates: alternates(
    'GET',
    '/rest/v1/vendor/accounts',
    '/rest/vendor/v1/accounts',
    '/rest/v1/vendor/account',
  ),
  act({ world: { state, switches }, caller }) {
    const accounts = caller.accountIds.flatMap((id) => own(state.accounts, id) ?? []);
    if (accounts.length === 0) return refuse('listAccounts', 404, 'No account found.');
    return ok({ accounts: accounts.map((one) => account(switches, one)) });
  },
});

export const sessionOperations: Readonly<Record<string, BrighteOperation>> = {
  createSession,
  deleteSession,
  listAccounts,
};
