/** Who may follow, how many at a time, and what becomes of those who are slow, gone or in the way. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { LIMITS } from '../../src/server/limits.js';
import { applicationId, newApplication, until } from '../events/support.js';
import { CHANGES, overSocket, overStream, ways } from '../support/live.js';
import { type Running, startRunning } from '../support/running.js';

const EVENTS = { query: 'subscription { providerEvent(provider: BRIGHTE) { eventId } }' };

/** The status with which a server answers the wish for a socket. */
async function upgrade(
  url: string,
  headers: Record<string, string> = {},
  path = '/graphql',
): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
    headers,
  });
  const opened = once(socket, 'open').then(() => 101);
  const refused = once(socket, 'unexpected-response').then(
    ([, { statusCode }]) => statusCode as number,
  );
  socket.on('error', () => undefined);
  const status = await Promise.race([opened, refused]);
  socket.terminate();
  return status;
}

describe('with tokens', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning({ env: { CALLER_TOKENS: 'web=web-token-0123456789' } });
  });
  afterAll(() => running.close());
  const authorization = 'Bearer web-token-0123456789';

  it('a socket without one, or with another, is closed as forbidden', async () => {
    for (const params of [{}, { authorization: 'Bearer nobody-0123456789' }]) {
      const one = overSocket(running.url, EVENTS, params);
      expect(await one.ended).toMatchObject({ code: 4403 });
      expect(one.seen).toEqual([]);
    }
  });

  it('a stream without one is 401 and nothing else', async () => {
    const response = await fetch(`${running.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(EVENTS),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('who has one follows', async () => {
    const ref = await newApplication(running);
    const asked = { query: CHANGES, variables: { id: applicationId(ref) } };
    const one = overStream(running.url, asked, { authorization });
    expect(await one.until(1)).toHaveLength(1);
    const eventId = one.seen[0]?.data.applicationChanged.eventId;
    await running.control('POST', `/brighte/applications/${ref}/approve`);
    const again = overSocket(
      running.url,
      { query: CHANGES, variables: { id: applicationId(ref), after: eventId } },
      { authorization },
    );
    await running.graph(
      'query ($id: ID!) { application(id: $id) { status } }',
      { id: applicationId(ref) },
      { authorization },
    );
    expect(await again.until(1)).toHaveLength(1);
    for (const follower of [one, again]) await follower.cut();
  });

  it('a page of another origin may open a socket: its token tells who it is', async () => {
    expect(await upgrade(running.url, { origin: 'https://shop.example' })).toBe(101);
  });
});

describe('without tokens', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning();
  });
  afterAll(() => running.close());

  it('only our own pages open sockets, and programs', async () => {
    expect(await upgrade(running.url, { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await upgrade(running.url, { origin: 'null' })).toBe(403);
    expect(await upgrade(running.url, { origin: running.url })).toBe(101);
    expect(await upgrade(running.url)).toBe(101);
  });

  it('there are sockets on /graphql only', async () => {
    expect(await upgrade(running.url, {}, '/graphiql')).toBe(404);
  });

  it('what is no message closes the socket, not the server', async () => {
    for (const text of ['nonsense', '{"type":"unicorn"}', 'x'.repeat(LIMITS.bodyBytes + 1)]) {
      const socket = new WebSocket(`${running.url.replace('http', 'ws')}/graphql`, [
        'graphql-transport-ws',
      ]);
      await once(socket, 'open');
      socket.send(text);
      const [code] = await once(socket, 'close');
      expect([1009, 4400]).toContain(code);
    }
    expect((await running.graph('{ providers { code } }')).errors).toBeUndefined();
  });

  it('a stream is asked for by its type', async () => {
    const response = await fetch(`${running.url}/graphql/stream`, { method: 'POST' });
    expect(response.status).toBe(406);
  });

  it('one caller has so many subscriptions, and another one when one has ended', async () => {
    const many = Array.from({ length: LIMITS.subscriptionsOfCaller }, () =>
      openStream(running.url),
    );
    await Promise.all(many.map(({ begun }) => begun));
    const refused = overStream(running.url, EVENTS);
    const [{ errors } = {}] = await refused.until(1);
    expect(errors?.[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    many.pop()?.end();
    const follows = async () => {
      const one = openStream(running.url);
      const text = await one.begun;
      one.end();
      return text;
    };
    await until(follows, (text) => !text.includes('TOO_MANY'));
    for (const one of many) one.end();
  }, 60_000);
});

/** A bare stream; `begun` is what came first. */
function openStream(url: string) {
  const asked = request(`${url}/graphql/stream?query=${encodeURIComponent(EVENTS.query)}`, {
    headers: { accept: 'text/event-stream' },
    agent: false,
  });
  asked.on('error', () => undefined).end();
  const begun = once(asked, 'response').then(async ([response]) => {
    response.on('error', () => undefined);
    const [chunk] = await once(response, 'data');
    return String(chunk);
  });
  return { begun, end: () => asked.destroy() };
}

describe('the stop of a server', () => {
  it.each(ways)('ends what is followed over %s, and does not wait for it', async (_, follow) => {
    const running = await startRunning();
    const ref = await newApplication(running);
    const asked = { query: CHANGES, variables: { id: applicationId(ref) } };
    const one = follow(running.url, asked);
    await one.until(1);
    await running.close();
    expect(await one.ended).toBeDefined();
  });

  it('does not wait for connections that have asked nothing', async () => {
    const running = await startRunning();
    const { hostname, port } = new URL(running.url);
    const idle = connect(Number(port), hostname).on('error', () => undefined);
    await once(idle, 'connect');
    await running.graph('{ providers { code } }');
    const closed = once(idle, 'close');
    await running.close();
    await closed;
  });
});

describe('/metrics', () => {
  it('counts who follows, and no more than who still does', async () => {
    const running = await startRunning();
    const open = async () => {
      const text = await (await fetch(`${running.url}/metrics`)).text();
      return Number(/^lendgraph_subscriptions (\d+)$/m.exec(text)?.[1]);
    };
    const followers = [overSocket(running.url, EVENTS), overStream(running.url, EVENTS)];
    expect(await until(open, (count) => count === 2)).toBe(2);
    await Promise.all(followers.map((one) => one.cut()));
    expect(await until(open, (count) => count === 0)).toBe(0);
    await running.close();
  });
});
