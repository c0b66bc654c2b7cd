import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireAnswer } from '../support/contract.js';
import {
  APPLICATION,
  about,
  type Bench,
  contract,
  type Encoding,
  type Fields,
  openBench,
} from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ids = contract.operations.map(({ id }) => id);
const state: Record<string, string> = {
  cancelLoan: 'NEW',
  checkLoanStatus: 'NEW',
  getLoanInfo: 'ACTIVE',
  generateAgreement: 'APPROVED',
  uploadLoanFiles: 'APPROVED',
  checkCashRelease: 'AUTHORIZED',
  confirmCashRelease: 'AUTHORIZED',
  insertRepayment: 'ACTIVE',
};

const goodFields = async (id: string): Promise<Fields> => {
  if (id === 'calculateLoan') return { loan_amount: '1000.55', loan_duration: '6' };
  if (id === 'createLoan') return APPLICATION;
  return about(await bench.loanIn(state[id] ?? ''))[id] ?? {};
};

describe('answers of the sandbox keep the contract', () => {
  it('has the operations of the contract, no more and no less', () => {
    const { operations } = bench.sandbox.describe().providers.iute ?? {};
    expect([...(operations as string[])].sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s: a good call is answered as documented', async (id) => {
    const answer = await bench.call(id, await goodFields(id));
    expect(answer.status).toBe(200);
    expect(contract.problems(id, answer)).toEqual([]);
  });

  it.each(ids)('%s: a call with nothing in it is a 400 page', async (id) => {
    const answer = await bench.call(id);
    expect(answer.status).toBe(400);
    expect(contract.problems(id, answer)).toEqual([]);
    expect(answer.body.toString()).toMatch(/^<html>.*is missing/);
  });

  it.each(ids)('%s: wrong and missing credentials are a 403 page', async (id) => {
    for (const credentials of ['lendgraph-sandbox:wrong', null]) {
      const answer = await bench.call(id, await goodFields(id), { credentials });
      expect(answer.status).toBe(403);
      expect(contract.problems(id, answer)).toEqual([]);
    }
  });

  it.each(ids)('%s: a wrong partner_type is a 400 page', async (id) => {
    const answer = await bench.call(id, { ...(await goodFields(id)), partner_type: 'bank' });
    expect(answer.status).toBe(400);
    expect(answer.body.toString()).toContain('partner_type');
  });

  it.each<[string, Encoding]>([
    ['calculateLoan', 'form'],
    ['calculateLoan', 'multipart'],
    ['createLoan', 'form'],
    ['createLoan', 'multipart'],
    ['checkLoanStatus', 'form'],
    ['checkLoanStatus', 'multipart'],
    ['uploadLoanFiles', 'multipart'],
  ])('%s takes %s bodies', async (id, encoding) => {
    const answer = await bench.call(id, await goodFields(id), { encoding });
    expect(answer.status).toBe(200);
  });

  it('loan/info without an active loan keeps the contract, too', async () => {
    const answer = await bench.call('getLoanInfo', { loanRef: '99999' });
    expect(contract.read('getLoanInfo', answer)).toEqual({
      message: 'No active loan found!',
      status: -1,
    });
  });

  it('every seeded loan is answered as documented by every read', async () => {
    const { loans } = bench.sandbox.describe().providers.iute?.known as {
      loans: { ref: string }[];
    };
    const loanRefs = loans.map(({ ref }) => ref);
    const reads = ['checkLoanStatus', 'getLoanInfo', 'generateAgreement', 'checkCashRelease'];
    for (const ref of loanRefs)
      for (const id of reads) {
        const answer = await bench.call(id, about(ref)[id]);
        expect(contract.problems(id, answer), `${id} ${ref}`).toEqual([]);
      }
  });

  it('an unknown path and a wrong method are 404 pages', async () => {
    for (const path of ['/iute/rest/api/partner/nothing', '/iute', '/nobody/rest']) {
      const answer = await bench.send({ method: 'GET', path });
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toContain('text/html');
    }
    const { path, headers } = bench.message('cancelLoan', { loanRef: '90001' });
    expect((await bench.send({ method: 'POST', path, headers })).status).toBe(404);
  });
});

describe('the contract checker', () => {
  const xml = (body: string): WireAnswer => ({
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: Buffer.from(body),
  });

  it('takes every wire sample of the contract', () => {
    const samples = contract.operations.flatMap(({ id, method, path }) =>
      samplesOf(path, method).map((sample) => ({ id, sample })),
    );
    expect(samples).toHaveLength(7);
    for (const { id, sample } of samples)
      expect(contract.problems(id, xml(sample)), id).toEqual([]);
  });

  it.each([
    ['another root', '<loans><approved>true</approved><loan_ref>1</loan_ref></loans>'],
    ['an unknown word', '<loan><approved>yes</approved><loan_ref>1</loan_ref></loan>'],
    ['a missing element', '<loan><approved>true</approved></loan>'],
    ['an element too much', '<loan><approved>true</approved><loan_ref>1</loan_ref><x/></loan>'],
    ['text for a number', '<loan><approved>true</approved><loan_ref>one</loan_ref></loan>'],
    [
      'a repeated element',
      '<loan><approved>true</approved><approved>true</approved><loan_ref>1</loan_ref></loan>',
    ],
    ['broken XML', '<loan><approved>true</approved><loan_ref>1</loan_re'],
  ])('refuses %s', (_what, body) => {
    expect(contract.problems('checkLoanStatus', xml(body))).not.toEqual([]);
  });

  it('refuses statuses, content types and bodies that are not in the contract', () => {
    const good = xml('<loan><approved>true</approved><loan_ref>1</loan_ref></loan>');
    expect(contract.problems('checkLoanStatus', good)).toEqual([]);
    expect(contract.problems('checkLoanStatus', { ...good, status: 500 })).not.toEqual([]);
    const html = { ...good, headers: { 'content-type': 'text/html' } };
    expect(contract.problems('checkLoanStatus', html)).not.toEqual([]);
    expect(contract.problems('confirmCashRelease', good)).not.toEqual([]);
  });
});

type Node = Readonly<Record<string, unknown>>;
const dig = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Node | undefined)?.[key], node);

function samplesOf(path: string, method: string): string[] {
  const operation = dig(contract.document, 'paths', path, method.toLowerCase());
  const samples = dig(
    operation,
    'responses',
    '200',
    'content',
    'application/xml',
    'x-wire-samples',
  );
  return Object.values((samples ?? {}) as Record<string, { value: string }>).map(
    ({ value }) => value,
  );
}
