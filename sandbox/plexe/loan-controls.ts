import { asRecordOf } from '../json.js';
import { Decimal } from '../money.js';
import { Refusal } from '../refusal.js';
import { codeView } from './confirming.js';
import type { PlexeControl } from './controls.js';
import { repay } from './ledger.js';
import { availableFunds, type Cents, type Loan, limitOf, owed } from './state.js';
import { centsOf, decimalText } from './wire.js';
import { loanNamed } from './withdrawal-controls.js';

function view(loan: Loan) {
  const { id, applicationId, customerId, partnerId, enabled, closedDate, planted } = loan;
  return {
    ...{ id, applicationId, customerId, partnerId, enabled, closedDate },
    totalLimit: decimalText(limitOf(loan)),
    balance: decimalText(owed(loan)),
    availableFunds: decimalText(availableFunds(loan)),
    planted: decimalText(planted),
    transactions: loan.transactions.length,
    withdrawals: loan.withdrawals.length,
    awaitsCode: loan.pending !== null,
  };
}

/** For people, in one word. */
function stateOf({ closedDate, enabled }: Loan): string {
  if (closedDate) return 'CLOSED';
  return enabled ? 'ENABLED' : 'NOT ENABLED';
}

/** An amount as text with at most two decimals; below zero where that makes sense. */
function readCents(body: unknown, pattern: RegExp): Cents {
  const { amount } = asRecordOf(['amount'], body);
  if (typeof amount !== 'string' || !pattern.test(amount))
    throw new Refusal(400, 'amount must be text with at most two decimals, like "12.50"');
  return centsOf(new Decimal(amount));
}
const SIGNED = /^-?\d{1,9}(\.\d{1,2})?$/;

/** What happens to a loan without the API, and an error to be found. */
export const loanControls: readonly PlexeControl[] = [
  {
    method: 'GET',
    path: '/loans',
    run: (world) =>
      Object.values(world.state.loans).map((loan) => ({
        ...view(loan),
        state: stateOf(loan),
        code: loan.pending && codeView(world, loan.pending).code,
      })),
  },
  { method: 'GET', path: '/loans/{id}', run: (world, { id }) => view(loanNamed(world, id)) },
  {
    method: 'POST',
    path: '/loans/{id}/repay',
    run(world, { id }, body) {
      const loan = loanNamed(world, id);
      const given = readCents(body, /^\d{1,9}(\.\d{1,2})?$/);
      const taken = repay(loan, given, world.now.toISOString());
      if (taken === 0) throw new Refusal(409, 'Nothing was given, or nothing is owed');
      world.book('lender:repay', { loanId: loan.id, amount: decimalText(taken) });
      return view(loan);
    },
  },
  {
    method: 'POST',
    path: '/loans/{id}/adjust',
    run(world, { id }, body) {
      const loan = loanNamed(world, id);
      loan.adjustment = readCents(body, SIGNED);
      world.book('lender:adjust', { loanId: loan.id, amount: decimalText(loan.adjustment) });
      return view(loan);
    },
  },
  {
    method: 'POST',
    path: '/loans/{id}/plant',
    run(world, { id }, body) {
      const loan = loanNamed(world, id);
      loan.planted = readCents(body, SIGNED);
      return view(loan);
    },
  },
];
