/** Messages, and debtors to be enabled: both can be read back. */
import type { Look, Problem, WriteAction } from '../../action.js';
import type { DebtorOfLoan, NewMessage } from '../operations/messages.js';
import type { PlexeReader } from '../reader.js';
import { check, text } from '../request.js';

type Action<Input> = WriteAction<Input, Input, PlexeReader>;

const LONGEST_MESSAGE = 4_000;

const messageProblems = ({ contents, sender }: NewMessage): Problem[] => [
  ...(/\S/.test(contents) && contents.length <= LONGEST_MESSAGE
    ? []
    : [{ path: ['contents'], message: `must be 1 to ${LONGEST_MESSAGE} characters` }]),
  ...check(sender, text, 'sender'),
];

const countOf = async (reader: PlexeReader, { applicationId, contents }: NewMessage) =>
  (await reader.allMessages(applicationId)).filter((one) => one.contents === contents).length;

const postMessage: Action<NewMessage> = {
  problems: messageProblems,
  kept: ({ applicationId, contents, sender }) => ({
    applicationId,
    contents,
    sender: sender ?? null,
  }),
  target: ({ applicationId }) => applicationId,
  lane: ({ applicationId, contents }) => ({
    name: `plexe:message:${applicationId}`,
    secret: contents,
  }),
  baseline: countOf,
  async look(reader, kept, baseline): Promise<Look> {
    const more = (await countOf(reader, kept)) - Number(baseline);
    const reading = `${more} more of these words`;
    if (more === 1) return { verdict: 'APPLIED', reading };
    return { verdict: more === 0 ? 'NOT_APPLIED' : 'UNCLEAR', reading };
  },
};

const isRequested = async (reader: PlexeReader, { loanId, invoiceCustomerId }: DebtorOfLoan) =>
  (await reader.allInvoiceCustomers(loanId)).find(({ id }) => id === invoiceCustomerId)
    ?.requested ?? null;

const requestEnableInvoiceCustomer: Action<DebtorOfLoan> = {
  problems: ({ invoiceCustomerId }) => check(invoiceCustomerId, text, 'invoiceCustomerId'),
  kept: ({ loanId, invoiceCustomerId }) => ({ loanId, invoiceCustomerId }),
  target: ({ loanId }) => loanId,
  lane: ({ loanId, invoiceCustomerId }) => ({
    name: `plexe:debtor:${loanId}`,
    secret: invoiceCustomerId,
  }),
  baseline: isRequested,
  async look(reader, kept, baseline): Promise<Look> {
    const now = await isRequested(reader, kept);
    if (now === null || baseline !== false)
      return { verdict: 'UNCLEAR', reading: 'it is not shown, or was asked for before' };
    return now
      ? { verdict: 'APPLIED', reading: 'it is asked for' }
      : { verdict: 'NOT_APPLIED', reading: 'it is not asked for' };
  },
};

export const debtorActions = { postMessage, requestEnableInvoiceCustomer };
