import type { CreditLine } from '../../src/datasources/provider.js';
import type { Reads } from './plexe-reads.js';

const ofLine =
  (read: (line: CreditLine, some: { first: number; after: number | null }) => Promise<unknown>) =>
  // biome-ignore lint/suspicious/noExplicitAny: each operation has its own input
  (reader: { creditLine(ref: string): CreditLine }, { loanId, first = 10, after = null }: any) =>
    read(reader.creditLine(loanId), { first, after });

export const LOAN_READS: Reads = {
  getLoan: (reader, { loanId }) => reader.loan(loanId),
  getCustomerLoans: (reader, { customerId }) => reader.customerLoans(customerId),
  getLoansOnPartner: (reader, { partnerId }) => reader.loansOnPartner(partnerId),
  getTransactions: (reader, { loanId, first = 10, after = null }) =>
    reader.plainTransactions(loanId, { first, after }),
  getTransactionsPaged: ofLine((line, some) => line.transactions(some)),
  getWithdrawals: ofLine((line, some) => line.withdrawals(some)),
  getContractDocuments: ofLine((line) => line.contractDocuments()),
  getTotalBalance: ofLine((line) => line.balance()),
  getRepaymentBalances: ofLine((line) => line.repaymentsByMonth()),
  isLoanEnabled: ofLine((line) => line.isEnabled()),
  isLoanClosed: ofLine(async (line) => (await line.status()).status === 'CLOSED'),
  getEarlyRepayment: ofLine((line) => line.earlyRepayment()),
  calculateLineOfCreditSlider: (reader, asked) => reader.slider(asked),
  calculateLineOfCredit: (reader, asked) => reader.lineOfCreditEstimate(asked),
  calculateInvoice: (reader, asked) => reader.invoiceEstimate(asked),
  getAllMessages: (reader, { applicationId, first = 10, after = null }) =>
    reader.messages(applicationId, { first, after }),
  getInvoiceCustomers: (reader, { loanId, first = 10, after = null }) =>
    reader.invoiceCustomers(loanId, { first, after }),
  getRegisteredWebhooks: (reader, owner) => reader.registeredWebhooks(owner),
};
