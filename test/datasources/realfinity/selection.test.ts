/** What an operation selects decides what goes over the wire: documents → exact queries, on the real graph. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { globalId } from '../../../src/datasources/global-id.js';
import { WIRE_OF, wireFields } from '../../../src/datasources/realfinity/fields.js';
import { createLog } from '../../../src/log.js';
import { openLender } from '../../contracts/lender.js';
import { graph } from '../../schema/graph.js';

const guid = (last: number) => `6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a${String(last).padStart(2, '0')}`;
const id = (last: number) => globalId('REALFINITY', 'Client', guid(last));

const RECORD = {
  firstName: 'Ann',
  lastName: "O'Neil",
  email: 'ann@mail.test',
  isSilenced: false,
  isArchived: false,
  createdOn: '2025-12-06T04:40:03.584Z',
  referredById: guid(90),
};

/** Whoever is asked for is there, referred by one and the same; a list has one entry. */
function answer(line: string): { type: string; body: string } {
  const query = new URL(line.replace('GET ', ''), 'http://lender.test').searchParams;
  const ids = [...new Set(query.get('$filter')?.match(/[0-9a-f-]{36}/g) ?? [guid(1)])];
  const fields = query.get('$select')?.split(',') ?? [];
  const rows = query.has('$skip') ? [] : ids.map((one) => ({ ...RECORD, id: one }));
  const chosen = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [field, row[field as keyof typeof row] ?? null])),
  );
  return { type: 'application/json', body: JSON.stringify(chosen) };
}

let lines: string[] = [];
let ask: (query: string, variables?: object) => Promise<{ data: unknown; errors?: unknown }>;
let close: () => Promise<void>;

beforeAll(async () => {
  const lender = await openLender(({ line }) => {
    lines.push(line);
    return answer(line);
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-'));
  const away = { url: 'http://127.0.0.1:9', credentials: {}, currency: 'AUD' };
  const app = await createApp({
    config: readConfig({ PORT: '0', DATA_DIR: dataDir }),
    placed: {
      BRIGHTE: { target: 'SANDBOX', settings: away },
      IUTE: { target: 'SANDBOX', settings: away },
      PLEXE: { target: 'SANDBOX', settings: away },
      REALFINITY: {
        target: 'SANDBOX',
        settings: { url: lender.url, credentials: { token: 'a token' }, currency: 'USD' },
      },
    },
    log: createLog('info', { write: () => {} }),
  });
  const url = await app.listen();
  await app.storeOpened;
  ask = async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: unknown; errors?: unknown };
  };
  close = async () => {
    await app.close();
    await lender.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => close());
beforeEach(() => {
  lines = [];
});

const byIds = (ids: number[], select: string) =>
  `GET /clients?$filter=id%20in%20(${ids.map(guid).join()})&$select=${select}&$top=${ids.length}`;
const listed = (select: string, more = '', top = 21) =>
  `GET /clients?${more}$select=${select}&$orderby=createdOn,id&$top=${top}`;

interface Row {
  readonly says: string;
  readonly document: string;
  readonly variables?: object;
  readonly sends: readonly string[];
  /** Only so many of the calls are looked at. */
  readonly first?: number;
}

const rows: readonly Row[] = [
  {
    says: 'one client: its fields, the id first, in the order of the table',
    document: 'query ($a: ID!) { client(id: $a) { fico email firstName } }',
    sends: [byIds([1], 'id,firstName,email,fico')],
  },
  {
    says: 'nothing but an id',
    document: 'query ($a: ID!) { client(id: $a) { id externalId provider __typename } }',
    sends: [byIds([1], 'id')],
  },
  {
    says: 'aliases of a field are one field',
    document: 'query ($a: ID!) { client(id: $a) { x: firstName y: firstName } }',
    sends: [byIds([1], 'id,firstName')],
  },
  {
    says: 'aliases of a client are one call with all that is wanted of any',
    document: `query ($a: ID!, $b: ID!) {
      one: client(id: $a) { firstName } other: client(id: $b) { lastName } again: client(id: $a) { email }
    }`,
    sends: [byIds([1, 2], 'id,firstName,lastName,email')],
  },
  {
    says: 'fragments, named, inline, and within one another',
    document: `query ($a: ID!) { client(id: $a) { ...Names ... { fax } } }
      fragment Names on Client { firstName ...More } fragment More on Client { lastName }`,
    sends: [byIds([1], 'id,firstName,lastName,fax')],
  },
  {
    says: 'node: only what is asked of clients',
    document: `query ($a: ID!) { node(id: $a) {
      id ... on Client { firstName } ... on Node { id ... on Client { leadSource } } ... on Loan { externalId }
    } }`,
    sends: [byIds([1], 'id,source,firstName')],
  },
  {
    says: 'nodes: one call in the order asked, each once',
    document: 'query ($a: ID!, $b: ID!) { nodes(ids: [$b, $a, $b]) { ... on Client { email } } }',
    sends: [byIds([2, 1], 'id,email')],
  },
  {
    says: 'client, node and nodes together are one call',
    document: `query ($a: ID!, $b: ID!, $c: ID!) {
      client(id: $a) { fax } node(id: $b) { ... on Client { leadSource } } nodes(ids: [$a, $c]) { ... on Client { fico } }
    }`,
    sends: [byIds([1, 2, 3], 'id,source,fax,fico')],
  },
  {
    says: "the lender's own name for the call joins in",
    document: `query ($a: ID!) {
      client(id: $a) { fax } realfinityGetClient(clientId: "${guid(1).toUpperCase()}") { email }
    }`,
    sends: [byIds([1], 'id,email,fax')],
  },
  {
    says: '@skip and @include, by literal and by variable',
    document: `query ($a: ID!, $yes: Boolean!, $no: Boolean!) { client(id: $a) {
      firstName @skip(if: $yes) lastName @include(if: $no) email @include(if: $yes) fax @skip(if: false)
      ...Money @include(if: $no) ... @skip(if: $yes) { leadSource }
    } } fragment Money on Client { totalIncome }`,
    variables: { yes: true, no: false },
    sends: [byIds([1], 'id,email,fax')],
  },
  {
    says: 'fields made of other names, and of none',
    document: `query ($a: ID!) { client(id: $a) {
      referenceNumber owner { userId } isFirstTimeBuyer createdAt updatedAt contactAddress { city }
    } }`,
    sends: [byIds([1], 'id,externalId,ownerId,contactAddress,firstTimeBuyer,createdOn,updatedOn')],
  },
  {
    says: 'whoever referred them is asked for in a second round, with what is asked of them',
    document: 'query ($a: ID!) { client(id: $a) { lastName referredBy { firstName } } }',
    sends: [byIds([1], 'id,referredById,lastName'), byIds([90], 'id,firstName')],
  },
  {
    says: 'whoever referred many is asked for once',
    document:
      'query ($a: ID!, $b: ID!) { nodes(ids: [$a, $b]) { ... on Client { referredBy { email } } } }',
    sends: [byIds([1, 2], 'id,referredById'), byIds([90], 'id,email')],
  },
  {
    says: 'a list: nodes and edges together, with what it is put in order by',
    document:
      '{ clients { nodes { firstName } edges { cursor node { ...E } } } } fragment E on Client { email }',
    sends: [
      listed('id,firstName,email,createdOn'),
      `GET /clients?$filter=createdOn%20ge%202025-12-06T04:40:03.584Z&$select=id,firstName,email,createdOn&$orderby=createdOn,id&$top=20&$skip=1`,
    ],
  },
  {
    says: 'a list of which only the page is asked',
    document: '{ clients(first: 1) { pageInfo { hasNextPage } } }',
    sends: [
      listed('id,createdOn', '', 2),
      `GET /clients?$filter=createdOn%20ge%202025-12-06T04:40:03.584Z&$select=id,createdOn&$orderby=createdOn,id&$top=1&$skip=1`,
    ],
  },
  {
    says: 'search words, owner, filter and order of a list',
    document: `{ clients(first: 1, searchText: "a&b +c", ownerId: "${guid(7).toUpperCase()}",
      orderBy: { field: LAST_NAME, direction: DESC },
      filter: { email: { eq: "Ann.O'Neil@Mail.test", ignoreCase: true }, or: [{ fico: { ge: 680 } }, { fico: { isNull: true } }],
        not: { totalIncome: { lt: "1000.50" } }, createdAt: { ge: "2025-12-06T05:40:03+01:00" } }
    ) { nodes { id } } }`,
    sends: [
      `GET /clients?ownerId=${guid(7)}&searchText=a%26b%20%2Bc&$filter=${[
        '(fico%20ge%20680%20or%20fico%20eq%20null)',
        'not%20(totalIncome%20lt%201000.50)',
        'tolower(email)%20eq%20%27ann.o%27%27neil%40mail.test%27',
        'createdOn%20ge%202025-12-06T04:40:03.000Z',
      ].join('%20and%20')}&$select=id,lastName&$orderby=lastName%20desc,id&$top=2`,
    ],
    first: 1,
  },
];

describe('the selection', () => {
  it.each(rows)('$says', async ({ document, variables, sends, first }) => {
    const declared = document.startsWith('query (');
    const used = Object.fromEntries(
      [...'abc'].flatMap((name, at) =>
        document.includes(`$${name}:`) ? [[name, id(at + 1)]] : [],
      ),
    );
    const { errors } = await ask(document, declared ? { ...used, ...variables } : {});
    expect(errors).toBeUndefined();
    expect(lines.slice(0, first)).toEqual(sends);
    if (!first) expect(lines).toHaveLength(sends.length);
  });

  it('names every field of Client in its table, and no credential in any', () => {
    const type = graph.getType('Client');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((name) => !(name in WIRE_OF))).toEqual([]);
    expect(wireFields(fields)).not.toContain('loginToken');
    expect(wireFields(fields)[0]).toBe('id');
  });
});
