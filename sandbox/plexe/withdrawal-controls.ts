import { asRecordOf } from '../json.js';
import { Decimal, readAmount } from '../money.js';
import { Refusal } from '../refusal.js';
import { codeView } from './confirming.js';
import type { PlexeControl } from './controls.js';
import { type InvoiceCustomer, type Loan, own, type PlexeWorld } from './state.js';
import { centsOf } from './wire.js';

export function loanNamed({ state }: PlexeWorld, id = ''): Loan {
  const loan = own(state.loans, id);
  if (!loan) throw new Refusal(404, `No loan ${id}`);
  return loan;
}

/** Eight tenths of an invoice can be drawn. */
const FUNDING_RATE = '0.8';

/** A debtor with one open invoice over so many dollars. */
function debtorOf({ invoiceCustomers, id }: Loan, body: unknown): InvoiceCustomer {
  const { name, total } = asRecordOf(['name', 'total'], body);
  const amount = readAmount(typeof total === 'string' ? total : '');
  if (typeof name !== 'string' || name === '' || !amount)
    throw new Refusal(400, 'name must be text, total an amount as text, like "1250.50"');
  return {
    id: `debtor-${id.slice(0, 6)}-${invoiceCustomers.length + 1}`,
    name,
    invoices: { Current: centsOf(amount) },
    approved: centsOf(amount),
    fundingRate: FUNDING_RATE,
    available: centsOf(amount.times(new Decimal(FUNDING_RATE))),
    total: centsOf(amount),
    adminSelected: false,
    selected: false,
    requested: false,
  };
}

/** The customer's phone, and the lender's answer to a wish for a debtor. */
export const withdrawalControls: readonly PlexeControl[] = [
  {
    method: 'GET',
    path: '/loans/{id}/code',
    run(world, { id }) {
      const { pending } = loanNamed(world, id);
      if (!pending) throw new Refusal(404, `No withdrawal of ${id} waits for a code`);
      return codeView(world, pending);
    },
  },
  {
    method: 'POST',
    path: '/loans/{id}/invoice-customers',
    run(world, { id }, body) {
      const loan = loanNamed(world, id);
      const debtor = debtorOf(loan, body);
      loan.invoiceCustomers.push(debtor);
      return debtor;
    },
  },
  {
    method: 'POST',
    path: '/loans/{id}/invoice-customers/{debtor}/enable',
    run(world, { id, debtor }) {
      const found = loanNamed(world, id).invoiceCustomers.find((one) => one.id === debtor);
      if (!found) throw new Refusal(404, `No invoice customer ${debtor}`);
      found.selected = true;
      found.requested = false;
      return found;
    },
  },
];
