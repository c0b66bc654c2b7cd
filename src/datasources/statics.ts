/** Answers that lenders call static, such as categories: kept for all requests of this server, for a while. */

export interface Statics {
  /** The answer that is kept under `key`, or what `ask` gives, which is kept if it is an answer. */
  get<T>(key: string, ask: () => Promise<T>): Promise<T>;
}

const MOST_KEPT = 200;

/** `seconds`: how long one is kept; 0: never. */
export function createStatics(seconds: number): Statics {
  const kept = new Map<string, { readonly until: number; readonly answer: unknown }>();
  return {
    async get<T>(key: string, ask: () => Promise<T>): Promise<T> {
      const found = kept.get(key);
      if (found && performance.now() < found.until) return found.answer as T;
      // Not the question is shared, only its answer: whoever asks may hang up.
      const answer = await ask();
      if (kept.size >= MOST_KEPT) kept.clear();
      if (seconds > 0) kept.set(key, { until: performance.now() + seconds * 1000, answer });
      return answer;
    },
  };
}
