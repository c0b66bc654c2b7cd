/** Everything over HTTP that is not GraphQL, what an error may show, and what the settings hide. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../src/server/files.js';
import type { Db } from '../../src/store/db.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

const STORE_KEY = 'a key for the tests of routes';
const SECRET = 'I80606014N of Nelea at postgres://user:secret@host';

let running: Running;
beforeAll(async () => {
  running = await startRunning({ env: { STORE_KEY } });
});
afterAll(() => running.close());

const get = (path: string, at = running) => fetch(at.url + path);
const jsonOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).json()) as unknown;

describe('an error that nobody foresaw', () => {
  it('shows its code and a request id, and nothing of itself', async () => {
    const { memory } = running.app.services;
    const page = memory.page;
    memory.page = () => Promise.reject(new Error(SECRET));
    const { status, data, errors, headers } = await running.graph(
      '{ loans(providers: [IUTE]) { nodes { id } providers { result } } }',
    );
    memory.page = page;
    expect(status).toBe(200);
    expect(data).toEqual({ loans: { nodes: [], providers: [{ result: 'FAILED' }] } });
    expect(errors).toEqual([
      {
        message: 'Something failed in this server. Its log has the reason under the request id.',
        path: ['loans'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', provider: 'IUTE' },
      },
    ]);
    const logged = running.lines.filter((line) =>
      line.includes(String(headers.get('x-request-id'))),
    );
    expect(logged.join('')).toContain('"msg":"failed"');
    expect(running.lines.join('')).not.toMatch(/I80606014N|Nelea|secret/);
  });

  it('is told apart from the next request', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await get('/health/live')).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe('/health', () => {
  it('says that it lives and is ready', async () => {
    expect(await jsonOf(get('/health/live'))).toEqual({ status: 'ok' });
    const ready = await get('/health/ready');
    expect(ready.status).toBe(200);
    expect(await jsonOf(ready)).toEqual({ status: 'ok', store: 'ok' });
  });

  it('is 503 while the store is down, and alive nevertheless', async () => {
    let up = true;
    const db: Db = {
      query: async () => {
        if (!up) throw new Error(SECRET);
        return { rows: [], count: 0 };
      },
      tx: (work) => work(db),
      listen: async () => async () => {},
      ready: async () => {},
      close: async () => {},
    };
    const broken = await startRunning({ db, sandbox: running.sandbox });
    up = false;
    const ready = await get('/health/ready', broken);
    expect(ready.status).toBe(503);
    expect(await jsonOf(ready)).toEqual({ status: 'not ready', store: 'down' });
    expect((await get('/health/live', broken)).status).toBe(200);
    await broken.close();
  });
});

describe('/metrics', () => {
  it('counts calls by operation and outcome, requests by status, and says who is up', async () => {
    await running.graph(operation('first-look').text);
    const answer = await get('/metrics');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).toMatch(
      /lendgraph_provider_calls_total\{operation="iute.getLoanInfo",outcome="OK"\} \d+/,
    );
    expect(text).toMatch(/lendgraph_http_request_seconds_count\{status="200"\} \d+/);
    expect(text).toMatch(/lendgraph_provider_up\{provider="IUTE"\} 1/);
    // Only names can hold a reference: sums of seconds and bytes have any digits.
    const names = text.replaceAll(/(?<=^|\n)(#.*|[^{ \n]+(?:\{[^}]*\})?).*/g, '$1');
    expect(names).not.toMatch(/9000\d/);
  });
});

describe('/files', () => {
  const ticket = {
    provider: 'IUTE',
    kind: 'agreement',
    externalId: '90003',
    language: 'alb',
  } as const;
  const now = createLinks(STORE_KEY);

  it('gives the PDF to whoever has the link, for nobody to keep', async () => {
    const answer = await get(now.make(ticket).path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="specific_agreement_90003_alb.pdf"',
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('is 410 once the link has expired', async () => {
    const { path, expiresAt } = createLinks(STORE_KEY, () => Date.now() - 11 * 60_000).make(ticket);
    expect(expiresAt.getTime()).toBeLessThan(Date.now());
    const answer = await get(path);
    expect(answer.status).toBe(410);
    expect(JSON.stringify(await jsonOf(answer))).toContain('has expired');
  });

  const good = now.make(ticket).path;
  it.each([
    ['made with another key', createLinks('some other key of 16').make(ticket).path],
    ['with a changed ticket', good.replace(/files\/./, 'files/X')],
    ['with a cut signature', good.slice(0, -4)],
    ['with a longer signature', `${good}AAAA`],
    ['without a signature', good.split('.')[0] ?? ''],
    ['with two signatures', `${good}.${good.split('.')[1]}`],
    ['of nothing', '/files/.'],
    ['of words', '/files/agreement'],
  ])('is 404 for a link %s, and asks no lender', async (_, path) => {
    await running.calls();
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await jsonOf(answer)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await running.calls()).toEqual({});
  });

  it('is 409 while the lender gives no agreement', async () => {
    const answer = await get(now.make({ ...ticket, externalId: '90001' }).path);
    expect(answer.status).toBe(409);
    expect(await jsonOf(answer)).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] });
  });

  it('is 502 when the lender gives half a file', async () => {
    const rule = { operation: 'generateAgreement', fault: 'malformed', times: 1 };
    await running.control('POST', '/iute/faults', rule);
    const answer = await get(now.make(ticket).path);
    expect(answer.status).toBe(502);
    expect(await jsonOf(answer)).toMatchObject({
      errors: [{ extensions: { code: 'PROVIDER_CONTRACT' } }],
    });
  });
});

describe('the pages', () => {
  it('lands at / with the state of each lender', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Iute Credit<code>IUTE</code>');
    expect(page).toContain('SANDBOX');
    expect(page).toContain(`href="${running.sandbox.url}/"`);
  });

  it.each([
    '/nowhere',
    '/graphql/',
    '/graphqlx',
    '/.env',
    '/files',
    '/__sandbox',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await jsonOf(answer)).toEqual({
      errors: [
        {
          message: 'There is nothing here. The graph is at /graphql.',
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });
});

describe('introspection', () => {
  const INTROSPECT = '{ __schema { queryType { name } } }';

  it('is on by default, whatever it costs', async () => {
    expect((await running.graph(INTROSPECT)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('and the pages and the hints are gone when EXPLORE is off; the graph answers', async () => {
    const closed = await startRunning({ env: { EXPLORE: 'off' }, sandbox: running.sandbox });
    const { status, errors } = await closed.graph(INTROSPECT);
    expect(status).toBe(400);
    expect(errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0].message).toMatch(/introspection/i);
    for (const path of ['/', '/graphiql', '/graphiql/assets/x.js'])
      expect((await get(path, closed)).status).toBe(404);
    const hint = await closed.graph('{ providers { cod } }');
    expect(hint.errors?.[0].message).toBe('Cannot query field "cod" on type "Provider".');
    expect((await closed.graph('{ providers { code } }')).data).toEqual({
      providers: ['BRIGHTE', 'IUTE', 'PLEXE', 'REALFINITY'].map((code) => ({ code })),
    });
    await closed.close();
  });
});
