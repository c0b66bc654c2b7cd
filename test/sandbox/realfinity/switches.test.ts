import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { switches } from '../../../sandbox/realfinity/switches.js';
import { ANN, type Bench, contract, type Json, openBench, THREE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const one = (kind = 'archived') => bench.known().clients[kind]![0]!;
const status = async (operation: string, options = {}) =>
  (await bench.call(operation, options)).status;
const ids = () => Object.values(bench.known().clients).flat();

type Look = () => Promise<unknown>;
interface Tried {
  readonly name: keyof typeof switches;
  readonly to: unknown;
  readonly look: Look;
  readonly usual: unknown;
  readonly turned: unknown;
}

/** What shows each switch: as it stands, and turned. */
const table: readonly Tried[] = [
  {
    name: 'inOperator',
    to: false,
    look: () => status('listClients', { query: { $filter: `id in (${one()})` } }),
    usual: 200,
    turned: 400,
  },
  {
    name: 'nodeLimit',
    to: 10,
    look: () => status('listClients', { query: { $filter: 'fico gt 1 and fico lt 9' } }),
    usual: 200,
    turned: 400,
  },
  {
    name: 'queryLimit',
    to: 128,
    look: () => status('listClients', { query: { searchText: 'x'.repeat(150) } }),
    usual: 200,
    turned: 404,
  },
  {
    name: 'queryLimitAnswer',
    to: '400',
    look: () => status('listClients', { query: { searchText: 'x'.repeat(2100) } }),
    usual: 404,
    turned: 400,
  },
  { name: 'defaultTop', to: 3, look: async () => (await bench.ids()).length, usual: 50, turned: 3 },
  {
    name: 'topCap',
    to: 20,
    look: async () => [(await bench.ids()).length, (await bench.ids({ $top: 999 })).length],
    usual: [50, 100],
    turned: [20, 20],
  },
  {
    name: 'topOverCap',
    to: 'refuses',
    look: () => Promise.all([100, 101].map(($top) => status('listClients', { query: { $top } }))),
    usual: [200, 200],
    turned: [200, 400],
  },
  {
    name: 'eqIgnoresCase',
    to: true,
    look: async () => {
      const { email } = await bench.client(one());
      return (await bench.ids({ $filter: `email eq '${String(email).toUpperCase()}'` })).length;
    },
    usual: 0,
    turned: 1,
  },
  {
    name: 'upperCaseUnderSelect',
    to: true,
    look: async () => {
      const [chosen] = await bench.list({
        $select: 'id,contactAddress',
        $filter: `id eq ${one('nothingNull')}`,
      });
      const [whole] = await bench.list({ $top: 1 });
      const [, address] = Object.values(chosen!);
      return [Object.keys(chosen!), Object.keys(address as Json)[0], Object.keys(whole!)[0]];
    },
    usual: [['id', 'contactAddress'], 'addressLine1', 'id'],
    turned: [['Id', 'ContactAddress'], 'AddressLine1', 'id'],
  },
  {
    name: 'patch',
    to: 'lenient',
    look: async () => [
      await status('updateClient', { id: one(), body: { fico: 700 } }),
      await status('updateClient', { id: one(), body: { email: null } }),
      await status('replaceClient', { id: one(), body: { fico: 700 } }),
    ],
    usual: [400, 400, 400],
    turned: [200, 400, 400],
  },
  {
    name: 'putClearsLoginToken',
    to: false,
    look: async () => {
      await bench.read('replaceClient', { id: one(), body: THREE });
      return (await bench.client(one())).loginToken !== null;
    },
    usual: false,
    turned: true,
  },
  {
    name: 'unknownProperty',
    to: 'nickname',
    look: async () => {
      const before = await bench.client(one());
      const [listed] = await bench.list({ $top: 1 });
      await bench.read('replaceClient', { id: one(), body: { ...before, nickname: 'Annie' } });
      const carried = await bench.client(one());
      await bench.read('updateClient', { id: one(), body: THREE });
      const patched = await bench.client(one());
      await bench.read('replaceClient', { id: one(), body: THREE });
      const after = [carried, patched, await bench.client(one())];
      return ['nickname' in listed!, before.nickname, ...after.map(({ nickname }) => nickname)];
    },
    usual: [false, undefined, undefined, undefined, undefined],
    turned: [true, expect.stringContaining('kept for'), 'Annie', 'Annie', null],
  },
  {
    name: 'nullAuditId',
    to: true,
    look: async () => {
      const made = await bench.read('createClient', { body: { ...ANN, externalId: 'x' } });
      const patched = await bench.read('updateClient', { id: one(), body: THREE });
      const found = await bench.ids({ $filter: "externalId eq 'x'" });
      return [made.id === null, patched.id === one(), found.length];
    },
    usual: [false, true, 1],
    turned: [true, true, 1],
  },
  {
    name: 'deleteSupported',
    to: false,
    look: async () => {
      const answer = await bench.call('deleteClient', { id: one() });
      expect(contract.problems('deleteClient', answer)).toEqual([]);
      return [answer.status, answer.headers.allow, await status('getClient', { id: one() })];
    },
    usual: [204, undefined, 404],
    turned: [405, 'GET, PUT, PATCH', 200],
  },
  {
    name: 'deleteAnswer',
    to: '200',
    look: async () => {
      const answer = await bench.call('deleteClient', { id: one() });
      expect(contract.problems('deleteClient', answer)).toEqual([]);
      return [answer.status, answer.body.length];
    },
    usual: [204, 0],
    turned: [200, 0],
  },
  {
    name: 'errorFieldNames',
    to: 'PascalCase',
    look: async () => {
      const { value } = await bench.problem('createClient', { body: {} });
      return Object.keys(value.errors as Json);
    },
    usual: ['firstName', 'lastName', 'email'],
    turned: ['FirstName', 'LastName', 'Email'],
  },
  {
    name: 'contextPath',
    to: '/homedashboard',
    look: () =>
      Promise.all(
        ['/realfinity/clients', '/realfinity/homedashboard/clients'].map(async (path) => {
          const headers = { authorization: `Bearer ${bench.token}` };
          return (await bench.send({ method: 'GET', path, headers })).status;
        }),
      ),
    usual: [200, 404],
    turned: [404, 200],
  },
];

describe('a switch', () => {
  it.each(table)('$name', async ({ name, to, look, usual, turned }) => {
    expect(await look()).toEqual(usual);
    await bench.reset();
    expect((await bench.setSwitches({ [name]: to })).value[name]).toBe(to);
    expect(await look()).toEqual(turned);
  });

  it('is shown here, or in a test of its own', () => {
    const own = ['errorBody', 'tiesShuffle'];
    expect([...table.map(({ name }) => name), ...own].sort()).toEqual(Object.keys(switches).sort());
  });

  it('with all on, the same clients are found by id', async () => {
    const query = { $filter: `id in (${ids().slice(0, 40)})`, $select: 'id,email', $top: 40 };
    const before = await bench.list(query);
    await bench.setSwitches({ eqIgnoresCase: true, tiesShuffle: true, topOverCap: 'refuses' });
    const after = await bench.list(query);
    const sorted = (rows: Json[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(after)).toEqual(sorted(before));
  });
});

describe('errorBody', () => {
  const DETAIL = 'No client x.';
  it.each([
    [
      'problem',
      'application/problem+json; charset=utf-8',
      `{"type":"about:blank","title":"Not Found","status":404,"detail":"${DETAIL}"}`,
    ],
    [
      'odata',
      'application/json; odata.metadata=minimal',
      `{"error":{"code":"404","message":"${DETAIL}"}}`,
    ],
    ['text', 'text/plain; charset=utf-8', DETAIL],
    ['empty', undefined, ''],
  ])('%s', async (errorBody, type, text) => {
    await bench.setSwitches({ errorBody });
    const answer = await bench.call('getClient', { id: 'x' });
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      404,
      type,
      text,
    ]);
  });

  it('empty keeps the headers', async () => {
    await bench.setSwitches({ errorBody: 'empty' });
    await bench.control('POST', '/refusals', { operation: 'getClient', status: 429 });
    expect((await bench.call('getClient', { id: one() })).headers['retry-after']).toBe('1');
    const refused = await bench.call('getClient', { id: one(), token: null });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('tiesShuffle', () => {
  const walk = async ($orderby: string) => {
    const pages = [0, 100, 200, 300].map(($skip) => bench.ids({ $orderby, $skip, $top: 100 }));
    return new Set((await Promise.all(pages)).flat()).size;
  };

  it('loses and repeats clients on pages whose order leaves ties, and none behind an id', async () => {
    expect(await walk('isArchived')).toBe(400);
    await bench.setSwitches({ tiesShuffle: true });
    expect(await walk('isArchived')).toBeLessThan(400);
    expect(await walk('isArchived,id')).toBe(400);
  });

  it('gives the same page twice', async () => {
    await bench.setSwitches({ tiesShuffle: true });
    const query = { $orderby: 'isArchived', $skip: 7 };
    expect(await bench.ids(query)).toEqual(await bench.ids(query));
  });
});
