import { type Call, emptyAnswer } from '../http.js';
import { type Given, REQUIRED, readObject, readProperties } from './body.js';
import { keepExtra, whole } from './extras.js';
import type { Client } from './fields.js';
import { jsonBody, listClients } from './list.js';
import { clientCall, clientNamed, type RealfinityOperation } from './operation.js';
import { Problem } from './problems.js';
import { BLANK, nextIdentity, touched } from './records.js';
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

/** A write as it came, and what of it is a client's. */
function readWrite(call: Call, required: readonly string[] = REQUIRED) {
  const body = readObject(call);
  return { body, given: readProperties(body, required) };
}

interface Stored {
  readonly operation: 'createClient' | 'replaceClient' | 'updateClient';
  readonly body: Given;
  readonly given: object;
}

function store(world: RealfinityWorld, client: Client, { operation, body, given }: Stored): void {
  putClient(world.state, client);
  keepExtra(world, client.id, body, { wipes: operation !== 'updateClient' });
  world.book(operation, { clientId: client.id, fields: Object.keys(given).join() });
}

const createClient = clientCall({
  id: 'createClient',
  at: ['POST', '/clients'],
  need: 'write',
  act(world, call) {
    const { body, given } = readWrite(call);
    const { id, loginToken } = nextIdentity(world.state);
    const client = {
      id,
      ...BLANK,
      loginToken,
      ...given,
      createdOn: world.now.toISOString(),
    } as Client;
    store(world, client, { operation: 'createClient', body, given });
    const record = audit(client);
    const shown = world.switches.nullAuditId ? { ...record, id: null } : record;
    return { ...jsonBody(shown), subject: id };
  },
});

const getClient = clientCall({
  id: 'getClient',
  at: ['GET', '/clients/{id}'],
  need: 'read',
  act: (world, call) => jsonBody(whole(world, clientNamed(world, call))),
});

const replaceClient = clientCall({
  id: 'replaceClient',
  at: ['PUT', '/clients/{id}'],
  need: 'write',
  act(world, call) {
    const { body, given } = readWrite(call);
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
    store(world, client, { operation: 'replaceClient', body, given });
    return jsonBody(audit(client));
  },
});

const updateClient = clientCall({
  id: 'updateClient',
  at: ['PATCH', '/clients/{id}'],
  need: 'write',
  act(world, call) {
    const { body, given } = readWrite(call, world.switches.patch === 'strict' ? REQUIRED : []);
    const former = clientNamed(world, call);
    const client: Client = { ...former, ...given, updatedOn: touched(world.now, former) };
    store(world, client, { operation: 'updateClient', body, given });
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
