import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, FIELDS } from '../../../sandbox/realfinity/fields.js';
import { baseOf, CLIENTS } from '../../../sandbox/realfinity/seed.js';
import { type Bench, openBench } from './support.js';

let bench: Bench;
let all: readonly Client[];
beforeAll(async () => {
  bench = await openBench();
  all = baseOf({ seed: 1, seededOn: '2026-01-15T00:00:00.000Z' }).clients;
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const idsOf = (clients: readonly Client[]) => clients.map(({ id }) => id);
const refusal = async (query: string | Record<string, string | number>) => {
  const { status, value } = await bench.problem('listClients', { query });
  return [status, value.detail];
};

describe('a page', () => {
  it('has 50 clients with all 22 properties', async () => {
    const rows = await bench.list();
    expect(rows).toEqual(all.slice(0, 50));
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(FIELDS));
    expect(Object.keys(FIELDS)).toHaveLength(22);
  });

  it.each([
    [0, 0],
    [1, 1],
    [100, 100],
    [101, 100],
    [999_999, 100],
  ])('$top=%i gives %i, without a word', async ($top, count) => {
    expect(await bench.list({ $top })).toHaveLength(count);
  });

  it('is empty behind the end', async () => {
    expect(await bench.list({ $skip: CLIENTS })).toEqual([]);
    expect(await bench.ids({ $skip: CLIENTS - 3 })).toEqual(idsOf(all.slice(-3)));
  });

  it.each([
    ['$top', '-1'],
    ['$top', 'ten'],
    ['$top', ''],
    ['$top', '1.5'],
    ['$skip', '-1'],
    ['$skip', '1e3'],
    ['$skip', '9999999999'],
  ])('refuses %s=%s', async (name, value) => {
    expect((await refusal({ [name]: value }))[0]).toBe(400);
  });

  it('all pages together have everybody once, in order', async () => {
    const seen: string[] = [];
    for (;;) {
      const page = await bench.ids({
        $orderby: 'createdOn desc,id',
        $top: 100,
        $skip: seen.length,
      });
      if (page.length === 0) break;
      seen.push(...page);
    }
    const text = ({ createdOn, id }: Client) => [createdOn, id] as const;
    const expected = [...all].sort((one, other) => {
      const [[a, b], [c, d]] = [text(one), text(other)];
      return a === c ? (b < d ? -1 : 1) : a > c ? -1 : 1;
    });
    expect(seen).toEqual(idsOf(expected));
  });
});

describe('$select', () => {
  it('gives only what is chosen, in the order of the choice', async () => {
    const [row] = await bench.list({ $select: 'lastName,id,contactAddress,loginToken', $top: 1 });
    expect(Object.entries(row!)).toEqual([
      ['lastName', all[0]!.lastName],
      ['id', all[0]!.id],
      ['contactAddress', all[0]!.contactAddress],
      ['loginToken', all[0]!.loginToken],
    ]);
  });

  it('leaves out the login token when it is not chosen', async () => {
    const names = Object.keys(FIELDS).filter((name) => name !== 'loginToken');
    const answer = await bench.call('listClients', {
      query: { $select: names.join(), $top: 100 },
    });
    expect(answer.body.toString()).not.toContain('hd-login-');
  });

  it.each([
    '',
    'id,',
    'Id',
    '*',
    'id,city',
    'contactAddress/city',
    'id,id',
    'toString',
    '$count',
  ])('refuses "%s"', async ($select) => {
    expect((await refusal({ $select }))[0]).toBe(400);
  });
});

describe('$orderby', () => {
  it('sorts by several, nulls first, text by code units', async () => {
    const rows = await bench.list({
      $filter: `ownerId eq ${bench.known().owners[0]}`,
      $orderby: 'fico,lastName desc, id asc',
      $select: 'id,fico,lastName',
      $top: 100,
    });
    const keys = rows.map(({ fico, lastName, id }) => [fico, lastName, id] as const);
    for (const [at, [fico, lastName, id]] of keys.entries()) {
      const next = keys[at + 1];
      if (!next) break;
      const [nextFico, nextName, nextId] = next;
      const byFico = Number(fico ?? -1) - Number(nextFico ?? -1);
      expect(byFico).toBeLessThanOrEqual(0);
      if (byFico !== 0) continue;
      expect(String(lastName) >= String(nextName)).toBe(true);
      if (lastName === nextName) expect(String(id) < String(nextId)).toBe(true);
    }
    expect(rows[0]!.fico).toBeNull();
  });

  it('desc turns nulls to the end', async () => {
    const [best] = await bench.list({ $orderby: 'totalIncome desc', $top: 1 });
    expect(best!.totalIncome).toBe(Math.max(...all.map(({ totalIncome }) => totalIncome ?? 0)));
    const [last] = await bench.list({ $orderby: 'totalIncome desc', $skip: CLIENTS - 1 });
    expect(last!.totalIncome).toBeNull();
  });

  it('equal ones stay in the order of storage', async () => {
    const ids = await bench.ids({ $orderby: 'isArchived', $top: 20 });
    expect(ids).toEqual(idsOf(all.filter(({ isArchived }) => !isArchived).slice(0, 20)));
  });

  it.each([
    '',
    'id,',
    'Id',
    'id up',
    'id ASC',
    'id desc desc',
    'contactAddress',
    'id,id',
    'tolower(email)',
  ])('refuses "%s"', async ($orderby) => {
    expect((await refusal({ $orderby }))[0]).toBe(400);
  });
});

describe('ownerId, searchText and $filter', () => {
  it('all narrow the list', async () => {
    const ownerId = bench.known().owners[1]!;
    const fits = ({ ownerId: owner, isArchived, ...one }: Client) =>
      owner === ownerId &&
      isArchived &&
      /o'n/i.test(`${one.firstName}|${one.lastName}|${one.email}`);
    const expected = idsOf(all.filter(fits));
    expect(expected.length).toBeGreaterThan(0);
    const query = { ownerId, searchText: "O'N", $filter: 'isArchived eq true', $top: 100 };
    expect(await bench.ids(query)).toEqual(expected);
    expect(await bench.ids({ ...query, ownerId: ownerId.toUpperCase() })).toEqual(expected);
  });

  it.each([
    'firstName',
    'lastName',
    'email',
    'homePhone',
    'workPhone',
    'mobilePhone',
  ] as const)('searchText looks into %s', async (name) => {
    const one = all.find((client) => client[name] !== null)!;
    const searchText = one[name]!.toUpperCase();
    expect(await bench.ids({ searchText, $top: 100, $filter: `id eq ${one.id}` })).toEqual([
      one.id,
    ]);
  });

  it('an empty searchText is none, and one that fits nobody finds nobody', async () => {
    expect(await bench.ids({ searchText: '', $top: 2 })).toEqual(idsOf(all.slice(0, 2)));
    expect(await bench.ids({ searchText: 'no such person' })).toEqual([]);
  });

  it('an owner that nobody has, has nobody', async () => {
    expect(await bench.ids({ ownerId: bench.known().missing })).toEqual([]);
  });

  it.each(['', 'null', '12', 'x'])('refuses ownerId "%s"', async (ownerId) => {
    expect((await refusal({ ownerId }))[0]).toBe(400);
  });

  it('finds by id without regard to order and repetition', async () => {
    const [one, two] = [all[5000]!, all[17]!];
    const missing = bench.known().missing;
    const ids = `${one.id},${two.id.toUpperCase()},${missing},${one.id}`;
    expect(await bench.list({ $filter: `id in (${ids})` })).toEqual([two, one]);
    const chain = [one, two].map(({ id }) => `id eq ${id}`).join(' or ');
    expect(await bench.list({ $filter: chain })).toEqual([two, one]);
    expect(await bench.list({ $filter: `id eq ${one.id} and fico eq -5` })).toEqual([]);
  });

  it('a space may be a plus sign, and a plus must be %2B', async () => {
    const fits = all.find(({ email }) => email.includes('+'))!;
    const query = (plus: string) => `$filter=email+eq+'${fits.email.replace('+', plus)}'`;
    const found = await bench.read('listClients', {
      query: query('%2B').replace('%off', '%25off'),
    });
    expect(found).toEqual([fits]);
    expect(
      await bench.read('listClients', { query: query('+').replace('%off', '%25off') }),
    ).toEqual([]);
  });

  it('drops unknowns: those without a score are on neither side', async () => {
    const count = async ($filter: string) => {
      let [found, page] = [0, 0];
      do {
        page = (await bench.ids({ $filter, $top: 100, $skip: found })).length;
        found += page;
      } while (page > 0);
      return found;
    };
    const ownerId = bench.known().owners[3];
    const owner = `ownerId eq ${ownerId}`;
    const of = (test: (client: Client) => boolean) =>
      all.filter((one) => one.ownerId === ownerId && test(one)).length;
    const nulls = of(({ fico }) => fico === null);
    expect(nulls).toBeGreaterThan(0);
    const [above, notAbove] = [
      await count(`${owner} and fico gt 680`),
      await count(`${owner} and not (fico gt 680)`),
    ];
    expect(above).toBe(of(({ fico }) => (fico ?? 0) > 680));
    expect(notAbove).toBe(of(({ fico }) => fico !== null && fico <= 680));
    expect(await count(`${owner} and fico ne 5`)).toBe(above + notAbove + nulls);
  });
});
