import { Decimal } from '../money.js';
import type { SwitchValues } from '../provider.js';
import { CATEGORIES, SAMPLE_CATEGORY } from './categories.js';
import type { Members } from './operation.js';
import { type BrighteTable, financed, type Purchase } from './state.js';

/** What a field must look like. */
export interface Rule {
  readonly expects: string;
  accepts(value: unknown): boolean;
}

export type Unit = 'cents' | 'dollars';
export type Problems = Readonly<Record<string, string>>;

/** The longest term is ours: the document names no limit. */
export const LONGEST_TERM = 120;

const text = (expects: string, expression: RegExp): Rule => ({
  expects,
  accepts: (value) => typeof value === 'string' && expression.test(value),
});

export const isTerm = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_TERM;

export const RULES = {
  text: text('text of at most 200 characters', /^(?=.*\S)[^\p{Cc}]{1,200}$/u),
  phone: text('a phone number', /^\+?[\d ()-]{6,20}$/),
  mobile: text('digits', /^\d{8,12}$/),
  email: text('an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  term: { expects: `whole months from 1 to ${LONGEST_TERM}`, accepts: isTerm },
} satisfies Readonly<Record<string, Rule>>;

/** Whole cents of a JSON number; undefined for text, fractions of a cent and negative amounts. */
export function readCents(value: unknown, unit: Unit): number | undefined {
  if (typeof value !== 'number' || !(value >= 0) || value > Number.MAX_SAFE_INTEGER)
    return undefined;
  const cents = new Decimal(value).times(unit === 'cents' ? 1 : 100);
  return cents.eq(cents.round()) && cents.lte(Number.MAX_SAFE_INTEGER)
    ? cents.toNumber()
    : undefined;
}

export function problemsOf(body: Members, wanted: Readonly<Record<string, Rule>>): Problems {
  const wrong = Object.entries(wanted).filter(([name, rule]) => !rule.accepts(body[name]));
  return Object.fromEntries(wrong.map(([name, { expects }]) => [name, `must be ${expects}`]));
}

export const anyOf = (problems: Problems): boolean => Object.keys(problems).length > 0;

export const PERSON = {
  first_name: RULES.text,
  last_name: RULES.text,
  phone: RULES.phone,
  email: RULES.email,
};

export const isCategory = (
  { takeSampleCategory }: SwitchValues<BrighteTable>,
  value: unknown,
): boolean =>
  CATEGORIES.some((known) => known === value) || (takeSampleCategory && value === SAMPLE_CATEGORY);

const inCents = (dollars: string): number => new Decimal(dollars).times(100).toNumber();

/** A plan must leave something to finance, within the limits of the switches. */
export function amountProblems(
  { minimumFinanced, maximumFinanced }: SwitchValues<BrighteTable>,
  purchase: Pick<Purchase, 'total' | 'deposit'>,
): Problems {
  const { deposit, total } = purchase;
  const amount = total - deposit;
  if (deposit >= total) return { deposit_amount: 'must be less than the total' };
  if (amount < inCents(minimumFinanced) || amount > inCents(maximumFinanced))
    return {
      total_purchase_amount: `must finance ${minimumFinanced} to ${maximumFinanced} dollars`,
    };
  return {};
}

type Read<Value> = { readonly value: Value } | { readonly problems: Problems };

/** Who buys what: the fields that a quote and a callout share. */
export function readPurchase(
  body: Members,
  unit: Unit,
  switches: SwitchValues<BrighteTable>,
): Read<Purchase> {
  const money: Rule = {
    expects: `an amount in ${unit}`,
    accepts: (value) => readCents(value, unit) !== undefined,
  };
  const problems = problemsOf(body, {
    ...PERSON,
    total_purchase_amount: money,
    deposit_amount: money,
    repayment_term: RULES.term,
    product_category: {
      expects: 'a product category',
      accepts: (value) => isCategory(switches, value),
    },
    product_description: RULES.text,
  });
  if (anyOf(problems)) return { problems };
  const value: Purchase = {
    total: readCents(body.total_purchase_amount, unit) ?? 0,
    deposit: readCents(body.deposit_amount, unit) ?? 0,
    term: Number(body.repayment_term),
    category: String(body.product_category),
    description: String(body.product_description),
  };
  const more = amountProblems(switches, value);
  return anyOf(more) ? { problems: more } : { value };
}

export const dollars = (cents: number): string => new Decimal(cents).div(100).toFixed(2);
export const financedDollars = (purchase: Purchase): string => dollars(financed(purchase));
