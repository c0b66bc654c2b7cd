import type { ApplicationStatus } from '../schema/application.js';

/** Seconds. */
export interface EventPace {
  /** Between looks at an open application without an event; 0 for never. */
  readonly poll: number;
  /** Between two readings of one application. */
  readonly gap: number;
}

/** Longer than a reading may take, so that nobody takes it over from one that lives. */
export const HOLD_SECONDS = 20;
export const READ_MS = 10_000;

/** Of the lenders that send events only those of lines of credit say CONTRACTED, and it is their end. */
const FINAL: readonly ApplicationStatus[] = ['DECLINED', 'CONTRACTED', 'FUNDED', 'CANCELLED'];

/** Up to a fifth earlier or later: what was seen together is not asked for together for ever. */
export const lookAgain = ({ poll }: EventPace, status: ApplicationStatus): number | null =>
  poll === 0 || FINAL.includes(status) ? null : poll * (0.8 + Math.random() * 0.4);
