import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Unlisten } from './db.js';
import { asDbError } from './errors.js';

const HEARTBEAT_MS = 30_000;
const SLOWEST_RETRY_MS = 5_000;

interface Subscription {
  readonly channel: string;
  readonly onPayload: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}

export interface Listener {
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<Unlisten>;
  close(): Promise<void>;
}

/** LISTEN on one connection of its own, made at the first listen and made again when it is lost. */
export function createListener(connect: () => pg.Client): Listener {
  const subscriptions = new Set<Subscription>();
  const stop = new AbortController();
  let connection: Promise<pg.Client> | undefined;

  const channels = () => new Set([...subscriptions].map((one) => one.channel));

  async function open(): Promise<pg.Client> {
    const client = connect();
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      clearInterval(heartbeat);
      if (stop.signal.aborted) return;
      connection = reopen();
      connection.catch(() => undefined);
    };
    // A connection that died without a word is only noticed by asking.
    const heartbeat = setInterval(() => {
      client.query('select 1').catch(() => client.end().catch(() => undefined));
    }, HEARTBEAT_MS).unref();
    client.on('notification', ({ channel, payload }) => {
      for (const one of subscriptions) {
        if (one.channel === channel) queueMicrotask(() => one.onPayload(payload ?? ''));
      }
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      for (const channel of channels()) await client.query(`listen ${channel}`);
    } catch (error) {
      clearInterval(heartbeat);
      await client.end().catch(() => undefined);
      throw asDbError(error);
    }
    client.on('end', onLost);
    return client;
  }

  async function reopen(): Promise<pg.Client> {
    for (let wait = 50; ; wait = Math.min(wait * 2, SLOWEST_RETRY_MS)) {
      await sleep(wait, undefined, { signal: stop.signal, ref: false });
      try {
        const client = await open();
        for (const one of subscriptions) queueMicrotask(() => one.onGap?.());
        return client;
      } catch {
        // Not back yet.
      }
    }
  }

  function current(): Promise<pg.Client> {
    if (!connection) {
      const first = open();
      connection = first;
      first.catch(() => {
        if (connection === first) connection = undefined;
      });
    }
    return connection;
  }

  return {
    async listen(channel, onPayload, onGap) {
      const subscription = { channel, onPayload, onGap };
      subscriptions.add(subscription);
      try {
        const client = await current();
        await client.query(`listen ${channel}`);
      } catch (error) {
        subscriptions.delete(subscription);
        throw asDbError(error);
      }
      return async () => {
        if (!subscriptions.delete(subscription) || channels().has(channel)) return;
        if (stop.signal.aborted) return;
        const client = await current();
        await client.query(`unlisten ${channel}`).catch(() => undefined);
      };
    },
    async close() {
      stop.abort();
      subscriptions.clear();
      const client = await connection?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}
