/**
 * Call plans: what each operation of the corpus costs upstream, counted by the sandbox on the running
 * product. One text file per operation; after a change that is meant: `npx vitest run test/plans -u`.
 * A new operation's file is written by the first run, which fails to say so.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '../../src/datasources/global-id.js';
import { type CorpusOperation, corpus, operation } from '../support/corpus.js';
import { type GraphAnswer, JPG, PDF, type Running, startRunning } from '../support/running.js';

const planned = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

let running: Running;
beforeAll(async () => {
  // Nothing is settled by reading while calls are counted.
  running = await startRunning({ env: { SETTLE_SECONDS: '3600' } });
  // A session is logged in once for all.
  await running.graph('{ brighteListAccounts { accountId } plexeGetIndustries }');
  await running.control('POST', '/brighte/applications', { count: 1 });
});
afterAll(() => running.close());

const isMutation = ({ text }: CorpusOperation) => /^mutation /m.test(text);
/** Readings first: what an action changes must not reach another operation's plan. */
const inOrder = [...corpus].sort((a, b) => Number(isMutation(a)) - Number(isMutation(b)));

/** What no file can hold, because the server makes it up. */
const MADE_HERE: Record<string, () => Promise<Record<string, unknown>>> = {
  'customer-details': async () => ({ id: await customerId() }),
  'reveal-personal-number': async () => ({ id: await customerId() }),
  'receipt-by-id': async () => ({ id: await lostReceiptId() }),
  'plexe-confirm-withdrawal': () => withCode('plexe-make-withdrawal', 'plexe-confirm-withdrawal'),
  'plexe-confirm-invoice-withdrawal': () =>
    withCode('plexe-make-invoice-withdrawal', 'plexe-confirm-invoice-withdrawal'),
  'settle-by-hand': async () => ({
    input: {
      receiptId: await lostReceiptId(),
      verdict: 'NOT_APPLIED',
      note: 'asked by phone, 2026-01-15',
    },
  }),
};

async function customerId(): Promise<string> {
  const { data } = await running.graph('{ iuteGetLoanInfo(loanRef: "90010") { customer { id } } }');
  return data.iuteGetLoanInfo.customer.id;
}

/** An upload whose answer was lost. */
async function lostReceiptId(): Promise<string> {
  const rule = { operation: 'uploadLoanFiles', fault: 'resetAfterCommit', times: 1 };
  await running.control('POST', '/iute/faults', rule);
  const { data } = await send(corpus.find(({ file }) => file === 'send-papers')!);
  expect(data.iuteUploadLoanFiles.receipt.outcome).toBe('UNKNOWN');
  return data.iuteUploadLoanFiles.receipt.id;
}

/** The code that the lender sent for what was just made. */
async function withCode(making: string, confirming: string): Promise<Record<string, unknown>> {
  await send(operation(making));
  const { input } = operation(confirming).variables() as { input: { loanId: string } };
  const ref = parseGlobalId(input.loanId)?.ref;
  const { code } = await running.control('GET', `/plexe/loans/${ref}/code`);
  return { input: { ...input, code } };
}

type Files = Parameters<Running['graphWithFiles']>[2];

/** Operations that bring files. */
const FILES: Record<string, Files> = {
  'send-papers': {
    'input.loanAgreement': { name: 'agreement.jpg', bytes: JPG },
    'input.bankStatement': { name: 'statement.jpg', bytes: JPG },
  },
  'plexe-hand-in': { 'other.file.upload': { name: 'statement.pdf', bytes: PDF } },
  'brighte-send-invoice': { 'input.file': { name: 'invoice.pdf', bytes: PDF } },
};

function send(one: CorpusOperation, variables = one.variables()): Promise<GraphAnswer> {
  const files = FILES[one.file];
  return files
    ? running.graphWithFiles(one.text, variables, files)
    : running.graph(one.text, variables);
}

/** What must stand at the lender before an operation can go through. */
const BEFORE: Record<string, () => Promise<unknown>> = {
  'brighte-ask-for-payment': () => running.control('POST', '/brighte/applications/20001/approve'),
};

const LENDERS = ['brighte', 'iute', 'plexe'] as const;

async function planNow(): Promise<string> {
  const lines: string[] = [];
  for (const lender of LENDERS)
    for (const [call, count] of Object.entries(await running.calls(lender)).sort())
      lines.push(`${lender}.${call} ${count}\n`);
  return lines.join('') || 'no calls\n';
}

describe('the upstream calls of each operation', () => {
  it.each(inOrder)('$file', async (one) => {
    const variables = await MADE_HERE[one.file]?.();
    await BEFORE[one.file]?.();
    await planNow();
    const { data, errors } = await send(one, variables);
    expect(errors).toBeUndefined();
    for (const payload of isMutation(one) ? Object.values<{ userErrors?: [] }>(data) : [])
      expect(payload.userErrors ?? []).toEqual([]);
    await expect(await planNow()).toMatchFileSnapshot(`./${one.file}.txt`);
  });

  it('is on file for every operation and for nothing else', () => {
    expect(planned.sort()).toEqual(corpus.map(({ file }) => `${file}.txt`).sort());
  });
});
