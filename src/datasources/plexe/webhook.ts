/**
 * Plexe's events (notes, 7). Nothing of them is signed, so they come to a path that nobody can guess, and
 * whatever they say is hearsay: what they name is read back.
 */
import { createHash } from 'node:crypto';
import { object, type Reader, readJson, record, text } from '../json.js';
import { word } from '../scalars.js';
import type { Entity } from '../told.js';
import type { Hint, Webhook } from '../webhook.js';
import { guidText, instantText, maybe } from './answers.js';

/** These carry a code or the like: they are not asked for, and of one that comes all the same nothing is kept. */
const SECRET = [
  'WB_Send_Application_Otp',
  'WB_Send_Loan_Otp',
  'WB_Send_Sms',
  'WB_Send_Otp',
  'WB_Send_Two_Factor_Code',
] as const;

/** The other 27 of the 32 names. */
export const WANTED = [
  'WB_Customer_Created',
  'WB_Application_Created',
  'WB_Customer_And_Application_Created',
  'WB_Application_Current_Process',
  'WB_Application_Status_Changed',
  'WB_Under_Review',
  'WB_Application_Cancelled',
  'WB_Application_Ready',
  'WB_Send_Application_Ready',
  'WB_Application_First_Day_Draft',
  'WB_Application_Second_Day_Draft',
  'WB_Draft_Application_Access',
  'WB_Offer_Updated',
  'WB_Partner_Request',
  'WB_Bank_Transactions_Refresh',
  'WB_Accounting_System_Failed_To_Connect',
  'WB_Accounting_Process_Failed',
  'WB_Accounting_Process_Connected',
  'WB_Loan_Created',
  'WB_Loan_Opened',
  'WB_Loan_Closed',
  'WB_Loan_Enabled_Or_Disabled',
  'WB_Loan_Withdrawal_Completed',
  'WB_Communication_Sent',
  'WB_Send_Secondary_Applicant_Notice',
  'WB_Send_Secondary_Applicant_Change_Of_Facility',
  'WB_Send_Applicant_Change_Of_Facility_Notice',
] as const;

export const EVENTS: readonly string[] = [...SECRET, ...WANTED];
const isSecret = (name: string) =>
  SECRET.some((one) => one.toLowerCase() === name.toLowerCase()) || /otp|code|sms/i.test(name);
const isKnown = (name: string) => EVENTS.some((one) => one.toLowerCase() === name.toLowerCase());

/**
 * Where an event names a loan and its application, its own name says which of them has moved: the
 * application has ended when there is a loan, and reading it would show nothing (ours).
 */
const subjectsIn = (name: string): readonly Entity[] =>
  /^WB_Loan_/i.test(name) ? ['Loan', 'Application'] : ['Application', 'Loan'];
const ID_OF = { Application: 'applicationId', Loan: 'loanId' } as const;

/** What does not read as a reference names nothing. */
const named: Reader<string | null> = (found) => {
  try {
    return text(guidText)(found, '');
  } catch {
    return null;
  }
};

/** No shape of `data` is published: of it only what may be there under its plain name is looked at. */
const delivery = object({
  id: text((value) => word(value, 200)),
  webhookEvent: text((value) => word(value, 200)),
  creationTimeUtc: text(instantText),
  data: maybe(record(named)),
});

const digestOf = (id: string) => createHash('sha256').update(`delivery\n${id}`).digest('hex');

export const webhook: Webhook = {
  unsigned: true,
  read(body): Hint {
    const read = deliveryIn(body);
    if (!read) return { verdict: 'REFUSED' };
    const { id, webhookEvent, data } = read;
    const digest = digestOf(id);
    if (isSecret(webhookEvent))
      return { verdict: 'EMPTY', digest, note: 'carries a code', hush: true };
    for (const entity of subjectsIn(webhookEvent)) {
      const ref = data?.get(ID_OF[entity]);
      if (ref) return { verdict: 'GOOD', entity, ref, digest };
    }
    const note = isKnown(webhookEvent) ? 'names nothing to read' : 'an unknown name';
    return { verdict: 'EMPTY', digest, note };
  },
};

function deliveryIn(body: Buffer) {
  try {
    return readJson(body, delivery, 'plexe.webhook', 64 * 1024);
  } catch {
    return undefined;
  }
}
