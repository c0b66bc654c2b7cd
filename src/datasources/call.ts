/**
 * The only place that sends. One sender per provider: it takes an operation of that provider's
 * table, so a method and path that is in no table cannot be sent. Retry, connection and breaker
 * follow the operation's safety class, never its verb. Faults are built from the status alone:
 * got's own errors carry URL and Authorization header and are dropped here.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { got } from 'got';
import { ProviderFault } from './fault.js';
import {
  type AnswerOf,
  fillPath,
  type InputOf,
  type Operation,
  type OperationTable,
  queryOf,
  type WireReply,
  type WireRequest,
} from './operation.js';
import { type Preview, previewOf } from './preview.js';
import { createProtection, Held, type Lane, type Protection } from './protection.js';

/** What one GraphQL operation hands down to every call it causes. */
export interface Ask {
  readonly requestId: string;
  /** Fires at the deadline or when the caller is gone. Ignored by a write that has begun. */
  readonly signal: AbortSignal;
  /** Told each wire call, for call plans. */
  readonly onCall?: (operation: string) => void;
  /** Told each complete answer that could be read. */
  readonly onAnswer?: (operation: string) => void;
  /** The caller's own token of a provider, handed on in place of ours; never kept, by nobody. */
  readonly ownTokens?: Readonly<Record<string, string>>;
  /** What our own sandbox is to do to this call of the caller's, if anything; of live lenders never. */
  readonly strike?: (operation: string) => string | undefined;
}

/** Under which the sandbox finds it. */
const STRIKE = 'x-sandbox-fault';
/** One caller's pretence says nothing of the lender's health, and would strike a repeat as well. */
const UNGUARDED: Lane = { run: (_operation, work) => work() };

/** Between a caller's name and the digest of a token of their own, in the name of a receipt's owner. */
export const ON_BEHALF = '#';

export interface WriteGate {
  /** Runs when the slot is taken and the breaker is closed, before the socket opens. Throw to stop. */
  beforeWire(): Promise<void>;
}

export interface CallRecord {
  operation: string;
  outcome: 'OK' | ProviderFault['kind'];
  status: number | null;
  ms: number;
  bytes: number;
  attempt: number;
  requestId: string;
}

export interface Connection<Fixed> {
  readonly provider: string;
  readonly url: string;
  /** Sent with every call, e.g. the Authorization header. */
  readonly headers: Record<string, string>;
  readonly fixed: Fixed;
  /** Reads a provider's own refusals; what it does not know is judged by the status. */
  readonly faultOf?: (reply: WireReply) => ProviderFault | undefined;
}

export interface Sender<T> {
  <K extends keyof T & string>(
    name: K,
    input: InputOf<T[K]>,
    ask: Ask,
    gate?: WriteGate,
    /** Headers of this call alone, such as a session's. */
    headers?: Readonly<Record<string, string>>,
  ): Promise<AnswerOf<T[K]>>;
  /** What a call would send; nothing is sent. */
  preview(name: string, input: unknown): Preview;
  readonly protection: Protection;
}

const PHASES = { lookup: 500, connect: 1_000, secureConnect: 1_500 };
const RETRIED = new Set<ProviderFault['kind']>(['THROTTLED', 'UNREACHABLE', 'SILENT', 'UPSTREAM']);
const NO_BODY = Buffer.alloc(0);
const MAX_RETRIES = 2;
const MAX_RETRY_WAIT_MS = 5_000;

const freshAgents = {
  http: new HttpAgent({ keepAlive: false }),
  https: new HttpsAgent({ keepAlive: false }),
};
/** Of all senders: how many calls are under way at once is for their lanes to say. */
const keepAlive = {
  http: new HttpAgent({ keepAlive: true }),
  https: new HttpsAgent({ keepAlive: true }),
};

export function createSender<Fixed, T extends OperationTable<Fixed>>(
  connection: Connection<Fixed>,
  operations: T,
  report: (record: CallRecord) => void,
): Sender<T> {
  const protection = createProtection();
  const client = got.extend({
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    enableUnixSockets: false,
    headers: { 'user-agent': 'lendgraph' },
    agent: keepAlive,
  });
  const base = connection.url.replace(/\/+$/, '');

  /** One wire call: a complete 2xx answer, decoded, or a fault. */
  async function once(
    id: string,
    operation: Operation<unknown, unknown, Fixed>,
    request: WireRequest,
    path: string,
    ask: Ask,
    attempt: number,
  ): Promise<unknown> {
    const isWrite = operation.safety.endsWith('write');
    const started = performance.now();
    let status: number | null = null;
    let bytes = 0;
    let outcome: CallRecord['outcome'] = 'OK';
    ask.onCall?.(id);
    try {
      const signal = isWrite ? undefined : ask.signal;
      const reply = await exchange(id, operation, request, path, signal);
      status = reply.status;
      bytes = reply.body.length;
      const fault = connection.faultOf?.(reply) ?? faultOfStatus(reply);
      if (fault) throw fault;
      const answer = operation.decode(reply);
      ask.onAnswer?.(id);
      return answer;
    } catch (thrown) {
      const fault = asFault(id, thrown);
      outcome = fault.kind;
      status ??= fault.status ?? null;
      throw fault;
    } finally {
      const ms = performance.now() - started;
      report({ operation: id, outcome, status, ms, bytes, attempt, requestId: ask.requestId });
    }
  }

  function exchange(
    id: string,
    operation: Operation<unknown, unknown, Fixed>,
    request: WireRequest,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<WireReply> {
    const url = base + path + queryOf(request);
    return new Promise((resolve, reject) => {
      const stream = client.stream(url, {
        method: operation.method,
        headers: {
          ...connection.headers,
          ...request.headers,
          ...(request.body && { 'content-type': request.body.contentType }),
        },
        // A stream without a body waits for one to be written, but for GET.
        ...(operation.method !== 'GET' && { body: request.body?.bytes ?? NO_BODY }),
        ...(operation.safety.endsWith('write') && { agent: freshAgents }),
        timeout: { ...PHASES, request: operation.timeoutMs },
      });
      // Not got's own `signal`: it leaves a listener behind on a signal that many calls share.
      const stop = () =>
        fail(
          isTimeout(signal?.reason)
            ? new ProviderFault('SILENT', id, 'no complete answer in time')
            : new ProviderFault('CANCELLED', id, 'the caller is gone'),
        );
      signal?.addEventListener('abort', stop);
      stream.once('close', () => signal?.removeEventListener('abort', stop));
      const chunks: Buffer[] = [];
      let size = 0;
      const fail = (fault: ProviderFault) => {
        reject(fault);
        stream.destroy();
      };
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > operation.maxBytes)
          fail(new ProviderFault('CONTRACT', id, 'answer is larger than the contract allows'));
        chunks.push(chunk);
      });
      stream.on('error', (error: Error & { code?: string }) => {
        const phases = stream.timings?.phases;
        const https = base.startsWith('https:');
        const connected = (https ? phases?.tls : phases?.tcp) !== undefined;
        const reused = stream.reusedSocket === true;
        if (connected || reused)
          return reject(
            new ProviderFault('SILENT', id, silence(error), stream.response?.statusCode),
          );
        reject(new ProviderFault('UNREACHABLE', id, 'no connection came about'));
      });
      stream.once('end', () => {
        const response = stream.response;
        if (!response) return fail(new ProviderFault('SILENT', id, 'no answer'));
        resolve({
          operation: id,
          status: response.statusCode,
          contentType: String(response.headers['content-type'] ?? ''),
          headers: response.headers,
          body: Buffer.concat(chunks, size),
        });
      });
    });
  }

  const encode = (name: string, input: unknown) => {
    const operation = operations[name];
    if (!operation) throw new Error(`${connection.provider} has no operation ${name}`);
    const id = `${connection.provider.toLowerCase()}.${name}`;
    const request = operation.encode(input, connection.fixed);
    return { id, operation, request, path: fillPath(operation.path, request.path) };
  };

  const send = async (
    name: string,
    input: unknown,
    ask: Ask,
    gate?: WriteGate,
    headers?: Readonly<Record<string, string>>,
  ) => {
    const { id, operation, request: encoded, path } = encode(name, input);
    const strike = ask.strike?.(id);
    const more = strike ? { ...headers, [STRIKE]: strike } : headers;
    const request = more ? { ...encoded, headers: { ...encoded.headers, ...more } } : encoded;
    const isWrite = operation.safety.endsWith('write');
    const lane = strike ? UNGUARDED : isWrite ? protection.writes : protection.reads;
    for (let attempt = 0; ; attempt++) {
      try {
        if (ask.signal.aborted)
          throw new ProviderFault('UNREACHABLE', id, 'the deadline has passed');
        return await lane.run(id, async () => {
          if (ask.signal.aborted)
            throw new ProviderFault('CANCELLED', id, 'the caller was gone before its turn');
          await gate?.beforeWire();
          return once(id, operation, request, path, ask, attempt);
        });
      } catch (thrown) {
        if (thrown instanceof Held) throw thrown;
        if (operation.safety !== 'safe-read' || strike || attempt >= MAX_RETRIES) throw thrown;
        if (!(thrown instanceof ProviderFault) || !RETRIED.has(thrown.kind)) throw thrown;
        if (ask.signal.aborted || !protection.takeRetry()) throw thrown;
        await pause(retryDelay(attempt, thrown.retryAfterSeconds), ask.signal, thrown);
      }
    }
  };
  const preview = (name: string, input: unknown): Preview => {
    const { id, operation, request, path } = encode(name, input);
    const headers = { ...connection.headers, ...request.headers };
    return previewOf({ id, method: operation.method, path, request, headers });
  };
  return Object.assign(send, { protection, preview }) as Sender<T>;
}

/**
 * Statuses that say the request was read and turned down. Others of their kind may come after the
 * work is done (406: the answer could not be given in a form we accept) or from something in between.
 */
const REFUSALS = new Set([400, 402, 404, 405, 409, 410, 411, 413, 414, 415, 422]);

/** Everything that is neither a complete 2xx nor a definite refusal is no answer. */
function faultOfStatus({ operation, status, headers }: WireReply): ProviderFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403)
    return new ProviderFault('AUTH', operation, 'credentials were not accepted', status);
  if (status === 429)
    return new ProviderFault(
      'THROTTLED',
      operation,
      'asked to slow down',
      status,
      seconds(headers),
    );
  if (status === 408) return new ProviderFault('SILENT', operation, 'gave up waiting', status);
  if (REFUSALS.has(status))
    return new ProviderFault('REFUSED', operation, 'refused the request', status);
  if (status >= 500)
    return new ProviderFault('UPSTREAM', operation, 'failed inside', status, seconds(headers));
  return new ProviderFault('CONTRACT', operation, `answered ${status}`, status);
}

function seconds(headers: WireReply['headers']): number | undefined {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

/** Full jitter, 100 ms doubling; a provider's Retry-After counts up to a cap. */
function retryDelay(attempt: number, retryAfterSeconds: number | undefined): number {
  if (retryAfterSeconds !== undefined) return Math.min(retryAfterSeconds * 1000, MAX_RETRY_WAIT_MS);
  return Math.random() * 100 * 2 ** (attempt + 1);
}

async function pause(ms: number, signal: AbortSignal, fault: ProviderFault): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(fault);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

const isTimeout = (reason: unknown) => reason instanceof Error && reason.name === 'TimeoutError';

const silence = (error: Error & { code?: string }) =>
  error.name === 'TimeoutError' || error.code === 'ETIMEDOUT' || error.name === 'AbortError'
    ? 'no complete answer in time'
    : 'the connection broke before the answer was complete';

function asFault(id: string, thrown: unknown): ProviderFault {
  if (thrown instanceof ProviderFault) return thrown;
  return new ProviderFault('CONTRACT', id, 'the answer could not be read');
}
