import BigDefault, { type Big } from 'big.js';

/** Decimals with room for annuity arithmetic; floats never touch an amount. */
export const Decimal = BigDefault();
Decimal.DP = 40;

export type Decimal = Big;

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Reads a plain amount of at most two decimals, greater than zero; undefined for anything else. */
export function readAmount(written: string): Decimal | undefined {
  if (!AMOUNT.test(written)) return undefined;
  const amount = new Decimal(written);
  return amount.gt(0) ? amount : undefined;
}

/** An amount the way Java prints a double: `5478.4`, `0.0`, `1.0E7` from ten million up. */
export function printedDouble(amount: Decimal): string {
  const withFraction = (digits: string): string => (digits.includes('.') ? digits : `${digits}.0`);
  if (amount.lt(1e7)) return withFraction(amount.toFixed());
  const exponent = amount.e;
  return `${withFraction(amount.div(new Decimal(10).pow(exponent)).toFixed())}E${exponent}`;
}
