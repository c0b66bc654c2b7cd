import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contract } from './bench.js';
import { codes, FIXED, openTill, type Till, UNTOUCHED, VARIABLE } from './till.js';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
beforeEach(() => till.begin());
afterAll(() => till.close());

describe('a confirm is refused in a 200, and nothing moves', () => {
  it('a wrong code, five times, and then the right one', async () => {
    await till.quoted();
    const wrong = (await till.code()) === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries += 1)
      expect(codes(await till.confirmWith(wrong))).toEqual(['OtpInvalid']);
    expect(codes(await till.confirm({ amount: 1000 }))).toEqual(['OtpTriesExceeded']);
    expect(await till.books()).toMatchObject(UNTOUCHED);
    await till.read('resendWithdrawalOtp', { path: till.path() });
    expect((await till.confirm({ amount: 1000 })).success).toBe(true);
  });

  it('a code that is ten minutes old', async () => {
    await till.quoted();
    await till.advance(599);
    await till.read('resendWithdrawalOtp', { path: till.path() });
    await till.advance(600);
    expect(codes(await till.confirm({ amount: 1000 }))).toEqual(['OtpExpired']);
    expect(await till.books()).toMatchObject(UNTOUCHED);
  });

  it('a code of 599 seconds is good', async () => {
    await till.quoted();
    await till.advance(599);
    expect((await till.confirm({ amount: 1000 })).success).toBe(true);
  });

  it('every term that is not that of the quote is named', async () => {
    await till.quoted();
    const refused = await till.confirm({
      amount: 1000.01,
      terms: 11,
      advanceRate: 0.08,
      fixedRepaymentCalculation: false,
    });
    expect(refused.errors.map(({ errorMessage }) => errorMessage.split(' ')[0])).toEqual([
      'amount',
      'terms',
      'fixedRepaymentCalculation',
      'advanceRate',
    ]);
    expect([refused.success, refused.data]).toEqual([false, null]);
    expect(await till.books()).toMatchObject(UNTOUCHED);
  });

  it('what the mode of the quote ignores is not compared', async () => {
    await till.quoted(VARIABLE);
    expect(codes(await till.confirm({ amount: 1000, percentOfIncome: 6 }))).toEqual([
      'WithdrawalMismatch',
    ]);
    expect((await till.confirm({ ...VARIABLE, terms: 33 })).success).toBe(true);
  });

  it('funds that are gone by now', async () => {
    await till.quoted({ ...FIXED, amount: 60_000 });
    await till.control('POST', `/loans/${till.at.loanId}/adjust`, { amount: '-2800.01' });
    expect(codes(await till.confirm({ amount: 60_000 }))).toEqual(['InsufficientFunds']);
    expect([await till.withdrawals(), await till.rows(), await till.ledger()]).toEqual([
      [],
      [],
      [],
    ]);
    await till.control('POST', `/loans/${till.at.loanId}/adjust`, { amount: '-2800.00' });
    expect((await till.confirm({ amount: 60_000 })).success).toBe(true);
    expect((await till.balance()).availableFunds).toBe(0);
  });

  it.each([
    ['disabled', 'testingEnableLoanOnLoanId', 'LoanDisabled'],
    ['closed', 'testingCloseLoanOnLoanId', 'LoanClosed'],
  ])('a loan that is %s by now', async (_state, step, code) => {
    await till.quoted();
    const otp = await till.code();
    await till.read(step, { path: till.path(), query: { status: 'false' } });
    expect(codes(await till.confirmWith(otp))).toEqual([code]);
    expect(await till.books()).toMatchObject(UNTOUCHED);
  });

  it('with no quote at all', async () => {
    expect(codes(await till.confirmWith('123456'))).toEqual(['NoPendingWithdrawal']);
  });
});

describe('other readings', () => {
  it('codeDigits, codeLifetimeSeconds and codeTries', async () => {
    await till.setSwitches({ codeDigits: 4, codeLifetimeSeconds: 30, codeTries: 1 });
    await till.quoted();
    expect(await till.code()).toMatch(/^\d{4}$/);
    expect(codes(await till.confirmWith('x'))).toEqual(['OtpInvalid']);
    expect(codes(await till.confirm({ amount: 1000 }))).toEqual(['OtpTriesExceeded']);
    await till.quoted();
    await till.advance(30);
    expect(codes(await till.confirm({ amount: 1000 }))).toEqual(['OtpExpired']);
  });

  it('codeInQuote and resendAnswers', async () => {
    await till.setSwitches({ codeInQuote: true, resendAnswers: 'code' });
    expect((await till.quoted()).otp).toBe(await till.code());
    const answered = await till.read('resendWithdrawalOtp', { path: till.path() });
    expect(answered).toBe(await till.code());
  });

  it.each([
    ['percent', 7],
    ['amount', 70],
  ])('advanceRateAs %s is %d, and is confirmed so', async (advanceRateAs, rate) => {
    await till.setSwitches({ advanceRateAs });
    expect((await till.quoted()).advanceRate).toBe(rate);
    expect(codes(await till.confirm({ amount: 1000, advanceRate: 0.07 }))).toEqual([
      'WithdrawalMismatch',
    ]);
    expect((await till.confirm({ amount: 1000, advanceRate: rate })).success).toBe(true);
    expect(await till.withdrawals()).toEqual([expect.objectContaining({ advanceRate: rate })]);
  });

  it('incomeShareAs fraction', async () => {
    const { weeks } = await till.quoted(VARIABLE);
    await till.setSwitches({ incomeShareAs: 'fraction' });
    const given = { amount: 1000, percentOfIncome: 0.015 };
    expect(await till.quoted(given)).toMatchObject({ weeks, percentageOfIncome: 0.015 });
    expect((await till.confirm(given)).success).toBe(true);
    expect(await till.withdrawals()).toEqual([expect.objectContaining({ percentage: 0.015 })]);
  });

  it('confirmMatches amount alone', async () => {
    await till.setSwitches({ confirmMatches: 'amount' });
    await till.quoted();
    expect((await till.confirm({ amount: 1000, terms: 44, advanceRate: 9 })).success).toBe(true);
  });

  it('withdrawalKeepsQuoteId', async () => {
    const { id } = await till.quoted();
    expect((await till.confirm({ amount: 1000 })).data).not.toBe(id);
    await till.setSwitches({ withdrawalKeepsQuoteId: true });
    const second = await till.quoted();
    expect((await till.confirm({ amount: 1000 })).data).toBe(second.id);
  });

  it('refusedConfirmStatus and refusedConfirmErrors', async () => {
    await till.setSwitches({ refusedConfirmStatus: '400', refusedConfirmErrors: 'null' });
    const body = { amount: 1000, otp: '1' };
    const answer = await till.call('confirmWithdrawalInvoice', { path: till.path(), body });
    expect(contract.problems('confirmWithdrawalInvoice', answer)).toEqual([]);
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
      400,
      { errors: null, data: null, success: false, message: 'No withdrawal waits for a code.' },
    ]);
  });
});
