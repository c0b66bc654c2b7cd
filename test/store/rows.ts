import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../src/store/db.js';

interface ReceiptRow {
  key: string;
  lane: string | null;
  state: string;
}

export async function insertReceipt(db: Queryable, row: Partial<ReceiptRow> = {}): Promise<string> {
  const id = randomUUID();
  const { key = randomUUID(), lane = null, state = 'PENDING' } = row;
  await db.query(
    `insert into receipt (id, caller, operation, key, fingerprint, provider, lane, state, owner, lease_until)
     values ($1, 'caller', 'op', $2, 'print', 'IUTE', $3, $4, 'owner', now() + interval '60 s')`,
    [id, key, lane, state],
  );
  return id;
}

export async function insertAudit(db: Queryable, subject: string): Promise<void> {
  await db.query(`insert into audit (caller, action, subject) values ('c', 'a', $1)`, [subject]);
}

export async function auditSubjects(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ subject: string }>('select subject from audit order by id');
  return rows.map((row) => row.subject);
}
