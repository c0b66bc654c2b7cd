import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICANT, BANKING, COMPANY, type Json } from './support.js';
import { openWalker } from './walker.js';

let bench: Awaited<ReturnType<typeof openWalker>>;
beforeAll(async () => {
  bench = await openWalker();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe('the workflows of the samples', () => {
  it('S1: an application becomes an offer', async () => {
    const { applicationId, applicantId } = await bench.make();
    const path = [applicationId];
    expect(applicantId).toBeNull();
    expect(await bench.status(applicationId)).toBe('Draft');
    const query = { bankName: 'Second Bank' };
    expect(await bench.read('addOrUpdateBankingData', { path, body: BANKING, query })).toBe(true);
    expect(await bench.status(applicationId)).toBe('DataProviderConnected');
    expect(await bench.read('processApplication', { path })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await bench.status(applicationId)).toBe('GeneratingOffer');
    expect(await bench.refusal('getApplicationOffer', { path })).toEqual([
      400,
      'There is no offer: the application is GeneratingOffer.',
    ]);
    await bench.advance(29);
    expect(await bench.status(applicationId)).toBe('GeneratingOffer');
    await bench.advance(1);
    expect((await bench.application(applicationId)).statusName).toBe('OfferReady');
    const offer = await bench.read('getApplicationOffer', { path, query: { force: 'false' } });
    // Two accounts take 4200.55 each within a week; eight weeks of it in steps of 500.
    expect(offer).toMatchObject({ facilityLimit: 67_000, cashFlowLimit: 46_900, balance: 0 });
    expect((await bench.application(applicationId)).offerId).toBe(offer.offerId);
  });

  it('S2 and the bridge: an offer becomes a loan, and the loan is found again', async () => {
    const id = await bench.evaluated();
    const path = [id];
    const offerId = await bench.read('testingAcceptOffer', { path });
    expect(await bench.application(id)).toMatchObject({ offerId, offerAccepted: true });
    await bench.read('addCompanyDetails', { path, body: COMPANY });
    await bench.read('addPrimaryApplicantDetails', { path, body: APPLICANT });
    expect(await bench.status(id)).toBe('ApplicantDetailsAdded');
    const [account] = await bench.read<Json[]>('getAllBankAccounts', { path });
    await bench.read('setPrimaryBankAccount', { path: [id, String(account?.id)] });
    const primary = await bench.read('getPrimaryBankAccount', { path });
    expect(primary).toEqual({ ...account, selected: true, isPrimary: true });
    const [details] = await bench.read<Json[]>('getContractDetails', { path });
    expect(details).toMatchObject({ companyName: 'Field Rice LLC', facilityLimit: 67_000 });
    expect(await bench.sign(id)).toBe(200);
    expect(await bench.status(id)).toBe('ContractComplete');
    await bench.submitAll(id);
    expect(await bench.status(id)).toBe('ApplicationSubmitted');
    await bench.advance(60);
    expect(await bench.status(id)).toBe('UnderReview');
    const loanId = await bench.read<string>('testingCreateLoan', { path });
    expect(await bench.read('isLoanEnabled', { path: [loanId] })).toBe(false);
    expect(await bench.read('testingEnableLoanOnLoanId', { path: [loanId] })).toBe(true);
    expect(await bench.read('isLoanEnabled', { path: [loanId] })).toBe(true);
    expect(await bench.read('getLoan', { path: [loanId] })).toMatchObject({
      id,
      loanId,
      statusName: 'ApplicationCompleted',
    });
    const { customerId } = await bench.application(id);
    const loans = await bench.read<Json[]>('getCustomerLoans', { path: [String(customerId)] });
    expect(loans).toMatchObject([{ id: loanId, applicationId: id, closed: false }]);
    expect(await bench.read('getTotalBalance', { path: [loanId] })).toMatchObject({
      totalLimit: 67_000,
      availableFunds: 67_000,
      balance: 0,
    });
  });

  it('every write that took effect is in the ledger, and counted for what it was about', async () => {
    const id = await bench.evaluated();
    await bench.read('testingAcceptOffer', { path: [id] });
    const ledger: Json[] = await bench.value('/ledger');
    expect(ledger.map(({ operation }) => operation)).toEqual([
      'createCustomerAndApplication',
      'addOrUpdateBankingData',
      'processApplication',
      'testingAcceptOffer',
    ]);
    expect(ledger.every(({ applicationId }) => applicationId === id)).toBe(true);
    const calls = await bench.value(`/calls/${id}`);
    expect(calls).toMatchObject({ createCustomerAndApplication: 1, processApplication: 1 });
  });
});

describe('the lender’s steps', () => {
  const step = (id: string, name: string, body?: unknown) =>
    bench.control('POST', `/applications/${id}/${name}`, body);

  it.each([
    ['Draft', 'contact', 'CustomerContacted'],
    ['GeneratingOffer', 'offer', 'OfferReady'],
    ['UnderReview', 'offer', 'OfferReady'],
    ['OfferReady', 'accept', 'OfferAccepted'],
    ['DataProviderConnected', 'under-review', 'UnderReview'],
    ['OfferAccepted', 'cancel', 'Cancelled'],
  ])('%s: %s leads to %s', async (from, name, to) => {
    const id = bench.inStatus(from);
    expect((await step(id, name)).value).toMatchObject({ id, status: to });
    expect(await bench.status(id)).toBe(to);
  });

  it('approval needs documents and signatures, and opens an enabled loan', async () => {
    expect((await step(bench.inStatus('ContractComplete'), 'approve')).status).toBe(409);
    const id = bench.inStatus('ContractComplete', 1);
    const { value } = await step(id, 'approve');
    expect(value).toMatchObject({ status: 'ApplicationCompleted', loanId: expect.any(String) });
    expect(await bench.read('isLoanEnabled', { path: [value.loanId] })).toBe(true);
  });

  it.each([
    ['contact', 'OfferReady'],
    ['offer', 'Draft'],
    ['approve', 'Draft'],
    ['cancel', 'ApplicationCompleted'],
    ['under-review', 'Cancelled'],
  ])('%s is a 409 for %s', async (name, status) => {
    expect((await step(bench.inStatus(status), name)).status).toBe(409);
  });

  it('the view names no person', async () => {
    const { value } = await bench.control(
      'GET',
      `/applications/${bench.inStatus('ContractComplete')}`,
    );
    expect(JSON.stringify(value)).not.toMatch(/example\.com|900-|Main Street/);
    expect((await bench.control('GET', '/applications/nothing')).status).toBe(404);
  });
});
