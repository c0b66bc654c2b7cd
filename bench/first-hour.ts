/**
 * A new user's first hour, by the stopwatch: from an empty folder to the first typed query in an app.
 * Run: npm run bench:first-hour -- [what to clone; this checkout when left out]
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './server.js';

const repository = resolve(process.argv[2] ?? '.');
const home = mkdtempSync(join(tmpdir(), 'lendgraph-first-hour-'));
const clone = join(home, 'lendgraph');
const [port, sandboxPort] = [await freePort(), await freePort()];
const url = `http://localhost:${port}`;
const env = {
  ...process.env,
  PORT: String(port),
  SANDBOX_PORT: String(sandboxPort),
  GRAPH_URL: url,
};

const rows: Record<string, object> = {};
const load = () => loadavg()[0]?.toFixed(1);
async function step(name: string, work: () => unknown): Promise<void> {
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  total += seconds;
  rows[name] = { seconds: seconds.toFixed(1), 'since the start': total.toFixed(1), load: load() };
}
let total = 0;
const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function ask(query: string, variables = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const LOANS = `{ loans(first: 1) { nodes { id externalId status
  outstanding { amount currency } nextInstallment { dueOn outstanding { amount } } } } }`;
const REPAY = `mutation ($input: IuteInsertRepaymentInput!) {
  iuteInsertRepayment(input: $input) { userErrors { message } receipt { outcome } } }`;
const APPLICATION = `{ iuteCheckLoanStatus(loanRef: "90002") { id history { eventId } } }`;
const FOLLOW = `subscription ($id: ID!, $afterEventId: ID) {
  applicationChanged(id: $id, afterEventId: $afterEventId) { eventId to } }`;

async function firstAnswer(): Promise<void> {
  for (;;) {
    const data = await ask(LOANS).catch(() => null);
    if (data?.loans?.nodes[0]) return;
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    await wait(50);
  }
}

async function firstMutation(): Promise<void> {
  const { loans } = await ask(LOANS);
  const [{ id: loanId, nextInstallment: due }] = loans.nodes;
  const input = {
    idempotencyKey: 'mine',
    loanId,
    amount: due.outstanding.amount,
    paidOn: due.dueOn,
  };
  const { receipt } = (await ask(REPAY, { input })).iuteInsertRepayment;
  if (receipt.outcome !== 'COMMITTED') throw new Error(receipt.outcome);
}

/** Follows, lets the lender approve, and waits for the step: no earlier than the next look at it. */
async function firstEvent(): Promise<void> {
  const { id, history } = (await ask(APPLICATION)).iuteCheckLoanStatus;
  const variables = { id, afterEventId: history.at(-1).eventId };
  const events = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: FOLLOW, variables }),
  });
  const control = `http://localhost:${sandboxPort}/__sandbox/iute/loans/90002/approve`;
  await fetch(control, { method: 'POST' });
  let seen = '';
  for await (const part of events.body ?? []) {
    seen += Buffer.from(part).toString();
    if (seen.includes('"APPROVED"')) return;
  }
  throw new Error(`the stream ended: ${seen}`);
}

await step('git clone', () => run(home, 'git', 'clone', '--quiet', repository, clone));
await step('npm ci', () => run(clone, 'npm', 'ci', '--no-audit', '--no-fund'));
const server = spawn('npm', ['start'], { cwd: clone, env, stdio: 'ignore', detached: true });
const ended = once(server, 'exit');
try {
  await step('npm start, first answer', firstAnswer);
  await step('first mutation', firstMutation);
  await step('first event of a subscription', firstEvent);
  const app = join(clone, 'examples', 'urql');
  await step('an app: npm ci', () => run(app, 'npm', 'ci', '--no-audit', '--no-fund'));
  await step('an app: typed, checked, bundled', () => run(app, 'npm', 'run', 'build'));
} finally {
  // npm and the server it started.
  if (server.pid) process.kill(-server.pid);
  await ended;
  rmSync(home, { recursive: true, force: true });
}
// biome-ignore lint/suspicious/noConsole: a bench prints
console.table(rows);
// biome-ignore lint/suspicious/noConsole: a bench prints
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores, lenders are looked at every 10 s.`,
);
