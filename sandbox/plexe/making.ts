import { digestOf } from './access.js';
import { nextGuid, sha256 } from './ids.js';
import { Problem } from './problem.js';
import {
  type Applicant,
  type Application,
  type Customer,
  own,
  type PlexeWorld,
  take,
  type User,
} from './state.js';
import type { Fields } from './wire.js';

/** Facts of a new customer as read; the password is not kept. */
export interface CustomerDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mobileNumber: string;
  readonly password: string;
}

export interface ApplicationDraft {
  readonly businessName: string | null;
  readonly businessZip: string | null;
  readonly partnerId: string | null;
  readonly extraInformation: Readonly<Record<string, string | null>> | null;
}

export type ApplicantDraft = Pick<Applicant, 'name' | 'address'>;

const STRONG = [/.{6}/s, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];

/** E-mails in use, in lower case; a batch adds its own while it is read. */
export const emailsInUse = ({ state, switches }: PlexeWorld): Set<string> =>
  new Set(
    switches.duplicateEmails === 'taken'
      ? []
      : Object.values(state.users).map(({ username }) => username.toLowerCase()),
  );

export function readCustomer(fields: Fields, inUse: ReadonlySet<string>): CustomerDraft {
  const draft = {
    firstName: fields.required('firstName'),
    lastName: fields.required('lastName'),
    email: fields.required('email'),
    mobileNumber: fields.required('mobileNumber'),
    password: fields.required('password'),
  };
  if (draft.email.trim() && !/^[^\s@]+@[^\s@]+$/.test(draft.email.trim()))
    fields.wrong('email', 'The email field is not a valid e-mail address.');
  if (draft.password.trim() && !STRONG.every((rule) => rule.test(draft.password)))
    fields.wrong(
      'password',
      'At least 6 characters with an upper-case letter, a digit and a special character.',
    );
  if (inUse.has(draft.email.trim().toLowerCase())) fields.wrong('email', 'The e-mail is in use.');
  return draft;
}

export const readApplication = (fields: Fields): ApplicationDraft => ({
  businessName: fields.text('businessName'),
  businessZip: fields.text('businessZip'),
  partnerId: fields.guid('partnerId'),
  extraInformation: fields.map('extraInformation'),
});

export function readApplicant(fields: Fields): ApplicantDraft {
  const name = [fields.text('firstName'), fields.text('lastName')].filter(Boolean).join(' ');
  const where = [fields.text('address'), fields.text('city'), fields.text('state')];
  fields.date('dateOfBirth');
  return { name: name || null, address: where.filter(Boolean).join(', ') || null };
}

export function refuseUnknownPartner(
  { state, switches }: PlexeWorld,
  { partnerId }: ApplicationDraft,
): void {
  if (partnerId !== null && !own(state.partners, partnerId))
    throw new Problem(Number(switches.unknownIds), 'There is no such partner.');
}

/** The partner whose caller makes something. */
const makerOf = (caller: User | undefined): string | null =>
  caller?.kind === 'Partner' ? caller.ownerId : null;

export function makeCustomer(
  { state, now }: PlexeWorld,
  draft: CustomerDraft,
  caller: User | undefined,
): Customer {
  const { password, mobileNumber, firstName, lastName } = draft;
  const [id, email] = [nextGuid(state), draft.email.trim()];
  const customer: Customer = {
    id,
    email,
    mobileNumber,
    createdDate: now.toISOString(),
    partnerId: makerOf(caller),
    firstName,
    lastName,
    address: null,
    state: null,
    city: null,
    ssn: null,
    dateOfBirth: null,
  };
  state.customers[id] = customer;
  const userId = `user-${take(state, 'user')}`;
  state.users[userId] = {
    id: userId,
    username: email,
    passwordDigest: digestOf(email, password),
    firstName,
    lastName,
    email,
    kind: 'Customer',
    ownerId: id,
    signedInBefore: false,
  };
  return customer;
}

export const shortCodeOf = (businessName: string | null, id: string): string =>
  `${
    (businessName ?? '')
      .replace(/[^a-z]/gi, '')
      .slice(0, 3)
      .toUpperCase() || 'APP'
  }-${id.slice(0, 6)}`;

/** Everything of an application that is fresh. */
export const freshApplication = (
  id: string,
  { customerId, madeBy }: Pick<Application, 'customerId' | 'madeBy'>,
  draft: ApplicationDraft,
  createdDate: string,
): Application => ({
  id,
  customerId,
  madeBy,
  partnerId: draft.partnerId,
  organisationId: organisationOf(id),
  createdDate,
  shortCode: shortCodeOf(draft.businessName, id),
  loanType: 'LineOfCredit',
  extraInformation: draft.extraInformation,
  businessName: draft.businessName,
  businessZip: draft.businessZip ?? draft.extraInformation?.zipcode ?? null,
  startDate: null,
  status: 'Draft',
  cancelledReason: null,
  offer: null,
  offerAccepted: false,
  submitted: false,
  signed: false,
  company: null,
  applicants: [],
  primaryAdded: false,
  bankAccounts: [],
  contracts: [],
  signatures: [],
  requiredDocuments: [],
  otherDocuments: [],
  messages: [],
  runs: 0,
  loanId: null,
});

/** The organisation behind an application: a GUID of its own. */
const organisationOf = (id: string): string =>
  id.slice(0, 24) + sha256(`organisation:${id}`).slice(0, 12);

export function makeApplication(
  { state, now, switches }: PlexeWorld,
  draft: ApplicationDraft,
  { customerId, caller }: { readonly customerId: string; readonly caller: User },
): Application {
  const maker = { customerId, madeBy: makerOf(caller) };
  const assigned = draft.partnerId ?? (switches.madeIsAssigned ? maker.madeBy : null);
  const facts = { ...draft, partnerId: assigned };
  const application = freshApplication(nextGuid(state), maker, facts, now.toISOString());
  state.applications[application.id] = application;
  return application;
}

/** An applicant known at creation: the primary one, whose details are still to come. */
export function attachApplicant(
  { state }: PlexeWorld,
  application: Application,
  draft: ApplicantDraft,
  { email, mobile }: { readonly email: string | null; readonly mobile: string | null },
): string {
  const id = nextGuid(state);
  const facts = { ...draft, email, mobile, license: null, miscellaneousData: null };
  application.applicants = [{ id, isPrimary: true, ...facts }];
  return id;
}
