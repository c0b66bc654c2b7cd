/** Scenario S3 of the vendor's samples through the graph, and the bridge that leads to a loan. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { DONE, loanId, plexeOf } from '../support/plexe.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
let plexe: ReturnType<typeof plexeOf>;
beforeAll(async () => {
  running = await startRunning();
  plexe = plexeOf(running);
});
afterAll(() => running.close());

const standingOf = (ref: string) =>
  plexe
    .ask(
      `query ($id: ID!) { loan(id: $id) {
        balance { amount } creditLimit { amount } availableFunds { amount }
        withdrawals(first: 100) { nodes { withdrawalId amount { amount } } } discrepancies { rule } } }`,
      { id: loanId(ref) },
    )
    .then(({ loan }) => loan);

describe('S3: a loan', () => {
  it('is shown with balance, limit, ledger and withdrawals that agree', async () => {
    const { plexeGetCustomerLoans: listed } = await plexe.ask(
      'query ($id: ID!) { plexeGetCustomerLoans(customerId: $id) { id externalId status } }',
      { id: plexe.known.customerWithManyLoans },
    );
    expect(listed).toHaveLength(20);
    const ref = plexe.known.loansByStory.fullYear!;
    expect(listed).toContainEqual({ id: loanId(ref), externalId: ref, status: 'OPEN' });
    const { loan: found } = await plexe.ask(
      `query ($id: ID!) { loan(id: $id) {
        externalId applicationId application { externalId loan { id } } customer { id }
        status nativeStatus isEnabled isClosed
        balance { amount currency } creditLimit { amount } availableFunds { amount }
        transactions(first: 3) { nodes { at isCredit amount { amount currency } balance { amount } }
          pageInfo { hasNextPage endCursor } }
        withdrawals { nodes { withdrawalId at amount { amount } weeks } }
        earlyRepayment { amount { amount } principal { amount } fee { amount } }
        repaymentsByMonth { nativeMonth total { amount } repayments { nativeDate amount { amount } } }
        contractDocuments { documentId name }
        discrepancies { rule } installments { number } outstanding { amount } } }`,
      { id: loanId(ref) },
    );
    expect(found).toMatchObject({
      externalId: ref,
      status: 'OPEN',
      nativeStatus: 'closed=false',
      isEnabled: true,
      isClosed: false,
      balance: { currency: 'USD' },
      discrepancies: [],
      installments: null,
      outstanding: null,
    });
    expect(found.applicationId).toBe(
      globalId('PLEXE', 'Application', found.application.externalId),
    );
    expect(found.application.externalId).not.toBe(ref);
    expect(found.application.loan.id).toBe(loanId(ref));
    expect(found.customer.id).toBe(
      globalId('PLEXE', 'Customer', plexe.known.customerWithManyLoans),
    );
    expect(found.transactions.nodes[0].balance.amount).toBe(found.balance.amount);
    expect(found.withdrawals.nodes).toHaveLength(6);
    expect(found.repaymentsByMonth.length).toBeGreaterThan(0);
  });

  it('has a ledger that is read page by page, each row once, also while new ones come', async () => {
    const ref = plexe.known.loansByStory.overdue!;
    const seen: string[] = [];
    let after: string | null = null;
    const page = `query ($id: ID!, $after: String) { plexeGetTransactionsPaged(loanId: $id, first: 4, after: $after) {
      nodes { at description isCredit amount { amount } balance { amount } }
      pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    for (let pages = 0; pages < 100; pages++) {
      const { plexeGetTransactionsPaged: found } = await plexe.ask(page, { id: ref, after });
      seen.push(...found.nodes.map((node: unknown) => JSON.stringify(node)));
      expect(found.pageInfo.hasPreviousPage).toBe(pages > 0);
      if (pages === 1)
        await running.control('POST', `/plexe/loans/${ref}/repay`, { amount: '1.00' });
      after = found.pageInfo.endCursor;
      if (!found.pageInfo.hasNextPage) break;
    }
    const { plexeGetTransactions: whole } = await plexe.ask(
      'query ($id: ID!) { plexeGetTransactions(loanId: $id, first: 100) { nodes { at description isCredit amount { amount } balance { amount } } } }',
      { id: ref },
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(whole.nodes).toHaveLength(seen.length + 1);
  });

  it('reports one cent that does not add up', async () => {
    const ref = plexe.known.loansByStory.reduced!;
    expect((await standingOf(ref)).discrepancies).toEqual([]);
    await running.control('POST', `/plexe/loans/${ref}/plant`, { amount: '0.01' });
    const { loan: found } = await plexe.ask(
      'query ($id: ID!) { loan(id: $id) { discrepancies { rule expected { amount } actual { amount } } } }',
      { id: loanId(ref) },
    );
    expect(found.discrepancies.length).toBeGreaterThan(0);
    const cents = (amount: string) => BigInt(amount.replace('.', ''));
    for (const { expected, actual } of found.discrepancies)
      expect([1n, -1n]).toContain(cents(actual.amount) - cents(expected.amount));
    await running.control('POST', `/plexe/loans/${ref}/plant`, { amount: '0.00' });
  });

  it('says when it is closed, and when nothing may be drawn', async () => {
    const flags = 'query ($id: ID!) { loan(id: $id) { status isEnabled isClosed } }';
    expect((await plexe.ask(flags, { id: loanId(plexe.known.loansByStory.closed!) })).loan).toEqual(
      {
        status: 'CLOSED',
        isEnabled: false,
        isClosed: true,
      },
    );
    expect(
      (await plexe.ask(flags, { id: loanId(plexe.known.loansByStory.disabled!) })).loan,
    ).toEqual({
      status: 'OPEN',
      isEnabled: false,
      isClosed: false,
    });
  });
});

describe('the bridge of the notes', () => {
  it('leads from an offer to a loan that can be drawn from', async () => {
    const applicationRef = plexe.known.applicationsByStatus.OfferReady?.[0] ?? '';
    const applicationId = globalId('PLEXE', 'Application', applicationRef);
    const accepted = await plexe.act(
      'plexeTestingAcceptOffer',
      { applicationId },
      'application { status }',
    );
    expect(accepted).toMatchObject(DONE);
    const made = await plexe.act(
      'plexeTestingCreateLoan',
      { applicationId },
      'loan { id externalId isEnabled balance { amount } application { externalId nativeStatus } }',
    );
    expect(made).toMatchObject({
      ...DONE,
      loan: {
        isEnabled: false,
        balance: { amount: '0.00' },
        application: { externalId: applicationRef, nativeStatus: 'ApplicationCompleted' },
      },
    });
    const { id, externalId } = made.loan;
    const enabled = await plexe.act(
      'plexeTestingEnableLoanOnLoanId',
      { loanId: id },
      'loan { isEnabled }',
    );
    expect(enabled).toMatchObject({ ...DONE, loan: { isEnabled: true } });
    expect(
      await plexe.confirm(await plexe.make(externalId), await plexe.codeOf(externalId)),
    ).toMatchObject(DONE);
    const { loan: found } = await plexe.ask(
      'query ($id: ID!) { loan(id: $id) { application { loan { id } messages { nodes { contents } } } withdrawals { nodes { amount { amount } } } discrepancies { rule } } node(id: $id) { id } }',
      { id },
    );
    expect(found).toMatchObject({
      application: { loan: { id } },
      withdrawals: { nodes: [{ amount: { amount: '100.00' } }] },
      discrepancies: [],
    });
    const closed = await plexe.act(
      'plexeTestingCloseLoanOnLoanId',
      { loanId: id },
      'loan { status }',
    );
    expect(closed).toMatchObject({ ...DONE, loan: { status: 'CLOSED' } });
    const late = await plexe.act('plexeMakeWithdrawalLineOfCredit', {
      loanId: id,
      amount: '1.00',
      weeks: 4,
    });
    expect(late.receipt.outcome).toBe('REJECTED');
  });
});
