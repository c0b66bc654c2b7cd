import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import {
  APPLICANT,
  APPLICATION,
  BANKING,
  type CallOptions,
  CUSTOMER,
  openBench as openPlain,
} from './support.js';

export { BANKING, type CallOptions, contract, type Json, LOGIN } from './support.js';

export interface Made {
  readonly customerId: string;
  readonly applicationId: string;
}
export interface Lent extends Made {
  readonly loanId: string;
}

/** A customer that nobody is yet. */
export const customerNamed = (name: string) => ({ ...CUSTOMER, email: `${name}@example.com` });

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A bench that makes applications and loans of its own, by the lender's own calls. */
export async function openBench(options: SandboxOptions = {}) {
  const bench = await openPlain(options);
  let people = 0;

  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  const read = (id: string, given?: CallOptions): Promise<any> => bench.read(id, given);
  const step = (id: string, applicationId: string, query: Readonly<Record<string, string>> = {}) =>
    read(id, { path: [applicationId], query });
  const partnerId = (): string => bench.known().partnerId;

  const application = (): Promise<Made> => {
    people += 1;
    return read('createCustomerAndApplication', {
      body: {
        application: { ...APPLICATION, partnerId: partnerId() },
        customer: customerNamed(`customer-${people}`),
      },
    });
  };

  /** An application with an offer over 67000, from 8375 a week. */
  const offered = async (): Promise<Made> => {
    const one = await application();
    await read('addOrUpdateBankingData', { path: [one.applicationId], body: BANKING });
    await step('testingUpdateApplicationStatus', one.applicationId, { status: 'OfferReady' });
    return one;
  };

  const accepted = async (): Promise<Made> => {
    const one = await offered();
    await step('testingAcceptOffer', one.applicationId);
    const [account] = await step('getAllBankAccounts', one.applicationId);
    await read('setPrimaryBankAccount', { path: [one.applicationId, account.id] });
    return one;
  };

  const loan = async ({ enabled = true } = {}): Promise<Lent> => {
    const one = await accepted();
    const loanId = await step('testingCreateLoan', one.applicationId);
    if (enabled) await read('testingEnableLoanOnLoanId', { path: [loanId] });
    return { ...one, loanId };
  };

  const codeOf = async (loanId: string): Promise<string> =>
    (await bench.value(`/loans/${loanId}/code`)).code;

  const make = (loanId: string, calculation: object) =>
    read('makeWithdrawalLineOfCredit', { path: [loanId], body: { calculation } });

  /** Quote and answer of a fixed withdrawal that was confirmed. */
  const draw = async (loanId: string, amount = 1000) => {
    const quote = await make(loanId, { amount, terms: 10, fixedRepaymentCalculation: true });
    const body = { amount, advanceRate: quote.advanceRate, otp: await codeOf(loanId) };
    const confirmed = await read('confirmWithdrawalLineOfCredit', { path: [loanId], body });
    return { quote, confirmed };
  };

  const addApplicant = async (applicationId: string): Promise<string> => {
    await read('addPrimaryApplicantDetails', { path: [applicationId], body: APPLICANT });
    const [{ applicantId }] = await step('getAllApplicants', applicationId);
    return applicantId;
  };

  /** A debtor of the loan: its id. */
  const debtor = async (loanId: string, total = '1250.50'): Promise<string> => {
    const given = { name: 'Mill', total };
    return (await bench.control('POST', `/loans/${loanId}/invoice-customers`, given)).value.id;
  };

  return {
    ...bench,
    ...{ read, partnerId, application, offered, accepted, loan },
    ...{ codeOf, make, draw, addApplicant, debtor },
  };
}
