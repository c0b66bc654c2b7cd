/** Our words → Iute's, pure. Amounts go out with the digits the caller wrote. */
import type { UploadedFile } from '../../schema/scalars.js';
import type { Problem } from '../action.js';
import { type FileKind, sniff } from '../files.js';
import type { FormFields, FormFile } from '../form.js';
import { toCompactDate, toDottedDate } from '../scalars.js';
import type { components } from './wire.js';

type Wire = components['schemas'];
type Texts<T> = { [K in Exclude<keyof T, 'partner_type'>]: string };

/** A new loan application, as the graph's input gives it, its files read. */
export interface NewLoan {
  readonly personalNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly patronymic: string;
  readonly bornOn: string;
  readonly documentSerial: string;
  readonly mobilePhone: string;
  readonly homePhone: string;
  readonly alternativeContact: {
    readonly name: string;
    readonly relation: string;
    readonly phone: string;
  };
  readonly address: {
    readonly town: string;
    readonly street: string;
    readonly houseNumber: string;
    readonly apartmentNumber: string;
  };
  readonly amount: string;
  readonly termMonths: number;
  readonly clerk: string;
  readonly office: string;
  readonly identityDocument?: UploadedFile;
  readonly dataVerification?: UploadedFile;
}

export interface LoanFiles {
  readonly loanRef: string;
  readonly loanAgreement: UploadedFile;
  readonly bankStatement?: UploadedFile;
}

export interface Repayment {
  readonly loanRef: string;
  readonly amount: string;
  readonly paidOn: string;
}

export interface Terms {
  readonly amount: string;
  readonly termMonths: number;
}

export const calculateLoanForm = (terms: Terms): FormFields =>
  Object.entries({
    loan_amount: terms.amount,
    loan_duration: String(terms.termMonths),
  } satisfies Texts<Wire['LoanCalcRequest']>);

export const newLoanForm = (loan: NewLoan): FormFields =>
  Object.entries({
    pin: loan.personalNumber,
    first_name: loan.firstName,
    last_name: loan.lastName,
    patronymic: loan.patronymic,
    birth_date: toDottedDate(loan.bornOn),
    document_serial: loan.documentSerial,
    gsm: loan.mobilePhone,
    phone_home: loan.homePhone,
    alt_contact_name: loan.alternativeContact.name,
    alt_contact_relation: loan.alternativeContact.relation,
    alt_contact_phone: loan.alternativeContact.phone,
    town: loan.address.town,
    street: loan.address.street,
    house_nr: loan.address.houseNumber,
    apartment_nr: loan.address.apartmentNumber,
    loan_amount: loan.amount,
    loan_duration: String(loan.termMonths),
    submit_person: loan.clerk,
    submit_post_office: loan.office,
  } satisfies Texts<Wire['NewLoanFields']>);

/** Parts that have no file are left out (notes, inconsistency 7). */
export const newLoanFiles = (loan: NewLoan): FormFile[] => [
  ...filePart('id_copy', loan.identityDocument),
  ...filePart('data_verification', loan.dataVerification),
];

/** Both parts always go; a bank statement that is absent goes empty (notes, inconsistency 6). */
export const loanFiles = (files: LoanFiles): FormFile[] => [
  ...filePart('loan_agreement', files.loanAgreement),
  ...(files.bankStatement
    ? filePart('bank_statement', files.bankStatement)
    : [{ name: 'bank_statement', fileName: '', contentType: '', bytes: Buffer.alloc(0) }]),
];

const filePart = (name: string, file: UploadedFile | undefined): FormFile[] =>
  file
    ? [{ name, fileName: file.fileName, contentType: sniff(file.bytes) ?? '', bytes: file.bytes }]
    : [];

export const repaymentQuery = ({ loanRef, amount, paidOn }: Repayment) => ({
  loanRef,
  date: toCompactDate(paidOn),
  amount,
});

type Check = (value: string) => string | undefined;

const LONGEST_TEXT = 200;
const LARGEST_FILE = 10 * 1024 * 1024;

const text: Check = (value) => {
  if (value.trim() === '') return 'must not be empty';
  return optionalText(value);
};
const optionalText: Check = (value) => {
  if (value.length > LONGEST_TEXT) return `must have at most ${LONGEST_TEXT} characters`;
  return /\p{Cc}|\p{Surrogate}/u.test(value) ? 'must not have control characters' : undefined;
};
const tenDigits: Check = (value) =>
  /^0\d{9}$/.test(value) ? undefined : 'must be ten digits beginning with 0, like 0602160911';
/** The pattern says nine digits, the document's own sample has ten: Iute decides (notes, 1). */
const homePhone: Check = (value) =>
  /^0\d{8,9}$/.test(value)
    ? undefined
    : 'must be nine or ten digits beginning with 0, like 012345678';
const money: Check = (value) =>
  /^(?!0+(\.0*)?$)\d{1,12}(\.\d{1,2})?$/.test(value)
    ? undefined
    : 'must be more than zero, with at most 12 digits before and 2 after the point';
const day: Check = (value) => (value >= '1900' ? undefined : 'must not be before 1900');

const months = (value: number, path: string[]): Problem[] =>
  value >= 1 && value <= 600 ? [] : [{ path, message: 'must be 1 to 600 months' }];

/** Iute takes no png. */
const TAKEN = new Set<FileKind | undefined>(['image/jpeg', 'application/pdf']);
const upload = (file: UploadedFile | undefined, path: string[]): Problem[] => {
  if (!file) return [];
  if (file.bytes.length > LARGEST_FILE) return [{ path, message: 'must be at most 10 MB' }];
  return TAKEN.has(sniff(file.bytes)) ? [] : [{ path, message: 'must be a jpg or pdf file' }];
};

const check = (value: string, rule: Check, ...path: string[]): Problem[] => {
  const message = rule(value);
  return message === undefined ? [] : [{ path, message }];
};

export const termsProblems = (terms: Terms): Problem[] => [
  ...check(terms.amount, money, 'amount'),
  ...months(terms.termMonths, ['termMonths']),
];

export const newLoanProblems = (loan: NewLoan): Problem[] => [
  ...check(loan.personalNumber, text, 'personalNumber'),
  ...check(loan.firstName, text, 'firstName'),
  ...check(loan.lastName, text, 'lastName'),
  ...check(loan.patronymic, text, 'patronymic'),
  ...check(loan.bornOn, day, 'bornOn'),
  ...check(loan.documentSerial, text, 'documentSerial'),
  ...check(loan.mobilePhone, tenDigits, 'mobilePhone'),
  ...check(loan.homePhone, homePhone, 'homePhone'),
  ...check(loan.alternativeContact.name, text, 'alternativeContact', 'name'),
  ...check(loan.alternativeContact.relation, text, 'alternativeContact', 'relation'),
  ...check(loan.alternativeContact.phone, tenDigits, 'alternativeContact', 'phone'),
  ...check(loan.address.town, text, 'address', 'town'),
  ...check(loan.address.street, text, 'address', 'street'),
  ...check(loan.address.houseNumber, text, 'address', 'houseNumber'),
  ...check(loan.address.apartmentNumber, optionalText, 'address', 'apartmentNumber'),
  ...termsProblems(loan),
  ...check(loan.clerk, text, 'clerk'),
  ...check(loan.office, text, 'office'),
  ...upload(loan.identityDocument, ['identityDocument']),
  ...upload(loan.dataVerification, ['dataVerification']),
];

export const loanFilesProblems = (files: LoanFiles): Problem[] => [
  ...upload(files.loanAgreement, ['loanAgreement']),
  ...upload(files.bankStatement, ['bankStatement']),
];

export const repaymentProblems = (repayment: Repayment): Problem[] => [
  ...check(repayment.amount, money, 'amount'),
  ...check(repayment.paidOn, day, 'paidOn'),
];
