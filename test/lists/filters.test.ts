/** What is left of a list by a filter is what fits of the whole, however little the lender can be asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';
import { type Entry, idsOf, walk } from './walk.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const FIELDS: Readonly<Record<string, string>> = {
  applications: `externalId status createdAt referenceNumber productDescription
    lineOfCredit { businessName tradingName fullBusinessName } applicants { displayName email }
    customer { displayName }`,
  loans: 'externalId status createdAt customer { displayName }',
  quotes: 'externalId status createdAt customerName customerEmail productDescription',
};

/** Every word of an entry, as a reader of the answer sees it. */
const wordsIn = (value: unknown): string =>
  typeof value === 'string'
    ? value.toLowerCase()
    : value && typeof value === 'object'
      ? Object.values(value).map(wordsIn).join('\n')
      : '';

async function fits(
  list: string,
  filter: Record<string, unknown>,
  isMeant: (entry: Entry) => boolean,
) {
  const whole = await walk(running, list, FIELDS[list]!, { first: 100 });
  const wanted = whole.filter(isMeant);
  for (const orderBy of ['NEWEST_FIRST', 'OLDEST_FIRST']) {
    const found = await walk(running, list, '', { args: { filter, orderBy } });
    const ids = orderBy === 'NEWEST_FIRST' ? idsOf(found) : idsOf(found).reverse();
    expect(ids).toEqual(idsOf(wanted));
  }
  return wanted;
}

describe('by status', () => {
  it.each([
    ['applications', ['FUNDED', 'DECLINED']],
    ['applications', ['IN_REVIEW']],
    ['loans', ['SETTLED', 'CLOSED']],
    ['loans', ['ACTIVE']],
    ['quotes', ['ACCEPTED']],
  ])('%s at %j', async (list, status) => {
    const wanted = await fits(list, { status }, (entry) => status.includes(String(entry.status)));
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('at none gives nothing, and is complete', async () => {
    expect(await walk(running, 'loans', '', { args: { filter: { status: [] } } })).toEqual([]);
  });
});

describe('by date', () => {
  const from = '2025-12-01T00:00:00.000Z';
  const before = '2026-01-10T09:00:00.000Z';
  const at = ({ createdAt }: Entry) => String(createdAt);
  it.each(['applications', 'loans', 'quotes'])('%s from and before', async (list) => {
    await fits(list, { createdFrom: from }, (entry) => at(entry) >= from);
    await fits(list, { createdBefore: before }, (entry) => at(entry) < before);
    await fits(
      list,
      { createdFrom: from, createdBefore: before },
      (entry) => at(entry) >= from && at(entry) < before,
    );
  });

  it('is exact to the instant at both ends', async () => {
    const [, second, third] = await walk(running, 'quotes', 'createdAt', {
      args: { orderBy: 'OLDEST_FIRST' },
    });
    const filter = { createdFrom: second?.createdAt, createdBefore: third?.createdAt };
    const found = await walk(running, 'quotes', 'createdAt', { args: { filter } });
    expect(idsOf(found)).toContain(second?.id);
    expect(idsOf(found)).not.toContain(third?.id);
  });

  it('asks Brighte for no more than a day around it', async () => {
    await running.calls('brighte');
    const narrow = { createdFrom: '2026-01-14T00:00:00Z' };
    const found = await walk(running, 'quotes', '', { first: 100, args: { filter: narrow } });
    const all = await walk(running, 'quotes', '', { first: 100 });
    expect(found.length).toBeLessThan(all.length);
  });
});

describe('by words', () => {
  it.each(['applications', 'loans', 'quotes'])('%s, in any order and letter case', async (list) => {
    const whole = await walk(running, list, FIELDS[list]!, { first: 100 });
    const names = whole.flatMap((entry) => wordsIn(entry).match(/\p{L}{4,}/gu) ?? []);
    const [name = ''] = names.slice(Math.floor(names.length / 2));
    const wanted = await fits(list, { text: name.toUpperCase() }, ({ id, provider, ...entry }) =>
      wordsIn({ ...entry, status: null, createdAt: null }).includes(name),
    );
    expect(wanted.length).toBeGreaterThan(0);
    const { externalId } = wanted[0]!;
    const exact = await walk(running, list, 'externalId', {
      args: { filter: { text: `${String(externalId).toUpperCase()} ${name}` } },
    });
    expect(exact.map((entry) => entry.externalId)).toContain(externalId);
  });

  it('that stand nowhere find nothing, and blanks are no words', async () => {
    const none = await walk(running, 'quotes', '', { args: { filter: { text: 'xyzzy' } } });
    expect(none).toEqual([]);
    const blank = await walk(running, 'quotes', '', { args: { filter: { text: '  ' } } });
    expect(blank.length).toBeGreaterThan(0);
  });
});

describe('of one customer', () => {
  it('is the same filter over the lists of all their lenders', async () => {
    const [loan] = await walk(running, 'loans', 'customer { id }', {
      args: { providers: ['PLEXE'] },
    });
    const { data } = await running.graph(
      `query ($id: ID!) { customer(id: $id) {
        all: loans(first: 100) { nodes { id status } }
        open: loans(first: 100, filter: { status: [OPEN] }, orderBy: OLDEST_FIRST) { nodes { id } }
        none: loans(providers: [IUTE]) { nodes { id } } } }`,
      { id: (loan?.customer as { id: string }).id },
    );
    const open = data.customer.all.nodes.filter(({ status }: Entry) => status === 'OPEN');
    expect(data.customer.open.nodes).toEqual(open.map(({ id }: Entry) => ({ id })).reverse());
    expect(data.customer.none.nodes).toEqual([]);
  });
});
