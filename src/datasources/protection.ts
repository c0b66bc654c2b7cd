/** What keeps one sick provider from hurting the rest: bulkhead, circuit breaker, retry budget. */
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  circuitBreaker,
  handleWhen,
  SamplingBreaker,
} from 'cockatiel';
import { ProviderFault } from './fault.js';

export interface Lane {
  run<T>(operation: string, work: () => Promise<T>): Promise<T>;
}

export interface Protection {
  readonly reads: Lane;
  readonly writes: Lane;
  /** False when retries have used up their tenth of the traffic. */
  takeRetry(): boolean;
  /** What the breakers say of the provider now. */
  state(): 'UP' | 'DOWN';
  /** When the last call succeeded, or null. */
  lastSuccessAt(): Date | null;
}

/** Stopped here, by an open breaker or a full bulkhead: nothing was sent, and trying again is no use. */
export class Held extends ProviderFault {
  constructor(operation: string, detail: string, retryAfterSeconds: number) {
    super('UNREACHABLE', operation, detail, undefined, retryAfterSeconds);
  }
}

/** Faults that speak of the provider's health; a refusal is an answer, not an illness. */
const ILLNESS = new Set<ProviderFault['kind']>(['UNREACHABLE', 'SILENT', 'UPSTREAM']);
const RETRY_SHARE = 0.1;
const RETRY_FLOOR = 10;

export function createProtection(): Protection {
  let retryTokens = RETRY_FLOOR;
  let lastSuccess: Date | null = null;
  const newBreaker = () =>
    circuitBreaker(
      handleWhen((error) => error instanceof ProviderFault && ILLNESS.has(error.kind)),
      {
        halfOpenAfter: 5_000,
        breaker: new SamplingBreaker({ threshold: 0.5, duration: 10_000, minimumRps: 2 }),
      },
    );
  const lane = (breaker: ReturnType<typeof newBreaker>, slots: number, queue: number): Lane => {
    const slot = bulkhead(slots, queue);
    return {
      async run(operation, work) {
        retryTokens = Math.min(RETRY_FLOOR, retryTokens + RETRY_SHARE);
        try {
          const answer = await slot.execute(() => breaker.execute(work));
          lastSuccess = new Date();
          return answer;
        } catch (error) {
          if (error instanceof BrokenCircuitError)
            throw new Held(operation, 'is failing; calls are paused', 5);
          if (error instanceof BulkheadRejectedError)
            throw new Held(operation, 'too many calls are waiting', 1);
          throw error;
        }
      },
    };
  };
  const readBreaker = newBreaker();
  const writeBreaker = newBreaker();
  return {
    reads: lane(readBreaker, 32, 2_000),
    writes: lane(writeBreaker, 8, 200),
    takeRetry() {
      if (retryTokens < 1) return false;
      retryTokens -= 1;
      return true;
    },
    state: () =>
      [readBreaker, writeBreaker].every((b) => b.state === CircuitState.Closed) ? 'UP' : 'DOWN',
    lastSuccessAt: () => lastSuccess,
  };
}
