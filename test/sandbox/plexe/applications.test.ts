import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  APPLICANT,
  APPLICATION,
  BANKING,
  type Bench,
  COMPANY,
  CUSTOMER,
  JPEG,
  type Json,
  openBench,
  SIGNATURE,
} from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

type Made = { customerId: string; applicationId: string; applicantId: string | null };
const make = (token?: string): Promise<Made> =>
  bench.read('createCustomerAndApplication', {
    body: { application: APPLICATION, customer: CUSTOMER },
    ...(token && { token }),
  });
const application = (id: string) => bench.read('getApplication', { path: [id] });
const documentsOf = (id: string) => bench.read<Json[]>('getRequiredDocuments', { path: [id] });
const submit = (id: string, documentId: unknown) =>
  bench.call('submitRequiredDocument', {
    path: [id],
    query: { supportingDocumentId: String(documentId), fileType: 'image/jpeg', fileName: 'a.jpg' },
    body: JSON.stringify(JPEG),
  });
const submitAll = async (id: string): Promise<void> => {
  for (const document of await documentsOf(id)) await submit(id, document.id);
};
const applicantsOf = (id: string) => bench.read<Json[]>('getAllApplicants', { path: [id] });
const sign = async (id: string): Promise<number> => {
  const [applicant] = await applicantsOf(id);
  const path = [id, String(applicant?.applicantId)];
  return (await bench.call('signContract', { path, body: SIGNATURE })).status;
};
const evaluated = async (): Promise<string> => {
  const { applicationId } = await make();
  const path = [applicationId];
  await bench.read('addOrUpdateBankingData', {
    path,
    body: BANKING,
    query: { bankName: 'Second' },
  });
  await bench.read('processApplication', { path });
  await bench.advance(30);
  return applicationId;
};

describe('the workflows of the samples', () => {
  it('S1: an application becomes an offer', async () => {
    const { applicationId, applicantId } = await make();
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
    expect((await application(applicationId)).statusName).toBe('OfferReady');
    const offer = await bench.read('getApplicationOffer', { path, query: { force: 'false' } });
    // Two accounts take 4200.55 each within a week; eight weeks of it in steps of 500.
    expect(offer).toMatchObject({ facilityLimit: 67_000, cashFlowLimit: 46_900, balance: 0 });
    expect((await application(applicationId)).offerId).toBe(offer.offerId);
  });

  it('S2 and the bridge: an offer becomes a loan, and the loan is found again', async () => {
    const id = await evaluated();
    const path = [id];
    const offerId = await bench.read('testingAcceptOffer', { path });
    expect(await application(id)).toMatchObject({ offerId, offerAccepted: true });
    await bench.read('addCompanyDetails', { path, body: COMPANY });
    await bench.read('addPrimaryApplicantDetails', { path, body: APPLICANT });
    expect(await bench.status(id)).toBe('ApplicantDetailsAdded');
    const [account] = await bench.read<Json[]>('getAllBankAccounts', { path });
    await bench.read('setPrimaryBankAccount', { path: [id, String(account?.id)] });
    const primary = await bench.read('getPrimaryBankAccount', { path });
    expect(primary).toEqual({ ...account, selected: true, isPrimary: true });
    const [details] = await bench.read<Json[]>('getContractDetails', { path });
    expect(details).toMatchObject({ companyName: 'Field Rice LLC', facilityLimit: 67_000 });
    expect(await sign(id)).toBe(200);
    expect(await bench.status(id)).toBe('ContractComplete');
    await submitAll(id);
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
    const { customerId } = await application(id);
    const loans = await bench.read<Json[]>('getCustomerLoans', { path: [String(customerId)] });
    expect(loans).toMatchObject([{ id: loanId, applicationId: id, closed: false }]);
    expect(await bench.read('getTotalBalance', { path: [loanId] })).toMatchObject({
      totalLimit: 67_000,
      availableFunds: 67_000,
      balance: 0,
    });
  });

  it('every write that took effect is in the ledger, and counted for what it was about', async () => {
    const id = await evaluated();
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

describe('the status machine', () => {
  it('starts at every status, twice each', async () => {
    const { applicationsByStatus } = bench.known();
    expect(Object.keys(applicationsByStatus)).toHaveLength(12);
    for (const [status, found] of Object.entries(applicationsByStatus)) {
      expect(found.length).toBeGreaterThanOrEqual(2);
      for (const id of found) expect(await bench.status(id)).toBe(status);
    }
  });

  it('submission and signatures come in either order', async () => {
    const [id] = [bench.inStatus('ApplicantDetailsAdded')];
    await submitAll(id);
    expect(await bench.status(id)).toBe('ApplicationSubmitted');
    expect(await sign(id)).toBe(200);
    expect(await bench.status(id)).toBe('ContractComplete');
    const contracts = await bench.read<Json[]>('getContracts', { path: [id] });
    expect(contracts.map(({ status }) => status)).toEqual([2, 2]);
  });

  it('all applicants must sign', async () => {
    const id = bench.inStatus('ApplicantDetailsAdded', 1);
    const [one, two] = await applicantsOf(id);
    expect(await sign(id)).toBe(200);
    expect(await bench.status(id)).toBe('ApplicantDetailsAdded');
    const path = [id, String(two?.applicantId)];
    expect(await bench.refusal('signContract', { path, body: SIGNATURE })).toEqual([
      400,
      'The applicant is secondary.',
    ]);
    const body = { ...SIGNATURE, secondaryApplicant: true };
    await bench.read('signContract', { path, body });
    expect(await bench.status(id)).toBe('ContractComplete');
    expect([one?.isPrimary, two?.isPrimary]).toEqual([true, false]);
  });

  it('an overtaken run makes no offer, and neither does one of a cancelled application', async () => {
    const [id, cancelled] = [
      bench.inStatus('DataProviderConnected'),
      bench.inStatus('DataProviderConnected', 1),
    ];
    await bench.read('processApplication', { path: [id] });
    await bench.read('processApplication', { path: [cancelled] });
    await bench.advance(20);
    await bench.read('processApplication', { path: [id] });
    await bench.control('POST', `/applications/${cancelled}/cancel`, { reason: 'No' });
    await bench.advance(20);
    expect(await bench.status(id)).toBe('GeneratingOffer');
    await bench.advance(10);
    expect([await bench.status(id), await bench.status(cancelled)]).toEqual([
      'OfferReady',
      'Cancelled',
    ]);
  });

  it('force makes a new offer until one is accepted', async () => {
    const path = [bench.inStatus('OfferReady')];
    const read = (force: string) => bench.read('getApplicationOffer', { path, query: { force } });
    const first = await read('false');
    expect((await read('false')).offerId).toBe(first.offerId);
    const forced = await read('true');
    expect(forced.offerId).not.toBe(first.offerId);
    await bench.read('testingAcceptOffer', { path });
    expect((await read('true')).offerId).toBe(forced.offerId);
    const { value } = await bench.control('GET', '/ledger');
    expect(value.map(({ operation }: Json) => operation)).toEqual([
      'getApplicationOffer',
      'testingAcceptOffer',
    ]);
  });

  it.each([
    ['processApplication', 'Draft', 'The application has no banking data.'],
    ['processApplication', 'OfferAccepted', 'The application is OfferAccepted'],
    ['testingAcceptOffer', 'Draft', 'There is no offer'],
    ['testingAcceptOffer', 'OfferAccepted', 'The offer cannot be accepted'],
    ['testingAcceptOffer', 'Cancelled', 'The application is Cancelled.'],
    ['testingCreateLoan', 'OfferReady', 'There is no accepted offer'],
    ['testingCreateLoan', 'ApplicationCompleted', 'The application has a loan already.'],
    ['testingCloseLoanOnApplicationId', 'Draft', 'The application has no loan.'],
  ])('%s does not fit %s', async (operation, status, why) => {
    const path = [bench.inStatus(status)];
    const [code, detail] = await bench.refusal(operation, { path });
    expect([code, detail]).toEqual([400, expect.stringContaining(why)]);
    expect(await bench.status(path[0] ?? '')).toBe(status);
    expect(await bench.value('/ledger')).toEqual([]);
  });

  it('details wait for an accepted offer, unless the switch says otherwise', async () => {
    const path = [bench.inStatus('OfferReady')];
    const add = { path, body: APPLICANT };
    expect((await bench.call('addPrimaryApplicantDetails', add)).status).toBe(400);
    await bench.setSwitches({ approvalNeedsAcceptedOffer: false });
    await bench.read('addPrimaryApplicantDetails', add);
    expect(await bench.status(path[0] ?? '')).toBe('OfferReady');
    expect((await application(path[0] ?? '')).primaryApplicantAdded).toBe(true);
  });

  it.each([
    'overwrites',
    'adds',
    'refused',
  ])('a repeated applicant: %s', async (repeatedApplicant) => {
    await bench.setSwitches({ repeatedApplicant });
    const id = bench.inStatus('ApplicantDetailsAdded');
    const before = await applicantsOf(id);
    const { status } = await bench.call('addPrimaryApplicantDetails', {
      path: [id],
      body: APPLICANT,
    });
    const after = await applicantsOf(id);
    expect(status).toBe(repeatedApplicant === 'refused' ? 400 : 200);
    expect(after).toHaveLength(repeatedApplicant === 'adds' ? 2 : 1);
    if (repeatedApplicant === 'overwrites')
      expect(after).toMatchObject([
        { applicantId: before[0]?.applicantId, name: 'Robin Field', isPrimary: true },
      ]);
  });

  it('any status can be forced, in any case, and no other word', async () => {
    const id = bench.inStatus('Draft');
    const force = (status: string) =>
      bench.call('testingUpdateApplicationStatus', { path: [id], query: { status } });
    expect((await force('contractcomplete')).status).toBe(200);
    expect(await application(id)).toMatchObject({
      statusName: 'ContractComplete',
      offerAccepted: true,
      offerId: expect.any(String),
    });
    expect((await force('Approved')).status).toBe(400);
    expect((await force('')).status).toBe(400);
    expect((await force('Draft')).status).toBe(200);
    expect(await bench.status(id)).toBe('Draft');
  });

  it.each(['Offer Ready', 'offerReady'])('statuses can be spelt %s', async (statusSpelling) => {
    await bench.setSwitches({ statusSpelling });
    expect(await bench.status(bench.inStatus('OfferReady'))).toBe(statusSpelling);
  });

  it('an unknown status can be shown everywhere', async () => {
    await bench.setSwitches({ unknownStatus: 'Funded' });
    const id = bench.inStatus('Draft');
    expect([await bench.status(id), (await application(id)).statusName]).toEqual([
      'Funded',
      'Funded',
    ]);
  });
});

describe('the lender’s steps', () => {
  const step = (id: string, name: string, body?: unknown) =>
    bench.control('POST', `/applications/${id}/${name}`, body);

  it.each([
    ['Draft', 'contact', 'CustomerContacted'],
    ['GeneratingOffer', 'offer', 'OfferReady'],
    ['UnderReview', 'offer', 'OfferReady'],
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
