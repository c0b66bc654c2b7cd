/** Pages of a list without a total: each entry once, whatever the server caps and whoever comes or goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireClient } from '../../../src/datasources/realfinity/answers.js';
import {
  type Ask,
  type Order,
  type Place,
  readSome,
} from '../../../src/datasources/realfinity/pages.js';

const at = (n: number) => new Date(1_700_000_000_000 + n).toISOString();
const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Row {
  readonly id: string;
  readonly createdOn: string;
  readonly lastName: string;
}

/** A lender with a cap, whose list changes between calls as it is told. */
function lenderOf(
  rows: Row[],
  cap: number,
  order: Order,
  between: (rows: Row[]) => void = () => {},
) {
  let calls = 0;
  const key = order.key as 'createdOn' | 'lastName';
  const ask: Ask = async (filter, skip, top) => {
    calls += 1;
    if (top > 100) throw new Error('no lender is asked for more than a hundred');
    const sign = order.descending ? -1 : 1;
    const fits = ({ [key]: value }: Row) => {
      if (filter?.kind !== 'compare') return true;
      const to = 'value' in filter.to ? String(filter.to.value) : '';
      if (value === to) return filter.is === 'ge' || filter.is === 'le';
      return filter.is.startsWith('g') === value > to;
    };
    const found = rows
      .filter(fits)
      .sort((one, other) =>
        one[key] === other[key]
          ? one.id.localeCompare(other.id)
          : sign * (one[key] < other[key] ? -1 : 1),
      )
      .slice(skip, skip + Math.min(top, cap));
    between(rows);
    return found as unknown as WireClient[];
  };
  return { ask, calls: () => calls };
}

/** All pages one after the other; `hasMore` must have told the truth when nobody came or went. */
async function walk(ask: Ask, order: Order, first: number) {
  const ids: string[] = [];
  let after: Place | null = null;
  for (let pages = 0; ; pages++) {
    if (pages > 2_000) throw new Error('the list has no end');
    const { rows, places, hasMore } = await readSome(ask, order, { first, after });
    expect(rows.length).toBeLessThanOrEqual(first);
    ids.push(...rows.map(({ id }) => id));
    if (!hasMore) return ids;
    expect(rows).toHaveLength(first);
    after = places.at(-1) ?? null;
  }
}

const lists = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 20 }), name: fc.constantFrom('Ann', 'Bob', 'Cy') }),
  { maxLength: 60 },
);
const orders = fc.record({
  key: fc.constantFrom('createdOn' as const, 'lastName' as const),
  descending: fc.boolean(),
});
const rowsOf = (list: readonly { at: number; name: string }[]): Row[] =>
  list.map((one, n) => ({ id: guid(n), createdOn: at(one.at), lastName: one.name }));

describe('a list', () => {
  it('is walked to its end, each entry once, in order, under any cap', async () => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        orders,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        async (list, order, first, cap) => {
          const rows = rowsOf(list);
          const { ask } = lenderOf(rows, cap, order);
          const everything = await lenderOf(rows, 100, order).ask(undefined, 0, 100);
          expect(await walk(ask, order, first)).toEqual(everything.map(({ id }) => id));
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('names each entry that stays once, and none twice, while others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 2, max: 30 }),
        fc.array(fc.constantFrom('come', 'go', 'rest'), { minLength: 1, maxLength: 40 }),
        async (list, descending, first, cap, changes) => {
          const rows = rowsOf(list);
          const there = new Set(rows.map(({ id }) => id));
          const gone = new Set<string>();
          let call = 0;
          const { ask } = lenderOf(rows, cap, { key: 'createdOn', descending }, () => {
            const change = changes[call++];
            // Who comes is the newest; whoever goes may be anybody who shares no instant with others.
            if (change === 'come')
              rows.push({ id: guid(900 - call), createdOn: at(100 + call), lastName: 'New' });
            const [one] = rows.filter(
              ({ createdOn }) => rows.filter((other) => other.createdOn === createdOn).length === 1,
            );
            if (change === 'go' && one) {
              rows.splice(rows.indexOf(one), 1);
              gone.add(one.id);
            }
          });
          const ids = await walk(ask, { key: 'createdOn', descending }, first);
          expect(new Set(ids).size).toBe(ids.length);
          const stayed = [...there].filter((id) => !gone.has(id));
          expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('goes on behind the last entry, where others of the same instant have come before it', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => ({
      id: guid(100 + n),
      createdOn: at(0),
      lastName: 'Ann',
    }));
    const order = { key: 'createdOn', descending: false } as const;
    const { ask } = lenderOf(rows, 100, order);
    const { places } = await readSome(ask, order, { first: 10, after: null });
    for (let n = 0; n < 5; n++) rows.push({ id: guid(n), createdOn: at(0), lastName: 'New' });
    const next = await readSome(ask, order, { first: 10, after: places.at(-1) ?? null });
    expect(next.rows.map(({ id }) => id)).toEqual(rows.slice(10, 20).map(({ id }) => id));
  });

  it('goes on from where the last entry was, when it has gone', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => ({
      id: guid(n),
      createdOn: at(0),
      lastName: 'Ann',
    }));
    const order = { key: 'createdOn', descending: false } as const;
    const { ask } = lenderOf(rows, 100, order);
    const { places } = await readSome(ask, order, { first: 10, after: null });
    const [eleventh] = rows.slice(10);
    rows.splice(9, 1);
    const next = await readSome(ask, order, { first: 10, after: places.at(-1) ?? null });
    expect(next.rows[0]?.id).toBe(eleventh?.id);
  });

  it('that never ends, because the server reads no offset, is given up', async () => {
    let calls = 0;
    const rows = rowsOf([
      { at: 1, name: 'Ann' },
      { at: 2, name: 'Bob' },
    ]);
    const ask: Ask = async () => {
      calls += 1;
      return rows as unknown as WireClient[];
    };
    const order = { key: 'createdOn', descending: false } as const;
    await expect(readSome(ask, order, { first: 5, after: null })).rejects.toMatchObject({
      kind: 'CONTRACT',
    });
    expect(calls).toBeLessThan(50);
  });

  it('costs one call a page where nothing is capped and no two entries share an instant', async () => {
    const rows = rowsOf(Array.from({ length: 100 }, (_, n) => ({ at: n, name: 'Ann' })));
    const order = { key: 'createdOn', descending: true } as const;
    const { ask, calls } = lenderOf(rows, 100, order);
    expect(await walk(ask, order, 20)).toHaveLength(100);
    // The last page asks once more, because a short answer is not the end.
    expect(calls()).toBe(6);
  });
});
