/** Sign-in, customers, applications up to their approval, and lookups: 35 calls. */
import * as answers from '../answers/applications.js';
import { files } from '../answers/files.js';
import {
  agreed,
  answered,
  body,
  byApplication,
  byCustomer,
  byPartner,
  call,
  done,
  nothing,
  type OfApplication,
  type OfPartner,
  read,
  WITH_FILES,
  type Window,
  windowOf,
  write,
} from '../lines.js';
import * as bodies from '../request/applications.js';

const APPLICATION = '/api/Application';
const APPROVAL = '/api/ApplicationApproval';

export const applicationOperations = {
  login: call('GET', '/api/Authenication/login', {
    safety: 'auth',
    encode: ({ username, password }: { username: string; password: string }) => ({
      query: { username, password },
    }),
    decode: answered(answers.session),
  }),
  refreshToken: call('POST', '/api/Authenication/refresh-token', {
    safety: 'auth',
    encode: nothing,
    decode: answered(answers.token),
  }),

  createCustomer: call(
    'POST',
    `${APPLICATION}/create-customer`,
    write(
      (customer: bodies.Customer) => body(bodies.customerBody(customer)),
      answered(answers.createdCustomer),
    ),
  ),
  createCustomerAndApplication: call(
    'POST',
    `${APPLICATION}/create-customer-and-application`,
    write(bodies.newBoth, answered(answers.createdBoth)),
  ),
  createCustomerAndApplicationAndApplicant: call(
    'POST',
    `${APPLICATION}/create-customer-and-application-and-applicant`,
    write(bodies.newBoth, answered(answers.createdBoth)),
  ),
  createApplication: call(
    'POST',
    `${APPLICATION}/create-application`,
    write(bodies.newApplication, answered(answers.createdApplication)),
  ),
  createApplicationAndApplicant: call(
    'POST',
    `${APPLICATION}/create-application-and-applicant`,
    write(bodies.newApplication, answered(answers.createdApplication)),
  ),
  createCustomers: call(
    'POST',
    '/api/ApplicationBulk/create-customers',
    write(
      ({ customers }: { customers: readonly bodies.Customer[] }) =>
        body(customers.map(bodies.customerBody)),
      answered(answers.createdCustomers),
    ),
  ),
  createApplications: call(
    'POST',
    '/api/ApplicationBulk/create-applications',
    write(
      ({ applications }: { applications: readonly bodies.NewApplication[] }) =>
        body(applications.map(bodies.applicationBody)),
      answered(answers.createdApplications),
    ),
  ),

  getApplication: call(
    'GET',
    `${APPLICATION}/get-application/{applicationId}`,
    read(byApplication, answers.application),
  ),
  getApplicationStatus: call(
    'GET',
    `${APPLICATION}/application-status/{applicationId}`,
    read(byApplication, answers.status),
  ),
  getApplicationOffer: call(
    'GET',
    `${APPLICATION}/application-offer/{applicationId}`,
    // Never forced: that would calculate anew, and not be safe to repeat (notes, 9).
    read(
      (asked: OfApplication) => ({ ...byApplication(asked), query: { force: 'false' } }),
      answers.offer,
    ),
  ),
  getCustomerApplications: call(
    'GET',
    `${APPLICATION}/get-customer-applications/{customerId}`,
    read(byCustomer, answers.applications),
  ),
  getPartnerApplications: call(
    'GET',
    `${APPLICATION}/get-partner-applications/{partnerId}`,
    read(
      (asked: OfPartner & Window) => ({ ...byPartner(asked), query: windowOf(asked) }),
      answers.applications,
    ),
  ),
  getApplicationsOnPartner: call(
    'GET',
    '/api/Partner/get-applications-on-partner/{partnerId}',
    read(byPartner, answers.applications),
  ),
  addOrUpdateBankingData: call(
    'POST',
    `${APPLICATION}/add-or-update-banking-data/{applicationId}`,
    write(bodies.bankingData, agreed),
  ),
  processApplication: call(
    'GET',
    `${APPLICATION}/process-application/{applicationId}`,
    write(byApplication, answered(answers.process)),
  ),
  updateApplicationName: call(
    'POST',
    `${APPLICATION}/update-application-name/{applicationId}`,
    write(
      ({ applicationId, name }: OfApplication & { name: string }) => ({
        path: { applicationId },
        query: { name },
      }),
      agreed,
    ),
  ),
  updateCustomerData: call(
    'POST',
    `${APPLICATION}/update-customer-data/{applicationId}`,
    write(bodies.personalData, agreed),
  ),
  updateApplicationData: call(
    'POST',
    `${APPLICATION}/update-application-data/{applicationId}`,
    write(bodies.businessData, agreed),
  ),

  addCompanyDetails: call(
    'POST',
    `${APPROVAL}/add-company-details/{applicationId}`,
    write(bodies.companyDetails, done),
  ),
  addPrimaryApplicantDetails: call(
    'POST',
    `${APPROVAL}/add-primary-applicant-details/{applicationId}`,
    write(bodies.applicantDetails, done),
  ),
  addSecondaryApplicantDetails: call(
    'POST',
    `${APPROVAL}/add-secondary-applicant-details/{applicationId}`,
    write(bodies.applicantDetails, done),
  ),
  getAllApplicants: call(
    'GET',
    `${APPROVAL}/get-all-applicants/{applicationId}`,
    read(byApplication, answers.applicants),
  ),
  getContracts: call(
    'GET',
    `${APPROVAL}/get-contracts/{applicationId}`,
    read(byApplication, files, WITH_FILES),
  ),
  getContractDetails: call(
    'GET',
    `${APPROVAL}/get-contract-details/{applicationId}`,
    read(byApplication, answers.contractDetails),
  ),
  signContract: call(
    'POST',
    `${APPROVAL}/sign-contract/{applicationId}/{applicantId}`,
    write(bodies.signature, done),
  ),
  getAllBankAccounts: call(
    'GET',
    `${APPROVAL}/get-all-bank-accounts/{applicationId}`,
    read(byApplication, answers.bankAccounts),
  ),
  getPrimaryBankAccount: call('GET', `${APPROVAL}/get-primary-bank-account/{applicationId}`, {
    safety: 'safe-read',
    encode: byApplication,
    decode: answers.primaryBankAccount,
  }),
  setPrimaryBankAccount: call(
    'POST',
    `${APPROVAL}/set-primary-bank-account/{applicationId}/{id}`,
    write(
      ({ applicationId, bankAccountId }: OfApplication & { bankAccountId: string }) => ({
        path: { applicationId, id: bankAccountId },
      }),
      done,
    ),
  ),
  getRequiredDocuments: call(
    'GET',
    `${APPROVAL}/get-required-documents/{applicationId}`,
    read(byApplication, answers.requiredDocuments),
  ),
  submitRequiredDocument: call(
    'POST',
    `${APPROVAL}/submit-required-document/{applicationId}`,
    write(bodies.wantedDocument, done),
  ),
  submitDocument: call(
    'POST',
    `${APPROVAL}/submit-document/{applicationId}`,
    write(bodies.document, done),
  ),
  getIndustries: call('GET', '/api/Lookup/get-industries', read(nothing, answers.industries)),
};
