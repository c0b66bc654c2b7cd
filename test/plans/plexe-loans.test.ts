/** What loans of Plexe cost upstream: each thing once, and all that is wanted side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
let known: { loans: string[]; customerWithManyLoans: string; partnerId: string };
beforeAll(async () => {
  running = await startRunning();
  known = (running.sandbox.describe().providers.plexe as unknown as { known: typeof known }).known;
  await running.graph('{ plexeGetIndustries }');
});
afterAll(() => running.close());

const loan = (ref: string) => globalId('PLEXE', 'Loan', ref);

async function cost(query: string, variables: Record<string, unknown> = {}) {
  await running.calls('plexe');
  const { data, errors } = await running.graph(query, variables);
  expect(errors).toBeUndefined();
  return { data, calls: await running.calls('plexe') };
}

describe('twenty loans of a customer', () => {
  it('cost one call for the list, where nothing else is wanted', async () => {
    const { data, calls } = await cost(
      'query ($id: ID!) { plexeGetCustomerLoans(customerId: $id) { id externalId status nativeStatus isClosed applicationId customer { id } } }',
      { id: known.customerWithManyLoans },
    );
    expect(data.plexeGetCustomerLoans).toHaveLength(20);
    expect(calls).toEqual({ getCustomerLoans: 1 });
  });

  it('cost one more for each with all figures of its balance', async () => {
    const { calls } = await cost(
      'query ($id: ID!) { plexeGetCustomerLoans(customerId: $id) { status balance { amount } creditLimit { amount } availableFunds { amount } } }',
      { id: known.customerWithManyLoans },
    );
    expect(calls).toEqual({ getCustomerLoans: 1, getTotalBalance: 20 });
  });
});

describe('one loan', () => {
  it('is asked for once, though a document names it by four ways', async () => {
    const [ref = ''] = known.loans;
    const { calls } = await cost(
      `query ($id: ID!, $ref: ID!) {
        a: loan(id: $id) { status balance { amount } }
        b: loan(id: $id) { availableFunds { amount } isClosed }
        c: plexeGetLoan(loanId: $ref) { creditLimit { amount } }
        d: node(id: $id) { ... on Loan { nativeStatus } }
        plexeGetTotalBalance(loanId: $ref) { adjustment { amount } }
        plexeIsLoanClosed(loanId: $ref)
      }`,
      { id: loan(ref), ref },
    );
    expect(calls).toEqual({ getLoan: 1, getTotalBalance: 1, isLoanClosed: 1 });
  });

  it('costs no flag and no figure that nobody wants', async () => {
    const { calls } = await cost('query ($id: ID!) { loan(id: $id) { externalId } }', {
      id: loan(known.loans[1] ?? ''),
    });
    expect(calls).toEqual({ getLoan: 1 });
  });
});

describe('what is wanted of twenty loans', () => {
  it('is asked side by side: as many are on their way as the lender is asked at once', async () => {
    // None of these is ever answered, so that no second one could follow a first.
    for (const name of ['getTotalBalance', 'isLoanEnabled', 'getTransactionsPaged'])
      await running.control('POST', '/plexe/faults', { operation: name, fault: 'hang' });
    const { text, variables } = operation('plexe-twenty-loans');
    await running.calls('plexe');
    const asked = running.graph(text, variables());
    const arrived = async () => {
      const counts: Record<string, number> = await running.control('GET', '/plexe/calls');
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    };
    await expect.poll(arrived, { timeout: 7_000 }).toBe(1 + 32);
    await running.control('DELETE', '/plexe/faults');
    await asked;
  });
});
