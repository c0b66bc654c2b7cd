/** Scenario S4 of the vendor's samples through the graph: a loan is drawn from. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DONE, loanId, plexeOf, wrongFor } from '../support/plexe.js';
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

describe('S4: a withdrawal', () => {
  let ref: string;
  beforeEach(() => {
    ref = plexe.fresh();
  });

  it('is priced, made, confirmed with the code, and stands in withdrawals and balance', async () => {
    const { loan: of } = await plexe.ask(
      'query ($id: ID!) { loan(id: $id) { application { externalId } } }',
      { id: loanId(ref) },
    );
    const applicationId = of.application.externalId;
    const { plexeCalculateLineOfCreditSlider: stops } = await plexe.ask(
      'query ($input: PlexeCalculateSliderInput!) { plexeCalculateLineOfCreditSlider(input: $input) { position percentOfIncome weeks } }',
      { input: { applicationId, amount: '100.00' } },
    );
    expect(stops).toHaveLength(10);
    const { percentOfIncome } = stops[4];
    const { plexeCalculateLineOfCredit: estimate } = await plexe.ask(
      'query ($input: PlexeCalculateLineOfCreditInput!) { plexeCalculateLineOfCredit(input: $input) { isOffer amount { amount } totalRepayment { amount } advanceFee { amount } advanceRate weeks isFixed } }',
      { input: { applicationId, amount: '100.00', percentOfIncome } },
    );
    expect(estimate).toMatchObject({
      isOffer: false,
      amount: { amount: '100.00' },
      isFixed: false,
    });

    const before = await standingOf(ref);
    const terms = { loanId: loanId(ref), amount: '100.00', percentOfIncome };
    const made = await plexe.act(
      'plexeMakeWithdrawalLineOfCredit',
      terms,
      'quote { quoteId amount { amount } totalRepayment { amount } advanceRate codeSentTo payoutAccount { name } }',
    );
    expect(made).toMatchObject({
      ...DONE,
      quote: { amount: { amount: '100.00' }, totalRepayment: estimate.totalRepayment },
    });
    expect(await standingOf(ref)).toEqual(before);
    const confirmed = await plexe.act(
      'plexeConfirmWithdrawalLineOfCredit',
      { ...terms, advanceRate: made.quote.advanceRate, code: await plexe.codeOf(ref) },
      'loan { withdrawals(first: 1) { nodes { amount { amount } } } }',
    );
    expect(confirmed).toMatchObject({
      ...DONE,
      loan: { withdrawals: { nodes: [{ amount: { amount: '100.00' } }] } },
    });
    const after = await standingOf(ref);
    expect(after.withdrawals.nodes).toHaveLength(before.withdrawals.nodes.length + 1);
    const cents = (amount: { amount: string }) => BigInt(amount.amount.replace('.', ''));
    expect(cents(after.balance) - cents(before.balance)).toBe(cents(estimate.totalRepayment));
    expect(after.discrepancies).toEqual([]);
    expect(await plexe.booked(ref)).toHaveLength(1);
  });

  it('says when the code is wrong, and goes through with the right one', async () => {
    const quote = await plexe.make(ref);
    const code = await plexe.codeOf(ref);
    const wrong = await plexe.confirm(quote, wrongFor(code));
    expect(wrong).toMatchObject({
      userErrors: [{ code: 'CODE_WRONG', path: ['input', 'code'] }],
      receipt: { outcome: 'REJECTED' },
    });
    expect(await plexe.booked(ref)).toEqual([]);
    expect(await plexe.confirm(quote, code)).toMatchObject(DONE);
  });

  it('says when five wrong codes have used it up', async () => {
    const quote = await plexe.make(ref);
    const code = await plexe.codeOf(ref);
    for (let tries = 0; tries < 5; tries++)
      expect((await plexe.confirm(quote, wrongFor(code))).userErrors[0].code).toBe('CODE_WRONG');
    expect((await plexe.confirm(quote, code)).userErrors).toMatchObject([
      { code: 'CODE_LOCKED', path: ['input', 'code'] },
    ]);
    const again = await plexe.make(ref);
    expect(await plexe.confirm(again, await plexe.codeOf(ref))).toMatchObject(DONE);
    expect(await plexe.booked(ref)).toHaveLength(1);
  });

  it('takes the code that was sent again, and no longer the one before', async () => {
    const quote = await plexe.make(ref);
    const first = await plexe.codeOf(ref);
    expect(
      await plexe.act('plexeResendWithdrawalOtp', { loanId: loanId(ref) }, 'loan { id }'),
    ).toMatchObject({ ...DONE, loan: { id: loanId(ref) } });
    const second = await plexe.codeOf(ref);
    expect(second).not.toBe(first);
    expect((await plexe.confirm(quote, first)).userErrors[0].code).toBe('CODE_WRONG');
    expect(await plexe.confirm(quote, second)).toMatchObject(DONE);
  });

  it('says when a newer quote has taken its place', async () => {
    const older = await plexe.make(ref, '100.00');
    const olderCode = await plexe.codeOf(ref);
    const newer = await plexe.make(ref, '120.00');
    expect((await plexe.confirm(older, olderCode)).userErrors[0].code).toBe('CODE_WRONG');
    expect((await plexe.confirm(older, await plexe.codeOf(ref))).userErrors).toMatchObject([
      { code: 'QUOTE_REPLACED' },
    ]);
    expect(await plexe.confirm(newer, await plexe.codeOf(ref))).toMatchObject(DONE);
    expect(await plexe.booked(ref)).toMatchObject([{ amount: '120.00' }]);
  });

  it('says when the code has lapsed', async () => {
    const quote = await plexe.make(ref);
    const code = await plexe.codeOf(ref);
    await running.control('POST', '/clock', { advanceSeconds: 601 });
    expect((await plexe.confirm(quote, code)).userErrors).toMatchObject([
      { code: 'CODE_EXPIRED', path: ['input', 'code'] },
    ]);
    await plexe.act('plexeResendWithdrawalOtp', { loanId: loanId(ref) });
    expect(await plexe.confirm(quote, await plexe.codeOf(ref))).toMatchObject(DONE);
  });

  it('says when what is left has shrunk since the quote', async () => {
    const quote = await plexe.make(ref);
    const { availableFunds } = await running.control('GET', `/plexe/loans/${ref}`);
    await running.control('POST', `/plexe/loans/${ref}/adjust`, { amount: `-${availableFunds}` });
    expect((await plexe.confirm(quote, await plexe.codeOf(ref))).userErrors).toMatchObject([
      { code: 'FUNDS_EXCEEDED', path: ['input', 'amount'] },
    ]);
    expect(await plexe.booked(ref)).toEqual([]);
  });

  it('is done once under one key, and another code under it is another thing', async () => {
    const quote = await plexe.make(ref);
    const code = await plexe.codeOf(ref);
    const key = randomUUID();
    expect(await plexe.confirm(quote, code, key)).toMatchObject(DONE);
    expect((await plexe.confirm({ ...quote, amount: '100' }, code, key)).receipt).toMatchObject({
      outcome: 'REPLAYED',
      state: 'COMMITTED',
    });
    expect((await plexe.confirm(quote, wrongFor(code), key)).userErrors[0].code).toBe('KEY_REUSED');
    expect((await plexe.confirm(quote, code)).userErrors[0].code).toBe('CONFLICT');
    expect(await plexe.booked(ref)).toHaveLength(1);
  });

  it('leaves its code in no log and in no receipt', async () => {
    const quote = await plexe.make(ref);
    const code = await plexe.codeOf(ref);
    const done = await plexe.confirm(quote, code);
    expect(done).toMatchObject(DONE);
    expect(running.lines.join('\n')).not.toContain(code);
    const { data } = await running.graph(
      'query ($id: ID!) { receipt(id: $id) { operation history { evidence } userErrors { message } } }',
      { id: done.receipt.id },
    );
    expect(JSON.stringify(data)).not.toContain(code);
  });
});

describe('more than is left', () => {
  it('is not even sent', async () => {
    const made = await plexe.act('plexeMakeWithdrawalLineOfCredit', {
      loanId: loanId(plexe.known.loansByStory.exhausted!),
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
    const ref = plexe.known.loansByStory.invoices!;
    const debtors = `query ($id: ID!) { plexeGetInvoiceCustomers(loanId: $id) {
      nodes { invoiceCustomerId name approved { amount } isRequested } pageInfo { hasNextPage } } }`;
    const { plexeGetInvoiceCustomers: listed } = await plexe.ask(debtors, { id: ref });
    expect(listed.nodes).toHaveLength(5);
    const wish = listed.nodes.at(-1).invoiceCustomerId;
    expect(
      await plexe.act('plexeRequestEnableInvoiceCustomer', {
        loanId: loanId(ref),
        invoiceCustomerId: wish,
      }),
    ).toMatchObject(DONE);
    const made = await plexe.act(
      'plexeMakeWithdrawalInvoice',
      { loanId: loanId(ref), amount: '50.00' },
      'quote { advanceRate amount { amount } }',
    );
    expect(made).toMatchObject({ ...DONE, quote: { amount: { amount: '50.00' } } });
    const { advanceRate } = made.quote;
    const terms = { loanId: loanId(ref), amount: '50.00', advanceRate };
    const code = await plexe.codeOf(ref);
    const wrong = await plexe.act('plexeConfirmWithdrawalInvoice', {
      ...terms,
      code: wrongFor(code),
    });
    expect(wrong.userErrors[0].code).toBe('CODE_WRONG');
    expect(await plexe.act('plexeConfirmWithdrawalInvoice', { ...terms, code })).toMatchObject(
      DONE,
    );
    expect(await plexe.booked(ref)).toMatchObject([{ amount: '50.00' }]);
  });
});
