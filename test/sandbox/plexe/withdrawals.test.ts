import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type CallOptions, contract, type Json, openBench } from './bench.js';

let bench: Bench;
let loanId: string;
let applicationId: string;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.reset();
  ({ loanId, applicationId } = await bench.loan());
});
afterAll(() => bench.close());

const FIXED = { amount: 1000, terms: 10, fixedRepaymentCalculation: true };
const VARIABLE = { amount: 1000, percentOfIncome: 1.5 };

const quoted = (calculation: object = FIXED): Promise<Json> => bench.make(loanId, calculation);
const invoiced = (amount: number): Promise<Json> =>
  bench.read('makeWithdrawalInvoice', { path: [loanId], body: { calculation: { amount } } });

interface Confirmed {
  readonly success: boolean;
  readonly data: string | null;
  readonly message: string;
  readonly errors: readonly { readonly errorCode: string; readonly errorMessage: string }[];
}
const confirm = async (body: object, id = 'confirmWithdrawalLineOfCredit'): Promise<Confirmed> =>
  bench.read(id, { path: [loanId], body: { otp: await bench.codeOf(loanId), ...body } });
const codes = ({ errors }: Confirmed): string[] => errors.map(({ errorCode }) => errorCode);

const balance = (): Promise<Json> => bench.read('getTotalBalance', { path: [loanId] });
const rows = (): Promise<Json[]> => bench.read('getTransactions', { path: [loanId] });
const withdrawals = async (): Promise<Json[]> =>
  (await bench.read('getWithdrawals', { path: [loanId] })).data;
const ledger = async (): Promise<Json[]> =>
  (await bench.value('/ledger')).filter(({ operation }: Json) =>
    String(operation).startsWith('confirm'),
  );
const wrongCode = async (): Promise<string> =>
  (await bench.codeOf(loanId)) === '000000' ? '111111' : '000000';
const nothingMoved = async (): Promise<void> => {
  expect([await balance(), await rows(), await withdrawals(), await ledger()]).toEqual([
    expect.objectContaining({ balance: 0, availableFunds: 67_000 }),
    [],
    [],
    [],
  ]);
};

describe('calculations', () => {
  const price = (id: string, body: object): Promise<Json> =>
    bench.read(id, { query: { applicationId }, body });

  it('fixed: the weeks are given, amount and fee are repaid in them', async () => {
    expect(await price('calculateLineOfCredit', { ...FIXED, percentOfIncome: 3.5 })).toEqual({
      amount: 1000,
      percentOfIncome: 3.5,
      terms: 10,
      advanceRate: 0.07,
      totalRepayment: 1070,
      repayment: 107,
      advanceFee: 70,
      weeks: 10,
      fixedRepaymentCalculation: true,
    });
  });

  it('variable: the share of the income makes the weeks', async () => {
    expect(await price('calculateLineOfCredit', VARIABLE)).toMatchObject({
      percentOfIncome: 1.5,
      terms: 0,
      advanceFee: 65,
      repayment: 118.33,
      weeks: 9,
      fixedRepaymentCalculation: false,
    });
  });

  it('an invoice has a fee, and no weeks', async () => {
    expect(await price('calculateInvoice', { amount: 200.25 })).toMatchObject({
      amount: 200.25,
      advanceRate: 0.03,
      advanceFee: 6.01,
      totalRepayment: 206.26,
      weeks: 0,
    });
  });

  it('the slider has ten stops, each good for a calculation with its weeks', async () => {
    const stops = (await price('calculateLineOfCreditSlider', { amount: 20_000 })) as unknown as {
      position: number;
      percentageOfIncome: number;
      term: number;
    }[];
    expect(stops.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([stops[0]?.term, stops[9]?.term]).toEqual([52, 4]);
    for (const { percentageOfIncome: percentOfIncome, term } of stops)
      expect(
        await price('calculateLineOfCredit', { amount: 20_000, percentOfIncome }),
      ).toMatchObject({ weeks: term });
  });

  it.each<[string, string, object]>([
    ['an amount of nothing', 'calculateLineOfCredit', { ...FIXED, amount: 0 }],
    ['an amount below nothing', 'calculateInvoice', { amount: -1 }],
    ['no amount', 'calculateLineOfCreditSlider', {}],
    ['three weeks', 'calculateLineOfCredit', { ...FIXED, terms: 3 }],
    ['53 weeks', 'calculateLineOfCredit', { ...FIXED, terms: 53 }],
    ['no share of the income', 'calculateLineOfCredit', { amount: 10 }],
    ['more than the income', 'calculateLineOfCredit', { amount: 10, percentOfIncome: 100.5 }],
    ['a share that takes too long', 'calculateLineOfCredit', { amount: 9e6, percentOfIncome: 1 }],
    ['more than all the income repays', 'calculateLineOfCreditSlider', { amount: 9e6 }],
  ])('%s is refused', async (_what, id, body) => {
    const [status] = await bench.refusal(id, { query: { applicationId }, body });
    expect(status).toBe(400);
  });

  it('without an offer there is nothing to calculate with', async () => {
    const draft = await bench.application();
    const given = { query: { applicationId: draft.applicationId }, body: FIXED };
    expect(await bench.refusal('calculateLineOfCredit', given)).toEqual([
      400,
      'There is no offer: the application is Draft.',
    ]);
  });
});

describe('a withdrawal', () => {
  it('is quoted, and the code is not in the quote', async () => {
    const quote = await quoted();
    expect(quote).toMatchObject({
      loanId,
      applicationId,
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
    expect(await bench.codeOf(loanId)).toMatch(/^\d{6}$/);
    expect(JSON.stringify(quote)).not.toContain(await bench.codeOf(loanId));
    await nothingMoved();
  });

  it('confirmed: withdrawal, rows, balance and ledger agree, and the quote is used up', async () => {
    const { advanceRate } = await quoted();
    const confirmed = await confirm({ ...FIXED, advanceRate, percentOfIncome: 0 });
    expect(confirmed).toEqual({
      success: true,
      data: expect.any(String),
      message: expect.any(String),
      errors: [],
    });
    expect(await withdrawals()).toEqual([
      expect.objectContaining({
        id: confirmed.data,
        loanId,
        amount: { value: 1000, currencyCode: 'USD' },
        totalRepaymentAmount: 1070,
        remaining: { value: 1070, currencyCode: 'USD' },
        weeklyPayment: 107,
        terms: 10,
      }),
    ]);
    expect((await rows()).map(({ type, amount, isCredit }) => [type, amount, isCredit])).toEqual([
      ['Fee', { value: 70, currencyCode: 'USD' }, false],
      ['Advance', { value: 1000, currencyCode: 'USD' }, false],
    ]);
    expect(await balance()).toMatchObject({
      balance: 1070,
      availableFunds: 65_930,
      totalLimit: 67_000,
    });
    expect(await ledger()).toEqual([
      expect.objectContaining({
        operation: 'confirmWithdrawalLineOfCredit',
        loanId,
        withdrawalId: confirmed.data,
        amount: '1000.00',
        fee: '70.00',
      }),
    ]);
    const again = await confirmWith('123456');
    expect([again.success, codes(again)]).toEqual([false, ['NoPendingWithdrawal']]);
    expect((await bench.make(loanId, FIXED)).isFirstAdavnce).toBe(false);
  });

  it('of an invoice is quoted and confirmed by its own calls', async () => {
    const { advanceRate, isfixed, weeks } = await invoiced(500);
    expect([advanceRate, isfixed, weeks]).toEqual([0.03, false, 0]);
    const dateUTC = '2026-01-15T09:00:00Z';
    const other = await confirm({ amount: 500, advanceRate, dateUTC });
    expect(codes(other)).toEqual(['NoPendingWithdrawal']);
    const { data } = await confirm(
      { amount: 500, advanceRate, dateUTC },
      'confirmWithdrawalInvoice',
    );
    expect(await withdrawals()).toEqual([
      expect.objectContaining({ id: data, type: 'Invoice', totalRepaymentAmount: 515 }),
    ]);
    expect((await balance()).balance).toBe(515);
  });

  it('a new make takes the place of the one that waits', async () => {
    await quoted();
    const old = await bench.codeOf(loanId);
    await quoted({ ...FIXED, amount: 2000 });
    const stale = await confirm({ amount: 1000 });
    expect(codes(stale)).toEqual(['WithdrawalMismatch']);
    expect(codes(await confirm({ amount: 2000, otp: old }))).toEqual(['OtpInvalid']);
    expect((await confirm({ amount: 2000 })).success).toBe(true);
  });

  it('resend answers a reference that is no code, and replaces the code', async () => {
    await quoted();
    const old = await bench.codeOf(loanId);
    const reference = await bench.read('resendWithdrawalOtp', { path: [loanId] });
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(codes(await confirm({ amount: 1000, otp: old }))).toEqual(['OtpInvalid']);
    expect(codes(await confirm({ amount: 1000, otp: reference }))).toEqual(['OtpInvalid']);
    expect((await confirm({ amount: 1000 })).success).toBe(true);
    expect(await bench.refusal('resendWithdrawalOtp', { path: [loanId] })).toEqual([
      400,
      'No withdrawal waits for a code.',
    ]);
  });

  it('an answer that is lost after the effect leaves one withdrawal, and a repeat adds none', async () => {
    await quoted();
    const body = { amount: 1000, otp: await bench.codeOf(loanId) };
    const fault = {
      operation: 'confirmWithdrawalLineOfCredit',
      fault: 'resetAfterCommit',
      times: 1,
    };
    await bench.control('POST', '/faults', fault);
    const lost = bench.call('confirmWithdrawalLineOfCredit', { path: [loanId], body });
    await expect(lost).rejects.toThrow();
    expect([(await withdrawals()).length, (await ledger()).length]).toEqual([1, 1]);
    expect(codes(await confirmWith(body.otp))).toEqual(['NoPendingWithdrawal']);
    expect([(await withdrawals()).length, (await balance()).balance]).toEqual([1, 1070]);
  });

  it('an answer that is struck before the effect leaves none', async () => {
    await quoted();
    const body = { amount: 1000, otp: await bench.codeOf(loanId) };
    const fault = { operation: 'confirmWithdrawalLineOfCredit', fault: 'status500', times: 1 };
    await bench.control('POST', '/faults', fault);
    const given: CallOptions = { path: [loanId], body };
    expect((await bench.call('confirmWithdrawalLineOfCredit', given)).status).toBe(500);
    await nothingMoved();
    expect((await confirm({ amount: 1000 })).success).toBe(true);
  });
});

const confirmWith = (otp: string): Promise<Confirmed> =>
  bench.read('confirmWithdrawalLineOfCredit', { path: [loanId], body: { amount: 1000, otp } });

describe('a confirm is refused in a 200, and nothing moves', () => {
  it('a wrong code, five times, and then the right one', async () => {
    await quoted();
    const wrong = await wrongCode();
    for (let tries = 0; tries < 5; tries += 1)
      expect(codes(await confirmWith(wrong))).toEqual(['OtpInvalid']);
    expect(codes(await confirm({ amount: 1000 }))).toEqual(['OtpTriesExceeded']);
    await nothingMoved();
    await bench.read('resendWithdrawalOtp', { path: [loanId] });
    expect((await confirm({ amount: 1000 })).success).toBe(true);
  });

  it('a code that is ten minutes old', async () => {
    await quoted();
    await bench.advance(599);
    await bench.read('resendWithdrawalOtp', { path: [loanId] });
    await bench.advance(600);
    expect(codes(await confirm({ amount: 1000 }))).toEqual(['OtpExpired']);
    await nothingMoved();
  });

  it('a code of 599 seconds is good', async () => {
    await quoted();
    await bench.advance(599);
    expect((await confirm({ amount: 1000 })).success).toBe(true);
  });

  it('every term that is not that of the quote is named', async () => {
    await quoted();
    const refused = await confirm({
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
    await nothingMoved();
  });

  it('what the mode of the quote ignores is not compared', async () => {
    await quoted(VARIABLE);
    expect(codes(await confirm({ amount: 1000, percentOfIncome: 6 }))).toEqual([
      'WithdrawalMismatch',
    ]);
    expect((await confirm({ ...VARIABLE, terms: 33 })).success).toBe(true);
  });

  it('funds that are gone by now', async () => {
    await quoted({ ...FIXED, amount: 60_000 });
    await bench.control('POST', `/loans/${loanId}/adjust`, { amount: '-2800.01' });
    expect(codes(await confirm({ amount: 60_000 }))).toEqual(['InsufficientFunds']);
    expect([await withdrawals(), await rows(), await ledger()]).toEqual([[], [], []]);
    await bench.control('POST', `/loans/${loanId}/adjust`, { amount: '-2800.00' });
    expect((await confirm({ amount: 60_000 })).success).toBe(true);
    expect((await balance()).availableFunds).toBe(0);
  });

  it.each([
    ['disabled', 'testingEnableLoanOnLoanId', 'LoanDisabled'],
    ['closed', 'testingCloseLoanOnLoanId', 'LoanClosed'],
  ])('a loan that is %s by now', async (_state, step, code) => {
    await quoted();
    const otp = await bench.codeOf(loanId);
    await bench.read(step, { path: [loanId], query: { status: 'false' } });
    expect(codes(await confirmWith(otp))).toEqual([code]);
    await nothingMoved();
  });

  it('with no quote at all', async () => {
    expect(codes(await confirmWith('123456'))).toEqual(['NoPendingWithdrawal']);
  });
});

describe('a make is refused', () => {
  const refused = async (given: object) => {
    const path = [loanId];
    return bench.refusal('makeWithdrawalLineOfCredit', { path, body: { calculation: given } });
  };

  it('without the funds for amount and fee', async () => {
    expect((await refused({ ...FIXED, amount: 62_616.83 }))[0]).toBe(400);
    expect((await quoted({ ...FIXED, amount: 62_616.82 })).totalRepayment).toBe(67_000);
  });

  it('on a disabled and on a closed loan', async () => {
    await bench.read('testingEnableLoanOnLoanId', { path: [loanId], query: { status: 'false' } });
    expect(await refused(FIXED)).toEqual([400, 'The loan is not enabled.']);
    await bench.read('testingCloseLoanOnLoanId', { path: [loanId] });
    expect(await refused(FIXED)).toEqual([400, 'The loan is closed.']);
  });

  it('without a calculation', async () => {
    const given = { path: [loanId], body: {} };
    expect((await bench.refusal('makeWithdrawalLineOfCredit', given))[0]).toBe(400);
    expect((await bench.refusal('makeWithdrawalInvoice', given))[0]).toBe(400);
  });

  it('unless a switch lets the confirm say so', async () => {
    await bench.setSwitches({ makeChecks: false });
    await quoted({ ...FIXED, amount: 90_000 });
    expect(codes(await confirm({ amount: 90_000 }))).toEqual(['InsufficientFunds']);
  });
});

describe('other readings', () => {
  it('codeDigits, codeLifetimeSeconds and codeTries', async () => {
    await bench.setSwitches({ codeDigits: 4, codeLifetimeSeconds: 30, codeTries: 1 });
    await quoted();
    expect(await bench.codeOf(loanId)).toMatch(/^\d{4}$/);
    expect(codes(await confirmWith('x'))).toEqual(['OtpInvalid']);
    expect(codes(await confirm({ amount: 1000 }))).toEqual(['OtpTriesExceeded']);
    await quoted();
    await bench.advance(30);
    expect(codes(await confirm({ amount: 1000 }))).toEqual(['OtpExpired']);
  });

  it('codeInQuote and resendAnswers', async () => {
    await bench.setSwitches({ codeInQuote: true, resendAnswers: 'code' });
    expect((await quoted()).otp).toBe(await bench.codeOf(loanId));
    const answered = await bench.read('resendWithdrawalOtp', { path: [loanId] });
    expect(answered).toBe(await bench.codeOf(loanId));
  });

  it.each([
    ['percent', 7],
    ['amount', 70],
  ])('advanceRateAs %s is %d, and is confirmed so', async (advanceRateAs, rate) => {
    await bench.setSwitches({ advanceRateAs });
    expect((await quoted()).advanceRate).toBe(rate);
    expect(codes(await confirm({ amount: 1000, advanceRate: 0.07 }))).toEqual([
      'WithdrawalMismatch',
    ]);
    expect((await confirm({ amount: 1000, advanceRate: rate })).success).toBe(true);
    expect(await withdrawals()).toEqual([expect.objectContaining({ advanceRate: rate })]);
  });

  it('incomeShareAs fraction', async () => {
    const { weeks } = await quoted(VARIABLE);
    await bench.setSwitches({ incomeShareAs: 'fraction' });
    const given = { amount: 1000, percentOfIncome: 0.015 };
    expect(await quoted(given)).toMatchObject({ weeks, percentageOfIncome: 0.015 });
    expect((await confirm(given)).success).toBe(true);
    expect(await withdrawals()).toEqual([expect.objectContaining({ percentage: 0.015 })]);
  });

  it('confirmMatches amount alone', async () => {
    await bench.setSwitches({ confirmMatches: 'amount' });
    await quoted();
    expect((await confirm({ amount: 1000, terms: 44, advanceRate: 9 })).success).toBe(true);
  });

  it('withdrawalKeepsQuoteId', async () => {
    const { id } = await quoted();
    expect((await confirm({ amount: 1000 })).data).not.toBe(id);
    await bench.setSwitches({ withdrawalKeepsQuoteId: true });
    const second = await quoted();
    expect((await confirm({ amount: 1000 })).data).toBe(second.id);
  });

  it('refusedConfirmStatus and refusedConfirmErrors', async () => {
    await bench.setSwitches({ refusedConfirmStatus: '400', refusedConfirmErrors: 'null' });
    const body = { amount: 1000, otp: '1' };
    const answer = await bench.call('confirmWithdrawalInvoice', { path: [loanId], body });
    expect(contract.problems('confirmWithdrawalInvoice', answer)).toEqual([]);
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
      400,
      { errors: null, data: null, success: false, message: 'No withdrawal waits for a code.' },
    ]);
  });
});
