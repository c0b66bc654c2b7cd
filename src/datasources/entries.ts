/**
 * Part of a list whose entries have ids, kept by the entry that stood last: whichever end grows, none
 * comes twice and none is left out.
 */
export interface EntryPlace {
  readonly index: number;
  readonly id: string;
}

export interface SomeEntries {
  readonly first: number;
  readonly after: EntryPlace | null;
}

export interface FoundEntries<T> {
  readonly rows: readonly T[];
  readonly places: readonly EntryPlace[];
  readonly hasMore: boolean;
}

/** A list as it can be read: so many entries from an index on; fewer mean that it ends there. */
export interface Listed<T> {
  window(skip: number, take: number): Promise<readonly T[]>;
  idOf(row: T): string;
}

export const inList = <T>(rows: readonly T[], idOf: (row: T) => string): Listed<T> => ({
  window: async (skip, take) => rows.slice(skip, skip + take),
  idOf,
});

const SEARCHED = 500;

export async function readEntries<T>(
  list: Listed<T>,
  { first, after }: SomeEntries,
): Promise<FoundEntries<T>> {
  const { begin, found } = after
    ? await behind(list, after, first + 1)
    : { begin: 0, found: await list.window(0, first + 1) };
  const rows = found.slice(0, first);
  return {
    rows,
    places: rows.map((row, at) => ({ index: begin + at, id: list.idOf(row) })),
    hasMore: found.length > first,
  };
}

/** Behind the entry, wherever it stands now; where it has gone, from its old place on. */
async function behind<T>({ window, idOf }: Listed<T>, { index, id }: EntryPlace, take: number) {
  const there = await window(index, take + 1);
  if (there[0] !== undefined && idOf(there[0]) === id)
    return { begin: index + 1, found: there.slice(1) };
  for (let skip = 0; ; skip += SEARCHED) {
    const rows = await window(skip, SEARCHED);
    const at = rows.findIndex((row) => idOf(row) === id);
    if (at >= 0) return { begin: skip + at + 1, found: await window(skip + at + 1, take) };
    if (rows.length < SEARCHED) return { begin: index, found: there.slice(0, take) };
  }
}
