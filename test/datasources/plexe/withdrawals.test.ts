/** What a withdrawal may ask for, what is kept of a confirmation, and what its refusals say. */
import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/datasources/index.js';
import { refusalOf } from '../../../src/datasources/plexe/refusals.js';
import { termsProblems } from '../../../src/datasources/plexe/request/withdrawals.js';
import { isTestHost, refuseTesting } from '../../../src/datasources/plexe/testing.js';

const LOAN = 'ef06c751-0ff7-4d0c-bc6f-72c2dc760554';
const CODE = '493817';
const GIVEN = {
  loanId: LOAN,
  amount: '100.00',
  weeks: 12,
  advanceRate: '0.08',
  code: CODE,
  confirmedAt: '2026-01-15T09:00:00.000Z',
};

describe('the code', () => {
  const { confirmWithdrawalLineOfCredit: action } = registry.PLEXE.actions as Record<
    string,
    // biome-ignore lint/suspicious/noExplicitAny: each action has its own input
    any
  >;

  it('is not among what is kept', () => {
    expect(action.kept(GIVEN)).toEqual({
      loanId: LOAN,
      amount: '100.00',
      weeks: 12,
      advanceRate: '0.08',
    });
  });

  it('is part of what is meant, and the moment is not', () => {
    const meaning = (input: typeof GIVEN) => action.meaning(action.kept(input), input);
    expect(meaning({ ...GIVEN, code: '000000' })).not.toEqual(meaning(GIVEN));
    expect(meaning({ ...GIVEN, confirmedAt: '2026-01-15T09:05:00.000Z' })).toEqual(meaning(GIVEN));
    expect(meaning({ ...GIVEN, amount: '100' })).toEqual(meaning(GIVEN));
  });
});

describe('terms', () => {
  const problems = (terms: object) =>
    termsProblems({ amount: '100.00', ...terms }).map(({ path }) => path.join('.'));

  it('are a share of the income or a number of weeks', () => {
    expect(problems({ weeks: 4 })).toEqual([]);
    expect(problems({ weeks: 52 })).toEqual([]);
    expect(problems({ percentOfIncome: '12.5' })).toEqual([]);
    expect(problems({})).toEqual(['percentOfIncome']);
    expect(problems({ weeks: 4, percentOfIncome: '12.5' })).toEqual(['percentOfIncome']);
  });

  it.each([
    [{ weeks: 3 }, 'weeks'],
    [{ weeks: 53 }, 'weeks'],
    [{ percentOfIncome: '0' }, 'percentOfIncome'],
    [{ percentOfIncome: '100.01' }, 'percentOfIncome'],
    [{ weeks: 4, amount: '0.00' }, 'amount'],
    [{ weeks: 4, amount: '-1' }, 'amount'],
    [{ weeks: 4, amount: '1.001' }, 'amount'],
  ])('are refused where they cannot be right: %j', (terms, field) => {
    expect(problems(terms)).toEqual([field]);
  });
});

describe('a confirmation that is refused', () => {
  const answered = (status: number, body: unknown) =>
    refusalOf({
      operation: 'plexe.confirmWithdrawalLineOfCredit',
      status,
      contentType: 'application/json',
      headers: {},
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    });
  const no = (errorCode: string | null) => ({
    success: false,
    data: null,
    message: 'words of the lender',
    errors: [{ errorCode, errorMessage: 'more words of the lender' }],
  });

  it.each([
    ['OtpInvalid', 'CODE_WRONG'],
    ['OTPEXPIRED', 'CODE_EXPIRED'],
    ['OtpTriesExceeded', 'CODE_LOCKED'],
    ['WithdrawalMismatch', 'QUOTE_REPLACED'],
    ['InsufficientFunds', 'FUNDS_EXCEEDED'],
    ['NoPendingWithdrawal', 'CONFLICT'],
    ['LoanClosed', 'CONFLICT'],
    ['LoanDisabled', 'CONFLICT'],
    ['SomethingElse', 'PROVIDER_REJECTED'],
    [null, 'PROVIDER_REJECTED'],
  ])('with %s is told as %s, in words of ours', (code, told) => {
    for (const status of [200, 400]) {
      const fault = answered(status, no(code));
      expect(fault).toMatchObject({ kind: 'REFUSED', status, words: { code: told } });
      expect(JSON.stringify(fault)).not.toContain('words of the lender');
    }
  });

  it('may say no without saying why', () => {
    for (const errors of [null, undefined, []])
      expect(answered(200, { success: false, errors })?.words?.code).toBe('PROVIDER_REJECTED');
  });

  it('is none where the answer is yes, broken, or says that the lender failed', () => {
    expect(answered(200, { success: true, data: LOAN })).toBeUndefined();
    expect(answered(200, '{"success":fal')).toBeUndefined();
    expect(answered(200, '')).toBeUndefined();
    expect(answered(500, no('OtpInvalid'))).toBeUndefined();
  });
});

describe('the calls for demonstrations', () => {
  it.each([
    ['https://apidemo.plexe.co', true],
    ['https://APIDEMO.plexe.co/', true],
    ['http://127.0.0.1:4100/plexe', true],
    ['http://localhost:4100/plexe', true],
    ['https://api.plexe.co', false],
    ['https://apidemo.plexe.co.example.com', false],
    ['https://demo.example/apidemo.plexe.co', false],
    ['https://localhost.example', false],
  ])('%s: %s', (url, isSo) => {
    expect(isTestHost(url)).toBe(isSo);
  });

  it('are refused elsewhere, and nothing else is', () => {
    const live = 'https://api.plexe.co';
    for (const name of Object.keys(registry.PLEXE.operations))
      if (name.startsWith('testing')) expect(() => refuseTesting(name, live)).toThrow(/demo host/);
      else refuseTesting(name, live);
  });

  it('leave nothing on the wire where they are refused', async () => {
    const plexe = registry.PLEXE.create(
      { url: 'https://api.plexe.co', credentials: {}, currency: 'USD' },
      () => {
        throw new Error('a call was made');
      },
    );
    const ask = { requestId: 'test', signal: new AbortController().signal };
    const gate = { beforeWire: () => Promise.reject(new Error('it was about to be sent')) };
    await expect(
      plexe.write('testingCreateLoan', { applicationId: LOAN }, ask, gate),
    ).rejects.toMatchObject({ code: 'NOT_SUPPORTED' });
  });
});
