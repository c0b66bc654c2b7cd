/** What of a person can be compared with what another lender knows. A name is not among it. */
import type { Person } from '../schema/customer.js';
import type { Queryable } from './db.js';

export const TRAITS = ['PERSONAL_NUMBER', 'EMAIL', 'PHONE', 'BORN_ON'] as const;
export type Trait = (typeof TRAITS)[number];

/** The same text for what is the same, however it is written; null where it says too little. */
const NORMAL: Record<Trait, (person: Person) => string | null> = {
  PERSONAL_NUMBER: ({ personalNumber = '' }) =>
    personalNumber.replace(/[\s.-]/g, '').toUpperCase() || null,
  EMAIL: ({ email = '' }) => {
    const plain = email.normalize('NFC').trim().toLowerCase();
    return /^\S+@\S+$/.test(plain) ? plain : null;
  },
  // One number is written with and without its country: what is left of both are its last nine digits.
  PHONE: ({ mobile = '' }) => {
    const digits = mobile.replace(/\D/g, '');
    return digits.length < 9 ? null : digits.slice(-9);
  },
  BORN_ON: ({ bornOn = '' }) => bornOn || null,
};

export interface SeenTraits {
  readonly customer: string;
  readonly person: Person;
}

/** Keeps the digests of what is known; of each kind the newest. */
export async function noteTraits(
  db: Queryable,
  digest: (text: string) => string,
  provider: string,
  seen: readonly SeenTraits[],
): Promise<void> {
  const rows = seen.flatMap(({ customer, person }) =>
    TRAITS.flatMap((kind) => {
      const value = NORMAL[kind](person);
      return value === null ? [] : [{ customer, kind, digest: digest(`${kind} ${value}`) }];
    }),
  );
  if (rows.length === 0) return;
  await db.query(
    `insert into customer_trait (customer, provider, kind, digest)
     select customer, $1, kind, digest from unnest($2::text[], $3::text[], $4::text[])
       as seen (customer, kind, digest)
     order by customer, kind
     on conflict (customer, kind) do update set digest = excluded.digest`,
    [
      provider,
      rows.map(({ customer }) => customer),
      rows.map(({ kind }) => kind),
      rows.map((row) => row.digest),
    ],
  );
}
