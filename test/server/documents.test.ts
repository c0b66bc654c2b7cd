/** Registered operations over HTTP: run by their id, past the cost limits; others allowed, capped or refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.js';
import { globalId } from '../../src/datasources/global-id.js';
import { printGraph } from '../../src/resolvers/index.js';
import { loadDocuments } from '../../src/server/documents.js';
import { manifestOf } from '../../tools/documents/manifest.js';
import { graph } from '../schema/graph.js';
import { PDF, type Running, startRunning, startSandboxHere } from '../support/running.js';

const LOANS = 'query Loans($first: Int!) { loans(first: $first) { nodes { externalId } } }';
/** Twenty thousand fields and more, on thirteen levels: refused of any stranger. */
const DEEP = `query Deep { loans(first: 100) { nodes { customer { loans(first: 100) { nodes { customer {
  loans(first: 100) { nodes { application { loan { application { loan { externalId } } } } } } } } } } } } }`;
const COSTLY =
  'query Costly { loans(first: 100) { nodes { customer { loans(first: 100) { nodes { externalId status } } } } } }';
const SEND = `mutation Send($input: IuteUploadLoanFilesInput!) {
  iuteUploadLoanFiles(input: $input) { userErrors { code } receipt { outcome } } }`;

const FOLLOW = 'subscription Follow($id: ID!) { applicationChanged(id: $id) { eventId } }';

const folder = mkdtempSync(join(tmpdir(), 'lendgraph-trusted-'));
const apollo = join(folder, 'persisted-query-manifest.json');
const codegen = join(folder, 'persisted-documents.json');
const { manifest } = manifestOf(
  [LOANS, DEEP, COSTLY, SEND, FOLLOW].map((text) => ({ at: 'app', text })),
  buildSchema(printGraph(graph)),
);
const idOf = (name: string) => manifest.operations.find((one) => one.name === name)?.id ?? '';
const bodyOf = (name: string) => manifest.operations.find((one) => one.name === name)?.body ?? '';
writeFileSync(apollo, JSON.stringify(manifest));
writeFileSync(codegen, JSON.stringify({ 'abc-1': 'query Names { providers { name } }' }));

const env = (untrusted: string) => ({
  TRUSTED_DOCUMENTS: `${apollo}, ${codegen}`,
  UNTRUSTED: untrusted,
});
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const all = {} as Record<'none' | 'allow' | 'cap' | 'refuse', Running>;
beforeAll(async () => {
  const sandbox = await startSandboxHere();
  all.none = await startRunning({ sandbox });
  for (const how of ['allow', 'cap', 'refuse'] as const)
    all[how] = await startRunning({ sandbox, env: env(how) });
});
afterAll(async () => {
  for (const running of Object.values(all)) await running.close();
  await all.none.sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = ({ errors }: { errors: readonly { extensions: unknown }[] | undefined }) =>
  (errors?.[0]?.extensions as { code?: string } | undefined)?.code;

describe('a registered operation', () => {
  const variables = { first: 2 };

  it.each<[string, object]>([
    ['as Apollo sends it', { extensions: persisted(idOf('Loans')) }],
    ['with the documentId of the draft', { documentId: `sha256:${idOf('Loans')}` }],
    ['with a documentId as it stands', { documentId: idOf('Loans') }],
  ])('runs by its id: %s', async (_, body) => {
    for (const how of ['allow', 'cap', 'refuse'] as const) {
      const { status, data, errors } = await all[how].post({ ...body, variables });
      expect(errors).toBeUndefined();
      expect([status, data.loans.nodes.length]).toEqual([200, 2]);
    }
  });

  it('runs by the id that graphql-codegen gave it', async () => {
    const { data } = await all.refuse.post({ documentId: 'abc-1' });
    expect(data.providers.length).toBeGreaterThan(1);
  });

  it('runs by GET, both ways', async () => {
    const ask = async (query: Record<string, string>) => {
      const search = new URLSearchParams({ ...query, variables: JSON.stringify(variables) });
      const answer = await fetch(`${all.refuse.url}/graphql?${search}`, {
        headers: { 'apollo-require-preflight': 'true' },
      });
      return (await answer.json()) as { data: { loans: { nodes: unknown[] } } };
    };
    const byApollo = await ask({ extensions: JSON.stringify(persisted(idOf('Loans'))) });
    expect(byApollo.data.loans.nodes).toHaveLength(2);
    expect(await ask({ documentId: idOf('Loans') })).toEqual(byApollo);
  });

  it('runs with files', async () => {
    const form = new FormData();
    const applicationId = globalId('IUTE', 'Application', '90003');
    const input = { idempotencyKey: 'k-1', applicationId, loanAgreement: null };
    form.append(
      'operations',
      JSON.stringify({ extensions: persisted(idOf('Send')), variables: { input } }),
    );
    form.append('map', '{"0": ["variables.input.loanAgreement"]}');
    form.append('0', new Blob([new Uint8Array(PDF)]), 'agreement.pdf');
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = await fetch(`${all.refuse.url}/graphql`, {
      method: 'POST',
      headers,
      body: form,
    });
    const { data } = (await answer.json()) as { data: Record<string, unknown> };
    expect(data.iuteUploadLoanFiles).toEqual({
      userErrors: [],
      receipt: { outcome: 'COMMITTED' },
    });
  });

  it('is the same sent as a whole text', async () => {
    const { data } = await all.refuse.post({ query: bodyOf('Loans'), variables });
    expect(data.loans.nodes).toHaveLength(2);
  });

  it.each(['Costly', 'Deep'])('is past the limits that refuse a stranger: %s', async (name) => {
    expect(codeOf(await all.none.graph(bodyOf(name)))).toBe('QUERY_TOO_LARGE');
    for (const how of ['allow', 'cap', 'refuse'] as const) {
      const { errors, data } = await all[how].post({ documentId: idOf(name) });
      expect(errors?.filter((one) => one.extensions.code === 'QUERY_TOO_LARGE') ?? []).toEqual([]);
      expect(data.loans.nodes.length).toBeGreaterThan(0);
    }
  });

  it('is checked like any other where the caller is not known', async () => {
    const closed = await startRunning({
      sandbox: all.none.sandbox,
      env: { ...env('refuse'), CALLER_TOKENS: 'web=0123456789abcdef' },
    });
    expect((await closed.post({ documentId: idOf('Loans'), variables })).status).toBe(401);
    await closed.close();
  });
});

describe('an id that nobody registered', () => {
  it.each<[string, object]>([
    ['as Apollo sends it', { extensions: persisted('0'.repeat(64)) }],
    ['of another shape', { extensions: persisted({} as string) }],
    ['as a documentId', { documentId: 'sha256:0' }],
  ])('is answered in the standard code: %s', async (_, body) => {
    const { data, errors } = await all.cap.post(body);
    expect(data).toBeUndefined();
    // Clients know this message, too: by it they send the whole text.
    expect(errors).toEqual([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  it('is not learnt from a text sent with it', async () => {
    const query = '{ providers { code } }';
    const { data } = await all.allow.post({ query, extensions: persisted('1'.repeat(64)) });
    expect(data.providers.length).toBeGreaterThan(1);
    expect(codeOf(await all.allow.post({ extensions: persisted('1'.repeat(64)) }))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  it('where nothing is registered is told so', async () => {
    for (const body of [{ extensions: persisted(idOf('Loans')) }, { documentId: idOf('Loans') }])
      expect(codeOf(await all.none.post(body))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('a stranger', () => {
  const SMALL = '{ providers { code } }';
  const MIDDLE =
    '{ loans(first: 100) { nodes { id externalId status outstanding { amount } installments { number total { amount } } } } }';

  it('is allowed what the limits allow', async () => {
    expect((await all.allow.graph(MIDDLE)).errors).toBeUndefined();
  });

  it('is capped, and told what to do', async () => {
    expect((await all.cap.graph(SMALL)).errors).toBeUndefined();
    const { status, errors } = await all.cap.graph(MIDDLE);
    expect([status, errors?.[0].extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
    expect(errors?.[0].message).toMatch(
      /the limit is 1000\. Ask for fewer entries \(first\) or have the operation registered/,
    );
  });

  it.each([
    ['a good text', SMALL],
    ['a text with a name', 'query A { providers { code } }'],
    ['one that the graph does not have', '{ lones { id } }'],
    ['what is no GraphQL', '{{{'],
    ['a registered one spelled otherwise', print(parse(LOANS)).replaceAll('\n', ' ')],
  ])('is refused, and learns nothing of the graph: %s', async (_, query) => {
    const { status, errors } = await all.refuse.post({ query, operationName: 'A' });
    expect([status, errors]).toEqual([
      400,
      [
        {
          message:
            'This server runs registered operations only. Have this one put into its manifest (TRUSTED_DOCUMENTS), and send its id.',
          extensions: { code: 'OPERATION_NOT_REGISTERED' },
        },
      ],
    ]);
  });
});

describe('somebody who follows', () => {
  const follow = async (running: Running, body: object) => {
    const answer = await fetch(`${running.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(body),
    });
    return answer.text();
  };

  it('is held to the same', async () => {
    const query = 'subscription { applicationChanged(id: "x") { eventId } }';
    expect(await follow(all.refuse, { query })).toContain('OPERATION_NOT_REGISTERED');
    expect(await follow(all.refuse, { documentId: 'sha256:0' })).toContain(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    expect(await follow(all.allow, { query })).not.toContain('OPERATION_NOT_REGISTERED');
  });

  it.each<[string, object]>([
    ['a documentId', { documentId: idOf('Follow') }],
    [
      'an empty text beside it, as over WebSocket',
      { query: '', extensions: persisted(idOf('Follow')) },
    ],
  ])('may name a registered one by %s', async (_, asked) => {
    const said = await follow(all.refuse, { ...asked, variables: { id: 'x' } });
    // The operation was found and begun: what does not fit is the id in its variables.
    expect(said).toContain('event: next');
    expect(said).not.toMatch(/NOT_REGISTERED|PERSISTED_QUERY|PARSE_FAILED|VALIDATION_FAILED/);
  });
});

describe('a manifest that cannot be read', () => {
  it.each([
    ['is not there', join(folder, 'none.json'), /ENOENT/],
    ['is none', join(folder, 'wrong.json'), /entry without an id or a text/],
    ['says otherwise of an id', `${codegen},${join(folder, 'other.json')}`, /abc-1 has two texts/],
  ])('stops the start: it %s', (_, files, why) => {
    writeFileSync(join(folder, 'wrong.json'), '{"a": 1}');
    writeFileSync(join(folder, 'other.json'), '{"abc-1": "{ __typename }"}');
    const { documents } = readConfig({ TRUSTED_DOCUMENTS: files });
    expect(() => loadDocuments(documents.files)).toThrow(ConfigError);
    expect(() => loadDocuments(documents.files)).toThrow(why);
  });
});
