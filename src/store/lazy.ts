import { setImmediate } from 'node:timers/promises';
import type { Db } from './db.js';
import { assertOutside, inside } from './tx.js';

/** What a driver gives once it is open and migrated. */
export type Engine = Omit<Db, 'ready'>;

const CHANNEL = /^[a-z_][a-z0-9_]{0,62}$/;

/** A Db at once over an engine that is still opening. */
export function lazyDb(open: () => Promise<Engine>): Db {
  const self: object = {};
  const opening = setImmediate().then(open);
  // Whoever queries or asks ready() learns of a failure; it must not end the process before that.
  opening.catch(() => undefined);
  let closing: Promise<void> | undefined;

  const engine = (): Promise<Engine> => {
    assertOutside(self);
    if (closing) return Promise.reject(new Error('The store is closed.'));
    return opening;
  };

  return {
    query: async (text, params) => (await engine()).query(text, params),
    tx: async (work) => {
      const opened = await engine();
      return opened.tx((db) => inside(self, () => work(db)));
    },
    listen: async (channel, onPayload, onGap) => {
      if (!CHANNEL.test(channel)) throw new Error(`Not a channel name: ${channel}`);
      return (await engine()).listen(channel, onPayload, onGap);
    },
    ready: async () => {
      await opening;
    },
    close: () => {
      closing ??= opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
      return closing;
    },
  };
}
