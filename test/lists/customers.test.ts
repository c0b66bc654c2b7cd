/** The people of all lenders, each once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS } from '../../sandbox/realfinity/seed.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';
import { type Entry, idsOf, walk } from './walk.js';

let running: Running;
let whole: Entry[];
beforeAll(async () => {
  running = await startRunning();
  // Whom their lenders do not list are known once they have been met.
  await running.graph(
    '{ applications(first: 50) { nodes { customer { id } } } loans { nodes { customer { id } } } }',
  );
  whole = await walk(running, 'customers', 'displayName', { first: 100 });
});
afterAll(() => running.close());

const of = (entries: readonly Entry[], provider: string) =>
  entries.filter((entry) => entry.provider === provider);

/** Some people of one lender, by a part of their names. */
const some = (provider: string, text: string) =>
  walk(running, 'customers', 'displayName', { args: { providers: [provider], filter: { text } } });

async function link(one: string, other: string, key: string) {
  const input = { idempotencyKey: key, customerIds: [one, other], reason: 'known at the counter' };
  const { data } = await running.graph(operation('customer-link-two').text, { input });
  expect(data.customerLink.userErrors).toEqual([]);
}

describe('the list of people', () => {
  it('read to the end, has everybody of every lender once', async () => {
    expect(new Set(idsOf(whole)).size).toBe(whole.length);
    expect(of(whole, 'REALFINITY')).toHaveLength(CLIENTS);
    for (const lender of ['BRIGHTE', 'IUTE', 'PLEXE'])
      expect(of(whole, lender).length).toBeGreaterThan(0);
  });

  it('is the same from the other end, also among those made at one instant', async () => {
    const args = { providers: ['REALFINITY'], filter: { createdBefore: '2023-03-01T00:00:00Z' } };
    const newest = await walk(running, 'customers', '', { first: 11, args });
    const oldest = await walk(running, 'customers', '', {
      first: 13,
      args: { ...args, orderBy: 'OLDEST_FIRST' },
    });
    expect(idsOf(oldest)).toEqual(idsOf(newest).reverse());
    expect(newest.length).toBeGreaterThan(100);
    expect(idsOf(whole).slice(-newest.length)).toEqual(
      idsOf(whole).filter((id) => idsOf(newest).includes(id)),
    );
  });

  it('by words is whoever has all of them in their name or e-mail', async () => {
    const name = String(of(whole, 'REALFINITY')[5]?.displayName);
    const [first = '', last = ''] = name.split(' ');
    const found = await walk(running, 'customers', 'displayName email', {
      first: 100,
      args: { filter: { text: `${last.slice(1).toUpperCase()} ${first}` } },
    });
    expect(found.map(({ displayName }) => displayName)).toContain(name);
    for (const { displayName, email } of found)
      for (const word of [first, last.slice(1)])
        expect(`${displayName} ${email}`.toLowerCase()).toContain(word.toLowerCase());
  });
});

it('more words than the lender takes at once are looked for all the same', async () => {
  const { displayName } = of(whole, 'REALFINITY')[7]!;
  const letters = [...new Set(String(displayName).toLowerCase().match(/\p{L}/gu))].slice(0, 5);
  const found = await some('REALFINITY', [displayName, ...letters].join(' '));
  expect(found.map((one) => one.displayName)).toContain(displayName);
  expect(await some('REALFINITY', `${displayName} ${letters.join(' ')} xyzzy`)).toEqual([]);
});

describe('whom links make one person', () => {
  it('stands once, with the first lender of those asked', async () => {
    const [brighte] = of(whole, 'BRIGHTE');
    const [plexe] = of(whole, 'PLEXE');
    const client = of(whole, 'REALFINITY')[3];
    await link(brighte!.id, plexe!.id, 'one');
    await link(plexe!.id, client!.id, 'two');
    const list = async (providers: string[]) => {
      const filter = { createdBefore: '2100-01-01T00:00:00Z' };
      const found = await walk(running, 'customers', '', {
        first: 100,
        args: { providers, filter },
      });
      return idsOf(found).filter((id) => [brighte, plexe, client].some((one) => one?.id === id));
    };
    expect(await list(['BRIGHTE', 'IUTE', 'PLEXE'])).toEqual([brighte?.id]);
    expect(await list(['PLEXE'])).toEqual([plexe?.id]);
    const text = String(client?.displayName);
    const named = await some('REALFINITY', text);
    expect(idsOf(named)).toContain(client?.id);
    const both = await walk(running, 'customers', '', {
      args: { providers: ['PLEXE', 'REALFINITY'], filter: { text } },
    });
    // Plexe knows them by another name: by this one they are found where they have it.
    expect(idsOf(both)).toContain(client?.id);
    expect(idsOf(both)).not.toContain(plexe?.id);
  });

  it('stands under each identity again once they are told apart', async () => {
    const [one, other] = of(whole, 'PLEXE').slice(1, 3);
    await link(one!.id, other!.id, 'twins');
    const people = async () =>
      idsOf(await walk(running, 'customers', '', { args: { providers: ['PLEXE'] } })).filter((id) =>
        [one?.id, other?.id].includes(id),
      );
    expect(await people()).toHaveLength(1);
    const { data } = await running.graph(
      'query ($id: ID!) { customer(id: $id) { linkHistory { id } } }',
      { id: one?.id },
    );
    const { text } = operation('customer-unlink-two');
    const input = { linkId: data.customer.linkHistory[0].id, reason: 'twins' };
    const undone = await running.graph(text, { input });
    expect(undone.data.customerUnlink.userErrors).toEqual([]);
    expect(await people()).toHaveLength(2);
  });
});
