/** Times are the database's own: a server whose clock is wrong decides like any other. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { administrate, postgresUrl } from '../store/engines.js';
import { openBooks } from '../support/books.js';

afterEach(() => void vi.useRealTimers());
const HOUR = 3_600_000;

describe('a server whose clock is wrong', () => {
  it('is told by the store what time it is', async () => {
    const books = await openBooks();
    await books.fault('insertRepayment', 'resetBefore');
    const { row } = await books.repay('90008', 'time');
    const { reads, sentAt } = await books.settled(row.id);
    const times = reads.map(({ at }) => Date.parse(at));
    expect(times.length).toBeGreaterThan(1);
    expect([sentAt?.getTime(), ...times]).toEqual(
      [sentAt?.getTime(), ...times].toSorted((a, b) => Number(a) - Number(b)),
    );
    await books.close();
  });

  // The embedded store shares the clock of its process; another one is needed to differ from.
  for (const adminUrl of postgresUrl ? [postgresUrl] : [])
    it.each([
      ['an hour ahead', HOUR],
      ['an hour behind', -HOUR],
    ])('%s waits as long as it should before "not applied", and no longer', async (_, wrong) => {
      const name = `t_${randomUUID().replaceAll('-', '')}`;
      await administrate(adminUrl, `create database ${name}`);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      const books = await openBooks({
        databaseUrl: url.href,
        pace: { look: 0.05, settle: 900 },
      });
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wrong });
      await books.fault('insertRepayment', 'resetBefore');
      const { row } = await books.repay('90008', 'clock');
      const reads = async () => {
        await books.reconciler.round();
        return (await books.ledger.byId(row.id))?.reads.length;
      };
      await vi.waitUntil(async () => ((await reads()) ?? 0) >= 4, { timeout: 10_000 });
      expect((await books.ledger.byId(row.id))?.state).toBe('UNKNOWN');
      // Nine hundred seconds later, by the clock that counts.
      await books.store.query(`update receipt set sent_at = sent_at - interval '900 s'`);
      expect((await books.settled(row.id)).state).toBe('NOT_APPLIED');
      vi.useRealTimers();
      await books.close();
      await administrate(adminUrl, `drop database ${name} with (force)`);
    });
});
