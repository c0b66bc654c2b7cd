/** The whole product behind a real router: the same answers, and no wire call more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operation } from '../support/corpus.js';
import {
  bringsFiles,
  inOrder,
  isMutation,
  isSubscription,
  prepare,
  ready,
} from '../support/plays.js';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';
import { type Router, type Send, startNotes, startRouter } from './router.js';

/** What is in the corpus and cannot go through this router. */
const NOT_THROUGH = inOrder
  .filter((one) => bringsFiles(one) || isSubscription(one))
  .map(({ file }) => file);

type Rule = (key: string, value: unknown) => unknown;
const by = (rule: Rule) => (answer: unknown) => JSON.stringify(answer, rule);

/** What no two answers of one product share. */
const untimed: Rule = (key, value) => {
  if (['elapsedMs', 'urlExpiresAt', 'lastSuccessAt'].includes(key)) return '(another)';
  return typeof value === 'string' && value.includes('/files/') ? '(a link)' : value;
};
/** What, besides, two products from one seed cannot share: moments, and ids made up here. */
const alike: Rule = (key, value) => {
  if (typeof value !== 'string') return untimed(key, value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return '(a moment)';
  if (/^http:\/\/127\.0\.0\.1:\d+\//.test(value)) return '(an address)';
  if (/^[0-9a-f]{64}$/.test(value)) return '(a checksum over an address)';
  const [, own, type] = Buffer.from(value, 'base64url').toString('latin1').split(':');
  return own === 'OURS' ? `(an id of a ${type})` : untimed(key, value);
};

const summary = (errors: GraphAnswer['errors']) =>
  (errors ?? []).map(({ path, extensions }) => [path, extensions.code]);

describe('behind a router, the answer is the same', () => {
  let direct: Running;
  let behind: Running;
  let router: Router;
  beforeAll(async () => {
    [direct, behind] = [await startSame(), await startSame()];
    router = await startRouter([{ name: 'lendgraph', url: `${behind.url}/graphql` }]);
  });
  afterAll(() => Promise.all([direct.close(), router.close().then(() => behind.close())]));

  /** Nothing is settled while the two are compared. */
  async function startSame(): Promise<Running> {
    const running = await startRunning({ env: { SETTLE_SECONDS: '3600' } });
    await ready(running);
    return running;
  }
  const callsOf = async ({ calls }: Running) => [await calls('brighte'), await calls('iute')];

  // A router passes no multipart requests on: files go to the graph itself.
  // It composes subscriptions and cannot run them: they go to the graph itself, too.
  const through = inOrder.filter((one) => !bringsFiles(one) && !isSubscription(one));

  it.each(through.filter((one) => !isMutation(one)))('to $file, at the same cost', async (one) => {
    const variables = (await prepare(behind, one)) ?? one.variables();
    // The first reading of a thing may be remembered.
    await behind.graph(one.text, variables);
    await callsOf(behind);
    const answer = await behind.graph(one.text, variables);
    const cost = await callsOf(behind);
    const routed = await router.graph(one.text, variables);
    expect(answer.errors).toBeUndefined();
    expect(summary(routed.errors)).toEqual([]);
    expect(by(untimed)(routed.data)).toBe(by(untimed)(answer.data));
    expect(await callsOf(behind)).toEqual(cost);
  });

  it.each(through.filter(isMutation))('to $file, at the same cost', async (one) => {
    const given = one.variables();
    const [own, others] = [await prepare(direct, one), await prepare(behind, one)];
    await Promise.all([callsOf(direct), callsOf(behind)]);
    const answer = await direct.graph(one.text, own ?? given);
    const routed = await router.graph(one.text, others ?? given);
    expect(answer.errors).toBeUndefined();
    expect(summary(routed.errors)).toEqual([]);
    expect(by(alike)(routed.data)).toBe(by(alike)(answer.data));
    expect(await callsOf(behind)).toEqual(await callsOf(direct));
  });

  it('except for those that bring files or follow', () => {
    expect(NOT_THROUGH.sort()).toEqual([
      'application-changed',
      'brighte-send-invoice',
      'loan-changed',
      'plexe-hand-in',
      'provider-event',
      'send-papers',
    ]);
  });

  it('where something fails: the same nulls, codes and paths', async () => {
    const fault = { operation: 'getLoanInfo', fault: 'malformed', times: 1 };
    const query =
      '{ loans(first: 1) { nodes { externalId status } providers { result failure } } }';
    const nonsense = '{ loan(id: "nonsense") { id } }';
    for (const { control } of [direct, behind]) await control('POST', '/iute/faults', fault);
    for (const asked of [query, nonsense]) {
      const [answer, routed] = [await direct.graph(asked), await router.graph(asked)];
      expect(summary(answer.errors)).toHaveLength(1);
      expect(routed.data).toEqual(answer.data);
      expect(summary(routed.errors)).toEqual(summary(answer.errors));
    }
  });
});

describe('with a second subgraph that extends Customer', () => {
  let running: Running;
  let notes: Awaited<ReturnType<typeof startNotes>>;
  let router: Router;
  let id: string;
  const book = new Map<string, readonly string[]>();
  beforeAll(async () => {
    running = await startRunning();
    notes = await startNotes(book);
    router = await startRouter([{ name: 'lendgraph', url: `${running.url}/graphql` }, notes]);
    const { data } = await running.graph('{ loans(first: 1) { nodes { customer { id } } } }');
    id = data.loans.nodes[0].customer.id;
    book.set(id, ['prefers mornings']);
  });
  afterAll(async () => {
    await router.close();
    await Promise.all([running.close(), notes.close()]);
  });

  it('its fields are answered on our customers', async () => {
    const { data, errors } = await router.graph(
      '{ loans(first: 1) { nodes { customer { displayName notes } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.loans.nodes[0].customer).toEqual({
      displayName: expect.stringMatching(/\w/),
      notes: ['prefers mornings'],
    });
  });

  it('its customers are completed by us, one that nobody knows null alone', async () => {
    const stranger = Buffer.from('1:OURS:Customer:00000000-0000-4000-8000-000000000000').toString(
      'base64url',
    );
    book.set(stranger, ['a ghost']);
    const { data, errors } = await router.graph('{ latestNoted { notes email displayName } }');
    book.delete(stranger);
    const [known, unknown] = data.latestNoted;
    expect(known.displayName).toMatch(/\w/);
    expect(unknown).toEqual({ notes: ['a ghost'], email: null, displayName: null });
    expect(summary(errors)).toEqual([[['latestNoted', 1], 'NOT_FOUND']]);
  });
});

describe('a router that repeats a mutation blindly', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning();
  });
  afterAll(() => running.close());

  const acts = ({ body }: RequestInit) => String(body).includes('"mutation');

  /** The answer is lost on its way, so it sends again. */
  const lost: Send = async (url, init) => {
    if (acts(init)) await (await fetch(url, init)).arrayBuffer();
    return fetch(url, init);
  };
  /** The answer is late, so it sends again while the first is under way. */
  const late: Send = async (url, init) => {
    const first = fetch(url, init);
    if (!acts(init)) return first;
    const [, second] = await Promise.all([first, fetch(url, init)]);
    return second;
  };

  it.each<[string, Send, string, readonly string[]]>([
    ['after a lost answer', lost, '90010', ['REPLAYED']],
    ['before a late answer', late, '90009', ['COMMITTED', 'IN_PROGRESS', 'REPLAYED']],
  ])('%s: one wire call, one effect', async (_, send, ref, outcomes) => {
    const router = await startRouter([{ name: 'lendgraph', url: `${running.url}/graphql` }], send);
    await running.calls();
    const input = {
      ...(operation('repay').variables().input as object),
      loanId: Buffer.from(`1:IUTE:Loan:${ref}`).toString('base64url'),
      amount: '10.00',
    };
    const { data, errors } = await router.graph(
      `mutation ($input: IuteInsertRepaymentInput!) {
        iuteInsertRepayment(input: $input) { receipt { outcome } } }`,
      { input },
    );
    await router.close();
    expect(errors).toBeUndefined();
    expect(outcomes).toContain(data.iuteInsertRepayment.receipt.outcome);
    expect((await running.calls()).insertRepayment).toBe(1);
    const ledger = await running.control('GET', '/iute/ledger');
    expect(
      ledger.filter(
        (entry: { operation: string; loanRef: string }) =>
          entry.operation === 'insertRepayment' && entry.loanRef === ref,
      ),
    ).toHaveLength(1);
  });
});
