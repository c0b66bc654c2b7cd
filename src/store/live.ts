/** What subscribers read: both logs by their own ids, and what of them is watched. */
import type { Entity } from '../datasources/told.js';
import type { ProviderCode } from '../schema/provider.js';
import type { ProviderEvent } from '../schema/provider-event.js';
import type { Db } from './db.js';
import type { Subject } from './reading.js';
import { EVENT, type Events } from './timeline.js';

/** The triggers of both logs tell the topic here, once it is committed. */
export const CHANNEL = 'lendgraph_live';

export interface Log<T> {
  /** As it is told on the channel. */
  readonly topic: string;
  /** The id that was last when asked. */
  last(): Promise<number>;
  has(id: number): Promise<boolean>;
  /** The next ones, oldest first. */
  after(id: number, limit: number): Promise<readonly T[]>;
}

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly where: string;
}

const TIMELINE: Table = {
  name: 'timeline',
  columns: EVENT,
  where: 'provider = $1 and entity = $2 and ref = $3',
};
const INBOX: Table = {
  name: 'inbox',
  columns: `id as "logId", provider, received_at as "receivedAt", subject as reference,
    state = 'QUARANTINED' as "laidAside"`,
  where: 'provider = $1',
};

export class LiveStore {
  constructor(private readonly db: Db) {}

  changes<E extends Entity>({ provider, entity, ref }: Subject<E>): Log<Events[E]> {
    return this.log(TIMELINE, [provider, entity, ref]);
  }

  arrivals(provider: ProviderCode): Log<ProviderEvent> {
    return this.log(INBOX, [provider]);
  }

  private log<T>({ name, columns, where }: Table, of: readonly string[]): Log<T> {
    const select = `from ${name} where ${where}`;
    const next = of.length + 1;
    return {
      topic: [name, ...of].join(':'),
      last: async () => {
        const text = `select coalesce(max(id), 0) as last ${select}`;
        const { rows } = await this.db.query<{ last: number }>(text, of);
        return rows[0]?.last ?? 0;
      },
      has: async (id) =>
        (await this.db.query(`select 1 ${select} and id = $${next}`, [...of, id])).count > 0,
      after: async (id, limit) => {
        const text = `select ${columns} ${select} and id > $${next} order by id limit $${next + 1}`;
        return (await this.db.query<T>(text, [...of, id, limit])).rows;
      },
    };
  }

  /**
   * Somebody follows these: for so long they are looked at, each within its own number of seconds,
   * null for not at all. What has come to its end is not.
   */
  async watch(
    subjects: readonly (Subject & { readonly lookInSeconds: number | null })[],
    forSeconds: number,
    ended: readonly string[],
  ): Promise<void> {
    await this.db.query(
      `insert into watch as known (provider, entity, ref, watched_until, next_look_at)
       select provider, entity, ref, now() + make_interval(secs => $5),
         now() + make_interval(secs => look::float8)
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as one (provider, entity, ref, look)
       order by 1, 2, 3
       on conflict (provider, entity, ref) do update set watched_until = excluded.watched_until,
         next_look_at = case when known.last_status = any($6) then known.next_look_at
           else least(known.next_look_at, excluded.next_look_at) end`,
      [
        subjects.map(({ provider }) => provider),
        subjects.map(({ entity }) => entity),
        subjects.map(({ ref }) => ref),
        subjects.map(({ lookInSeconds }) => lookInSeconds?.toString() ?? null),
        forSeconds,
        ended,
      ],
    );
  }
}
