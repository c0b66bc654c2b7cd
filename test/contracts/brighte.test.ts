/** Every numbered case of contracts/brighte: our words → the bytes of the request → the bytes of the answer → our words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BrighteReader } from '../../src/datasources/brighte/index.js';
import { registry } from '../../src/datasources/index.js';
import { loadContract } from '../support/contract.js';
import { isOursToSend } from '../support/not-sent.js';
import { asAnswer, openLender, type Reply, type Request } from './lender.js';
import { requestChecker } from './request-check.js';

interface Case {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly shows?: 'success' | 'refusal' | 'silence';
  readonly operation: string;
  // biome-ignore lint/suspicious/noExplicitAny: each operation has its own input
  readonly input: any;
  readonly options?: Record<string, string>;
  readonly request: { readonly line: string; readonly body?: string };
  readonly reply: Reply;
  readonly has?: unknown;
  readonly fault?: { readonly kind: string; readonly code?: string };
  readonly sent?: number;
}

const files = ['requests', 'answers', 'refusals', 'silence'].map((name) => ({
  name,
  cases: parse(
    readFileSync(new URL(`../../contracts/brighte/${name}.yaml`, import.meta.url), 'utf8'),
  ) as Case[],
}));
const cases = files.flatMap((file) => file.cases);
const contract = loadContract('brighte');
const requestProblems = requestChecker(contract);

const LOGIN = 'POST /rest/vendor/v1/session';
const ACCOUNT = 'GET /rest/vendor/v1/account';
const PAIR = {
  sessionKey: '19469f463f1024d4f44c2441bd7d9f13a913b9d6',
  sessionToken: '109e67ea15892d29ae5ecc241c3f2c399e293004',
};
const json = (body: unknown): Reply => ({
  type: 'application/json',
  body: JSON.stringify(body),
});
const SESSION = json({ status: 2000, ...PAIR });
const ACCOUNTS = json({
  status: 2000,
  accounts: [{ id: 'E81', entity_legal_name: 'A', entity_trading_name: 'B' }],
});

// biome-ignore lint/suspicious/noExplicitAny: each operation has its own input
const READS: Record<string, (reader: BrighteReader, input: any) => Promise<unknown>> = {
  createSession: (reader) => reader.accounts(),
  listAccounts: (reader) => reader.accounts(),
  listApplications: async (reader, listing) =>
    (await reader.someApplications(listing, { first: 100, after: null })).rows,
  getApplication: (reader, { applicationId }) => reader.application(applicationId),
  listApplicationDocumentTypes: (reader) => reader.documentTypes(),
  listApplicationDocuments: (reader, { applicationId }) =>
    reader.applicationDocuments(applicationId),
  listQuotes: async (reader, listing) =>
    (await reader.someQuotes(listing, { first: 100, after: null })).rows,
  getQuote: (reader, { quoteId }) => reader.quote(quoteId),
  listUsers: async (reader, listing) =>
    (await reader.someUsers(listing, { first: 100, after: null })).rows,
  getUser: (reader, { userId }) => reader.user(userId),
  getContent: (reader, { kind }) => reader.content(kind),
  listProductCategories: (reader) => reader.productCategories(),
  calculateRepaymentAmount: (reader, asked) => reader.repaymentAmount(asked),
  calculateFinance: (reader, asked) => reader.finance(asked),
};

/** What the player does around the call of the case. */
const isAround = ({ operation }: Case, line: string) =>
  (line === LOGIN && operation !== 'createSession') ||
  (line === ACCOUNT && ['createSession', 'deleteSession'].includes(operation));

async function play(one: Case) {
  const lender = await openLender(({ line }) =>
    isAround(one, line) ? (line === LOGIN ? SESSION : ACCOUNTS) : one.reply,
  );
  const brighte = registry.BRIGHTE.create(
    {
      url: lender.url,
      credentials: { apiId: 'xxx', apiSecret: 'xxx' },
      currency: 'AUD',
      ...(one.options && { options: one.options }),
    },
    () => {},
  );
  const ask = { requestId: one.id, signal: new AbortController().signal };
  const { file, ...rest } = one.input;
  const input = file
    ? { ...rest, file: { fileName: file.fileName, bytes: Buffer.from(file.hex, 'hex') } }
    : rest;
  const run = async (): Promise<unknown> => {
    const read = READS[one.operation];
    if (read) return read(brighte.reader(ask), input);
    if (one.operation !== 'deleteSession')
      return brighte.write(one.operation, input, ask, { beforeWire: async () => {} });
    await brighte.reader(ask).accounts();
    await brighte.close?.();
    return { ended: true };
  };
  const outcome = await run().then(
    (answer) => ({ answer: JSON.parse(JSON.stringify(answer)) as unknown }),
    (fault: { kind?: string; words?: { code: string } }) => ({
      fault: { kind: fault.kind ?? String(fault), ...(fault.words && { code: fault.words.code }) },
    }),
  );
  await lender.close();
  const all = lender.requests;
  return { outcome, requests: all.filter(({ line }) => !isAround(one, line)), all };
}

function expectHeaders({ operation }: Case, { headers, body, line }: Request): void {
  const isOpen = ['createSession', 'calculateFinance'].includes(operation);
  const names = ['accept', 'accept-encoding', 'connection', 'content-type', 'host', 'user-agent'];
  if (!line.startsWith('GET')) names.push('content-length');
  if (!isOpen) names.push('x-session-key', 'x-session-token');
  expect(Object.keys(headers).sort()).toEqual(names.sort());
  expect(headers.accept).toBe('application/json');
  expect(headers['content-type']).toBe('application/json');
  if (!line.startsWith('GET')) expect(headers['content-length']).toBe(String(body.length));
  if (!isOpen)
    expect(headers).toMatchObject({
      'x-session-key': PAIR.sessionKey,
      'x-session-token': PAIR.sessionToken,
    });
}

describe.each(files)('$name', (file) => {
  it.each(
    file.cases.map((one) => [`${one.id} ${one.says}`, one] as const),
  )('%s', async (_, one) => {
    const { outcome, requests, all } = await play(one);
    if (one.fault) expect(outcome).toMatchObject({ fault: one.fault });
    else expect(outcome).toMatchObject({ answer: one.has });
    expect(requests).toHaveLength(one.sent ?? 1);
    for (const request of requests) {
      expect(request.line).toBe(one.request.line);
      expect(request.body.toString()).toBe(one.request.body ?? '');
      expectHeaders(one, request);
      expect(requestProblems(one.operation, '', request)).toEqual([]);
    }
    if (one.id === 'BRIGHTE-01') expect(all.at(-1)?.headers['x-session-key']).toBe(PAIR.sessionKey);
  });
});

describe('the cases', () => {
  const sent = contract.operations.filter(isOursToSend('brighte')).map(({ id }) => id);
  const { operations } = registry.BRIGHTE;

  it('have ids that are unique and ascend, a hundred to a file', () => {
    files.forEach(({ cases: ofFile }, at) => {
      const numbers = ofFile.map(({ id }) => Number(/^BRIGHTE-(0[1-9]|[1-9]\d+)$/.exec(id)?.[1]));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const number of numbers) expect(Math.floor(number / 100)).toBe(at);
    });
  });

  it('each say what must or should be, and where that stands', () => {
    for (const { id, says, source } of cases) {
      expect(says, id).toMatch(/\b(MUST|SHOULD)\b/);
      expect(source, id).toMatch(/^(document \d+|notes, \w+|contract, )/);
    }
  });

  it.each(sent)('show success and refusal of %s, and silence where it writes', (id) => {
    const shown = cases.flatMap((one) => (one.operation === id ? (one.shows ?? []) : []));
    const writes = operations[id]?.safety.endsWith('write');
    expect(shown.sort()).toEqual(['refusal', ...(writes ? ['silence'] : []), 'success']);
  });

  it('answer as the contract says, or say why not', () => {
    for (const { id, operation, reply } of cases) {
      if (reply.end === 'reset') continue;
      const problems = contract.problems(operation, asAnswer(reply));
      if (reply.outside) expect(problems, id).not.toEqual([]);
      else expect(problems, id).toEqual([]);
    }
  });
});
