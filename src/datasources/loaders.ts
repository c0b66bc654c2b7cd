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

/** For what can be found for many at once, where a key is more than its text. */
export function batchedBy<K, V>(
  load: (keys: readonly K[]) => Promise<readonly (V | Error)[]>,
  textOf: (key: K) => string,
): DataLoader<K, V, string> {
  return new DataLoader<K, V, string>(load, { batchScheduleFn: nextTurn, cacheKeyFn: textOf });
}

/** For questions of several parts: each asked once, at the moment it is asked. */
export function eachAsked<Q, A>(ask: (question: Q) => Promise<A>): DataLoader<Q, A, string> {
  return new DataLoader<Q, A, string>(
    (questions) => Promise.all(questions.map((one) => ask(one).catch((error: Error) => error))),
    { batch: false, cacheKeyFn: (question) => JSON.stringify(question) },
  );
}

/** For a provider that answers one at a time: each key asked once, all at the same time. */
export function each<V>(load: (key: string) => Promise<V>): DataLoader<string, V> {
  return new DataLoader(
    (keys) => Promise.all(keys.map((key) => load(key).catch((error: Error) => error))),
    { batchScheduleFn: nextTurn },
  );
}
