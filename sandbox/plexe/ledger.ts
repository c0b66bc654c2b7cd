import { type Cents, type Loan, type LoanTransaction, owed, type Withdrawal } from './state.js';

type Row = Omit<LoanTransaction, 'balance'>;

/** Writes a row and what is owed after it. A row of nothing is no row. */
export function post(loan: Loan, row: Row): void {
  if (row.amount === 0) return;
  const balance = owed(loan) + (row.isCredit ? -row.amount : row.amount);
  loan.transactions.push({ ...row, balance });
}

/** An advance and its fee are owed from the start. */
export function advance(loan: Loan, withdrawal: Withdrawal): void {
  const { date, amount, fee, details } = withdrawal;
  loan.withdrawals.push(withdrawal);
  post(loan, { date, description: details ?? 'Advance', type: 'Advance', amount, isCredit: false });
  post(loan, { date, description: 'Advance fee', type: 'Fee', amount: fee, isCredit: false });
}

/** Money from the customer: it clears the oldest advance first. More than is owed is not taken. */
export function repay(loan: Loan, given: Cents, date: string, description = 'Repayment'): Cents {
  const amount = Math.min(given, owed(loan));
  let left = amount;
  for (const withdrawal of loan.withdrawals) {
    const part = Math.min(left, withdrawal.totalRepayment - withdrawal.repaid);
    withdrawal.repaid += part;
    left -= part;
  }
  post(loan, { date, description, type: 'Repayment', amount, isCredit: true });
  return amount;
}
