/** Every numbered case of contracts/realfinity: our words → the bytes of the request → the bytes of the answer → our words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { registry } from '../../src/datasources/index.js';
import type { RealfinityReader } from '../../src/datasources/realfinity/index.js';
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
  readonly request: { readonly line: string; readonly body?: string };
  readonly reads?: unknown;
  readonly reply: Reply;
  readonly has?: unknown;
  readonly fault?: Record<string, unknown>;
  readonly sent?: number;
}

const files = ['requests', 'answers', 'refusals', 'silence'].map((name) => ({
  name,
  cases: parse(
    readFileSync(new URL(`../../contracts/realfinity/${name}.yaml`, import.meta.url), 'utf8'),
  ) as Case[],
}));
const cases = files.flatMap((file) => file.cases);
const contract = loadContract('realfinity');
const requestProblems = requestChecker(contract);
const TOKEN = 'a.jwt.of-the-test';

// biome-ignore lint/suspicious/noExplicitAny: each operation has its own input
const READS: Record<string, (reader: RealfinityReader, input: any) => Promise<unknown>> = {
  async listClients(reader, { ids, fields, listing = {}, first }) {
    if (ids) return Promise.all(ids.map((id: string) => reader.client(id, fields)));
    return (await reader.someClients(listing, fields, { first, after: null })).rows;
  },
  getClient: (reader, { clientId }) => reader.wholeClient(clientId),
};

const json = (value: unknown): Reply => ({
  type: 'application/json',
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

async function play(one: Case) {
  const isRead = one.operation in READS;
  const isAround = (line: string) => !isRead && line.startsWith('GET ');
  const lender = await openLender(({ line }) =>
    isAround(line) ? json(one.reads ?? []) : one.reply,
  );
  const realfinity = registry.REALFINITY.create(
    { url: lender.url, credentials: { token: TOKEN }, currency: 'USD' },
    () => {},
  );
  const ask = { requestId: one.id, signal: new AbortController().signal };
  const read = READS[one.operation];
  const outcome = await (read
    ? read(realfinity.reader(ask), one.input)
    : realfinity.write(one.operation, one.input, ask, { beforeWire: async () => {} })
  ).then(
    (answer) => ({ answer: JSON.parse(JSON.stringify(answer)) as unknown }),
    ({ kind, code, words, retryAfterSeconds, message }) => ({
      fault: { kind, code: code ?? words?.code, retryAfterSeconds },
      message: String(message),
    }),
  );
  await lender.close();
  const requests = lender.requests.filter(({ line }) => !isAround(line));
  return { outcome, requests, all: lender.requests };
}

function expectHeaders({ headers, body, line }: Request): void {
  const names = ['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent'];
  if (!line.startsWith('GET')) names.push('content-length');
  if (body.length > 0) names.push('content-type');
  expect(Object.keys(headers).sort()).toEqual(names.sort());
  expect(headers).toMatchObject({ accept: 'application/json', authorization: `Bearer ${TOKEN}` });
  if (body.length > 0) expect(headers['content-type']).toBe('application/json');
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
      // What a replacement carries along is not in the contract.
      if (!request.body.includes('household'))
        expect(requestProblems(one.operation, '', request)).toEqual([]);
    }
    for (const request of all) expectHeaders(request);
    // A credential comes in some of these answers; it goes nowhere.
    const told = JSON.stringify([outcome, all.map(({ line, body }) => [line, body.toString()])]);
    expect(told).not.toMatch(/logintoken|hd-login/i);
    // Nor does what a refusal says.
    if ('message' in outcome) expect(outcome.message).not.toMatch(/Ann|mail\.test|jwt/);
  });
});

describe('the cases', () => {
  const sent = contract.operations.filter(isOursToSend('realfinity')).map(({ id }) => id);
  const { operations } = registry.REALFINITY;

  it('have ids that are unique and ascend, a hundred to a file', () => {
    files.forEach(({ cases: ofFile }, at) => {
      const numbers = ofFile.map(({ id }) =>
        Number(/^REALFINITY-(0[1-9]|[1-9]\d+)$/.exec(id)?.[1]),
      );
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
