import type { World } from '../provider.js';
import type { Client } from './fields.js';
import type { switches } from './switches.js';

/** A no ordered by the control surface, in the place of the next answers. */
export interface OrderedRefusal {
  readonly operation: string;
  readonly status: number;
  readonly times: number;
  readonly commit: boolean;
  readonly retryAfter: number | null;
}

/** What happens to the list after each of the next list calls. */
export interface Shifting {
  readonly arrive: number;
  readonly leave: number;
  readonly times: number;
}

/** Only what differs from the seed: the seeded clients themselves are made anew when needed. */
export interface RealfinityState {
  readonly seed: number;
  /** Midnight before the reset: seeded clients are as old as seen from here. */
  readonly seededOn: string;
  /** New and changed clients by id. */
  readonly changed: Record<string, Client>;
  /** Ids of new clients, oldest first. */
  created: readonly string[];
  /** Ids of seeded clients that are gone. */
  readonly deleted: Record<string, true>;
  /** What writes said of a property that no page names. */
  readonly extras: Record<string, unknown>;
  next: number;
  /** Moves with every change of a client. */
  revision: number;
  tokenExpired: boolean;
  shifting: Shifting;
  refusals: readonly OrderedRefusal[];
}

export type RealfinityTable = typeof switches;
export type RealfinityWorld = World<RealfinityState, RealfinityTable>;

const DAY_MS = 86_400_000;

export const seedRealfinity = (seed: number, now: Date): RealfinityState => ({
  seed,
  seededOn: new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS).toISOString(),
  changed: {},
  created: [],
  deleted: {},
  extras: {},
  next: 1,
  revision: 0,
  tokenExpired: false,
  shifting: { arrive: 0, leave: 0, times: 0 },
  refusals: [],
});
