/** What was read of something at one moment, and what of it is news. Pure. */
import { Big } from 'big.js';
import type { Entity, Told } from '../datasources/told.js';
import type { ProviderCode } from '../schema/provider.js';
import type { StatusVia } from '../schema/status-event.js';

export interface Subject<E extends Entity = Entity> {
  readonly provider: ProviderCode;
  readonly entity: E;
  readonly ref: string;
}

export interface Reading extends Subject, Told {
  /** What began before the last one is older news, and dropped. */
  readonly beganAt: Date;
  readonly via: StatusVia;
  /** Another call tells the rest: a look that is planned stays as it is. */
  readonly isPart?: true;
  /** The event that led to it; one event leads to one entry at most. */
  readonly digest?: string;
}

/** What is known, each as it was told last; null where it never was. */
export type Facts = { readonly [F in keyof Told]-?: NonNullable<Told[F]> | null };

/** Facts of one answer are as old as each other; status and amounts may come by two. */
export interface Known extends Facts {
  readonly seenAt: Date | null;
  readonly amountsSeenAt: Date | null;
}

export const textOf = ({ provider, entity, ref }: Subject) => `${provider}:${entity}:${ref}`;

const FACTS = ['status', 'nativeStatus', 'outstanding', 'repaid'] as const;
const NOTHING: Facts = { status: null, nativeStatus: null, outstanding: null, repaid: null };

/** An amount is the same with other digits behind its last one. */
function isSame(a: Facts[keyof Facts], b: Facts[keyof Facts]): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.currency !== b.currency) return false;
  return a.amount === b.amount || new Big(a.amount).eq(b.amount);
}

/** What was told of the same at once is one reading. */
export function onePerSubject(readings: readonly Reading[]): Reading[] {
  const merged = new Map<string, Reading>();
  for (const one of readings) merged.set(textOf(one), { ...merged.get(textOf(one)), ...one });
  return [...merged.values()];
}

/** Whether it tells something that is not known so. */
export const tellsNews = (told: Told, known: Facts = NOTHING): boolean =>
  FACTS.some((fact) => {
    const value = told[fact] ?? null;
    return value !== null && !isSame(value, known[fact]);
  });

export interface News<R> {
  readonly reading: R;
  /** What it tells that is not older than what is known. */
  readonly told: Facts;
  readonly known: Known;
  /** The status before, where it tells one. */
  readonly from: Facts['status'];
  readonly isNew: boolean;
}

/** Null when everything in it is older than what is known. `now` is the clock that all share. */
export function newsIn<R extends Reading>(reading: R, was: Known, now: Date): News<R> | null {
  // A clock that runs ahead must not shut out the readings of the others.
  const at = new Date(Math.min(reading.beganAt.getTime(), now.getTime()));
  const isFresh = (seenAt: Date | null) => seenAt === null || at >= seenAt;
  const { status = null, nativeStatus = null, outstanding = null, repaid = null } = reading;
  const hasStanding = status !== null && isFresh(was.seenAt);
  const hasAmounts = (outstanding ?? repaid) !== null && isFresh(was.amountsSeenAt);
  if (!hasStanding && !hasAmounts) return null;
  const told: Facts = {
    ...NOTHING,
    ...(hasStanding && { status, nativeStatus }),
    ...(hasAmounts && { outstanding, repaid }),
  };
  return {
    reading,
    told,
    known: {
      status: told.status ?? was.status,
      nativeStatus: told.nativeStatus ?? was.nativeStatus,
      outstanding: told.outstanding ?? was.outstanding,
      repaid: told.repaid ?? was.repaid,
      seenAt: hasStanding ? at : was.seenAt,
      amountsSeenAt: hasAmounts ? at : was.amountsSeenAt,
    },
    from: hasStanding ? was.status : null,
    isNew: tellsNews(told, was),
  };
}
