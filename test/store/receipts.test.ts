import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.js';
import { isUniqueViolation } from '../../src/store/errors.js';
import { engines, type Place } from './engines.js';
import { insertAudit, insertReceipt } from './rows.js';

const HOLDS_LANE = ['PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_REVIEW'];
const FREES_LANE = ['COMMITTED', 'REJECTED', 'NOT_SENT', 'NOT_APPLIED'];

describe.each(engines)('the receipt tables on $name', (engine) => {
  let place: Place;
  let db: Db;
  beforeAll(async () => {
    place = await engine.place();
    db = place.open();
  });
  afterAll(() => place.remove());

  const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error) => error,
    );

  it.each([
    ...HOLDS_LANE,
    ...FREES_LANE,
  ])('take a key once while its receipt is %s', async (state) => {
    const key = randomUUID();
    await insertReceipt(db, { key, state });
    const refusal = await refusalOf(insertReceipt(db, { key }));
    expect(isUniqueViolation(refusal, 'receipt_key')).toBe(state !== 'NOT_SENT');
  });

  it.each(HOLDS_LANE)('hold a lane while a receipt in it is %s', async (state) => {
    const lane = randomUUID();
    await insertReceipt(db, { lane, state });
    const refusal = await refusalOf(insertReceipt(db, { lane }));
    expect(isUniqueViolation(refusal, 'receipt_lane')).toBe(true);
  });

  it.each(FREES_LANE)('free a lane when its receipt is %s', async (state) => {
    const lane = randomUUID();
    await insertReceipt(db, { lane, state });
    await expect(insertReceipt(db, { lane })).resolves.toBeDefined();
  });

  it('give one of many claims of a key the receipt', async () => {
    const key = randomUUID();
    const claims = Array.from({ length: 20 }, () => refusalOf(insertReceipt(db, { key })));
    const refusals = (await Promise.all(claims)).filter((one) => one !== undefined);
    expect(refusals).toHaveLength(19);
    expect(refusals.every((one) => isUniqueViolation(one))).toBe(true);
  });

  it('know no other state', async () => {
    await expect(insertReceipt(db, { state: 'DONE' })).rejects.toMatchObject({ code: '23514' });
  });

  it('let events and audit lines be added, never changed or removed', async () => {
    const id = await insertReceipt(db);
    await db.query(
      `insert into receipt_event (receipt_id, seq, to_state, actor) values ($1, 1, 'PENDING', 'test')`,
      [id],
    );
    await insertAudit(db, 'line');
    for (const table of ['receipt_event', 'audit']) {
      for (const change of [
        `update ${table} set at = now()`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(db.query(change)).rejects.toThrow(`${table} is append-only`);
      }
      expect((await db.query(`select 1 from ${table}`)).count).toBe(1);
    }
  });
});
