/** Every record of the sandbox has a login token, a person's credential: it must turn up nowhere at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOGIN_TOKEN_MARK } from '../../sandbox/realfinity/seed.js';
import { registry } from '../../src/datasources/index.js';
import { type Db, openDb } from '../../src/store/db.js';
import { createSeal } from '../../src/store/seal.js';
import { graph as schema } from '../schema/graph.js';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';
import { settledReceipt } from '../support/writes.js';

const KEY = 'a key of the canary test';
const PERSON = {
  firstName: 'Canaryfirst',
  lastName: "O'Canary",
  email: 'canary.person@mail.test',
  mobilePhone: '305 555 7331',
};
const EVERY_FIELD = `id provider externalId referenceNumber leadSource owner { userId } referrer { userId }
  referredBy { id email } firstName lastName email homePhone workPhone mobilePhone fax
  contactAddress { line1 line2 city state zipCode } isSilenced isArchived fico totalIncome
  totalDebtPayments isFirstTimeBuyer createdAt updatedAt source { fetchedAt requestId }`;

const isToken = new RegExp(`login_?token|${LOGIN_TOKEN_MARK}`, 'i');
/** What belongs to answers, and has no business in errors, logs, metrics and the store. */
const PERSONAL = [...Object.values(PERSON), 'Canary'];

let dataDir: string;
let db: Db;
let running: Running;
let bearer: string;
const answers: GraphAnswer[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-canary-'));
  db = openDb({ dataDir });
  running = await startRunning({
    dataDir,
    db,
    env: { LOG_LEVEL: 'trace', SETTLE_SECONDS: '0', STORE_KEY: KEY },
  });
  const { realfinity } = running.sandbox.describe().providers;
  bearer = (realfinity?.credentials as { token: string }).token;
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Closes a breaker that earlier faults have opened: each fault is to meet every call. */
function reconnect(): void {
  const { realfinity } = running.sandbox.describe().providers;
  const settings = {
    url: String(realfinity?.url),
    credentials: { token: bearer },
    currency: 'USD',
  };
  Object.assign(running.app.services.providers, {
    REALFINITY: registry.REALFINITY.create(settings, (record) => {
      running.lines.push(JSON.stringify(record));
    }),
  });
}

async function graph(query: string, variables?: Record<string, unknown>) {
  const answer = await running.graph(query, variables);
  answers.push(answer);
  return answer;
}

let count = 0;
async function act(name: string, input: Record<string, unknown>) {
  const entity =
    name === 'DeleteClient' ? 'deletedClient { clientId }' : `client { ${EVERY_FIELD} }`;
  const { data } = await graph(
    `mutation ($input: Realfinity${name}Input!) { done: realfinity${name}(input: $input) {
      ${entity} receipt { id outcome history { state evidence } } userErrors { code message path } } }`,
    { input: { idempotencyKey: `canary-${++count}`, ...input } },
  );
  return data?.done;
}

/** Everything there is, once: questions, actions, and what is read of one client as a whole. */
async function story() {
  await graph(
    `{ clients(first: 40, searchText: "canary") { edges { cursor node { ${EVERY_FIELD} } } } }`,
  );
  const { data } = await graph(
    `{ clients(first: 60, filter: { email: { contains: "a" } }, orderBy: { field: LAST_NAME }) { nodes { ${EVERY_FIELD} } } }`,
  );
  const ids = (data?.clients?.nodes ?? []).map((node: { id: string }) => node.id);
  await graph(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Client { ${EVERY_FIELD} } } }`, {
    ids,
  });
  const made = await act('CreateClient', PERSON);
  const clientId = made?.client?.id ?? (await anybody());
  await act('UpdateClient', { clientId, fax: '305 555 7332' });
  await act('ArchiveClient', { clientId });
  await act('ReplaceClient', { ...PERSON, clientId, isSilenced: true, isArchived: false });
  await act('DeleteClient', { clientId, confirm: true });
}

/** A client of ours, made where no fault is in the way. */
async function anybody(): Promise<string> {
  const refused = await running.control('GET', '/realfinity/faults').catch(() => null);
  await running.control('DELETE', '/realfinity/faults');
  const made = await act('CreateClient', PERSON);
  for (const rule of (refused ?? []) as object[])
    await running.control('POST', '/realfinity/faults', rule);
  return made.client.id;
}

async function stored(): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      db.query<{ text: string }>(`select row_to_json(t)::text as text from "${name}" t`),
    ),
  );
  return dumps.flatMap(({ rows }) => rows.map(({ text }) => text)).join('\n');
}

/** What is kept under the seal, opened. */
async function sealed(): Promise<string> {
  const seal = createSeal(KEY);
  const { rows } = await db.query<{ request: Buffer | null; result: Buffer | null }>(
    'select request, result from receipt',
  );
  expect(rows.length).toBeGreaterThan(0);
  return JSON.stringify(
    rows.flatMap(({ request, result }) =>
      [request, result].flatMap((bytes) => (bytes ? [seal.open(Buffer.from(bytes))] : [])),
    ),
  );
}

async function expectNothing() {
  const told = JSON.stringify(answers.map(({ data, errors }) => ({ data, errors })));
  const errors = JSON.stringify(
    answers.map(({ data, errors }) => ({ errors, told: data?.done?.userErrors })),
  );
  const metrics = await (await fetch(`${running.url}/metrics`)).text();
  const log = running.lines.join('');
  const store = await stored();
  const kept = await sealed();
  for (const text of [told, metrics, log, store, kept]) expect(isToken.exec(text)).toBeNull();
  for (const text of [errors, metrics, log, store])
    expect([...PERSONAL, bearer, '$filter', 'filter='].filter((one) => text.includes(one))).toEqual(
      [],
    );
  // It is no use to search where nothing is.
  expect(told).toContain('@');
  expect(kept).toContain(PERSON.email);
  expect(log).toContain('realfinity.listClients');
}

const FAULTS: readonly [string, object][] = [
  ['none', {}],
  ['latency', { ms: 20 }],
  ['hang', { ms: 50, commit: true }],
  ['resetBefore', {}],
  ['resetAfterCommit', {}],
  ['truncate', {}],
  ['status401', {}],
  ['status403', {}],
  ['status429', {}],
  ['status500', {}],
  ['html200', {}],
  ['malformed', {}],
];
const OPERATIONS = [
  'listClients',
  'getClient',
  'createClient',
  'updateClient',
  'replaceClient',
  'deleteClient',
];

describe('a login token', () => {
  it('stands in every record of the sandbox, and this very search would find it', async () => {
    const { realfinity } = running.sandbox.describe().providers;
    const response = await fetch(`${realfinity?.url}/clients?$top=100`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    const rows = (await response.json()) as { loginToken: string }[];
    expect(rows).toHaveLength(100);
    for (const row of rows) expect(isToken.test(JSON.stringify(row))).toBe(true);
    for (const { loginToken } of rows) expect(loginToken).toMatch(isToken);
  });

  it('has no name in the graph', async () => {
    expect(isToken.test(printSchema(schema))).toBe(false);
    for (const query of [
      '{ clients(filter: { loginToken: { startsWith: "a" } }) { nodes { id } } }',
      '{ clients(orderBy: { field: LOGIN_TOKEN }) { nodes { id } } }',
      '{ clients { nodes { loginToken } } }',
    ])
      expect((await running.graph(query)).errors?.[0].extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
  });

  it.each(FAULTS)(
    'goes nowhere through the fault %s of any call',
    async (fault, more) => {
      const operations = fault === 'none' ? [OPERATIONS[0]] : OPERATIONS;
      for (const operation of operations) {
        reconnect();
        await running.calls('realfinity');
        if (fault !== 'none')
          await running.control('POST', '/realfinity/faults', {
            operation,
            fault,
            times: 2,
            ...more,
          });
        await story();
        await running.control('DELETE', '/realfinity/faults');
        expect(await running.calls('realfinity')).toHaveProperty(String(operation));
      }
      const unsettled = answers.flatMap(({ data }) =>
        data?.done?.receipt?.outcome === 'UNKNOWN' ? [data.done.receipt.id as string] : [],
      );
      for (const id of unsettled) await settledReceipt(running, id);
      await expectNothing();
    },
    120_000,
  );

  it.each([
    { upperCaseUnderSelect: true },
    { inOperator: false, nodeLimit: 20 },
    { errorBody: 'odata' },
    { unknownProperty: 'household' },
  ])('goes nowhere under %j', async (switches) => {
    const before = await running.control('GET', '/realfinity/switches');
    await running.control('PUT', '/realfinity/switches', switches);
    await story();
    await running.control('POST', '/realfinity/refusals', {
      operation: '*',
      status: 400,
      times: 1,
    });
    await story();
    await running.control('PUT', '/realfinity/switches', before);
    await expectNothing();
  }, 120_000);
});
