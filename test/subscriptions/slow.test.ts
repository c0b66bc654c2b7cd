/** Readers who take nothing: nothing piles up for them, and they are cut. */
import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createEventStreams } from '../../src/server/live/event-stream.js';
import { createSockets } from '../../src/server/live/sockets.js';
import type { Results, Subscriptions } from '../../src/server/live/subscriptions.js';
import { graph } from '../schema/graph.js';

const CALLER = { name: 'local', rights: new Set<never>() };
const QUERY = 'subscription { providerEvent(provider: BRIGHTE) { eventId } }';
const PIECE = 'x'.repeat(64 * 1024);
/** Far more than the buffers of two sockets on one machine. */
const MOST = 1_000;

/** Events without end; how many were taken, and when somebody has let go of them. */
function endless() {
  const counts = { taken: 0 };
  let ended = () => {};
  const left = new Promise<void>((resolve) => {
    ended = resolve;
  });
  async function* results(): Results {
    try {
      for (; counts.taken < MOST; counts.taken++) yield { data: { piece: PIECE } };
    } finally {
      ended();
    }
  }
  const subscriptions: Subscriptions = {
    prepare: () => ({ document: parse(QUERY), variableValues: {} }),
    begin: async () => results(),
    format: () => [],
  };
  return { counts, left, subscriptions };
}

describe('a reader who takes nothing', () => {
  it('of a stream is cut, and was waited for', async () => {
    const { counts, left, subscriptions } = endless();
    const app = Fastify();
    const streams = createEventStreams(subscriptions, 200);
    app.post('/graphql/stream', async (request, reply) => {
      await streams.serve(request, reply, { caller: CALLER, origin: '', requestId: '1' });
      return reply;
    });
    const { hostname, port } = new URL(await app.listen({ port: 0 }));
    const socket = connect(Number(port), hostname === '[::1]' ? '::1' : hostname);
    socket.on('error', () => undefined).pause();
    await once(socket, 'connect');
    socket.write('POST /graphql/stream HTTP/1.1\r\nhost: here\r\ncontent-length: 0\r\n\r\n');
    await left;
    expect(counts.taken).toBeGreaterThan(0);
    expect(counts.taken).toBeLessThan(MOST);
    socket.destroy();
    await app.close();
  });

  it('of a socket is cut, and was waited for', async () => {
    const { counts, left, subscriptions } = endless();
    const app = Fastify();
    const sockets = createSockets(graph, subscriptions, {
      callerOf: () => CALLER,
      originOf: () => '',
      mayOpen: () => true,
      slowMs: 200,
    });
    app.server.on('upgrade', sockets.upgrade);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
    socket.pause();
    await left;
    expect(counts.taken).toBeGreaterThan(0);
    expect(counts.taken).toBeLessThan(MOST);
    socket.terminate();
    await sockets.stop();
    await app.close();
  });
});
