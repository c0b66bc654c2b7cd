/** What no call finds, such as what is of one person: the lists of all branches are looked through to their ends. */
import type { Person } from '../../schema/customer.js';
import { KnownError } from '../known-error.js';
import type * as wire from './answers.js';
import type { Dates, ListAsk } from './lists.js';

interface Page<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
}

/** Pages of 500: so far it is looked, and what is longer is refused, never given in part. */
const MOST_PAGES = 20;

export async function inBranches<T extends { readonly id: string }>(
  accounts: readonly { readonly id: string }[],
  page: (ask: ListAsk) => Promise<Page<T>>,
  isMeant: (row: T) => boolean = () => true,
  dates: Dates = {},
): Promise<T[]> {
  const found = new Map<string, T>();
  await Promise.all(
    accounts.map(async ({ id: accountId }) => {
      for (let number = 1; ; number++) {
        const { rows, hasMore } = await page({ accountId, ...dates, page: number });
        for (const row of rows) if (isMeant(row)) found.set(row.id, row);
        if (!hasMore) return;
        if (number === MOST_PAGES) throw tooLong();
      }
    }),
  );
  return [...found.values()];
}

const tooLong = () =>
  new KnownError(
    'NOT_SUPPORTED',
    'Brighte cannot be asked for these alone, and its lists are too long to be looked through.',
  );

export const isApplicant =
  (ref: string) =>
  ({ applicants }: wire.Application): boolean =>
    applicants.some(({ id }) => id === ref);

/** A quote names no id: it is theirs when both its e-mail and its name are. One alone may be another's. */
export const isQuotedTo =
  ({ name, email }: Person) =>
  (quote: wire.Quote): boolean =>
    email !== undefined &&
    plain(quote.applicant_email) === plain(email) &&
    plain(quote.applicant) === plain(name);

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
