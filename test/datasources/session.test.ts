import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProviderFault } from '../../src/datasources/fault.js';
import { createSession, type Session, sessionsBy } from '../../src/datasources/session.js';

const LOGIN = 'pretend.login';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const fault = (kind: ProviderFault['kind'], detail = 'no', status?: number) =>
  new ProviderFault(kind, 'pretend.call', detail, status);
const expired = () => fault('AUTH', 'session expired', 401);
const foreign = () => fault('AUTH', 'not your application', 401);
const isExpired = ({ detail }: ProviderFault) => detail === 'session expired';

type Login = (signal: AbortSignal) => Promise<string>;

/** A provider that knows which tokens are good, and a clock that only the test moves. */
class Pretend {
  logins = 0;
  calls = 0;
  at = 0;
  readonly good = new Set<string>();
  /** What stands between a request and its answer. */
  pause: () => Promise<void> = () => Promise.resolve();
  login: Login = async () => {
    await this.pause();
    return this.issue();
  };

  constructor(readonly name = 'token') {}

  issue(): string {
    const token = `${this.name}-${this.logins}`;
    this.good.add(token);
    return token;
  }

  readonly call = async (token: string): Promise<string> => {
    this.calls += 1;
    await this.pause();
    const isGood = this.good.has(token);
    await this.pause();
    if (!isGood) throw expired();
    return `answer to ${token}`;
  };

  session(lifetimeMs?: number): Session<string> {
    return createSession({
      operation: LOGIN,
      login: (signal) => {
        this.logins += 1;
        return this.login(signal);
      },
      lifetimeMs: () => lifetimeMs,
      now: () => this.at,
      random: () => 0.5,
    });
  }
}

const many = <A>(count: number, run: () => Promise<A>) =>
  Promise.all(Array.from({ length: count }, run));

/** How each ended: the answer, or kind and detail of the fault. */
async function endOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return error instanceof ProviderFault ? `${error.kind} ${error.detail}` : error;
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a token', () => {
  it('is fetched when first asked for, once for all who ask', async () => {
    const provider = new Pretend();
    const session = provider.session();
    expect(provider.logins).toBe(0);
    expect(new Set(await many(100, () => session.token()))).toEqual(new Set(['token-1']));
    expect(await session.token()).toBe('token-1');
    expect(provider.logins).toBe(1);
  });

  it('without a lifetime is used until it is rejected', async () => {
    const provider = new Pretend();
    const session = provider.session();
    await session.token();
    provider.at = 1_000 * MINUTE;
    expect(await session.use(provider.call, isExpired)).toBe('answer to token-1');
    expect(provider.logins).toBe(1);
  });

  it.each([
    Number.NaN,
    0,
    -5 * MINUTE,
  ])('that arrives with a lifetime of %s is used until it is rejected', async (lifetime) => {
    const provider = new Pretend();
    const session = provider.session(lifetime);
    for (let call = 0; call < 10; call += 1) await session.use(provider.call, isExpired);
    expect(provider.logins).toBe(1);
  });
});

describe('a revoked token', () => {
  it('costs 100 callers one log-in, and each has an answer', async () => {
    const provider = new Pretend();
    provider.pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    const session = provider.session();
    await session.token();
    provider.good.clear();
    const answers = await many(100, () => session.use(provider.call, isExpired));
    expect(new Set(answers)).toEqual(new Set(['answer to token-2']));
    expect(provider.logins).toBe(2);
  });

  it('costs one log-in in whatever order the answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 12 }),
        async (scheduler, count) => {
          const provider = new Pretend();
          const session = provider.session();
          await session.token();
          provider.pause = () => scheduler.schedule(Promise.resolve());
          provider.good.clear();
          const work = many(count, () => session.use(provider.call, isExpired));
          const answers = await scheduler.waitFor(work);
          expect(new Set(answers)).toEqual(new Set(['answer to token-2']));
          expect(provider.logins).toBe(2);
          expect(provider.calls).toBeLessThanOrEqual(2 * count);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is told to a late caller by the newer token alone', async () => {
    const provider = new Pretend();
    const session = provider.session();
    let release: (() => void) | undefined;
    const late = session.use(async (token) => {
      if (token === 'token-1') await new Promise<void>((resolve) => (release = resolve));
      return provider.call(token);
    }, isExpired);
    await vi.waitFor(() => expect(release).toBeDefined());
    provider.good.clear();
    await session.use(provider.call, isExpired);
    release?.();
    expect(await late).toBe('answer to token-2');
    expect(provider.logins).toBe(2);
  });

  it('is not tried a third time', async () => {
    const provider = new Pretend();
    provider.issue = () => 'never good';
    const work = provider.session().use(provider.call, isExpired);
    expect(await endOf(work)).toBe('AUTH session expired');
    expect([provider.logins, provider.calls]).toEqual([2, 2]);
  });

  it('that never becomes good costs two log-ins in 30 s, whoever calls', async () => {
    const provider = new Pretend();
    provider.issue = () => 'never good';
    const session = provider.session();
    const loginsAfter: number[] = [];
    for (let call = 0; call < 4_000; call += 1) {
      provider.at = call * 30;
      expect(await endOf(session.use(provider.call, isExpired))).toBe('AUTH session expired');
      if (call % 1_000 === 999) loginsAfter.push(provider.logins);
    }
    expect(loginsAfter).toEqual([2, 4, 6, 8]);
    expect(provider.calls).toBe(4_000 + 7);
  });

  it('stays in use for others where another log-in would be one too many', async () => {
    const provider = new Pretend();
    const session = provider.session();
    const misjudged = () => session.use(() => Promise.reject(expired()), isExpired);
    await many(20, () => endOf(misjudged()));
    expect(await endOf(misjudged())).toBe('AUTH session expired');
    expect(await session.use(provider.call, isExpired)).toBe('answer to token-2');
    expect(provider.logins).toBe(2);
  });
});

describe('a fault that does not mean "log in again"', () => {
  it.each([
    ['a 401 about the object', foreign()],
    ['a refusal', fault('REFUSED')],
    ['silence', fault('SILENT')],
    ['a mistake of ours', new TypeError('x is not a function')],
  ])('%s goes to the caller, and nothing is repeated', async (_label, thrown) => {
    const provider = new Pretend();
    const run = vi.fn(() => Promise.reject(thrown));
    await expect(provider.session().use(run, isExpired)).rejects.toBe(thrown);
    expect([provider.logins, run.mock.calls.length]).toEqual([1, 1]);
  });

  it('after the one repetition it stands as well', async () => {
    const provider = new Pretend();
    const session = provider.session();
    const run = vi.fn((token: string) =>
      Promise.reject(token === 'token-1' ? expired() : fault('SILENT', 'lost')),
    );
    expect(await endOf(session.use(run, isExpired))).toBe('SILENT lost');
    expect(run.mock.calls).toEqual([['token-1'], ['token-2']]);
  });
});

describe('a log-in that fails', () => {
  const failing = (thrown: unknown) => {
    const provider = new Pretend();
    provider.login = () => Promise.reject(thrown);
    return provider;
  };

  it('with bad credentials is tried once in 30 s, whoever asks', async () => {
    const provider = failing(fault('AUTH', 'credentials were not accepted', 401));
    const session = provider.session();
    const run = vi.fn(provider.call);
    for (let call = 0; call < 1_000; call += 1) {
      provider.at = call * 29;
      const end = await endOf(session.use(run, isExpired));
      expect(end).toBe('AUTH no session: credentials were not accepted');
    }
    expect(provider.logins).toBe(1);
    expect(run).not.toHaveBeenCalled();
  });

  it('is tried again after 30 s, and then all is well', async () => {
    const provider = failing(fault('AUTH'));
    const session = provider.session();
    await endOf(session.token());
    provider.login = new Pretend().login;
    provider.at = 30 * SECOND - 1;
    expect(await endOf(session.token())).toBe('AUTH no session: no');
    provider.at = 30 * SECOND;
    expect(await many(10, () => session.token())).toEqual(Array(10).fill('token-0'));
    expect(provider.logins).toBe(2);
  });

  it.each([
    'SILENT',
    'UPSTREAM',
    'UNREACHABLE',
    'CONTRACT',
    'CANCELLED',
  ] as const)('as %s is tried again after 10 s', async (kind) => {
    const provider = failing(fault(kind));
    const session = provider.session();
    await many(10, () => endOf(session.token()));
    provider.at = 10 * SECOND - 1;
    await endOf(session.token());
    expect(provider.logins).toBe(1);
    provider.at = 10 * SECOND;
    await endOf(session.token());
    expect(provider.logins).toBe(2);
  });

  it.each([
    ['AUTH', 'AUTH'],
    ['REFUSED', 'AUTH'],
    ['THROTTLED', 'THROTTLED'],
    ['SILENT', 'UNREACHABLE'],
    ['UPSTREAM', 'UNREACHABLE'],
    ['CONTRACT', 'UNREACHABLE'],
    ['CANCELLED', 'UNREACHABLE'],
  ] as const)('as %s leaves the call that waits for it certainly unsent: %s', async (kind, told) => {
    const session = failing(fault(kind)).session();
    expect(await endOf(session.use(() => Promise.resolve('sent'), isExpired))).toBe(
      `${told} no session: no`,
    );
  });

  it('by a mistake of ours is told as it is', async () => {
    const mistake = new TypeError('x is not a function');
    const session = failing(mistake).session();
    expect(await endOf(session.token())).toBe(mistake);
    expect(await endOf(session.token())).toBe(mistake);
  });

  it('after a rejection is what the callers are told, and the old token is not sent again', async () => {
    const provider = new Pretend();
    const session = provider.session();
    await session.token();
    provider.good.clear();
    provider.login = () => Promise.reject(fault('UNREACHABLE', 'no connection'));
    const ends = await many(20, () => endOf(session.use(provider.call, isExpired)));
    expect(new Set(ends)).toEqual(new Set(['UNREACHABLE no session: no connection']));
    expect([provider.logins, provider.calls]).toEqual([2, 20]);
  });
});

describe('a log-in that hangs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is cut after 5 s, holds nobody longer, and is told to stop', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const provider = new Pretend();
    let stopped: unknown;
    provider.login = (signal) =>
      new Promise(() => signal.addEventListener('abort', () => (stopped = signal.reason)));
    const session = provider.session();
    const ends = many(50, () => endOf(session.token()));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(stopped).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(new Set(await ends)).toEqual(new Set(['UNREACHABLE no session: no answer in time']));
    expect(stopped).toMatchObject({ name: 'TimeoutError' });
    expect([provider.logins, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('and answers after its deadline is not believed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const provider = new Pretend();
    let answer: ((token: string) => void) | undefined;
    provider.login = () => new Promise((resolve) => (answer = resolve));
    const session = provider.session();
    const end = endOf(session.token());
    await vi.advanceTimersByTimeAsync(5_000);
    answer?.('too late');
    await end;
    provider.at = 15 * SECOND;
    provider.login = () => Promise.resolve('in time');
    expect(await session.token()).toBe('in time');
  });

  it('leaves no timer behind when it ends well', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await new Pretend().session().token();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('or whose first caller leaves, goes on for the others', async () => {
    const provider = new Pretend();
    let finish: ((token: string) => void) | undefined;
    let signal: AbortSignal | undefined;
    provider.login = (given) => {
      signal = given;
      return new Promise((resolve) => (finish = resolve));
    };
    const session = provider.session();
    const caller = new AbortController();
    const gone = session.use(() => {
      caller.signal.throwIfAborted();
      return Promise.resolve('sent');
    }, isExpired);
    const stays = session.use((token) => Promise.resolve(token), isExpired);
    caller.abort();
    finish?.('token');
    await expect(gone).rejects.toThrow('aborted');
    expect(await stays).toBe('token');
    expect([provider.logins, signal?.aborted]).toEqual([1, false]);
  });
});

describe('refresh', () => {
  it('comes at 80 % of the lifetime, once, and nobody waits for it', async () => {
    const provider = new Pretend();
    const session = provider.session(60 * MINUTE);
    await session.token();
    provider.at = 48 * MINUTE - 1;
    await many(100, () => session.token());
    await settle();
    expect(provider.logins).toBe(1);
    provider.at = 48 * MINUTE;
    const tokens = await many(100, () => session.token());
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    await settle();
    expect(await session.token()).toBe('token-2');
    expect(provider.logins).toBe(2);
  });

  it.each([
    [0, 45],
    [1, 51],
  ])('with the die at %i comes at minute %i', async (die, minute) => {
    let at = 0;
    let logins = 0;
    const session = createSession({
      operation: LOGIN,
      login: () => Promise.resolve(++logins),
      lifetimeMs: () => 60 * MINUTE,
      now: () => at,
      random: () => die,
    });
    await session.token();
    at = minute * MINUTE - 1;
    await session.token();
    expect(logins).toBe(1);
    at = minute * MINUTE + 1;
    await session.token();
    expect(logins).toBe(2);
  });

  it('that fails leaves the token in use, and is tried again later', async () => {
    const provider = new Pretend();
    const session = provider.session(60 * MINUTE);
    await session.token();
    const { login } = provider;
    provider.login = () => Promise.reject(fault('UNREACHABLE'));
    provider.at = 50 * MINUTE;
    for (let call = 0; call < 10; call += 1) {
      expect(await session.use(provider.call, isExpired)).toBe('answer to token-1');
      await settle();
    }
    expect(provider.logins).toBe(2);
    provider.login = login;
    provider.at = 51 * MINUTE;
    await session.token();
    await settle();
    expect(await session.token()).toBe('token-3');
  });

  it('is waited for when the token has expired', async () => {
    const provider = new Pretend();
    const session = provider.session(60 * MINUTE);
    await session.token();
    provider.at = 60 * MINUTE;
    expect(new Set(await many(100, () => session.token()))).toEqual(new Set(['token-2']));
    expect(provider.logins).toBe(2);
  });

  it('that is impossible lets the provider judge the expired token', async () => {
    const provider = new Pretend();
    const session = provider.session(60 * MINUTE);
    await session.token();
    provider.at = 61 * MINUTE;
    provider.login = () => Promise.reject(fault('UPSTREAM', 'down'));
    expect(await session.use(provider.call, isExpired)).toBe('answer to token-1');
    provider.good.clear();
    expect(await endOf(session.use(provider.call, isExpired))).toBe('UNREACHABLE no session: down');
  });

  it('of tokens that live a second does not become a storm', async () => {
    const provider = new Pretend();
    const session = provider.session(SECOND);
    for (let call = 0; call < 300; call += 1) {
      provider.at = call * 100;
      await session.use(provider.call, isExpired);
      await settle();
    }
    expect(provider.logins).toBe(2);
  });
});

describe('the end of a session', () => {
  it('hands the token over, and the next caller logs in', async () => {
    const provider = new Pretend();
    const session = provider.session();
    expect(session.end()).toBeUndefined();
    await session.token();
    expect(session.end()).toBe('token-1');
    expect(session.end()).toBeUndefined();
    expect(await session.token()).toBe('token-2');
  });

  it('during a log-in keeps its token from being used by those who come later', async () => {
    const provider = new Pretend();
    const session = provider.session();
    const waiting = session.token();
    session.end();
    expect(await waiting).toBe('token-1');
    expect(await session.token()).toBe('token-2');
  });

  it('during a log-in does not part those who wait for the next one', async () => {
    const provider = new Pretend();
    const finish: ((token: string) => void)[] = [];
    provider.login = () => new Promise((resolve) => finish.push(resolve));
    const session = provider.session();
    const before = session.token();
    session.end();
    const after = session.token();
    finish[0]?.('old');
    expect(await before).toBe('old');
    const last = session.token();
    finish[1]?.('new');
    expect(await Promise.all([after, last])).toEqual(['new', 'new']);
    expect(provider.logins).toBe(2);
  });

  it('again and again is no way around the limit', async () => {
    const provider = new Pretend();
    const session = provider.session();
    for (let round = 0; round < 5; round += 1) {
      await endOf(session.token());
      session.end();
    }
    expect(await endOf(session.token())).toBe('UNREACHABLE too many log-ins; waiting');
    expect(provider.logins).toBe(2);
  });
});

describe('sessions of several credentials', () => {
  it('never mix their tokens', async () => {
    const providers = { ann: new Pretend('ann'), bob: new Pretend('bob') };
    const sessionOf = sessionsBy((key) => providers[key as keyof typeof providers].session());
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('ann' as const, 'bob' as const), { minLength: 1, maxLength: 12 }),
        async (scheduler, callers) => {
          for (const provider of Object.values(providers)) {
            provider.pause = () => scheduler.schedule(Promise.resolve());
            provider.good.clear();
            provider.at += MINUTE;
          }
          const answers = callers.map((key) => sessionOf(key).use(providers[key].call, isExpired));
          const got = await scheduler.waitFor(Promise.all(answers));
          expect(got.map((answer) => answer.replace(/^answer to |-\d+$/g, ''))).toEqual(callers);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not share bad credentials', async () => {
    const bad = new Pretend();
    bad.login = () => Promise.reject(fault('AUTH'));
    const sessionOf = sessionsBy((key) => (key === 'bad' ? bad : new Pretend(key)).session());
    expect(await endOf(sessionOf('bad').token())).toBe('AUTH no session: no');
    expect(await sessionOf('good').token()).toBe('good-1');
  });

  it('are bounded, and the least recently used one goes', () => {
    const create = vi.fn((key: string) => new Pretend(key).session());
    const sessionOf = sessionsBy(create, 2);
    const [a, b] = [sessionOf('a'), sessionOf('b')];
    expect(sessionOf('a')).toBe(a);
    sessionOf('c');
    expect(sessionOf('a')).toBe(a);
    expect(sessionOf('b')).not.toBe(b);
    expect(create.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });
});

describe('a token that can be swapped while it lives', () => {
  /** Renewals, and whether they are granted. */
  class Renewing extends Pretend {
    renewals: string[] = [];
    isGranted = true;

    override session(lifetimeMs?: number): Session<string> {
      return createSession({
        operation: LOGIN,
        login: (signal) => {
          this.logins += 1;
          return this.login(signal);
        },
        renew: async (token) => {
          this.renewals.push(token);
          await this.pause();
          if (!this.isGranted) throw expired();
          const next = `${token}+`;
          this.good.add(next);
          return next;
        },
        lifetimeMs: () => lifetimeMs,
        now: () => this.at,
        random: () => 0.5,
      });
    }
  }
  const aged = async (minutes: number) => {
    const provider = new Renewing();
    const session = provider.session(60 * MINUTE);
    await session.token();
    provider.at = minutes * MINUTE;
    return { provider, session };
  };

  it('is left alone until four fifths of its life are over', async () => {
    const { provider, session } = await aged(47);
    expect(await session.token()).toBe('token-1');
    expect(provider.renewals).toEqual([]);
  });

  it('is swapped once for all who ask, and nobody waits', async () => {
    const { provider, session } = await aged(49);
    expect(new Set(await many(100, session.token))).toEqual(new Set(['token-1']));
    await settle();
    expect(await session.token()).toBe('token-1+');
    expect(provider.renewals).toEqual(['token-1']);
    expect(provider.logins).toBe(1);
  });

  it('is followed by a log-in where that is refused', async () => {
    const { provider, session } = await aged(49);
    provider.isGranted = false;
    await session.token();
    await settle();
    expect(await session.token()).toBe('token-2');
    expect(provider.logins).toBe(2);
  });

  it('is not swapped once it is dead, or was rejected', async () => {
    const { provider, session } = await aged(61);
    expect(await session.token()).toBe('token-2');
    provider.good.clear();
    provider.at += MINUTE;
    expect(await session.use(provider.call, isExpired)).toBe('answer to token-3');
    expect(provider.renewals).toEqual([]);
  });
});

it('what the lender says of a log-in in words of ours reaches the caller', async () => {
  const words = { code: 'PROVIDER_REJECTED', message: 'It wants a second factor.' } as const;
  const session = createSession({
    operation: LOGIN,
    login: () => Promise.reject(new ProviderFault('AUTH', LOGIN, 'no', 200, undefined, words)),
  });
  await expect(session.token()).rejects.toMatchObject({ kind: 'AUTH', words });
});
