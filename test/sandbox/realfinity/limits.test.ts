import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, FIELDS } from '../../../sandbox/realfinity/fields.js';
import { baseOf } from '../../../sandbox/realfinity/seed.js';
import { type Bench, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const all = baseOf({ seed: 1, seededOn: '2026-01-15T00:00:00.000Z' }).clients;
const idsOf = (clients: readonly Client[]) => clients.map(({ id }) => id);
const refusal = async (query: string | Record<string, string | number>) => {
  const { status, value } = await bench.problem('listClients', { query });
  return [status, value.detail];
};

describe('what is not in the subset', () => {
  it.each([
    '$count=true',
    '$expand=owner',
    '$search=x',
    '$apply=aggregate(x)',
    '$compute=1',
    '$skiptoken=x',
    '$format=json',
    '$Top=1',
    'top=1',
    'filter=fico eq 1',
    '$top=1&$top=2',
    '$filter=',
    '$filter=city eq 1',
  ])('%s is a 400', async (query) => {
    expect((await refusal(query.replaceAll(' ', '%20')))[0]).toBe(400);
  });

  it('says what is wrong, and quotes it', async () => {
    expect(await refusal({ $filter: "email eq ann'" })).toEqual([
      400,
      "Syntax error at position 12 in 'email eq ann'': expected something else.",
    ]);
  });
});

describe('limits', () => {
  const eq = (id: string) => `id eq ${id}`;
  const search = (query: Record<string, string | number>) =>
    Object.entries(query)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');

  it('16 equality terms pass, 17 do not', async () => {
    const ids = idsOf(all.slice(0, 17));
    expect(await bench.ids({ $filter: ids.slice(0, 16).map(eq).join(' or ') })).toHaveLength(16);
    expect(await refusal({ $filter: ids.map(eq).join(' or ') })).toEqual([
      400,
      'The node count limit of 100 has been exceeded.',
    ]);
  });

  it('40 ids with every property but the login token fit, 50 do not', async () => {
    const $select = Object.keys(FIELDS)
      .filter((name) => name !== 'loginToken')
      .join();
    const query = (count: number) => {
      const ids = idsOf(all.slice(0, count)).join();
      return `$filter=id%20in%20(${ids})&$select=${$select}&$top=${count}`;
    };
    expect(query(40).length).toBeLessThanOrEqual(2048);
    expect(await bench.read('listClients', { query: query(40) })).toHaveLength(40);
    expect((await refusal(query(50)))[0]).toBe(404);
  });

  it('counts the characters of the query string as sent', async () => {
    const fill = (length: number) => {
      const empty = search({ searchText: '' }).length;
      return search({ searchText: 'x'.repeat(length - empty) });
    };
    expect(await bench.read('listClients', { query: fill(2048) })).toEqual([]);
    expect(await refusal(fill(2049))).toEqual([404, 'The query string is too long.']);
  });
});
