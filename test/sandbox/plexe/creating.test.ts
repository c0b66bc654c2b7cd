import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION, type Bench, CUSTOMER, type Json, openBench } from './support.js';

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

  it('what a partner makes without partnerId is in its list by the switch', async () => {
    const { partnerId } = bench.known();
    const listed = async () => {
      const made = await bench.read<string>('createApplication', {
        body: { customerId: bench.known().customers[1], ...APPLICATION },
      });
      const rows = await bench.read<Json[]>('getPartnerApplications', { path: [partnerId] });
      return rows.some(({ id }) => id === made);
    };
    expect(await listed()).toBe(false);
    await bench.setSwitches({ madeIsAssigned: true });
    expect(await listed()).toBe(true);
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
