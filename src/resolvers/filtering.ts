/** What a filter leaves of a list: a range of dates, and words that people know entries by. */
import type { Within } from '../datasources/provider.js';
import type { ListFilter } from '../schema/listing.js';
import type { PageAsk } from '../store/memory.js';
import { inOrder, type Part, type Texts } from './parts.js';

/** Who gives no date stands at the old end. */
export const NEVER = new Date(0);

/** What lies in a range of dates; what has no date lies in none. */
export const rangeOf = ({ createdFrom: from, createdBefore: before }: ListFilter): Within => ({
  from: from ?? (before ? new Date(NEVER.getTime() + 1) : null),
  before: before ?? null,
});

/** The same, without what a page has passed already. */
export function rangeBehind({ from, before }: Within, { after, order }: Omit<PageAsk, 'limit'>) {
  if (!after) return { from, before };
  const at = after.createdAt.getTime();
  return order === 'NEWEST_FIRST'
    ? { from, before: new Date(Math.min(at + 1, before?.getTime() ?? Number.POSITIVE_INFINITY)) }
    : { from: new Date(Math.max(at, from?.getTime() ?? 0)), before };
}

export const isWithin = (at: Date, { from, before }: Within): boolean =>
  !(from && at < from) && !(before && at >= before);

export function datedPart<T>(part: Part<T>, range: Within): Part<T> {
  const { provider, read } = part;
  const { from, before } = range;
  if (!from && !before) return part;
  return {
    provider,
    async read(ask) {
      const start = ask.order === 'NEWEST_FIRST' ? before : from;
      // Before all that was made at this instant.
      const begin = start && { createdAt: start, provider: '', ref: '' };
      const isBehind =
        begin && ask.after && inOrder(ask.order)({ place: ask.after }, { place: begin }) > 0;
      const rows = await read({ ...ask, after: isBehind ? ask.after : (begin ?? ask.after) });
      const end = rows.findIndex(({ place }) => !isWithin(place.createdAt, range));
      return end < 0 ? rows : rows.slice(0, end);
    },
  };
}

export const wordsOf = (text: string | null | undefined): readonly string[] =>
  folded(text ?? '')
    .split(/\s+/)
    .filter(Boolean);

export const hasWords = (texts: Texts, words: readonly string[]) =>
  words.every((word) => texts.some((text) => text && folded(text).includes(word)));

const folded = (text: string) => text.normalize('NFC').toLowerCase();
