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
const applicationsOf = (id: string) =>
  bench.read<Json[]>('getCustomerApplications', { path: [id] });

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

describe('creating', () => {
  it('a customer and an application with an applicant are found again', async () => {
    const applicant = {
      firstName: 'Robin',
      lastName: 'Field',
      city: 'Boise',
      address: '1 Elm Street',
    };
    const body = { ...both(CUSTOMER).body, applicant };
    const made = await bench.read('createCustomerAndApplicationAndApplicant', { body });
    const path = [String(made.applicationId)];
    const applicants = await bench.read<Json[]>('getAllApplicants', { path });
    expect(applicants).toMatchObject([
      {
        applicantId: made.applicantId,
        name: 'Robin Field',
        isPrimary: true,
        email: CUSTOMER.email,
      },
    ]);
    expect(await applicationsOf(String(made.customerId))).toMatchObject([
      { id: made.applicationId, statusName: 'Draft', primaryApplicantAdded: false },
    ]);
  });

  it('nothing is made of what does not fit, and all that is wrong is named', async () => {
    const wrong = { ...CUSTOMER, email: 'nobody', password: 'short', firstName: '' };
    expect(await errorsOf('createCustomerAndApplication', both(wrong))).toEqual([
      'customer.firstName',
      'customer.email',
      'customer.password',
    ]);
    expect(await errorsOf('createCustomerAndApplication', { body: {} })).toContain('application');
    expect(await errorsOf('createCustomer', { body: [] })).toContain('$');
    expect(await errorsOf('createCustomer', { body: '{' })).toEqual(['$']);
    expect(await errorsOf('createCustomer', {})).toEqual(['']);
    expect(await errorsOf('createApplication', { body: { customerId: 7 } })).toContain(
      'customerId',
    );
    expect(await bench.value('/ledger')).toEqual([]);
  });

  it.each([
    'secret1!',
    'Secretly!',
    'Secret11',
    'S1!',
  ])('%s is too weak a password', async (password) => {
    const body = { ...CUSTOMER, password };
    expect(await errorsOf('createCustomer', { body, token: null })).toEqual(['password']);
  });

  it('a customer that signed up without a token can be used by the partner', async () => {
    const { id, password } = await bench.read('createCustomer', { body: CUSTOMER, token: null });
    expect(password).toBe(CUSTOMER.password);
    const body = { customerId: id, ...APPLICATION };
    const made = await bench.read<string>('createApplication', { body });
    expect(await bench.status(made)).toBe('Draft');
  });

  it('an e-mail is used once, unless the switch says otherwise', async () => {
    await bench.read('createCustomer', { body: CUSTOMER });
    const again = { body: { ...CUSTOMER, email: CUSTOMER.email.toUpperCase() } };
    expect(await errorsOf('createCustomer', again)).toEqual(['email']);
    await bench.setSwitches({ duplicateEmails: 'taken', createdPassword: 'null' });
    expect((await bench.read('createCustomer', again)).password).toBeNull();
  });

  it('an unknown partner and a foreign customer are refused', async () => {
    const { foreign } = bench.known();
    const { body } = both(CUSTOMER, { ...APPLICATION, partnerId: EMPTY_ID });
    expect((await bench.call('createCustomerAndApplication', { body })).status).toBe(400);
    const other = { customerId: foreign.customer, ...APPLICATION };
    expect((await bench.call('createApplication', { body: other })).status).toBe(400);
    expect(await bench.value('/ledger')).toEqual([]);
  });

  it('a link goes out where it is wanted', async () => {
    const query = { sendLink: 'true' };
    const made = await bench.read('createCustomerAndApplication', { ...both(CUSTOMER), query });
    expect(await bench.value('/outbox/links')).toMatchObject([
      { applicationId: made.applicationId, to: CUSTOMER.email },
    ]);
    const wrong = { ...both(CUSTOMER), query: { sendLink: 'maybe' } };
    expect(await errorsOf('createCustomerAndApplication', wrong)).toEqual(['sendLink']);
  });
});

describe('batches are all or nothing', () => {
  const named = (name: string) => ({ ...CUSTOMER, email: `${name}@example.com` });

  it('customers', async () => {
    const bad = [named('one'), { ...named('two'), password: 'weak' }];
    expect(await errorsOf('createCustomers', { body: bad })).toEqual(['[1].password']);
    const twice = [named('one'), named('one')];
    expect(await errorsOf('createCustomers', { body: twice })).toEqual(['[1].email']);
    expect(await bench.value('/ledger')).toEqual([]);
    const rows = await bench.read<Json[]>('createCustomers', {
      body: [named('one'), named('two')],
    });
    expect(rows.map(({ email }) => email)).toEqual(['one@example.com', 'two@example.com']);
    expect(await bench.value('/ledger')).toHaveLength(2);
  });

  it('applications', async () => {
    const { customers, foreign } = bench.known();
    const row = (customerId = '') => ({ customerId, ...APPLICATION });
    const before = await applicationsOf(customers[1] ?? '');
    const body = [row(customers[1]), row(foreign.customer)];
    expect((await bench.call('createApplications', { body })).status).toBe(400);
    expect(await applicationsOf(customers[1] ?? '')).toEqual(before);
    const rows = await bench.read<Json[]>('createApplications', { body: [row(customers[1])] });
    expect(rows).toMatchObject([{ customerId: customers[1], ...APPLICATION }]);
    expect(await applicationsOf(customers[1] ?? '')).toHaveLength(before.length + 1);
  });

  it('by the switch rows that do not fit are left out', async () => {
    await bench.setSwitches({ badRows: 'skipped' });
    const body = [
      named('one'),
      named('one'),
      { ...named('two'), password: 'weak' },
      named('three'),
    ];
    const rows = await bench.read<Json[]>('createCustomers', { body });
    expect(rows.map(({ email }) => email)).toEqual(['one@example.com', 'three@example.com']);
    const { customers, foreign } = bench.known();
    const owners = [foreign.customer, customers[1]];
    const applications = owners.map((customerId) => ({ customerId, ...APPLICATION }));
    const made = await bench.read<Json[]>('createApplications', { body: applications });
    expect(made.map(({ customerId }) => customerId)).toEqual([customers[1]]);
  });

  it('an empty batch makes nothing', async () => {
    expect(await bench.read('createCustomers', { body: [] })).toEqual([]);
    expect((await bench.call('createCustomers', { body: {} })).status).toBe(400);
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
