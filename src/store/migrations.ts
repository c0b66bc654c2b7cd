import type { Db, Queryable } from './db.js';
import { receipts } from './migrations/0001-receipts.js';
import { events } from './migrations/0002-events.js';
import { live } from './migrations/0003-live.js';
import { customerLinks } from './migrations/0004-customer-links.js';
import { loanEvents } from './migrations/0005-loan-events.js';

export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** In order; one that has been released is never changed. */
export const migrations: readonly Migration[] = [receipts, events, live, customerLinks, loanEvents];

/** Any pair of numbers that nothing else in the database locks. */
const LOCK = 'select pg_advisory_xact_lock(1279610692, 1)';

/** Brings the database up to `list`; replicas that start together wait for one another. */
export async function migrate(
  db: Pick<Db, 'tx'>,
  list: readonly Migration[] = migrations,
): Promise<void> {
  const applied = await db.tx(async (tx) => {
    await tx.query(LOCK);
    await tx.query(`create table if not exists migration (
      id text primary key,
      applied_at timestamptz(3) not null default now()
    )`);
    return appliedIds(tx);
  });
  refuseUnknown(applied, list);
  for (const one of list) if (!applied.has(one.id)) await db.tx((tx) => apply(tx, one));
}

async function apply(tx: Queryable, { id, sql }: Migration): Promise<void> {
  await tx.query(LOCK);
  if ((await appliedIds(tx)).has(id)) return;
  await tx.query(sql);
  await tx.query('insert into migration (id) values ($1)', [id]);
}

async function appliedIds(tx: Queryable): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>('select id from migration');
  return new Set(rows.map((row) => row.id));
}

function refuseUnknown(applied: ReadonlySet<string>, list: readonly Migration[]): void {
  const known = new Set(list.map((one) => one.id));
  const unknown = [...applied].filter((id) => !known.has(id)).sort();
  if (unknown.length > 0) {
    throw new Error(
      `The database holds migrations that this version does not know (${unknown.join(', ')}). ` +
        'A newer version has been here: start that one, or use another database.',
    );
  }
}
