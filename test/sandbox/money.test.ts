import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Decimal } from '../../sandbox/money.js';
import { type Bench, contract, type Fields, openBench, readInfo } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const text = async (operation: string, fields: Fields) =>
  (await bench.call(operation, fields)).body.toString();
const info = async (ref: string) =>
  readInfo(await bench.call('getLoanInfo', { loanRef: ref })).loan;
const pay = (ref: string, amount: string, date = '15012026') =>
  bench.call('insertRepayment', { loanRef: ref, amount, date });
const open = async (ref: string) =>
  (await info(ref))?.installment_table.map((row) => row.to_be_paid);
const ledger = async () => (await bench.control('GET', '/iute/ledger')).value;

describe('prices and installments', () => {
  it('the last installment takes the rounding difference, so the rows sum to the total', async () => {
    for (const [loan_amount, loan_duration] of [
      ['1000.55', '7'],
      ['0.05', '12'],
      ['333.33', '120'],
      ['12500000', '36'],
    ]) {
      const ref = await bench.loanIn('ACTIVE', {
        loan_amount: loan_amount ?? '',
        loan_duration: loan_duration ?? '',
      });
      const loan = await info(ref);
      const rows = loan?.installment_table ?? [];
      const sum = rows.reduce((total, row) => total.plus(row.total), new Decimal(0));
      expect(sum.toFixed(2)).toBe(new Decimal(loan?.total_balance ?? 0).toFixed(2));
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      expect(rows).toHaveLength(Number(loan_duration));
      expect(new Set(rows.slice(0, -1).map((row) => row.total)).size).toBe(1);
    }
  });

  it('calc and loan agree', async () => {
    const fields = { loan_amount: '777.77', loan_duration: '9' };
    const quoted = contract.read('calculateLoan', await bench.call('calculateLoan', fields));
    const loan = await info(await bench.loanIn('ACTIVE', fields));
    expect(quoted).toMatchObject({
      monthly_payment: loan?.installment_table[0]?.total,
      total_loan_amount: loan?.total_balance,
      first_repayment_date: loan?.installment_table[0]?.due_date,
    });
  });

  it('the 31st steps from the first date and is clamped to the end of the month', async () => {
    const days = (await info('90013'))?.installment_table.map((row) => row.due_date);
    expect(days?.slice(0, 5)).toEqual([
      '31.01.2026',
      '28.02.2026',
      '31.03.2026',
      '30.04.2026',
      '31.05.2026',
    ]);
  });

  it('the first repayment is one month after the clock', async () => {
    await bench.control('POST', '/clock', { advanceSeconds: 16 * 24 * 3600 });
    expect(await text('calculateLoan', { loan_amount: '100', loan_duration: '1' })).toContain(
      '>28.02.2026<',
    );
  });

  it('a one-installment loan has one row with the whole total', async () => {
    const loan = await info('90011');
    expect(loan?.installment_table).toHaveLength(1);
    expect(loan?.installment_table[0]?.total).toBe(loan?.total_balance);
  });
});

describe('repayments', () => {
  it('fill the installments in number order and leave the rest on the row', async () => {
    await pay('90008', '1500.00');
    expect(await open('90008')).toEqual([0, 691.36, 1095.68, 1095.68, 1095.68, 1095.68]);
    await pay('90008', '691.36', '22052018');
    expect(await open('90008')).toEqual([0, 0, 1095.68, 1095.68, 1095.68, 1095.68]);
    expect(await info('90008')).toMatchObject({ repaid: 2191.36, remaining_balance: 4382.72 });
  });

  it('equal ones are booked twice', async () => {
    await pay('90008', '10.01');
    await pay('90008', '10.01');
    expect(await info('90008')).toMatchObject({ repaid: 20.02 });
    expect(await ledger()).toMatchObject([
      {
        seq: 1,
        operation: 'insertRepayment',
        loanRef: '90008',
        amount: '10.01',
        date: '2026-01-15',
      },
      {
        seq: 2,
        operation: 'insertRepayment',
        loanRef: '90008',
        amount: '10.01',
        date: '2026-01-15',
      },
    ]);
  });

  it('the last cent makes the loan repaid', async () => {
    await pay('90008', '6574.07');
    expect((await bench.control('GET', '/iute/loans/90008')).value.state).toBe('ACTIVE');
    expect((await pay('90008', '0.01')).status).toBe(200);
    expect((await bench.control('GET', '/iute/loans/90008')).value.state).toBe('REPAID');
  });

  it.each([
    '6574.09',
    '0',
    '0.00',
    '-1',
    '10.001',
    '1e3',
    '1,5',
    'NaN',
    '',
    ' 5',
    '+5',
  ])('an amount of "%s" is refused and books nothing', async (amount) => {
    expect((await pay('90008', amount)).status).toBe(400);
    expect(await ledger()).toEqual([]);
  });

  it.each([
    '31022026',
    '00012026',
    '15.01.2026',
    '2026-01-15',
    '1512026',
    '',
  ])('a date of "%s" is refused', async (date) => {
    expect((await pay('90008', '1.00', date)).status).toBe(400);
  });

  it('another office can book in parallel', async () => {
    const { status } = await bench.control('POST', '/iute/loans/90008/repay', { amount: '100.00' });
    expect(status).toBe(200);
    expect(await info('90008')).toMatchObject({ repaid: 100 });
    expect(await ledger()).toMatchObject([
      { operation: 'otherOffice', loanRef: '90008', amount: '100.00' },
    ]);
  });
});
