/** What Brighte would refuse for certain, found before anything is sent. Pure. */
import { Big } from 'big.js';
import type { Problem } from '../action.js';
import { sniff } from '../files.js';
import type { Bought, NewDocument, NewUser, Purchase, Repayment, UserChange } from './request.js';

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

/** What is bought, and that it is worth financing. */
const boughtProblems = (bought: Bought): Problem[] => {
  const wrong = [
    ...check(bought.productCategory, text, 'productCategory'),
    ...check(bought.productDescription, text, 'productDescription'),
  ];
  const sums = amounts(bought);
  const isSmall = () => new Big(bought.purchaseTotal).minus(bought.deposit).lt(PUBLIC_MINIMUM);
  return sums.length === 0 && !bought.allowSmall && isSmall()
    ? [
        ...wrong,
        {
          path: ['purchaseTotal'],
          message: `less the deposit must be at least ${PUBLIC_MINIMUM} dollars, unless allowSmall says that it is meant`,
        },
      ]
    : [...wrong, ...sums];
};

export const purchaseProblems = (purchase: Purchase & { accountId?: string }): Problem[] => [
  ...check(purchase.accountId, account, 'accountId'),
  ...check(purchase.firstName, text, 'firstName'),
  ...check(purchase.lastName, text, 'lastName'),
  ...check(purchase.phone, phone, 'phone'),
  ...check(purchase.email, email, 'email'),
  ...boughtProblems(purchase),
];

export const checkoutProblems = (bought: Bought & { referenceNumber?: string }): Problem[] => [
  ...boughtProblems(bought),
  ...check(bought.referenceNumber, referenceNumber, 'referenceNumber'),
];

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
