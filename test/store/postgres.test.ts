import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../src/store/db.js';
import { migrations } from '../../src/store/migrations.js';
import { administrate, engines, type Place, postgresUrl } from './engines.js';
import { auditSubjects, insertAudit } from './rows.js';

const postgres = engines.find((engine) => engine.name === 'postgres');

describe('a store that cannot be reached', () => {
  it('says so from ready() and from each query, and still closes', async () => {
    const db = openDb({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir: '/nowhere' });
    await expect(db.ready()).rejects.toThrow();
    await expect(db.query('select 1')).rejects.toThrow();
    await expect(db.close()).resolves.toBeUndefined();
  });
});

for (const engine of postgres ? [postgres] : []) {
  describe('replicas on one Postgres', () => {
    let place: Place;
    beforeEach(async () => {
      place = await engine.place();
    });
    afterEach(() => place.remove());

    const breakConnections = async (query: string) => {
      const db = place.open();
      const { rows } = await db.query<{ name: string }>('select current_database() as name');
      await administrate(
        postgresUrl ?? '',
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = '${rows[0]?.name}' and query like '${query}%'`,
      );
    };

    it('migrate an empty database once when they start at once', async () => {
      const replicas = [1, 2, 3].map(() => place.open());
      await Promise.all(replicas.map((db) => db.ready()));
      const { rows } = await replicas[0]!.query('select id from migration order by id');
      expect(rows).toEqual(migrations.map(({ id }) => ({ id })));
    });

    it('hear one another', async () => {
      const [one, two] = [place.open(), place.open()];
      const heard = new Promise<string>(
        (resolve) =>
          void one
            .listen('news', resolve)
            .then(() => two.query(`select pg_notify('news', 'hello')`)),
      );
      expect(await heard).toBe('hello');
    });

    it('listen again after their connection was lost, and learn of the gap', async () => {
      const db = place.open();
      let heard: (payload: string) => void = () => {};
      let gap = () => {};
      const back = new Promise<void>((resolve) => {
        gap = resolve;
      });
      await db.listen(
        'news',
        (payload) => heard(payload),
        () => gap(),
      );
      await breakConnections('listen');
      await back;
      const arrived = new Promise<string>((resolve) => {
        heard = resolve;
      });
      await db.query(`select pg_notify('news', 'after')`);
      expect(await arrived).toBe('after');
    });

    it('go on after an idle connection was lost', async () => {
      const db = place.open();
      await insertAudit(db, 'before');
      await breakConnections('insert into audit');
      await expect.poll(() => auditSubjects(db).catch(() => [])).toEqual(['before']);
    });

    it('fail a transaction whose connection was lost, and keep none of it', async () => {
      const db = place.open();
      const lost = db.tx(async (tx) => {
        await insertAudit(tx, 'lost');
        await breakConnections('insert into audit');
        await tx.query('select 1');
      });
      await expect(lost).rejects.toThrow();
      expect(await auditSubjects(db)).toEqual([]);
    });
  });
}
