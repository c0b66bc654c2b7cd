import { operations } from './operation.js';
import { Problem } from './problem.js';
import type { InvoiceCustomer } from './state.js';
import { money, number } from './wire.js';

const view = (one: InvoiceCustomer) => ({
  name: one.name,
  id: one.id,
  details: {
    name: one.name,
    invoiceTypes: Object.fromEntries(
      Object.entries(one.invoices).map(([type, cents]) => [type, money(cents)]),
    ),
  },
  approved: money(one.approved),
  fundingRate: number(one.fundingRate),
  available: money(one.available),
  selected: one.selected,
  requested: one.requested,
  total: money(one.total),
  adminSelected: one.adminSelected,
});

/** Pieces of so many rows; a list without rows is one empty piece. */
const pieces = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );

export const invoiceCustomerOperations = operations({
  getInvoiceCustomers: {
    at: ['GET', '/api/InvoiceCustomer/get-invoice-customer/{loanId}'],
    act(visit) {
      const { invoiceCustomers } = visit.loan;
      const rows = visit.window(invoiceCustomers).map(view);
      const totalCount = invoiceCustomers.length;
      return visit.ok(
        pieces(rows, visit.world.switches.invoiceCustomersPerElement).map((data) => ({
          data,
          totalCount,
        })),
      );
    },
  },
  requestEnableInvoiceCustomer: {
    at: ['POST', '/api/InvoiceCustomer/request-enable/{loanId}'],
    writes: true,
    act(visit) {
      const { loan, world } = visit;
      const id = visit.needed('invoiceCustomerId');
      const found = loan.invoiceCustomers.find((one) => one.id === id);
      if (!found)
        throw new Problem(Number(world.switches.unknownIds), 'There is no such invoice customer.');
      found.requested = true;
      visit.book({ loanId: loan.id, invoiceCustomerId: found.id });
      return visit.done();
    },
  },
});
