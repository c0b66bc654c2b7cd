/** What the notes leave open about loans: under each other reading of the sandbox a loan is shown and drawn from, too. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
let initial: Record<string, unknown>;
let plain: string[];
beforeAll(async () => {
  running = await startRunning();
  const { known, switches } = running.sandbox.describe().providers.plexe as unknown as {
    known: { loans: string[]; loansByStory: Record<string, string> };
    switches: Record<string, unknown>;
  };
  plain = known.loans.filter((id) => !Object.values(known.loansByStory).includes(id));
  initial = switches;
});
afterEach(() => running.control('PUT', '/plexe/switches', initial));
afterAll(() => running.close());

const READINGS: readonly (readonly [name: string, value: unknown])[] = [
  ['sparseAnswers', true],
  ['datesWithoutOffset', true],
  ['currencyCode', null],
  ['signedAmounts', true],
  ['plainOrder', 'oldestFirst'],
  ['incomeShareAs', 'fraction'],
  ['advanceRateAs', 'percent'],
  ['advanceRateAs', 'amount'],
  ['codeInQuote', true],
  ['codeDigits', 10],
  ['resendAnswers', 'code'],
  ['withdrawalKeepsQuoteId', true],
  ['confirmMatches', 'amount'],
  ['refusedConfirmStatus', '400'],
  ['refusedConfirmErrors', 'null'],
  ['problemContentType', 'application/problem+json'],
  ['makeChecks', false],
];

async function act(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await running.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } receipt { state } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

const LOAN = `query ($id: ID!) { loan(id: $id) {
  status isEnabled balance { amount currency } availableFunds { amount } discrepancies { rule }
  transactions(first: 2) { nodes { at isCredit amount { amount currency } } }
  withdrawals(first: 2) { nodes { withdrawalId at amount { amount } } } } }`;

describe('under another reading', () => {
  it.each(READINGS)('%s: %s', async (name, value) => {
    await running.control('PUT', '/plexe/switches', { [name]: value });
    const ref = plain[READINGS.length % plain.length] ?? '';
    const id = globalId('PLEXE', 'Loan', ref);
    const { data, errors } = await running.graph(LOAN, { id });
    expect(errors).toBeUndefined();
    expect(data.loan).toMatchObject({ status: 'OPEN', discrepancies: [] });

    const terms = { loanId: id, amount: '10.00', weeks: 8 };
    const { quote } = await act(
      'plexeMakeWithdrawalLineOfCredit',
      terms,
      'quote { advanceRate amount { amount } }',
    );
    const resent = await act('plexeResendWithdrawalOtp', { loanId: id });
    expect(resent.receipt.state).toBe('COMMITTED');
    const { code } = await running.control('GET', `/plexe/loans/${ref}/code`);
    const confirm = (given: string) =>
      act('plexeConfirmWithdrawalLineOfCredit', {
        ...terms,
        advanceRate: quote.advanceRate,
        code: given,
      });
    const wrong = await confirm(code === '000000' ? '111111' : '000000');
    expect(wrong.receipt.state).toBe('REJECTED');
    expect(wrong.userErrors[0].code).toBe(
      name === 'refusedConfirmErrors' ? 'PROVIDER_REJECTED' : 'CODE_WRONG',
    );
    expect(await confirm(code)).toEqual({ userErrors: [], receipt: { state: 'COMMITTED' } });
    expect(running.lines.join('\n')).not.toContain(code);
  });
});

describe('where id of get-loan is the loan, too', () => {
  it('no application is made up', async () => {
    await running.control('PUT', '/plexe/switches', { loanRowId: 'loan' });
    const { data, errors } = await running.graph(
      'query ($id: ID!) { loan(id: $id) { externalId applicationId application { id } } }',
      { id: globalId('PLEXE', 'Loan', plain[0] ?? '') },
    );
    expect(errors).toBeUndefined();
    expect(data.loan).toEqual({ externalId: plain[0], applicationId: null, application: null });
  });
});

describe('where a credit in the ledger is an advance', () => {
  it('the figures are shown as they do not fit our reading', async () => {
    await running.control('PUT', '/plexe/switches', { ledgerCredit: 'advance' });
    const { data } = await running.graph(LOAN, { id: globalId('PLEXE', 'Loan', plain[0] ?? '') });
    expect(data.loan.discrepancies.length).toBeGreaterThan(0);
  });
});
