import { createHash } from 'node:crypto';
import type { WireAnswer } from '../../support/contract.js';
import { type Bench, CHECKOUT_KEY } from './support.js';

export const JSON_SAMPLE = {
  redirect: 'http://yourwebsite.com/checkout-success?yourtrackingid=S888',
  total_purchase_amount: '7000.12',
  deposit_amount: '750.24',
  repayment_term: '24',
  product_category: 'Storage Battery(s)',
  product_description: 'Powerwall Home Battery',
  reference_number: '12345J',
};
export const HTML_SAMPLE = {
  redirect: 'http://yourwebsite.com/checkout-success.html',
  total_purchase_amount: '7000',
  deposit_amount: '700',
  repayment_term: '24',
  product_category: 'Storage Battery(s)',
  product_description: 'Powerwall Home Battery',
};
const CHECKED = [
  'redirect',
  'total_purchase_amount',
  'deposit_amount',
  'repayment_term',
  'product_category',
  'product_description',
] as const;

/** The fields with their checksum, made here and not by the sandbox. */
export function signed(changes: Readonly<Record<string, string>> = {}) {
  const fields: Record<string, string> = { ...JSON_SAMPLE, ...changes };
  const joined = CHECKED.map((name) => fields[name]).join('');
  return { ...fields, checksum: createHash('sha256').update(joined).digest('hex') };
}

export const startOn = (
  bench: Bench,
  fields: Readonly<Record<string, string>> = signed(),
  { referer, key = CHECKOUT_KEY }: { readonly referer?: string; readonly key?: string } = {},
) => bench.form(`/checkout?key=${key}`, fields, referer);

export const parameters = ({ headers }: WireAnswer) =>
  Object.fromEntries(new URL(String(headers.location)).searchParams);

/** Where the form of a hosted page posts to, below the provider's prefix. */
export const actionOf = ({ body }: WireAnswer): string =>
  /<form method="post" action="\/brighte(.+?)"/.exec(body.toString())?.[1] ?? '';
