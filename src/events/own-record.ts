import type { OwnRecord } from '../datasources/provider.js';
import type { Memory } from '../store/memory.js';
import type { Subject } from '../store/reading.js';

/** Our own record of what is looked at, for a lender that cannot list its own. */
export function ownRecord(memory: Memory, { provider, ref }: Subject): OwnRecord {
  const known = async () => (await memory.find(provider, [ref])).get(ref) ?? null;
  return {
    known,
    async keep(stage) {
      const before = await known();
      if (before && (!stage || before.stage === stage)) return before;
      await memory.remember(provider, { ref, ...(stage && { stage }) });
      const kept = await known();
      if (!kept) throw new Error('a remembered reference is not found');
      return kept;
    },
  };
}
