/** How each operation of the corpus is played: what must stand before it, and what no file can hold. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { parseGlobalId } from '../../src/datasources/global-id.js';
import { applicationId, deliver, newApplication, privateKeyOf, signed } from '../events/support.js';
import { type CorpusOperation, corpus, operation } from './corpus.js';
import { overStream } from './live.js';
import { type GraphAnswer, JPG, PDF, type Running } from './running.js';

type Variables = Record<string, unknown>;
type Files = Parameters<Running['graphWithFiles']>[2];
type Product = Pick<Running, 'url' | 'sandbox' | 'graph' | 'graphWithFiles' | 'control'>;

export const isMutation = ({ text }: CorpusOperation) => /^mutation /m.test(text);
export const isSubscription = ({ text }: CorpusOperation) => /^subscription /m.test(text);
/** Readings first: what an action changes must not reach another operation. */
export const inOrder: readonly CorpusOperation[] = [...corpus].sort(
  (a, b) => Number(isMutation(a)) - Number(isMutation(b)),
);

/** Operations that bring files. */
const FILES: Record<string, Files> = {
  'send-papers': {
    'input.loanAgreement': { name: 'agreement.jpg', bytes: JPG },
    'input.bankStatement': { name: 'statement.jpg', bytes: JPG },
  },
  'plexe-hand-in': { 'other.file.upload': { name: 'statement.pdf', bytes: PDF } },
  'brighte-send-invoice': { 'input.file': { name: 'invoice.pdf', bytes: PDF } },
};
export const bringsFiles = ({ file }: CorpusOperation) => file in FILES;

/** What the server makes up. */
const MADE_HERE: Record<string, (product: Product) => Promise<Variables>> = {
  'clients-hundred-by-id': async (product) => ({ ids: await clientIds(product, 100) }),
  'clients-thousand-by-id': async (product) => ({ ids: await clientIds(product, 1_000) }),
  // Never read before: its first reading is the first event.
  'application-changed': async (product) => ({ id: applicationId(await newApplication(product)) }),
  'customer-details': async (product) => ({ id: await customerId(product) }),
  'reveal-personal-number': async (product) => ({ id: await customerId(product) }),
  'customer-link-two': async (product) => ({ input: await twoCustomers(product) }),
  'customer-unlink-two': async (product) => ({
    input: { linkId: await linkId(product), reason: 'another of the same name' },
  }),
  'plexe-confirm-withdrawal': (product) =>
    withCode(product, 'plexe-make-withdrawal', 'plexe-confirm-withdrawal'),
  'plexe-confirm-invoice-withdrawal': (product) =>
    withCode(product, 'plexe-make-invoice-withdrawal', 'plexe-confirm-invoice-withdrawal'),
  'receipt-by-id': async (product) => ({ id: await lostReceiptId(product) }),
  'settle-by-hand': async (product) => ({
    input: {
      receiptId: await lostReceiptId(product),
      verdict: 'NOT_APPLIED',
      note: 'asked by phone, 2026-01-15',
    },
  }),
};

async function customerId({ graph }: Product): Promise<string> {
  const { data } = await graph('{ iuteGetLoanInfo(loanRef: "90010") { customer { id } } }');
  return data.iuteGetLoanInfo.customer.id;
}

/** The same person at two lenders, as a clerk would know. */
async function twoCustomers(product: Product) {
  const { data } = await product.graph(
    '{ brighteGetApplication(applicationId: "10001") { customer { id } } }',
  );
  const customerIds = [await customerId(product), data.brighteGetApplication.customer.id];
  return { idempotencyKey: randomUUID(), customerIds, reason: 'both identity cards seen' };
}

async function linkId(product: Product): Promise<string> {
  const input = await twoCustomers(product);
  const { data } = await product.graph(
    'mutation ($input: CustomerLinkInput!) { customerLink(input: $input) { link { id } } }',
    { input },
  );
  return data.customerLink.link.id;
}

async function clientIds({ graph }: Product, count: number): Promise<string[]> {
  const query = `query ($after: String) {
    clients(first: 100, after: $after) { nodes { id } pageInfo { endCursor } }
  }`;
  const ids: string[] = [];
  for (let after: string | null = null; ids.length < count; ) {
    const { data } = await graph(query, { after });
    ids.push(...data.clients.nodes.map(({ id }: { id: string }) => id));
    after = data.clients.pageInfo.endCursor;
  }
  return ids.slice(0, count);
}

/** An upload whose answer was lost. */
async function lostReceiptId(product: Product): Promise<string> {
  const rule = { operation: 'uploadLoanFiles', fault: 'resetAfterCommit', times: 1 };
  await product.control('POST', '/iute/faults', rule);
  const { data } = await send(product, corpus.find(({ file }) => file === 'send-papers')!);
  expect(data.iuteUploadLoanFiles.receipt.outcome).toBe('UNKNOWN');
  return data.iuteUploadLoanFiles.receipt.id;
}

/** The code that the lender sent for what was just made. */
async function withCode(product: Product, making: string, confirming: string): Promise<Variables> {
  await send(product, operation(making));
  const { input } = operation(confirming).variables() as { input: { loanId: string } };
  const ref = parseGlobalId(input.loanId)?.ref;
  const { code } = await product.control('GET', `/plexe/loans/${ref}/code`);
  return { input: { ...input, code } };
}

/** What must stand at the lender before an operation can go through. */
const BEFORE: Record<string, (product: Product) => Promise<unknown>> = {
  'brighte-ask-for-payment': ({ control }) =>
    control('POST', '/brighte/applications/20001/approve'),
  // Another office has booked something: whatever was read before, the next reading is an event.
  'loan-changed': ({ control }) => control('POST', '/iute/loans/90013/repay', { amount: '10.00' }),
};

/** What happens while somebody follows, again and again until they hear of it. */
const MEANWHILE: Record<string, (product: Product) => Promise<unknown>> = {
  // Too old to be believed: nothing is read because of it.
  'provider-event': (product) =>
    deliver(product.url, signed(privateKeyOf(product), { id: '10001' }, 90_000)),
};

/** The first event. */
async function follow(
  product: Product,
  { file, text }: CorpusOperation,
  variables: Variables,
): Promise<GraphAnswer> {
  const one = overStream(product.url, { query: text, variables });
  const again = setInterval(() => MEANWHILE[file]?.(product), 100);
  const [{ data, errors } = {}] = await one.until(1);
  clearInterval(again);
  await one.cut();
  return { status: 200, data, errors: errors && [...errors], headers: new Headers() };
}

/** Once for a product, before the first operation. */
export async function ready({ graph, control }: Product): Promise<void> {
  // A session is logged in once for all.
  await graph('{ brighteListAccounts { accountId } plexeGetIndustries }');
  await control('POST', '/brighte/applications', { count: 1 });
}

/** Puts in place what an operation needs; its variables where the server makes them up. */
export async function prepare(
  product: Product,
  { file }: CorpusOperation,
): Promise<Variables | undefined> {
  const variables = await MADE_HERE[file]?.(product);
  await BEFORE[file]?.(product);
  return variables;
}

export function send(
  product: Product,
  one: CorpusOperation,
  variables: Variables = one.variables(),
): Promise<GraphAnswer> {
  if (isSubscription(one)) return follow(product, one, variables);
  const files = FILES[one.file];
  return files
    ? product.graphWithFiles(one.text, variables, files)
    : product.graph(one.text, variables);
}
