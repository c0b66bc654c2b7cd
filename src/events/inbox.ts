/** What lenders sent: kept once, before it is acknowledged; worked on afterwards. */
import { type Providers, registry } from '../datasources/index.js';
import type { ProviderModule, ProviderSettings } from '../datasources/provider.js';
import type { Hint } from '../datasources/webhook.js';
import type { ProviderCode } from '../schema/provider.js';
import type { Db, Queryable } from '../store/db.js';
import type { Subject } from '../store/reading.js';
import type { Seal } from '../store/seal.js';

export interface Entry extends Subject {
  readonly id: number;
  readonly digest: string;
  readonly tries: number;
}

/** Of these lenders events are taken. */
export const senders = (Object.keys(registry) as (keyof Providers)[]).filter(
  (code) => (registry[code] as ProviderModule).webhook !== undefined,
);

const KEPT_DAYS = 90;

/** What names nothing to read is parked from the start. */
const placeOf = (hint: Exclude<Hint, { verdict: 'REFUSED' }>) =>
  hint.verdict === 'EMPTY'
    ? { state: 'PARKED', entity: 'Event', subject: null, note: hint.note }
    : {
        state: hint.verdict === 'LATE' ? 'QUARANTINED' : 'NEW',
        entity: hint.entity,
        subject: hint.ref,
        note: hint.verdict === 'LATE' ? 'too old' : '',
      };

export class Inbox {
  constructor(
    private readonly db: Db,
    private readonly seal: Seal,
    private readonly settings: Readonly<
      Record<ProviderCode, Pick<ProviderSettings, 'credentials'>>
    >,
  ) {}

  /** True once it is committed, also when it was here before; false when it is not the lender's. */
  async accept(provider: ProviderCode, body: Buffer, now = new Date()): Promise<boolean> {
    const { webhook } = registry[provider] as ProviderModule;
    const hint = webhook?.read(body, this.settings[provider].credentials, now);
    if (!hint || hint.verdict === 'REFUSED') return false;
    const { state, entity, subject, note } = placeOf(hint);
    const kept = hint.verdict === 'EMPTY' && hint.hush ? '' : body.toString('base64');
    await this.db.query(
      `insert into inbox (provider, digest, state, entity, subject, sealed, note)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (provider, digest) do nothing`,
      [provider, hint.digest, state, entity, subject, this.seal.seal(kept), note],
    );
    return true;
  }

  /**
   * Hands out one that is due; no other process gets it before `againInSeconds`. The try counts from
   * here, so that one which ends the process is parked, too.
   */
  async take(againInSeconds: number): Promise<Entry | null> {
    const { rows } = await this.db.query<Entry>(
      `update inbox set tries = tries + 1, next_try_at = now() + make_interval(secs => $1)
       where id = (
         select id from inbox where state = 'NEW' and next_try_at <= now()
         order by next_try_at, id limit 1 for update skip locked
       ) returning id, provider, entity, subject as ref, digest, tries`,
      [againInSeconds],
    );
    return rows[0] ?? null;
  }

  /** Another reading of the same subject is under way, or was just made: after that, then. */
  async postpone({ id, provider, entity, ref }: Entry): Promise<void> {
    await this.db.query(
      `update inbox set tries = tries - 1, next_try_at = greatest(now(), (
         select free_at from watch where provider = $2 and entity = $3 and ref = $4))
       where id = $1 and state = 'NEW'`,
      [id, provider, entity, ref],
    );
  }

  /** One reading answers all that came before it began. */
  async settle(
    { provider, entity, ref }: Subject,
    beganAt: Date,
    state: 'DONE' | 'PARKED',
    note: string,
    db: Queryable = this.db,
  ): Promise<void> {
    await db.query(
      `update inbox set state = $5, note = $6
       where provider = $1 and entity = $2 and subject = $3 and state = 'NEW'
         and received_at <= $4::timestamptz`,
      [provider, entity, ref, beganAt.toISOString(), state, note],
    );
  }

  async retry(entry: Entry, inSeconds: number | null, note: string): Promise<void> {
    await this.db.query(
      `update inbox set note = $3,
         state = case when $2::float8 is null then 'PARKED' else state end,
         next_try_at = now() + make_interval(secs => coalesce($2, 0))
       where id = $1 and state = 'NEW'`,
      [entry.id, inSeconds, note],
    );
  }

  /** What nobody will ask for any more. */
  async sweep(): Promise<void> {
    await this.db.query(
      `delete from inbox where state <> 'NEW' and received_at < now() - make_interval(days => $1)`,
      [KEPT_DAYS],
    );
    await this.db.query(
      `delete from watch where last_seen_at is null and amounts_seen_at is null
         and free_at < now() - interval '1 day'`,
    );
  }
}
