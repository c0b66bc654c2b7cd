/** What providers cannot list, page by page: each entry once and in order, from either end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inOrder } from '../../src/resolvers/parts.js';
import type { ListOrder } from '../../src/schema/listing.js';
import { Memory, type PageAsk, type Place as Standing } from '../../src/store/memory.js';
import { createSeal } from '../../src/store/seal.js';
import { engines, type Place } from './engines.js';

const ORDERS: ListOrder[] = ['NEWEST_FIRST', 'OLDEST_FIRST'];
/** Few instants for many, and references that a language would put in another order than their bytes. */
const instant = (index: number) => new Date(Date.UTC(2026, 0, 1) + (index % 3) * 1000);
const REFS = ['a', 'B', 'ä', 'A-1', 'a1', '10', '9', 'Z', 'z', '_', '~', 'b'];

describe.each(engines)('the memory on $name', (engine) => {
  let place: Place;
  let memory: Memory;
  beforeAll(async () => {
    place = await engine.place();
    const db = place.open();
    memory = new Memory(db, createSeal('a key of the tests, long enough'));
    await db.ready();
    for (const [index, ref] of REFS.entries())
      await db.query(
        `insert into loan_ref (provider, ref, stage, created_at) values ('IUTE', $1, $2, $3)`,
        [ref, index % 2 ? 'LOAN' : 'APPLICATION', instant(index).toISOString()],
      );
    const people = REFS.map((key) => ({ key, name: `Somebody ${key}` }));
    for (const [index, { id }] of (await memory.seen('IUTE', people)).entries())
      await db.query('update customer set created_at = $2 where id = $1', [
        id,
        instant(index).toISOString(),
      ]);
    await memory.seen('BRIGHTE', [{ key: 'another lender', name: 'Nobody' }]);
  });
  afterAll(() => place.remove());

  /** To the end of a list, as a page after a page reads it. */
  async function walk<T>(
    page: (ask: PageAsk) => Promise<T[]>,
    placeOf: (row: T) => Standing,
    order: ListOrder,
    limit: number,
  ): Promise<Standing[]> {
    const found: Standing[] = [];
    for (;;) {
      const rows = await page({ order, limit, after: found.at(-1) ?? null });
      found.push(...rows.map(placeOf));
      if (rows.length < limit) return found;
    }
  }

  const sorted = (rows: readonly Standing[], order: ListOrder) => {
    const compare = inOrder(order);
    return [...rows].sort((place, other) => compare({ place }, { place: other }));
  };

  it.each(ORDERS)('gives references %s, in the order that lists are merged in', async (order) => {
    const placeOf = ({ createdAt, provider, ref }: Standing) => ({ createdAt, provider, ref });
    const read = (limit: number) =>
      walk((ask) => memory.page({ providers: ['IUTE'] }, ask), placeOf, order, limit);
    const whole = await read(100);
    expect(whole.map(({ ref }) => ref).sort()).toEqual([...REFS].sort());
    expect(whole).toEqual(sorted(whole, order));
    for (const limit of [1, 2, 5]) expect(await read(limit)).toEqual(whole);
  });

  it.each(ORDERS)('gives the people of one lender %s in the same order', async (order) => {
    const read = (limit: number) =>
      walk(
        (ask) => memory.customerPage('IUTE', ask),
        ({ createdAt, provider, id }) => ({ createdAt, provider, ref: id }),
        order,
        limit,
      );
    const whole = await read(100);
    expect(whole).toHaveLength(REFS.length);
    expect(whole).toEqual(sorted(whole, order));
    for (const limit of [1, 2, 5]) expect(await read(limit)).toEqual(whole);
  });

  it('leaves out what stands at another stage', async () => {
    const ask = { order: 'NEWEST_FIRST', limit: 100, after: null } as const;
    const loans = await memory.page({ providers: ['IUTE'], stages: ['LOAN'] }, ask);
    expect(loans.map(({ ref }) => ref).sort()).toEqual(REFS.filter((_, index) => index % 2).sort());
  });
});
