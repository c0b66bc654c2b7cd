/** A lender that sends no messages is asked while somebody follows, and only then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import type { Db } from '../../src/store/db.js';
import { engines, type Place } from '../store/engines.js';
import { CHANGES, overSocket } from '../support/live.js';
import { type Running, startRunning } from '../support/running.js';

const idOf = (ref: string) => globalId('IUTE', 'Application', ref);
const following = (ref: string) => ({ query: CHANGES, variables: { id: idOf(ref) } });

let running: Running;
let place: Place;
let db: Db;
beforeAll(async () => {
  place = await engines.at(-1)!.place();
  db = place.open();
  running = await startRunning({ db, env: { POLL_SECONDS: '1' } });
});
afterAll(async () => {
  await running.close();
  await place.remove();
});

const step = (ref: string, name: string) => running.control('POST', `/iute/loans/${ref}/${name}`);
const watchOf = async (ref: string) => {
  const { rows } = await db.query<{ looked: boolean; watched: boolean }>(
    `select next_look_at is not null as looked, watched_until > now() as watched
     from watch where provider = 'IUTE' and ref = $1`,
    [ref],
  );
  return rows[0];
};
const lookOnce = (ref: string) =>
  running.graph('query ($id: ID!) { application(id: $id) { status } }', { id: idOf(ref) });

describe('an application of Iute', () => {
  it('that is followed is looked at: what changes arrives, though nobody reads it', async () => {
    const one = overSocket(running.url, following('90001'));
    await one.until(1);
    await step('90001', 'approve');
    const seen = await one.until(2);
    expect(
      seen.map(({ data }) => [data.applicationChanged.to, data.applicationChanged.via]),
    ).toEqual([
      ['IN_REVIEW', 'POLL'],
      ['APPROVED', 'POLL'],
    ]);
    expect(await watchOf('90001')).toEqual({ looked: true, watched: true });
    await one.cut();
  });

  it('that was only read is not looked at', async () => {
    await lookOnce('90003');
    expect(await watchOf('90003')).toEqual({ looked: false, watched: false });
  });

  it('that has come to its end is not looked at any more', async () => {
    const one = overSocket(running.url, following('90002'));
    await one.until(1);
    await step('90002', 'reject');
    await one.until(2);
    expect(one.seen.at(-1)?.data.applicationChanged.to).toBe('DECLINED');
    expect(await watchOf('90002')).toEqual({ looked: false, watched: true });
    await one.cut();
  });
});
