/**
 * Looks from time to time at open applications that somebody has touched, at lenders whose events may
 * get lost, and at what somebody follows that its lender does not tell of.
 */
import { ProviderFault } from '../datasources/fault.js';
import { createLoop, type Loop } from './loop.js';
import { HOLD_SECONDS } from './pace.js';
import { readBack } from './read-back.js';
import type { WorkerNeeds } from './worker.js';

/** Looks in one round; what is left comes first in the next. */
const BUDGET = 20;

export function createPoller(needs: Omit<WorkerNeeds, 'inbox' | 'db'>): Loop {
  const { timeline, providers, record, pace, onError } = needs;

  async function look(): Promise<boolean> {
    const subject = await timeline.takeDue(HOLD_SECONDS, pace.poll);
    if (!subject) return false;
    const { beganAt } = subject;
    try {
      const told = await readBack(subject, providers, record, `look-${subject.ref}`);
      if (told) await timeline.note([{ ...subject, ...told, beganAt, via: 'POLL' }]);
      else await timeline.unwatch(subject);
    } catch (error) {
      if (!(error instanceof ProviderFault)) onError(error);
    } finally {
      await timeline.free(subject, beganAt, pace.gap);
    }
    return true;
  }

  async function round(): Promise<void> {
    for (let left = BUDGET; left > 0 && (await look()); left--);
  }
  const everyMs = Math.min(Math.max(pace.watch * 50, 200), 30_000);
  const loop = createLoop(round, everyMs, onError);
  return pace.poll === 0 ? { start() {}, poke() {}, stop: async () => {} } : loop;
}
