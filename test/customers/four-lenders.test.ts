/** The screen that no lender can fill: one person with four of them, in one request, each killed in turn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, parseGlobalId } from '../../src/datasources/global-id.js';
import type { ProviderCode } from '../../src/schema/provider.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';

const idIn = (file: string) => String(operation(file).variables().id);
const clientRef = parseGlobalId(idIn('clients-by-id'))?.ref ?? '';

const LISTS = ['loans', 'applications', 'quotes', 'clients'] as const;

const SCREEN = `query ($id: ID!) { customer(id: $id) {
  identities { provider externalId displayName email links { evidence } }
  loans(first: 50) { nodes { provider externalId
      balance { amount currency } installments { number dueOn } }
    providers { provider result failure } }
  applications(first: 50) { nodes { provider externalId status }
    providers { provider result failure } }
  quotes { nodes { provider } providers { provider result failure } }
  clients { nodes { provider externalId referenceNumber } providers { provider result failure } }
} }`;

let sandbox: Awaited<ReturnType<typeof startSandboxHere>>;
let running: Running;
let id: string;
let others: string[];
// biome-ignore lint/suspicious/noExplicitAny: an answer to compare others with
let whole: any;

beforeAll(async () => {
  sandbox = await startSandboxHere();
  running = await startRunning({ sandbox });
  id = await linked(running);
  const { data, errors } = await running.graph(SCREEN, { id });
  expect(errors).toBeUndefined();
  whole = data.customer;
});
afterAll(async () => {
  await running.close();
  await sandbox.close();
});

/** One person out of four lenders' customers: each later one is joined to the one before. */
async function linked(on: Running): Promise<string> {
  const { data } = await on.graph(`{
    loan: iuteGetLoanInfo(loanRef: "90010") { customer { id } }
    application: brighteGetApplication(applicationId: "10001") { customer { id } } }`);
  const customers = [
    data.loan.customer.id,
    data.application.customer.id,
    idIn('plexe-loans-of-customer'),
    globalId('REALFINITY', 'Customer', clientRef),
  ];
  others = customers.slice(1);
  for (const [at, customer] of others.entries()) {
    const input = {
      idempotencyKey: `four-${at}`,
      customerIds: [customers[at], customer],
      reason: 'known at the counter',
    };
    const made = await on.graph(operation('customer-link-two').text, { input });
    expect(made.data.customerLink.userErrors).toEqual([]);
  }
  return customers[0];
}

describe('one person with four lenders', () => {
  it('has all of them in one request, each with what it can tell', () => {
    const by = (list: { nodes: { provider: string }[] }) =>
      [...new Set(list.nodes.map(({ provider }) => provider))].sort();
    expect(whole.identities.map(({ provider }: { provider: string }) => provider).sort()).toEqual([
      'BRIGHTE',
      'IUTE',
      'PLEXE',
      'REALFINITY',
    ]);
    for (const identity of whole.identities) {
      expect(identity.displayName).toMatch(/\w/);
      expect(identity.links.length).toBeGreaterThan(0);
      for (const { evidence } of identity.links) expect(evidence).toContain('CONFIRMED');
    }
    expect(by(whole.loans)).toEqual(['IUTE', 'PLEXE']);
    expect(by(whole.applications)).toEqual(['BRIGHTE', 'IUTE', 'PLEXE']);
    expect(whole.clients.nodes).toEqual([expect.objectContaining({ externalId: clientRef })]);
  });

  it('is the same under each of the four ids', async () => {
    for (const other of others) {
      const { data } = await running.graph(SCREEN, { id: other });
      expect(data.customer).toEqual(whole);
    }
  });

  it.each<ProviderCode>([
    'BRIGHTE',
    'IUTE',
    'PLEXE',
    'REALFINITY',
  ])('loses to a dead %s only what is its own, and every list says so', async (dead) => {
    const lender = dead.toLowerCase();
    await running.control('POST', `/${lender}/faults`, { operation: '*', fault: 'resetBefore' });
    const { data, errors } = await running.graph(SCREEN, { id });
    await running.control('DELETE', `/${lender}/faults`);
    const { customer } = data;
    expect(customer.identities).toHaveLength(4);
    for (const list of ['loans', 'applications', 'clients'] as const) {
      const alive = (nodes: ({ provider: string } | null)[]) =>
        nodes.filter((node) => node !== null && node.provider !== dead);
      expect(alive(customer[list].nodes), list).toEqual(alive(whole[list].nodes));
      const before = new Map<string, { result: string }>(
        whole[list].providers.map((one: { provider: string }) => [one.provider, one]),
      );
      for (const outcome of customer[list].providers) {
        const had = whole[list].nodes.some(
          ({ provider }: { provider: string }) => provider === dead,
        );
        if (outcome.provider !== dead || !had)
          expect(outcome.result, list).toBe(before.get(outcome.provider)?.result);
        else
          expect(outcome, list).toEqual({
            provider: dead,
            result: 'FAILED',
            failure: 'PROVIDER_UNAVAILABLE',
          });
      }
    }
    for (const { extensions } of errors ?? [])
      expect(extensions).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', provider: dead });
    const told = errors?.map(({ path }) => path.join('.')) ?? [];
    for (const list of LISTS) {
      const failed = customer[list].providers.filter(
        ({ failure }: { failure: string | null }) => failure === 'PROVIDER_UNAVAILABLE',
      );
      // Kept references were listed: their entries fail, each at its own path.
      const own = told.filter((path) => path.startsWith(`customer.${list}`));
      const isWhole = !customer[list].nodes.includes(null);
      expect(own, list).toEqual(
        isWhole
          ? failed.map(() => `customer.${list}`)
          : own.filter((path) => path.includes('.nodes.')),
      );
      expect(own.length > 0, list).toBe(failed.length > 0);
    }
  });
});

describe('a client of a mortgage lender', () => {
  it('is compared by the e-mail and phone that the lender reads out, and never by the name', async () => {
    const customer = globalId('REALFINITY', 'Customer', clientRef);
    const { data } = await running.graph(
      `query ($id: ID!) { client(id: $id) { email mobilePhone
        customer { id email mobile clients { nodes { externalId } } } } }`,
      { id: idIn('clients-by-id') },
    );
    expect(data.client.customer).toEqual({
      id: customer,
      email: data.client.email,
      mobile: data.client.mobilePhone,
      clients: { nodes: [{ externalId: clientRef }] },
    });
    const [twin] = await running.app.services.memory.seen('BRIGHTE', [
      { key: 'applicant 1', ref: '1', name: 'Somebody Else', email: data.client.email },
    ]);
    const suggested = await running.graph(
      `query ($id: ID!) { customer(id: $id) {
        suggestedLinks { evidence confidence customer { id } } } }`,
      { id: customer },
    );
    expect(suggested.data.customer.suggestedLinks).toContainEqual({
      evidence: ['EMAIL'],
      confidence: 'LOW',
      customer: { id: globalId('OURS', 'Customer', twin!.id) },
    });
  });

  it('that the lender does not have is no customer', async () => {
    const nobody = globalId('REALFINITY', 'Customer', '00000000-0000-4000-8000-000000000000');
    const { data, errors } = await running.graph('query ($id: ID!) { customer(id: $id) { id } }', {
      id: nobody,
    });
    expect(data.customer).toBeNull();
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('of a lender without ids of its own for customers is no customer by such an id', async () => {
    const { errors } = await running.graph('query ($id: ID!) { customer(id: $id) { id } }', {
      id: globalId('BRIGHTE', 'Customer', '50002'),
    });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
