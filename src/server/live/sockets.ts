/** GraphQL over WebSocket (graphql-transport-ws) on /graphql: the protocol is graphql-ws's, the socket ours. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Caller } from '../../context.js';
import { LIMITS } from '../limits.js';
import type { Follower, Prepared, Subscriptions } from './subscriptions.js';

const BEAT_MS = 12_000;
/** Who takes nothing for so long is cut; the log is there when they come back. */
const SLOW_MS = 15_000;
/** Answers to pings alone cannot be slowed down. */
const MOST_BUFFERED = 1024 * 1024;
const FAREWELL_MS = 1_000;

interface Extra {
  readonly request: IncomingMessage;
  caller?: Caller;
}

export interface SocketNeeds {
  /** Throws for nobody we know. */
  callerOf(authorization: string | undefined): Caller;
  originOf(request: IncomingMessage): string;
  mayOpen(request: IncomingMessage): boolean;
  readonly slowMs?: number;
}

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): Promise<void>;
}

export function createSockets(
  schema: NonNullable<Parameters<typeof makeServer>[0]['schema']>,
  { prepare, begin, format }: Subscriptions,
  { callerOf, originOf, mayOpen, slowMs = SLOW_MS }: SocketNeeds,
): Sockets {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.bodyBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  let stopping = false;

  const server = makeServer<Record<string, unknown>, Extra>({
    schema,
    onConnect({ connectionParams, extra }) {
      const given = connectionParams?.authorization ?? connectionParams?.Authorization;
      const { authorization = typeof given === 'string' ? given : undefined } =
        extra.request.headers;
      try {
        extra.caller = callerOf(authorization);
        return true;
      } catch {
        return false;
      }
    },
    onSubscribe(_ctx, _id, payload) {
      const prepared = prepare(payload);
      return 'document' in prepared ? { ...prepared, schema: schema as never } : prepared;
    },
    context: ({ extra: { request, caller } }): Follower => ({
      caller: caller as Caller,
      origin: originOf(request),
      requestId: randomUUID(),
    }),
    subscribe: (({
      contextValue,
      document,
      variableValues,
      operationName,
    }: {
      contextValue: Follower;
    } & Prepared) =>
      begin(
        { document, variableValues, ...(operationName && { operationName }) },
        contextValue,
      )) as never,
    onNext: (_ctx, _id, _payload, _args, result) => result as never,
    onError: (_ctx, _id, _payload, errors) => format(errors as never),
  });

  function serve(socket: WebSocket, request: IncomingMessage): void {
    socket.on('error', () => undefined);
    const end = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text, slowMs),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) =>
          socket.on('message', (data) => {
            hear(String(data)).catch(() => socket.close(CloseCode.BadRequest, 'Bad request'));
          }),
      },
      { request },
    );
    const stopBeat = keepAlive(socket);
    socket.once('close', (code, reason) => {
      stopBeat();
      end(code, String(reason)).catch(() => undefined);
    });
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => undefined);
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/graphql') return refuse(socket, '404 Not Found');
      if (!mayOpen(request)) return refuse(socket, '403 Forbidden');
      if (stopping || wss.clients.size >= LIMITS.sockets)
        return refuse(socket, '503 Service Unavailable');
      wss.handleUpgrade(request, socket, head, (opened) => serve(opened, request));
    },
    async stop() {
      stopping = true;
      for (const socket of wss.clients) socket.close(1001, 'Going away');
      const late = setTimeout(() => {
        for (const socket of wss.clients) socket.terminate();
      }, FAREWELL_MS);
      await new Promise<void>((resolve) => wss.close(() => resolve()));
      clearTimeout(late);
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Resolves when the network has taken it: the next event is read only then. */
async function send(socket: WebSocket, text: string, slowMs: number): Promise<void> {
  if (socket.bufferedAmount > MOST_BUFFERED) socket.terminate();
  if (socket.readyState !== socket.OPEN) throw new Error('the socket is closed');
  const slow = setTimeout(() => socket.terminate(), slowMs);
  try {
    await promisify<string, void>(socket.send.bind(socket))(text);
  } finally {
    clearTimeout(slow);
  }
}

/** A connection that died without a word is only noticed by asking. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const beat = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, BEAT_MS).unref();
  return () => clearInterval(beat);
}
