/**
 * The receipts as rows. Every change is compare-and-set on state and owner, in one statement with its
 * event; times are the database's own. See docs/decisions for the states.
 */
import { randomUUID } from 'node:crypto';
import type { Json } from '../datasources/action.js';
import type { ProviderCode } from '../schema/provider.js';
import type { ReceiptEvent, ReceiptState } from '../schema/receipt.js';
import type { UserError } from '../schema/user-error.js';
import type { Db, Queryable } from '../store/db.js';

export interface Read {
  readonly at: string;
  readonly verdict: 'APPLIED' | 'NOT_APPLIED' | 'UNCLEAR';
  readonly reading: string;
  readonly ref?: string;
}

export interface Row {
  readonly id: string;
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly provider: ProviderCode;
  readonly target: string | null;
  readonly state: ReceiptState;
  readonly baseline: Json;
  readonly request: Buffer | null;
  readonly result: Buffer | null;
  readonly failure: UserError[] | null;
  readonly reads: Read[];
  readonly nextLookAt: Date | null;
  readonly sentAt: Date | null;
  readonly settledAt: Date | null;
  readonly createdAt: Date;
}

export interface Claim {
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly provider: string;
  readonly target: string | null;
  readonly lane: string | null;
  readonly request: Buffer | null;
}

interface Change {
  readonly target?: string;
  readonly result?: Buffer;
  readonly baseline?: Json;
  readonly failure?: readonly UserError[];
  readonly reads?: readonly Read[];
  /** Seconds from now; null ends the looking. */
  readonly lookInSeconds?: number | null;
}

const COLUMNS = `id, caller, operation, key, fingerprint, provider, target, state, baseline, request,
  result, failure, reads, next_look_at as "nextLookAt", sent_at as "sentAt", settled_at as "settledAt",
  created_at as "createdAt"`;

const FINAL: readonly ReceiptState[] = ['COMMITTED', 'REJECTED', 'NOT_SENT', 'NOT_APPLIED'];
export const isFinal = (state: ReceiptState) => FINAL.includes(state);

/** How a row may begin: on its way to the wire, or at its end. */
const CLAIMED = {
  PENDING: 'claimed',
  NOT_SENT: 'nothing was sent',
  COMMITTED: 'made here; there is nothing to send',
} as const;

export class Ledger {
  /** This process; a row belongs to whoever moved it last. */
  readonly owner = randomUUID();

  constructor(
    private readonly db: Db,
    private readonly leaseSeconds: number,
  ) {}

  /** The row of this claim, or null when the key or the lane is taken. */
  async claim(
    claim: Claim,
    state: keyof typeof CLAIMED = 'PENDING',
    failure?: UserError[],
  ): Promise<Row | null> {
    const { rows } = await this.db.query<Row>(
      `with made as (
         insert into receipt (id, caller, operation, key, fingerprint, provider, target, lane, request,
           state, failure, owner, lease_until, settled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(secs => $13),
           case when $10 <> 'PENDING' then now() end)
         on conflict do nothing returning *
       ), noted as (
         insert into receipt_event (receipt_id, seq, to_state, actor, evidence)
         select id, 1, state, $12, $14 from made
       )
       select ${COLUMNS} from made`,
      [
        randomUUID(),
        claim.caller,
        claim.operation,
        claim.key,
        claim.fingerprint,
        claim.provider,
        claim.target,
        claim.lane,
        claim.request,
        state,
        failure ? JSON.stringify(failure) : null,
        this.owner,
        this.leaseSeconds,
        CLAIMED[state],
      ],
    );
    return rows[0] ?? null;
  }

  /** Moves a row that is still as we left it; null when somebody else has moved it. */
  async move(
    id: string,
    from: ReceiptState,
    to: ReceiptState,
    evidence: string,
    change: Change = {},
    db: Queryable = this.db,
  ): Promise<Row | null> {
    const { rows } = await db.query<Row>(
      `with moved as (
         update receipt set state = $3::text, owner = $4,
           lease_until = now() + make_interval(secs => $5),
           target = coalesce($6, target), result = coalesce($7, result),
           baseline = coalesce($8, baseline), failure = coalesce($9, failure),
           reads = coalesce($10, reads),
           next_look_at = case when $11::float8 is not null then now() + make_interval(secs => $11) end,
           sent_at = case $3::text when 'SENDING' then now() when 'NOT_SENT' then null else sent_at end,
           settled_at = case when $3 = any($12) then now() else settled_at end
         where id = $1 and state = $2 and owner = $4 returning *
       ), noted as (
         insert into receipt_event (receipt_id, seq, from_state, to_state, actor, evidence)
         select id, (select coalesce(max(seq), 0) + 1 from receipt_event where receipt_id = $1),
           $2, $3, $4, $13 from moved
       )
       select ${COLUMNS} from moved`,
      [
        id,
        from,
        to,
        this.owner,
        this.leaseSeconds,
        change.target ?? null,
        change.result ?? null,
        change.baseline === undefined ? null : JSON.stringify(change.baseline),
        change.failure ? JSON.stringify(change.failure) : null,
        change.reads ? JSON.stringify(change.reads) : null,
        change.lookInSeconds ?? null,
        FINAL,
        evidence,
      ],
    );
    return rows[0] ?? null;
  }

  /** The row that holds a key, if any does. */
  async holderOf(caller: string, operation: string, key: string): Promise<Row | null> {
    const { rows } = await this.db.query<Row>(
      `select ${COLUMNS} from receipt
       where caller = $1 and operation = $2 and key = $3 and state <> 'NOT_SENT'`,
      [caller, operation, key],
    );
    return rows[0] ?? null;
  }

  async isLaneFree(lane: string | null): Promise<boolean> {
    const { rows } = await this.db.query(
      `select 1 from receipt
       where lane = $1 and state in ('PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_REVIEW')`,
      [lane],
    );
    return rows.length === 0;
  }

  /** Whether what holds a lane is on its way; false when it waits to be settled. A free lane moves. */
  async isLaneMoving(lane: string | null): Promise<boolean> {
    const { rows } = await this.db.query(
      `select 1 from receipt where lane = $1 and state in ('UNKNOWN', 'NEEDS_REVIEW')`,
      [lane],
    );
    return rows.length === 0;
  }

  async byId(id: string): Promise<Row | null> {
    const { rows } = await this.db.query<Row>(`select ${COLUMNS} from receipt where id = $1`, [id]);
    return rows[0] ?? null;
  }

  async events(id: string): Promise<ReceiptEvent[]> {
    const { rows } = await this.db.query<ReceiptEvent>(
      'select to_state as state, at, evidence from receipt_event where receipt_id = $1 order by seq',
      [id],
    );
    return rows;
  }

  /**
   * Takes over what a dead process left: all of it when we are alone on the store, else what has
   * outlived its lease; our own too, where the store was gone when a write ended. What was not sent
   * is free again; what was is unknown.
   */
  async recover(alone: boolean, lookInSeconds: number): Promise<number> {
    const { count } = await this.db.query(
      `with left_over as (
         select id, state as was from receipt
         where state in ('PENDING', 'SENDING') and ((owner <> $1 and $2) or lease_until < now())
         for update skip locked
       ), moved as (
         update receipt set
           state = case was when 'PENDING' then 'NOT_SENT' else 'UNKNOWN' end, owner = $1,
           settled_at = case was when 'PENDING' then now() end,
           next_look_at = case was when 'SENDING' then now() + make_interval(secs => $3) end
         from left_over where receipt.id = left_over.id returning receipt.id, was, receipt.state
       )
       insert into receipt_event (receipt_id, seq, from_state, to_state, actor, evidence)
       select id, (select coalesce(max(seq), 0) + 1 from receipt_event where receipt_id = moved.id),
         was, state, $1, 'whoever held it is gone or has lost the store' from moved`,
      [this.owner, alone, lookInSeconds],
    );
    return count;
  }

  /** Hands out one row that is due for a look; no other process gets it before `againInSeconds`. */
  async due(againInSeconds: number): Promise<Row | null> {
    const { rows } = await this.db.query<Row>(
      `update receipt set owner = $1, next_look_at = now() + make_interval(secs => $2)
       where id = (
         select id from receipt where state = 'UNKNOWN' and next_look_at <= now()
         order by next_look_at limit 1 for update skip locked
       ) returning ${COLUMNS}`,
      [this.owner, againInSeconds],
    );
    return rows[0] ?? null;
  }

  /** Keeps a reading that does not settle yet. */
  async note(row: Row, reads: readonly Read[]): Promise<void> {
    await this.db.query(
      `update receipt set reads = $3 where id = $1 and state = 'UNKNOWN' and owner = $2`,
      [row.id, this.owner, JSON.stringify(reads)],
    );
  }

  /** A person's word takes a row from whoever holds it. */
  async seize(id: string): Promise<void> {
    await this.db.query(
      `update receipt set owner = $2 where id = $1 and state in ('UNKNOWN', 'NEEDS_REVIEW')`,
      [id, this.owner],
    );
  }
}
