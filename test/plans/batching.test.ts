/** Each thing is asked once, however often and by whichever way a document names it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

const loanId = (ref: string) => globalId('IUTE', 'Loan', ref);
const applicationId = (ref: string) => globalId('IUTE', 'Application', ref);
const SEEDED_LOANS = 9;

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  await addLoans(20 - SEEDED_LOANS);
});
afterAll(() => running.close());

async function addLoans(count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, index) => addLoan(index + 1)));
}

async function addLoan(n: number): Promise<void> {
  const { input } = operation('apply').variables() as { input: Record<string, unknown> };
  const application = { ...input, personalNumber: `I8060601${n}N` };
  const applied = await running.graph(operation('apply').text, { input: application });
  const { id, externalId } = applied.data.iuteCreateLoan.application;
  for (const step of ['approve', 'authorize'])
    await running.control('POST', `/iute/loans/${externalId}/${step}`);
  const release = { idempotencyKey: `release-${n}`, applicationId: id };
  const released = await running.graph(operation('release-cash').text, { input: release });
  expect(released.data.iuteConfirmCashRelease.loan.status).toBe('ACTIVE');
}

/** Upstream calls of one document, which must be answered without errors. */
async function cost(query: string, variables: Record<string, unknown> = {}) {
  await running.calls();
  const { data, errors } = await running.graph(query, variables);
  expect(errors).toBeUndefined();
  return { data, calls: await running.calls() };
}

describe('one loan', () => {
  it('is asked for once, though a document names it five times by four ways', async () => {
    const { data, calls } = await cost(
      `query ($loan: ID!, $application: ID!) {
        a: loan(id: $loan) { status }
        b: loan(id: $loan) { outstanding { amount } installments { dueOn } }
        c: iuteGetLoanInfo(loanRef: "90010") { status }
        d: node(id: $loan) { ... on Loan { status } }
        e: application(id: $application) { loan { status } }
      }`,
      { loan: loanId('90010'), application: applicationId('90010') },
    );
    expect(calls).toEqual({ getLoanInfo: 1 });
    expect([data.a, data.c, data.d, data.e.loan].map(({ status }) => status)).toEqual(
      Array(4).fill('ACTIVE'),
    );
  });

  it('is asked for once by a hundred ids of it and of its installments', async () => {
    const ids = [loanId('90010'), globalId('IUTE', 'Installment', '90010-1')];
    const { calls } = await cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 50 }, () => ids).flat(),
    });
    expect(calls).toEqual({ getLoanInfo: 1 });
  });

  it('is asked for again by the next request', async () => {
    const query = 'query ($id: ID!) { loan(id: $id) { status } }';
    await cost(query, { id: loanId('90010') });
    expect((await cost(query, { id: loanId('90010') })).calls).toEqual({ getLoanInfo: 1 });
  });
});

describe('a list of twenty loans', () => {
  it('with installments costs twenty calls', async () => {
    const { data, calls } = await cost(
      '{ loans(first: 20, providers: [IUTE]) { nodes { installments { number dueOn total { amount } } } pageInfo { hasNextPage } } }',
    );
    expect(data.loans.nodes).toHaveLength(20);
    expect(data.loans.pageInfo.hasNextPage).toBe(false);
    expect(calls).toEqual({ getLoanInfo: 20 });
  });

  it('costs no more with customer, application and principal of each', async () => {
    const { data, calls } = await cost(
      `{ loans(first: 20, providers: [IUTE]) { nodes {
          principal { amount }
          customer { displayName personalNumber }
          application { status customer { displayName } loan { status } }
        } } }`,
    );
    expect(calls).toEqual({ getLoanInfo: 20 });
    for (const loan of data.loans.nodes.slice(0, 11))
      expect(loan).toEqual({
        principal: { amount: '5000.00' },
        customer: { displayName: 'Nelea Iacovet', personalNumber: expect.stringMatching(/^I•+N$/) },
        application: {
          status: 'FUNDED',
          customer: { displayName: 'Nelea Iacovet' },
          loan: { status: 'ACTIVE' },
        },
      });
  });

  it('costs no more through the loans and applications of each customer', async () => {
    const { calls } = await cost(
      `{ loans(first: 20, providers: [IUTE]) { nodes { customer {
          loans(first: 3) { nodes { status customer { displayName } } }
          applications(first: 3) { nodes { status loan { status } } }
        } } } }`,
    );
    expect(calls).toEqual({ getLoanInfo: 20 });
  });

  it('asks only for the entries of its page', async () => {
    const { data, calls } = await cost('{ loans(first: 3) { nodes { status } } }');
    expect(data.loans.nodes).toHaveLength(3);
    expect(calls).toEqual({ getLoanInfo: 3 });
  });

  it('asks the lender nothing for what our own record holds', async () => {
    const { calls } = await cost(
      '{ loans(first: 20) { edges { cursor } pageInfo { endCursor } } customers { nodes { displayName } } }',
    );
    // The cursors alone would need no call; the entries are read because `providers` and errors speak of them.
    expect(calls).toEqual({ getLoanInfo: 20 });
  });
});

describe('pages', () => {
  it('follow one another without a gap, an overlap or a call too many', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 1; page <= 3; page++) {
      const { data, calls } = await cost(operation('loans-page').text, { first: 8, after });
      const { edges, pageInfo, providers } = data.loans;
      seen.push(...edges.map((edge: { node: { externalId: string } }) => edge.node.externalId));
      expect(calls).toEqual({ getLoanInfo: edges.length });
      expect(pageInfo.hasNextPage).toBe(page < 3);
      expect(providers[0]).toMatchObject({ result: 'OK', received: edges.length, failure: null });
      after = pageInfo.endCursor;
    }
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
  });
});

describe('one entry that cannot be read', () => {
  it('is null alone, with a typed error at its path, and makes the list PARTIAL', async () => {
    const rule = { operation: 'getLoanInfo', fault: 'malformed', times: 1 };
    await running.control('POST', '/iute/faults', rule);
    await running.calls();
    const { data, errors } = await running.graph(
      `{ loans(first: 5, providers: [IUTE]) { edges { node { externalId } } nodes { externalId }
          providers { provider result expected received failure } } }`,
    );
    const { edges, nodes, providers } = data.loans;
    const at = nodes.indexOf(null);
    expect(nodes.filter((node: unknown) => node === null)).toHaveLength(1);
    expect(edges[at].node).toBeNull();
    expect(providers).toEqual([
      {
        provider: 'IUTE',
        result: 'PARTIAL',
        expected: 5,
        received: 4,
        failure: 'PROVIDER_CONTRACT',
      },
    ]);
    expect(
      errors?.map(({ path, extensions }) => [path, extensions.code, extensions.provider]),
    ).toEqual(
      expect.arrayContaining([
        [['loans', 'edges', at, 'node'], 'PROVIDER_CONTRACT', 'IUTE'],
        [['loans', 'nodes', at], 'PROVIDER_CONTRACT', 'IUTE'],
      ]),
    );
    expect(await running.calls()).toEqual({ getLoanInfo: 5 });
  });

  it('among many ids is null alone', async () => {
    const { data, errors } = await running.graph(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [loanId('90008'), loanId('77777'), 'nonsense', loanId('90009')] },
    );
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
      loanId('90008'),
      null,
      null,
      loanId('90009'),
    ]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['nodes', 2], 'INVALID_INPUT'],
      [['nodes', 1], 'NOT_FOUND'],
    ]);
  });
});
