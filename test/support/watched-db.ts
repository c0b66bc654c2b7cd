import type { Db, Queryable } from '../../src/store/db.js';

export interface Statement {
  /** `transaction` stands for a whole one: before its begin, after its commit. */
  readonly text: string;
  readonly params: readonly unknown[];
}

/** Runs a statement, or does something else to it. */
export type Around = <T>(statement: Statement, run: () => Promise<T>) => Promise<T>;

/** A store whose every statement passes through `around`. */
export function watchedDb(db: Db, around: Around): Db {
  const watched = (inner: Queryable): Queryable => ({
    query: (text, params) =>
      around({ text, params: params ?? [] }, () => inner.query(text, params)),
  });
  return {
    ...db,
    ...watched(db),
    tx: (work) =>
      around({ text: 'transaction', params: [] }, () => db.tx((tx) => work(watched(tx)))),
  };
}

/** Whether a statement moves a receipt into this state. */
export const movesTo = ({ text, params }: Statement, state: string): boolean =>
  text.includes('with moved as') && params[2] === state;
