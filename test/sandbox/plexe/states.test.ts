import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICANT, type Json, SIGNATURE } from './support.js';
import { openWalker } from './walker.js';

let bench: Awaited<ReturnType<typeof openWalker>>;
beforeAll(async () => {
  bench = await openWalker();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

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
    await bench.submitAll(id);
    expect(await bench.status(id)).toBe('ApplicationSubmitted');
    expect(await bench.sign(id)).toBe(200);
    expect(await bench.status(id)).toBe('ContractComplete');
    const contracts = await bench.read<Json[]>('getContracts', { path: [id] });
    expect(contracts.map(({ status }) => status)).toEqual([2, 2]);
  });

  it('all applicants must sign', async () => {
    const id = bench.inStatus('ApplicantDetailsAdded', 1);
    const [one, two] = await bench.applicantsOf(id);
    expect(await bench.sign(id)).toBe(200);
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
    ['processApplication', 'ApplicantDetailsAdded', 'it cannot be processed any more'],
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
    expect((await bench.application(path[0] ?? '')).primaryApplicantAdded).toBe(true);
  });

  it.each([
    'overwrites',
    'adds',
    'refused',
  ])('a repeated applicant: %s', async (repeatedApplicant) => {
    await bench.setSwitches({ repeatedApplicant });
    const id = bench.inStatus('ApplicantDetailsAdded');
    const before = await bench.applicantsOf(id);
    const { status } = await bench.call('addPrimaryApplicantDetails', {
      path: [id],
      body: APPLICANT,
    });
    const after = await bench.applicantsOf(id);
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
    expect(await bench.application(id)).toMatchObject({
      statusName: 'ContractComplete',
      offerAccepted: true,
      offerId: expect.any(String),
    });
    expect((await force('Approved')).status).toBe(400);
    expect((await force('')).status).toBe(400);
    expect((await force('UnderReview')).status).toBe(200);
    expect(await bench.application(id)).toMatchObject({ offerAccepted: true });
    expect((await bench.call('processApplication', { path: [id] })).status).toBe(400);
    expect((await force('Draft')).status).toBe(200);
    expect(await bench.application(id)).toMatchObject({ offerAccepted: false, offerId: null });
    expect(await bench.status(id)).toBe('Draft');
  });

  it('by the switches nothing moves by itself, and less is asked for', async () => {
    await bench.setSwitches({
      processNeedsBankingData: false,
      offerDelaySeconds: null,
      reviewDelaySeconds: null,
      createdLoanEnabled: true,
      repeatedSignature: 'refused',
    });
    const [draft, signing] = [bench.inStatus('Draft'), bench.inStatus('ApplicantDetailsAdded')];
    await bench.read('processApplication', { path: [draft] });
    await bench.submitAll(signing);
    await bench.advance(3000);
    expect(await bench.status(draft)).toBe('GeneratingOffer');
    expect(await bench.status(signing)).toBe('ApplicationSubmitted');
    expect([await bench.sign(signing), await bench.sign(signing)]).toEqual([200, 400]);
    const loan = await bench.read<string>('testingCreateLoan', { path: [signing] });
    expect(await bench.read('isLoanEnabled', { path: [loan] })).toBe(true);
  });

  it.each(['Offer Ready', 'offerReady'])('statuses can be spelt %s', async (statusSpelling) => {
    await bench.setSwitches({ statusSpelling });
    expect(await bench.status(bench.inStatus('OfferReady'))).toBe(statusSpelling);
  });

  it('an unknown status can be shown everywhere', async () => {
    await bench.setSwitches({ unknownStatus: 'Funded' });
    const id = bench.inStatus('Draft');
    expect([await bench.status(id), (await bench.application(id)).statusName]).toEqual([
      'Funded',
      'Funded',
    ]);
  });
});
