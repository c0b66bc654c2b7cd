import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Db, openDb, type Where } from '../../src/store/db.js';
import { makeTemplate } from '../../src/store/template.js';

export interface Place {
  /** Another handle on the same store; on the embedded engine there can be one at a time. */
  open(): Db;
  remove(): Promise<void>;
}

export interface EngineUnderTest {
  name: string;
  /** An empty store of its own. */
  place(): Promise<Place>;
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lendgraph-store-'));
}

const embedded: EngineUnderTest = {
  name: 'embedded',
  async place() {
    await makeTemplate();
    const dataDir = await temporaryFolder();
    return openable({ dataDir }, () => rm(dataDir, { recursive: true, force: true }));
  },
};

function postgres(adminUrl: string): EngineUnderTest {
  return {
    name: 'postgres',
    async place() {
      const name = `t_${randomUUID().replaceAll('-', '')}`;
      await administrate(adminUrl, `create database ${name}`);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return openable({ databaseUrl: url.href, dataDir: '/nowhere' }, () =>
        administrate(adminUrl, `drop database ${name} with (force)`),
      );
    },
  };
}

export async function administrate(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function openable(where: Where, removeStore: () => Promise<void>): Place {
  const opened: Db[] = [];
  return {
    open() {
      const db = openDb(where);
      opened.push(db);
      return db;
    },
    async remove() {
      await Promise.all(opened.map((db) => db.close()));
      await removeStore();
    },
  };
}

export const postgresUrl = process.env.TEST_DATABASE_URL;

export const engines: EngineUnderTest[] = postgresUrl
  ? [embedded, postgres(postgresUrl)]
  : [embedded];
