import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WireAnswer } from '../support/contract.js';
import { about, type Bench, contract, openBench, readInfo } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const COLUMNS = [
  'checkLoanStatus',
  'cancelLoan',
  'generateAgreement',
  'uploadLoanFiles',
  'checkCashRelease',
  'confirmCashRelease',
  'getLoanInfo',
  'insertRepayment',
];

/** "Call by state" as the notes print it: state, operation, cell. */
function cellsOfNotes(): [string, string, string][] {
  const notes = readFileSync(new URL('../../contracts/iute.md', import.meta.url), 'utf8');
  const section = notes.split('## Call by state')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| [A-Z]/.test(line));
  return rows
    .flatMap((line) => {
      const [states = '', ...cells] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      const plain = cells.map((cell) => cell.replace(/[`*]/g, ''));
      return states
        .split(', ')
        .flatMap((state) =>
          plain.map((cell, at): [string, string, string] => [state, COLUMNS[at] ?? '', cell]),
        );
    })
    .filter(([state]) => state !== 'State');
}

/** An answer in the words of the table. */
function cellOf(operation: string, answer: WireAnswer): string {
  expect(contract.problems(operation, answer)).toEqual([]);
  if (answer.status !== 200) return String(answer.status);
  if (operation === 'generateAgreement') return 'PDF';
  if (answer.body.length === 0) return '200';
  const read = contract.read(operation, answer) as Record<string, unknown>;
  if (operation === 'checkLoanStatus') return String(read.approved);
  if (operation === 'checkCashRelease') return `allowed=${read.allowed}`;
  return String(read.status);
}

const ask = async (state: string, operation: string): Promise<string> => {
  const ref = state === 'unknown ref' ? '99999' : await bench.loanIn(state);
  return cellOf(operation, await bench.call(operation, about(ref)[operation]));
};

describe('call by state', () => {
  const cells = cellsOfNotes();

  it('is a table of eight states and eight calls', () => expect(cells).toHaveLength(64));

  it.each(cells)('%s: %s answers %s', async (state, operation, cell) => {
    const expected = operation === 'getLoanInfo' ? (/^-?\d/.exec(cell)?.[0] ?? '') : cell;
    const wanted = operation === 'getLoanInfo' && cell.startsWith('-1') ? '-1' : expected;
    expect(await ask(state, operation)).toBe(wanted);
  });

  it.each(COLUMNS)('CLOSED: %s answers 400, and info -1', async (operation) => {
    expect(await ask('CLOSED', operation)).toBe(operation === 'getLoanInfo' ? '-1' : '400');
  });

  it('a repaid loan shows zeros', async () => {
    const ref = await bench.loanIn('REPAID');
    const { loan } = readInfo(await bench.call('getLoanInfo', { loanRef: ref }));
    expect(loan).toMatchObject({ repaid: 6574.08, remaining_balance: 0 });
    expect(loan?.installment_table.map((row) => row.to_be_paid)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('a personal number that ends with REJ is rejected by itself', async () => {
    const ref = await bench.newLoan({ pin: 'I80606REJ' });
    const answer = await bench.call('checkLoanStatus', { loan_ref: ref });
    expect(cellOf('checkLoanStatus', answer)).toBe('rejected');
  });
});

describe('switches turn our readings round', () => {
  const set = (values: object) => bench.control('PUT', '/iute/switches', values);

  it.each([
    ['checkLoanStatus', '400'],
    ['cancelLoan', '400'],
    ['generateAgreement', 'PDF'],
    ['uploadLoanFiles', '200'],
    ['checkCashRelease', 'allowed=false'],
    ['confirmCashRelease', '400'],
    ['getLoanInfo', '-1'],
    ['insertRepayment', '400'],
  ])('uploadMovesOn: after the upload %s answers %s', async (operation, cell) => {
    await set({ uploadMovesOn: true });
    expect(await ask('UPLOADED', operation)).toBe(cell);
  });

  it('without uploadMovesOn an upload leaves the loan approved', async () => {
    expect(await ask('UPLOADED', 'checkLoanStatus')).toBe('true');
  });

  it('repaidAnswersMinusOne: a repaid loan answers -1 at once', async () => {
    await set({ repaidAnswersMinusOne: true });
    expect(await ask('REPAID', 'getLoanInfo')).toBe('-1');
  });

  it('allowStaysTrueAfterRelease: an active loan is still allowed', async () => {
    await set({ allowStaysTrueAfterRelease: true });
    expect(await ask('ACTIVE', 'checkCashRelease')).toBe('allowed=true');
  });

  it('repeatedConfirmAnswers200: a repeat is 200 and has no effect', async () => {
    await set({ repeatedConfirmAnswers200: true });
    expect(await ask('ACTIVE', 'confirmCashRelease')).toBe('200');
    const { value } = await bench.control('GET', '/iute/ledger');
    const confirmed = value.filter(
      ({ operation }: { operation: string }) => operation === 'confirmCashRelease',
    );
    expect(confirmed).toHaveLength(1);
  });

  it('unknownLoanStatusWord and unknownInfoStatus put unknown words on the wire', async () => {
    await set({ unknownLoanStatusWord: 'frozen', unknownInfoStatus: 7 });
    const release = await bench.call('checkCashRelease', { loanRef: '90006' });
    expect(contract.read('checkCashRelease', release)).toMatchObject({ loan_status: 'frozen' });
    const info = readInfo(await bench.call('getLoanInfo', { loanRef: '90008' }));
    expect(info).toEqual({ message: 'Loan is being processed', status: 7 });
  });

  it('contextPath: the paths move, and the described url with them', async () => {
    const { value } = await set({ contextPath: '/iute' });
    expect(value.contextPath).toBe('/iute');
    const fields = { loanRef: '90008' };
    expect((await bench.call('getLoanInfo', fields)).status).toBe(404);
    const moved = await bench.call('getLoanInfo', fields, { contextPath: '/iute' });
    expect(moved.status).toBe(200);
    expect(bench.sandbox.describe().providers.iute?.url).toBe(`${bench.origin}/iute/iute`);
  });

  it('contentType: XML is announced as asked', async () => {
    await set({ contentType: 'text/xml' });
    const answer = await bench.call('getLoanInfo', { loanRef: '90008' });
    expect(answer.headers['content-type']).toBe('text/xml');
  });
});
