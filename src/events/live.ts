/**
 * Following a log: from a place in it to its end, and then whatever is added, by whichever server.
 * The store is read, a notification only says when: nothing is missed, nothing comes twice, and
 * nothing is kept in memory for a reader who is slow.
 */
import type { Db, Unlisten } from '../store/db.js';
import { CHANNEL, type LiveStore, type Log } from '../store/live.js';
import type { Subject } from '../store/reading.js';
import { closable } from './closable.js';

/** Read at once; who is far behind comes back for more. */
const PAGE = 50;
const WATCHED_SECONDS = 90;
const RENEW_MS = 30_000;

interface Placed {
  readonly logId: number;
}

export interface Live {
  readonly store: LiveStore;
  follow<T extends Placed>(log: Log<T>, after: number): Promise<AsyncGenerator<T, void>>;
  /** As `follow`, and the subject is looked at meanwhile. */
  followWatched<T extends Placed>(
    log: Log<T>,
    after: number,
    subject: Subject,
  ): Promise<AsyncGenerator<T, void>>;
  /** How many follow something at present. */
  readers(): number;
  /** Listens from now on, whether somebody follows or not. */
  start(): Promise<void>;
  /** Ends whoever follows. */
  stop(): Promise<void>;
}

export interface LiveNeeds {
  readonly db: Pick<Db, 'listen'>;
  readonly store: LiveStore;
  /** Marks subjects as watched for so many seconds. */
  watch(subjects: readonly Subject[], forSeconds: number): Promise<void>;
  /** A topic was told; without one, some may have been missed. */
  onTold(topic?: string): void;
  onError(error: unknown): void;
}

export function createLive({ db, store, watch, onTold, onError }: LiveNeeds): Live {
  const followers = new Set<AsyncGenerator<unknown, void>>();
  const bells = new Map<string, Set<() => void>>();
  const watched = new Map<string, { readonly subject: Subject; readers: number }>();
  let listening: Promise<Unlisten> | undefined;
  let renewal: NodeJS.Timeout | undefined;

  const ring = (topic: string) => {
    onTold(topic);
    for (const bell of bells.get(topic) ?? []) bell();
  };
  // After a lost connection everybody looks: who has missed nothing finds nothing.
  const ringAll = () => {
    onTold();
    for (const topic of bells.keys()) ring(topic);
  };

  function listen(): Promise<Unlisten> {
    listening ??= db.listen(CHANNEL, ring, ringAll).catch((error: unknown) => {
      listening = undefined;
      throw error;
    });
    return listening;
  }

  async function follow<T extends Placed>(log: Log<T>, after: number, onClose = () => {}) {
    await listen();
    const follower = closable(
      (closed) => read(log, after, closed),
      () => {
        followers.delete(follower);
        onClose();
      },
    );
    followers.add(follower);
    return follower;
  }

  async function* read<T extends Placed>(log: Log<T>, from: number, closed: AbortSignal) {
    const bell = createBell(closed);
    const own = bells.get(log.topic) ?? new Set();
    bells.set(log.topic, own.add(bell.ring));
    try {
      for (let after = from; !closed.aborted; ) {
        bell.hush();
        const page = await log.after(after, PAGE);
        for (const one of page) {
          yield one;
          after = one.logId;
        }
        if (page.length < PAGE) await bell.rung();
      }
    } finally {
      own.delete(bell.ring);
      if (own.size === 0) bells.delete(log.topic);
    }
  }

  const renew = () =>
    watch(
      [...watched.values()].map(({ subject }) => subject),
      WATCHED_SECONDS,
    ).catch(onError);

  function leave(name: string): void {
    const one = watched.get(name);
    if (one && --one.readers === 0) watched.delete(name);
    if (watched.size === 0) {
      clearInterval(renewal);
      renewal = undefined;
    }
  }

  return {
    store,
    follow: (log, after) => follow(log, after),
    async followWatched(log, after, subject) {
      const one = watched.get(log.topic) ?? { subject, readers: 0 };
      one.readers++;
      watched.set(log.topic, one);
      renewal ??= setInterval(renew, RENEW_MS).unref();
      try {
        if (one.readers === 1) await watch([subject], WATCHED_SECONDS);
        return await follow(log, after, () => leave(log.topic));
      } catch (error) {
        leave(log.topic);
        throw error;
      }
    },
    readers: () => followers.size,
    async start() {
      await listen();
    },
    async stop() {
      clearInterval(renewal);
      for (const one of followers) one.return().catch(onError);
      const unlisten = await listening?.catch(() => undefined);
      await unlisten?.().catch(() => undefined);
    },
  };
}

/** Rung before somebody waits for it, it is heard all the same. */
function createBell(closed: AbortSignal) {
  let loud = false;
  let wake = () => {};
  const ring = () => {
    loud = true;
    wake();
  };
  closed.addEventListener('abort', ring, { once: true });
  return {
    ring,
    hush() {
      loud = closed.aborted;
    },
    rung: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
        if (loud) resolve();
      }),
  };
}
