/** Works off the inbox: what an event names is read back, and the reading goes into the timeline. */
import { ProviderFault } from '../datasources/fault.js';
import type { Providers } from '../datasources/index.js';
import type { OwnRecord } from '../datasources/provider.js';
import type { Db } from '../store/db.js';
import type { Subject } from '../store/reading.js';
import type { Timeline } from '../store/timeline.js';
import type { Entry, Inbox } from './inbox.js';
import { createLoop, type Loop } from './loop.js';
import { type EventPace, HOLD_SECONDS } from './pace.js';
import { readBack } from './read-back.js';

export const MOST_TRIES = 8;
/** So many subjects are read side by side at most. */
const LANES = 4;
const EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 3_600_000;

export interface WorkerNeeds {
  readonly db: Db;
  readonly inbox: Inbox;
  readonly timeline: Timeline;
  readonly providers: Providers;
  record(subject: Subject): OwnRecord;
  readonly pace: EventPace;
  onError(error: unknown): void;
}

/** Doubles from a gap on: about twenty minutes in all where the gap is ten seconds. */
const delay = (tries: number, { gap }: EventPace) => (gap / 2) * 2 ** tries;

export function createWorker(needs: WorkerNeeds): Loop {
  const { db, inbox, timeline, providers, record, pace, onError } = needs;

  async function work(entry: Entry): Promise<void> {
    if (entry.tries > MOST_TRIES) return inbox.retry(entry, null, 'never ended');
    const beganAt = await timeline.take(entry, HOLD_SECONDS);
    if (!beganAt) return inbox.postpone(entry);
    try {
      const told = await readBack(entry, providers, record, `event-${entry.id}`);
      if (!told) return await inbox.settle(entry, beganAt, 'PARKED', 'not known to the lender');
      await db.tx(async (tx) => {
        await timeline.note([{ ...entry, ...told, beganAt, via: 'WEBHOOK' }], tx);
        await inbox.settle(entry, beganAt, 'DONE', '', tx);
      });
    } catch (error) {
      const last = entry.tries >= MOST_TRIES;
      await inbox.retry(entry, last ? null : delay(entry.tries, pace), kindOf(error));
      if (!(error instanceof ProviderFault)) onError(error);
      // The lender was out for longer than an event is worth: the regular look finds out.
      else if (last && pace.poll > 0) await timeline.lookIn(entry, pace.poll);
    } finally {
      await timeline.free(entry, beganAt, pace.gap);
    }
  }

  async function lane(): Promise<void> {
    for (;;) {
      const entry = await inbox.take(HOLD_SECONDS);
      if (!entry) return;
      await work(entry).catch(onError);
    }
  }

  let sweptAt = 0;
  async function round(): Promise<void> {
    await Promise.all(Array.from({ length: LANES }, lane));
    if (Date.now() - sweptAt < SWEEP_EVERY_MS) return;
    await inbox.sweep();
    sweptAt = Date.now();
  }
  return createLoop(round, EVERY_MS, onError);
}

const kindOf = (error: unknown) =>
  error instanceof ProviderFault ? error.kind : 'an error of our own';
