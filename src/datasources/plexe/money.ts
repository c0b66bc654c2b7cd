/**
 * C# doubles as they stand in JSON, like 1E-05 or 0.30000000000000004 → exact decimals. Amounts are
 * rounded to cents half to even, as C# does (notes, 2); shares and rates keep ten decimals.
 */
import { Big } from 'big.js';
import { ShapeError } from '../scalars.js';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$/;
const LONGEST = 64;
/** A double is exact to 17 digits; what is larger than this is no amount. */
const TOO_LARGE = '1e18';

/** Never printed with an exponent. */
const Exact = Big();
Exact.PE = 1_000;
Exact.NE = -1_000;

function exact(text: string): Big {
  if (text.length > LONGEST || !NUMBER.test(text)) throw new ShapeError('is not a decimal');
  const value = new Exact(text);
  if (value.abs().gte(TOO_LARGE)) throw new ShapeError('has too many digits');
  return value;
}

const atMost = (text: string, decimals: number): string => {
  const rounded = exact(text).round(decimals, Big.roundHalfEven);
  return rounded.eq(0) ? '0' : rounded.toString();
};

/** Two decimals, always. */
export function cents(text: string): string {
  const [integer = '', decimals = ''] = atMost(text, 2).split('.');
  return `${integer}.${decimals.padEnd(2, '0')}`;
}

/** A share, a rate, or a figure of which it is not said what it is: up to ten decimals. */
export const share = (text: string): string => atMost(text, 10);

/** An amount that a bank wrote as text, or null where it wrote something else. */
export function bankAmount(text: string | null): string | null {
  try {
    return text === null ? null : cents(text.trim());
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}
