import { Decimal } from '../money.js';
import type { SwitchValues } from '../provider.js';
import {
  LEAST_WEEKS,
  MOST_WEEKS,
  type Price,
  priceOfInvoice,
  priceOfShare,
  priceOfWeeks,
} from './pricing.js';
import { bad } from './problem.js';
import type { Cents, Offer, PendingWithdrawal, PlexeTable } from './state.js';
import { centsOf, type Fields } from './wire.js';

type Readings = SwitchValues<PlexeTable>;

/** What a customer chooses. Variable mode counts by the share of income, fixed mode by the weeks. */
export interface Terms {
  readonly amount: Cents;
  /** In percent. */
  readonly percentOfIncome: Decimal;
  readonly terms: number;
  readonly fixed: boolean;
}

export type Priced = Pick<
  PendingWithdrawal,
  | 'amount'
  | 'percentOfIncome'
  | 'terms'
  | 'fixed'
  | 'advanceRate'
  | 'fee'
  | 'totalRepayment'
  | 'weeklyPayment'
  | 'weeks'
>;

const MOST: Cents = 99_999_999_999;
const HUNDRED = new Decimal(100);

export const dollars = (cents: Cents): Decimal => new Decimal(cents).div(100);

/** Ours: the credit limit is eight weeks of income. */
export const weeklyForecast = ({ creditLimit }: Offer): Cents => Math.round(creditLimit / 8);

const SHARES = {
  percent: { read: (given: Decimal) => given, print: (percent: Decimal) => percent },
  fraction: {
    read: (given: Decimal) => given.times(HUNDRED),
    print: (percent: Decimal) => percent.div(HUNDRED),
  },
} as const;

/** A share of income as it stands on the wire. */
export const shareNumber = ({ incomeShareAs }: Readings, percent: Decimal): number =>
  Number(SHARES[incomeShareAs].print(percent).toFixed());

export const readShare = ({ incomeShareAs }: Readings, fields: Fields, name: string): Decimal =>
  SHARES[incomeShareAs].read(fields.decimal(name) ?? new Decimal(0));

export function readAmount(fields: Fields): Cents {
  const amount = fields.cents('amount') ?? 0;
  if (!(amount > 0 && amount <= MOST))
    fields.wrong('amount', `The amount must be above 0 and at most ${dollars(MOST).toFixed(2)}.`);
  return amount;
}

export function readTerms(readings: Readings, fields: Fields): Terms {
  const amount = readAmount(fields);
  const percentOfIncome = readShare(readings, fields, 'percentOfIncome');
  const terms = fields.integer('terms') ?? 0;
  const fixed = fields.flag('fixedRepaymentCalculation') ?? false;
  if (fixed && !(terms >= LEAST_WEEKS && terms <= MOST_WEEKS))
    fields.wrong('terms', `Fixed terms are ${LEAST_WEEKS} to ${MOST_WEEKS} weeks.`);
  if (!fixed && !(percentOfIncome.gt(0) && percentOfIncome.lte(HUNDRED)))
    fields.wrong('percentOfIncome', 'The share of income must be above 0 and at most all of it.');
  return { amount, percentOfIncome, terms, fixed };
}

const pricedAs = ({ amount, percentOfIncome, terms, fixed }: Terms, price: Price): Priced => ({
  amount,
  percentOfIncome: percentOfIncome.toFixed(),
  terms,
  fixed,
  advanceRate: price.advanceRate.toFixed(),
  fee: centsOf(price.advanceFee),
  totalRepayment: centsOf(price.totalRepayment),
  weeklyPayment: centsOf(price.repayment),
  weeks: price.weeks,
});

export function priceLineOfCredit(offer: Offer, terms: Terms): Priced {
  const amount = dollars(terms.amount);
  const price = terms.fixed
    ? priceOfWeeks(amount, terms.terms)
    : priceOfShare(amount, dollars(weeklyForecast(offer)), terms.percentOfIncome);
  if (!price) throw bad(`This share of income does not repay it within ${MOST_WEEKS} weeks.`);
  return pricedAs(terms, price);
}

export const priceInvoice = (amount: Cents): Priced =>
  pricedAs(
    { amount, percentOfIncome: new Decimal(0), terms: 0, fixed: false },
    priceOfInvoice(dollars(amount)),
  );

type Rated = Pick<Priced, 'advanceRate' | 'fee'>;
const RATES: Readonly<Record<Readings['advanceRateAs'], (priced: Rated) => Decimal>> = {
  share: ({ advanceRate }) => new Decimal(advanceRate),
  percent: ({ advanceRate }) => new Decimal(advanceRate).times(HUNDRED),
  amount: ({ fee }) => dollars(fee),
};

/** The advance rate as it stands on the wire. */
export const advanceRateOf = ({ advanceRateAs }: Readings, priced: Rated): Decimal =>
  RATES[advanceRateAs](priced);
