/** A page of ours out of the pages that Brighte gives. */
import type { Found, Listing, Place, Some } from '../../datasources/brighte/lists.js';
import type { PageArgs } from '../../schema/page.js';
import { type Codec, isCount } from '../cursor.js';
import { lendersConnection } from '../page.js';
import { given, ref } from './acting.js';

export const ACCOUNT = 'The branch: an account that brighteListAccounts gives.';
export const FROM = 'Made on this day or later (Brighte: startDate).';
export const TO = 'Made on this day or earlier (Brighte: endDate).';

export const listing = (
  accountId: string,
  from: string | null | undefined,
  to: string | null | undefined,
): Listing => ({ accountId: ref(accountId, 'accountId'), ...given({ from, to }) }) as Listing;

const PLACES: Codec<Place> = {
  toParts: ({ page, index, id }) => [page, index, id],
  toPlace: ([page, index, id]) =>
    isCount(page) && page > 0 && isCount(index) && typeof id === 'string'
      ? { page, index, id }
      : undefined,
};

export const connection = <T>(args: PageArgs, read: (some: Some) => Promise<Found<T>>) =>
  lendersConnection(args, 'BRIGHTE', PLACES, read);
