/** The log of something when our own store fails: it alone is null, and the error says where. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { openDb } from '../../src/store/db.js';
import { type Running, startRunning } from '../support/running.js';
import { watchedDb } from '../support/watched-db.js';
import { applicationId } from './support.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-history-'));
let broken = false;
let running: Running;
beforeAll(async () => {
  const db = watchedDb(openDb({ dataDir }), (statement, run) =>
    broken && /(from|into) timeline|update watch/.test(statement.text)
      ? Promise.reject(new Error('the store is gone'))
      : run(),
  );
  running = await startRunning({ db, dataDir });
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it.each([
  ['application', applicationId('10001'), 'applicants { isJoint }'],
  ['loan', globalId('IUTE', 'Loan', '90009'), 'outstanding { amount }'],
])('%s: a log that cannot be read nulls itself, and nothing else', async (name, id, beside) => {
  const ask = `query ($id: ID!) { ${name}(id: $id) { externalId history { nativeStatus } ${beside} } }`;
  const before = await running.graph(ask, { id });
  expect(before.errors).toBeUndefined();
  expect(before.data[name].history).toHaveLength(1);

  broken = true;
  const { data, errors } = await running.graph(ask, { id });
  broken = false;
  expect(data[name]).toEqual({ ...before.data[name], history: null });
  expect(errors).toMatchObject([
    { path: [name, 'history'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('the store is gone');
});

it('what cannot be noted spoils no answer, and is noted by the next reading', async () => {
  const ask = 'query ($id: ID!) { loan(id: $id) { outstanding { amount } } }';
  const id = globalId('IUTE', 'Loan', '90010');
  broken = true;
  const { data, errors } = await running.graph(ask, { id });
  broken = false;
  expect(errors).toBeUndefined();
  expect(data.loan.outstanding).not.toBeNull();
  const again = await running.graph('query ($id: ID!) { loan(id: $id) { history { to } } }', {
    id,
  });
  expect(again.data.loan.history).toEqual([{ to: 'ACTIVE' }]);
});
