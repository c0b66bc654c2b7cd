import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import newman from 'newman';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, contract, openBench } from './bench.js';
import { exampleOf, fill, loadCollection, operationOf, requestsOf, setOut } from './collection.js';
import { FILLINGS } from './fillings.js';
import { misshapen } from './shape.js';

type Summary = Parameters<Parameters<typeof newman.run>[1]>[1];

/** Everybody a socket was opened to. */
const called = new Set<string>();
const watch = (message: unknown): void => {
  const { socket } = message as { socket: Socket };
  socket.once('connect', () => called.add(socket.remoteAddress ?? ''));
};

const collection = loadCollection();
const requests = requestsOf(collection).map((item) => ({ item, operation: operationOf(item) }));
let bench: Bench;
let summary: Summary;

beforeAll(async () => {
  bench = await openBench();
  for (const { item, operation } of requests) {
    const filling = FILLINGS[operation];
    if (!filling) throw new Error(`Nothing to fill ${operation} with`);
    fill(item, await filling(bench));
  }
  setOut(collection, `${bench.origin}/plexe`, await bench.login());
  subscribe('net.client.socket', watch);
  summary = await new Promise((resolve, reject) =>
    newman.run({ collection, timeoutRequest: 10_000 }, (error, done) =>
      error ? reject(error) : resolve(done),
    ),
  );
  unsubscribe('net.client.socket', watch);
});
afterAll(() => bench.close());

/** An answer as it came back from the run. */
function answerOf(index: number) {
  const { response, requestError } = summary.run.executions[index] ?? {};
  if (!response) throw new Error(`No answer: ${requestError?.message}`);
  const headers = Object.fromEntries(
    Object.entries(response.headers.toObject()).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: response.code, headers, body: Buffer.from(response.stream) };
}

/** Lists that may be empty in an answer, although an example has rows. */
const EMPTY: Readonly<Record<string, string>> = {
  // A withdrawal that is made has no errors.
  confirmWithdrawalLineOfCredit: '/errors is an empty list',
  confirmWithdrawalInvoice: '/errors is an empty list',
};

describe("the vendor's own collection, whole, run by newman", () => {
  it('has 73 requests, one for each operation, and every one was made and answered', () => {
    const { executions, stats } = summary.run;
    expect(requests.length).toBe(73);
    expect(new Set(requests.map(({ operation }) => operation))).toEqual(
      new Set(contract.operations.map(({ id }) => id)),
    );
    expect(executions.map(({ item }) => item.name)).toEqual(requests.map(({ item }) => item.name));
    expect(stats.requests).toMatchObject({ total: 73, failed: 0 });
  });

  it('each was counted by the sandbox: none was left out', async () => {
    const calls: Readonly<Record<string, number>> = await bench.value('/calls');
    for (const { operation } of requests) expect(calls[operation], operation).toBeGreaterThan(0);
  });

  it('nobody but the sandbox was called', () => {
    expect([...called]).toEqual(['127.0.0.1']);
  });

  it.each(
    requests.map(({ item, operation }, index) => ({ operation, item, index })),
  )('$operation succeeds, in the shape of its example', ({ operation, item, index }) => {
    const answer = answerOf(index);
    const example = exampleOf(item, answer.status);
    expect(item.response.map(({ code }) => code)).toContain(answer.status);
    expect([answer.status, answer.body.toString()]).toEqual([200, expect.any(String)]);
    expect(contract.problems(operation, answer)).toEqual([]);
    if (!example?.body) return;
    const found = misshapen(JSON.parse(example.body), JSON.parse(answer.body.toString()));
    expect(found).toEqual(EMPTY[operation] ? [EMPTY[operation]] : []);
  });
});
