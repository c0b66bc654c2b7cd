import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.js';
import { engines, type Place } from './engines.js';
import { auditSubjects, insertAudit } from './rows.js';

describe.each(engines)('a store on $name', (engine) => {
  let place: Place;
  let db: Db;
  beforeAll(async () => {
    place = await engine.place();
    db = place.open();
  });
  afterAll(() => place.remove());

  it('gives the same value types whichever engine it is', async () => {
    const { rows } = await db.query(
      `select 7::bigint as big, '12345678901234567890.10'::numeric as number, true as yes,
        '2026-02-03 04:05:06.789+02'::timestamptz as moment, '2026-02-03'::date as day,
        '{"a":[1,null]}'::jsonb as json, '\\x00ff'::bytea as bytes, null as nothing, 1.5::float8 as half,
        'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid as id, array['a','b'] as words, 3 as int,
        interval '1 day 2 hours' as span`,
    );
    expect(rows).toStrictEqual([
      {
        big: 7,
        number: '12345678901234567890.10',
        yes: true,
        moment: new Date('2026-02-03T02:05:06.789Z'),
        day: '2026-02-03',
        json: { a: [1, null] },
        bytes: Buffer.of(0, 255),
        nothing: null,
        half: 1.5,
        id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
        words: ['a', 'b'],
        int: 3,
        span: '1 day 02:00:00',
      },
    ]);
  });

  it('takes back as parameters what it gave', async () => {
    const moment = new Date('2026-02-03T04:05:06.789Z');
    const { rows } = await db.query(
      `select $1::timestamptz as moment, $2::bytea as bytes, $3::bytea as view, $4::jsonb as object,
        $5::jsonb as list, $6::bigint as big, $7::numeric as number, $8::boolean as no,
        $9::text as missing, $10::text[] as words, $11::date as day`,
      [
        moment,
        Buffer.of(1, 2),
        new Uint8Array([9, 3, 4, 9]).subarray(1, 3),
        { a: "it's" },
        JSON.stringify([1, 'two', {}]),
        9007199254740991,
        '0.10',
        false,
        undefined,
        ['x', 'y "z", \\'],
        '2026-02-03',
      ],
    );
    expect(rows).toStrictEqual([
      {
        moment,
        bytes: Buffer.of(1, 2),
        view: Buffer.of(3, 4),
        object: { a: "it's" },
        list: [1, 'two', {}],
        big: 9007199254740991,
        number: '0.10',
        no: false,
        missing: null,
        words: ['x', 'y "z", \\'],
        day: '2026-02-03',
      },
    ]);
  });

  it('refuses to round a bigint beyond 2^53', async () => {
    await expect(db.query('select 9007199254740993::bigint as big')).rejects.toThrow(RangeError);
    await expect(db.query('select 1 as one')).resolves.toMatchObject({ count: 1 });
  });

  it('counts the rows it returned or changed', async () => {
    await db.query('create table counted (n integer)');
    const counts = [
      await db.query('insert into counted select generate_series(1, $1::int)', [5]),
      await db.query('update counted set n = n + 1 where n > $1', [3]),
      await db.query('select n from counted where n > $1', [100]),
      await db.query('select n from counted'),
      await db.query('delete from counted where n = 1'),
    ];
    expect(counts.map((one) => one.count)).toEqual([5, 2, 0, 5, 1]);
  });

  it('runs several statements at once when there are no parameters', async () => {
    const { rows } = await db.query(
      'create table several (n int); select 1 as one; select 2 as two',
    );
    expect(rows).toEqual([{ two: 2 }]);
  });

  it('names what was refused without the values of the row', async () => {
    await db.query('create table refusal (secret text unique)');
    const insert = () => db.query('insert into refusal values ($1)', ['4012888888881881']);
    await insert();
    const error: Error = await insert().then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error).toMatchObject({
      name: 'DbError',
      code: '23505',
      constraint: 'refusal_secret_key',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(
      '4012888888881881',
    );
  });

  it('keeps what a transaction did when it resolves and nothing when it throws', async () => {
    await expect(db.tx(async (tx) => insertAudit(tx, 'kept').then(() => 'value'))).resolves.toBe(
      'value',
    );
    const failed = db.tx(async (tx) => {
      await insertAudit(tx, 'dropped');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    const subjects = await auditSubjects(db);
    expect(subjects).toContain('kept');
    expect(subjects).not.toContain('dropped');
  });

  it('fails a transaction that swallowed a failure instead of losing its rows silently', async () => {
    const swallowed = db.tx(async (tx) => {
      await insertAudit(tx, 'lost');
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: '25P02' });
    expect(await auditSubjects(db)).not.toContain('lost');
  });

  it('lets a transaction go on after rolling back to a savepoint', async () => {
    await db.tx(async (tx) => {
      await insertAudit(tx, 'before savepoint');
      await tx.query('savepoint here');
      await tx.query('select 1 / 0').catch(() => undefined);
      await tx.query('rollback to savepoint here');
    });
    expect(await auditSubjects(db)).toContain('before savepoint');
  });

  it('loses no update when transactions lock the same row at once', async () => {
    await db.query('create table tally (n integer); insert into tally values (0)');
    const increment = () =>
      db.tx(async (tx) => {
        const { rows } = await tx.query<{ n: number }>('select n from tally for update');
        await tx.query('update tally set n = $1', [rows[0]!.n + 1]);
      });
    await Promise.all(Array.from({ length: 25 }, increment));
    expect((await db.query('select n from tally')).rows).toEqual([{ n: 25 }]);
  });

  it('shows nobody the rows of a transaction that is still open', async () => {
    const settled = new Promise<void>((resolve) => {
      void db
        .tx(async (tx) => {
          await insertAudit(tx, 'half done');
          setImmediate(resolve);
          await new Promise((wait) => setTimeout(wait, 30));
          throw new Error('rolled back');
        })
        .catch(() => undefined);
    });
    await settled;
    expect(await auditSubjects(db)).not.toContain('half done');
  });

  it('answers queries of one transaction in order even when they are not awaited', async () => {
    const answers = await db.tx((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.query<{ n: number }>('select $1::int as n', [n]))),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3]);
  });

  it('refuses the store itself inside a transaction, where it would wait for ever', async () => {
    await expect(db.tx(() => db.query('select 1'))).rejects.toThrow('use the handle');
    await expect(db.tx(() => db.tx(async () => 1))).rejects.toThrow('use the handle');
  });

  it('refuses the handle of a transaction that has ended', async () => {
    const handle = await db.tx(async (tx) => tx);
    await expect(handle.query('select 1')).rejects.toThrow('has ended');
  });

  it('hears what is notified, when it is committed, until it stops listening', async () => {
    const heard: string[] = [];
    let arrived = () => {};
    const unlisten = await db.listen('loan_changed', (payload) => {
      heard.push(payload);
      arrived();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      });
    const notify = (payload: string) =>
      db.tx((tx) => tx.query(`select pg_notify('loan_changed', $1)`, [payload]));

    const first = next();
    await notify('one');
    await first;
    await db
      .tx(async (tx) => {
        await tx.query(`select pg_notify('loan_changed', 'never')`);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const second = next();
    await notify('it\'s "two"');
    await second;
    expect(heard).toEqual(['one', 'it\'s "two"']);

    await unlisten();
    await notify('three');
    await db.query('select 1');
    expect(heard).toHaveLength(2);
  });

  it('gives each of two listeners on one channel its own end', async () => {
    const heard: string[] = [];
    const endFirst = await db.listen('shared', () => heard.push('first'));
    let arrived = () => {};
    const second = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const endSecond = await db.listen('shared', () => {
      heard.push('second');
      arrived();
    });
    await endFirst();
    await db.query(`select pg_notify('shared', '')`);
    await second;
    expect(heard).toEqual(['second']);
    await endSecond();
  });

  it('refuses a channel name that would need quoting', async () => {
    await expect(db.listen('a; drop table audit', () => {})).rejects.toThrow('Not a channel name');
  });

  it('refuses queries once it is closed, and closes twice without harm', async () => {
    const other = await engine.place();
    const closing = other.open();
    await insertAudit(closing, 'last words');
    await Promise.all([closing.close(), closing.close()]);
    await expect(closing.query('select 1')).rejects.toThrow('closed');
    const again = other.open();
    expect(await auditSubjects(again)).toEqual(['last words']);
    await other.remove();
  });
});
