/**
 * What was read of an application or a loan, in order, and what is to be read again. Only readings get
 * in: an event of a lender says where to look, never what is so.
 */
import type { Entity } from '../datasources/told.js';
import type { LoanEvent } from '../schema/loan-event.js';
import type { StatusEvent } from '../schema/status-event.js';
import type { Db, Queryable } from './db.js';
import {
  type Facts,
  type Known,
  type News,
  newsIn,
  onePerSubject,
  type Reading,
  type Subject,
  tellsNews,
  textOf,
} from './reading.js';

/** What a log is made of, in the words of the graph. */
export interface Events {
  readonly Application: StatusEvent;
  readonly Loan: LoanEvent;
}

interface Watched extends Subject, Known {
  readonly watched: boolean;
  readonly now: Date;
}

/** A row of the timeline as the graph shows it. */
export const EVENT = `id as "logId", provider, entity, ref, at, from_status as "from",
  to_status as "to", native_status as "nativeStatus", outstanding, repaid, via`;

const MOST_KNOWN = 10_000;
const columns = <T>(rows: readonly T[], ...of: readonly ((row: T) => unknown)[]) =>
  of.map((one) => rows.map(one));
const subjectsOf = (rows: readonly Subject[]) =>
  columns(
    rows,
    (one) => one.provider,
    (one) => one.entity,
    (one) => one.ref,
  );
const jsonOf = (amount: Facts['outstanding']) => amount && JSON.stringify(amount);

export class Timeline {
  /** What this process knows of what stands in the store: the same again needs no statement. */
  private readonly known = new Map<string, Facts>();

  /** `lookAgain`: seconds until one is looked at without an event; null for never. */
  constructor(
    private readonly db: Db,
    private readonly lookAgain: (
      subject: Subject,
      status: Facts['status'],
      watched: boolean,
    ) => number | null,
  ) {}

  isNews(reading: Reading): boolean {
    return tellsNews(reading, this.known.get(textOf(reading)));
  }

  /** Somebody, maybe another process, has appended to this one, or to any: what is known here may be old. */
  told(subject?: string): void {
    if (subject === undefined) this.known.clear();
    else this.known.delete(subject);
  }

  /** Appends what differs from what was told last. */
  async note(readings: readonly Reading[], db?: Queryable): Promise<void> {
    const known = await (db
      ? this.noteIn(db, readings)
      : this.db.tx((tx) => this.noteIn(tx, readings)));
    if (this.known.size > MOST_KNOWN) this.known.clear();
    for (const [text, facts] of known) {
      // A transaction of the caller's may yet fail.
      if (db) this.known.delete(text);
      else this.known.set(text, facts);
    }
  }

  private async noteIn(
    db: Queryable,
    readings: readonly Reading[],
  ): Promise<ReadonlyMap<string, Facts>> {
    const before = await this.locked(db, readings);
    const newer = onePerSubject(readings).flatMap((one) => {
      const was = before.get(textOf(one));
      if (!was) throw new Error('a watched subject is gone');
      return newsIn(one, was, was.now) ?? [];
    });
    await this.remember(db, newer, before);
    await this.append(
      db,
      newer.filter(({ isNew }) => isNew),
    );
    return new Map<string, Facts>([
      ...before,
      ...newer.map(({ reading, known }) => [textOf(reading), known] as const),
    ]);
  }

  /** Always in one order, so that two that note the same do not wait for each other for ever. */
  private async locked(
    db: Queryable,
    subjects: readonly Subject[],
  ): Promise<ReadonlyMap<string, Watched>> {
    const of = subjectsOf(subjects);
    await db.query(
      `insert into watch (provider, entity, ref)
       select * from unnest($1::text[], $2::text[], $3::text[]) as named (provider, entity, ref)
       order by 1, 2, 3 on conflict do nothing`,
      of,
    );
    const { rows } = await db.query<Watched>(
      `select provider, entity, ref, last_status as status, last_native as "nativeStatus",
         last_outstanding as outstanding, last_repaid as repaid, last_seen_at as "seenAt",
         amounts_seen_at as "amountsSeenAt", watched_until > now() as watched, now() as now
       from watch where (provider, entity, ref) in (
         select * from unnest($1::text[], $2::text[], $3::text[]))
       order by provider, entity, ref for update`,
      of,
    );
    return new Map(rows.map((row) => [textOf(row), row]));
  }

  private async remember(
    db: Queryable,
    news: readonly News<Reading>[],
    before: ReadonlyMap<string, Watched>,
  ): Promise<void> {
    const look = ({ reading, known }: News<Reading>) =>
      this.lookAgain(reading, known.status, before.get(textOf(reading))?.watched ?? false);
    await db.query(
      `with seen as (
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
           $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]) as one (
             provider, entity, ref, status, native, outstanding, repaid, at, amounts_at, look, part)
       )
       update watch set last_status = seen.status, last_native = seen.native,
         last_outstanding = seen.outstanding::jsonb, last_repaid = seen.repaid::jsonb,
         last_seen_at = seen.at::timestamptz, amounts_seen_at = seen.amounts_at::timestamptz,
         next_look_at = case when seen.part is null
           then now() + make_interval(secs => seen.look::float8) else watch.next_look_at end
       from seen where (watch.provider, watch.entity, watch.ref) = (seen.provider, seen.entity, seen.ref)`,
      [
        ...subjectsOf(news.map(({ reading }) => reading)),
        ...columns(
          news,
          ({ known }) => known.status,
          ({ known }) => known.nativeStatus,
          ({ known }) => jsonOf(known.outstanding),
          ({ known }) => jsonOf(known.repaid),
          ({ known }) => known.seenAt?.toISOString() ?? null,
          ({ known }) => known.amountsSeenAt?.toISOString() ?? null,
          (one) => look(one)?.toString() ?? null,
          ({ reading }) => (reading.isPart ? 'part' : null),
        ),
      ],
    );
  }

  private async append(db: Queryable, news: readonly News<Reading>[]): Promise<void> {
    if (news.length === 0) return;
    await db.query(
      `insert into timeline (provider, entity, ref, from_status, to_status, native_status,
         outstanding, repaid, via, event_digest)
       select provider, entity, ref, was, status, native, outstanding::jsonb, repaid::jsonb, via, digest
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
         $8::text[], $9::text[], $10::text[]) as one (
           provider, entity, ref, was, status, native, outstanding, repaid, via, digest)`,
      [
        ...subjectsOf(news.map(({ reading }) => reading)),
        ...columns(
          news,
          ({ from }) => from,
          ({ told }) => told.status,
          ({ told }) => told.nativeStatus,
          ({ told }) => jsonOf(told.outstanding),
          ({ told }) => jsonOf(told.repaid),
          ({ reading }) => reading.via,
          ({ reading }) => reading.digest ?? null,
        ),
      ],
    );
  }

  /** Oldest first, for each of `subjects` in their order. */
  async history<E extends Entity>(subjects: readonly Subject<E>[]): Promise<Events[E][][]> {
    const { rows } = await this.db.query<Events[E] & Subject<E>>(
      `select ${EVENT} from timeline where (provider, entity, ref) in (
         select * from unnest($1::text[], $2::text[], $3::text[]))
       order by id`,
      subjectsOf(subjects),
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
