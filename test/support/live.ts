/** Those who follow: by the clients that frontends use. */
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface Subscribing {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export interface Followed {
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
  readonly data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
  readonly errors?: readonly any[];
}

export interface Follower {
  /** All that has come, in order. */
  readonly seen: Followed[];
  /** Resolves once so many have come. */
  until(count: number): Promise<Followed[]>;
  /** Resolves when the server has ended it, with the reason where there is one. */
  readonly ended: Promise<unknown>;
  /** Cuts the connection without a word. */
  cut(): Promise<void>;
}

interface Sink {
  next(value: Followed): void;
  error(reason: unknown): void;
  complete(): void;
}

function follower(subscribe: (sink: Sink) => () => void | Promise<void>): Follower {
  const seen: Followed[] = [];
  let wake = () => {};
  let end: (reason: unknown) => void = () => {};
  let over = false;
  const ended = new Promise<unknown>((resolve) => {
    end = (reason) => {
      over = true;
      wake();
      resolve(reason);
    };
  });
  const cut = subscribe({
    next(value) {
      seen.push(value);
      wake();
    },
    error: (reason) => end(reason),
    complete: () => end(undefined),
  });
  return {
    seen,
    ended,
    async until(count) {
      while (seen.length < count) {
        if (over) throw new Error(`ended after ${JSON.stringify(seen)}: ${await ended}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return seen.slice(0, count);
    },
    async cut() {
      await cut();
    },
  };
}

/** graphql-ws, as Apollo Client and urql use it. */
export function overSocket(
  url: string,
  asked: Subscribing,
  connectionParams: Record<string, unknown> = {},
): Follower {
  return follower((sink) => {
    let socket: WebSocket | undefined;
    class Kept extends WebSocket {
      constructor(...[address, protocols]: ConstructorParameters<typeof WebSocket>) {
        super(address, protocols as string);
        socket = this;
      }
    }
    const client = createSocketClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Kept,
      retryAttempts: 0,
      connectionParams,
    });
    client.subscribe(asked, sink as never);
    return () => {
      socket?.terminate();
    };
  });
}

/** graphql-sse, with a connection for each subscription. */
export function overStream(
  url: string,
  asked: Subscribing,
  headers: Record<string, string> = {},
  path = '/graphql/stream',
): Follower {
  return follower((sink) => {
    const client = createStreamClient({ url: `${url}${path}`, headers, retryAttempts: 0 });
    return client.subscribe(asked, sink as never);
  });
}

export const ways = [
  ['WebSocket', overSocket],
  ['server-sent events', overStream],
] as const;

/** Follows to the end, cut whenever `cut` is called; resumes after the last event seen, at the next server. */
export function stubborn(
  urls: readonly string[],
  { query, variables }: Subscribing,
  first: string,
) {
  const seen: string[] = [];
  let round = 0;
  const connect = () => {
    const follow = round % 2 === 0 ? overSocket : overStream;
    const url = urls[round++ % urls.length] ?? '';
    return follow(url, { query, variables: { ...variables, after: seen.at(-1) ?? first } });
  };
  let one = connect();
  const take = () => {
    // What arrived before the cut was seen; what was on its way was not.
    for (const { data } of one.seen.splice(0))
      for (const { eventId } of Object.values<{ eventId: string }>(data)) seen.push(eventId);
  };
  return {
    seen,
    take,
    async cut() {
      take();
      await one.cut();
      one.seen.splice(0);
      one = connect();
    },
    end: () => one.cut(),
  };
}

export const CHANGES = `subscription ($id: ID!, $after: ID) {
  applicationChanged(id: $id, afterEventId: $after) { eventId from to nativeStatus via application { status } } }`;
export const LOAN_CHANGES = `subscription ($id: ID!, $after: ID) {
  loanChanged(id: $id, afterEventId: $after) {
    eventId from to nativeStatus via outstanding { amount } repaid { amount } loan { status balance { amount } } } }`;
export const ARRIVALS = `subscription ($after: ID) {
  providerEvent(provider: BRIGHTE, afterEventId: $after) { eventId provider receivedAt reference laidAside } }`;
