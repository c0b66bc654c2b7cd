import pg from 'pg';
import type { Queryable, Rows } from './db.js';
import { asDbError, DbError } from './errors.js';
import type { Engine } from './lazy.js';
import { createListener } from './listener.js';
import { migrate } from './migrations.js';
import { runTx } from './tx.js';
import { parsers } from './values.js';

const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;
const MIGRATION_MS = 300_000;

const types = new pg.TypeOverrides();
for (const [oid, parse] of Object.entries(parsers)) types.setTypeParser(Number(oid), parse);

export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const migrator = createEngine(databaseUrl, 1, MIGRATION_MS);
  try {
    await migrate(migrator);
  } finally {
    await migrator.close();
  }
  return createEngine(databaseUrl, 10, STATEMENT_MS);
}

function createEngine(databaseUrl: string, connections: number, statementMs: number): Engine {
  const settings: pg.ClientConfig = {
    connectionString: databaseUrl,
    application_name: 'lendgraph',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    statement_timeout: statementMs,
    // The server's own limit comes first; this one is for a server that no longer answers.
    query_timeout: statementMs + CONNECT_MS,
    idle_in_transaction_session_timeout: statementMs * 2,
    types,
  };
  const pool = new pg.Pool({ ...settings, max: connections, idleTimeoutMillis: 30_000 });
  // The pool drops an idle connection that breaks and makes another; unheard, the event is fatal.
  pool.on('error', () => undefined);
  const listener = createListener(() => new pg.Client(settings));

  return {
    query: (text, params) => run(pool, text, params),
    tx: (work) => transaction(pool, work),
    listen: (channel, onPayload, onGap) => listener.listen(channel, onPayload, onGap),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}

async function run<R>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  params?: readonly unknown[],
): Promise<Rows<R>> {
  try {
    const answer: pg.QueryResult | pg.QueryResult[] = await on.query(
      text,
      params?.length ? [...params] : undefined,
    );
    const result = Array.isArray(answer) ? answer.at(-1) : answer;
    return { rows: result?.rows ?? [], count: result?.rowCount ?? 0 };
  } catch (error) {
    throw asDbError(error);
  }
}

async function transaction<T>(pool: pg.Pool, work: (db: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asDbError(error);
  });
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  const connection: Queryable = {
    query: async <R>(text: string, params?: readonly unknown[]) => {
      try {
        return await run<R>(client, text, params);
      } catch (error) {
        // Not an answer of the server: what the connection is in is unknown, it is thrown away.
        if (!(error instanceof DbError)) broken = error as Error;
        throw error;
      }
    },
  };
  try {
    await connection.query('begin');
    const result = await runTx(connection, work);
    await connection.query('commit');
    return result;
  } catch (error) {
    if (!broken) {
      await connection.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
    }
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
