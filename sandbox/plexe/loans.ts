import { partnerFor, seesApplication } from './access.js';
import { contractViews } from './contracts.js';
import {
  balanceView,
  customerLoanView,
  earlyRepaymentView,
  repaymentMonths,
  transactionView,
  withdrawalView,
} from './loan-views.js';
import { operations, type Visit } from './operation.js';
import { type Application, type Loan, own } from './state.js';
import { applicationsOf, applicationView, loanView } from './views.js';

/** By date, newest first or oldest first; rows of one instant keep their order either way. */
function ordered<Row>(visit: Visit, rows: readonly Row[], descending: boolean) {
  const data = visit.window(descending ? [...rows].reverse() : rows);
  return { data, totalCount: rows.length };
}

const paged = <Row>(visit: Visit, rows: readonly Row[]) =>
  ordered(visit, rows, visit.flag('descending', true));

const applicationOfLoan = ({ state }: Visit, loan: Loan): Application =>
  own(state.applications, loan.applicationId) as Application;

/** Plain reads of one loan. */
const read = (path: string, answer: (visit: Visit, loan: Loan) => unknown) => ({
  at: ['GET', `/api/Loan/${path}/{loanId}`] as const,
  act: (visit: Visit) => visit.ok(answer(visit, visit.loan)),
});

export const loanOperations = operations({
  getLoan: read('get-loan', (visit, loan) => loanView(visit.world, applicationOfLoan(visit, loan))),
  getCustomerLoans: {
    at: ['GET', '/api/Loan/get-customer-loans/{customerId}'],
    act(visit) {
      const { world, customer, state, caller } = visit;
      const loans = Object.values(state.loans).filter(
        (loan) =>
          loan.customerId === customer.id &&
          seesApplication(caller, applicationOfLoan(visit, loan)),
      );
      return visit.ok(loans.map((loan) => customerLoanView(world, loan)));
    },
  },
  getTransactions: read('get-transactions', (visit, { transactions }) => {
    const newestFirst = visit.world.switches.plainOrder === 'newestFirst';
    const { data } = ordered(visit, transactions, newestFirst);
    return data.map((row) => transactionView(visit.world, row));
  }),
  getTransactionsPaged: read('get-transactions-paged', (visit, { transactions }) => {
    const { data, totalCount } = paged(visit, transactions);
    return { data: data.map((row) => transactionView(visit.world, row)), totalCount };
  }),
  getWithdrawals: read('get-withdrawals', (visit, loan) => {
    const { data, totalCount } = paged(visit, loan.withdrawals);
    return { data: data.map((one) => withdrawalView(visit.world, loan, one)), totalCount };
  }),
  getContractDocuments: read('get-contract-documents', (visit, loan) =>
    contractViews(applicationOfLoan(visit, loan)),
  ),
  getTotalBalance: read('get-total-balance', (_visit, loan) => balanceView(loan)),
  getRepaymentBalances: read('get-repayment-balances', (visit, loan) => ({
    loanRepayments: repaymentMonths(visit.world, loan),
  })),
  isLoanEnabled: read('is-loan-enabled', (_visit, { enabled }) => enabled),
  isLoanClosed: read('is-loan-closed', (_visit, { closedDate }) => closedDate !== null),
  getEarlyRepayment: read('get-early-repayment', (_visit, loan) => earlyRepaymentView(loan)),
});

/** The partner's own lists. */
const ofPartner = (visit: Visit): readonly Application[] => {
  const partner = partnerFor(visit.world, visit.caller, visit.named('partnerId'));
  return applicationsOf(visit.world, ({ partnerId }) => partnerId === partner);
};

export const partnerOperations = operations({
  getApplicationsOnPartner: {
    at: ['GET', '/api/Partner/get-applications-on-partner/{partnerId}'],
    act: (visit) => visit.ok(ofPartner(visit).map((one) => applicationView(visit.world, one))),
  },
  getLoansOnPartner: {
    at: ['GET', '/api/Partner/get-loans-on-partner/{partnerId}'],
    act(visit) {
      const withLoan = ofPartner(visit).filter(({ loanId }) => loanId !== null);
      return visit.ok(withLoan.map((one) => loanView(visit.world, one)));
    },
  },
});
