/** What the inputs of Plexe's calls have in common: what is refused here for certain. */
import { Big } from 'big.js';
import type { Problem } from '../action.js';
import { digits } from '../json.js';

type Check = (value: string) => string | undefined;

const must =
  (pattern: RegExp, message: string): Check =>
  (value) =>
    pattern.test(value) ? undefined : message;

export const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
export const guid = must(GUID, 'must be a GUID as Plexe gave it');
export const text = must(/^(?=.*\S)[^\p{Cc}]{1,200}$/u, 'must be 1 to 200 characters on one line');
export const email = must(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address');
export const phone = must(/^\+?[\d ()-]{6,20}$/, 'must be a phone number');
export const money = must(
  /^\d{1,12}(\.\d{1,2})?$/,
  'must be an amount, not negative, with at most two decimals',
);
/** Stands in a path: nothing that could leave its place in one. */
export const pathId = must(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/, 'must be an id as Plexe gave it');

/** What is not given is not checked. */
export const check = (
  value: string | null | undefined,
  rule: Check,
  ...path: string[]
): Problem[] => {
  const message = value == null ? undefined : rule(value);
  return message === undefined ? [] : [{ path, message }];
};

/** A decimal of ours as a JSON number. */
export const number = (decimal: string) => digits(new Big(decimal).toString());

/** Lists are bounded, so that one call ends in time. */
export const MOST_IN_BULK = 100;
