import { refuse } from './errors.js';
import { anyOf, problemsOf, RULES, type Rule } from './fields.js';
import { pageOf, readSpan, within } from './lists.js';
import { userNamed } from './lookup.js';
import {
  type BrighteOperation,
  type Members,
  ok,
  type SessionVisit,
  sessionCall,
} from './operation.js';
import { nextSecret, sha256 } from './secrets.js';
import { type BrighteState, nextId, own, type Role, type User } from './state.js';
import * as wire from './wire.js';

const ROLES: Readonly<Record<string, Role>> = {
  ADMINISTRATOR: 'ADMINISTRATOR',
  'TEAM MEMBER': 'TEAM MEMBER',
};

/** Any case, and a plus for the space, as the sample of the document has it. */
const readRole = (value: unknown): Role | undefined =>
  typeof value === 'string' ? own(ROLES, value.toUpperCase().replace('+', ' ')) : undefined;

const FIELDS = {
  first_name: RULES.text,
  last_name: RULES.text,
  email: RULES.email,
  mobile: RULES.mobile,
} satisfies Readonly<Record<string, Rule>>;

const PROPERTIES: Readonly<Record<string, 'firstName' | 'lastName' | 'email' | 'mobile'>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  email: 'email',
  mobile: 'mobile',
};

const isAdministrator = ({ caller }: SessionVisit): boolean => caller.user.role === 'ADMINISTRATOR';

const takenBy = (state: BrighteState, email: unknown): User | undefined =>
  Object.values(state.users).find((one) => one.email.toLowerCase() === String(email).toLowerCase());

function problems(state: BrighteState, body: Members, wanted: readonly string[], self?: User) {
  const rules = Object.entries(FIELDS).filter(([name]) => wanted.includes(name));
  const wrong = problemsOf(body, Object.fromEntries(rules));
  const holder = body.email === undefined ? undefined : takenBy(state, body.email);
  return holder && holder !== self ? { ...wrong, email: 'is already in use' } : wrong;
}

const isLastAdministrator = (state: BrighteState, user: User): boolean =>
  !Object.values(state.users).some(
    (one) =>
      one !== user &&
      one.role === 'ADMINISTRATOR' &&
      one.accountIds.some((id) => user.accountIds.includes(id)),
  );

const answer = ({ world: { switches } }: SessionVisit, user: User) =>
  ok({ user: wire.user(switches, user) }, user.id);

const listUsers = sessionCall({
  id: 'listUsers',
  at: ['GET', '/rest/vendor/v1/users'],
  act({ world, call: { query }, caller }) {
    const { state, switches } = world;
    const accountId = query.get('accountId') ?? '';
    if (!caller.accountIds.includes(accountId))
      return refuse('listUsers', 401, 'Invalid account id.');
    const span = readSpan(query) ?? { start: null, end: null };
    const all = Object.values(state.users)
      .filter(({ accountIds }) => accountIds.includes(accountId))
      .filter(within(span));
    const { rows, hasMoreRecords } = pageOf(world, all, query);
    return ok({ users: rows.map((one) => wire.user(switches, one)), hasMoreRecords });
  },
});

const getUser = sessionCall({
  id: 'getUser',
  at: ['GET', '/rest/vendor/v1/user/{userId}'],
  subject: 'userId',
  act: (visit) => ok({ user: wire.user(visit.world.switches, userNamed('getUser', visit)) }),
});

const createUser = sessionCall({
  id: 'createUser',
  at: ['POST', '/rest/vendor/v1/user/add'],
  act(visit) {
    const { world, caller, body = {} } = visit;
    const { state } = world;
    const accountId = String(body.account_id ?? '');
    if (!caller.accountIds.includes(accountId))
      return refuse('createUser', 401, 'Invalid account id.');
    if (!isAdministrator(visit)) return refuse('createUser', 401, 'Not authorized.');
    const role = readRole(body.role);
    if (!role) return refuse('createUser', 400, 'Invalid role.');
    const wrong = problems(state, body, Object.keys(FIELDS));
    if (anyOf(wrong)) return refuse('createUser', 400, 'Invalid data provided.', wrong);
    const user: User = {
      id: `U${nextId(state, 'user')}`,
      accountIds: [accountId],
      created: world.now.toISOString(),
      role,
      firstName: String(body.first_name),
      lastName: String(body.last_name),
      email: String(body.email),
      mobile: String(body.mobile),
      apiAccess: true,
    };
    state.users[user.id] = user;
    world.book('createUser', { userId: user.id, accountId, role });
    return answer(visit, user);
  },
});

const updateUser = sessionCall({
  id: 'updateUser',
  at: ['PUT', '/rest/vendor/v1/user/{userId}'],
  subject: 'userId',
  act(visit) {
    const { world, caller, params, body = {} } = visit;
    const user = own(world.state.users, params.userId ?? '');
    const reachable = user?.accountIds.some((id) => caller.accountIds.includes(id));
    if (!user || !reachable || !(isAdministrator(visit) || user === caller.user))
      return refuse('updateUser', 401, 'Not authorized.');
    const role = body.role === undefined ? user.role : readRole(body.role);
    if (!role) return refuse('updateUser', 400, 'Invalid role.');
    const given = Object.keys(FIELDS).filter((name) => body[name] !== undefined);
    const wrong = problems(world.state, body, given, user);
    const nothing = given.length === 0 && body.role === undefined;
    if (anyOf(wrong) || nothing)
      return refuse(
        'updateUser',
        400,
        'Invalid data provided.',
        nothing ? { body: 'names nothing' } : wrong,
      );
    const demotes = user.role === 'ADMINISTRATOR' && role !== 'ADMINISTRATOR';
    const promotes = role !== user.role && !isAdministrator(visit);
    if (promotes || (demotes && isLastAdministrator(world.state, user)))
      return refuse('updateUser', 403, 'Action not allowed.');
    user.role = role;
    for (const name of given) {
      const property = PROPERTIES[name];
      if (property) user[property] = String(body[name]);
    }
    world.book('updateUser', { userId: user.id });
    return answer(visit, user);
  },
});

const deleteUser = sessionCall({
  id: 'deleteUser',
  at: ['DELETE', '/rest/vendor/v1/user/{userId}'],
  subject: 'userId',
  act(visit) {
    const { world } = visit;
    const { id } = userNamed('deleteUser', visit);
    delete world.state.users[id];
    world.book('deleteUser', { userId: id });
    return ok({ status: '2000' });
  },
});

const generateUserApiCredentials = sessionCall({
  id: 'generateUserApiCredentials',
  at: ['POST', '/rest/vendor/v1/user/{userId}/generate-api-credentials'],
  subject: 'userId',
  act(visit) {
    const { world, body = {} } = visit;
    const { state } = world;
    if (!isAdministrator(visit))
      return refuse('generateUserApiCredentials', 401, 'Not authorized.');
    const user = userNamed('generateUserApiCredentials', visit);
    const accountId = String(body.accountId ?? body.account_id ?? '');
    if (!user.accountIds.includes(accountId))
      return refuse('generateUserApiCredentials', 400, 'Invalid data provided.', {
        accountId: 'must be an account of the user',
      });
    const [apiId, apiSecret] = [nextSecret(state, 32), nextSecret(state, 40)];
    for (const [former, login] of Object.entries(state.logins))
      if (login.userId === user.id && login.accountId === accountId) delete state.logins[former];
    state.logins[apiId] = { secretDigest: sha256(apiSecret), userId: user.id, accountId };
    world.book('generateUserApiCredentials', { userId: user.id, accountId, apiId });
    return ok({ userKey: { apiId, apiSecret } });
  },
});

export const userOperations: Readonly<Record<string, BrighteOperation>> = {
  listUsers,
  getUser,
  createUser,
  updateUser,
  deleteUser,
  generateUserApiCredentials,
};
