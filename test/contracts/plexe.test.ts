/** Every numbered case of contracts/plexe: our words → the bytes of the request → the bytes of the answer → our words. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSender } from '../../src/datasources/call.js';
import { registry } from '../../src/datasources/index.js';
import { loadContract } from '../support/contract.js';
import { asAnswer, openLender, type Reply, type Request } from './lender.js';
import { READS } from './plexe-reads.js';
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
  readonly reply: Reply;
  readonly has?: unknown;
  readonly fault?: { readonly kind: string; readonly code?: string; readonly message?: string };
  readonly sent?: number;
}

/** A hundred numbers to a file, in this order. */
const files = ['applications', 'loans'].flatMap((half) =>
  ['requests', 'answers', 'refusals', 'silence'].flatMap((kind) => {
    const file = new URL(`../../contracts/plexe/${half}-${kind}.yaml`, import.meta.url);
    const cases = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Case[]) : [];
    return [{ name: `${half}-${kind}`, cases }];
  }),
);
const cases = files.flatMap((file) => file.cases);
const contract = loadContract('plexe');
const requestProblems = requestChecker(contract);
const { operations } = registry.PLEXE;

const LOGIN = 'GET /api/Authenication/login?';
const TOKEN = 'a-token-of-the-test';
const SESSION: Reply = {
  type: 'application/json',
  body: JSON.stringify({ id: '1', token: TOKEN, expiresUTC: '2099-01-01T00:00:00Z' }),
};
/** To the log-in this is the call, to all else it stands before. */
const isAround = ({ operation }: Case, line: string) =>
  operation === 'login' ? !line.startsWith(LOGIN) : line.startsWith(LOGIN);

const bytesOf = (input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const { fileName, hex } = (value ?? {}) as { fileName?: string; hex?: string };
      return [name, hex === undefined ? value : { fileName, bytes: Buffer.from(hex, 'hex') }];
    }),
  );

async function play(one: Case) {
  const lender = await openLender(({ line }) =>
    isAround(one, line)
      ? line.startsWith(LOGIN)
        ? SESSION
        : { type: 'application/json', body: '[]' }
      : one.reply,
  );
  const plexe = registry.PLEXE.create(
    { url: lender.url, credentials: { username: 'xxx', password: 'x x' }, currency: 'USD' },
    () => {},
  );
  const ask = { requestId: one.id, signal: new AbortController().signal };
  const input = bytesOf(one.input);
  const run = async (): Promise<unknown> => {
    if (one.operation === 'refreshToken')
      return createSender(
        { provider: 'PLEXE', url: lender.url, headers: { accept: 'application/json' }, fixed: {} },
        operations,
        () => {},
      )(one.operation, {}, ask, undefined, { authorization: `Bearer ${TOKEN}` });
    if (one.operation === 'login') return plexe.reader(ask).industries();
    const read = READS[one.operation];
    return read
      ? read(plexe.reader(ask), input)
      : plexe.write(one.operation, input, ask, { beforeWire: async () => {} });
  };
  const outcome = await run().then(
    (answer) => ({ answer: JSON.parse(JSON.stringify(answer ?? null)) as unknown }),
    (fault: { kind?: string; words?: { code: string; message: string } }) => ({
      fault: { kind: fault.kind ?? String(fault), ...fault.words },
    }),
  );
  await lender.close();
  return { outcome, requests: lender.requests.filter(({ line }) => !isAround(one, line)) };
}

function expectHeaders({ operation }: Case, { headers, body, line }: Request): void {
  const isOpen = operation === 'login';
  const names = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'];
  if (!line.startsWith('GET')) names.push('content-length');
  if (body.length > 0) names.push('content-type');
  if (!isOpen) names.push('authorization');
  expect(Object.keys(headers).sort()).toEqual(names.sort());
  expect(headers.accept).toBe('application/json');
  if (body.length > 0) expect(headers['content-type']).toBe('application/json');
  if (!line.startsWith('GET')) expect(headers['content-length']).toBe(String(body.length));
  if (!isOpen) expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
}

describe.each(files.filter((file) => file.cases.length > 0))('$name', (file) => {
  it.each(
    file.cases.map((one) => [`${one.id} ${one.says}`, one] as const),
  )('%s', async (_, one) => {
    const { outcome, requests } = await play(one);
    if (one.fault) expect(outcome).toMatchObject({ fault: one.fault });
    else expect(outcome).toMatchObject({ answer: one.has });
    expect(requests).toHaveLength(one.sent ?? 1);
    for (const request of requests) {
      expect(request.line).toBe(one.request.line);
      expect(request.body.toString()).toBe(one.request.body ?? '');
      expectHeaders(one, request);
      expect(requestProblems(one.operation, '', request)).toEqual([]);
    }
  });
});

describe('the cases', () => {
  it('have ids that are unique and ascend, a hundred to a file', () => {
    files.forEach(({ cases: ofFile }, at) => {
      const numbers = ofFile.map(({ id }) => Number(/^PLEXE-(0[1-9]|[1-9]\d+)$/.exec(id)?.[1]));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const number of numbers) expect(Math.floor(number / 100)).toBe(at);
    });
  });

  it('each say what must or should be, and where that stands', () => {
    for (const { id, says, source } of cases) {
      expect(says, id).toMatch(/\b(MUST|SHOULD)\b/);
      expect(source, id).toMatch(/^(collection|notes, \d+|contract, )/);
    }
  });

  it.each(
    contract.operations.map(({ id }) => id),
  )('show success and refusal of %s, and silence where it writes', (id) => {
    const shown = cases.flatMap((one) => (one.operation === id ? (one.shows ?? []) : []));
    const line = (operations as Record<string, { readonly safety: string }>)[id];
    const writes = line?.safety.endsWith('write');
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
