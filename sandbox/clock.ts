export type ClockKind = 'fixed' | 'real';

const BASE = Date.UTC(2026, 0, 15, 9, 0, 0);

/** `fixed` stands still at one instant, `real` ticks; both are moved forward only by hand. */
export class Clock {
  offsetMs = 0;

  constructor(readonly kind: ClockKind) {}

  now(): Date {
    return new Date((this.kind === 'fixed' ? BASE : Date.now()) + this.offsetMs);
  }

  /** Never moves backwards. */
  advanceTo(instant: number): void {
    this.offsetMs += Math.max(0, instant - this.now().getTime());
  }
}
