/** Messages on an application, and the debtors whose invoices a loan may be drawn on. */
import * as answers from '../answers/messages.js';
import {
  body,
  byApplication,
  byLoan,
  call,
  done,
  type OfApplication,
  type OfLoan,
  read,
  type Window,
  windowOf,
  write,
} from '../lines.js';

export type NewMessage = OfApplication & {
  readonly contents: string;
  readonly sender?: string | null;
};
export type DebtorOfLoan = OfLoan & { readonly invoiceCustomerId: string };

export const messageOperations = {
  getAllMessages: call(
    'GET',
    '/api/Communication/get-all-messages/{applicationId}',
    read(
      (ask: OfApplication & Window) => ({ ...byApplication(ask), query: windowOf(ask) }),
      answers.messages,
    ),
  ),
  postMessage: call(
    'POST',
    '/api/Communication/post-messages/{applicationId}',
    write(
      ({ contents, sender, ...of }: NewMessage) => ({
        ...byApplication(of),
        ...body({ contents, ...(sender && { user: sender }) }),
      }),
      done,
    ),
  ),
  getInvoiceCustomers: call(
    'GET',
    '/api/InvoiceCustomer/get-invoice-customer/{loanId}',
    read(
      (ask: OfLoan & Window) => ({ ...byLoan(ask), query: windowOf(ask) }),
      answers.invoiceCustomers,
    ),
  ),
  requestEnableInvoiceCustomer: call(
    'POST',
    '/api/InvoiceCustomer/request-enable/{loanId}',
    write(
      ({ invoiceCustomerId, ...of }: DebtorOfLoan) => ({
        ...byLoan(of),
        query: { invoiceCustomerId },
      }),
      done,
    ),
  ),
};
