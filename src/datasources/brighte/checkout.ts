/** The hosted checkout (notes, 4 and 5): the form of the customer's browser, and what it brings back. */
import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import type { Application } from '../../schema/application.js';
import type { Checkout, FormField } from '../checkout.js';
import { checkoutProblems } from './problems.js';
import type { Bought } from './request.js';
import { checkTriple, keysOf } from './webhook.js';
import type { components } from './wire.js';

export interface CheckoutInput extends Bought {
  readonly referenceNumber?: string;
}

type Fields = { readonly [K in keyof components['schemas']['CheckoutForm']]: string };

/** The fields under the checksum, in their order; no separator, no key (notes, 4). */
const CHECKED = [
  'redirect',
  'total_purchase_amount',
  'deposit_amount',
  'repayment_term',
  'product_category',
  'product_description',
] as const satisfies readonly (keyof Fields)[];

export const checksumOf = (fields: Readonly<Record<(typeof CHECKED)[number], string>>): string =>
  createHash('sha256')
    .update(CHECKED.map((name) => fields[name]).join(''), 'utf8')
    .digest('hex');

const TRANSACTION = /^\d{1,50}$/;

const financedOf = ({ purchaseTotal, deposit }: Bought) => new Big(purchaseTotal).minus(deposit);

export const checkout: Checkout<CheckoutInput> = {
  operation: 'startCheckout',
  // Without the private key nobody could tell who comes back.
  needs: ['checkoutKey', 'privateKey'],
  problems: checkoutProblems,
  meaning: ({ purchaseTotal, deposit, ...rest }) => ({
    ...rest,
    purchaseTotal: new Big(purchaseTotal).toString(),
    deposit: new Big(deposit).toString(),
  }),

  /** The amounts are posted as they were given: what is hashed is what is posted. */
  form(bought, returnTo, { url, credentials }) {
    const fields = {
      redirect: returnTo,
      total_purchase_amount: bought.purchaseTotal,
      deposit_amount: bought.deposit,
      repayment_term: String(bought.termMonths),
      product_category: bought.productCategory,
      product_description: bought.productDescription,
      ...(bought.referenceNumber && { reference_number: bought.referenceNumber }),
    };
    const checksum = checksumOf(fields);
    const signed: Fields = { ...fields, checksum };
    const [key = ''] = keysOf(credentials.checkoutKey);
    return {
      action: `${url.replace(/\/+$/, '')}/checkout?key=${encodeURIComponent(key)}`,
      fields: Object.entries(signed).map(([name, value]): FormField => ({ name, value })),
      checksum,
    };
  },

  shown: (bought) => ({
    product: bought.productDescription,
    total: bought.purchaseTotal,
    deposit: bought.deposit,
    financed: financedOf(bought).toString(),
    currency: 'AUD',
    termMonths: bought.termMonths,
  }),

  returned(query, { privateKey }, now) {
    const { verdict } = checkTriple(query, keysOf(privateKey), now);
    if (verdict !== 'GOOD') return { verdict };
    const { error_code: code = '', transaction_id: ref = '' } = query;
    if (code === '10002') return { verdict, outcome: 'REFUSED' };
    if (code !== '10000') return { verdict, outcome: 'OTHER' };
    return TRANSACTION.test(ref) ? { verdict, outcome: 'SUBMITTED', ref } : { verdict: 'REFUSED' };
  },

  /** The amount is what counts; the number only where both have one, for it may be given later. */
  fits(bought, { requested, termMonths, referenceNumber: number }: Application) {
    const sameNumber = !number || !bought.referenceNumber || number === bought.referenceNumber;
    const sameAmount = requested !== null && financedOf(bought).eq(requested.amount);
    return sameAmount && termMonths === bought.termMonths && sameNumber;
  },
};
