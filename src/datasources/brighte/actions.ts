/**
 * Brighte's writes for the ledger. There is no idempotency key; what a lost answer did is found by the
 * readings of the notes (12), or by a person.
 */
import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import type { Look, WriteAction } from '../action.js';
import { ProviderFault } from '../fault.js';
import type * as wire from './answers.js';
import type { BrighteReader } from './index.js';
import {
  credentialsProblems,
  documentProblems,
  mobileProblems,
  purchaseProblems,
  referenceProblems,
  userChangeProblems,
  userProblems,
} from './problems.js';
import type * as bodies from './request.js';
import { toUser } from './response.js';
import { toDollars } from './units.js';

type Action<Input, Kept = Input> = WriteAction<Input, Kept, BrighteReader>;

interface OneApplication {
  readonly applicationId: string;
}
interface OneQuote {
  readonly quoteId: string;
}
interface OneUser {
  readonly userId: string;
}

const ofApplication = ({ applicationId }: OneApplication) => applicationId;
const ofQuote = ({ quoteId }: OneQuote) => quoteId;
const ofUser = ({ userId }: OneUser) => userId;
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** Brighte's own day may be ahead of ours by a clock, not by more. */
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const isGone = (error: unknown): null => {
  if (error instanceof ProviderFault && error.status === 404) return null;
  throw error;
};

const updateApplication: Action<OneApplication & { readonly referenceNumber: string }> = {
  problems: referenceProblems,
  kept: ({ applicationId, referenceNumber }) => ({ applicationId, referenceNumber }),
  target: ofApplication,
  lane: ({ applicationId }) => ({ name: `brighte:reference:${applicationId}` }),
  async look(reader, { applicationId, referenceNumber }): Promise<Look> {
    const { reference_number: found } = await reader.rawApplication(applicationId);
    if (found === undefined) return { verdict: 'UNCLEAR', reading: 'the number is not shown' };
    return found === referenceNumber
      ? { verdict: 'APPLIED', reading: 'it has the number' }
      : { verdict: 'NOT_APPLIED', reading: 'it has another number, or none' };
  },
};

type KeptDocument = OneApplication & {
  readonly documentType: string;
  readonly fileName: string;
  readonly file: string;
};

const countOf = async (reader: BrighteReader, { applicationId, fileName }: KeptDocument) =>
  (await reader.applicationDocuments(applicationId)).filter((one) => one.fileName === fileName)
    .length;

const createApplicationDocument: Action<bodies.NewDocument, KeptDocument> = {
  problems: documentProblems,
  kept: ({ applicationId, documentType, file }) => ({
    applicationId,
    documentType,
    fileName: file.fileName,
    file: digest(file.bytes),
  }),
  target: ofApplication,
  lane: ({ applicationId, fileName }) => ({
    name: `brighte:document:${applicationId}`,
    secret: fileName,
  }),
  baseline: countOf,
  async look(reader, kept, baseline): Promise<Look> {
    const more = (await countOf(reader, kept)) - Number(baseline);
    const reading = `${more} more of this name`;
    if (more === 1) return { verdict: 'APPLIED', reading };
    return { verdict: more === 0 ? 'NOT_APPLIED' : 'UNCLEAR', reading };
  },
};

const requestApplicationPayment: Action<OneApplication> = {
  kept: ({ applicationId }) => ({ applicationId }),
  target: ofApplication,
  lane: ({ applicationId }) => ({ name: `brighte:payment:${applicationId}` }),
  async baseline(reader, { applicationId }) {
    const { status } = await reader.rawApplication(applicationId);
    return { status };
  },
  /** That the buyer was asked shows nowhere; only the end of it does. */
  async look(reader, { applicationId }, baseline): Promise<Look> {
    const { status } = await reader.rawApplication(applicationId);
    return status === 'PAID' && (baseline as { status: string } | null)?.status !== 'PAID'
      ? { verdict: 'APPLIED', reading: 'it is paid' }
      : { verdict: 'UNCLEAR', reading: `status=${status}` };
  },
};

/** A text message shows nowhere afterwards. No lane: whoever got no code asks for another. */
const sendApplicationSecureCode: Action<{ readonly mobile: string }> = {
  problems: mobileProblems,
  kept: ({ mobile }) => ({ mobile }),
};

const amountsMeant = <K extends { readonly purchaseTotal: string; readonly deposit: string }>(
  kept: K,
) => ({
  ...kept,
  purchaseTotal: new Big(kept.purchaseTotal).toString(),
  deposit: new Big(kept.deposit).toString(),
});

/** Quotes like this one since `from`. */
async function likeIt(reader: BrighteReader, kept: bodies.NewQuote, from: string) {
  const same = (digits: string, amount: string) =>
    new Big(toDollars(digits, reader.units.answers)).eq(amount);
  const listed = await reader.quotesSince(kept.accountId, from);
  return listed
    .filter(
      (quote) =>
        quote.applicant_email.toLowerCase() === kept.email.toLowerCase() &&
        same(quote.total_purchase_amount, kept.purchaseTotal) &&
        same(quote.deposit_amount, kept.deposit),
    )
    .map(({ id }) => id);
}

const createQuote: Action<bodies.NewQuote> = {
  problems: purchaseProblems,
  kept: (quote) => ({ ...quote }),
  meaning: amountsMeant,
  lane: ({ accountId, email }) => ({
    name: 'brighte:new-quote',
    secret: `${accountId} ${email.toLowerCase()}`,
  }),
  async baseline(reader, kept) {
    const from = yesterday();
    return { from, known: await likeIt(reader, kept, from) };
  },
  async look(reader, kept, baseline): Promise<Look> {
    const { from, known } = baseline as { from: string; known: string[] };
    const fresh = (await likeIt(reader, kept, from)).filter((id) => !known.includes(id));
    const [ref] = fresh;
    const reading = `${fresh.length} new quotes to this address over this amount`;
    if (ref === undefined) return { verdict: 'NOT_APPLIED', reading };
    return fresh.length === 1
      ? { verdict: 'APPLIED', reading, ref }
      : { verdict: 'UNCLEAR', reading };
  },
  created: (answer) => (answer as { quote: { id: string } }).quote.id,
};

/** An e-mail shows nowhere afterwards. No lane: a second one does little harm. */
const resendQuote: Action<OneQuote> = {
  kept: ({ quoteId }) => ({ quoteId }),
  target: ofQuote,
};

const deleteQuote: Action<OneQuote> = {
  kept: ({ quoteId }) => ({ quoteId }),
  target: ofQuote,
  lane: ({ quoteId }) => ({ name: `brighte:quote:${quoteId}` }),
  async look(reader, { quoteId }): Promise<Look> {
    const quote = await reader.rawQuote(quoteId).catch(isGone);
    return quote
      ? { verdict: 'NOT_APPLIED', reading: `it is there, ${quote.status}` }
      : { verdict: 'APPLIED', reading: 'it is gone' };
  },
};

const withEmail = async (reader: BrighteReader, { accountId, email }: bodies.NewUser) =>
  (await reader.usersOf(accountId))
    .filter((user) => user.email.toLowerCase() === email.toLowerCase())
    .map(({ id }) => id);

const createUser: Action<bodies.NewUser> = {
  problems: userProblems,
  kept: (user) => ({ ...user }),
  lane: ({ email }) => ({ name: 'brighte:new-user', secret: email.toLowerCase() }),
  baseline: withEmail,
  /** E-mails are unique. */
  async look(reader, kept, baseline): Promise<Look> {
    const known = baseline as string[];
    const [ref] = (await withEmail(reader, kept)).filter((id) => !known.includes(id));
    return ref === undefined
      ? { verdict: 'NOT_APPLIED', reading: 'nobody new has this address' }
      : { verdict: 'APPLIED', reading: 'somebody has this address now', ref };
  },
  created: (answer) => (answer as { user: { id: string } }).user.id,
};

const updateUser: Action<bodies.UserChange> = {
  problems: userChangeProblems,
  kept: (change) => ({ ...change }),
  target: ofUser,
  lane: ({ userId }) => ({ name: `brighte:user:${userId}` }),
  async look(reader, { userId, role, ...change }): Promise<Look> {
    const user = toUser(await reader.rawUser(userId));
    const wanted = { ...change, ...(role && { nativeRole: role }) };
    const isSo = Object.entries(wanted).every(
      ([name, value]) => value === undefined || user[name as keyof typeof user] === value,
    );
    return isSo
      ? { verdict: 'APPLIED', reading: 'everything is as it was to be' }
      : { verdict: 'NOT_APPLIED', reading: 'something is still otherwise' };
  },
};

const deleteUser: Action<OneUser> = {
  kept: ({ userId }) => ({ userId }),
  target: ofUser,
  lane: ({ userId }) => ({ name: `brighte:user:${userId}` }),
  async look(reader, { userId }): Promise<Look> {
    return (await reader.rawUser(userId).catch(isGone))
      ? { verdict: 'NOT_APPLIED', reading: 'the user is there' }
      : { verdict: 'APPLIED', reading: 'the user is gone' };
  },
};

/** No operation reads a secret back: a lost one is issued anew, so no lane. */
const generateUserApiCredentials: Action<OneUser & { readonly accountId: string }> = {
  problems: credentialsProblems,
  kept: ({ userId, accountId }) => ({ userId, accountId }),
  target: ofUser,
  stored: (answer) => {
    const { userKey } = answer as unknown as { userKey: { apiId: string } };
    return { userKey: { apiId: userKey.apiId } };
  },
};

/** A person is called; no operation lists or cancels calls. */
const createCalloutRequest: Action<bodies.NewCallout> = {
  problems: purchaseProblems,
  kept: (callout) => ({ ...callout }),
  meaning: amountsMeant,
  lane: ({ phone }) => ({ name: 'brighte:callout', secret: phone.replace(/\D/g, '') }),
  created: (answer) => (answer as unknown as { callout: wire.Callout }).callout.id,
};

export const actions = {
  updateApplication,
  createApplicationDocument,
  requestApplicationPayment,
  sendApplicationSecureCode,
  createQuote,
  resendQuote,
  deleteQuote,
  createUser,
  updateUser,
  deleteUser,
  generateUserApiCredentials,
  createCalloutRequest,
};
