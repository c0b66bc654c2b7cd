/** The inbox as rows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { providerCodes } from '../../src/datasources/index.js';
import { Inbox } from '../../src/events/inbox.js';
import type { Db } from '../../src/store/db.js';
import { createSeal } from '../../src/store/seal.js';
import { engines, type Place } from '../store/engines.js';
import { KEY, signed } from './support.js';

const withKey = (privateKey: string) =>
  Object.fromEntries(
    providerCodes.map((code) => [code, { credentials: code === 'BRIGHTE' ? { privateKey } : {} }]),
  ) as ConstructorParameters<typeof Inbox>[2];

describe.each(engines)('the inbox on $name', (engine) => {
  let place: Place;
  let db: Db;
  let inbox: Inbox;
  beforeEach(async () => {
    place = await engine.place();
    db = place.open();
    inbox = new Inbox(db, createSeal('a key for the test'), withKey(KEY));
  });
  afterEach(() => place.remove());

  const add = (id: string) =>
    inbox.accept('BRIGHTE', Buffer.from(JSON.stringify(signed(KEY, { id }))));
  const left = async () =>
    (await db.query<{ subject: string }>('select subject from inbox order by id')).rows.map(
      ({ subject }) => subject,
    );

  it('keeps nothing of a message in the open', async () => {
    const message = signed(KEY, { id: '1', reference_number: 'our-own-7' });
    await inbox.accept('BRIGHTE', Buffer.from(JSON.stringify(message)));
    const { rows } = await db.query<{ sealed: Buffer }>('select * from inbox');
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('our-own-7');
    expect(JSON.stringify(rows)).not.toContain(message.token);
  });

  it('refuses everything where there is no key', async () => {
    const bare = new Inbox(db, createSeal('a key for the test'), withKey(''));
    const body = Buffer.from(JSON.stringify(signed('', { id: '1' })));
    expect(await bare.accept('BRIGHTE', body)).toBe(false);
    expect(await bare.accept('IUTE', body)).toBe(false);
    expect(await left()).toEqual([]);
  });

  it('hands out each to one, counting the tries', async () => {
    for (const id of ['1', '2']) await add(id);
    const taken = await Promise.all([1, 2, 3].map(() => inbox.take(60)));
    expect(taken.flatMap((one) => (one ? [[one.ref, one.tries]] : [])).sort()).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(await inbox.take(60)).toBeNull();
  });

  it('forgets after ninety days, but not what is still to be done', async () => {
    for (const id of ['new', 'done', 'parked', 'fresh']) await add(id);
    await db.query(
      `update inbox set state = case subject when 'new' then 'NEW' when 'parked' then 'PARKED' else 'DONE' end,
         received_at = now() - make_interval(days => case subject when 'fresh' then 89 else 91 end)`,
    );
    await inbox.sweep();
    expect(await left()).toEqual(['new', 'fresh']);
  });
});
