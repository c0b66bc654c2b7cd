/** Whatever Realfinity turns out to be like, the graph answers the same: each switch of its sandbox, on and off. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { switches } from '../../sandbox/realfinity/switches.js';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

const MISSING = globalId('REALFINITY', 'Client', '00000000-0000-4000-8000-000000000000');

/** Readings that differ from the notes'. */
const OTHERWISE: Readonly<Record<string, readonly unknown[]>> = {
  inOperator: [false],
  nodeLimit: [20, 1_000],
  queryLimit: [900, 8_000],
  queryLimitAnswer: ['400'],
  defaultTop: [1, 500],
  topCap: [7, 1_000],
  topOverCap: ['refuses'],
  eqIgnoresCase: [true],
  tiesShuffle: [true],
  upperCaseUnderSelect: [true],
  patch: ['lenient'],
  putClearsLoginToken: [false],
  nullAuditId: [true],
  deleteAnswer: ['200'],
  errorBody: ['odata', 'text', 'empty'],
  errorFieldNames: ['PascalCase'],
  unknownProperty: ['household'],
};
/** A connection remembers what came of these: each is tried on one of its own. */
const LEARNT = ['inOperator', 'nodeLimit', 'queryLimit', 'topCap'];
/** Not a reading: another address, and a call that is not there. */
const ELSEWHERE = ['contextPath', 'deleteSupported'];

let running: Running;
let ids: string[];
let expected: unknown;

beforeAll(async () => {
  running = await startRunning();
  const { data } = await running.graph('{ clients(first: 60) { nodes { id } } }');
  ids = data.clients.nodes.map(({ id }: { id: string }) => id);
  expected = await answers(running);
});
afterAll(() => running.close());
afterEach(() => running.control('POST', '/reset'));

const FIELDS = 'firstName lastName email fico isArchived createdAt contactAddress { city }';

/** Questions, actions and refusals of one small story, as a caller sees them. */
async function answers({ graph }: Running): Promise<unknown> {
  const read = await graph(
    `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Client { ${FIELDS} referredBy { email } } }
      clients(first: 25, filter: { lastName: { contains: "'" }, fico: { ge: 600 } }) { nodes { ${FIELDS} } pageInfo { hasNextPage } }
      few: clients(first: 3, filter: { email: { startsWith: "a", ignoreCase: true }, isArchived: { eq: true } }, orderBy: { direction: DESC }) { nodes { email } pageInfo { hasNextPage endCursor } }
      none: clients(filter: { email: { eq: "nobody@nowhere.test" } }) { nodes { id } pageInfo { hasNextPage } }
    }`,
    { ids: [...ids, MISSING] },
  );
  const key = `story-${Math.random()}`;
  const person = { firstName: 'Ann', lastName: "O'Neil", email: 'ann@switches.test' };
  const done = 'receipt { outcome } userErrors { code path }';
  const client = `client { id ${FIELDS} isSilenced totalIncome }`;
  const made = await graph(
    `mutation ($input: RealfinityCreateClientInput!) { done: realfinityCreateClient(input: $input) { ${client} ${done} } }`,
    {
      input: {
        idempotencyKey: `${key}-1`,
        ...person,
        fico: 700,
        contactAddress: { city: 'Miami' },
      },
    },
  );
  const clientId = made.data.done.client.id as string;
  const changed = await graph(
    `mutation ($change: RealfinityUpdateClientInput!, $archive: RealfinityArchiveClientInput!, $replace: RealfinityReplaceClientInput!, $gone: RealfinityUpdateClientInput!, $delete: RealfinityDeleteClientInput!) {
      change: realfinityUpdateClient(input: $change) { ${client} ${done} }
      archive: realfinityArchiveClient(input: $archive) { ${client} ${done} }
      replace: realfinityReplaceClient(input: $replace) { ${client} ${done} }
      gone: realfinityUpdateClient(input: $gone) { ${client} ${done} }
      delete: realfinityDeleteClient(input: $delete) { deletedClient { clientId } ${done} }
    }`,
    {
      change: { idempotencyKey: `${key}-2`, clientId, totalIncome: '1000.25', fico: null },
      archive: { idempotencyKey: `${key}-3`, clientId },
      replace: {
        idempotencyKey: `${key}-4`,
        clientId,
        ...person,
        isArchived: false,
        isSilenced: true,
      },
      gone: { idempotencyKey: `${key}-5`, clientId: MISSING, fax: '1' },
      delete: { idempotencyKey: `${key}-6`, clientId, confirm: true },
    },
  );
  const story = {
    read: [read.data, read.errors],
    made: made.data,
    changed: [changed.data, changed.errors],
  };
  return JSON.parse(JSON.stringify(story).replaceAll(clientId, 'the new one'));
}

describe('the graph answers the same', () => {
  it('and shows clients, refusals and what came of actions', () => {
    const { read, changed } = expected as { read: unknown[][]; changed: Record<string, unknown>[] };
    expect(JSON.stringify(read)).toContain('NOT_FOUND');
    expect(JSON.stringify(changed)).toContain('"city":"Miami"');
    expect(JSON.stringify(changed).match(/"COMMITTED"/g)).toHaveLength(4);
  });

  it.each(
    Object.entries(OTHERWISE).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    ),
  )('with %s %j', async (name, value) => {
    const learns = LEARNT.includes(name);
    const server = learns ? await startRunning({ sandbox: running.sandbox }) : running;
    await running.control('PUT', '/realfinity/switches', { [name]: value });
    expect(await answers(server)).toEqual(expected);
    await running.control('PUT', '/realfinity/switches', {
      [name]: switches[name as keyof typeof switches].initial,
    });
    if (!learns) return;
    // What the connection has learnt must not change an answer either.
    expect(await answers(server)).toEqual(expected);
    await server.close();
  });

  it('with every switch that the sandbox has', () => {
    expect([...Object.keys(OTHERWISE), ...ELSEWHERE].sort()).toEqual(Object.keys(switches).sort());
  });
});
