import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const one = () => bench.known().clients.archived![0]!;
const ledger = async () =>
  (await bench.control('GET', '/ledger')).value.map(
    ({ seq: _seq, at: _at, ...entry }: Json) => entry,
  );

describe('behind the caller’s back', () => {
  it('clients arrive, of an owner if asked', async () => {
    const ownerId = bench.known().owners[2]!;
    const { ids } = (await bench.control('POST', '/clients', { count: 3, ownerId })).value;
    expect(await bench.ids({ $filter: `id in (${ids})`, ownerId })).toEqual(ids);
    expect((await bench.client(ids[0])).loginToken).toMatch(/^hd-login-/);
    expect((await bench.control('POST', '/clients')).value.ids).toHaveLength(1);
    expect((await bench.control('GET', '/clients')).value).toMatchObject({ clients: 10_004 });
    expect((await ledger()).map(({ operation }: Json) => operation)).toEqual(
      Array(4).fill('otherCreated'),
    );
  });

  it('a client changes, and updatedOn moves', async () => {
    const before = await bench.client(one());
    const path = `/clients/${one()}`;
    const { value } = await bench.control('PATCH', path, { fico: 555, lastName: 'Moved' });
    const after = await bench.client(one());
    expect(after).toEqual({ ...before, fico: 555, lastName: 'Moved', updatedOn: value.updatedOn });
    await bench.control('PATCH', path);
    const again = await bench.client(one());
    expect(String(again.updatedOn) > String(after.updatedOn)).toBe(true);
    expect(await ledger()).toEqual([
      { operation: 'otherChanged', clientId: one(), fields: 'lastName,fico' },
      { operation: 'otherChanged', clientId: one(), fields: '' },
    ]);
  });

  it('a client is deleted', async () => {
    expect((await bench.control('DELETE', `/clients/${one()}`)).value).toEqual({ deleted: one() });
    expect((await bench.problem('getClient', { id: one() })).status).toBe(404);
    expect((await bench.control('DELETE', `/clients/${one()}`)).status).toBe(404);
  });

  it('is told to people without anything personal', async () => {
    const { value } = await bench.control('GET', `/clients/${one()}`);
    expect(Object.keys(value)).toEqual([
      ...['id', 'externalId', 'ownerId', 'isArchived', 'isSilenced', 'createdOn', 'updatedOn'],
      'hasLoginToken',
    ]);
  });

  it.each([
    ['POST', '/clients', { count: 0 }],
    ['POST', '/clients', { count: 1001 }],
    ['POST', '/clients', { ownerId: 'x' }],
    ['POST', '/clients', { leading: 1 }],
    ['POST', '/clients', { name: 'x' }],
    ['PATCH', '/clients/ID', { fico: 'x' }],
    ['PATCH', '/clients/ID', []],
    ['PUT', '/shifting', { arrive: -1 }],
    ['PUT', '/shifting', { leave: 101 }],
    ['PUT', '/shifting', { times: '1' }],
    ['PUT', '/shifting', { every: 1 }],
  ])('%s %s %j is a 400', async (method, path, body) => {
    expect((await bench.control(method, path.replace('ID', one()), body)).status).toBe(400);
    expect(await ledger()).toEqual([]);
  });
});

describe('shifting pages', () => {
  const walk = async ($orderby: string, pages: number) => {
    const seen: string[] = [];
    for (let page = 0; page < pages; page += 1)
      seen.push(...(await bench.ids({ $orderby, $top: 10, $skip: 10 * page })));
    return seen;
  };

  it('repeats clients while others arrive', async () => {
    for (const $orderby of ['id', 'createdOn desc,id']) {
      await bench.control('PUT', '/shifting', { arrive: 2, times: 2 });
      const seen = await walk($orderby, 4);
      expect([seen.length, new Set(seen).size]).toEqual([40, 36]);
    }
    expect((await bench.control('GET', '/shifting')).value.times).toBe(0);
  });

  it('skips clients while others leave', async () => {
    const expected = await walk('id', 5);
    await bench.control('PUT', '/shifting', { leave: 3, times: 1 });
    const seen = await walk('id', 4);
    const left = expected.slice(0, 3);
    expect(seen).toEqual([...expected.slice(0, 10), ...expected.slice(13, 43)]);
    for (const id of left) expect((await bench.problem('getClient', { id })).status).toBe(404);
  });

  it('stops by itself', async () => {
    await bench.control('PUT', '/shifting', { arrive: 1 });
    await walk('id', 3);
    expect((await bench.control('GET', '/clients')).value.clients).toBe(10_001);
  });
});
