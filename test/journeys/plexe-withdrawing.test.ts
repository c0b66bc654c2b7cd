/** Scenarios S3 and S4 of the vendor's samples through the graph: a loan is shown, and drawn from. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
let loans: Record<string, string>;
let customerId: string;
/** One of the twenty without a story, fresh for each test. */
let plain: string[];
beforeAll(async () => {
  running = await startRunning();
  const { known } = running.sandbox.describe().providers.plexe as unknown as {
    known: {
      loans: string[];
      loansByStory: Record<string, string>;
      customerWithManyLoans: string;
    };
  };
  loans = known.loansByStory;
  customerId = known.customerWithManyLoans;
  plain = known.loans.filter((id) => !Object.values(loans).includes(id));
});
afterAll(() => running.close());

const RECEIPT = 'userErrors { code message path } receipt { id outcome state }';
const DONE = { userErrors: [], receipt: { outcome: 'COMMITTED', state: 'COMMITTED' } };
const loan = (ref: string) => globalId('PLEXE', 'Loan', ref);

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await running.graph(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function act(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return data[name];
}

const codeOf = async (ref: string): Promise<string> =>
  (await running.control('GET', `/plexe/loans/${ref}/code`)).code;
const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000');
const standing = (ref: string) =>
  ask(
    `query ($id: ID!) { loan(id: $id) {
      balance { amount } creditLimit { amount } availableFunds { amount }
      withdrawals(first: 100) { nodes { withdrawalId amount { amount } } } discrepancies { rule } } }`,
    { id: loan(ref) },
  ).then(({ loan: found }) => found);

interface Quote {
  readonly loanId: string;
  readonly amount: string;
  readonly weeks: number;
  readonly advanceRate: string;
}

async function make(ref: string, amount = '100.00', weeks = 12): Promise<Quote> {
  const terms = { loanId: loan(ref), amount, weeks };
  const made = await act('plexeMakeWithdrawalLineOfCredit', terms, 'quote { advanceRate }');
  expect(made).toMatchObject(DONE);
  return { ...terms, advanceRate: made.quote.advanceRate };
}

const confirm = (quote: Quote, code: string, key: string = randomUUID(), fields = '') =>
  act('plexeConfirmWithdrawalLineOfCredit', { ...quote, code, idempotencyKey: key }, fields);

const booked = async (ref: string): Promise<unknown[]> =>
  (
    (await running.control('GET', '/plexe/ledger')) as { operation: string; loanId: string }[]
  ).filter(({ operation, loanId }) => /^confirmWithdrawal/.test(operation) && loanId === ref);

describe('S3: a loan', () => {
  it('is shown with balance, limit, ledger and withdrawals that agree', async () => {
    const { plexeGetCustomerLoans: listed } = await ask(
      'query ($id: ID!) { plexeGetCustomerLoans(customerId: $id) { id externalId status } }',
      { id: customerId },
    );
    expect(listed).toHaveLength(20);
    const ref = loans.fullYear!;
    expect(listed).toContainEqual({ id: loan(ref), externalId: ref, status: 'OPEN' });
    const { loan: found } = await ask(
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
      { id: loan(ref) },
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
    expect(found.application.loan.id).toBe(loan(ref));
    expect(found.customer.id).toBe(globalId('PLEXE', 'Customer', customerId));
    expect(found.transactions.nodes[0].balance.amount).toBe(found.balance.amount);
    expect(found.withdrawals.nodes).toHaveLength(6);
    expect(found.repaymentsByMonth.length).toBeGreaterThan(0);
  });

  it('has a ledger that is read page by page, each row once, also while new ones come', async () => {
    const ref = loans.overdue!;
    const seen: string[] = [];
    let after: string | null = null;
    const page = `query ($id: ID!, $after: String) { plexeGetTransactionsPaged(loanId: $id, first: 4, after: $after) {
      nodes { at description isCredit amount { amount } balance { amount } }
      pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    for (let pages = 0; pages < 100; pages++) {
      const { plexeGetTransactionsPaged: found } = await ask(page, { id: ref, after });
      seen.push(...found.nodes.map((node: unknown) => JSON.stringify(node)));
      expect(found.pageInfo.hasPreviousPage).toBe(pages > 0);
      if (pages === 1)
        await running.control('POST', `/plexe/loans/${ref}/repay`, { amount: '1.00' });
      after = found.pageInfo.endCursor;
      if (!found.pageInfo.hasNextPage) break;
    }
    const { plexeGetTransactions: whole } = await ask(
      'query ($id: ID!) { plexeGetTransactions(loanId: $id, first: 100) { nodes { at description isCredit amount { amount } balance { amount } } } }',
      { id: ref },
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(whole.nodes).toHaveLength(seen.length + 1);
  });

  it('reports one cent that does not add up', async () => {
    const ref = loans.reduced!;
    expect((await standing(ref)).discrepancies).toEqual([]);
    await running.control('POST', `/plexe/loans/${ref}/plant`, { amount: '0.01' });
    const { loan: found } = await ask(
      'query ($id: ID!) { loan(id: $id) { discrepancies { rule expected { amount } actual { amount } } } }',
      { id: loan(ref) },
    );
    expect(found.discrepancies.length).toBeGreaterThan(0);
    const cents = (amount: string) => BigInt(amount.replace('.', ''));
    for (const { expected, actual } of found.discrepancies)
      expect([1n, -1n]).toContain(cents(actual.amount) - cents(expected.amount));
    await running.control('POST', `/plexe/loans/${ref}/plant`, { amount: '0.00' });
  });

  it('says when it is closed, and when nothing may be drawn', async () => {
    const flags = 'query ($id: ID!) { loan(id: $id) { status isEnabled isClosed } }';
    expect((await ask(flags, { id: loan(loans.closed!) })).loan).toEqual({
      status: 'CLOSED',
      isEnabled: false,
      isClosed: true,
    });
    expect((await ask(flags, { id: loan(loans.disabled!) })).loan).toEqual({
      status: 'OPEN',
      isEnabled: false,
      isClosed: false,
    });
  });
});

describe('S4: a withdrawal', () => {
  let ref: string;
  beforeEach(() => {
    ref = plain.pop() ?? '';
    expect(ref).not.toBe('');
  });

  it('is priced, made, confirmed with the code, and stands in withdrawals and balance', async () => {
    const { loan: of } = await ask(
      'query ($id: ID!) { loan(id: $id) { application { externalId } } }',
      { id: loan(ref) },
    );
    const applicationId = of.application.externalId;
    const { plexeCalculateLineOfCreditSlider: stops } = await ask(
      'query ($input: PlexeCalculateSliderInput!) { plexeCalculateLineOfCreditSlider(input: $input) { position percentOfIncome weeks } }',
      { input: { applicationId, amount: '100.00' } },
    );
    expect(stops).toHaveLength(10);
    const { percentOfIncome } = stops[4];
    const { plexeCalculateLineOfCredit: estimate } = await ask(
      'query ($input: PlexeCalculateLineOfCreditInput!) { plexeCalculateLineOfCredit(input: $input) { isOffer amount { amount } totalRepayment { amount } advanceFee { amount } advanceRate weeks isFixed } }',
      { input: { applicationId, amount: '100.00', percentOfIncome } },
    );
    expect(estimate).toMatchObject({
      isOffer: false,
      amount: { amount: '100.00' },
      isFixed: false,
    });

    const before = await standing(ref);
    const terms = { loanId: loan(ref), amount: '100.00', percentOfIncome };
    const made = await act(
      'plexeMakeWithdrawalLineOfCredit',
      terms,
      'quote { quoteId amount { amount } totalRepayment { amount } advanceRate codeSentTo payoutAccount { name } }',
    );
    expect(made).toMatchObject({
      ...DONE,
      quote: { amount: { amount: '100.00' }, totalRepayment: estimate.totalRepayment },
    });
    expect(await standing(ref)).toEqual(before);
    const confirmed = await act(
      'plexeConfirmWithdrawalLineOfCredit',
      { ...terms, advanceRate: made.quote.advanceRate, code: await codeOf(ref) },
      'loan { withdrawals(first: 1) { nodes { amount { amount } } } }',
    );
    expect(confirmed).toMatchObject({
      ...DONE,
      loan: { withdrawals: { nodes: [{ amount: { amount: '100.00' } }] } },
    });
    const after = await standing(ref);
    expect(after.withdrawals.nodes).toHaveLength(before.withdrawals.nodes.length + 1);
    const cents = (amount: { amount: string }) => BigInt(amount.amount.replace('.', ''));
    expect(cents(after.balance) - cents(before.balance)).toBe(cents(estimate.totalRepayment));
    expect(after.discrepancies).toEqual([]);
    expect(await booked(ref)).toHaveLength(1);
  });

  it('says when the code is wrong, and goes through with the right one', async () => {
    const quote = await make(ref);
    const code = await codeOf(ref);
    const wrong = await confirm(quote, wrongFor(code));
    expect(wrong).toMatchObject({
      userErrors: [{ code: 'CODE_WRONG', path: ['input', 'code'] }],
      receipt: { outcome: 'REJECTED' },
    });
    expect(await booked(ref)).toEqual([]);
    expect(await confirm(quote, code)).toMatchObject(DONE);
  });

  it('says when five wrong codes have used it up', async () => {
    const quote = await make(ref);
    const code = await codeOf(ref);
    for (let tries = 0; tries < 5; tries++)
      expect((await confirm(quote, wrongFor(code))).userErrors[0].code).toBe('CODE_WRONG');
    expect((await confirm(quote, code)).userErrors).toMatchObject([
      { code: 'CODE_LOCKED', path: ['input', 'code'] },
    ]);
    const again = await make(ref);
    expect(await confirm(again, await codeOf(ref))).toMatchObject(DONE);
    expect(await booked(ref)).toHaveLength(1);
  });

  it('takes the code that was sent again, and no longer the one before', async () => {
    const quote = await make(ref);
    const first = await codeOf(ref);
    expect(
      await act('plexeResendWithdrawalOtp', { loanId: loan(ref) }, 'loan { id }'),
    ).toMatchObject({ ...DONE, loan: { id: loan(ref) } });
    const second = await codeOf(ref);
    expect(second).not.toBe(first);
    expect((await confirm(quote, first)).userErrors[0].code).toBe('CODE_WRONG');
    expect(await confirm(quote, second)).toMatchObject(DONE);
  });

  it('says when a newer quote has taken its place', async () => {
    const older = await make(ref, '100.00');
    const olderCode = await codeOf(ref);
    const newer = await make(ref, '120.00');
    expect((await confirm(older, olderCode)).userErrors[0].code).toBe('CODE_WRONG');
    expect((await confirm(older, await codeOf(ref))).userErrors).toMatchObject([
      { code: 'QUOTE_REPLACED' },
    ]);
    expect(await confirm(newer, await codeOf(ref))).toMatchObject(DONE);
    expect(await booked(ref)).toMatchObject([{ amount: '120.00' }]);
  });

  it('says when the code has lapsed', async () => {
    const quote = await make(ref);
    const code = await codeOf(ref);
    await running.control('POST', '/clock', { advanceSeconds: 601 });
    expect((await confirm(quote, code)).userErrors).toMatchObject([
      { code: 'CODE_EXPIRED', path: ['input', 'code'] },
    ]);
    await act('plexeResendWithdrawalOtp', { loanId: loan(ref) });
    expect(await confirm(quote, await codeOf(ref))).toMatchObject(DONE);
  });

  it('says when what is left has shrunk since the quote', async () => {
    const quote = await make(ref);
    const { availableFunds } = await running.control('GET', `/plexe/loans/${ref}`);
    await running.control('POST', `/plexe/loans/${ref}/adjust`, { amount: `-${availableFunds}` });
    expect((await confirm(quote, await codeOf(ref))).userErrors).toMatchObject([
      { code: 'FUNDS_EXCEEDED', path: ['input', 'amount'] },
    ]);
    expect(await booked(ref)).toEqual([]);
  });

  it('is done once under one key, and another code under it is another thing', async () => {
    const quote = await make(ref);
    const code = await codeOf(ref);
    const key = randomUUID();
    expect(await confirm(quote, code, key)).toMatchObject(DONE);
    expect((await confirm({ ...quote, amount: '100' }, code, key)).receipt).toMatchObject({
      outcome: 'REPLAYED',
      state: 'COMMITTED',
    });
    expect((await confirm(quote, wrongFor(code), key)).userErrors[0].code).toBe('KEY_REUSED');
    expect((await confirm(quote, code)).userErrors[0].code).toBe('CONFLICT');
    expect(await booked(ref)).toHaveLength(1);
  });

  it('leaves its code in no log and in no receipt', async () => {
    const quote = await make(ref);
    const code = await codeOf(ref);
    const done = await confirm(quote, code);
    expect(done).toMatchObject(DONE);
    expect(running.lines.join('\n')).not.toContain(code);
    const { data } = await running.graph(
      'query ($id: ID!) { receipt(id: $id) { operation history { evidence } userErrors { message } } }',
      { id: done.receipt.id },
    );
    expect(JSON.stringify(data)).not.toContain(code);
  });
});

describe('the bridge of the notes', () => {
  it('leads from an offer to a loan that can be drawn from', async () => {
    const { known } = running.sandbox.describe().providers.plexe as unknown as {
      known: { applicationsByStatus: Record<string, string[]> };
    };
    const applicationRef = known.applicationsByStatus.OfferReady?.[0] ?? '';
    const applicationId = globalId('PLEXE', 'Application', applicationRef);
    const accepted = await act(
      'plexeTestingAcceptOffer',
      { applicationId },
      'application { status }',
    );
    expect(accepted).toMatchObject(DONE);
    const made = await act(
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
    const enabled = await act(
      'plexeTestingEnableLoanOnLoanId',
      { loanId: id },
      'loan { isEnabled }',
    );
    expect(enabled).toMatchObject({ ...DONE, loan: { isEnabled: true } });
    expect(await confirm(await make(externalId), await codeOf(externalId))).toMatchObject(DONE);
    const { loan: found } = await ask(
      'query ($id: ID!) { loan(id: $id) { application { loan { id } messages { nodes { contents } } } withdrawals { nodes { amount { amount } } } discrepancies { rule } } node(id: $id) { id } }',
      { id },
    );
    expect(found).toMatchObject({
      application: { loan: { id } },
      withdrawals: { nodes: [{ amount: { amount: '100.00' } }] },
      discrepancies: [],
    });
    const closed = await act('plexeTestingCloseLoanOnLoanId', { loanId: id }, 'loan { status }');
    expect(closed).toMatchObject({ ...DONE, loan: { status: 'CLOSED' } });
    const late = await act('plexeMakeWithdrawalLineOfCredit', {
      loanId: id,
      amount: '1.00',
      weeks: 4,
    });
    expect(late.receipt.outcome).toBe('REJECTED');
  });
});

describe('more than is left', () => {
  it('is not even sent', async () => {
    const made = await act('plexeMakeWithdrawalLineOfCredit', {
      loanId: loan(loans.exhausted!),
      amount: '0.01',
      weeks: 4,
    });
    expect(made).toMatchObject({
      userErrors: [{ code: 'FUNDS_EXCEEDED', path: ['input', 'amount'] }],
      receipt: { outcome: 'NOT_SENT' },
    });
  });
});

describe('on the invoices of debtors', () => {
  it('a withdrawal is priced, made and confirmed', async () => {
    const ref = loans.invoices!;
    const debtors = `query ($id: ID!) { plexeGetInvoiceCustomers(loanId: $id) {
      nodes { invoiceCustomerId name approved { amount } isRequested } pageInfo { hasNextPage } } }`;
    const { plexeGetInvoiceCustomers: listed } = await ask(debtors, { id: ref });
    expect(listed.nodes).toHaveLength(5);
    const wish = listed.nodes.at(-1).invoiceCustomerId;
    expect(
      await act('plexeRequestEnableInvoiceCustomer', {
        loanId: loan(ref),
        invoiceCustomerId: wish,
      }),
    ).toMatchObject(DONE);
    const made = await act(
      'plexeMakeWithdrawalInvoice',
      { loanId: loan(ref), amount: '50.00' },
      'quote { advanceRate amount { amount } }',
    );
    expect(made).toMatchObject({ ...DONE, quote: { amount: { amount: '50.00' } } });
    const { advanceRate } = made.quote;
    const terms = { loanId: loan(ref), amount: '50.00', advanceRate };
    const code = await codeOf(ref);
    const wrong = await act('plexeConfirmWithdrawalInvoice', { ...terms, code: wrongFor(code) });
    expect(wrong.userErrors[0].code).toBe('CODE_WRONG');
    expect(await act('plexeConfirmWithdrawalInvoice', { ...terms, code })).toMatchObject(DONE);
    expect(await booked(ref)).toMatchObject([{ amount: '50.00' }]);
  });
});
