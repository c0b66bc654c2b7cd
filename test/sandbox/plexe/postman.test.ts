import { Socket } from 'node:net';
import newman from 'newman';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bench, contract, openBench } from './bench.js';
import { exampleOf, fill, loadCollection, operationOf, requestsOf, setOut } from './collection.js';
import { FILLINGS } from './fillings.js';
import { misshapen } from './shape.js';

type Summary = Parameters<Parameters<typeof newman.run>[1]>[1];

/** Everybody whom a socket was opened to, plain or secure, answered or not. */
const connecting = vi.spyOn(Socket.prototype, 'connect');
const called = (): ReadonlySet<unknown> =>
  new Set(connecting.mock.calls.map((given) => ([given].flat(2)[0] as { host?: unknown }).host));

/** One run of a collection against a sandbox. */
async function runOf(bench: Bench, collection: ReturnType<typeof loadCollection>) {
  setOut(collection, `${bench.origin}/plexe`, await bench.login());
  return new Promise<Summary>((resolve, reject) =>
    newman.run({ collection, timeoutRequest: 10_000 }, (error, done) =>
      error ? reject(error) : resolve(done),
    ),
  );
}

const listed = requestsOf(loadCollection()).map((item) => ({ item, operation: operationOf(item) }));
const cases = listed.map(({ operation, item }, index) => ({ operation, item, index }));

/** Every request of the collection, filled with what it needs. */
async function filled(bench: Bench) {
  const collection = loadCollection();
  for (const item of requestsOf(collection)) {
    const operation = operationOf(item);
    const filling = FILLINGS[operation];
    if (!filling) throw new Error(`Nothing to fill ${operation} with`);
    fill(item, await filling(bench));
  }
  return collection;
}

/** An answer as it came back from the run. */
function answerOf(summary: Summary, index: number) {
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
  let bench: Bench;
  let summary: Summary;
  beforeAll(async () => {
    bench = await openBench();
    summary = await runOf(bench, await filled(bench));
  });
  afterAll(() => bench.close());

  it('has 73 requests, one for each operation, and every one was made and answered', () => {
    const { executions, stats } = summary.run;
    expect(listed.length).toBe(73);
    expect(new Set(listed.map(({ operation }) => operation))).toEqual(
      new Set(contract.operations.map(({ id }) => id)),
    );
    expect(executions.map(({ item }) => item.name)).toEqual(listed.map(({ item }) => item.name));
    expect(stats.requests).toMatchObject({ total: 73, failed: 0 });
  });

  it('each was counted by the sandbox: none was left out', async () => {
    const calls: Readonly<Record<string, number>> = await bench.value('/calls');
    for (const { operation } of listed) expect(calls[operation], operation).toBeGreaterThan(0);
  });

  it('nobody but the sandbox was called', () => {
    expect([...called()]).toEqual(['127.0.0.1']);
  });

  it.each(cases)('$operation succeeds, in the shape of its example', (one) => {
    const { operation, item, index } = one;
    const answer = answerOf(summary, index);
    const example = exampleOf(item, answer.status);
    expect(item.response.map(({ code }) => code)).toContain(answer.status);
    expect([answer.status, answer.body.toString()]).toEqual([200, expect.any(String)]);
    expect(contract.problems(operation, answer)).toEqual([]);
    if (!example?.body) return;
    const found = misshapen(JSON.parse(example.body), JSON.parse(answer.body.toString()));
    expect(found).toEqual(EMPTY[operation] ? [EMPTY[operation]] : []);
  });
});

describe('the same with its filler as it is, and nothing but our address and token', () => {
  let bench: Bench;
  let summary: Summary;
  beforeAll(async () => {
    bench = await openBench();
    summary = await runOf(bench, loadCollection());
  });
  afterAll(() => bench.close());

  /** What the filler can do: no ids, no addresses, no passwords are in it. */
  const GOOD_AS_THEY_ARE = ['refreshToken', 'handleWebhook', 'getIndustries'];

  it.each(cases)('$operation is answered as the collection shows it', (one) => {
    const { operation, item, index } = one;
    const answer = answerOf(summary, index);
    expect(answer.status).toBe(GOOD_AS_THEY_ARE.includes(operation) ? 200 : 400);
    expect(contract.problems(operation, answer)).toEqual([]);
    const example = exampleOf(item, answer.status);
    // Six webhook posts show no refusal at all; the contract gives them that of the others.
    if (!example?.body) return;
    const found = misshapen(JSON.parse(example.body), JSON.parse(answer.body.toString()));
    // Messages per field are ours: the notes say that no source shows them.
    expect(found.filter((line) => line !== '/errors is in no example')).toEqual([]);
  });
});
