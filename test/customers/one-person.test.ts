/** One customer over lenders, in the graph as it runs: linked, listed, half dead, and apart again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

const TOKENS = { anna: 'token-of-anna-0000001', olga: 'token-of-olga-0000003' };

let running: Running;
let borrower: string;
let applicant: string;
beforeAll(async () => {
  const callers = `anna=${TOKENS.anna},olga=${TOKENS.olga}:operator`;
  running = await startRunning({ env: { CALLER_TOKENS: callers } });
  const { data } = await graph(`{
    loan: iuteGetLoanInfo(loanRef: "90010") { customer { id } }
    application: brighteGetApplication(applicationId: "10001") { customer { id } } }`);
  borrower = data.loan.customer.id;
  applicant = data.application.customer.id;
});
afterAll(() => running.close());

const graph = (
  query: string,
  variables: Record<string, unknown> = {},
  who: keyof typeof TOKENS = 'olga',
) => running.graph(query, variables, { authorization: `Bearer ${TOKENS[who]}` });

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LINK = operation('customer-link-two').text;
const UNLINK = operation('customer-unlink-two').text;
let keys = 0;
const link = (customerIds: readonly string[], more: Record<string, unknown> = {}) =>
  graph(LINK, {
    input: { idempotencyKey: `link-${++keys}`, customerIds, reason: 'card seen', ...more },
  });
const unlink = (linkId: string, reason = 'a mistake') =>
  graph(UNLINK, { input: { linkId, reason } });

const PERSON = `query ($id: ID!, $first: Int! = 20, $after: String) { customer(id: $id) {
  id displayName
  identities { customerId provider externalId displayName email mobile links { id } }
  linkHistory { id linkedBy unlinkedBy }
  applications(first: $first, after: $after) {
    nodes { provider externalId createdAt } pageInfo { hasNextPage endCursor }
    providers { provider result expected received failure } }
  loans(first: 20) { nodes { provider externalId } providers { provider result failure } }
  quotes(first: 20) { nodes { provider externalId customerEmail } providers { provider result failure } }
} }`;
const person = async (id: string, more: Record<string, unknown> = {}) => {
  const { data, errors } = await graph(PERSON, { id, ...more });
  return { ...data.customer, errors };
};
/** Whatever is theirs, without what differs by the id that is asked. */
const whole = async (id: string) => {
  const { id: _, displayName: __, linkHistory: ___, ...rest } = await person(id);
  return rest;
};

describe('two customers linked', () => {
  let before: Awaited<ReturnType<typeof person>>[];
  let linkId: string;
  beforeAll(async () => {
    before = [await person(borrower), await person(applicant)];
    const { data } = await link([borrower, applicant]);
    expect(data.customerLink.userErrors).toEqual([]);
    linkId = data.customerLink.link.id;
  });

  it('are one person under both ids, and the ids stay', async () => {
    expect(await whole(borrower)).toEqual(await whole(applicant));
    for (const [at, id] of [borrower, applicant].entries())
      expect(await person(id)).toMatchObject({ id, displayName: before[at].displayName });
  });

  it('show each identity with its lender, masked, and the link that holds it', async () => {
    const { identities } = await person(borrower);
    expect(identities).toEqual([
      {
        customerId: applicant,
        provider: 'BRIGHTE',
        externalId: expect.stringMatching(/^\d+$/),
        displayName: before[1].displayName,
        email: expect.stringMatching(/^.•+.$/),
        mobile: expect.stringMatching(/^0•+\d$/),
        links: [{ id: linkId }],
      },
      {
        customerId: borrower,
        provider: 'IUTE',
        externalId: expect.stringMatching(/^.•+.$/),
        displayName: before[0].displayName,
        email: null,
        mobile: null,
        links: [{ id: linkId }],
      },
    ]);
  });

  it('have the lists of both in one, page by page the same as at once', async () => {
    const { applications, loans } = await person(borrower);
    expect(applications.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ provider: 'IUTE', externalId: '90010' }),
        expect.objectContaining({ provider: 'BRIGHTE', externalId: '10001' }),
      ]),
    );
    const times = applications.nodes.map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(applications.providers).toMatchObject([
      { provider: 'BRIGHTE', result: 'OK', failure: null },
      { provider: 'IUTE', result: 'OK', failure: null },
    ]);
    expect(loans.nodes).toEqual(before[0].loans.nodes);
    expect(loans.providers).toEqual([
      { provider: 'BRIGHTE', result: 'FAILED', failure: 'NOT_SUPPORTED' },
      { provider: 'IUTE', result: 'OK', failure: null },
    ]);

    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Page = (await person(applicant, { first: 1, after })).applications;
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(applications.nodes);
  });

  it('lose to a dead lender only what is its own', async () => {
    const fault = { operation: 'listApplications', fault: 'resetBefore', times: 50 };
    await running.control('POST', '/brighte/faults', fault);
    const { applications, loans, identities } = await person(borrower);
    await running.control('DELETE', '/brighte/faults');
    expect(applications.nodes).toEqual(before[0].applications.nodes);
    expect(applications.providers).toMatchObject([
      { provider: 'BRIGHTE', result: 'FAILED', received: 0, failure: 'PROVIDER_UNAVAILABLE' },
      { provider: 'IUTE', result: 'OK' },
    ]);
    expect(loans.nodes).toEqual(before[0].loans.nodes);
    expect(identities).toHaveLength(2);
  });

  it('with one loan that cannot be read have an error at its path, and the other lender in full', async () => {
    const fault = { operation: 'getLoanInfo', fault: 'malformed', times: 1 };
    await running.control('POST', '/iute/faults', fault);
    const { loans, applications, errors } = await person(applicant);
    await running.control('DELETE', '/iute/faults');
    expect(loans.nodes).toEqual([null]);
    expect(loans.providers).toContainEqual({
      provider: 'IUTE',
      result: 'FAILED',
      failure: 'PROVIDER_CONTRACT',
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: ['customer', 'loans', 'nodes', 0],
          extensions: expect.objectContaining({ code: 'PROVIDER_CONTRACT', provider: 'IUTE' }),
        }),
      ]),
    );
    expect(applications.providers).toContainEqual(
      expect.objectContaining({ provider: 'BRIGHTE', result: 'OK' }),
    );
  });

  it('are found from an application and a loan, too', async () => {
    const { data } = await graph(`{
      loan: iuteGetLoanInfo(loanRef: "90010") { customer { identities { customerId } } }
      application: brighteGetApplication(applicationId: "10001") {
        customer { identities { customerId } } } }`);
    const both = [{ customerId: applicant }, { customerId: borrower }];
    expect(data.loan.customer.identities).toEqual(both);
    expect(data.application.customer.identities).toEqual(both);
  });

  it('a link is a node with its evidence', async () => {
    const { data } = await graph(
      `query ($id: ID!) { node(id: $id) { ... on CustomerLink {
        evidence confidence linkedBy reason unlinkedAt customers { id } } } }`,
      { id: linkId },
    );
    expect(data.node).toEqual({
      evidence: ['CONFIRMED'],
      confidence: 'STATED',
      linkedBy: 'olga',
      reason: 'card seen',
      unlinkedAt: null,
      customers: expect.arrayContaining([{ id: borrower }, { id: applicant }]),
    });
  });

  it('unlinked have what was theirs before, and the link as history', async () => {
    const { data } = await unlink(linkId);
    expect(data.customerUnlink).toMatchObject({
      link: { unlinkedBy: 'olga', unlinkReason: 'a mistake' },
      userErrors: [],
    });
    for (const [at, id] of [borrower, applicant].entries())
      expect(await person(id)).toEqual({
        ...before[at],
        linkHistory: [{ id: linkId, linkedBy: 'olga', unlinkedBy: 'olga' }],
      });
    const again = await unlink(linkId, 'another reason');
    expect(again.data.customerUnlink).toEqual(data.customerUnlink);
  });
});

describe('customerLink', () => {
  it('is for operators only, and so is customerUnlink', async () => {
    const input = { idempotencyKey: 'anna-1', customerIds: [borrower, applicant], reason: 'x' };
    const linked = await graph(LINK, { input }, 'anna');
    expect(linked.data.customerLink).toBeNull();
    expect(linked.errors?.[0].extensions.code).toBe('FORBIDDEN');
    const id = globalId('OURS', 'CustomerLink', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
    const unlinked = await graph(UNLINK, { input: { linkId: id, reason: 'x' } }, 'anna');
    expect(unlinked.errors?.[0].extensions.code).toBe('FORBIDDEN');
  });

  it('names what does not fit', async () => {
    const nobody = globalId('OURS', 'Customer', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
    const problem = async (ids: readonly string[], more: Record<string, unknown> = {}) => {
      const { link: made, userErrors } = (await link(ids, more)).data.customerLink;
      expect(made).toBeNull();
      return userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path[1]]);
    };
    expect(await problem([borrower])).toEqual([['INVALID_INPUT', 'customerIds']]);
    expect(await problem([borrower, borrower])).toEqual([['INVALID_INPUT', 'customerIds']]);
    expect(await problem([borrower, nobody])).toEqual([['NOT_FOUND', 'customerIds']]);
    expect(await problem([borrower, globalId('IUTE', 'Loan', '90010')])).toEqual([
      ['INVALID_INPUT', 'customerIds'],
    ]);
    expect(await problem([borrower, applicant], { reason: '  ' })).toEqual([
      ['INVALID_INPUT', 'reason'],
    ]);
    expect(await problem([borrower, applicant], { idempotencyKey: 'with space' })).toEqual([
      ['INVALID_INPUT', 'idempotencyKey'],
    ]);
    expect((await person(borrower)).identities).toHaveLength(1);
  });

  it('repeated by a router after an unlink links nobody again', async () => {
    const input = { idempotencyKey: 'blind', customerIds: [borrower, applicant], reason: 'seen' };
    const first = await graph(LINK, { input });
    await unlink(first.data.customerLink.link.id);
    const repeat = await graph(LINK, { input });
    expect(repeat.data.customerLink.link.id).toBe(first.data.customerLink.link.id);
    expect((await person(borrower)).identities).toHaveLength(1);
  });
});
