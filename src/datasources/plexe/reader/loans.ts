/** Loans as they are read: each thing once per request, all that is wanted at the same time. */
import type { Loan } from '../../../schema/loan.js';
import { each, eachAsked } from '../../loaders.js';
import type { CreditLine, Some, Stretch } from '../../provider.js';
import { sameAs } from '../../same.js';
import type { PageAsk } from '../operations/loans.js';
import { ALL, inOrder, newestFirst } from '../paging.js';
import { discrepanciesOf } from '../response/ledger.js';
import * as ours from '../response/loans.js';
import { type Kit, partnerOf } from './kit.js';
import { messageReads } from './messages.js';
import { withdrawalReads } from './withdrawals.js';

export function loanReads(
  kit: Kit,
  application: (ref: string) => Promise<{ readonly customerId: string | null }>,
) {
  const { call, currency } = kit;
  const loans = each(async (loanId) => {
    const found = await call('getLoan', { loanId });
    return sameAs(loanId, found.loanId, found, 'plexe.getLoan');
  });
  const closed = each((loanId) => call('isLoanClosed', { loanId }));
  const enabled = each((loanId) => call('isLoanEnabled', { loanId }));
  const balances = each((loanId) => call('getTotalBalance', { loanId }));
  /** What a list has told is not asked for again. */
  const listed = new Map<string, Loan>();
  const byCustomer = each(async (customerId) => {
    const rows = await call('getCustomerLoans', { customerId });
    for (const row of rows) {
      if (row.closed !== null) closed.prime(row.id, row.closed);
      if (row.applicationId !== null) listed.set(row.id, ours.rowToLoan(row));
    }
    return rows;
  });
  /** What a list has told is not asked for again. */
  const ofPartners = each(async (partnerId) => {
    const rows = await call('getLoansOnPartner', { partnerId });
    for (const row of rows) loans.prime(row.loanId, row);
    return rows;
  });
  const transactionPages = eachAsked((ask: PageAsk) => call('getTransactionsPaged', ask));
  const withdrawalPages = eachAsked((ask: PageAsk) => call('getWithdrawals', ask));

  const creditLine = (loanId: string): CreditLine => ({
    async status() {
      const isClosed = await closed.load(loanId);
      return { status: isClosed ? 'CLOSED' : 'OPEN', nativeStatus: `closed=${isClosed}` };
    },
    isEnabled: () => enabled.load(loanId),
    balance: async () => ours.toBalance(await balances.load(loanId), currency),
    async discrepancies() {
      const [balance, { data }] = await Promise.all([
        balances.load(loanId),
        transactionPages.load({ loanId, ...ALL, descending: false }),
      ]);
      return discrepanciesOf(balance, data, currency);
    },
    transactions: async (some) =>
      map(
        await newestFirst((window) => transactionPages.load({ loanId, ...window }), some),
        (row) => ours.toTransaction(row, currency),
      ),
    withdrawals: async (some) =>
      map(await newestFirst((window) => withdrawalPages.load({ loanId, ...window }), some), (row) =>
        ours.toWithdrawal(row, currency),
      ),
    earlyRepayment: async () =>
      ours.toEarlyRepayment(await call('getEarlyRepayment', { loanId }), currency),
    async repaymentsByMonth() {
      const { loanRepayments } = await call('getRepaymentBalances', { loanId });
      return (loanRepayments ?? []).map((month) => ours.toMonth(month, currency));
    },
    contractDocuments: async () =>
      (await call('getContractDocuments', { loanId })).map(ours.toContractDocument),
  });

  return {
    ...messageReads(kit),
    ...withdrawalReads(kit),
    creditLine,
    loan: async (loanId: string) => listed.get(loanId) ?? ours.toLoan(await loans.load(loanId)),
    customerLoans: async (customerId: string) =>
      (await byCustomer.load(customerId)).map(ours.rowToLoan),
    allLoans: async () => (await ofPartners.load(partnerOf(kit))).map(ours.toLoan),
    loansOnPartner: async (partnerId: string) =>
      (await ofPartners.load(partnerId)).map(ours.toLoan),
    /** No call finds it by the application: the loans of whoever applied name it. */
    async loanOfApplication(applicationId: string) {
      const { customerId } = await application(applicationId);
      const rows = customerId ? await byCustomer.load(customerId) : [];
      return rows.find((row) => row.applicationId === applicationId)?.id ?? null;
    },
    rawBalance: (loanId: string) => balances.load(loanId),
    /** Only the list of their loans names a customer. */
    customerName: async (customerId: string) =>
      (await byCustomer.load(customerId)).find((row) => row.customerFullName)?.customerFullName ??
      null,
    rawCustomerLoans: (customerId: string) => byCustomer.load(customerId),
    newestWithdrawals: (loanId: string, take: number) =>
      withdrawalPages.load({ loanId, skip: 0, take, descending: true }),
    /** As the ledger stands in the call without a total, in the order of that call. */
    plainTransactions: async (loanId: string, some: Some) =>
      map(await inOrder((window) => call('getTransactions', { loanId, ...window }), some), (row) =>
        ours.toTransaction(row, currency),
      ),
  };
}

const map = <A, B>({ rows, ...rest }: Stretch<A>, turn: (row: A) => B): Stretch<B> => ({
  ...rest,
  rows: rows.map(turn),
});
