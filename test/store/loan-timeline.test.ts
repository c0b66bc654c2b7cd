/** The log of a loan as rows: what was told of status and amounts, each for itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inbox } from '../../src/events/inbox.js';
import type { Reading } from '../../src/store/reading.js';
import { createSeal } from '../../src/store/seal.js';
import { Timeline } from '../../src/store/timeline.js';
import { engines, type Place } from './engines.js';

describe.each(engines)('the log of a loan on $name', (engine) => {
  let place: Place;
  let timeline: Timeline;
  let db: ReturnType<Place['open']>;
  beforeEach(async () => {
    place = await engine.place();
    db = place.open();
    timeline = new Timeline(db, () => null);
  });
  afterEach(() => place.remove());

  const loan = { provider: 'PLEXE', entity: 'Loan', ref: 'a' } as const;
  const money = (amount: string, currency = 'USD') => ({ amount, currency });
  const status = (word: 'OPEN' | 'CLOSED') => ({ status: word, nativeStatus: word.toLowerCase() });
  const note = (seconds: number, told: Partial<Reading>) =>
    timeline.note([
      { ...loan, beganAt: new Date(Date.UTC(2026, 0, 1) + seconds * 1000), via: 'POLL', ...told },
    ]);
  const events = async () =>
    ((await timeline.history([loan]))[0] ?? []).map(({ from, to, outstanding, repaid }) => ({
      ...(from && { from }),
      ...(to && { to }),
      ...(outstanding && { outstanding: outstanding.amount }),
      ...(repaid && { repaid: repaid.amount }),
    }));

  it('a reading of the status is no change of the amount, nor the other way round', async () => {
    await note(1, status('OPEN'));
    await note(2, { outstanding: money('10.00') });
    await note(3, status('OPEN'));
    await note(4, { outstanding: money('10.00') });
    await note(5, { ...status('OPEN'), outstanding: money('10.00') });
    expect(await events()).toEqual([{ to: 'OPEN' }, { outstanding: '10.00' }]);
  });

  it('an event says what its reading told, and nothing of what was told before', async () => {
    await note(1, { ...status('OPEN'), outstanding: money('10.00') });
    await note(2, status('CLOSED'));
    await note(3, { outstanding: money('0.00') });
    expect(await events()).toEqual([
      { to: 'OPEN', outstanding: '10.00' },
      { from: 'OPEN', to: 'CLOSED' },
      { outstanding: '0.00' },
    ]);
  });

  it.each([
    ['what is left', { outstanding: money('9.00'), repaid: money('1.00') }, true],
    ['what is repaid', { outstanding: money('10.00'), repaid: money('2.00') }, true],
    ['the currency', { outstanding: money('10.00', 'EUR'), repaid: money('1.00') }, true],
    ['digits behind the last', { outstanding: money('10'), repaid: money('1.000') }, false],
    ['that one is not told', { outstanding: money('10.00'), repaid: null }, false],
  ])('%s is an event or none', async (_, amounts, isOne) => {
    const before = { ...status('OPEN'), outstanding: money('10.00'), repaid: money('1.00') };
    await note(1, before);
    await note(2, { ...status('OPEN'), ...amounts });
    expect(await events()).toHaveLength(isOne ? 2 : 1);
    const [history] = await timeline.history([loan]);
    expect(history?.at(-1)).toMatchObject(isOne ? amounts : { outstanding: money('10.00') });
  });

  it('status and amounts are each as old as their own answer', async () => {
    await note(5, { outstanding: money('7.00') });
    await note(3, { ...status('OPEN'), outstanding: money('10.00') });
    await note(2, status('CLOSED'));
    await note(4, { outstanding: money('8.00') });
    expect(await events()).toEqual([{ outstanding: '7.00' }, { to: 'OPEN' }]);
  });

  it('what was told at once is one reading', async () => {
    const at = { beganAt: new Date(), via: 'POLL' } as const;
    await timeline.note([
      { ...loan, ...at, ...status('OPEN') },
      { ...loan, ...at, outstanding: money('10.00') },
    ]);
    expect(await events()).toEqual([{ to: 'OPEN', outstanding: '10.00' }]);
  });

  it('a part of it puts no look off: the rest is still to be asked for', async () => {
    timeline = new Timeline(db, () => 60);
    const nextLook = async () =>
      (await db.query<{ at: Date | null }>('select next_look_at as at from watch')).rows[0]?.at;
    await note(1, { outstanding: money('10.00'), isPart: true });
    expect(await nextLook()).toBeNull();
    await note(2, status('OPEN'));
    const planned = await nextLook();
    expect(planned).not.toBeNull();
    await note(3, { ...status('CLOSED'), isPart: true });
    await note(4, { outstanding: money('9.00'), isPart: true });
    expect(await nextLook()).toEqual(planned);
    expect(await events()).toHaveLength(4);
  });

  it('is apart from that of an application under the same reference', async () => {
    await note(1, status('OPEN'));
    const application = { ...loan, entity: 'Application' } as const;
    expect(await timeline.history([application])).toEqual([[]]);
    expect(
      timeline.isNews({ ...application, ...status('OPEN'), beganAt: new Date(), via: 'POLL' }),
    ).toBe(true);
  });

  it('a reading that tells nothing leaves nothing', async () => {
    expect(timeline.isNews({ ...loan, beganAt: new Date(), via: 'POLL' })).toBe(false);
    await note(1, { status: null, nativeStatus: null, outstanding: null });
    expect(await events()).toEqual([]);
  });

  it('what only told an amount is not swept away as if it had never been read', async () => {
    await note(1, { outstanding: money('10.00') });
    await new Inbox(db, createSeal('a key for the test'), {} as never).sweep();
    await note(2, { outstanding: money('10.00') });
    expect(await events()).toHaveLength(1);
  });

  it.each([
    ['nothing', 'null', 'null', 'null'],
    ['half a status', `'OPEN'`, 'null', 'null'],
  ])('the store itself refuses an entry that tells %s', async (_, to, native, outstanding) => {
    const insert = `insert into timeline (provider, entity, ref, to_status, native_status, outstanding, via)
      values ('PLEXE', 'Loan', 'a', ${to}, ${native}, ${outstanding}, 'POLL')`;
    await expect(db.query(insert)).rejects.toMatchObject({ code: '23514' });
  });
});
