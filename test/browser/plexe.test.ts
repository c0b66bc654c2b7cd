/** Plexe's scenarios S1 to S4 (notes, 4) in one GraphiQL session, up to money that was drawn. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { controlOf, JPG, PDF } from '../support/running.js';
import { openBrowser, pictures } from './chromium.js';
import { openGraphiql, run, shown } from './graphiql.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-plexe-'));

let product: StartedProcess;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startBuilt(inPlace, { DATA_DIR: dataDir, POLL_SECONDS: '0' }),
    openBrowser(),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

/** An action as a person writes it; what came of it beside its receipt. */
async function act(name: string, input: object, fields: string) {
  const upper = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const text = `mutation ${upper}($input: Plexe${upper}Input!) {
  plexe${upper}(input: $input) { ${fields} userErrors { code message } receipt { outcome } } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const { data, errors } = await run(page, text, variables);
  expect(errors, name).toBeUndefined();
  const { userErrors, receipt, ...made } = data[`plexe${upper}`];
  expect(userErrors, name).toEqual([]);
  expect(receipt, name).toEqual({ outcome: 'COMMITTED' });
  return made;
}

async function ask(text: string, variables: object) {
  const { data, errors } = await run(page, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

const paper = { base64: PDF.toString('base64'), fileName: 'paper.pdf' };
const signature = { base64: JPG.toString('base64') };
const STANDING = 'application { nativeStatus }';

it('from nothing to a confirmed withdrawal', async () => {
  await openGraphiql(page, product.url);
  const sandbox = controlOf(product.sandbox);

  // S1: evaluate an application.
  const { application, created } = await act(
    'createCustomerAndApplication',
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
    'application { id } created { customer { id } }',
  );
  const applicationId = application.id;
  const account = {
    bank: 'Example Bank',
    accountName: 'Main',
    accountNumber: '001',
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
    ],
  };
  await act(
    'addOrUpdateBankingData',
    { applicationId, bankName: 'Example Bank', accounts: [account] },
    STANDING,
  );
  await act('processApplication', { applicationId }, STANDING);
  await sandbox('POST', '/clock', { advanceSeconds: 60 });
  const follow = `query Follow($id: ID!) { application(id: $id) {
    nativeStatus offer { facilityLimit { amount } } bankAccounts { bankAccountId }
    applicants { applicantId } requiredDocuments { documentId } loan { id } } }`;
  const offered = await ask(follow, { id: applicationId });
  expect(offered.application.nativeStatus).toBe('OfferReady');

  // S2: complete it.
  await act('testingAcceptOffer', { applicationId }, STANDING);
  await act(
    'addCompanyDetails',
    {
      applicationId,
      businessName: 'Example Rice LLC',
      entityType: 'LLC',
      taxNumber: '12-3456789',
      city: 'Town',
      zipCode: '82772',
    },
    STANDING,
  );
  const driversLicense = {
    issuingState: 'WY',
    cardNumber: 'A-1000',
    expiresOn: '2030-01-31',
    name: 'Sam Example',
    address: '1 Street',
    city: 'Town',
    bornOn: '1980-02-29',
  };
  const added = await act(
    'addPrimaryApplicantDetails',
    {
      applicationId,
      name: 'Sam Example',
      email: 'sam@example.com',
      mobile: '555 010 0200',
      driversLicense,
      socialSecurityNumber: '078-05-1120',
    },
    'application { applicants { applicantId } bankAccounts { bankAccountId } requiredDocuments { documentId } }',
  );
  const { applicants, bankAccounts, requiredDocuments } = added.application;
  const { bankAccountId } = bankAccounts[0];
  await act('setPrimaryBankAccount', { applicationId, bankAccountId }, STANDING);
  const { applicantId } = applicants[0];
  const signed = { ipAddress: '192.0.2.1', signature, secondSignature: signature };
  await act('signContract', { applicationId, applicantId, ...signed }, STANDING);
  for (const { documentId } of requiredDocuments)
    await act('submitRequiredDocument', { applicationId, documentId, file: paper }, STANDING);

  // The bridge of the notes: the lender's part, which its Testing calls play.
  const { loan } = await act('testingCreateLoan', { applicationId }, 'loan { id externalId }');
  await act('testingEnableLoanOnLoanId', { loanId: loan.id }, 'loan { isEnabled }');

  // S3: show the loan, by its application and by who owns it.
  const { application: after } = await ask(follow, { id: applicationId });
  expect(after.loan.id).toBe(loan.id);
  const show = `query ShowLoan($customer: ID!, $id: ID!) {
    customer(id: $customer) { loans(first: 5) { nodes { id } } }
    loan(id: $id) { status isEnabled balance { amount } creditLimit { amount } availableFunds { amount }
      withdrawals(first: 5) { nodes { withdrawalId amount { amount } } }
      transactions(first: 5) { nodes { description isCredit amount { amount } } } discrepancies { rule } } }`;
  const ids = { customer: created.customer.id, id: loan.id };
  const before = await ask(show, ids);
  expect(before.customer.loans.nodes).toEqual([{ id: loan.id }]);
  expect(before.loan).toMatchObject({ isEnabled: true, withdrawals: { nodes: [] } });

  // S4: withdraw, with the code that only the customer's phone has.
  const terms = { loanId: loan.id, amount: '1000.00', weeks: 12 };
  const { quote } = await act(
    'makeWithdrawalLineOfCredit',
    terms,
    'quote { advanceRate totalRepayment { amount } }',
  );
  const { code } = await sandbox('GET', `/plexe/loans/${loan.externalId}/code`);
  const { advanceRate } = quote;
  await act(
    'confirmWithdrawalLineOfCredit',
    { ...terms, advanceRate, code },
    'loan { balance { amount } }',
  );
  const drawn = await ask(show, ids);
  const screen = await shown(page);
  await page.screenshot({ path: join(pictures, 'plexe-drawn.png') });
  expect(drawn.loan.withdrawals.nodes).toMatchObject([{ amount: { amount: '1000.00' } }]);
  expect(drawn.loan.balance).toEqual(quote.totalRepayment);
  expect(drawn.loan.discrepancies).toEqual([]);
  expect(screen).toContain('"amount": "1000.00"');
});
