import type { Clock } from './clock.js';

/** Whoever has work that falls due by the clock. */
export interface Worker {
  /** The instant of the earliest task. */
  dueAt(): number | undefined;
  /** Does everything that is due at the earliest instant; resolves when it is done. */
  runEarliest(stopped: AbortSignal): Promise<void>;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** Does what falls due, in order of time, one instant after the other, whoever moves the clock. */
export class Agenda {
  #turn: Promise<void> = Promise.resolve();
  #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #awake = false;

  constructor(
    readonly clock: Clock,
    readonly workers: () => readonly Worker[],
  ) {}

  /** Moves the clock on, stopping at every task on the way; resolves when the last one is done. */
  advance(seconds: number): Promise<void> {
    return this.#next(() => this.clock.now().getTime() + seconds * 1000);
  }

  /** Something may be due by now. */
  wake(): void {
    const [due] = this.#earliest();
    if (this.#awake || due === undefined) return;
    const wait = due - this.clock.now().getTime();
    clearTimeout(this.#timer);
    if (wait <= 0) {
      this.#awake = true;
      this.#next(() => this.clock.now().getTime()).catch((error: unknown) =>
        process.stderr.write(`sandbox: ${String(error)}\n`),
      );
    } else if (this.clock.kind === 'real') {
      this.#timer = setTimeout(() => this.wake(), Math.min(wait, LONGEST_TIMER)).unref();
    }
  }

  /** Drops what is under way; what comes later starts afresh. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#turn = Promise.resolve();
    this.#awake = false;
  }

  #next(until: () => number): Promise<void> {
    const { signal } = this.#stop;
    const run = this.#turn.then(() => this.#runUntil(until(), signal));
    this.#turn = run.catch(() => undefined);
    return run;
  }

  async #runUntil(until: number, stopped: AbortSignal): Promise<void> {
    try {
      for (;;) {
        if (stopped.aborted) return;
        const [due, worker] = this.#earliest();
        if (due === undefined || worker === undefined || due > until) break;
        this.clock.advanceTo(due);
        await worker.runEarliest(stopped);
      }
      this.clock.advanceTo(until);
    } finally {
      this.#awake &&= stopped.aborted;
    }
    this.wake();
  }

  #earliest(): readonly [number | undefined, Worker | undefined] {
    let found: readonly [number | undefined, Worker | undefined] = [undefined, undefined];
    for (const worker of this.workers()) {
      const due = worker.dueAt();
      if (due !== undefined && due < (found[0] ?? Infinity)) found = [due, worker];
    }
    return found;
  }
}
