/**
 * Cents here, dollars there, and for some calls the document contradicts its own samples (notes, 3).
 * Each group of calls has its unit in one place; the shift is exact. The public calculator is always
 * in dollars.
 */
import { Big } from 'big.js';
import { ProviderFault } from '../fault.js';
import type { settings } from './settings.js';

export type Unit = 'cents' | 'dollars';

/** `answers`: applications, quotes, callouts and repayment amounts. The others: what we send. */
export type Units = { readonly [K in keyof typeof settings.options]: Unit };

export const unitsOf = (options: Readonly<Record<string, string>> = {}): Units => {
  const unit = (name: keyof Units): Unit => (options[name] === 'dollars' ? 'dollars' : 'cents');
  return {
    answers: unit('answers'),
    quotes: unit('quotes'),
    callouts: unit('callouts'),
    repayments: unit('repayments'),
  };
};

/** Brighte's digits → dollars: two decimals for cents, as printed for dollars. */
export function toDollars(text: string, unit: Unit): string {
  if (unit === 'dollars') return text;
  if (!/^-?\d+$/.test(text))
    throw new ProviderFault(
      'CONTRACT',
      'brighte.answers',
      'an amount is no whole number of cents: is BRIGHTE_ANSWER_UNIT right?',
    );
  const negative = text.startsWith('-');
  const digits = text.replace('-', '').padStart(3, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Dollars → Brighte's digits. */
export const fromDollars = (amount: string, unit: Unit): string =>
  new Big(amount).times(unit === 'cents' ? 100 : 1).toString();
