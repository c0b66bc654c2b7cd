/** What Plexe's words have in common when they become ours. */
import type { Money } from '../../schema/money.js';

export const moneyIn =
  (currency: string) =>
  <A extends string | null>(amount: A): A extends string ? Money : Money | null =>
    (amount === null ? null : { amount, currency }) as A extends string ? Money : Money | null;

export const at = (instant: string | null): Date | null =>
  instant === null ? null : new Date(instant);
