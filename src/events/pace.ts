import type { Entity } from '../datasources/told.js';

/** Seconds. */
export interface EventPace {
  /** Between looks at an open application without an event; 0 for never. */
  readonly poll: number;
  /** The same while somebody follows what its lender does not tell of by itself. */
  readonly watch: number;
  /** Between two readings of the same. */
  readonly gap: number;
}

/** Longer than a reading may take, so that nobody takes it over from one that lives. */
export const HOLD_SECONDS = 20;
export const READ_MS = 10_000;

/** Nothing comes after it. */
export const ENDED: Readonly<Record<Entity, readonly string[]>> = {
  Application: ['DECLINED', 'FUNDED', 'CANCELLED'],
  Loan: ['SETTLED', 'CLOSED'],
};

/** Up to a fifth earlier or later: what was seen together is not asked for together for ever. */
const about = (seconds: number) => (seconds === 0 ? null : seconds * (0.8 + Math.random() * 0.4));

/**
 * `tells`: the lender sends events, and of an application only a lost one is looked for. No lender tells
 * of a repayment, and a loan may live for years: it is looked at while somebody follows it.
 */
export const lookAgain = (
  { poll, watch }: EventPace,
  entity: Entity,
  tells: boolean,
  watched: boolean,
): number | null => {
  if (tells && entity === 'Application') return about(poll);
  return about(watched ? watch : 0);
};

export const lookAgainAt = (
  pace: EventPace,
  entity: Entity,
  status: string | null,
  tells: boolean,
  watched: boolean,
): number | null => {
  if (status && ENDED[entity].includes(status)) return null;
  // Of the lenders that send events only those of lines of credit say CONTRACTED, and it is their end.
  if (entity === 'Application' && tells && status === 'CONTRACTED') return null;
  return lookAgain(pace, entity, tells, watched);
};
