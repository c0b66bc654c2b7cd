/** Clients on the running product: many by their ids in few calls, and the whole list walked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

const NOBODY = globalId('REALFINITY', 'Client', '00000000-0000-4000-8000-000000000000');
const BY_IDS =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Client { id firstName lastName email } } }';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of a list, one after the other. */
async function walk(args: string, first: number, server = running): Promise<string[]> {
  const query = `query ($first: Int!, $after: String) {
    clients(first: $first, after: $after ${args}) { nodes { id } pageInfo { hasNextPage endCursor } }
  }`;
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await server.graph(query, { first, after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.clients as Page;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
  }
}

async function idsOf(count: number, server = running): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ids.length < count; ) {
    const { data } = await server.graph(
      'query ($after: String) { clients(first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }',
      { after },
    );
    ids.push(...(data.clients as Page).nodes.map(({ id }) => id));
    after = data.clients.pageInfo.endCursor;
  }
  await server.calls('realfinity');
  return ids.slice(0, count);
}

describe('clients by their ids', () => {
  it.each([
    [100, 3],
    [1_000, 25],
  ])('%i with four fields cost %i calls, in the order asked', async (count, calls) => {
    const ids = (await idsOf(count)).reverse();
    const { data, errors } = await running.graph(BY_IDS, { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const node of data.nodes) expect(node.email).toContain('@');
    expect(await running.calls('realfinity')).toEqual({ listClients: calls });
  });

  it('are asked once, by whichever way and however often a document names them', async () => {
    const [a, b] = await idsOf(2);
    const { data, errors } = await running.graph(
      `query ($a: ID!, $b: ID!) {
        a: client(id: $a) { id email } b: client(id: $a) { lastName }
        c: node(id: $b) { ... on Client { fico } } nodes(ids: [$a, $b, $a]) { id }
      }`,
      { a, b },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual([a, b, a]);
    expect(await running.calls('realfinity')).toEqual({ listClients: 1 });
  });

  it('that are unknown are null with an error at their own path', async () => {
    const [a, b] = await idsOf(2);
    const { data, errors } = await running.graph(BY_IDS, { ids: [a, NOBODY, b] });
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([a, null, b]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['nodes', 1], 'NOT_FOUND'],
    ]);
    // Once for all, and once more for the one left out: it might have been cut off.
    expect(await running.calls('realfinity')).toEqual({ listClients: 2 });
  });

  it('come with whoever referred them in a call for each forty', async () => {
    const { data, errors } = await running.graph(
      '{ clients(first: 50, filter: { referrerId: { isNull: false } }) { nodes { referrer { userId } referredBy { externalId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.clients.nodes).toHaveLength(50);
    for (const { referrer, referredBy } of data.clients.nodes)
      expect(referredBy.externalId).toBe(referrer.userId);
    expect(await running.calls('realfinity')).toEqual({ listClients: 1 + 2 });
  });

  it('are at most a thousand; of what is read one by one, a hundred', async () => {
    const tooMany = async (ids: string[]) =>
      (await running.graph('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).errors?.[0]
        ?.extensions.code;
    const loans = Array.from({ length: 101 }, () => globalId('IUTE', 'Loan', '90010'));
    expect(await tooMany(loans)).toBe('INVALID_INPUT');
    expect(await tooMany(Array.from({ length: 1_001 }, () => NOBODY))).toBe('INVALID_INPUT');
    expect(await running.calls('realfinity')).toEqual({});
  });
});

describe('a server that takes less', () => {
  const servers: Running[] = [];
  /** A connection that has learnt nothing yet. */
  const fresh = async () => {
    const server = await startRunning({ sandbox: running.sandbox });
    servers.push(server);
    return server;
  };
  const set = (switches: Record<string, unknown>) =>
    running.control('PUT', '/realfinity/switches', switches);
  afterAll(async () => {
    for (const server of servers) await server.close();
    await set({ inOperator: true, nodeLimit: 100, topCap: 100 });
  });

  it('is asked in or-chains of 15, and not again in what it refused', async () => {
    const server = await fresh();
    const ids = await idsOf(40);
    await set({ inOperator: false });
    const ask = async () => {
      const { data, errors } = await server.graph(BY_IDS, { ids });
      expect(errors).toBeUndefined();
      expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
      return running.calls('realfinity');
    };
    expect(await ask()).toEqual({ listClients: 1 + 3 });
    expect(await ask()).toEqual({ listClients: 3 });
  });

  it('and at last one by one', async () => {
    const server = await fresh();
    const ids = [...(await idsOf(20)), NOBODY];
    await set({ inOperator: false, nodeLimit: 20 });
    const { data, errors } = await server.graph(BY_IDS, { ids });
    expect(data.nodes.filter(Boolean)).toHaveLength(20);
    expect(errors?.map(({ path }) => path)).toEqual([['nodes', 20]]);
    expect(await running.calls('realfinity')).toEqual({ listClients: 2, getClient: 21 });
    await set({ inOperator: true, nodeLimit: 100 });
  });

  it('may give fewer than asked for: the others are asked for again, none is called missing', async () => {
    const server = await fresh();
    const ids = await idsOf(80);
    await set({ topCap: 30 });
    const { data, errors } = await server.graph(BY_IDS, { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    await set({ topCap: 100 });
  });
});

/** A cursor as nobody gave it. */
const forged = (value: string, nth: number) =>
  Buffer.from(JSON.stringify(['CREATED_AT ASC', value, 'x', nth])).toString('base64url');

describe('the list of ten thousand', () => {
  const there = async () => {
    const { clients } = await running.control('GET', '/realfinity/clients');
    return clients as number;
  };

  it('is walked by cursor, each client once', async () => {
    const before = await there();
    expect(before).toBeGreaterThanOrEqual(10_000);
    await running.calls('realfinity');
    const ids = await walk('', 98);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(before);
    // One call a page, and one to see that the last was the last.
    const pages = Math.ceil(before / 98);
    const { listClients = 0 } = await running.calls('realfinity');
    expect(listClients).toBeLessThanOrEqual(pages + 2);
  }, 240_000);

  it('is walked so while others arrive and answers are cut in silence', async () => {
    const before = new Set(await walk('', 99));
    await running.control('PUT', '/realfinity/switches', { topCap: 60 });
    await running.control('PUT', '/realfinity/shifting', { arrive: 1, leave: 0, times: 150 });
    const ids = await walk('', 99);
    await running.control('PUT', '/realfinity/shifting', { times: 0 });
    await running.control('PUT', '/realfinity/switches', { topCap: 100 });
    expect(new Set(ids).size).toBe(ids.length);
    const seen = new Set(ids);
    expect([...before].filter((id) => !seen.has(id))).toEqual([]);
    expect(await there()).toBe(before.size + 150);
  }, 240_000);

  it('misses nobody who stays while others are deleted', async () => {
    const mine = ', filter: { lastName: { startsWith: "M" } }';
    const before = await walk(mine, 100);
    expect(before.length).toBeGreaterThan(200);
    await running.control('PUT', '/realfinity/shifting', { arrive: 0, leave: 2, times: 3 });
    const ids = await walk(mine, 40);
    const after = new Set(await walk(mine, 100));
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.size).toBeLessThan(before.length);
    expect([...after].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    'LAST_NAME',
    'FIRST_NAME',
    'EMAIL',
  ])('is walked in the order %s as well', async (field) => {
    const some = 'filter: { createdAt: { lt: "2023-06-01T00:00:00Z" } }';
    const plain = await walk(`, ${some}`, 100);
    for (const direction of ['ASC', 'DESC']) {
      const ids = await walk(
        `, ${some}, orderBy: { field: ${field}, direction: ${direction} }`,
        100,
      );
      expect(ids).toHaveLength(plain.length);
      expect(new Set(ids)).toEqual(new Set(plain));
    }
  });

  it('refuses a cursor of another order, or of another list', async () => {
    const { data } = await running.graph('{ clients(first: 1) { pageInfo { endCursor } } }');
    for (const args of [
      `after: "${data.clients.pageInfo.endCursor}", orderBy: { field: EMAIL }`,
      'after: "xyz"',
      `after: "${forged('2026-01-15T09:00:00.000Z', 1e15)}"`,
      `after: "${forged("2026-01-15' or 1 eq 1", 1)}"`,
    ]) {
      const { errors } = await running.graph(`{ clients(${args}) { nodes { id } } }`);
      expect(errors?.[0].extensions).toEqual({ code: 'INVALID_INPUT', inputPath: ['after'] });
    }
  });
});
