/** Where the lenders really are. */
import { providerCodes } from '../datasources/index.js';
import type { ProviderSettings } from '../datasources/provider.js';
import type { ProviderCode, ProviderTarget } from '../schema/provider.js';
import type { Queryable } from '../store/db.js';
import { type HandedOver, Memory } from '../store/memory.js';

/** The host of its settings, or the sandbox in its place. */
export interface Placed {
  readonly target: ProviderTarget;
  readonly settings: ProviderSettings;
  /** References that the sandbox starts with, as if handed over by an earlier system. */
  readonly known?: readonly HandedOver[];
  /** When they were handed over: by the sandbox's clock, so that it is the same each time. */
  readonly knownSince?: Date;
}

export type PlacedAll = Readonly<Record<ProviderCode, Placed>>;

/** Before the first query is answered, so that no list is short at the start. */
export async function handOver(store: Queryable, placed: PlacedAll): Promise<void> {
  for (const code of providerCodes) {
    const { known, knownSince } = placed[code];
    if (known) await Memory.handOver(store, code, known, knownSince);
  }
}
