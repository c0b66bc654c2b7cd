import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANN, type Bench, contract, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const ids = contract.operations.map(({ id }) => id);
const READS = ['listClients', 'getClient'];
const reach = () => ({ id: bench.known().clients.archived![0]!, body: ANN });

describe('a token', () => {
  it.each(ids)('%s needs one', async (id) => {
    for (const [token, about] of [
      [null, ''],
      ['', ''],
      ['x.y.z', ' error="invalid_token", error_description="The signature is invalid"'],
      [
        bench.known().tokens.expired,
        ' error="invalid_token", error_description="The token is expired"',
      ],
    ] as const) {
      const { status, headers } = await bench.problem(id, { ...reach(), token });
      expect([status, headers['www-authenticate']]).toEqual([401, `Bearer${about}`]);
    }
  });

  it('is a bearer token and nothing else', async () => {
    for (const authorization of [bench.token, `Basic ${bench.token}`, `Bearer ${bench.token} x`]) {
      const options = { token: null, headers: { authorization } };
      expect((await bench.problem('listClients', options)).status).toBe(401);
    }
    const headers = { authorization: `bearer ${bench.token}` };
    expect(await bench.read('listClients', { token: null, headers })).toHaveLength(50);
  });

  it('has the shape of a JWT', () => {
    const [head, claims] = bench.token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(head!)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(JSON.parse(claims!).exp).toBeGreaterThan(Date.now() / 1000);
  });

  it('expires by the control surface, and works again', async () => {
    expect((await bench.control('POST', '/token/expire')).value).toEqual({ expired: true });
    for (const id of ids) expect((await bench.problem(id, reach())).status).toBe(401);
    await bench.control('POST', '/token/renew');
    expect(await bench.list()).toHaveLength(50);
  });

  it.each(ids)('that reads only: %s', async (id) => {
    const token = bench.known().tokens.readOnly;
    const answer = await bench.call(id, { ...reach(), token });
    expect(answer.status).toBe(
      { listClients: 200, getClient: 200, deleteAllClients: 405 }[id] ?? 403,
    );
    expect(contract.problems(id, answer)).toEqual([]);
  });

  it('that opens nothing is a 403', async () => {
    const token = bench.known().tokens.noAccess;
    for (const id of READS)
      expect((await bench.problem(id, { ...reach(), token })).status).toBe(403);
  });
});

describe('an ordered refusal', () => {
  it.each([401, 403, 404, 429])('%i comes in the shape of the contract', async (status) => {
    await bench.control('POST', '/refusals', { operation: 'updateClient', status });
    const { value, headers } = await bench.problem('updateClient', reach());
    expect(value).toMatchObject({ status, detail: 'Ordered by the control surface.' });
    expect(headers['retry-after']).toBe(status === 429 ? '1' : undefined);
    expect((await bench.call('updateClient', reach())).status).toBe(200);
  });

  it('strikes as often as asked, waits as asked, and can come after the effect', async () => {
    await bench.control('POST', '/refusals', {
      ...{ operation: '*', status: 429, times: 2, retryAfter: 7, commit: true },
    });
    for (const _ of [1, 2]) {
      const { status, headers } = await bench.problem('createClient', { body: ANN });
      expect([status, headers['retry-after']]).toEqual([429, '7']);
    }
    expect((await bench.control('GET', '/refusals')).value).toEqual([]);
    expect((await bench.control('GET', '/ledger')).value).toHaveLength(2);
  });

  it('can be taken back', async () => {
    await bench.control('POST', '/refusals', { operation: 'listClients', status: 500 });
    expect((await bench.control('DELETE', '/refusals')).value).toEqual([]);
    expect(await bench.list()).toHaveLength(50);
  });

  it.each([
    { operation: 'payEverybody', status: 500 },
    { operation: 'getClient', status: 200 },
    { operation: 'getClient', status: '500' },
    { operation: 'getClient', status: 500, times: 0 },
    { operation: 'getClient', status: 500, commit: 'yes' },
    { operation: 'getClient', status: 429, retryAfter: -1 },
    { operation: 'getClient', status: 429, after: 1 },
    [],
  ])('%j can not be ordered', async (body) => {
    expect((await bench.control('POST', '/refusals', body)).status).toBe(400);
  });
});

describe('faults of the frame', () => {
  it('lose the answer after a POST, but not the client', async () => {
    await bench.control('POST', '/faults', {
      ...{ operation: 'createClient', fault: 'resetAfterCommit', times: 1 },
    });
    const lost = bench.create({ externalId: 'lost' });
    await expect(lost).rejects.toThrow(/ECONNRESET|hang up/);
    expect(await bench.list({ $filter: "externalId eq 'lost'" })).toHaveLength(1);
  });

  it('before the effect leave nothing behind', async () => {
    await bench.control('POST', '/faults', { operation: '*', fault: 'status429', times: 2 });
    const { status, headers } = await bench.call('createClient', { body: ANN });
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect((await bench.call('deleteClient', reach())).status).toBe(429);
    expect((await bench.control('GET', '/clients')).value).toMatchObject({
      clients: 10_000,
      created: [],
      deleted: [],
    });
  });
});

describe('nonsense', () => {
  const bodies: readonly unknown[] = [
    '',
    'null',
    '{"a":',
    '\u0000',
    { __proto__: null, constructor: 1, toString: {} },
    Object.fromEntries(Object.keys(ANN).map((name) => [name, { deep: [name] }])),
    { contactAddress: { city: { deep: 1 } }, fico: 1e308 },
  ];

  it.each(ids)('%s answers it within the contract', async (operation) => {
    for (const body of bodies)
      for (const id of ['toString', '%00', '%E0%A4%A', reach().id]) {
        const answer = await bench.call(operation, {
          id,
          query: "$filter=%E0%A4%A'&$select=__proto__",
          body,
        });
        expect(contract.problems(operation, answer)).toEqual([]);
        expect(answer.status).toBeLessThan(500);
      }
  });

  it('an unknown path is a problem, too', async () => {
    const answer = await bench.send({ method: 'GET', path: '/realfinity/loans' });
    expect([answer.status, JSON.parse(answer.body.toString()).title]).toEqual([404, 'Not Found']);
  });
});
