import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, newestFirst } from '../../../src/datasources/plexe/paging.js';
import type { Stretch } from '../../../src/datasources/provider.js';

/** A lender's list, oldest first. */
const served = (rows: readonly number[]) => ({
  paged: async ({
    skip,
    take,
    descending,
  }: {
    skip: number;
    take: number;
    descending: boolean;
  }) => ({
    data: (descending ? [...rows].reverse() : [...rows]).slice(skip, skip + take),
    totalCount: rows.length,
  }),
  plain: async ({ skip, take }: { skip: number; take: number }) => rows.slice(skip, skip + take),
});

const ledger = fc.nat(60).map((length) => Array.from({ length }, (_, index) => index));

describe('a ledger that grows while it is read', () => {
  it('gives each row that was there once, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(
        ledger,
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat(3), { maxLength: 60 }),
        async (rows, first, growth) => {
          const now = [...rows];
          const seen: number[] = [];
          let after: number | null = null;
          for (let pages = 0; ; pages++) {
            const found: Stretch<number> = await newestFirst<number>(
              (window) => served(now).paged(window),
              {
                first,
                after,
              },
            );
            expect(found.places).toHaveLength(found.rows.length);
            seen.push(...found.rows);
            after = found.places.at(-1) ?? null;
            if (!found.hasMore) break;
            for (let more = growth[pages] ?? 0; more > 0; more--) now.push(now.length);
          }
          expect(seen).toEqual([...rows].reverse());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('ends behind its oldest row', async () => {
    const paged = served([1, 2, 3]).paged;
    expect(await newestFirst(paged, { first: 5, after: 1 })).toEqual({
      rows: [],
      places: [],
      hasMore: false,
    });
  });
});

describe('a list without a total', () => {
  it('is read to its end in its own order', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, fc.integer({ min: 1, max: 20 }), async (rows, first) => {
        const seen: number[] = [];
        for (let after: number | null = null, more = true; more; ) {
          const found: Stretch<number> = await inOrder<number>(served(rows).plain, {
            first,
            after,
          });
          seen.push(...found.rows);
          after = found.places.at(-1) ?? after;
          more = found.hasMore;
        }
        expect(seen).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
