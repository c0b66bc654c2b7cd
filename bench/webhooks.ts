/**
 * How many signed messages a second are accepted, and is each of them kept? Once as fast as sixteen
 * senders go, once in a steady burst of 200 a second. Accepted means 200, which is said after the
 * commit: so what was accepted is counted in the store when the server has gone.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '../src/store/db.js';
import { post, startServer } from './server.js';

const KEY = 'a private key for the bench';
const SENDERS = 16;
const BURST_PER_SECOND = 200;

const application = (id: string) => ({
  id,
  applicants: [],
  team_member: null,
  financed_amount: 850_000,
  repayment_term: 24,
  product_category: 'Battery Storage',
  product_description: 'Home battery',
  status: 'APPROVED',
  created: '2026-01-15T00:00:00+00:00',
});

/** Answers the log-in, and every application: the worker reads back while messages come in. */
async function startLender() {
  const session = { status: 2000, sessionKey: 'k', sessionToken: 't' };
  const server = createServer((incoming, answer) => {
    const id = incoming.url?.split('/').at(-1) ?? '';
    const body =
      incoming.method === 'GET' ? { status: 2000, application: application(id) } : session;
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

let serial = 0;
/** Each about an application of its own: nothing can be answered together. */
function message(): string {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const token = randomBytes(25).toString('hex');
  const signature = createHmac('sha256', KEY)
    .update(timestamp + token)
    .digest('hex');
  const id = String(++serial);
  return JSON.stringify({
    id,
    reference_number: '',
    status: 'APPROVED',
    timestamp,
    token,
    signature,
  });
}

export async function webhookTable(seconds: number): Promise<Record<string, object>> {
  const lender = await startLender();
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-bench-'));
  const server = await startServer({
    DATA_DIR: dataDir,
    BRIGHTE_URL: lender.url,
    BRIGHTE_API_ID: 'bench',
    BRIGHTE_API_SECRET: 'bench',
    BRIGHTE_PRIVATE_KEY: KEY,
  });
  const agent = new Agent({ keepAlive: true });
  const address = `${server.url}/webhooks/brighte`;

  async function measure(run: (send: () => Promise<void>) => Promise<void>) {
    const times: number[] = [];
    let refused = 0;
    const began = performance.now();
    await run(async () => {
      const sentAt = performance.now();
      const { status } = await post(address, message(), agent);
      if (status === 200) times.push(performance.now() - sentAt);
      else refused++;
    });
    const took = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
    return {
      'accepted/s': Math.round(times.length / took),
      accepted: times.length,
      refused,
      'p50 ms': at(0.5),
      'p99 ms': at(0.99),
    };
  }

  const flood = (length: number) =>
    measure(async (send) => {
      const until = performance.now() + length * 1000;
      const sender = async () => {
        while (performance.now() < until) await send();
      };
      await Promise.all(Array.from({ length: SENDERS }, sender));
    });
  /** At their own pace, however slow the answers are. */
  const burst = () =>
    measure(async (send) => {
      const sent: Promise<void>[] = [];
      const began = performance.now();
      while (sent.length < BURST_PER_SECOND * seconds) {
        const due = Math.floor(((performance.now() - began) / 1000) * BURST_PER_SECOND);
        while (sent.length < due) sent.push(send());
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await Promise.all(sent);
    });

  const warmUp = await flood(1);
  const rows = { 'as fast as they go': await flood(seconds), '200 a second': await burst() };
  await server.stop();
  agent.destroy();
  lender.server.close();

  const db = openDb({ dataDir });
  const { rows: kept } = await db.query<{ kept: string }>('select count(*) as kept from inbox');
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
  const accepted = [warmUp, ...Object.values(rows)].reduce((sum, one) => sum + one.accepted, 0);
  if (Number(kept[0]?.kept) !== accepted)
    throw new Error(`${accepted} messages were accepted, ${kept[0]?.kept} are in the inbox`);
  return { ...rows, 'all of it in the inbox': { accepted } };
}
