import type { ApplicationStatus } from '../schema/application.js';

/** Seconds. */
export interface EventPace {
  /** Between looks at an open application without an event; 0 for never. */
  readonly poll: number;
  /** The same while somebody follows it, at a lender that sends no events. */
  readonly watch: number;
  /** Between two readings of one application. */
  readonly gap: number;
}

/** Longer than a reading may take, so that nobody takes it over from one that lives. */
export const HOLD_SECONDS = 20;
export const READ_MS = 10_000;

export const FINAL: readonly ApplicationStatus[] = ['DECLINED', 'FUNDED', 'CANCELLED'];

/** Up to a fifth earlier or later: what was seen together is not asked for together for ever. */
const about = (seconds: number) => (seconds === 0 ? null : seconds * (0.8 + Math.random() * 0.4));

/** `tells`: the lender sends events, and only a lost one is looked for. */
export const lookAgain = ({ poll, watch }: EventPace, tells: boolean, watched: boolean) =>
  about(tells ? poll : watched ? watch : 0);

export const lookAgainAt = (
  pace: EventPace,
  status: ApplicationStatus,
  tells: boolean,
  watched: boolean,
): number | null => {
  // Of the lenders that send events only those of lines of credit say CONTRACTED, and it is their end.
  const ended = FINAL.includes(status) || (tells && status === 'CONTRACTED');
  return ended ? null : lookAgain(pace, tells, watched);
};
