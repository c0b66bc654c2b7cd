import type { Cents } from './application-record.js';

export interface LoanTransaction {
  readonly date: string;
  readonly description: string;
  readonly type: 'Advance' | 'Fee' | 'Repayment';
  /** Always above zero: the direction is isCredit. */
  readonly amount: Cents;
  /** True for a repayment: what is owed goes down. */
  readonly isCredit: boolean;
  /** What is owed afterwards. */
  readonly balance: Cents;
}

/** An advance and its plan: `weeks` weekly repayments, the last one takes the difference. */
export interface Withdrawal {
  readonly id: string;
  readonly loanId: string;
  readonly type: 'LineOfCredit' | 'Invoice';
  readonly date: string;
  readonly amount: Cents;
  readonly fee: Cents;
  readonly totalRepayment: Cents;
  readonly weeklyPayment: Cents;
  readonly weeks: number;
  readonly fixed: boolean;
  /** Decimal text: share of income and advance rate as they stood in the quote. */
  readonly percentOfIncome: string;
  readonly advanceRate: string;
  readonly details: string | null;
  /** Repaid so far. */
  repaid: Cents;
  earlyRepaidDate: string | null;
}

/** What waits for its code: one for a loan, a new one takes its place. */
export interface PendingWithdrawal {
  readonly id: string;
  readonly type: Withdrawal['type'];
  readonly madeAt: string;
  readonly amount: Cents;
  readonly percentOfIncome: string;
  readonly terms: number;
  readonly fixed: boolean;
  readonly advanceRate: string;
  readonly fee: Cents;
  readonly totalRepayment: Cents;
  readonly weeklyPayment: Cents;
  readonly weeks: number;
  code: string;
  codeSentAt: string;
  tries: number;
}

export interface InvoiceCustomer {
  readonly id: string;
  readonly name: string;
  readonly invoices: Readonly<Record<string, Cents>>;
  readonly approved: Cents;
  readonly fundingRate: string;
  readonly available: Cents;
  readonly total: Cents;
  readonly adminSelected: boolean;
  selected: boolean;
  requested: boolean;
}

export interface Loan {
  readonly id: string;
  readonly applicationId: string;
  readonly customerId: string;
  readonly partnerId: string | null;
  readonly createdDate: string;
  closedDate: string | null;
  enabled: boolean;
  /** totalLimit = rawTotal + adjustment */
  rawTotal: Cents;
  adjustment: Cents;
  systemPricing: string | null;
  /** An error planted by a control: get-total-balance says so much more than is owed. */
  planted: Cents;
  readonly transactions: LoanTransaction[];
  readonly withdrawals: Withdrawal[];
  pending: PendingWithdrawal | null;
  readonly invoiceCustomers: InvoiceCustomer[];
}
