/** Messages and debtors → ours, pure. */
import type { ApplicationMessage } from '../../../schema/message.js';
import type { PlexeInvoiceCustomer } from '../../../schema/plexe/loans.js';
import type * as wire from '../answers/messages.js';
import { at, moneyIn } from '../response.js';

export const toMessage = (one: wire.Message): ApplicationMessage => ({
  sender: one.from,
  contents: one.contents,
  at: at(one.date),
});

export function toInvoiceCustomer(
  one: wire.InvoiceCustomer,
  currency: string,
): PlexeInvoiceCustomer {
  const money = moneyIn(currency);
  return {
    invoiceCustomerId: one.id,
    name: one.name ?? one.details?.name ?? null,
    approved: money(one.approved),
    available: money(one.available),
    total: money(one.total),
    fundingRate: one.fundingRate,
    isSelected: one.selected,
    isRequested: one.requested,
    isSelectedByLender: one.adminSelected,
    byInvoiceType: [...(one.details?.invoiceTypes ?? [])].map(([nativeType, amount]) => ({
      nativeType,
      amount: money(amount),
    })),
  };
}
