/** Messages of an application and the debtors of a loan, as Plexe answers them. */
import { array, boolean, object, record, type Shaped } from '../../json.js';
import {
  amount,
  count,
  instant,
  maybe,
  plainId,
  type ReadersOf,
  rate,
  type Wire,
  words,
} from '../answers.js';

export const messages = array(
  object({ from: words, contents: words, date: maybe(instant) } satisfies ReadersOf<
    Wire['Message']
  >),
);

const invoiceCustomer = object({
  id: plainId,
  name: words,
  details: maybe(
    object({ name: words, invoiceTypes: maybe(record(amount)) } satisfies ReadersOf<
      Wire['InvoiceCustomerDetails']
    >),
  ),
  approved: maybe(amount),
  available: maybe(amount),
  total: maybe(amount),
  fundingRate: maybe(rate),
  selected: maybe(boolean),
  requested: maybe(boolean),
  adminSelected: maybe(boolean),
} satisfies ReadersOf<Wire['InvoiceCustomer']>);

/** A list of pages (notes, 3). */
export const invoiceCustomers = array(
  object({ data: array(invoiceCustomer), totalCount: maybe(count) } satisfies ReadersOf<
    Wire['InvoiceCustomerPage']
  >),
);

export type Message = Shaped<typeof messages>[number];
export type InvoiceCustomer = Shaped<typeof invoiceCustomer>;
