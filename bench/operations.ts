/**
 * How many operations a second, and what does one cost in CPU? One server process before a backend
 * with canned answers, sixteen callers at once. Then messages of a lender. Run: npm run bench
 */
import { mkdtempSync } from 'node:fs';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { post, startServer } from './server.js';
import { webhookTable } from './webhooks.js';

const CALLERS = 16;
const SECONDS = Number(process.argv[2] ?? 5);
const INSTALLMENTS = 12;

const row = (number: number) =>
  `<installment><number>${number}</number><due_date>26.${String(number).padStart(2, '0')}.2026</due_date><total>1095.68</total><to_be_paid>1095.68</to_be_paid></installment>`;
const info = (ref: string) =>
  `<loan_response><message>success</message><status>0</status><loan><loan_ref>${ref}</loan_ref><loan_period>${INSTALLMENTS}</loan_period><total_balance>13148.16</total_balance><repaid>0.0</repaid><remaining_balance>13148.16</remaining_balance><client_pin>I12356789T</client_pin><client_name>John Smith</client_name><installment_table>${Array.from({ length: INSTALLMENTS }, (_, at) => row(at + 1)).join('')}</installment_table></loan></loan_response>`;

const loanId = (ref: number) => Buffer.from(`1:IUTE:Loan:${ref}`).toString('base64url');
const FIELDS =
  'id status outstanding { amount currency } installments { number dueOn total { amount } outstanding { amount } status }';
const WORK: Record<string, { query: string; variables?: object }> = {
  'one loan with 12 installments': {
    query: `query W1($id: ID!) { loan(id: $id) { ${FIELDS} } }`,
    variables: { id: loanId(90001) },
  },
  '20 loans with 12 installments': {
    query: `query W4($ids: [ID!]!) { nodes(ids: $ids) { ... on Loan { ${FIELDS} } } }`,
    variables: { ids: Array.from({ length: 20 }, (_, at) => loanId(90001 + at)) },
  },
  '{ __typename }': { query: '{ __typename }' },
};

const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });

async function cpuSeconds(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}

async function measure(url: string, body: string, seconds: number) {
  const ask = async () => (await post(`${url}/graphql`, body, agent)).text;
  const expected = await ask();
  if (expected.includes('"errors"')) throw new Error(expected);
  const cpu = await cpuSeconds(url);
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const caller = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      if ((await ask()) !== expected) throw new Error('an answer differs');
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  return {
    'ops/s': Math.round(times.length / seconds),
    'CPU ms/op': ((((await cpuSeconds(url)) - cpu) * 1000) / times.length).toFixed(2),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
  };
}

const backend = createServer((incoming, answer) => {
  const ref = new URL(incoming.url ?? '', 'http://x').searchParams.get('loanRef') ?? '0';
  answer.setHeader('content-type', 'application/xml').end(info(ref));
});
await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
const iuteUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;

const server = await startServer({
  DATA_DIR: mkdtempSync(join(tmpdir(), 'lendgraph-bench-')),
  IUTE_URL: iuteUrl,
  IUTE_USERNAME: 'bench',
  IUTE_PASSWORD: 'bench',
  IUTE_PARTNER_TYPE: 'bench',
});
const { url } = server;

const table: Record<string, object> = {};
for (const [name, work] of Object.entries(WORK)) {
  const body = JSON.stringify(work);
  await measure(url, body, 2);
  table[name] = await measure(url, body, SECONDS);
}
// biome-ignore lint/suspicious/noConsole: a bench prints
console.table(table);
await server.stop();
backend.close();
agent.destroy();

// biome-ignore lint/suspicious/noConsole: a bench prints
console.table(await webhookTable(SECONDS));
