/** Loans and all that is done with one: reads here, the rest by what it is about. */
import { boolean } from '../../json.js';
import { files } from '../answers/files.js';
import * as answers from '../answers/loans.js';
import {
  byCustomer,
  byLoan,
  byPartner,
  call,
  type OfLoan,
  read,
  WITH_FILES,
  type Window,
  windowOf,
} from '../lines.js';
import { messageOperations } from './messages.js';
import { testingOperations } from './testing.js';
import { webhookOperations } from './webhooks.js';
import { withdrawalOperations } from './withdrawals.js';

/** Which way a page goes is always said, never left to a default. */
export type PageAsk = OfLoan & Window & { readonly descending: boolean };

/** A ledger of years is read whole to add it up. */
const LEDGER = 8 * 1024 * 1024;

const ofLoan = (name: string) => `/api/Loan/${name}/{loanId}`;
const byWindow = (ask: OfLoan & Window) => ({ ...byLoan(ask), query: windowOf(ask) });
const byPage = (ask: PageAsk) => ({
  ...byLoan(ask),
  query: { ...windowOf(ask), descending: String(ask.descending) },
});

export const loanOperations = {
  getLoan: call('GET', ofLoan('get-loan'), read(byLoan, answers.loan)),
  getCustomerLoans: call(
    'GET',
    '/api/Loan/get-customer-loans/{customerId}',
    read(byCustomer, answers.customerLoans),
  ),
  getLoansOnPartner: call(
    'GET',
    '/api/Partner/get-loans-on-partner/{partnerId}',
    read(byPartner, answers.loans),
  ),
  getTransactions: call('GET', ofLoan('get-transactions'), read(byWindow, answers.transactions)),
  getTransactionsPaged: call(
    'GET',
    ofLoan('get-transactions-paged'),
    read(byPage, answers.transactionPage, LEDGER),
  ),
  getWithdrawals: call('GET', ofLoan('get-withdrawals'), read(byPage, answers.withdrawalPage)),
  getContractDocuments: call(
    'GET',
    ofLoan('get-contract-documents'),
    read(byLoan, files, WITH_FILES),
  ),
  getTotalBalance: call('GET', ofLoan('get-total-balance'), read(byLoan, answers.balance)),
  getRepaymentBalances: call(
    'GET',
    ofLoan('get-repayment-balances'),
    read(byLoan, answers.repaymentBalances),
  ),
  isLoanEnabled: call('GET', ofLoan('is-loan-enabled'), read(byLoan, boolean)),
  isLoanClosed: call('GET', ofLoan('is-loan-closed'), read(byLoan, boolean)),
  getEarlyRepayment: call(
    'GET',
    ofLoan('get-early-repayment'),
    read(byLoan, answers.earlyRepayment),
  ),
  ...withdrawalOperations,
  ...messageOperations,
  ...testingOperations,
  ...webhookOperations,
};
