/** What Plexe would refuse for certain, found before anything is claimed or sent. */
import { isIP } from 'node:net';
import { Big } from 'big.js';
import type { UploadedFile } from '../../../schema/scalars.js';
import type { Problem } from '../../action.js';
import { type FileKind, sniff } from '../../files.js';
import * as rules from '../request.js';
import { check, MOST_IN_BULK } from '../request.js';
import type * as bodies from './applications.js';

type Rule = Parameters<typeof check>[1];

const password: Rule = (value) =>
  /^(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9])\S{6,100}$/.test(value)
    ? undefined
    : 'must have at least 6 characters, among them a capital letter, a digit and a special character, and no blanks';
const socialSecurityNumber: Rule = (value) =>
  /^\d{3}-?\d{2}-?\d{4}$/.test(value) ? undefined : 'must be nine digits';
const balance: Rule = (value) =>
  /^-?\d{1,12}(\.\d{1,2})?$/.test(value)
    ? undefined
    : 'must be an amount with at most two decimals';
const address: Rule = (value) => (isIP(value) ? undefined : 'must be an internet address');

const within = (prefix: readonly string[], problems: readonly Problem[]): Problem[] =>
  problems.map(({ path, message }) => ({ path: [...prefix, ...path], message }));

const counted = (count: number, most: number, path: string): Problem[] =>
  count >= 1 && count <= most ? [] : [{ path: [path], message: `must be 1 to ${most} entries` }];

/** Every text of an input by the same rule. */
const texts = (input: object, ...names: string[]): Problem[] =>
  names.flatMap((name) =>
    check((input as Record<string, string | null | undefined>)[name], rules.text, name),
  );

export const customer = (one: bodies.Customer): Problem[] => [
  ...texts(one, 'firstName', 'lastName'),
  ...check(one.email, rules.email, 'email'),
  ...check(one.mobile, rules.phone, 'mobile'),
  ...check(one.password, password, 'password'),
];

const business = (one: bodies.Business): Problem[] => [
  ...texts(one, 'businessName', 'businessZip', 'timeInBusiness', 'industry'),
  ...check(one.partnerId, rules.guid, 'partnerId'),
];

const newApplicant = (one: bodies.NewApplicant | null | undefined): Problem[] =>
  one ? texts(one, 'firstName', 'lastName', 'address', 'city', 'state') : [];

export const both = ({ customer: who, application, applicant }: bodies.NewBoth): Problem[] => [
  ...within(['customer'], customer(who)),
  ...within(['application'], business(application)),
  ...within(['applicant'], newApplicant(applicant)),
];

export const application = ({ application: what, applicant }: bodies.NewApplication): Problem[] => [
  ...within(['application'], business(what)),
  ...within(['applicant'], newApplicant(applicant)),
];

export const customers = ({ customers: all }: { customers: readonly bodies.Customer[] }) => {
  const emails = new Set(all.map(({ email }) => email.toLowerCase()));
  return [
    ...counted(all.length, MOST_IN_BULK, 'customers'),
    ...all.flatMap((one, at) => within(['customers', String(at)], customer(one))),
    ...(emails.size < all.length
      ? [{ path: ['customers'], message: 'must have an e-mail each of their own' }]
      : []),
  ];
};

export const applications = ({
  applications: all,
}: {
  applications: readonly bodies.NewApplication[];
}): Problem[] => [
  ...counted(all.length, MOST_IN_BULK, 'applications'),
  ...all.flatMap((one, at) => within(['applications', String(at)], application(one))),
];

const MOST_ACCOUNTS = 20;
const MOST_MOVEMENTS = 2_000;

export function bankingData({ accounts, bankName }: bodies.BankingData): Problem[] {
  const movements = accounts.flatMap(({ transactions }) => transactions);
  return [
    ...check(bankName, rules.text, 'bankName'),
    ...counted(accounts.length, MOST_ACCOUNTS, 'accounts'),
    ...(movements.length > MOST_MOVEMENTS
      ? [{ path: ['accounts'], message: `must have at most ${MOST_MOVEMENTS} movements` }]
      : []),
    ...accounts.flatMap((account, at) =>
      within(
        ['accounts', String(at)],
        [
          ...texts(account, 'bank', 'accountName', 'accountNumber', 'routingNumber', 'accountType'),
          ...check(account.available, balance, 'available'),
          ...check(account.balance, balance, 'balance'),
          ...account.transactions.flatMap((one, row) =>
            within(
              ['transactions', String(row)],
              [
                ...check(one.amount, rules.money, 'amount'),
                ...check(one.balance, balance, 'balance'),
              ],
            ),
          ),
        ],
      ),
    ),
  ];
}

export const personalData = (data: bodies.PersonalData): Problem[] => [
  ...texts(data, 'firstName', 'lastName', 'address', 'city', 'state'),
  ...check(data.socialSecurityNumber, socialSecurityNumber, 'socialSecurityNumber'),
];

export const businessData = (data: bodies.BusinessData) => texts(data, 'name', 'zipCode');
export const name = (input: { name: string }) => texts(input, 'name');

export const companyDetails = (company: bodies.CompanyDetails): Problem[] =>
  texts(company, 'businessName', 'entityType', 'taxNumber', 'city', 'zipCode');

export const applicantDetails = (person: bodies.ApplicantDetails): Problem[] => [
  ...texts(person, 'name'),
  ...check(person.email, rules.email, 'email'),
  ...check(person.mobile, rules.phone, 'mobile'),
  ...check(person.socialSecurityNumber, socialSecurityNumber, 'socialSecurityNumber'),
  ...within(
    ['driversLicense'],
    texts(person.driversLicense, 'issuingState', 'cardNumber', 'name', 'address', 'city'),
  ),
];

export const bankAccount = ({ bankAccountId }: { bankAccountId: string }) =>
  check(bankAccountId, rules.pathId, 'bankAccountId');

const PICTURES: readonly FileKind[] = ['image/jpeg', 'image/png'];
const DOCUMENTS: readonly FileKind[] = [...PICTURES, 'application/pdf'];
const MB = 1024 * 1024;

function file(
  { bytes }: UploadedFile,
  kinds: readonly FileKind[],
  mostMb: number,
  path: string,
): Problem[] {
  const kind = sniff(bytes);
  if (kind === undefined || !kinds.includes(kind))
    return [
      { path: [path], message: `must be a ${kinds === PICTURES ? '' : 'pdf, '}jpg or png file` },
    ];
  return bytes.length > mostMb * MB
    ? [{ path: [path], message: `must be at most ${mostMb} MB` }]
    : [];
}

export function signature(signed: bodies.Signature): Problem[] {
  const wrong = [
    ...check(signed.applicantId, rules.guid, 'applicantId'),
    ...check(signed.ipAddress, address, 'ipAddress'),
    ...file(signed.first, PICTURES, 2, 'signature'),
    ...file(signed.second, PICTURES, 2, 'secondSignature'),
  ];
  const same = sniff(signed.first.bytes) === sniff(signed.second.bytes);
  return wrong.length > 0 || same
    ? wrong
    : [{ path: ['secondSignature'], message: 'must be of the same kind as the first' }];
}

const fileName: Rule = (value) =>
  /^[^\p{Cc}/\\]{1,150}$/u.test(value) ? undefined : 'must have a name of at most 150 characters';

export const document = ({ file: sent }: bodies.NewDocument): Problem[] => [
  ...check(sent.fileName, fileName, 'file'),
  ...file(sent, DOCUMENTS, 10, 'file'),
];

export const wantedDocument = (one: bodies.WantedDocument): Problem[] => [
  ...check(one.documentId, rules.guid, 'documentId'),
  ...document(one),
];

/** The same amount gives the same text, however it is written. */
export const plainAmount = (text: string | null | undefined) =>
  text == null ? null : new Big(text).toString();
