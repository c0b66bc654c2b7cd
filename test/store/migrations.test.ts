import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../src/store/migrations.js';
import { engines, type Place } from './engines.js';
import { auditSubjects, insertAudit, insertReceipt } from './rows.js';

describe.each(engines)('migrations on $name', (engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.place();
  });
  afterEach(() => place.remove());

  const second = {
    id: '0002-more',
    sql: 'create table more (n integer); insert into more values (1)',
  };
  const broken = { id: '0003-broken', sql: 'create table half (n integer); select 1 / 0' };

  it('bring an empty database up, and do nothing the second time', async () => {
    const db = place.open();
    await migrate(db);
    await migrate(db);
    const { rows } = await db.query<{ id: string }>('select id from migration order by id');
    expect(rows.map((row) => row.id)).toEqual(migrations.map((one) => one.id));
    await insertAudit(db, 'kept');
    await db.close();
    expect(await auditSubjects(place.open())).toEqual(['kept']);
  });

  it('run once when several migrate at once', async () => {
    const db = place.open();
    await Promise.all([1, 2, 3, 4].map(() => migrate(db, [...migrations, second])));
    expect((await db.query('select n from more')).rows).toEqual([{ n: 1 }]);
  });

  it('leave nothing of one that fails, and keep those before it', async () => {
    const db = place.open();
    await expect(migrate(db, [...migrations, second, broken])).rejects.toMatchObject({
      code: '22012',
    });
    const { rows } = await db.query(
      `select to_regclass('more') is null as more, to_regclass('half') is null as half`,
    );
    expect(rows).toEqual([{ more: false, half: true }]);
  });

  it('refuse a database that a newer version has migrated', async () => {
    const db = place.open();
    await migrate(db, [...migrations, second]);
    await db.close();
    const older = place.open();
    await expect(older.ready()).rejects.toThrow('0002-more');
    await expect(older.query('select 1')).rejects.toThrow('A newer version has been here');
    await expect(older.close()).resolves.toBeUndefined();
  });

  it('make times that a Date holds exactly', async () => {
    const db = place.open();
    const id = await insertReceipt(db);
    const { rows } = await db.query<{ created_at: Date }>('select created_at from receipt');
    const found = await db.query('select id from receipt where created_at = $1', [
      rows[0]!.created_at,
    ]);
    expect(found.rows).toEqual([{ id }]);
  });
});
