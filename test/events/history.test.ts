/** The timeline of an application when our own store fails: it alone is null, and the error says where. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDb } from '../../src/store/db.js';
import { startRunning } from '../support/running.js';
import { watchedDb } from '../support/watched-db.js';
import { applicationId } from './support.js';

const ASK = `query ($id: ID!) { application(id: $id) {
  externalId status history { nativeStatus } applicants { isJoint } } }`;

it('a timeline that cannot be read nulls itself, not its application', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-history-'));
  let broken = false;
  const db = watchedDb(openDb({ dataDir }), (statement, run) =>
    broken && statement.text.includes('from timeline')
      ? Promise.reject(new Error('the store is gone'))
      : run(),
  );
  const running = await startRunning({ db, dataDir });
  const id = applicationId('10001');
  const before = await running.graph(ASK, { id });
  expect(before.errors).toBeUndefined();
  expect(before.data.application.history).toHaveLength(1);

  broken = true;
  const { data, errors } = await running.graph(ASK, { id });
  expect(data.application).toEqual({ ...before.data.application, history: null });
  expect(errors).toMatchObject([
    { path: ['application', 'history'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('the store is gone');
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});
