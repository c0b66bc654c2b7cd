/** Who lives in one house is not one person: what is suggested, and whose quotes are whose. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const graph = (query: string, variables: Record<string, unknown> = {}) =>
  running.graph(query, variables);

describe('a household', () => {
  it('is suggested from what was applied with, twins with the conflict that keeps them apart', async () => {
    const { input } = operation('apply').variables() as { input: Record<string, unknown> };
    const ids: string[] = [];
    for (const [at, firstName] of ['Ana', 'Mira'].entries()) {
      const { data } = await graph(operation('apply').text, {
        input: {
          ...input,
          idempotencyKey: `twin-${at}`,
          firstName,
          personalNumber: `I8060699${at}N`,
        },
      });
      const { externalId } = data.iuteCreateLoan.application;
      const found = await graph(
        'query ($id: ID!) { application(id: $id) { customer { id mobile bornOn } } }',
        { id: globalId('IUTE', 'Application', externalId) },
      );
      expect(found.data.application.customer).toMatchObject({
        mobile: input.mobilePhone,
        bornOn: input.bornOn,
      });
      ids.push(found.data.application.customer.id);
    }
    const { data } = await graph(
      `query ($id: ID!) { customer(id: $id) { identities { customerId }
        suggestedLinks { evidence confidence conflicts customer { id } } } }`,
      { id: ids[0] },
    );
    expect(data.customer.identities).toEqual([{ customerId: ids[0] }]);
    expect(data.customer.suggestedLinks).toContainEqual({
      evidence: ['PHONE'],
      confidence: 'LOW',
      conflicts: ['PERSONAL_NUMBER'],
      customer: { id: ids[1] },
    });
    const linked = await graph(operation('customer-link-two').text, {
      input: {
        idempotencyKey: 'twins',
        customerIds: ids,
        reason: 'same house',
        accepting: ['PERSONAL_NUMBER'],
      },
    });
    expect(linked.data.customerLink).toMatchObject({
      link: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});

describe('the quotes of a customer', () => {
  it('are those to their e-mail under their name; another name in the house has none of them', async () => {
    const { data } = await graph(`{ brighteGetApplication(applicationId: "10001") {
      customer { id displayName email } } }`);
    const { id, displayName, email } = data.brighteGetApplication.customer;
    const { input } = operation('brighte-make-quote').variables() as {
      input: Record<string, unknown>;
    };
    const [firstName, ...last] = displayName.split(' ');
    const made: string[] = [];
    for (const name of [firstName, 'Somebody']) {
      const one = { firstName: name, lastName: last.join(' '), email: email.toUpperCase() };
      const quoted = await graph(operation('brighte-make-quote').text, {
        input: { ...input, ...one, idempotencyKey: `quote-${name}` },
      });
      made.push(quoted.data.brighteCreateQuote.quote.externalId);
    }
    const { quotes } = (
      await graph(
        `query ($id: ID!) { customer(id: $id) { quotes(first: 20) {
          nodes { externalId } providers { provider result received failure } } } }`,
        { id },
      )
    ).data.customer;
    expect(quotes).toEqual({
      nodes: [{ externalId: made[0] }],
      providers: [{ provider: 'BRIGHTE', result: 'OK', received: 1, failure: null }],
    });
  });

  it('of a lender that makes none are not an empty list that looks complete', async () => {
    const { data } = await graph(`{ iuteGetLoanInfo(loanRef: "90010") { customer {
      quotes { nodes { id } providers { provider result failure } } } } }`);
    expect(data.iuteGetLoanInfo.customer.quotes).toEqual({
      nodes: [],
      providers: [{ provider: 'IUTE', result: 'FAILED', failure: 'NOT_SUPPORTED' }],
    });
  });
});
