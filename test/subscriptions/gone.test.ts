/** What is left when a subscriber, or the store, is gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, privateKeyOf, signed, until } from '../events/support.js';
import { engines, type Place } from '../store/engines.js';
import { ARRIVALS, ways } from '../support/live.js';
import { type Running, startRunning } from '../support/running.js';
import { type Statement, watchedDb } from '../support/watched-db.js';

let running: Running;
let place: Place;
let around: (statement: Statement) => void = () => {};
beforeAll(async () => {
  place = await engines.at(-1)!.place();
  const db = watchedDb(place.open(), (statement, run) => {
    around(statement);
    return run();
  });
  running = await startRunning({ db });
});
afterAll(async () => {
  await running.close();
  await place.remove();
});

const reads = ({ text }: Statement) => text.includes('from inbox where') && text.includes('id >');
/** Too old to be believed: it arrives, and nothing else happens. */
const message = () => deliver(running.url, signed(privateKeyOf(running), { id: '10001' }, 90_000));

describe.each(ways)('over %s', (_, follow) => {
  it('a subscriber who has gone is not read for any more', async () => {
    let count = 0;
    around = (statement) => {
      if (reads(statement)) count++;
    };
    const one = follow(running.url, { query: ARRIVALS });
    await until(message, () => one.seen.length > 0);
    expect(count).toBeGreaterThan(0);
    await one.cut();
    const readings = async () => {
      count = 0;
      await message();
      // Told to everybody in between.
      await running.app.services.live.store.arrivals('BRIGHTE').last();
      return count;
    };
    await until(readings, (now) => now === 0);
    around = () => {};
  });

  it('a store that is out ends what is followed with a code, and not with its words', async () => {
    const one = follow(running.url, { query: ARRIVALS });
    await until(message, () => one.seen.length > 0);
    around = (statement) => {
      if (reads(statement)) throw new Error('password of the store');
    };
    await message();
    const reason = await one.ended;
    around = () => {};
    expect(one.seen.at(-1)?.errors).toEqual([
      {
        message: expect.stringContaining('Something failed in this server'),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify([reason, one.seen])).not.toContain('password');
    expect(running.lines.filter((line) => line.includes('"level":"error"'))).not.toEqual([]);
  });
});
