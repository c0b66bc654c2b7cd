/**
 * GraphQL over server-sent events, distinct connections: one request, one subscription. Written here,
 * because graphql-sse's own handler reads ahead without end for a reader who is slow.
 */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Follower, Results, Subscriptions } from './subscriptions.js';

export const TYPE = 'text/event-stream';
const BEAT_MS = 12_000;
/** Who takes nothing for so long is cut; the log is there when they come back. */
const SLOW_MS = 15_000;
const HEADERS = {
  'content-type': `${TYPE}; charset=utf-8`,
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

export interface EventStreams {
  serve(request: FastifyRequest, reply: FastifyReply, follower: Follower): Promise<void>;
  stop(): void;
}

export function createEventStreams(
  { prepare, begin, format }: Subscriptions,
  slowMs = SLOW_MS,
): EventStreams {
  const open = new Set<ServerResponse>();

  async function* refused(result: FormattedExecutionResult): Results {
    yield result;
  }

  async function resultsFor(request: FastifyRequest, follower: Follower): Promise<Results> {
    const prepared = prepare(askedOf(request));
    if (!('document' in prepared)) return refused({ errors: format(prepared) });
    const begun = await begin(prepared, follower);
    return Symbol.asyncIterator in begun ? begun : refused(begun);
  }

  async function pass(results: Results, response: ServerResponse): Promise<void> {
    for await (const result of results)
      await write(response, `event: next\ndata: ${JSON.stringify(result)}\n\n`, slowMs);
    await write(response, 'event: complete\ndata:\n\n', slowMs);
  }

  return {
    async serve(request, reply, follower) {
      const results = await resultsFor(request, follower);
      reply.hijack();
      const response = reply.raw;
      open.add(response);
      response.on('error', () => undefined);
      response.once('close', () => results.return());
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      response.setHeader('x-request-id', request.id);
      // Some browsers wait for the first byte.
      response.write(':\n\n');
      const beat = setInterval(() => {
        if (!response.writableNeedDrain) response.write(':\n\n');
      }, BEAT_MS).unref();
      await pass(results, response).catch(() => response.destroy());
      clearInterval(beat);
      response.end();
      open.delete(response);
    },
    stop() {
      for (const response of open) response.destroy();
    },
  };
}

/** Resolves when there is room for more. */
async function write(response: ServerResponse, text: string, slowMs: number): Promise<void> {
  if (response.destroyed) throw new Error('the connection is closed');
  if (response.write(text)) return;
  await once(response, 'drain', { signal: AbortSignal.timeout(slowMs) });
}

/** As JSON, or in the query string, as a browser's own EventSource sends it. */
function askedOf({ method, body, query }: FastifyRequest): Record<string, unknown> {
  if (method !== 'GET') return Object(body) as Record<string, unknown>;
  const { variables, ...asked } = Object(query) as Record<string, unknown>;
  try {
    return { ...asked, variables: JSON.parse(String(variables ?? '{}')) };
  } catch {
    return asked;
  }
}
