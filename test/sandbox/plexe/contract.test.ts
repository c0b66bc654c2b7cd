import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  APPLICANT,
  APPLICATION,
  BANKING,
  type Bench,
  type CallOptions,
  COMPANY,
  CUSTOMER,
  contract,
  JPEG,
  type Json,
  openBench,
  SIGNATURE,
} from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ids = contract.operations.map(({ id }) => id);
const OPEN = ['login', 'createCustomer'];
const first = async (id: string, status: string, member: string): Promise<string> => {
  const rows = await bench.read<Record<string, unknown>[]>(id, { path: [bench.inStatus(status)] });
  return String(rows[0]?.[member]);
};
const email = (name: string) => ({ ...CUSTOMER, email: `${name}@example.com` });
const about = (status: string): CallOptions => ({ path: [bench.inStatus(status)] });
const drawn = (): CallOptions => ({ path: [bench.loan('fullYear')] });
const ownerQuery = () => ({ partnerId: bench.known().partnerId });
const SUBSCRIPTION = {
  id: '11111111-2222-4333-8444-555555555555',
  webhookUri: 'http://127.0.0.1:9/nobody',
  secret: 'shared',
  isActive: true,
  webhooks: ['WB_Application_Status_Changed'],
};
const TERMS = { amount: 500.55, terms: 12, percentOfIncome: 0, fixedRepaymentCalculation: true };

/** A good call of every operation, in an order in which each finds what it needs. */
const GOOD: Readonly<Record<string, () => CallOptions | Promise<CallOptions>>> = {
  login: () => ({ query: { username: 'lendgraph-sandbox', password: 'Plexe-3Tn8-kR6w!' } }),
  refreshToken: () => ({}),
  createCustomer: () => ({ body: email('one') }),
  createCustomerAndApplication: () => ({
    body: { application: APPLICATION, customer: email('two') },
    query: { sendLink: 'true' },
  }),
  createCustomerAndApplicationAndApplicant: () => ({
    body: { application: APPLICATION, customer: email('three'), applicant: { firstName: 'Robin' } },
  }),
  createApplication: () => ({ body: { ...APPLICATION, customerId: bench.known().customers[1] } }),
  createApplicationAndApplicant: () => ({
    body: { ...APPLICATION, customerId: bench.known().customers[1], applicant: {} },
  }),
  createCustomers: () => ({ body: [email('four'), email('five')] }),
  createApplications: () => ({
    body: [{ ...APPLICATION, customerId: bench.known().customers[1] }],
  }),
  addOrUpdateBankingData: () => ({
    ...about('Draft'),
    body: BANKING,
    query: { bankName: 'Second' },
  }),
  processApplication: () => about('DataProviderConnected'),
  getApplicationStatus: () => about('Draft'),
  getApplicationOffer: () => about('OfferReady'),
  getCustomerApplications: () => ({ path: [bench.known().customerWithManyLoans] }),
  getPartnerApplications: () => ({ path: [bench.known().partnerId], query: { skip: '1' } }),
  getApplication: () => about('OfferAccepted'),
  updateApplicationName: () => ({ ...about('Draft'), query: { name: 'Another' } }),
  updateCustomerData: () => ({
    ...about('Draft'),
    query: {
      firstname: 'Robin',
      lastname: 'Field',
      address: '1 Main Street',
      state: 'WY',
      city: 'Cheyenne',
      ssn: '900-00-0000',
      dateOfBirth: '1980-02-29T00:00:00',
    },
  }),
  updateApplicationData: () => ({
    ...about('Draft'),
    query: { name: 'Another', zipcode: '82001', startDate: '2019-01-01T00:00:00Z' },
  }),
  addCompanyDetails: () => ({ ...about('OfferAccepted'), body: COMPANY }),
  addPrimaryApplicantDetails: () => ({ ...about('OfferAccepted'), body: APPLICANT }),
  addSecondaryApplicantDetails: () => ({ ...about('OfferAccepted'), body: APPLICANT }),
  getContracts: () => about('OfferAccepted'),
  getContractDetails: () => about('OfferAccepted'),
  getAllApplicants: () => about('ApplicantDetailsAdded'),
  getAllBankAccounts: () => about('OfferAccepted'),
  getPrimaryBankAccount: () => about('ApplicantDetailsAdded'),
  setPrimaryBankAccount: async () => ({
    path: [bench.inStatus('OfferReady'), await first('getAllBankAccounts', 'OfferReady', 'id')],
  }),
  signContract: async () => ({
    path: [
      bench.inStatus('ApplicantDetailsAdded'),
      await first('getAllApplicants', 'ApplicantDetailsAdded', 'applicantId'),
    ],
    body: SIGNATURE,
  }),
  getRequiredDocuments: () => about('OfferAccepted'),
  submitRequiredDocument: async () => ({
    ...about('OfferAccepted'),
    query: {
      supportingDocumentId: await first('getRequiredDocuments', 'OfferAccepted', 'id'),
      fileType: 'application/pdf',
      fileName: 'license.pdf',
    },
    body: JSON.stringify(JPEG),
  }),
  submitDocument: () => ({
    ...about('OfferAccepted'),
    query: { fileType: 'application/pdf', fileName: 'statement.pdf' },
    body: JSON.stringify(JPEG),
  }),
  calculateLineOfCreditSlider: () => ({
    query: { applicationId: bench.inStatus('OfferReady') },
    body: { amount: 1000 },
  }),
  calculateLineOfCredit: () => ({
    query: { applicationId: bench.inStatus('OfferReady') },
    body: TERMS,
  }),
  calculateInvoice: () => ({ query: { applicationId: bench.inStatus('OfferReady') }, body: TERMS }),
  getAllMessages: () => about('Draft'),
  postMessage: () => ({ ...about('Draft'), body: { contents: 'Hello', user: 'Robin' } }),
  getInvoiceCustomers: () => ({ path: [bench.loan('invoices')] }),
  requestEnableInvoiceCustomer: () => ({
    path: [bench.loan('invoices')],
    query: { invoiceCustomerId: 'debtor-4' },
  }),
  getCustomerLoans: () => ({ path: [bench.known().customerWithManyLoans] }),
  makeWithdrawalLineOfCredit: () => ({ ...drawn(), body: { calculation: TERMS } }),
  resendWithdrawalOtp: drawn,
  confirmWithdrawalLineOfCredit: () => ({ ...drawn(), body: { ...TERMS, otp: 'wrong' } }),
  makeWithdrawalInvoice: () => ({
    path: [bench.loan('invoices')],
    body: { calculation: { amount: 100 } },
  }),
  confirmWithdrawalInvoice: () => ({
    path: [bench.loan('invoices')],
    body: { amount: 100, otp: 'wrong' },
  }),
  getApplicationsOnPartner: () => ({ path: [bench.known().partnerId] }),
  getLoansOnPartner: () => ({ path: [bench.known().partnerId] }),
  testingUpdateApplicationStatus: () => ({
    ...about('CustomerContacted'),
    query: { status: 'draft' },
  }),
  testingAcceptOffer: () => about('OfferReady'),
  testingCreateLoan: () => about('OfferAccepted'),
  testingCloseLoanOnApplicationId: () => about('ApplicationCompleted'),
  testingCloseLoanOnLoanId: () => ({ path: [bench.loan('priced')] }),
  testingEnableLoanOnLoanId: () => ({ path: [bench.loan('disabled')] }),
  testingEnableLoanOnApplicationId: () => ({
    path: [bench.inStatus('ApplicationCompleted', 1)],
  }),
  testingSimulateTestMessage: () => ({ ...about('Draft'), query: { details: 'Hello' } }),
  registerWebhook: () => ({ query: ownerQuery(), body: SUBSCRIPTION }),
  getRegisteredWebhooks: () => ({ query: ownerQuery() }),
  updateWebhookUri: () => ({
    query: { ...ownerQuery(), webhookUri: 'http://127.0.0.1:9/else' },
  }),
  updateAllWebhooks: () => ({ query: ownerQuery() }),
  generateSimulatedWebhook: () => ({ query: { ...ownerQuery(), eventName: 'WB_Loan_Created' } }),
  handleWebhook: () => ({
    body: {
      id: '1',
      webhookEvent: 'WB_Loan_Created',
      data: {},
      creationTimeUtc: '2026-01-01T00:00:00Z',
    },
  }),
  unregisterWebhook: () => ({ query: ownerQuery(), body: SUBSCRIPTION }),
  getIndustries: () => ({}),
};
const goodCall = (id: string): CallOptions | Promise<CallOptions> => (GOOD[id] ?? drawn)();

const templateOf = (id: string): string =>
  contract.operations.find((one) => one.id === id)?.path ?? '';
const NAMED = /\{(application|loan|customer|partner)Id\}/;
const kindOf = (id: string) =>
  NAMED.exec(templateOf(id))?.[1] as 'application' | 'loan' | 'customer' | 'partner';
const named = ids.filter((id) => NAMED.test(templateOf(id)));

type Retry = Readonly<Record<string, Readonly<Record<string, Json>>>>;
const retryOf = (id: string): unknown => {
  const { method, path } = contract.operations.find((one) => one.id === id) ?? {};
  return (contract.document.paths as Retry)[path ?? '']?.[method?.toLowerCase() ?? '']?.[
    'x-plexe-retry'
  ];
};

describe('answers of the sandbox keep the contract', () => {
  it('has the operations of the contract, no more and no less', () => {
    const { operations } = bench.sandbox.describe().providers.plexe ?? {};
    expect([...(operations as string[])].sort()).toEqual([...ids].sort());
    expect(ids).toHaveLength(73);
  });

  it.each(
    Object.keys(GOOD).concat(ids.filter((id) => !(id in GOOD))),
  )('%s: a good call is answered as documented', async (id) => {
    const answer = await bench.call(id, await goodCall(id));
    expect([answer.status, contract.problems(id, answer)]).toEqual([200, []]);
  });

  it.each(
    ids.filter((id) => !OPEN.includes(id)),
  )('%s: without a good token it is a 401 without a body', async (id) => {
    for (const token of [null, 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA']) {
      const answer = await bench.call(id, { ...(await goodCall(id)), token });
      expect([answer.status, answer.body.length]).toEqual([401, 0]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(contract.problems(id, answer)).toEqual([]);
    }
  });

  it.each(named)('%s: what is no GUID, and one that nobody has, is refused', async (id) => {
    const { path = [], ...rest } = await goodCall(id);
    const refused = (first: string) =>
      bench.refusal(id, { ...rest, path: [first, ...path.slice(1)] });
    expect(await refused('nothing')).toEqual([400, "The value 'nothing' is not valid."]);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await refused(unknown)).toEqual([400, `There is no such ${kindOf(id)}.`]);
  });

  it.each(named)('%s: what is somebody else’s is refused', async (id) => {
    const { path = [], ...rest } = await goodCall(id);
    const kind = kindOf(id);
    const call = { ...rest, path: [bench.known().foreign[kind], ...path.slice(1)] };
    expect(await bench.refusal(id, call)).toEqual([400, `This ${kind} is not yours.`]);
  });

  it('what writes is in the ledger, what only reads never is', async () => {
    const booked = new Set((await bench.value('/ledger')).map(({ operation }: Json) => operation));
    // No effect to book: sign-ins, codes that are wrong, and what only makes somebody send.
    const without = /^login$|^refresh|^confirm|^handle|^updateAll|^generateSimulated/;
    const writing = ids.filter((id) => retryOf(id) !== 'safe' && !without.test(id));
    expect([...booked].sort()).toEqual(writing.sort());
  });

  it('an unknown path and a wrong method are 404 problem documents', async () => {
    for (const [method, path] of [
      ['GET', '/plexe/api/Nothing'],
      ['DELETE', '/plexe/api/Lookup/get-industries'],
    ] as const) {
      const { status, body } = await bench.send({ method, path });
      expect([status, JSON.parse(body.toString()).title]).toEqual([404, 'Not Found']);
    }
  });
});
