import type { Db, Queryable } from './db.js';
import { lazyDb } from './lazy.js';

/**
 * As a new store: no rows, and ids that count from the beginning. The triggers that keep rows from being
 * changed are for those who write; this is for a store of pretend people alone. Rows are deleted one by
 * one: of few rows that is several times as quick as to truncate, which makes new files.
 */
const EMPTY = `do $$ declare one record; begin
  set local session_replication_role = replica;
  for one in
    select tablename as name from pg_tables
    where schemaname = current_schema() and tablename <> 'migration'
  loop
    execute format('delete from %I', one.name);
  end loop;
  for one in select sequencename as name from pg_sequences where schemaname = current_schema() loop
    execute format('alter sequence %I restart', one.name);
  end loop;
  set local session_replication_role = origin;
end $$`;

/** Whoever reads meanwhile sees the old store or the new one, and nothing between them. */
export const emptied = (db: Db, prepare: (db: Queryable) => Promise<void>): Promise<void> =>
  db.tx(async (tx) => {
    await tx.query(EMPTY);
    await prepare(tx);
  });

/** A store as one user of it sees it: closed for them, it is open for the others. */
export const viewOf = (db: Db): Db => lazyDb(async () => ({ ...db, close: async () => {} }));
