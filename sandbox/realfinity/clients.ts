import { emptyAnswer } from '../http.js';
import { readClientBody } from './body.js';
import type { Client } from './fields.js';
import { BLANK, nextIdentity, touched } from './growing.js';
import { jsonBody, listClients } from './list.js';
import { clientCall, clientNamed, type RealfinityOperation } from './operation.js';
import { Problem } from './problems.js';
import type { RealfinityWorld } from './state.js';
import { putClient, removeClient } from './store.js';

const audit = ({ id, createdOn, updatedOn }: Client) => ({
  id,
  type: 'Client',
  createdTimestamp: createdOn,
  updatedTimestamp: updatedOn,
});

const methods = (allowed: string): Problem =>
  new Problem(405, 'The operation is not supported on this resource.', {
    headers: { Allow: allowed },
  });

function store(world: RealfinityWorld, operation: string, client: Client, fields: object) {
  putClient(world.state, client);
  world.book(operation, { clientId: client.id, fields: Object.keys(fields).join() });
}

const createClient = clientCall({
  id: 'createClient',
  at: ['POST', '/clients'],
  need: 'write',
  act(world, call) {
    const given = readClientBody(call, { strict: true });
    const { id, loginToken } = nextIdentity(world.state);
    const client = {
      id,
      ...BLANK,
      loginToken,
      ...given,
      createdOn: world.now.toISOString(),
    } as Client;
    store(world, 'createClient', client, given);
    const record = audit(client);
    const shown = world.switches.nullAuditId ? { ...record, id: null } : record;
    return { ...jsonBody(shown), subject: id };
  },
});

const getClient = clientCall({
  id: 'getClient',
  at: ['GET', '/clients/{id}'],
  need: 'read',
  act: (world, call) => jsonBody(clientNamed(world, call)),
});

const replaceClient = clientCall({
  id: 'replaceClient',
  at: ['PUT', '/clients/{id}'],
  need: 'write',
  act(world, call) {
    const given = readClientBody(call, { strict: true });
    const former = clientNamed(world, call);
    const { id, createdOn, loginToken } = former;
    const client = {
      id,
      ...BLANK,
      ...(!world.switches.putClearsLoginToken && { loginToken }),
      ...given,
      createdOn,
      updatedOn: touched(world.now, former),
    } as Client;
    store(world, 'replaceClient', client, given);
    return jsonBody(audit(client));
  },
});

const updateClient = clientCall({
  id: 'updateClient',
  at: ['PATCH', '/clients/{id}'],
  need: 'write',
  act(world, call) {
    const given = readClientBody(call, { strict: world.switches.patch === 'strict' });
    const former = clientNamed(world, call);
    const client: Client = { ...former, ...given, updatedOn: touched(world.now, former) };
    store(world, 'updateClient', client, given);
    return jsonBody(audit(client));
  },
});

const deleteClient = clientCall({
  id: 'deleteClient',
  at: ['DELETE', '/clients/{id}'],
  need: 'write',
  act(world, call) {
    if (!world.switches.deleteSupported) throw methods('GET, PUT, PATCH');
    const { id } = clientNamed(world, call);
    removeClient(world.state, id);
    world.book('deleteClient', { clientId: id });
    return emptyAnswer(Number(world.switches.deleteAnswer));
  },
});

/** Declared, and never works. Its answer has no body. */
const deleteAllClients = clientCall({
  id: 'deleteAllClients',
  at: ['DELETE', '/clients'],
  need: 'token',
  act: () => ({ ...emptyAnswer(405), headers: { Allow: 'GET, POST' } }),
});

export const operations: Readonly<Record<string, RealfinityOperation>> = {
  listClients,
  createClient,
  deleteAllClients,
  getClient,
  replaceClient,
  updateClient,
  deleteClient,
};
