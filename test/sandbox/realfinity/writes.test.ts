import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANN, type Bench, contract, type Json, openBench, THREE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const NOW = '2026-01-15T09:00:00.000Z';
const NOTHING = {
  externalId: null,
  source: null,
  ownerId: null,
  referredById: null,
  homePhone: null,
  workPhone: null,
  mobilePhone: null,
  fax: null,
  contactAddress: null,
  isSilenced: false,
  isArchived: false,
  fico: null,
  totalIncome: null,
  totalDebtPayments: null,
  firstTimeBuyer: null,
};
const OWNER = '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01';
const FULL = {
  externalId: 'lg/1&2',
  source: 'Expo #4',
  ownerId: OWNER,
  referredById: OWNER,
  homePhone: '1',
  workPhone: '2',
  mobilePhone: '3',
  fax: '4',
  contactAddress: {
    addressLine1: '1 Elm St',
    addressLine2: null,
    city: 'Miami',
    state: 'FL',
    zipCode: '33101',
  },
  isSilenced: true,
  isArchived: true,
  fico: 700,
  totalIncome: 1234.56,
  totalDebtPayments: 0,
  firstTimeBuyer: false,
};
const operations = async () =>
  (await bench.control('GET', '/ledger')).value.map((entry: Json) => entry.operation);

describe('creating', () => {
  it('answers the audit record, and the client is there', async () => {
    const audit = await bench.read('createClient', { body: ANN });
    expect(audit).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      type: 'Client',
      createdTimestamp: NOW,
      updatedTimestamp: null,
    });
    const client = await bench.client(String(audit.id));
    expect(client).toEqual({
      ...NOTHING,
      ...ANN,
      id: audit.id,
      createdOn: NOW,
      updatedOn: null,
      loginToken: expect.stringMatching(/^hd-login-[\da-f]{32}$/),
    });
    expect(Object.keys(client)[0]).toBe('id');
  });

  it('keeps all that can be written, and passes over the rest', async () => {
    const body = { ...THREE, ...FULL, id: OWNER, createdOn: 'x', updatedOn: 1, nickname: 'Annie' };
    const { id } = await bench.read('createClient', { body });
    const { loginToken: _, ...client } = await bench.client(String(id));
    expect(client).toEqual({ ...THREE, ...FULL, id, createdOn: NOW, updatedOn: null });
    expect(id).not.toBe(OWNER);
  });

  it('repeated makes a twin', async () => {
    const ids = [
      await bench.create({ externalId: 'one' }),
      await bench.create({ externalId: 'one' }),
    ];
    expect(new Set(ids).size).toBe(2);
    expect(await bench.ids({ $filter: "externalId eq 'one'" })).toEqual(ids);
    expect(await operations()).toEqual(['createClient', 'createClient']);
  });

  it('takes a login token, which nothing in the page forbids', async () => {
    const id = await bench.create({ loginToken: 'mine' });
    expect((await bench.client(id)).loginToken).toBe('mine');
  });

  it('counts under the id that it made', async () => {
    const id = await bench.create();
    expect((await bench.control('GET', `/calls/${id}`)).value.createClient).toBe(1);
  });
});

describe('patching', () => {
  it('changes what it names, clears what is null, and leaves the rest', async () => {
    const id = await bench.create(FULL);
    const before = await bench.client(id);
    await bench.advance(60);
    const body = { ...THREE, fico: null, contactAddress: { city: 'Tampa' } };
    const audit = await bench.read('updateClient', { id, body });
    const updatedOn = '2026-01-15T09:01:00.000Z';
    expect(audit).toEqual({
      id,
      type: 'Client',
      createdTimestamp: NOW,
      updatedTimestamp: updatedOn,
    });
    const contactAddress = {
      addressLine1: null,
      addressLine2: null,
      city: 'Tampa',
      state: null,
      zipCode: null,
    };
    expect(await bench.client(id)).toEqual({
      ...before,
      ...THREE,
      fico: null,
      contactAddress,
      updatedOn,
    });
  });

  it('moves updatedOn even while the clock stands still', async () => {
    const id = await bench.create();
    const stamps = [];
    for (const _ of [1, 2, 3])
      stamps.push((await bench.read('updateClient', { id, body: THREE })).updatedTimestamp);
    expect(stamps).toEqual([1, 2, 3].map((ms) => `2026-01-15T09:00:00.00${ms}Z`));
  });

  it('reaches a seeded client, too, and the list shows it in its place', async () => {
    const [id] = bench.known().clients.archived!;
    const place = (await bench.ids({ $top: 100 })).indexOf(id!);
    await bench.read('updateClient', {
      id: id!.toUpperCase(),
      body: { ...THREE, isArchived: false },
    });
    const [row] = await bench.list({ $skip: place, $top: 1 });
    expect(row).toMatchObject({ id, ...THREE, isArchived: false });
    expect(await bench.list({ $filter: `id eq ${id}` })).toEqual([row]);
  });
});

describe('replacing', () => {
  it('wipes what is left out: un-archived, un-silenced, no address, no login token', async () => {
    const id = await bench.create(FULL);
    const audit = await bench.read('replaceClient', { id, body: THREE });
    expect(audit.updatedTimestamp).toBe('2026-01-15T09:00:00.001Z');
    expect(await bench.client(id)).toEqual({
      ...NOTHING,
      ...THREE,
      id,
      createdOn: NOW,
      updatedOn: audit.updatedTimestamp,
      loginToken: null,
    });
  });

  it('keeps everything when everything is sent', async () => {
    const [id] = bench.known().clients.nothingNull!;
    const before = await bench.client(id!);
    const { updatedTimestamp } = await bench.read('replaceClient', { id: id!, body: before });
    expect(await bench.client(id!)).toEqual({ ...before, updatedOn: updatedTimestamp });
  });
});

describe('deleting', () => {
  it('answers 204, then 404, and the client is gone everywhere', async () => {
    for (const id of [await bench.create(), bench.known().clients.archived![0]!]) {
      const answer = await bench.call('deleteClient', { id });
      expect([answer.status, answer.body.toString()]).toEqual([204, '']);
      expect(contract.problems('deleteClient', answer)).toEqual([]);
      for (const operation of ['deleteClient', 'getClient', 'updateClient', 'replaceClient'])
        expect((await bench.problem(operation, { id, body: THREE })).status).toBe(404);
      expect(await bench.list({ $filter: `id in (${id})` })).toEqual([]);
    }
    expect((await bench.control('GET', '/clients')).value).toMatchObject({
      clients: 9999,
      created: [],
    });
  });

  it('all is never supported', async () => {
    const answer = await bench.call('deleteAllClients');
    expect([answer.status, answer.headers.allow, answer.body.toString()]).toEqual([
      405,
      'GET, POST',
      '',
    ]);
    expect(contract.problems('deleteAllClients', answer)).toEqual([]);
  });
});

describe('an id', () => {
  it.each([
    'x',
    '%00',
    '1',
    'toString',
    `${OWNER}0`,
    `{${OWNER}}`,
    OWNER,
  ])('%s is nobody', async (id) => {
    expect((await bench.problem('getClient', { id })).status).toBe(404);
  });

  it('may be written in upper case', async () => {
    const [id] = bench.known().clients.archived!;
    expect((await bench.client(id!.toUpperCase())).id).toBe(id);
  });
});
