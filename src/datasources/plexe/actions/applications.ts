/** What is done to an application, and by which reading a lost answer is settled. */
import { createHash } from 'node:crypto';
import type { Json, Look, WriteAction } from '../../action.js';
import type { OfApplication } from '../lines.js';
import type { PlexeReader } from '../reader.js';
import type * as bodies from '../request/applications.js';
import * as problems from '../request/problems.js';
import { creatingActions } from './creating.js';

type Action<Input, Kept = Input> = WriteAction<Input, Kept, PlexeReader>;

const target = ({ applicationId }: OfApplication) => applicationId;
const laneOf =
  (what: string) =>
  ({ applicationId }: OfApplication) => ({ name: `plexe:${what}:${applicationId}` });
const digest = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const word = (status: string) => status.replace(/\s/g, '').toLowerCase();

/** Statuses that only come after an offer was asked for (notes, 5). */
const PROCESSED = new Set([
  'generatingoffer',
  'underreview',
  'offerready',
  'offeraccepted',
  'applicantdetailsadded',
  'applicationsubmitted',
  'contractcomplete',
  'applicationcompleted',
]);
const SIGNED = new Set(['contractcomplete', 'applicationcompleted']);

const statusOf = async (reader: PlexeReader, { applicationId }: OfApplication) =>
  word((await reader.standing(applicationId)).nativeStatus);

/** What was not so before and is now, was done; what is as before was not, where that is certain. */
const compared = (wasSo: boolean, isSo: boolean, reading: string, otherwise: Look['verdict']) =>
  ({ verdict: wasSo ? 'UNCLEAR' : isSo ? 'APPLIED' : otherwise, reading }) satisfies Look;

const processApplication: Action<OfApplication> = {
  kept: ({ applicationId }) => ({ applicationId }),
  target,
  lane: laneOf('process'),
  baseline: statusOf,
  async look(reader, kept, before) {
    const now = await statusOf(reader, kept);
    const isSame = now === before;
    return compared(
      PROCESSED.has(String(before)),
      PROCESSED.has(now),
      `status=${now}`,
      isSame ? 'NOT_APPLIED' : 'UNCLEAR',
    );
  },
};

type KeptBanking = OfApplication & {
  readonly bankName: string | null;
  readonly accounts: readonly { readonly number: string | null; readonly balance: string | null }[];
  readonly content: string;
};
const isListed = async (reader: PlexeReader, { applicationId, accounts }: KeptBanking) => {
  const listed = await reader.bankAccounts(applicationId);
  return accounts.every(({ number, balance }) =>
    listed.some((one) => one.accountNumber === number && one.nativeBalance === balance),
  );
};
const addOrUpdateBankingData: Action<bodies.BankingData, KeptBanking> = {
  problems: problems.bankingData,
  kept: ({ applicationId, bankName, accounts }) => ({
    applicationId,
    bankName: bankName ?? null,
    accounts: accounts.map(({ accountNumber, balance }) => ({
      number: accountNumber ?? null,
      balance: balance ?? null,
    })),
    content: digest(
      JSON.stringify(accounts, (name, value: unknown) =>
        ['amount', 'balance', 'available'].includes(name)
          ? problems.plainAmount(value as string | null)
          : value,
      ),
    ),
  }),
  target,
  lane: laneOf('banking'),
  baseline: isListed,
  // That statements show among the accounts is ours: their absence proves nothing.
  look: async (reader, kept, wasListed) =>
    compared(
      Boolean(wasListed),
      await isListed(reader, kept),
      'accounts and balances compared',
      'UNCLEAR',
    ),
};

type Named = OfApplication & { readonly name: string };
const hasName = async (reader: PlexeReader, { applicationId, name }: Named) =>
  (await reader.rawApplication(applicationId)).businessName === name;

const updateApplicationName: Action<Named> = {
  problems: problems.name,
  kept: ({ applicationId, name }) => ({ applicationId, name }),
  target,
  lane: laneOf('data'),
  look: async (reader, kept) =>
    (await hasName(reader, kept))
      ? { verdict: 'APPLIED', reading: 'it has the name' }
      : { verdict: 'NOT_APPLIED', reading: 'it has another name' },
};

/** Of all this only the name can be read back. */
const updateApplicationData: Action<bodies.BusinessData> = {
  problems: problems.businessData,
  kept: (data) => ({ ...data }),
  target,
  lane: laneOf('data'),
  baseline: hasName,
  look: async (reader, kept, had) =>
    compared(Boolean(had), await hasName(reader, kept), 'names compared', 'NOT_APPLIED'),
};

/** Nothing reads it back. It may be sent again under a new key: the end is the same. */
const updateCustomerData: Action<
  bodies.PersonalData,
  Omit<bodies.PersonalData, 'socialSecurityNumber'>
> = {
  problems: problems.personalData,
  kept: ({ socialSecurityNumber: _, ...data }) => data,
  meaning: (kept, { socialSecurityNumber: number }) => ({
    ...kept,
    number: number.replaceAll('-', ''),
  }),
  target,
};

const addCompanyDetails: Action<bodies.CompanyDetails, Omit<bodies.CompanyDetails, 'taxNumber'>> = {
  problems: problems.companyDetails,
  kept: ({ taxNumber: _, ...company }) => company,
  meaning: (kept, { taxNumber }) => ({ ...kept, taxNumber }),
  target,
};

type KeptApplicant = OfApplication & { readonly email: string; readonly isPrimary: boolean };
const theirs = async (reader: PlexeReader, { applicationId, email, isPrimary }: KeptApplicant) =>
  (await reader.applicants(applicationId))
    .filter(
      ({ isJoint, person }) =>
        isJoint !== isPrimary && person.email?.toLowerCase() === email.toLowerCase(),
    )
    .map(({ applicantId }) => applicantId);

const addApplicant = (isPrimary: boolean): Action<bodies.ApplicantDetails, KeptApplicant> => ({
  problems: problems.applicantDetails,
  kept: ({ applicationId, email }) => ({ applicationId, email, isPrimary }),
  meaning: (kept, { socialSecurityNumber, ...person }) => ({
    ...kept,
    ...person,
    number: socialSecurityNumber?.replaceAll('-', '') ?? null,
  }),
  target,
  lane: laneOf('applicant'),
  baseline: theirs,
  async look(reader, kept, baseline) {
    const before = baseline as Json[];
    const fresh = (await theirs(reader, kept)).filter((id) => !before.includes(id));
    // Whether a repeat overwrites or adds is not stated.
    return compared(
      before.length > 0,
      fresh.length > 0,
      `${fresh.length} new applicants under this e-mail`,
      'NOT_APPLIED',
    );
  },
});

type Choice = OfApplication & { readonly bankAccountId: string };
const setPrimaryBankAccount: Action<Choice> = {
  problems: problems.bankAccount,
  kept: ({ applicationId, bankAccountId }) => ({ applicationId, bankAccountId }),
  target,
  lane: laneOf('primary-account'),
  async look(reader, { applicationId, bankAccountId }): Promise<Look> {
    const chosen = (await reader.bankAccounts(applicationId)).filter((one) => one.isPrimary);
    return chosen.some((one) => one.bankAccountId === bankAccountId)
      ? { verdict: 'APPLIED', reading: 'it is the primary account' }
      : { verdict: 'NOT_APPLIED', reading: 'another account is primary, or none' };
  },
};

type KeptSignature = Omit<bodies.Signature, 'first' | 'second'> & {
  readonly files: readonly string[];
};
const signContract: Action<bodies.Signature, KeptSignature> = {
  problems: problems.signature,
  kept: ({ first, second, ...signed }) => ({
    ...signed,
    files: [digest(first.bytes), digest(second.bytes)],
  }),
  target,
  lane: laneOf('signature'),
  baseline: statusOf,
  /** One signature of several shows nowhere; only the last one moves the status. */
  async look(reader, kept, before) {
    const now = await statusOf(reader, kept);
    return compared(SIGNED.has(String(before)), SIGNED.has(now), `status=${now}`, 'UNCLEAR');
  },
};

type KeptDocument = OfApplication & { readonly fileName: string; readonly file: string };
const keptDocument = ({ applicationId, file }: bodies.NewDocument): KeptDocument => ({
  applicationId,
  fileName: file.fileName,
  file: digest(file.bytes),
});

type KeptWanted = KeptDocument & { readonly documentId: string };
/** How many files lie under it, and whether it counts as handed in; null where it is not wanted. */
const heldFor = async (reader: PlexeReader, { applicationId, documentId }: KeptWanted) => {
  const wanted = await reader.requiredDocuments(applicationId);
  const row = wanted.find((one) => one.documentId === documentId);
  return row ? row.files.length + Number(row.isSubmitted) : null;
};
const submitRequiredDocument: Action<bodies.WantedDocument, KeptWanted> = {
  problems: problems.wantedDocument,
  kept: (one) => ({ ...keptDocument(one), documentId: one.documentId }),
  target,
  lane: ({ applicationId, documentId }) => ({
    name: `plexe:document:${applicationId}:${documentId}`,
  }),
  baseline: heldFor,
  async look(reader, kept, before): Promise<Look> {
    const now = await heldFor(reader, kept);
    if (before === null || now === null) return { verdict: 'UNCLEAR', reading: 'not in the list' };
    const reading = `${now - Number(before)} more than before`;
    return { verdict: now > Number(before) ? 'APPLIED' : 'NOT_APPLIED', reading };
  },
};

/** No list has it afterwards. No lane: a second one does little harm. */
const submitDocument: Action<bodies.NewDocument, KeptDocument> = {
  problems: problems.document,
  kept: keptDocument,
  target,
};

export const applicationActions = {
  ...creatingActions,
  processApplication,
  addOrUpdateBankingData,
  updateApplicationName,
  updateApplicationData,
  updateCustomerData,
  addCompanyDetails,
  addPrimaryApplicantDetails: addApplicant(true),
  addSecondaryApplicantDetails: addApplicant(false),
  setPrimaryBankAccount,
  signContract,
  submitRequiredDocument,
  submitDocument,
};
