import { type ServerResponse, STATUS_CODES } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, errorPage } from './http.js';

/** One call on its real socket. `perform` applies the effect, or only pretends to. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly ms: number | undefined;
  readonly date: string;
  perform(): Answer;
  send(answer: Answer): void;
}

interface FaultKind {
  /** Whether the effect is applied, unless the rule says otherwise. */
  readonly commit: boolean;
  /** Whether `ms` says anything to it. */
  readonly ms?: true;
  readonly description: string;
  act(exchange: Exchange): void | Promise<void>;
}

const socketOf = ({ response }: Exchange) => response.socket;
const pause = (ms: number): Promise<void> => wait(ms, undefined, { ref: false });

const head = (answer: Answer, date: string): string =>
  [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
    `Date: ${date}`,
    'Connection: close',
    '\r\n',
  ].join('\r\n');

/** Writes raw bytes past the HTTP machinery, then FIN. */
function writeRaw(exchange: Exchange, ...pieces: (string | Uint8Array)[]): void {
  const socket = socketOf(exchange);
  socket?.write(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  socket?.destroySoon();
}

function truncate(exchange: Exchange): void {
  const answer = exchange.perform();
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  if (answer.body.length === 0) writeRaw(exchange, 'HTTP/1.1 2');
  else writeRaw(exchange, head(answer, exchange.date), half);
}

async function drip(exchange: Exchange): Promise<void> {
  const { response, ms = 200 } = exchange;
  const answer = exchange.perform();
  const socket = socketOf(exchange);
  const slowly = async (bytes: Uint8Array, write: (byte: Uint8Array) => void): Promise<void> => {
    for (let at = 0; at < bytes.length && socket?.writable; at += 1) {
      write(bytes.subarray(at, at + 1));
      await pause(ms);
    }
  };
  if (answer.body.length === 0) {
    const bytes = Buffer.from(
      head({ ...answer, headers: { 'Content-Length': '0' } }, exchange.date),
    );
    await slowly(bytes, (byte) => socket?.write(byte));
    socket?.destroySoon();
    return;
  }
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': answer.body.length,
    Date: exchange.date,
  });
  await slowly(answer.body, (byte) => response.write(byte));
  response.end();
}

/** How a good body of each kind goes bad; an HTML page has nothing to spoil. */
const SPOILERS: readonly [RegExp, (body: Buffer) => Buffer][] = [
  [/xml/, (body) => Buffer.from(body.toString().replace(/<\/([^<>]+)>\s*$/, '</$1_>\n'))],
  [/json/, (body) => Buffer.from(body.toString().replace(/.\s*$/, ';'))],
  [/pdf/, (body) => Buffer.from(body.map((byte) => byte ^ 0x5a))],
];

function malformed(exchange: Exchange): void {
  const answer = exchange.perform();
  const contentType = answer.headers['Content-Type'] ?? '';
  const spoil = SPOILERS.find(([kind]) => kind.test(contentType))?.[1];
  if (answer.body.length === 0) writeRaw(exchange, 'HTTP/1.1 2OO 0K\r\n\r\n');
  else exchange.send({ ...answer, body: spoil?.(answer.body) ?? answer.body });
}

const page = (status: number, headers: Readonly<Record<string, string>> = {}): FaultKind => ({
  commit: false,
  description: `an HTML page with status ${status}`,
  act(exchange) {
    exchange.perform();
    const shown = errorPage(status);
    exchange.send({ ...shown, headers: { ...shown.headers, ...headers } });
  },
});

export const FAULTS = {
  latency: {
    commit: true,
    ms: true,
    description: 'waits `ms` (1000), then applies and answers as usual',
    async act(exchange) {
      await pause(exchange.ms ?? 1000);
      exchange.send(exchange.perform());
    },
  },
  hang: {
    commit: false,
    ms: true,
    description: 'never answers; with `ms` the socket is destroyed after that time',
    async act(exchange) {
      exchange.perform();
      if (exchange.ms === undefined) return;
      await pause(exchange.ms);
      socketOf(exchange)?.destroy();
    },
  },
  resetBefore: {
    commit: false,
    description: 'RST, nothing applied',
    act(exchange) {
      exchange.perform();
      socketOf(exchange)?.resetAndDestroy();
    },
  },
  resetAfterCommit: {
    commit: true,
    description: 'applied, then RST without a byte of answer',
    act(exchange) {
      exchange.perform();
      socketOf(exchange)?.resetAndDestroy();
    },
  },
  truncate: {
    commit: true,
    description: 'applied, the body cut in the middle by FIN, no Content-Length',
    act: truncate,
  },
  drip: { commit: true, ms: true, description: 'applied, one byte per `ms` (200)', act: drip },
  status401: page(401),
  status403: page(403),
  status429: page(429, { 'Retry-After': '1' }),
  status500: page(500),
  html200: { ...page(200), description: 'an HTML page with status 200' },
  malformed: {
    commit: true,
    description: 'applied, the answer spoilt: wrong close tag, broken JSON, garbled PDF',
    act: malformed,
  },
} satisfies Readonly<Record<string, FaultKind>>;

export type FaultName = keyof typeof FAULTS;

export const kindOf = (name: FaultName): FaultKind => FAULTS[name];

/** For who reads what the sandbox can do. */
export const faultsInWords = () =>
  Object.fromEntries(
    Object.entries<FaultKind>(FAULTS).map(([name, { description, ms = false }]) => [
      name,
      { description, ms },
    ]),
  );
