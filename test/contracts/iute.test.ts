/** Every numbered case of contracts/iute: our words → the bytes of the request → the bytes of the answer → our words. */
import { describe, expect, it } from 'vitest';
import { loadContract } from '../support/contract.js';
import {
  type Case,
  cases,
  DEFAULTS,
  type ExpectedRequest,
  exchangesOf,
  files,
  type Played,
  play,
} from './cases.js';
import { asAnswer, multipartBytes, partsOf, type Request } from './lender.js';
import { requestChecker } from './request-check.js';

const contract = loadContract('iute');
const requestProblems = requestChecker(contract);
const operations = contract.operations.map(({ id }) => id);
const writes = [
  'createLoan',
  'cancelLoan',
  'uploadLoanFiles',
  'confirmCashRelease',
  'insertRepayment',
];

const HEADERS = [
  'accept',
  'accept-encoding',
  'authorization',
  'cache-control',
  'connection',
  'host',
  'user-agent',
];

/** Sent with every request, whatever the case is about. */
function expectHeaders(one: Case, { headers }: Request, hasBody: boolean): void {
  const { username, password } = { ...DEFAULTS, ...one.settings };
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  const names = hasBody ? [...HEADERS, 'content-length', 'content-type'].sort() : HEADERS;
  expect(Object.keys(headers).sort()).toEqual(names);
  expect(headers.authorization).toBe(`Basic ${basic}`);
  expect(headers['cache-control']).toBe('no-cache, no-store');
  expect(headers.connection).toBe(writes.includes(one.operation) ? 'close' : 'keep-alive');
}

function expectRequest(expected: ExpectedRequest, request: Request): void {
  expect(request.line).toBe(expected.line);
  expect(request.headers).toMatchObject(expected.headers ?? {});
  if (expected.type) expect(request.headers['content-type']).toBe(expected.type);
  if (expected.parts)
    expect(request.body.toString('latin1')).toBe(multipartBytes(expected.parts, request));
  else if (expected.include || expected.exclude) expectParts(expected, partsOf(request));
  else expect(request.body.toString()).toBe(expected.body ?? '');
}

function expectParts(
  { include = [], exclude = [] }: ExpectedRequest,
  parts: ReturnType<typeof partsOf>,
): void {
  expect(parts).toEqual(expect.arrayContaining([...include]));
  const names = parts.map((part) => ('hex' in part ? part.name : part[0]));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => exclude.includes(name))).toEqual([]);
}

function expectOutcome(one: Case, { answer, fault }: Played): void {
  expect(fault).toEqual(one.fault);
  if (one.has) expect(answer).toMatchObject(one.has);
  else expect(answer).toEqual(one.answer);
}

describe.each(files)('$name', (file) => {
  it.each(
    file.cases.map((one) => [`${one.id} ${one.says}`, one] as const),
  )('%s', async (_, one) => {
    const played = await play(one);
    const exchanges = exchangesOf(one);
    expectOutcome(one, played);
    expect(played.requests).toHaveLength(one.sent ?? exchanges.length);
    played.requests.forEach((request, at) => {
      const { operation, request: expected } = exchanges[at] ?? one;
      const { contextPath } = { ...DEFAULTS, ...one.settings };
      expectRequest(expected, request);
      expectHeaders(one, request, request.line.startsWith('POST'));
      expect(requestProblems(operation, contextPath.replace(/\/$/, ''), request)).toEqual([]);
    });
  });
});

describe('the cases', () => {
  it('have ids that are unique and ascend, a hundred to a file', () => {
    files.forEach(({ cases: ofFile }, at) => {
      const numbers = ofFile.map(({ id }) => Number(/^IUTE-(0[1-9]|[1-9]\d+)$/.exec(id)?.[1]));
      expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      for (const number of numbers) expect(Math.floor(number / 100)).toBe(at);
    });
  });

  it('each say what must or should be, and where that stands', () => {
    for (const { id, says, source } of cases) {
      expect(says, id).toMatch(/\b(MUST|SHOULD)\b/);
      expect(source, id).toMatch(/^(document \d+|notes, \w+)/);
    }
  });

  it('each expect one outcome', () => {
    for (const one of cases)
      expect(
        ['answer', 'has', 'fault'].filter((key) => key in one),
        one.id,
      ).toHaveLength(1);
  });

  it.each(operations)('show success, refusal and silence of %s', (operation) => {
    const shown = cases.flatMap((one) => (one.operation === operation ? (one.shows ?? []) : []));
    expect(shown.sort()).toEqual(['refusal', 'silence', 'success']);
  });

  it('cover every inconsistency that the notes number', () => {
    const sources = cases.map(({ source }) => source.split(/inconsistenc(?:y|ies) /)[1] ?? '');
    const covered = sources.flatMap((numbers) => numbers.match(/\d+/g) ?? []).map(Number);
    expect([...new Set(covered)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
  });

  it('answer as the contract says, or say why not', () => {
    const exchanges = cases.flatMap((one) =>
      exchangesOf(one).map((exchange) => ({ id: one.id, ...exchange })),
    );
    for (const { id, operation, reply } of exchanges) {
      if (reply.end === 'reset') continue;
      const problems = contract.problems(operation, asAnswer(reply));
      if (reply.outside) expect(problems, id).not.toEqual([]);
      else expect(problems, id).toEqual([]);
    }
  });
});

describe('the request checker', () => {
  const request = (changes: Partial<Request>): Request => ({
    line: 'GET /iute/rest/api/partner/insert/repayment?loanRef=1&date=22052018&amount=1.5&partner_type=post',
    headers: {},
    body: Buffer.alloc(0),
    ...changes,
  });
  const problems = (changes: Partial<Request>) =>
    requestProblems('insertRepayment', '/iute', request(changes));
  const query = (text: string) => ({
    line: `GET /iute/rest/api/partner/insert/repayment?${text}`,
  });

  it('takes a good request', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a dotted date', query('loanRef=1&date=22.05.2018&amount=1.5&partner_type=post')],
    ['snake case', query('loan_ref=1&date=22052018&amount=1.5&partner_type=post')],
    ['a missing partner_type', query('loanRef=1&date=22052018&amount=1.5')],
    ['a name too much', query('loanRef=1&date=22052018&amount=1.5&partner_type=post&key=1')],
    ['a name twice', query('loanRef=1&date=22052018&amount=1.5&amount=1.5&partner_type=post')],
    ['an amount of zero', query('loanRef=1&date=22052018&amount=0&partner_type=post')],
    ['another method', { line: request({}).line.replace('GET', 'POST') }],
    ['a body', { body: Buffer.from('x') }],
  ])('refuses %s', (_, changes) => {
    expect(problems(changes)).not.toEqual([]);
  });

  it('refuses a form of another type or with other names', () => {
    const calc = (type: string, body: string) =>
      requestProblems('calculateLoan', '', {
        line: 'POST /rest/api/partner/loan/calc',
        headers: { 'content-type': type },
        body: Buffer.from(body),
      });
    const form = 'application/x-www-form-urlencoded';
    expect(calc(form, 'loan_amount=1&loan_duration=1&partner_type=p')).toEqual([]);
    expect(calc('application/json', '{}')).toEqual(['content type is application/json']);
    expect(calc(form, 'loan_amount=1&loan_duration=1.5&partner_type=p')).not.toEqual([]);
    expect(calc(form, 'amount=1&loan_duration=1&partner_type=p')).not.toEqual([]);
  });
});
