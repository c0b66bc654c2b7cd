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

const EMPTY_ID = '00000000-0000-0000-0000-000000000000';
const errorsOf = async (id: string, options: Parameters<Bench['call']>[1]): Promise<string[]> => {
  const { status, body } = await bench.call(id, options);
  expect(status).toBe(400);
  return Object.keys(JSON.parse(body.toString()).errors ?? {});
};
const both = (customer: Json, application: Json = APPLICATION) => ({
  body: { customer, application },
});
/** The names as the C# models write them, nulls for all that is not set. */
const pascal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name.replace(/^./, (letter) => letter.toUpperCase()),
      name === 'extraInformation' ? one : pascal(one),
    ]),
  );
};

describe('what the vendor’s own programs send', () => {
  it('C#: PascalCase, explicit nulls, members of older models', async () => {
    const customer = {
      ...(pascal(CUSTOMER) as Json),
      BusinessName: null,
      DateOfBirth: '0001-01-01T00:00:00',
      HasLoggedIn: false,
    };
    const application = {
      ...(pascal(APPLICATION) as Json),
      PartnerId: null,
      Acknowledgements: null,
    };
    const body = { Customer: customer, Application: application };
    const made = await bench.read('createCustomerAndApplication', { body });
    const path = [String(made.applicationId)];
    expect(await bench.read('getApplication', { path })).toMatchObject({
      businessName: 'Field Rice',
      partnerId: null,
      customerId: made.customerId,
    });
    const data = pascal(BANKING);
    expect(await bench.read('addOrUpdateBankingData', { path, body: data })).toBe(true);
    const accounts = await bench.read<Json[]>('getAllBankAccounts', { path });
    expect(accounts).toMatchObject([
      { accountNumber: '1000200030', balance: '8650.00', routingNumber: '021000021' },
      { accountNumber: '1000200031' },
    ]);
  });

  it('C#: dates without offset are read as UTC', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    const license = { ...APPLICANT.driversLicense, expiryDate: '2029-01-01T00:00:00' };
    const body = { ...APPLICANT, driversLicense: license };
    expect((await bench.call('addPrimaryApplicantDetails', { path, body })).status).toBe(200);
    const query = { name: 'A', zipcode: '1', startDate: '2019-02-30T00:00:00' };
    expect(await errorsOf('updateApplicationData', { path, query })).toEqual(['startDate']);
  });

  it('PHP: an empty partnerId is none', async () => {
    const { body } = both(CUSTOMER, { ...APPLICATION, partnerId: '' });
    const made = await bench.read('createCustomerAndApplication', { body });
    const path = [String(made.applicationId)];
    expect((await bench.read('getApplication', { path })).partnerId).toBeNull();
  });

  it('a body with a byte order mark, numbers in quotes', async () => {
    const path = [bench.inStatus('Draft')];
    const transactions = [{ amount: '10.10', isCredit: true, balance: null }];
    const data = { bankAccounts: [{ bank: 'Third', transactions }] };
    const body = `\uFEFF${JSON.stringify(data)}`;
    expect(await bench.read('addOrUpdateBankingData', { path, body })).toBe(true);
  });
});

describe('what an application is given', () => {
  it('banking data of one label takes the place of the former, the chosen account stays', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    const accounts = () => bench.read<Json[]>('getAllBankAccounts', { path });
    const before = await accounts();
    const add = (bankName: string) =>
      bench.read('addOrUpdateBankingData', { path, body: BANKING, query: { bankName } });
    await add('Second');
    const added = await accounts();
    expect(added).toHaveLength(before.length + 2);
    const chosen = String(added.at(-1)?.id);
    await bench.read('setPrimaryBankAccount', { path: [...path, chosen] });
    await add('Second');
    const again = await accounts();
    expect(again.map(({ id }) => id)).toEqual(added.map(({ id }) => id));
    expect(again.filter(({ isPrimary }) => isPrimary).map(({ id }) => id)).toEqual([chosen]);
    expect(await bench.status(path[0] ?? '')).toBe('OfferAccepted');
    const unknown = { path: [...path, 'ba-nothing'] };
    expect((await bench.call('setPrimaryBankAccount', unknown)).status).toBe(400);
  });

  it('balances are decimal text', async () => {
    const path = [bench.inStatus('Draft')];
    const body = { bankAccounts: [{ currentBalance: 'much', availableBalance: '1.5' }] };
    expect(await errorsOf('addOrUpdateBankingData', { path, body })).toEqual([
      'bankAccounts[0].currentBalance',
    ]);
    expect(await bench.status(path[0] ?? '')).toBe('Draft');
  });

  it('the primary account is null until chosen, and empty by the switch', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    const { body } = await bench.call('getPrimaryBankAccount', { path });
    expect(body.toString()).toBe('null');
    await bench.setSwitches({ collectionEmptyBodies: true });
    expect((await bench.call('getPrimaryBankAccount', { path })).body).toHaveLength(0);
  });

  it('names and data are changed as often as one likes', async () => {
    const id = bench.inStatus('Draft');
    const query = { name: 'Another', zipcode: '82001', startDate: '2019-01-01' };
    expect(await bench.read('updateApplicationName', { path: [id], query })).toBe(true);
    expect(await bench.read('updateApplicationData', { path: [id], query })).toBe(true);
    const read = await bench.read('getApplication', { path: [id] });
    expect(read.businessName).toBe('Another');
    expect(await errorsOf('updateApplicationName', { path: [id] })).toEqual(['name']);
  });

  it('company, applicant and signature are checked field by field', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    const { city: _city, ...company } = COMPANY;
    expect(await errorsOf('addCompanyDetails', { path, body: company })).toEqual(['city']);
    const { driversLicense: _license, ...applicant } = APPLICANT;
    expect(await errorsOf('addPrimaryApplicantDetails', { path, body: applicant })).toContain(
      'driversLicense',
    );
    const signing = [bench.inStatus('ApplicantDetailsAdded'), EMPTY_ID];
    const { secondaryApplicant: _flag, ...unsigned } = { ...SIGNATURE, signature: '%%%' };
    expect(await errorsOf('signContract', { path: signing, body: unsigned })).toEqual([
      'signature',
      'secondaryApplicant',
    ]);
    expect(await bench.refusal('signContract', { path: signing, body: SIGNATURE })).toEqual([
      400,
      'There is no such applicant.',
    ]);
  });

  it('documents are one base64 JSON string, wanted ones and others', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    const file = { fileType: 'application/pdf', fileName: 'a.pdf' };
    const submit = (body: string, id = EMPTY_ID) =>
      bench.call('submitRequiredDocument', {
        path,
        query: { ...file, supportingDocumentId: id },
        body,
      });
    for (const body of ['"%%%"', '""', JPEG, '{}']) expect((await submit(body)).status).toBe(400);
    expect((await submit(JSON.stringify(JPEG))).status).toBe(400);
    const [wanted] = await bench.read<Json[]>('getRequiredDocuments', { path });
    expect((await submit(JSON.stringify(JPEG), String(wanted?.id))).status).toBe(200);
    const [handedIn] = await bench.read<Json[]>('getRequiredDocuments', { path });
    expect(handedIn).toMatchObject({
      submitted: true,
      submittedDate: '2026-01-15T09:00:00.000Z',
      locations: [file],
    });
    await bench.read('submitDocument', { path, query: file, body: JSON.stringify(JPEG) });
    expect(await bench.status(path[0] ?? '')).toBe('OfferAccepted');
  });

  it('lists have the shapes of the samples by the switch', async () => {
    const path = [bench.inStatus('OfferAccepted')];
    await bench.setSwitches({ listShapes: 'samples' });
    const value = async (id: string) =>
      JSON.parse((await bench.call(id, { path })).body.toString());
    expect(await value('getContractDetails')).toMatchObject({ companyName: expect.any(String) });
    expect(await value('getRequiredDocuments')).toMatchObject({ totalCount: 2 });
  });

  it('problems have another status and content type by the switches', async () => {
    await bench.setSwitches({
      validationStatus: '422',
      problemContentType: 'application/problem+json',
    });
    const { status, headers } = await bench.call('createCustomer', { body: {} });
    expect([status, headers['content-type']]).toEqual([422, 'application/problem+json']);
  });
});
