import { Big } from 'big.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

interface Money {
  readonly value: number;
  readonly currencyCode: string;
}
interface Row {
  readonly date: string;
  readonly amount: Money;
  readonly isCredit: boolean;
  readonly balance: Money;
  readonly type: string;
}
const cents = (dollars: number): number => Number(new Big(dollars).times(100).toFixed());
const rowsOf = (id: string, query: Record<string, string> = {}) =>
  bench.read<Row[]>('getTransactions', { path: [id], query });
const balanceOf = (id: string) =>
  bench.read<Record<string, number>>('getTotalBalance', { path: [id] });
const withdrawalsOf = async (id: string): Promise<Json[]> => {
  const page = await bench.read('getWithdrawals', { path: [id] });
  return page.data as Json[];
};
const money = (value: unknown): number => cents((value as Money).value);
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('the books of every seeded loan', () => {
  it('the ledger adds up to the cent, row by row, to the balance and the advances', async () => {
    for (const id of bench.known().loans) {
      const rows = (await rowsOf(id)).reverse();
      let owed = 0;
      for (const { amount, isCredit, balance } of rows) {
        expect(amount.value).toBeGreaterThan(0);
        owed += isCredit ? -cents(amount.value) : cents(amount.value);
        expect(cents(balance.value)).toBe(owed);
      }
      const figures = await balanceOf(id);
      expect(cents(figures.balance ?? NaN)).toBe(owed);
      const withdrawals = await withdrawalsOf(id);
      expect(sum(withdrawals.map(({ remaining }) => money(remaining)))).toBe(owed);
      const early = await bench.read<Record<string, number>>('getEarlyRepayment', { path: [id] });
      expect(cents(early.amount ?? NaN)).toBe(owed);
      expect(cents(early.principal ?? NaN) + cents(early.fee ?? NaN)).toBe(owed);
      const { loanRepayments } = await bench.read('getRepaymentBalances', { path: [id] });
      const months = loanRepayments as { totalAmount: number; monthlyLoanRepayments: Json[] }[];
      expect(sum(months.map(({ totalAmount }) => cents(totalAmount)))).toBe(owed);
      for (const { totalAmount, monthlyLoanRepayments } of months)
        expect(sum(monthlyLoanRepayments.map(({ amount }) => cents(Number(amount))))).toBe(
          cents(totalAmount),
        );
    }
  });

  it('totalLimit = rawTotal + adjustment, availableFunds = totalLimit - balance', async () => {
    for (const id of bench.known().loans) {
      const figures = await balanceOf(id);
      const [limit, raw, adjustment, funds, balance] = [
        figures.totalLimit,
        figures.rawTotal,
        figures.adjustment,
        figures.availableFunds,
        figures.balance,
      ].map((one) => cents(one ?? NaN));
      expect(limit).toBe((raw ?? 0) + (adjustment ?? 0));
      expect(funds).toBe((limit ?? 0) - (balance ?? 0));
    }
  });

  it('the dates of a ledger do not run backwards, and one has a whole year', async () => {
    for (const id of bench.known().loans) {
      const dates = (await rowsOf(id)).map(({ date }) => date).reverse();
      expect(dates).toEqual([...dates].sort());
    }
    const rows = await rowsOf(bench.loan('fullYear'));
    const span = Date.parse(rows[0]?.date ?? '') - Date.parse(rows.at(-1)?.date ?? '');
    expect(span).toBeGreaterThan(350 * 86_400_000);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('each story shows what it is named after', async () => {
    const overdue = async (story: string): Promise<number> => {
      const path = [bench.loan(story)];
      const { loanRepayments } = await bench.read('getRepaymentBalances', { path });
      return sum((loanRepayments as { overdue: number }[]).map((one) => cents(one.overdue)));
    };
    const flags = async (story: string) => {
      const path = [bench.loan(story)];
      return [
        await bench.read('isLoanEnabled', { path }),
        await bench.read('isLoanClosed', { path }),
      ];
    };
    expect(await rowsOf(bench.loan('untouched'))).toEqual([]);
    expect(await flags('closed')).toEqual([false, true]);
    expect(await flags('disabled')).toEqual([false, false]);
    expect(await flags('fullYear')).toEqual([true, false]);
    expect(await overdue('overdue')).toBeGreaterThan(0);
    expect(await overdue('fullYear')).toBe(0);
    expect((await balanceOf(bench.loan('exhausted'))).availableFunds).toBe(0);
    expect((await balanceOf(bench.loan('overLimit'))).availableFunds).toBe(-12.34);
    expect((await balanceOf(bench.loan('reduced'))).adjustment).toBe(-2500.33);
    expect((await balanceOf(bench.loan('priced'))).systemPricing).toBe(0.0475);
    expect((await balanceOf(bench.loan('invoices'))).totalDebtors).toBeGreaterThan(0);
    const repaid = (await withdrawalsOf(bench.loan('earlyRepaid'))).filter(
      (one) => one.earlyRepaid,
    );
    expect(repaid).toMatchObject([{ remaining: { value: 0 }, nextRepaymentDateUTC: null }]);
  });
});

describe('ids of a loan', () => {
  it('get-loan says loanId and the id of the application, the list says id', async () => {
    const loanId = bench.loan('fullYear');
    const loan = await bench.read('getLoan', { path: [loanId] });
    const list = await bench.read<Json[]>('getCustomerLoans', { path: [String(loan.customerId)] });
    const row = list.find(({ id }) => id === loanId);
    expect(list).toHaveLength(20);
    expect(loan.loanId).toBe(loanId);
    expect(row?.applicationId).toBe(loan.id);
    const ofPartner = await bench.read<Json[]>('getLoansOnPartner', {
      path: [bench.known().partnerId],
    });
    expect(ofPartner).toHaveLength(22);
    expect(ofPartner).toContainEqual(loan);
  });

  it('takes GUIDs with the prefix of the collection and in any case', async () => {
    const loanId = bench.loan('fullYear');
    for (const written of [`urn:uuid:${loanId}`, loanId.toUpperCase(), `{${loanId}}`])
      expect((await bench.read('getLoan', { path: [written] })).loanId).toBe(loanId);
    const calls = await bench.value(`/calls/${loanId}`);
    expect(calls.getLoan).toBe(3);
  });
});

describe('windows', () => {
  const paged = (id: string, query: Record<string, string>) =>
    bench.read<{ data: Row[]; totalCount: number }>('getTransactionsPaged', { path: [id], query });

  it('pages join to the whole, newest first or oldest first', async () => {
    const id = bench.loan('fullYear');
    const whole = await rowsOf(id);
    const joined: Row[] = [];
    for (let skip = 0; skip < whole.length; skip += 40) {
      const page = await paged(id, { skip: String(skip), take: '40' });
      expect(page.totalCount).toBe(whole.length);
      joined.push(...page.data);
    }
    expect(joined).toEqual(whole);
    const oldest = await paged(id, { take: '1', descending: 'false' });
    expect(oldest.data).toEqual(whole.slice(-1));
    expect(await rowsOf(id, { skip: '3', take: '2' })).toEqual(whole.slice(3, 5));
    expect(await rowsOf(id, { skip: '100000' })).toEqual([]);
  });

  it.each<Record<string, string>>([
    { skip: '-1' },
    { take: 'all' },
    { take: '2147483648' },
    { descending: 'down' },
  ])('%j is refused', async (query) => {
    const path = [bench.loan('fullYear')];
    expect((await bench.call('getTransactionsPaged', { path, query })).status).toBe(400);
  });
});

describe('other readings', () => {
  it('the ledger turns by the switches', async () => {
    const id = bench.loan('fullYear');
    const usual = await rowsOf(id);
    await bench.setSwitches({
      ledgerCredit: 'advance',
      signedAmounts: true,
      plainOrder: 'oldestFirst',
    });
    const turned = (await rowsOf(id)).reverse();
    expect(turned.map(({ isCredit }) => isCredit)).toEqual(usual.map((row) => !row.isCredit));
    expect(turned.map(({ amount }) => amount.value)).toEqual(
      usual.map(({ amount, isCredit }) => (isCredit ? amount.value : -amount.value)),
    );
  });

  it('get-loan says the loan in id, too, by the switch', async () => {
    await bench.setSwitches({ loanRowId: 'loan' });
    const loanId = bench.loan('fullYear');
    expect(await bench.read('getLoan', { path: [loanId] })).toMatchObject({ id: loanId, loanId });
  });

  it.each([null, 'AUD'])('ledger amounts are in %s by the switch', async (currencyCode) => {
    await bench.setSwitches({ currencyCode });
    const [row] = await rowsOf(bench.loan('fullYear'));
    expect(row?.amount.currencyCode).toBe(currencyCode);
  });

  it('what the models let be null is null by the switch, within the contract', async () => {
    await bench.setSwitches({ sparseAnswers: true });
    const loan = [bench.loan('fullYear')];
    const path = [bench.inStatus('OfferReady')];
    expect(await bench.read('getTotalBalance', { path: loan })).toMatchObject({
      rawTotal: null,
      adjustment: null,
      limits: null,
      totalLimit: expect.any(Number),
    });
    expect(await bench.read('getApplicationOffer', { path })).toMatchObject({
      creditLimit: null,
      facilityLimit: expect.any(Number),
    });
    expect(await bench.read('getLoan', { path: loan })).toMatchObject({ shortCode: null });
    const [withdrawal] = await withdrawalsOf(loan[0] ?? '');
    expect(withdrawal).toMatchObject({ nextRepaymentValue: null, percentage: null });
  });

  it('instants lose their Z by the switch', async () => {
    await bench.setSwitches({ datesWithoutOffset: true });
    const [row] = await rowsOf(bench.loan('fullYear'));
    expect(row?.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/);
  });
});

describe('controls of a loan', () => {
  it('a planted cent shows in the balance alone', async () => {
    const id = bench.loan('fullYear');
    const before = await balanceOf(id);
    await bench.control('POST', `/loans/${id}/plant`, { amount: '0.01' });
    const after = await balanceOf(id);
    expect(cents(after.balance ?? 0)).toBe(cents(before.balance ?? 0) + 1);
    expect(after.availableFunds).toBe(before.availableFunds);
  });

  it('a repayment clears the oldest advance first, and no more than is owed', async () => {
    const id = bench.loan('fullYear');
    const [before, rows] = [await balanceOf(id), await rowsOf(id)];
    const { value } = await bench.control('POST', `/loans/${id}/repay`, { amount: '10.01' });
    expect(value.transactions).toBe(rows.length + 1);
    expect(cents((await balanceOf(id)).balance ?? 0)).toBe(cents(before.balance ?? 0) - 1001);
    await bench.control('POST', `/loans/${id}/repay`, { amount: '999999' });
    expect((await balanceOf(id)).balance).toBe(0);
    expect((await bench.control('POST', `/loans/${id}/repay`, { amount: '1' })).status).toBe(409);
    const ledger: Json[] = await bench.value('/ledger');
    expect(ledger.map(({ operation }) => operation)).toEqual(['lender:repay', 'lender:repay']);
  });

  it('the limit moves with its adjustment', async () => {
    const id = bench.loan('untouched');
    const before = await balanceOf(id);
    await bench.control('POST', `/loans/${id}/adjust`, { amount: '-100.05' });
    const after = await balanceOf(id);
    expect(cents(after.availableFunds ?? 0)).toBe(cents(before.availableFunds ?? 0) - 10_005);
  });

  it.each([
    { amount: 1 },
    { amount: '1.234' },
    { sum: '1' },
    undefined,
  ])('refuses %j', async (body) => {
    const path = `/loans/${bench.loan('fullYear')}/repay`;
    expect((await bench.control('POST', path, body)).status).toBe(400);
  });
});

describe('closing and enabling', () => {
  it('happens once; a closed loan is not enabled any more', async () => {
    const path = [bench.loan('priced')];
    expect(await bench.read('testingCloseLoanOnLoanId', { path })).toBe(true);
    expect(await bench.read('isLoanClosed', { path })).toBe(true);
    expect(await bench.read('testingCloseLoanOnLoanId', { path })).toBe(false);
    expect(await bench.read('testingEnableLoanOnLoanId', { path })).toBe(false);
    await bench.setSwitches({ repeatedStep: '400' });
    expect((await bench.call('testingCloseLoanOnLoanId', { path })).status).toBe(400);
  });

  it('by the application, too, and status=false disables', async () => {
    const path = [bench.inStatus('ApplicationCompleted')];
    const { value } = await bench.control('GET', `/applications/${path[0]}`);
    const enabled = () => bench.read('isLoanEnabled', { path: [value.loanId] });
    const query = { status: 'False' };
    expect(await bench.read('testingEnableLoanOnApplicationId', { path, query })).toBe(true);
    expect(await enabled()).toBe(false);
    expect(await bench.read('testingEnableLoanOnApplicationId', { path })).toBe(true);
    expect(await enabled()).toBe(true);
    expect(await bench.read('testingCloseLoanOnApplicationId', { path })).toBe(true);
    expect(await enabled()).toBe(false);
  });
});
