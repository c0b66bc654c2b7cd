import type { ApplicationMessage } from '../../../schema/message.js';
import type { Some, Stretch } from '../../provider.js';
import type { Owner } from '../operations/webhooks.js';
import { ALL, inOrder } from '../paging.js';
import { toInvoiceCustomer, toMessage } from '../response/messages.js';
import { toSubscription } from '../response/webhooks.js';
import type { Kit } from './kit.js';

export const messageReads = ({ call, currency }: Kit) => ({
  async messages(applicationId: string, some: Some): Promise<Stretch<ApplicationMessage>> {
    const found = await inOrder(
      (window) => call('getAllMessages', { applicationId, ...window }),
      some,
    );
    return { ...found, rows: found.rows.map(toMessage) };
  },
  allMessages: (applicationId: string) => call('getAllMessages', { applicationId, ...ALL }),

  async invoiceCustomers(loanId: string, some: Some) {
    const found = await inOrder(async (window) => {
      const pages = await call('getInvoiceCustomers', { loanId, ...window });
      return pages.flatMap(({ data }) => data);
    }, some);
    return { ...found, rows: found.rows.map((row) => toInvoiceCustomer(row, currency)) };
  },
  async allInvoiceCustomers(loanId: string) {
    const pages = await call('getInvoiceCustomers', { loanId, ...ALL });
    return pages.flatMap(({ data }) => data);
  },

  registeredWebhooks: async (owner: Owner) =>
    (await call('getRegisteredWebhooks', owner)).map(toSubscription),
});
