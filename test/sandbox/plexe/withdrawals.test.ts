import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CallOptions } from './bench.js';
import { codes, FIXED, openTill, type Till, UNTOUCHED } from './till.js';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
beforeEach(() => till.begin());
afterAll(() => till.close());

describe('a withdrawal', () => {
  it('is quoted, and the code is not in the quote', async () => {
    const quote = await till.quoted();
    expect(quote).toMatchObject({
      loanId: till.at.loanId,
      applicationId: till.at.applicationId,
      advanceRate: 0.07,
      isfixed: true,
      isFirstAdavnce: true,
      totalRepayment: 1070,
      weeklyRepayment: 107,
      weeks: 10,
      withdrawAmount: 1000,
      firstRepayment: '2026-01-22T09:00:00.000Z',
      weeklyForecastIncome: 8375,
      otp: null,
      calculation: { amount: 1000, percentOfIncome: 0, terms: 10, fixedRepaymentCalculation: true },
    });
    expect(await till.code()).toMatch(/^\d{6}$/);
    expect(JSON.stringify(quote)).not.toContain(await till.code());
    expect(await till.books()).toMatchObject(UNTOUCHED);
  });

  it('confirmed: withdrawal, rows, balance and ledger agree, and the quote is used up', async () => {
    const { advanceRate } = await till.quoted();
    const confirmed = await till.confirm({ ...FIXED, advanceRate, percentOfIncome: 0 });
    expect(confirmed).toEqual({
      success: true,
      data: expect.any(String),
      message: expect.any(String),
      errors: [],
    });
    expect(await till.withdrawals()).toEqual([
      expect.objectContaining({
        id: confirmed.data,
        loanId: till.at.loanId,
        amount: { value: 1000, currencyCode: 'USD' },
        totalRepaymentAmount: 1070,
        remaining: { value: 1070, currencyCode: 'USD' },
        weeklyPayment: 107,
        terms: 10,
      }),
    ]);
    expect(
      (await till.rows()).map(({ type, amount, isCredit }) => [type, amount, isCredit]),
    ).toEqual([
      ['Fee', { value: 70, currencyCode: 'USD' }, false],
      ['Advance', { value: 1000, currencyCode: 'USD' }, false],
    ]);
    expect(await till.balance()).toMatchObject({
      balance: 1070,
      availableFunds: 65_930,
      totalLimit: 67_000,
    });
    expect(await till.ledger()).toEqual([
      expect.objectContaining({
        operation: 'confirmWithdrawalLineOfCredit',
        loanId: till.at.loanId,
        withdrawalId: confirmed.data,
        amount: '1000.00',
        fee: '70.00',
      }),
    ]);
    const again = await till.confirmWith('123456');
    expect([again.success, codes(again)]).toEqual([false, ['NoPendingWithdrawal']]);
    expect((await till.quoted()).isFirstAdavnce).toBe(false);
  });

  it('of an invoice is quoted and confirmed by its own calls', async () => {
    const { advanceRate, isfixed, weeks } = await till.invoiced(500);
    expect([advanceRate, isfixed, weeks]).toEqual([0.03, false, 0]);
    const dateUTC = '2026-01-15T09:00:00Z';
    const other = await till.confirm({ amount: 500, advanceRate, dateUTC });
    expect(codes(other)).toEqual(['NoPendingWithdrawal']);
    const { data } = await till.confirm(
      { amount: 500, advanceRate, dateUTC },
      'confirmWithdrawalInvoice',
    );
    expect(await till.withdrawals()).toEqual([
      expect.objectContaining({ id: data, type: 'Invoice', totalRepaymentAmount: 515 }),
    ]);
    expect((await till.balance()).balance).toBe(515);
  });

  it('a new make takes the place of the one that waits', async () => {
    await till.quoted();
    const old = await till.code();
    await till.quoted({ ...FIXED, amount: 2000 });
    const stale = await till.confirm({ amount: 1000 });
    expect(codes(stale)).toEqual(['WithdrawalMismatch']);
    expect(codes(await till.confirm({ amount: 2000, otp: old }))).toEqual(['OtpInvalid']);
    expect((await till.confirm({ amount: 2000 })).success).toBe(true);
  });

  it('resend answers a reference that is no code, and replaces the code', async () => {
    await till.quoted();
    const old = await till.code();
    const reference = await till.read('resendWithdrawalOtp', { path: till.path() });
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(codes(await till.confirm({ amount: 1000, otp: old }))).toEqual(['OtpInvalid']);
    expect(codes(await till.confirm({ amount: 1000, otp: reference }))).toEqual(['OtpInvalid']);
    expect((await till.confirm({ amount: 1000 })).success).toBe(true);
    expect(await till.refusal('resendWithdrawalOtp', { path: till.path() })).toEqual([
      400,
      'No withdrawal waits for a code.',
    ]);
  });

  it('an answer that is lost after the effect leaves one withdrawal, and a repeat adds none', async () => {
    await till.quoted();
    const body = { amount: 1000, otp: await till.code() };
    const fault = {
      operation: 'confirmWithdrawalLineOfCredit',
      fault: 'resetAfterCommit',
      times: 1,
    };
    await till.control('POST', '/faults', fault);
    const lost = till.call('confirmWithdrawalLineOfCredit', { path: till.path(), body });
    await expect(lost).rejects.toThrow();
    expect([(await till.withdrawals()).length, (await till.ledger()).length]).toEqual([1, 1]);
    expect(codes(await till.confirmWith(body.otp))).toEqual(['NoPendingWithdrawal']);
    expect([(await till.withdrawals()).length, (await till.balance()).balance]).toEqual([1, 1070]);
  });

  it('an answer that is struck before the effect leaves none', async () => {
    await till.quoted();
    const body = { amount: 1000, otp: await till.code() };
    const fault = { operation: 'confirmWithdrawalLineOfCredit', fault: 'status500', times: 1 };
    await till.control('POST', '/faults', fault);
    const given: CallOptions = { path: till.path(), body };
    expect((await till.call('confirmWithdrawalLineOfCredit', given)).status).toBe(500);
    expect(await till.books()).toMatchObject(UNTOUCHED);
    expect((await till.confirm({ amount: 1000 })).success).toBe(true);
  });
});

describe('a make is refused', () => {
  const refused = async (given: object) => {
    const path = till.path();
    return till.refusal('makeWithdrawalLineOfCredit', { path, body: { calculation: given } });
  };

  it('without the funds for amount and fee', async () => {
    expect((await refused({ ...FIXED, amount: 62_616.83 }))[0]).toBe(400);
    expect((await till.quoted({ ...FIXED, amount: 62_616.82 })).totalRepayment).toBe(67_000);
  });

  it('on a disabled and on a closed loan', async () => {
    await till.read('testingEnableLoanOnLoanId', { path: till.path(), query: { status: 'false' } });
    expect(await refused(FIXED)).toEqual([400, 'The loan is not enabled.']);
    await till.read('testingCloseLoanOnLoanId', { path: till.path() });
    expect(await refused(FIXED)).toEqual([400, 'The loan is closed.']);
  });

  it('without a calculation', async () => {
    const given = { path: till.path(), body: {} };
    expect((await till.refusal('makeWithdrawalLineOfCredit', given))[0]).toBe(400);
    expect((await till.refusal('makeWithdrawalInvoice', given))[0]).toBe(400);
  });

  it('unless a switch lets the confirm say so', async () => {
    await till.setSwitches({ makeChecks: false });
    await till.quoted({ ...FIXED, amount: 90_000 });
    expect(codes(await till.confirm({ amount: 90_000 }))).toEqual(['InsufficientFunds']);
  });
});
