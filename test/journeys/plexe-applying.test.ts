/** Plexe's scenarios S1 and S2 through the graph, before the sandbox (notes, 4). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JPG, PDF, type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const RECEIPT = 'userErrors { code message path } receipt { outcome state operation }';

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await running.graph(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function act(name: string, input: Record<string, unknown>, fields: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  const { userErrors, receipt, ...rest } = data[name];
  expect(userErrors).toEqual([]);
  expect(receipt).toMatchObject({ outcome: 'COMMITTED', state: 'COMMITTED' });
  return rest;
}

const STATUS = 'application { status nativeStatus }';
const pdf = { base64: PDF.toString('base64'), fileName: 'paper.pdf' };
const signature = { base64: JPG.toString('base64') };
const PERSON = {
  name: 'Sam Example',
  email: 'sam@example.com',
  mobile: '555 010 0200',
  driversLicense: {
    issuingState: 'WY',
    cardNumber: 'A-1000',
    expiresOn: '2030-01-31',
    name: 'Sam Example',
    address: '1 Street',
    city: 'Town',
    bornOn: '1980-02-29',
  },
  socialSecurityNumber: '078-05-1120',
};
const account = (accountNumber: string) => ({
  bank: 'Example Bank',
  accountName: 'Main',
  accountNumber,
  routingNumber: '101',
  accountType: 'Current',
  available: '9000.10',
  balance: '9000.10',
  transactions: [
    {
      amount: '5000.25',
      at: '2026-01-02T00:00:00Z',
      isCredit: true,
      balance: '9000.10',
      text: 'a',
    },
    { amount: '12.30', at: '2026-01-09T00:00:00Z', isCredit: false, text: 'b' },
  ],
});

describe('an application for a line of credit', () => {
  let applicationId: string;
  let ref: string;
  let customerId: string;

  it('is made with its customer', async () => {
    const { created, application } = await act(
      'plexeCreateCustomerAndApplication',
      {
        customer: {
          firstName: 'Sam',
          lastName: 'Example',
          email: 'sam@example.com',
          mobile: '555 010 0200',
          password: 'Secret-1',
        },
        application: {
          businessName: 'Example Rice',
          businessZip: '82772',
          timeInBusiness: '2-5 years',
          industry: 'Rice',
        },
      },
      `created { applicationId customerId applicantId customer { id displayName } }
       application { id externalId status nativeStatus lineOfCredit { businessName offerId }
         customer { id applications(first: 5) { nodes { id } } } }`,
    );
    expect(application).toMatchObject({
      externalId: created.applicationId,
      status: 'DRAFT',
      nativeStatus: 'Draft',
      lineOfCredit: { businessName: 'Example Rice', offerId: null },
      customer: { id: created.customer.id, applications: { nodes: [{ id: application.id }] } },
    });
    ({ id: applicationId } = application);
    ref = created.applicationId;
    customerId = created.customer.id;
  });

  it('takes bank statements', async () => {
    const { application } = await act(
      'plexeAddOrUpdateBankingData',
      { applicationId, bankName: 'Example Bank', accounts: [account('001'), account('002')] },
      `application { nativeStatus bankAccounts {
        accountNumber nativeBalance balance { amount currency } isPrimary } }`,
    );
    expect(application.nativeStatus).toBe('DataProviderConnected');
    expect(application.bankAccounts).toMatchObject([
      { accountNumber: '001', balance: { amount: '9000.10', currency: 'USD' } },
      { accountNumber: '002' },
    ]);
  });

  it('is processed until there is an offer', async () => {
    const made = await act(
      'plexeProcessApplication',
      { applicationId },
      `process { processId } ${STATUS}`,
    );
    expect(made.application).toEqual({ status: 'IN_REVIEW', nativeStatus: 'GeneratingOffer' });
    await running.control('POST', '/clock', { advanceSeconds: 60 });
    const { plexeGetApplicationStatus } = await ask(
      `query ($ref: ID!) { plexeGetApplicationStatus(applicationId: $ref) { status nativeStatus } }`,
      { ref },
    );
    expect(plexeGetApplicationStatus).toEqual({
      status: 'CONDITIONALLY_APPROVED',
      nativeStatus: 'OfferReady',
    });
    await running.calls('plexe');
    const { application } = await ask(
      `query ($id: ID!) { application(id: $id) { status offer { offerId facilityLimit { amount currency }
        available { amount } balance { amount } } lineOfCredit { offerId } } }`,
      { id: applicationId },
    );
    expect(application.offer.offerId).toBe(application.lineOfCredit.offerId);
    expect(application.offer.facilityLimit.currency).toBe('USD');
    expect(application.offer.balance.amount).toBe('0.00');
    expect(await running.calls('plexe')).toEqual({ getApplication: 1, getApplicationOffer: 1 });
  });

  it('is completed: details, account, signatures, documents', async () => {
    await act('plexeTestingAcceptOffer', { applicationId }, STATUS);
    await act(
      'plexeAddCompanyDetails',
      {
        applicationId,
        businessName: 'Example Rice LLC',
        entityType: 'LLC',
        taxNumber: '12-3456789',
        city: 'Town',
        zipCode: '82772',
      },
      STATUS,
    );
    const added = await act(
      'plexeAddPrimaryApplicantDetails',
      { applicationId, ...PERSON },
      `application { nativeStatus applicants { applicantId isJoint displayName email mobile customer { id } } }`,
    );
    expect(added.application.nativeStatus).toBe('ApplicantDetailsAdded');
    const [applicant] = added.application.applicants;
    expect(applicant).toMatchObject({
      isJoint: false,
      displayName: 'Sam Example',
      email: 'sam@example.com',
      customer: null,
    });

    const { application } = await ask(
      `query ($id: ID!) { application(id: $id) {
        bankAccounts { bankAccountId accountNumber }
        contracts { documentId name base64 nativeStatus }
        contractTerms { agreementHtml firstCondition secondCondition facilityLimit { amount } bankAccounts { accountNumber } }
        requiredDocuments { documentId label isSubmitted files { fileName } } } }`,
      { id: applicationId },
    );
    const second = application.bankAccounts.find(
      (one: { accountNumber: string }) => one.accountNumber === '002',
    );
    const chosen = await act(
      'plexeSetPrimaryBankAccount',
      { applicationId, bankAccountId: second.bankAccountId },
      'application { primaryBankAccount { accountNumber } }',
    );
    expect(chosen.application.primaryBankAccount).toEqual({ accountNumber: '002' });

    expect(application.contracts[0].base64).toBeTruthy();
    expect(application.contractTerms).toMatchObject([{ firstCondition: expect.any(String) }]);
    const signed = await act(
      'plexeSignContract',
      {
        applicationId,
        applicantId: applicant.applicantId,
        ipAddress: '192.0.2.1',
        signature,
        secondSignature: signature,
      },
      STATUS,
    );
    expect(signed.application).toEqual({ status: 'IN_REVIEW', nativeStatus: 'ContractComplete' });

    for (const { documentId } of application.requiredDocuments)
      await act(
        'plexeSubmitRequiredDocument',
        { applicationId, documentId, file: pdf },
        'application { requiredDocuments { isSubmitted } }',
      );
    const last = await act('plexeSubmitDocument', { applicationId, file: pdf }, STATUS);
    expect(last.application).toEqual({ status: 'IN_REVIEW', nativeStatus: 'ApplicationSubmitted' });
    const done = await ask(
      `query ($ref: ID!) { plexeGetRequiredDocuments(applicationId: $ref) { isSubmitted files { fileName } } }`,
      { ref },
    );
    for (const document of done.plexeGetRequiredDocuments)
      expect(document).toEqual({ isSubmitted: true, files: [{ fileName: 'paper.pdf' }] });
  });

  it('becomes what its customer and node show', async () => {
    const { customer, node } = await ask(
      `query ($customer: ID!, $id: ID!) {
        customer(id: $customer) { displayName provider applications(first: 1) { nodes { id nativeStatus } pageInfo { hasNextPage } } }
        node(id: $id) { ... on Application { externalId } } }`,
      { customer: customerId, id: applicationId },
    );
    expect(customer).toEqual({
      displayName: null,
      provider: 'PLEXE',
      applications: {
        nodes: [{ id: applicationId, nativeStatus: 'ApplicationSubmitted' }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(node).toEqual({ externalId: ref });
  });
});

describe('what is refused here', () => {
  it('names the field, and nothing is sent', async () => {
    await running.calls('plexe');
    const { data } = await running.graph(
      `mutation ($input: PlexeCreateCustomersInput!) { plexeCreateCustomers(input: $input) { ${RECEIPT} } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          customers: [{ firstName: '', lastName: 'B', email: 'no', mobile: '1', password: 'weak' }],
        },
      },
    );
    const { userErrors, receipt } = data.plexeCreateCustomers;
    expect(userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(
      ['firstName', 'email', 'mobile', 'password'].map((name) => `input.customers.0.${name}`),
    );
    expect(JSON.stringify(userErrors)).not.toContain('weak');
    expect(receipt.outcome).toBe('NOT_SENT');
    expect(await running.calls('plexe')).toEqual({});
  });
});

describe('the applications of a partner', () => {
  const known = () =>
    running.sandbox.describe().providers.plexe?.known as unknown as {
      partnerId: string;
      applicationsByStatus: Record<string, string[]>;
    };
  const PAGE = 'nodes { externalId } pageInfo { hasNextPage endCursor }';

  async function whole(list: string): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const found: Record<string, { nodes: { externalId: string }[]; pageInfo: never }> = await ask(
        `query ($id: ID!, $after: String) { ${list}(partnerId: $id, first: 7, after: $after) { ${PAGE} } }`,
        { id: known().partnerId, after },
      );
      const { nodes, pageInfo } = found[list] ?? { nodes: [], pageInfo: {} as never };
      ids.push(...nodes.map(({ externalId }) => externalId));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    return ids;
  }

  it('are the same in both lists, each once, page by page', async () => {
    await running.calls('plexe');
    const inWindows = await whole('plexeGetPartnerApplications');
    const { getPartnerApplications } = await running.calls('plexe');
    expect(getPartnerApplications).toBe(Math.ceil(inWindows.length / 7));
    expect(new Set(inWindows).size).toBe(inWindows.length);
    expect(inWindows.length).toBeGreaterThan(20);
    expect(await whole('plexeGetApplicationsOnPartner')).toEqual(inWindows);
  });

  it('are found under an id in any spelling', async () => {
    const [ref = ''] = known().applicationsByStatus.Draft ?? [];
    for (const id of [ref, ref.toUpperCase(), `urn:uuid:${ref}`]) {
      const { plexeGetApplication } = await ask(
        'query ($id: ID!) { plexeGetApplication(applicationId: $id) { externalId } }',
        { id },
      );
      expect(plexeGetApplication.externalId).toBe(ref);
    }
    const { errors } = await running.graph(
      '{ plexeGetApplicationStatus(applicationId: "no guid") { status } }',
    );
    expect(errors?.[0].extensions).toMatchObject({
      code: 'INVALID_INPUT',
      inputPath: ['applicationId'],
    });
  });
});
