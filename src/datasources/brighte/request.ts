/** Our words → Brighte's, pure. Field names and spellings are those of the contract. */
import { Big } from 'big.js';
import type { UploadedFile } from '../../schema/scalars.js';
import type { Problem } from '../action.js';
import { sniff } from '../files.js';
import { digits, type Sendable } from '../json.js';
import { fromDollars, type Unit, type Units } from './units.js';
import type { components } from './wire.js';

type Wire = components['schemas'];
type Body<T> = { readonly [K in keyof T]?: Sendable };

/** What a customer wants to buy, in dollars. */
export interface Purchase {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
  readonly purchaseTotal: string;
  readonly deposit: string;
  readonly termMonths: number;
  readonly productCategory: string;
  readonly productDescription: string;
  /** Lets a financed amount under Brighte's public minimum pass. */
  readonly allowSmall: boolean;
}

export interface NewQuote extends Purchase {
  readonly accountId: string;
}

export interface NewCallout extends Purchase {
  readonly accountId?: string;
}

export interface NewDocument {
  readonly applicationId: string;
  /** As `listApplicationDocumentTypes` gave it. */
  readonly documentType: string;
  readonly file: UploadedFile;
}

export interface NewUser {
  readonly accountId: string;
  readonly role: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mobile: string;
}

export interface UserChange {
  readonly userId: string;
  readonly role?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly mobile?: string;
}

export interface Repayment {
  readonly purchaseTotal: string;
  readonly deposit: string;
  readonly termMonths: number;
  readonly withEstablishmentFee: boolean;
}

export interface Finance extends Repayment {
  readonly financeType: 'CONSUMER' | 'SME';
}

export interface ListAsk {
  readonly accountId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page: number;
}

const flag = (value: boolean) => (value ? 1 : 0);

export const listQuery = ({ accountId, from, to, page }: ListAsk): Record<string, string> => ({
  ...(accountId && { accountId }),
  ...(from && { startDate: from }),
  ...(to && { endDate: to }),
  pageNumber: String(page),
});

const purchaseBody = (purchase: Purchase, unit: Unit) => ({
  first_name: purchase.firstName,
  last_name: purchase.lastName,
  phone: purchase.phone,
  email: purchase.email,
  total_purchase_amount: digits(fromDollars(purchase.purchaseTotal, unit)),
  deposit_amount: digits(fromDollars(purchase.deposit, unit)),
  repayment_term: purchase.termMonths,
  product_category: purchase.productCategory,
  product_description: purchase.productDescription,
});

export const quoteBody = (quote: NewQuote, { quotes }: Units) =>
  ({ account_id: quote.accountId, ...purchaseBody(quote, quotes) }) satisfies Body<
    Wire['QuoteCreate']
  >;

export const calloutBody = (callout: NewCallout, { callouts }: Units) => ({
  ...(callout.accountId && { account_id: callout.accountId }),
  ...purchaseBody(callout, callouts),
});

export const documentBody = ({ documentType, file }: NewDocument) =>
  ({
    invoice_type: documentType,
    filename: file.fileName,
    filecontent: file.bytes.toString('base64'),
  }) satisfies Body<Wire['ApplicationDocumentCreate']>;

export const userBody = (user: NewUser) =>
  ({
    account_id: user.accountId,
    role: user.role,
    first_name: user.firstName,
    last_name: user.lastName,
    email: user.email,
    mobile: user.mobile,
  }) satisfies Body<Wire['UserCreate']>;

export const userChangeBody = ({ role, firstName, lastName, email, mobile }: UserChange) => ({
  ...(role && { role }),
  ...(firstName && { first_name: firstName }),
  ...(lastName && { last_name: lastName }),
  ...(email && { email }),
  ...(mobile && { mobile }),
});

export const repaymentBody = (ask: Repayment, { repayments }: Units) =>
  ({
    totalPurchaseAmount: digits(fromDollars(ask.purchaseTotal, repayments)),
    depositAmount: digits(fromDollars(ask.deposit, repayments)),
    repaymentTerm: ask.termMonths,
    includeFees: flag(ask.withEstablishmentFee),
  }) satisfies Body<Wire['RepaymentCalculation']>;

/** The public calculator speaks dollars, whatever its type names say. */
export const financeBody = (ask: Finance) =>
  ({
    totalPurchaseAmount: digits(ask.purchaseTotal),
    repaymentTerm: ask.termMonths,
    depositAmount: digits(ask.deposit),
    addEstablishmentFee: flag(ask.withEstablishmentFee),
    financeType: ask.financeType,
  }) satisfies Body<Wire['FinanceCalculation']>;

type Check = (value: string) => string | undefined;

const PUBLIC_MINIMUM = 1000;
const LARGEST_DOCUMENT = 10 * 1024 * 1024;

const text: Check = (value) =>
  /^(?=.*\S)[^\p{Cc}]{1,200}$/u.test(value) ? undefined : 'must be 1 to 200 characters on one line';
const email: Check = (value) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'must be an e-mail address';
const phone: Check = (value) =>
  /^\+?[\d ()-]{6,20}$/.test(value) ? undefined : 'must be a phone number';
const mobile: Check = (value) =>
  /^\d{8,12}$/.test(value) ? undefined : 'must be 8 to 12 digits without a country code';
const account: Check = (value) =>
  /^[\w.-]{1,50}$/.test(value) ? undefined : 'must be an account as brighteListAccounts gives it';
const money: Check = (value) =>
  /^\d{1,12}(\.\d{1,2})?$/.test(value)
    ? undefined
    : 'must be dollars, not negative, with at most two decimals';
const referenceNumber: Check = (value) =>
  /^[^\p{Cc}]{1,20}$/u.test(value) ? undefined : 'must be 1 to 20 characters on one line';
const fileName: Check = (value) =>
  /^[^\p{Cc}/\\]{1,150}\.(jpe?g|png|pdf)$/iu.test(value)
    ? undefined
    : 'must have a name that ends in jpg, jpeg, png or pdf';

const check = (value: string | undefined, rule: Check, ...path: string[]): Problem[] => {
  const message = value === undefined ? undefined : rule(value);
  return message === undefined ? [] : [{ path, message }];
};

const amounts = (ask: {
  purchaseTotal: string;
  deposit: string;
  termMonths: number;
}): Problem[] => {
  const wrong = [
    ...check(ask.purchaseTotal, money, 'purchaseTotal'),
    ...check(ask.deposit, money, 'deposit'),
  ];
  if (ask.termMonths < 1 || ask.termMonths > 600)
    wrong.push({ path: ['termMonths'], message: 'must be 1 to 600 months' });
  if (wrong.length === 0 && new Big(ask.deposit).gte(ask.purchaseTotal))
    wrong.push({ path: ['deposit'], message: 'must be less than the purchase total' });
  return wrong;
};

export const purchaseProblems = (purchase: Purchase & { accountId?: string }): Problem[] => {
  const wrong = [
    ...check(purchase.accountId, account, 'accountId'),
    ...check(purchase.firstName, text, 'firstName'),
    ...check(purchase.lastName, text, 'lastName'),
    ...check(purchase.phone, phone, 'phone'),
    ...check(purchase.email, email, 'email'),
    ...check(purchase.productCategory, text, 'productCategory'),
    ...check(purchase.productDescription, text, 'productDescription'),
  ];
  const sums = amounts(purchase);
  const isSmall = () => new Big(purchase.purchaseTotal).minus(purchase.deposit).lt(PUBLIC_MINIMUM);
  return sums.length === 0 && !purchase.allowSmall && isSmall()
    ? [
        ...wrong,
        {
          path: ['purchaseTotal'],
          message: `less the deposit must be at least ${PUBLIC_MINIMUM} dollars, unless allowSmall says that it is meant`,
        },
      ]
    : [...wrong, ...sums];
};

export const repaymentProblems = (ask: Repayment): Problem[] => amounts(ask);

export const documentProblems = ({ documentType, file }: NewDocument): Problem[] => [
  ...check(documentType, text, 'documentType'),
  ...check(file.fileName, fileName, 'file'),
  ...(file.bytes.length > LARGEST_DOCUMENT
    ? [{ path: ['file'], message: 'must be at most 10 MB' }]
    : []),
  ...(sniff(file.bytes) ? [] : [{ path: ['file'], message: 'must be a jpg, png or pdf file' }]),
];

export const referenceProblems = (input: { referenceNumber: string }): Problem[] =>
  check(input.referenceNumber, referenceNumber, 'referenceNumber');

export const mobileProblems = (input: { mobile: string }): Problem[] =>
  check(input.mobile, mobile, 'mobile');

export const credentialsProblems = (input: { accountId: string }): Problem[] =>
  check(input.accountId, account, 'accountId');

const personProblems = (user: UserChange | NewUser): Problem[] => [
  ...check(user.firstName, text, 'firstName'),
  ...check(user.lastName, text, 'lastName'),
  ...check(user.email, email, 'email'),
  ...check(user.mobile, mobile, 'mobile'),
];

export const userProblems = (user: NewUser): Problem[] => [
  ...check(user.accountId, account, 'accountId'),
  ...personProblems(user),
];

export const userChangeProblems = ({ userId: _, ...change }: UserChange): Problem[] =>
  Object.values(change).every((value) => value === undefined)
    ? [{ path: [], message: 'change something: at least one field must be given' }]
    : personProblems({ userId: '', ...change });
