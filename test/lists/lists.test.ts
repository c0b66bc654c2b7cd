/** Lists over all lenders: whole, in one order, however each lender pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';
import { type Entry, idsOf, walk } from './walk.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const DATED = 'externalId createdAt';
const instant = ({ createdAt }: Entry) => (createdAt ? Date.parse(createdAt) : 0);
const providersOf = (entries: readonly Entry[]) =>
  [...new Set(entries.map(({ provider }) => provider))].sort();

/** What a lender itself tells through its own query, page after page. */
async function own(query: string, field: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await running.graph(query, { after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data[field];
    found.push(...nodes.map(({ id }: Entry) => id));
    if (!pageInfo?.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

describe.each([
  ['applications', ['BRIGHTE', 'IUTE', 'PLEXE']],
  ['loans', ['IUTE', 'PLEXE']],
  ['quotes', ['BRIGHTE']],
] as const)('%s', (list, lenders) => {
  it('holds each entry once, of every lender that has some', async () => {
    const entries = await walk(running, list, DATED);
    expect(new Set(idsOf(entries)).size).toBe(entries.length);
    expect(providersOf(entries)).toEqual(lenders);
  });

  it('is newest first, and the other way round the same', async () => {
    const newest = await walk(running, list, DATED, { first: 50 });
    const instants = newest.map(instant);
    expect(instants).toEqual([...instants].sort((a, b) => b - a));
    for (const first of [9, 100]) {
      const oldest = await walk(running, list, DATED, { first, args: { orderBy: 'OLDEST_FIRST' } });
      expect(idsOf(oldest)).toEqual(idsOf(newest).reverse());
    }
  });

  it('of one lender is its part of the whole', async () => {
    const whole = await walk(running, list, DATED, { first: 100 });
    for (const lender of lenders) {
      const part = await walk(running, list, DATED, { first: 9, args: { providers: [lender] } });
      expect(idsOf(part)).toEqual(idsOf(whole.filter(({ provider }) => provider === lender)));
    }
  });
});

describe('what a list over all lenders has', () => {
  it("is what Brighte's own list has, of all branches", async () => {
    const ours = await walk(running, 'applications', '', {
      first: 100,
      args: { providers: ['BRIGHTE'] },
    });
    const { data } = await running.graph('{ brighteListAccounts { accountId } }');
    const theirs = new Set<string>();
    for (const { accountId } of data.brighteListAccounts)
      for (const id of await own(
        `query ($after: String) { brighteListApplications(accountId: "${accountId}", first: 100, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        'brighteListApplications',
      ))
        theirs.add(id);
    expect(new Set(idsOf(ours))).toEqual(theirs);
  });

  it("is what Plexe's own list has, of the partner that this server is", async () => {
    const { partnerId } = running.sandbox.describe().providers.plexe?.known as {
      partnerId: string;
    };
    const theirs = await own(
      `query ($after: String) { plexeGetPartnerApplications(partnerId: "${partnerId}", first: 100, after: $after) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      'plexeGetPartnerApplications',
    );
    const ours = await walk(running, 'applications', '', { args: { providers: ['PLEXE'] } });
    expect(new Set(idsOf(ours))).toEqual(new Set(theirs));
  });
});

describe('while others add to it', () => {
  it('nothing comes twice or is left out behind where the reader stands', async () => {
    const before = await walk(running, 'applications', '', { first: 100 });
    const { text, variables } = operation('apply');
    const seen = await walk(running, 'applications', '', {
      first: 40,
      async between(page) {
        const input = { ...(variables().input as object), idempotencyKey: `between-${page}` };
        await running.graph(text, { ...variables(), input });
        await running.control('POST', '/brighte/applications', { count: 3 });
      },
    });
    expect(new Set(idsOf(seen)).size).toBe(seen.length);
    expect(idsOf(seen).filter((id) => idsOf(before).includes(id))).toEqual(idsOf(before));
  });
});

describe('a lender without such entries', () => {
  it('is not missed where nobody asked for it', async () => {
    const { data, errors } = await running.graph('{ quotes { providers { provider result } } }');
    expect(errors).toBeUndefined();
    expect(data.quotes.providers).toEqual([{ provider: 'BRIGHTE', result: 'OK' }]);
  });

  it.each([
    ['applications', 'REALFINITY'],
    ['loans', 'BRIGHTE'],
    ['loans', 'REALFINITY'],
    ['quotes', 'IUTE'],
    ['quotes', 'PLEXE'],
    ['quotes', 'REALFINITY'],
  ])('%s of %s say so when they are asked for', async (list, lender) => {
    const { data, errors } = await running.graph(
      `{ ${list}(providers: [${lender}]) { nodes { id } providers { provider result failure } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data[list]).toEqual({
      nodes: [],
      providers: [{ provider: lender, result: 'FAILED', failure: 'NOT_SUPPORTED' }],
    });
  });
});
