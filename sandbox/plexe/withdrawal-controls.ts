import { Refusal } from '../refusal.js';
import { codeView } from './confirming.js';
import type { PlexeControl } from './controls.js';
import { type Loan, own, type PlexeWorld } from './state.js';

export function loanNamed({ state }: PlexeWorld, id = ''): Loan {
  const loan = own(state.loans, id);
  if (!loan) throw new Refusal(404, `No loan ${id}`);
  return loan;
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
