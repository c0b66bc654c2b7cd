import type { Board } from '../board.js';
import { asObject } from '../json.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import { readProperties } from './body.js';
import { operations } from './clients.js';
import { type Client, readGuid } from './fields.js';
import { grow } from './growing.js';
import { Problem } from './problems.js';
import { touched } from './records.js';
import { orderRefusal } from './refusal-orders.js';
import { setShifting } from './shifting.js';
import type { RealfinityState, RealfinityTable } from './state.js';
import { allClients, findClient, putClient, removeClient } from './store.js';

type RealfinityControl = Control<RealfinityState, RealfinityTable>;

/** A client, or the 404 of the control surface. */
function clientOf(state: RealfinityState, id = ''): Client {
  const client = findClient(state, readGuid(id) ?? '');
  if (!client) throw new Refusal(404, `No client ${id}`);
  return client;
}

/** For people: nothing personal, and of the login token only whether there is one. */
const view = ({
  id,
  externalId,
  ownerId,
  isArchived,
  isSilenced,
  loginToken,
  ...rest
}: Client) => ({
  ...{ id, externalId, ownerId, isArchived, isSilenced },
  ...{ createdOn: rest.createdOn, updatedOn: rest.updatedOn },
  hasLoginToken: loginToken !== null,
});

const setTokenExpired = (path: string, expired: boolean): RealfinityControl => ({
  method: 'POST',
  path,
  run({ state }) {
    state.tokenExpired = expired;
    return { expired };
  },
});

/** The same rules as on the wire, the refusal in the words of the control surface. */
function properties(body: unknown) {
  try {
    return readProperties(asObject(body ?? {}), []);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Refusal(400, JSON.stringify(error.more.errors));
  }
}

/** Another office changes a client: `updatedOn` moves even if nothing else does. */
const changeClient: RealfinityControl = {
  method: 'PATCH',
  path: '/clients/{id}',
  run(world, { id }, body) {
    const former = clientOf(world.state, id);
    const given = properties(body);
    const client = { ...former, ...given, updatedOn: touched(world.now, former) };
    putClient(world.state, client);
    world.book('otherChanged', { clientId: client.id, fields: Object.keys(given).join() });
    return view(client);
  },
};

const deleteClient: RealfinityControl = {
  method: 'DELETE',
  path: '/clients/{id}',
  run(world, { id: given }) {
    const { id } = clientOf(world.state, given);
    removeClient(world.state, id);
    world.book('otherDeleted', { clientId: id });
    return { deleted: id };
  },
};

const counts: RealfinityControl = {
  method: 'GET',
  path: '/clients',
  run({ state }) {
    const clients = allClients(state);
    return {
      clients: clients.length,
      archived: clients.filter(({ isArchived }) => isArchived).length,
      created: state.created,
      deleted: Object.keys(state.deleted),
    };
  },
};

const NEWEST = 20;

/** The newest, oldest first; nobody is named. */
const newest: RealfinityControl = {
  method: 'GET',
  path: '/clients/newest',
  run: ({ state }) =>
    allClients(state)
      .toSorted((a, b) => (a.createdOn < b.createdOn ? -1 : 1))
      .slice(-NEWEST)
      .map((client) => ({ ...view(client), state: client.isArchived ? 'ARCHIVED' : 'KEPT' })),
};

export const boards: readonly Board[] = [
  {
    title: 'Newest clients',
    list: '/clients/newest',
    id: 'id',
    state: 'state',
    tells: { createdOn: 'made', updatedOn: 'changed', isSilenced: 'silenced' },
    steps: [],
    begins: [
      { label: 'Clients of another office arrive', path: '/clients', asks: { count: 1 } },
      { label: 'The token expires', path: '/token/expire' },
      { label: 'The token is good again', path: '/token/renew' },
    ],
  },
];

export const controls: readonly RealfinityControl[] = [
  counts,
  newest,
  grow,
  { method: 'GET', path: '/clients/{id}', run: ({ state }, { id }) => view(clientOf(state, id)) },
  changeClient,
  deleteClient,
  setTokenExpired('/token/expire', true),
  setTokenExpired('/token/renew', false),
  { method: 'GET', path: '/shifting', run: ({ state }) => state.shifting },
  setShifting,
  { method: 'GET', path: '/refusals', run: ({ state }) => state.refusals },
  orderRefusal(Object.keys(operations)),
  { method: 'DELETE', path: '/refusals', run: ({ state }) => (state.refusals = []) },
];
