/** Our words → Brighte's, pure. Field names and spellings are those of the contract. */
import type { UploadedFile } from '../../schema/scalars.js';
import { digits, type Sendable } from '../json.js';
import { fromDollars, type Unit, type Units } from './units.js';
import type { components } from './wire.js';

type Wire = components['schemas'];
type Body<T> = { readonly [K in keyof T]?: Sendable };

/** What a customer wants to buy, in dollars. */
export interface Bought {
  readonly purchaseTotal: string;
  readonly deposit: string;
  readonly termMonths: number;
  readonly productCategory: string;
  readonly productDescription: string;
  /** Lets a financed amount under Brighte's public minimum pass. */
  readonly allowSmall: boolean;
}

export interface Purchase extends Bought {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
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
