import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/store/reading.js';
import { Timeline } from '../../src/store/timeline.js';
import { engines, type Place } from './engines.js';

describe.each(engines)('the timeline on $name', (engine) => {
  let place: Place;
  let timeline: Timeline;
  let db: ReturnType<Place['open']>;
  beforeEach(async () => {
    place = await engine.place();
    db = place.open();
    timeline = new Timeline(db, (_, status) => (status === 'DECLINED' ? null : 60));
  });
  afterEach(() => place.remove());

  const one = { provider: 'BRIGHTE', entity: 'Application', ref: '10001' } as const;
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
  const read = (
    status: Reading['status'],
    seconds: number,
    more: Partial<Reading> = {},
  ): Reading => ({
    ...one,
    status,
    nativeStatus: status,
    beganAt: at(seconds),
    via: 'POLL',
    ...more,
  });
  const words = async () =>
    ((await timeline.history([one]))[0] ?? []).map(({ from, to }) => [from, to]);

  it('holds what differs from the last reading, oldest first', async () => {
    for (const [at, status] of (['DRAFT', 'DRAFT', 'APPROVED', 'DRAFT'] as const).entries())
      await timeline.note([read(status, at)]);
    expect(await words()).toEqual([
      [null, 'DRAFT'],
      ['DRAFT', 'APPROVED'],
      ['APPROVED', 'DRAFT'],
    ]);
  });

  it('takes another word of the lender for news, under the same status', async () => {
    await timeline.note([read('OTHER', 1, { nativeStatus: 'X' })]);
    await timeline.note([read('OTHER', 2, { nativeStatus: 'Y' })]);
    expect(await words()).toHaveLength(2);
  });

  it('drops a reading that began before the last one', async () => {
    await timeline.note([read('APPROVED', 2)]);
    await timeline.note([read('IN_REVIEW', 1)]);
    expect(await words()).toEqual([[null, 'APPROVED']]);
  });

  it('takes nothing of a dropped reading for known', async () => {
    await timeline.note([read('APPROVED', 2)]);
    await timeline.note([read('IN_REVIEW', 1)]);
    expect(timeline.isNews(read('IN_REVIEW', 3))).toBe(true);
    expect(timeline.isNews(read('APPROVED', 3))).toBe(false);
  });

  it('is not shut out by a clock that runs ahead', async () => {
    await timeline.note([read('IN_REVIEW', 0, { beganAt: new Date(Date.now() + 3_600_000) })]);
    await timeline.note([read('APPROVED', 0, { beganAt: new Date(Date.now() + 3_600_000) })]);
    expect(await words()).toHaveLength(2);
  });

  it('has one entry where many note the same at once, in any order', async () => {
    const refs = Array.from({ length: 20 }, (_, at) => String(at));
    const readings = refs.map((ref) => read('APPROVED', 1, { ref }));
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        timeline.note(at % 2 ? readings : readings.toReversed()),
      ),
    );
    const all = await timeline.history(readings);
    expect(all.map((history) => history.length)).toEqual(refs.map(() => 1));
  });

  it('keeps one entry for one event', async () => {
    await timeline.note([read('IN_REVIEW', 1, { via: 'WEBHOOK', digest: 'd' })]);
    const again = timeline.note([read('APPROVED', 2, { via: 'WEBHOOK', digest: 'd' })]);
    await expect(again).rejects.toMatchObject({ code: '23505' });
    expect(await words()).toHaveLength(1);
  });

  it('cannot be changed', async () => {
    await timeline.note([read('APPROVED', 1)]);
    await expect(db.query('update timeline set to_status = $1', ['DECLINED'])).rejects.toThrow();
    await expect(db.query('delete from timeline')).rejects.toThrow();
    expect(await words()).toEqual([[null, 'APPROVED']]);
  });

  it('lets one read at a time, and the next one not too soon', async () => {
    const takes = await Promise.all(Array.from({ length: 5 }, () => timeline.take(one, 60)));
    const [beganAt, ...more] = takes.filter((taken) => taken !== null);
    expect(more).toEqual([]);
    await timeline.free(one, beganAt!, 60);
    expect(await timeline.take(one, 60)).toBeNull();
    await timeline.free(one, beganAt!, 0);
    expect(await timeline.take(one, 60)).not.toBeNull();
  });

  it('hands out what is due, each once; what is final never', async () => {
    await timeline.note([read('APPROVED', 1, { ref: '1' }), read('DECLINED', 1, { ref: '2' })]);
    expect(await timeline.takeDue(60, 60)).toBeNull();
    await db.query(`update watch set next_look_at = now() where next_look_at is not null`);
    const taken = await Promise.all([timeline.takeDue(60, 60), timeline.takeDue(60, 60)]);
    expect(taken.flatMap((due) => (due ? [due.ref] : []))).toEqual(['1']);
    await timeline.unwatch({ ...one, ref: '1' });
    await db.query('update watch set free_at = now()');
    expect(await timeline.takeDue(60, 60)).toBeNull();
  });
});
