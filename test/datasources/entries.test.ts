/** Part of a list that grows while it is read. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type EntryPlace,
  type FoundEntries,
  inList,
  type Listed,
  readEntries,
} from '../../src/datasources/entries.js';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`);

it('names each entry once, whichever end grows and however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (count, first, inFront) => {
        let rows = numbers(count);
        const list: Listed<string> = {
          window: async (skip, take) => rows.slice(skip, skip + take),
          idOf: (row) => row,
        };
        const seen: string[] = [];
        let after: EntryPlace | null = null;
        for (let more = true, added = 0; more; ) {
          const found: FoundEntries<string> = await readEntries(list, { first, after });
          seen.push(...found.rows);
          after = found.places.at(-1) ?? null;
          more = found.hasMore;
          if (added < 3) {
            const fresh = `new-${added++}`;
            rows = inFront ? [fresh, ...rows] : [...rows, fresh];
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => id.startsWith('id-'))).toEqual(numbers(count));
      },
    ),
  );
});

it('goes on at the old place where the entry has gone', async () => {
  const rows = numbers(6);
  const found = await readEntries(
    inList(rows, (row) => row),
    {
      first: 2,
      after: { index: 2, id: 'gone' },
    },
  );
  expect(found.rows).toEqual(['id-2', 'id-3']);
  expect(found.hasMore).toBe(true);
});

it('asks for one window where nothing has moved', async () => {
  const asked: [number, number][] = [];
  const rows = numbers(600);
  const list: Listed<string> = {
    window: async (skip, take) => {
      asked.push([skip, take]);
      return rows.slice(skip, skip + take);
    },
    idOf: (row) => row,
  };
  await readEntries(list, { first: 10, after: { index: 9, id: 'id-9' } });
  expect(asked).toEqual([[9, 12]]);
});
