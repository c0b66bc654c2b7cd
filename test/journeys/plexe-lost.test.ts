/** Answers of Plexe that are lost while an application is made and completed: settled by a reading, or left to a person. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { JPG, PDF, type Running, startRunning } from '../support/running.js';

let running: Running;
let refs: Readonly<Record<string, readonly string[]>>;
let customers: readonly string[];
beforeAll(async () => {
  running = await startRunning({ env: { SETTLE_SECONDS: '1' } });
  const known = running.sandbox.describe().providers.plexe?.known as {
    applicationsByStatus: typeof refs;
    customers: typeof customers;
  };
  refs = known.applicationsByStatus;
  customers = known.customers;
});
afterAll(() => running.close());

const application = (ref: string | undefined) => globalId('PLEXE', 'Application', ref ?? '');
const customer = (at: number) => globalId('PLEXE', 'Customer', customers[at] ?? '');
const person = () => ({
  firstName: 'Sam',
  lastName: 'Example',
  email: `${randomUUID()}@example.com`,
  mobile: '555 010 0200',
  password: 'Secret-1',
});
const file = { base64: PDF.toString('base64'), fileName: 'paper.pdf' };
const picture = { base64: JPG.toString('base64') };

/** `at` tells the two of a status apart: the answer is lost once with and once without its effect. */
type Input = (at: number) => Promise<object> | object;
type Row = readonly [operation: string, input: Input, applied: string, not: string];

async function fieldsOf(ref: string | undefined, fields: string) {
  const { data, errors } = await running.graph(
    `query ($id: ID!) { application(id: $id) { ${fields} } }`,
    { id: application(ref) },
  );
  expect(errors).toBeUndefined();
  return data.application;
}

const at = (status: string, which: number) => refs[status]?.[which];
const details = (ref: string | undefined) => ({
  applicationId: application(ref),
  email: `${randomUUID()}@example.com`,
  mobile: '555 010 0200',
  driversLicense: {
    issuingState: 'WY',
    cardNumber: 'A-1',
    expiresOn: '2030-01-31',
    name: 'Sam Example',
    address: '1 Street',
    city: 'Town',
    bornOn: '1980-02-29',
  },
});

const ROWS: readonly Row[] = [
  ['createCustomer', () => ({ customer: person() }), 'NEEDS_REVIEW', 'NEEDS_REVIEW'],
  ['createCustomers', () => ({ customers: [person(), person()] }), 'NEEDS_REVIEW', 'NEEDS_REVIEW'],
  [
    'createCustomerAndApplication',
    () => ({ customer: person(), application: {} }),
    'NEEDS_REVIEW',
    'NEEDS_REVIEW',
  ],
  [
    'createApplication',
    () => ({ customerId: customer(0), application: { businessName: randomUUID() } }),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'createApplications',
    () => ({
      applications: [2, 3, 3].map((whose) => ({
        customerId: customer(whose),
        application: { businessName: 'Together' },
      })),
    }),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'addOrUpdateBankingData',
    (which) => ({
      applicationId: application(at('Draft', which)),
      accounts: [{ accountNumber: randomUUID(), balance: '12.50', transactions: [] }],
    }),
    'COMMITTED',
    'NEEDS_REVIEW',
  ],
  [
    'processApplication',
    (which) => ({ applicationId: application(at('DataProviderConnected', which)) }),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'updateApplicationName',
    (which) => ({ applicationId: application(at('OfferReady', which)), name: randomUUID() }),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'updateApplicationData',
    (which) => ({
      applicationId: application(at('CustomerContacted', which)),
      name: randomUUID(),
      zipCode: '82772',
      tradingSinceOn: '2020-01-31',
    }),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'updateCustomerData',
    (which) => ({
      applicationId: application(at('OfferReady', which)),
      firstName: 'Sam',
      lastName: 'Example',
      address: '1 Street',
      city: 'Town',
      state: 'WY',
      socialSecurityNumber: '078-05-1120',
      bornOn: '1980-02-29',
    }),
    'NEEDS_REVIEW',
    'NEEDS_REVIEW',
  ],
  [
    'addCompanyDetails',
    (which) => ({
      applicationId: application(at('OfferAccepted', which)),
      businessName: 'Example LLC',
      entityType: 'LLC',
      taxNumber: '12-3456789',
      city: 'Town',
      zipCode: '82772',
    }),
    'NEEDS_REVIEW',
    'NEEDS_REVIEW',
  ],
  [
    'addPrimaryApplicantDetails',
    (which) => details(at('OfferAccepted', which)),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'addSecondaryApplicantDetails',
    (which) => details(at('OfferAccepted', which)),
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'setPrimaryBankAccount',
    async (which) => {
      const ref = at('ContractComplete', which);
      const { bankAccounts } = await fieldsOf(ref, 'bankAccounts { bankAccountId isPrimary }');
      const other = bankAccounts.find((one: { isPrimary: boolean }) => !one.isPrimary);
      return { applicationId: application(ref), bankAccountId: other.bankAccountId };
    },
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'signContract',
    async (which) => {
      // The first of the two has one applicant, so that one signature is all.
      const ref = at('ApplicantDetailsAdded', which);
      const { applicants } = await fieldsOf(ref, 'applicants { applicantId }');
      return {
        applicationId: application(ref),
        applicantId: applicants[0].applicantId,
        ipAddress: '192.0.2.1',
        signature: picture,
        secondSignature: picture,
      };
    },
    'COMMITTED',
    'NEEDS_REVIEW',
  ],
  [
    'submitRequiredDocument',
    async (which) => {
      const ref = at('ApplicantDetailsAdded', 1);
      const { requiredDocuments } = await fieldsOf(ref, 'requiredDocuments { documentId }');
      const { documentId } = requiredDocuments[which];
      return { applicationId: application(ref), documentId, file };
    },
    'COMMITTED',
    'NOT_APPLIED',
  ],
  [
    'submitDocument',
    () => ({ applicationId: application(at('ApplicantDetailsAdded', 1)), file }),
    'NEEDS_REVIEW',
    'NEEDS_REVIEW',
  ],
];

/** Two writes that go through: where half of them fail, the breaker opens, and nothing is sent. */
async function succeed(): Promise<void> {
  for (let again = 0; again < 2; again++) {
    const { data } = await running.graph(
      `mutation ($input: PlexeUpdateApplicationNameInput!) {
        plexeUpdateApplicationName(input: $input) { receipt { outcome } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          applicationId: application(at('UnderReview', 1)),
          name: `Example ${again}`,
        },
      },
    );
    expect(data.plexeUpdateApplicationName.receipt.outcome).toBe('COMMITTED');
  }
}

/** Sends while the next answer of its operation is lost, and waits until it is settled. */
async function lose(operation: string, fault: string, input: object): Promise<string> {
  await running.control('POST', '/plexe/faults', { operation, fault, times: 1 });
  const name = `plexe${operation[0]?.toUpperCase()}${operation.slice(1)}`;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await running.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } receipt { id state } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  const { receipt, userErrors } = data[name];
  expect(receipt.state, `${operation} ${JSON.stringify(userErrors)}`).toBe('UNKNOWN');
  for (let again = 0; again < 200; again++) {
    const found = await running.graph('query ($id: ID!) { receipt(id: $id) { state } }', {
      id: receipt.id,
    });
    if (found.data.receipt.state !== 'UNKNOWN') return found.data.receipt.state;
    await setTimeout(100);
  }
  throw new Error(`${operation} was never settled`);
}

it.each([
  ['resetBefore', 'did nothing', 3, 1],
  ['resetAfterCommit', 'was applied', 2, 0],
] as const)('%s: what %s is settled so, or goes to a person', async (fault, _, column, which) => {
  const settled: Record<string, string> = {};
  for (const [operation, input] of ROWS) {
    settled[operation] = await lose(operation, fault, await input(which));
    await succeed();
  }
  expect(settled).toEqual(Object.fromEntries(ROWS.map((row) => [row[0], row[column]])));
});
