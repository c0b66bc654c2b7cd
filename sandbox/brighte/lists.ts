import { dayOf } from '../dates.js';
import type { BrighteWorld } from './state.js';
import { bool } from './wire.js';

export interface Span {
  readonly start: string | null;
  readonly end: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A real calendar day. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(instant.getTime()) && dayOf(instant) === text;
}

/** `startDate` and `endDate`; undefined when one of them is malformed. */
export function readSpan(query: URLSearchParams): Span | undefined {
  const [start, end] = [query.get('startDate'), query.get('endDate')];
  return [start, end].every((day) => day === null || isDay(day)) ? { start, end } : undefined;
}

/** Both ends belong to the span. */
export const within =
  ({ start, end }: Span) =>
  ({ created }: Created): boolean => {
    const day = created.slice(0, 10);
    return (start === null || day >= start) && (end === null || day <= end);
  };

/** Ours: what is no page number is the first page, for no documented row fits it. */
const readPage = (query: URLSearchParams): number => {
  const written = query.get('pageNumber') ?? '';
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 1;
};

interface Created {
  readonly created: string;
}

/** Instants as `toISOString` writes them sort as text. */
const byCreation = ({ created: one }: Created, { created: other }: Created): number =>
  Number(one > other) - Number(one < other);

export function pageOf<Thing extends Created>(
  { switches }: BrighteWorld,
  all: readonly Thing[],
  query: URLSearchParams,
): { readonly rows: readonly Thing[]; readonly hasMoreRecords: number | boolean } {
  const ordered = all.toSorted(byCreation);
  if (switches.listOrder === 'newestFirst') ordered.reverse();
  const end = readPage(query) * switches.pageSize;
  return {
    rows: ordered.slice(end - switches.pageSize, end),
    hasMoreRecords: bool(switches, ordered.length > end),
  };
}
