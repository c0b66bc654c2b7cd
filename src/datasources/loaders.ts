/** DataLoaders as this house uses them: made per request, keyed by reference, one Error per key. */
import DataLoader from 'dataloader';

const nextTurn = (batch: () => void) => void setImmediate(batch);

/** For a provider that can be asked for many at once. Answers are matched by key, never by place. */
export function batched<K extends string, V>(
  load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  missing: (key: K) => V | Error,
): DataLoader<K, V> {
  return new DataLoader(
    async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? missing(key));
    },
    { batchScheduleFn: nextTurn },
  );
}

/** For a provider that answers one at a time: each key asked once, all at the same time. */
export function each<V>(load: (key: string) => Promise<V>): DataLoader<string, V> {
  return new DataLoader(
    (keys) => Promise.all(keys.map((key) => load(key).catch((error: Error) => error))),
    { batchScheduleFn: nextTurn },
  );
}
