/**
 * What was read of a status, in order, and what is to be read again. Only readings get in: an event
 * of a lender says where to look, never what is so.
 */
import type { ApplicationStatus } from '../schema/application.js';
import type { ProviderCode } from '../schema/provider.js';
import type { StatusEvent, StatusVia } from '../schema/status-event.js';
import type { Db, Queryable } from './db.js';

export interface Subject {
  readonly provider: ProviderCode;
  readonly entity: 'Application';
  readonly ref: string;
}

export interface Reading extends Subject {
  readonly status: ApplicationStatus;
  readonly nativeStatus: string;
  /** A reading that began before the last one is older news, and dropped. */
  readonly beganAt: Date;
  readonly via: StatusVia;
  /** The event that led to it; one event leads to one entry at most. */
  readonly digest?: string;
}

interface Watched {
  readonly provider: string;
  readonly entity: string;
  readonly ref: string;
  readonly status: string | null;
  readonly native: string | null;
  readonly seenAt: Date | null;
  readonly watched: boolean;
  readonly now: Date;
}

/** A row of the timeline as the graph shows it. */
export const STATUS_EVENT = `id as "logId", provider, entity, ref, at, from_status as "from",
  to_status as "to", native_status as "nativeStatus", via`;

const MOST_KNOWN = 10_000;
const textOf = ({ provider, entity, ref }: Pick<Watched, 'provider' | 'entity' | 'ref'>) =>
  `${provider}:${entity}:${ref}`;
const columns = <T>(rows: readonly T[], ...of: readonly ((row: T) => unknown)[]) =>
  of.map((one) => rows.map(one));

export class Timeline {
  /** What this process has noted last: the same again needs no statement. */
  private readonly known = new Map<string, string>();

  /** `lookAgain`: seconds until one is looked at without an event; null for never. */
  constructor(
    private readonly db: Db,
    private readonly lookAgain: (
      provider: ProviderCode,
      status: ApplicationStatus,
      watched: boolean,
    ) => number | null,
  ) {}

  isNews(reading: Reading): boolean {
    return this.known.get(textOf(reading)) !== reading.nativeStatus;
  }

  /** Somebody, maybe another process, has appended to this one, or to any: what is known here may be old. */
  told(subject?: string): void {
    if (subject === undefined) this.known.clear();
    else this.known.delete(subject);
  }

  /** Appends what differs from the last known status. Each subject once in `readings`. */
  async note(readings: readonly Reading[], db?: Queryable): Promise<void> {
    await (db ? this.noteIn(db, readings) : this.db.tx((tx) => this.noteIn(tx, readings)));
    if (this.known.size > MOST_KNOWN) this.known.clear();
    for (const one of readings) {
      // A transaction of the caller's may yet fail.
      if (db) this.known.delete(textOf(one));
      else this.known.set(textOf(one), one.nativeStatus);
    }
  }

  private async noteIn(db: Queryable, readings: readonly Reading[]): Promise<void> {
    const of = columns(
      readings,
      (one) => one.provider,
      (one) => one.entity,
      (one) => one.ref,
    );
    // Always in one order, so that two that note the same do not wait for each other for ever.
    await db.query(
      `insert into watch (provider, entity, ref)
       select * from unnest($1::text[], $2::text[], $3::text[]) as named (provider, entity, ref)
       order by 1, 2, 3 on conflict do nothing`,
      of,
    );
    const { rows } = await db.query<Watched>(
      `select provider, entity, ref, last_status as status, last_native as native,
         last_seen_at as "seenAt", watched_until > now() as watched, now() as now
       from watch where (provider, entity, ref) in (
         select * from unnest($1::text[], $2::text[], $3::text[]))
       order by provider, entity, ref for update`,
      of,
    );
    const before = new Map(rows.map((row) => [textOf(row), row]));
    const newer = readings.flatMap((one) => {
      const was = before.get(textOf(one));
      if (!was) throw new Error('a watched subject is gone');
      // A clock that runs ahead must not shut out the readings of the others.
      const at = new Date(Math.min(one.beganAt.getTime(), was.now.getTime()));
      return was.seenAt && at < was.seenAt ? [] : [{ ...one, was, at }];
    });
    await db.query(
      `with seen as (
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
           $7::text[]) as one (provider, entity, ref, status, native, at, look)
       )
       update watch set last_status = seen.status, last_native = seen.native,
         last_seen_at = seen.at::timestamptz,
         next_look_at = now() + make_interval(secs => seen.look::float8)
       from seen where (watch.provider, watch.entity, watch.ref) = (seen.provider, seen.entity, seen.ref)`,
      columns(
        newer,
        (one) => one.provider,
        (one) => one.entity,
        (one) => one.ref,
        (one) => one.status,
        (one) => one.nativeStatus,
        (one) => one.at.toISOString(),
        (one) => this.lookAgain(one.provider, one.status, one.was.watched)?.toString() ?? null,
      ),
    );
    const moved = newer.filter(
      ({ was, status, nativeStatus }) => was.native !== nativeStatus || was.status !== status,
    );
    if (moved.length === 0) return;
    await db.query(
      `insert into timeline (provider, entity, ref, from_status, to_status, native_status, via, event_digest)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
         $7::text[], $8::text[])`,
      columns(
        moved,
        (one) => one.provider,
        (one) => one.entity,
        (one) => one.ref,
        (one) => one.was.status,
        (one) => one.status,
        (one) => one.nativeStatus,
        (one) => one.via,
        (one) => one.digest ?? null,
      ),
    );
  }

  /** Oldest first, for each of `subjects` in their order. */
  async history(subjects: readonly Subject[]): Promise<StatusEvent[][]> {
    const { rows } = await this.db.query<StatusEvent & Subject>(
      `select ${STATUS_EVENT} from timeline where (provider, entity, ref) in (
         select * from unnest($1::text[], $2::text[], $3::text[]))
       order by id`,
      columns(
        subjects,
        (one) => one.provider,
        (one) => one.entity,
        (one) => one.ref,
      ),
    );
    return subjects.map((subject) => rows.filter((row) => textOf(row) === textOf(subject)));
  }

  /** The right to read a subject, for so long; null while somebody has it or has just had it. */
  async take({ provider, entity, ref }: Subject, holdSeconds: number): Promise<Date | null> {
    const { rows } = await this.db.query<{ began: Date }>(
      `insert into watch as known (provider, entity, ref, free_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))
       on conflict (provider, entity, ref) do update set free_at = excluded.free_at
         where known.free_at <= now()
       returning now() as began`,
      [provider, entity, ref, holdSeconds],
    );
    return rows[0]?.began ?? null;
  }

  /** One that is due for a look, with the right to read it. */
  async takeDue(
    holdSeconds: number,
    againInSeconds: number,
  ): Promise<(Subject & { readonly beganAt: Date }) | null> {
    const { rows } = await this.db.query<Subject & { beganAt: Date }>(
      `update watch set free_at = now() + make_interval(secs => $1),
         next_look_at = now() + make_interval(secs => $2)
       where (provider, entity, ref) = (
         select provider, entity, ref from watch where next_look_at <= now() and free_at <= now()
         order by next_look_at limit 1 for update skip locked
       ) returning provider, entity, ref, now() as "beganAt"`,
      [holdSeconds, againInSeconds],
    );
    return rows[0] ?? null;
  }

  /** Gives the right back; the next one gets it so long after this one began. */
  async free({ provider, entity, ref }: Subject, beganAt: Date, gapSeconds: number): Promise<void> {
    await this.db.query(
      `update watch set free_at = $4::timestamptz + make_interval(secs => $5)
       where provider = $1 and entity = $2 and ref = $3`,
      [provider, entity, ref, beganAt.toISOString(), gapSeconds],
    );
  }

  /** Looked at once more, unless that is planned. */
  async lookIn({ provider, entity, ref }: Subject, seconds: number): Promise<void> {
    await this.db.query(
      `update watch set next_look_at = coalesce(next_look_at, now() + make_interval(secs => $4))
       where provider = $1 and entity = $2 and ref = $3`,
      [provider, entity, ref, seconds],
    );
  }

  /** The lender does not know it: it is not looked at again. */
  async unwatch({ provider, entity, ref }: Subject): Promise<void> {
    await this.db.query(
      'update watch set next_look_at = null where provider = $1 and entity = $2 and ref = $3',
      [provider, entity, ref],
    );
  }
}
