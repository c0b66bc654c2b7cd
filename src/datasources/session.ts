/** Tokens of providers that want a log-in: one session per credential, in memory only. */
import { ProviderFault } from './fault.js';

export interface SessionSettings<T> {
  /** Names the log-in in faults, e.g. `brighte.createSession`. */
  readonly operation: string;
  /** The signal is the log-in's own: one who waits for it may leave, the others wait on. */
  readonly login: (signal: AbortSignal) => Promise<T>;
  /** Swaps a token that still lives for a new one, where that is cheaper; a log-in follows where it fails. */
  readonly renew?: (token: T, signal: AbortSignal) => Promise<T>;
  /** How long a token is good for; undefined or not positive means that only a rejection tells. */
  readonly lifetimeMs?: (token: T) => number | undefined;
  /** Milliseconds of a clock that nobody sets. */
  readonly now?: () => number;
  readonly random?: () => number;
}

export interface Session<T> {
  /** The token in force; logs in where there is none. */
  token(): Promise<T>;
  /**
   * Runs with the token in force. After a fault that means "log in again" it runs once more with a newer
   * token, and what comes then stands. Say so of a write only if the fault is a definite refusal.
   */
  use<A>(run: (token: T) => Promise<A>, isRejected: (fault: ProviderFault) => boolean): Promise<A>;
  /** Forgets the token, and hands it over for logging out. */
  end(): T | undefined;
}

interface Held<T> {
  readonly token: T;
  readonly generation: number;
  readonly refreshAt: number;
  readonly expiresAt: number;
}

const LOGIN_DEADLINE_MS = 5_000;
const REFRESH_SHARE = 0.8;
const REFRESH_JITTER = 0.05;
/** Providers lock accounts: in this time one refused log-in, or two whose tokens are then rejected. */
const LOGIN_WINDOW_MS = 30_000;
/** A log-in without an answer says nothing of the credentials; hanging ones are still two in 30 s. */
const SILENCE_PAUSE_MS = 10_000;

export function createSession<T>(settings: SessionSettings<T>): Session<T> {
  const { operation, login, renew, lifetimeMs, random = Math.random } = settings;
  const now = settings.now ?? (() => performance.now());
  let held: Held<T> | undefined;
  let pending: Promise<Held<T>> | undefined;
  let failure: { readonly error: unknown; readonly until: number } | undefined;
  let generation = 0;
  let succeededAt: readonly number[] = [];

  const isSpent = () => {
    const [first, second] = succeededAt;
    return first !== undefined && second !== undefined && now() - first < LOGIN_WINDOW_MS;
  };

  async function logIn(living?: T): Promise<Held<T>> {
    if (pending) return pending;
    if (failure && now() < failure.until) throw failure.error;
    if (isSpent()) throw new ProviderFault('UNREACHABLE', operation, 'too many log-ins; waiting');
    const mine = attempt(living).finally(() => {
      if (pending === mine) pending = undefined;
    });
    pending = mine;
    return mine;
  }

  async function attempt(living: T | undefined): Promise<Held<T>> {
    const startedAt = now();
    const mine = ++generation;
    try {
      const token = await newToken(living);
      succeededAt = [...succeededAt.slice(-1), startedAt];
      const fresh = { token, generation: mine, ...timesOf(token, startedAt) };
      if (mine === generation) held = fresh;
      return fresh;
    } catch (thrown) {
      const error = noSession(thrown);
      const isAnswer = error instanceof ProviderFault && error.kind !== 'UNREACHABLE';
      failure = { error, until: now() + (isAnswer ? LOGIN_WINDOW_MS : SILENCE_PAUSE_MS) };
      throw error;
    }
  }

  async function newToken(living: T | undefined): Promise<T> {
    if (living === undefined || !renew) return withDeadline(login, operation);
    return withDeadline((signal) => renew(living, signal), operation).catch(() =>
      withDeadline(login, operation),
    );
  }

  function timesOf(token: T, startedAt: number) {
    const lifetime = lifetimeMs?.(token) ?? 0;
    if (!(lifetime > 0)) return { refreshAt: Infinity, expiresAt: Infinity };
    const share = REFRESH_SHARE + (2 * random() - 1) * REFRESH_JITTER;
    return { refreshAt: startedAt + lifetime * share, expiresAt: startedAt + lifetime };
  }

  /** While a token lives, nobody waits for its successor; a dead one is tried where none can be had. */
  async function inForce(): Promise<Held<T>> {
    const current = held;
    if (!current) return logIn();
    if (now() < current.refreshAt) return current;
    const lives = now() < current.expiresAt;
    const successor = logIn(lives ? current.token : undefined).catch(() => current);
    return lives ? current : successor;
  }

  /** Undefined where another log-in would be one too many. */
  async function after(rejected: Held<T>): Promise<Held<T> | undefined> {
    if (held && held.generation > rejected.generation) return held;
    return !pending && isSpent() ? undefined : logIn();
  }

  return {
    token: async () => (await inForce()).token,
    async use(run, isRejected) {
      const first = await inForce();
      try {
        return await run(first.token);
      } catch (fault) {
        if (!(fault instanceof ProviderFault) || !isRejected(fault)) throw fault;
        const next = await after(first);
        if (!next) throw fault;
        return run(next.token);
      }
    },
    end() {
      const token = held?.token;
      held = undefined;
      pending = undefined;
      generation += 1;
      return token;
    },
  };
}

/** A session for each key, the least recently used making room. The key names a credential and is no secret. */
export function sessionsBy<T>(
  create: (key: string) => Session<T>,
  most = 100,
): (key: string) => Session<T> {
  const sessions = new Map<string, Session<T>>();
  return (key) => {
    const session = sessions.get(key) ?? create(key);
    sessions.delete(key);
    sessions.set(key, session);
    const [oldest] = sessions.keys();
    if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
    return session;
  };
}

async function withDeadline<T>(
  login: (signal: AbortSignal) => Promise<T>,
  operation: string,
): Promise<T> {
  const cut = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ProviderFault('UNREACHABLE', operation, 'no answer in time'));
      cut.abort(new DOMException('no answer in time', 'TimeoutError'));
    }, LOGIN_DEADLINE_MS);
  });
  try {
    return await Promise.race([login(cut.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A log-in's fault as it concerns the call that waits for it: nothing of that call was sent, so it is never
 * SILENT; and "wrong password" is not the lender refusing a loan.
 */
function noSession(thrown: unknown): unknown {
  if (!(thrown instanceof ProviderFault)) return thrown;
  const { operation, detail, status, retryAfterSeconds } = thrown;
  const kind = KIND_WITHOUT_SESSION[thrown.kind] ?? 'UNREACHABLE';
  const words = thrown.kind === 'AUTH' ? thrown.words : undefined;
  return new ProviderFault(
    kind,
    operation,
    `no session: ${detail}`,
    status,
    retryAfterSeconds,
    words,
  );
}

const KIND_WITHOUT_SESSION: Partial<Record<ProviderFault['kind'], ProviderFault['kind']>> = {
  AUTH: 'AUTH',
  REFUSED: 'AUTH',
  THROTTLED: 'THROTTLED',
};
