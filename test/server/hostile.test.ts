/** What one request may ask for, and what is no request at all: refused by code and in words, and survived. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

/** After every refusal the server stands and answers. */
afterEach(async () => {
  const { data } = await running.graph('{ providers { code } }');
  const codes = data.providers.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(['BRIGHTE', 'IUTE', 'PLEXE', 'REALFINITY']);
});

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly says: RegExp;
}

function expectRefused({ status, data, errors, headers }: GraphAnswer, refusal: Refusal): void {
  expect({ status, code: errors?.[0].extensions.code }).toEqual({
    status: refusal.status,
    code: refusal.code,
  });
  expect(errors?.[0].message).toMatch(refusal.says);
  expect(data ?? null).toBeNull();
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.[jt]s:\d|at Object/);
}

const many = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');
const nested = (count: number) =>
  `{ loan(id: "x") { ${'application { loan { '.repeat(count)} id ${'} }'.repeat(count)} } }`;
const tooLarge = (says: RegExp): Refusal => ({ status: 400, code: 'QUERY_TOO_LARGE', says });

describe('a document that asks for too much', () => {
  it.each<[string, string, RegExp]>([
    ['10,000 levels', `${'{a'.repeat(10_000)}${'}'.repeat(10_000)}`, /nested too deeply|tokens/],
    ['10,000 lists in a value', `{ a(b: ${'['.repeat(10_000)}) }`, /nested too deeply|tokens/],
    ['40 levels of the schema', nested(20), /12 levels/],
    [
      '40 levels through fragments',
      `{ loan(id: "x") { ...f0 } } ${many(20, (n) => `fragment f${n} on Loan { application { loan { ...f${n + 1} } } }`)} fragment f20 on Loan { id }`,
      /12 levels/,
    ],
    [
      '40 levels through inline fragments',
      `{ loan(id: "x") { ${'... on Loan { application { loan { '.repeat(20)} id ${'} } }'.repeat(20)} } }`,
      /12 levels/,
    ],
    ['121 aliases', `{ ${many(121, (n) => `a${n}: __typename`)} }`, /120 aliases/],
    [
      '41 directives',
      `{ ${many(41, () => 'providers @include(if: true) { code }')} }`,
      /40 directives/,
    ],
    ['4,001 tokens', `{ ${'__typename '.repeat(4_001)} }`, /4000 tokens/],
    [
      'a page of a thousand million',
      '{ loans(first: 1000000000) { nodes { id } } }',
      /limit is 20000/,
    ],
    [
      'pages in pages in pages',
      '{ loans(first: 100) { nodes { customer { loans(first: 100) { nodes { customer { loans(first: 100) { nodes { id } } } } } } } } }',
      /limit is 20000.*first/,
    ],
    [
      'fragments that multiply',
      `{ ...f0 } ${many(9, (n) => `fragment f${n} on Query { ${many(8, () => `...f${n + 1}`)} }`)} fragment f9 on Query { providers { code } }`,
      /may cost|levels/,
    ],
  ])('%s', async (_, query, says) => {
    expectRefused(await running.graph(query), tooLarge(says));
  });

  it('a fragment within itself', async () => {
    const cycle = '{ loan(id: "x") { ...a } } fragment a on Loan { application { loan { ...a } } }';
    expectRefused(await running.graph(cycle), {
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
      says: /Cannot spread fragment "a" within itself/,
    });
  });

  it('costs the lenders nothing', async () => {
    await running.calls();
    await running.graph(`{ ${many(121, (n) => `a${n}: loans(first: 100) { nodes { id } }`)} }`);
    expect(await running.calls()).toEqual({});
  });

  it('a query of a megabyte', async () => {
    expectRefused(await running.post({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` }), {
      status: 413,
      code: 'REQUEST_TOO_LARGE',
      says: /256 KB/,
    });
  });

  it('200 KB of variables are read, and refused for what they say', async () => {
    const answer = await running.graph('query ($id: ID!) { loan(id: $id) { id } }', {
      id: 'x'.repeat(200 * 1024),
    });
    expect(answer.data).toEqual({ loan: null });
    expect(answer.errors?.[0].extensions).toMatchObject({
      code: 'INVALID_INPUT',
      inputPath: ['id'],
    });
    expect(answer.errors?.[0].message.length).toBeLessThan(200);
  });

  it('variables of a hundred thousand levels', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await running.post(
      `{"query": "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": {"ids": ${deep}}}`,
    );
    expectRefused(answer, tooLarge(/more than 40 levels/));
  });

  it('a filter within filters, by variables and in the document', async () => {
    const nested = (depth: number) => `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const query = 'query ($f: ClientFilterInput) { clients(filter: $f) { nodes { id } } }';
    const answer = await running.post(
      `{"query": "${query}", "variables": {"f": ${nested(30_000)}}}`,
    );
    expectRefused(answer, tooLarge(/more than 40 levels/));
    const inline = `{ clients(filter: ${nested(500).replaceAll('"', '')}) { nodes { id } } }`;
    const { errors } = await running.graph(inline);
    expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a body that is no operation', () => {
  const unreadable: Refusal = { status: 400, code: 'BAD_REQUEST', says: /Send JSON like/ };

  it.each([
    ['nothing', ''],
    ['half a JSON text', '{"query": "{ __typename }"'],
    ['null', 'null'],
    ['a number', '5'],
    ['a string', '"{ __typename }"'],
    ['an empty object', '{}'],
    ['a poisoned prototype', '{"__proto__": {"admin": true}, "query": "{ __typename }"}'],
  ])('%s', async (_, body) => {
    expectRefused(await running.post(body), unreadable);
  });

  it.each<[string, unknown, RegExp]>([
    ['a list of operations', [{ query: '{ __typename }' }], /batching disabled/],
    ['an empty list', [], /batching disabled/],
    ['a query that is a number', { query: 5 }, /must be strings/],
    ['variables in a string', { query: '{ __typename }', variables: '{}' }, /variables/],
    ['variables in a list', { query: '{ __typename }', variables: [] }, /variables/],
  ])('%s', async (_, body, says) => {
    expectRefused(await running.post(body), { status: 400, code: 'BAD_REQUEST', says });
  });

  it.each<[string, object, string, RegExp]>([
    [
      'a syntax error',
      { query: '{ loans(' },
      'GRAPHQL_PARSE_FAILED',
      /Syntax Error: Expected Name/,
    ],
    [
      'a name of no operation',
      { query: 'query A { __typename }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
      /Unknown operation named "B"/,
    ],
    [
      'two operations and no name',
      { query: 'query A { __typename } query B { __typename }' },
      'OPERATION_RESOLUTION_FAILURE',
      /Must provide operation name/,
    ],
    [
      'a field that is not there',
      { query: '{ loans { nodes { pin } } }' },
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field "pin" on type "Loan"/,
    ],
    [
      'an argument that is not there',
      { query: '{ loans(last: 5) { nodes { id } } }' },
      'GRAPHQL_VALIDATION_FAILED',
      /Unknown argument "last" on field "Query.loans"/,
    ],
    [
      'a subscription',
      { query: 'subscription { providerEvent(provider: IUTE) { eventId } }' },
      'OPERATION_RESOLUTION_FAILURE',
      /text\/event-stream/,
    ],
  ])('%s', async (_, body, code, says) => {
    expectRefused(await running.post(body), { status: 400, code, says });
  });

  it('a persisted query is declined in the words that clients know, so that they send the text', async () => {
    const answer = await running.post({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } },
    });
    expect(answer.errors).toEqual([
      {
        message: 'PersistedQueryNotSupported',
        extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
      },
    ]);
  });
});

describe('a request from a page of another site', () => {
  const operation = JSON.stringify({ query: '{ __typename }' });

  it.each<[string, number, RegExp]>([
    ['text/plain', 400, /Cross-Site Request Forgery/],
    ['application/x-www-form-urlencoded', 415, /Send JSON/],
    ['application/xml', 415, /Send JSON/],
  ])('is refused as %s', async (type, status, says) => {
    const answer = await running.post(operation, { 'content-type': type });
    expectRefused(answer, { status, code: 'BAD_REQUEST', says });
  });

  const multipart = async (
    headers: Record<string, string>,
    parts: readonly (readonly [string, string])[],
  ): Promise<GraphAnswer> => {
    const body = new FormData();
    for (const [name, value] of parts) body.append(name, value);
    const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as GraphAnswer;
    return { status: response.status, data, errors, headers: response.headers };
  };
  const parts = [
    ['operations', operation],
    ['map', '{}'],
  ] as const;
  const preflight = { 'apollo-require-preflight': 'true' };

  it('is refused as multipart without the header that needs a preflight', async () => {
    const says = /Cross-Site Request Forgery/;
    expectRefused(await multipart({}, parts), { status: 400, code: 'BAD_REQUEST', says });
    expect((await multipart(preflight, parts)).data).toEqual({ __typename: 'Query' });
  });

  it.each<[string, readonly (readonly [string, string])[]]>([
    ['nothing in it', []],
    ['no operations', [['map', '{}']]],
    ['no map', [['operations', operation]]],
    [
      'broken operations',
      [
        ['operations', '{'],
        ['map', '{}'],
      ],
    ],
    [
      'a map into the prototype',
      [
        ['operations', operation],
        ['map', '{"0": ["__proto__.x"]}'],
      ],
    ],
    [
      'a map to nowhere',
      [
        ['operations', operation],
        ['map', '{"0": ["variables.a.b"]}'],
      ],
    ],
    [
      'a file too many',
      [
        ['operations', operation],
        ['map', '{"0":[],"1":[],"2":[],"3":[],"4":[]}'],
      ],
    ],
  ])('as multipart with %s is a bad request', async (_, broken) => {
    const { status, errors } = await multipart(preflight, broken);
    expect([400, 413]).toContain(status);
    expect(errors?.[0].extensions.code).toMatch(/^(BAD_REQUEST|REQUEST_TOO_LARGE)$/);
    expect(errors?.[0].message).toMatch(/Send JSON like|too large/);
  });

  it('as multipart that is cut is a bad request', async () => {
    const answer = await running.post('--x\r\nContent-Disposition: form-data; name="operations"', {
      ...preflight,
      'content-type': 'multipart/form-data; boundary=x',
    });
    expectRefused(answer, { status: 400, code: 'BAD_REQUEST', says: /cannot be read/ });
  });

  it('cannot do anything by GET', async () => {
    const query = encodeURIComponent('mutation { receiptResolve(input: {}) { receipt { id } } }');
    for (const headers of [undefined, preflight]) {
      const response = await fetch(`${running.url}/graphql?query=${query}`, {
        ...(headers && { headers }),
      });
      expect(response.status).toBe(400);
    }
    const valid = encodeURIComponent(
      'mutation { iuteCancelLoan(input: { idempotencyKey: "k", applicationId: "x" }) { receipt { id } } }',
    );
    const response = await fetch(`${running.url}/graphql?query=${valid}`, { headers: preflight });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('can read by GET only with the header that needs a preflight', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${running.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, { headers });
    expect((await ask({})).status).toBe(400);
    const answer = await ask(preflight);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('is not answered with leave for other origins', async () => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
