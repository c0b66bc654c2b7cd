/** The provider's own process, step by step, as a frontend plays it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JPG, type Running, startRunning } from '../support/running.js';
import { APPLICANT } from '../support/writes.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

describe('the 13 steps of the provider’s process', () => {
  let applicationId: string;
  let ref: string;
  let loanId: string;

  it('1 calculates loan conditions', async () => {
    const { data, errors } = await running.graph(
      `query { iuteCalculateLoan(input: { amount: "5000.00", termMonths: 6 }) {
        isOffer monthlyPayment { amount currency } totalRepayable { amount } firstPaymentOn discrepancies { rule } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.iuteCalculateLoan).toEqual({
      isOffer: false,
      monthlyPayment: { amount: '1095.68', currency: 'MDL' },
      totalRepayable: { amount: '6574.08' },
      firstPaymentOn: '2026-02-15',
      discrepancies: [],
    });
  });

  it('2 submits an application', async () => {
    const { data, errors } = await running.graph(
      `mutation Create($input: IuteCreateLoanInput!) { iuteCreateLoan(input: $input) {
        application { id externalId status nativeStatus requested { amount } termMonths customer { displayName personalNumber } }
        userErrors { code message path } receipt { id outcome state sentAt settledAt } } }`,
      { input: { ...APPLICANT, idempotencyKey: 'journey-create' } },
    );
    expect(errors).toBeUndefined();
    expect(data.iuteCreateLoan.userErrors).toEqual([]);
    expect(data.iuteCreateLoan.receipt).toMatchObject({ outcome: 'COMMITTED', state: 'COMMITTED' });
    expect(data.iuteCreateLoan.application).toMatchObject({
      status: 'IN_REVIEW',
      nativeStatus: 'approved=false',
      requested: { amount: '5000.00' },
      customer: { displayName: 'Nelea Iacovet', personalNumber: 'I••••••••N' },
    });
    applicationId = data.iuteCreateLoan.application.id;
    ref = data.iuteCreateLoan.application.externalId;
  });

  const status = async () => {
    const { data } = await running.graph(
      'query ($id: ID!) { application(id: $id) { status nativeStatus cashRelease { allowed principal { amount } } } }',
      { id: applicationId },
    );
    return data.application;
  };
  const lender = (step: string) => running.control('POST', `/iute/loans/${ref}/${step}`);

  it('3 to 5 is approved by the lender, and the graph says so', async () => {
    await lender('approve');
    expect(await status()).toMatchObject({ status: 'APPROVED', nativeStatus: 'approved=true' });
  });

  it('6 generates the agreement', async () => {
    const { data } = await running.graph(
      'query ($id: ID!) { application(id: $id) { agreement(language: "alb") { url fileName byteSize } } }',
      { id: applicationId },
    );
    const { url, byteSize, fileName } = data.application.agreement;
    const file = await fetch(url);
    expect(file.headers.get('content-disposition')).toContain(fileName);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBe(byteSize);
  });

  it('7 and 8 sends the signed papers', async () => {
    const { data, errors } = await running.graphWithFiles(
      `mutation ($input: IuteUploadLoanFilesInput!) { iuteUploadLoanFiles(input: $input) {
        userErrors { code message } receipt { outcome } } }`,
      { input: { idempotencyKey: 'journey-files', applicationId, loanAgreement: null } },
      { 'input.loanAgreement': { name: 'agreement.jpg', bytes: JPG } },
    );
    expect(errors).toBeUndefined();
    expect(data.iuteUploadLoanFiles).toEqual({ userErrors: [], receipt: { outcome: 'COMMITTED' } });
  });

  it('9 and 10 is authorized by the lender, and the money may be handed out', async () => {
    await lender('authorize');
    expect(await status()).toEqual({
      status: 'CONTRACTED',
      nativeStatus: 'allowed=true loan_status=normal',
      cashRelease: { allowed: true, principal: { amount: '5000.0' } },
    });
  });

  it('11 and 12 confirms the payout', async () => {
    const { data } = await running.graph(
      `mutation ($input: IuteConfirmCashReleaseInput!) { iuteConfirmCashRelease(input: $input) {
        application { status } loan { id status outstanding { amount } } userErrors { message } receipt { outcome } } }`,
      { input: { idempotencyKey: 'journey-confirm', applicationId } },
    );
    expect(data.iuteConfirmCashRelease).toMatchObject({
      application: { status: 'FUNDED' },
      loan: { status: 'ACTIVE', outstanding: { amount: '6574.08' } },
      receipt: { outcome: 'COMMITTED' },
    });
    loanId = data.iuteConfirmCashRelease.loan.id;
  });

  it('13 books two repayments, which cover installments 1 and 2', async () => {
    for (const key of ['journey-repay-1', 'journey-repay-2']) {
      const { data } = await running.graph(
        `mutation ($input: IuteInsertRepaymentInput!) { iuteInsertRepayment(input: $input) {
          loan { repaid { amount } } userErrors { message } receipt { outcome } } }`,
        { input: { idempotencyKey: key, loanId, amount: '1095.68', paidOn: '2026-02-15' } },
      );
      expect(data.iuteInsertRepayment.receipt.outcome).toBe('COMMITTED');
    }
    const { data } = await running.graph(
      'query ($id: ID!) { loan(id: $id) { repaid { amount } installments { number status outstanding { amount } } nextInstallment { number } } }',
      { id: loanId },
    );
    expect(data.loan.repaid.amount).toBe('2191.36');
    expect(data.loan.installments.slice(0, 3)).toEqual([
      { number: 1, status: 'PAID', outstanding: { amount: '0.0' } },
      { number: 2, status: 'PAID', outstanding: { amount: '0.0' } },
      { number: 3, status: 'SCHEDULED', outstanding: { amount: '1095.68' } },
    ]);
    expect(data.loan.nextInstallment.number).toBe(3);
    expect(await running.control('GET', '/iute/ledger')).toHaveLength(5);
  });
});
