import { lazyDb } from './lazy.js';

export interface Rows<R> {
  rows: R[];
  /** Rows affected, or returned by a select. */
  count: number;
}

/**
 * Both engines give the same values: bigint → number (a RangeError beyond 2^53), numeric and date →
 * string, timestamptz → Date, json → parsed, bytea → Buffer. JSON goes in as text: `JSON.stringify`,
 * because a bare array means a Postgres array. Text without params may hold several statements; the
 * rows are those of the last one.
 */
export interface Queryable {
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Rows<R>>;
}

export type Unlisten = () => Promise<void>;

export interface Db extends Queryable {
  /** One transaction: committed when `work` resolves, rolled back when it throws. */
  tx<T>(work: (db: Queryable) => Promise<T>): Promise<T>;
  /** `onGap` is called after a lost connection is back: notifications may have been missed. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<Unlisten>;
  /** Resolves when the store is open and migrated; rejects with the reason when it cannot be. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface Where {
  databaseUrl?: string;
  dataDir: string;
}

/** Returns at once; the first queries wait until the store is open, migrated and `prepare`d. */
export function openDb(
  { databaseUrl, dataDir }: Where,
  prepare: (db: Queryable) => Promise<void> = async () => {},
): Db {
  const open = databaseUrl
    ? async () => (await import('./postgres.js')).openPostgres(databaseUrl)
    : async () => (await import('./embedded.js')).openEmbedded(dataDir);
  return lazyDb(async () => {
    const engine = await open();
    await prepare(engine);
    return engine;
  });
}
