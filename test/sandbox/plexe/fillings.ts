import { BANKING, type Bench, customerNamed, type Lent, LOGIN } from './bench.js';
import type { Filling } from './collection.js';

type Fill = (bench: Bench) => Promise<Filling>;
type Members = Record<string, unknown>;

const JPEG = Buffer.from('a signature').toString('base64');
const PDF = Buffer.from('%PDF-1.4\n').toString('base64');
const RECEIVER = 'http://127.0.0.1:9/nobody';

/** The vendor's names with our values where the filler cannot succeed. */
const but = (ours: Members) => (vendor: Members) => ({ ...vendor, ...ours });

let people = 0;
/** The vendor's customer with an e-mail and a password that are some. */
const signsUp = (vendor: Members): Members => {
  people += 1;
  const { email, password } = customerNamed(`newman-${people}`);
  return { ...vendor, email, password };
};

const none: Fill = async () => ({});

const onDraft: Fill = async (bench) => {
  const { applicationId } = await bench.application();
  return { path: { applicationId } };
};
const onAccepted: Fill = async (bench) => {
  const { applicationId } = await bench.accepted();
  return { path: { applicationId } };
};
const onLoan: Fill = async (bench) => {
  const { loanId } = await bench.loan();
  return { path: { loanId } };
};
const onDrawn: Fill = async (bench) => {
  const { loanId } = await bench.loan();
  await bench.draw(loanId);
  return { path: { loanId } };
};
const ofPartner: Fill = async (bench) => {
  await bench.loan();
  return { path: { partnerId: bench.partnerId() } };
};

const withCustomer: Fill = async (bench) => {
  const { customerId } = await bench.application();
  return { body: but({ customerId, partnerId: bench.partnerId() }) };
};

const calculated =
  (ours: Members): Fill =>
  async (bench) => {
    const { applicationId } = await bench.offered();
    return { query: { applicationId }, body: but({ amount: 1000, ...ours }) };
  };

const made: Fill = async (bench) => {
  const { loanId } = await bench.loan();
  const calculation = { amount: 1000, percentOfIncome: 10 };
  return {
    path: { loanId },
    body: (vendor: { calculation: Members }) => ({
      calculation: { ...vendor.calculation, ...calculation },
    }),
  };
};

/** A loan whose withdrawal waits for its code, and the quote. */
async function waiting(bench: Bench, operation: string, calculation: Members) {
  const { loanId } = await bench.loan();
  const quote = await bench.read(operation, { path: [loanId], body: { calculation } });
  return { loanId, quote, otp: await bench.codeOf(loanId) };
}

const owned: Fill = async (bench) => {
  const { customerId } = await bench.application();
  return { query: { partnerId: bench.partnerId(), customerId } };
};

const subscription = but({ webhookUri: RECEIVER, webhooks: ['WB_Loan_Created'] });

const both =
  (first: Fill, second: Fill): Fill =>
  async (bench) => {
    const [one, other] = [await first(bench), await second(bench)];
    return { ...one, ...other, query: { ...one.query, ...other.query } };
  };

const bodyOnly =
  (body: (vendor: never) => unknown): Fill =>
  async () => ({ body });

const onApplicationOfLoan: Fill = async (bench) => {
  const { applicationId }: Lent = await bench.loan();
  return { path: { applicationId } };
};

/** What each request of the collection needs, on an application or a loan of its own. */
export const FILLINGS: Readonly<Record<string, Fill>> = {
  createCustomerAndApplication: async (bench) => ({
    body: (vendor: Record<string, Members>) => ({
      application: { ...vendor.application, partnerId: bench.partnerId() },
      customer: signsUp(vendor.customer ?? {}),
    }),
  }),
  createCustomerAndApplicationAndApplicant: async (bench) => ({
    body: (vendor: Record<string, Members>) => ({
      ...vendor,
      application: { ...vendor.application, partnerId: bench.partnerId() },
      customer: signsUp(vendor.customer ?? {}),
    }),
  }),
  createCustomer: bodyOnly(signsUp),
  createApplication: withCustomer,
  createApplicationAndApplicant: withCustomer,
  addOrUpdateBankingData: both(
    onDraft,
    bodyOnly((vendor: { bankAccounts: Members[] }) => ({
      bankAccounts: vendor.bankAccounts.map((one) => ({
        ...one,
        availableBalance: '100.00',
        currentBalance: '120.50',
      })),
    })),
  ),
  processApplication: async (bench) => {
    const { applicationId } = await bench.application();
    await bench.read('addOrUpdateBankingData', { path: [applicationId], body: BANKING });
    return { path: { applicationId } };
  },
  getApplicationStatus: onDraft,
  getApplicationOffer: onAccepted,
  getCustomerApplications: async (bench) => {
    const { customerId } = await bench.accepted();
    return { path: { customerId } };
  },
  getPartnerApplications: ofPartner,
  getApplication: onAccepted,
  updateApplicationName: onDraft,
  updateCustomerData: onDraft,
  updateApplicationData: onDraft,
  addCompanyDetails: onAccepted,
  addPrimaryApplicantDetails: onAccepted,
  addSecondaryApplicantDetails: onAccepted,
  getContracts: onAccepted,
  getContractDetails: onAccepted,
  getAllApplicants: async (bench) => {
    const { applicationId } = await bench.accepted();
    await bench.addApplicant(applicationId);
    return { path: { applicationId } };
  },
  getAllBankAccounts: onAccepted,
  getPrimaryBankAccount: onAccepted,
  setPrimaryBankAccount: async (bench) => {
    const { applicationId } = await bench.accepted();
    const [{ id }] = await bench.read('getAllBankAccounts', { path: [applicationId] });
    return { path: { applicationId, id } };
  },
  signContract: async (bench) => {
    const { applicationId } = await bench.accepted();
    const applicantId = await bench.addApplicant(applicationId);
    return {
      path: { applicationId, applicantId },
      body: but({ signature: JPEG, signature2: JPEG }),
    };
  },
  getRequiredDocuments: async (bench) => {
    const { applicationId } = await bench.accepted();
    const file = { fileType: 'application/pdf', fileName: 'a.pdf' };
    for (const { id } of await bench.read('getRequiredDocuments', { path: [applicationId] }))
      await bench.read('submitRequiredDocument', {
        path: [applicationId],
        query: { ...file, supportingDocumentId: id },
        body: JSON.stringify(PDF),
      });
    return { path: { applicationId } };
  },
  submitRequiredDocument: async (bench) => {
    const { applicationId } = await bench.accepted();
    const [{ id }] = await bench.read('getRequiredDocuments', { path: [applicationId] });
    return { path: { applicationId }, query: { supportingDocumentId: id }, body: () => PDF };
  },
  submitDocument: both(
    onAccepted,
    bodyOnly(() => PDF),
  ),
  createCustomers: bodyOnly((vendor: Members[]) => vendor.map(signsUp)),
  createApplications: async (bench) => {
    const { customerId } = await bench.application();
    const ours = { customerId, partnerId: bench.partnerId() };
    return { body: (vendor: Members[]) => vendor.map(but(ours)) };
  },
  login: async () => ({ query: { ...LOGIN } }),
  refreshToken: none,
  calculateLineOfCreditSlider: calculated({}),
  calculateLineOfCredit: calculated({ terms: 12 }),
  calculateInvoice: calculated({}),
  getAllMessages: async (bench) => {
    const { applicationId } = await bench.application();
    await bench.read('postMessage', { path: [applicationId], body: { contents: 'Hello' } });
    return { path: { applicationId } };
  },
  postMessage: onDraft,
  getInvoiceCustomers: async (bench) => {
    const { loanId } = await bench.loan();
    await bench.debtor(loanId);
    return { path: { loanId } };
  },
  requestEnableInvoiceCustomer: async (bench) => {
    const { loanId } = await bench.loan();
    return { path: { loanId }, query: { invoiceCustomerId: await bench.debtor(loanId) } };
  },
  getLoan: onLoan,
  getCustomerLoans: async (bench) => {
    const { customerId } = await bench.loan();
    return { path: { customerId } };
  },
  getTransactions: onDrawn,
  getTransactionsPaged: onDrawn,
  getWithdrawals: onDrawn,
  getContractDocuments: onLoan,
  getTotalBalance: onDrawn,
  getRepaymentBalances: onDrawn,
  makeWithdrawalLineOfCredit: made,
  makeWithdrawalInvoice: made,
  resendWithdrawalOtp: async (bench) => {
    const calculation = { amount: 1000, percentOfIncome: 10 };
    const { loanId } = await waiting(bench, 'makeWithdrawalLineOfCredit', calculation);
    return { path: { loanId } };
  },
  confirmWithdrawalLineOfCredit: async (bench) => {
    const terms = { amount: 1000, terms: 12, fixedRepaymentCalculation: true };
    const { loanId, quote, otp } = await waiting(bench, 'makeWithdrawalLineOfCredit', terms);
    const { advanceRate } = quote;
    return { path: { loanId }, body: but({ ...terms, advanceRate, otp }) };
  },
  confirmWithdrawalInvoice: async (bench) => {
    const terms = { amount: 1000 };
    const { loanId, quote, otp } = await waiting(bench, 'makeWithdrawalInvoice', terms);
    const { advanceRate } = quote;
    return { path: { loanId }, body: but({ ...terms, advanceRate, otp }) };
  },
  isLoanEnabled: onLoan,
  isLoanClosed: onLoan,
  getEarlyRepayment: onDrawn,
  getApplicationsOnPartner: ofPartner,
  getLoansOnPartner: ofPartner,
  testingUpdateApplicationStatus: both(onDraft, async () => ({ query: { status: 'OfferReady' } })),
  testingAcceptOffer: async (bench) => {
    const { applicationId } = await bench.offered();
    return { path: { applicationId } };
  },
  testingCreateLoan: onAccepted,
  testingCloseLoanOnApplicationId: onApplicationOfLoan,
  testingCloseLoanOnLoanId: onLoan,
  testingEnableLoanOnLoanId: onLoan,
  testingEnableLoanOnApplicationId: onApplicationOfLoan,
  testingSimulateTestMessage: onDraft,
  registerWebhook: both(owned, bodyOnly(subscription)),
  unregisterWebhook: both(owned, bodyOnly(subscription)),
  updateAllWebhooks: owned,
  handleWebhook: none,
  generateSimulatedWebhook: both(owned, async () => ({ query: { eventName: 'WB_Loan_Created' } })),
  getRegisteredWebhooks: async (bench) => {
    const filling = await owned(bench);
    await bench.read('registerWebhook', {
      query: filling.query ?? {},
      body: { webhookUri: RECEIVER, webhooks: ['WB_Loan_Created'] },
    });
    return filling;
  },
  updateWebhookUri: both(owned, async () => ({ query: { webhookUri: RECEIVER } })),
  getIndustries: none,
};
