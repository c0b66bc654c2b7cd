/**
 * Where Plexe's figures of a loan do not agree with each other, to the cent. What it does not give
 * cannot be compared; nothing is repaired.
 */
import { Big } from 'big.js';
import type { Discrepancy } from '../../../schema/money.js';
import type { Balance, Transaction } from '../answers/loans.js';
import { cents } from '../money.js';

export const RULES = {
  limit: 'The limit is the unadjusted limit plus the adjustment.',
  funds: 'Available funds are the limit less the balance.',
  sum: 'The balance is the sum of all transactions.',
  running: 'Each balance in the ledger is the one before, moved by the amount.',
} as const;

/** Oldest first, from the beginning. A credit lessens the debt, whatever the sign of its amount (notes, 2). */
export function discrepanciesOf(
  balance: Balance,
  ledger: readonly Transaction[],
  currency: string,
): Discrepancy[] {
  const money = (amount: Big | string) => ({ amount: cents(amount.toString()), currency });
  const differ = (
    rule: string,
    expected: Big | null,
    actual: string | null | undefined,
  ): Discrepancy[] =>
    expected === null || actual == null || cents(expected.toString()) === cents(actual)
      ? []
      : [{ rule, expected: money(expected), actual: money(actual) }];
  const steps = stepsOf(ledger, currency);
  return [
    ...differ(RULES.limit, both(balance.rawTotal, balance.adjustment, 'plus'), balance.totalLimit),
    ...differ(
      RULES.funds,
      both(balance.totalLimit, balance.balance, 'minus'),
      balance.availableFunds,
    ),
    ...(steps === null ? [] : differ(RULES.sum, sumOf(steps), balance.balance)),
    ...(steps ?? []).flatMap((step, index) => {
      const before = index === 0 ? '0' : ledger[index - 1]?.balance?.value;
      const expected = before == null ? null : step.plus(before);
      return differ(RULES.running, expected, ledger[index]?.balance?.value);
    }),
  ];
}

const both = (one: string | null, other: string | null, how: 'plus' | 'minus'): Big | null =>
  one === null || other === null ? null : new Big(one)[how](other);

const sumOf = (steps: readonly Big[]) => steps.reduce((sum, step) => sum.plus(step), new Big(0));

/** What each row adds to the debt; null where one of them does not say, or is of another currency. */
function stepsOf(ledger: readonly Transaction[], currency: string): readonly Big[] | null {
  const steps = ledger.map(({ amount: { value, currencyCode }, isCredit }) =>
    value === null || (currencyCode ?? currency).toUpperCase() !== currency
      ? null
      : new Big(value).abs().times(isCredit ? -1 : 1),
  );
  return steps.includes(null) ? null : (steps as Big[]);
}
