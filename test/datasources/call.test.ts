/** The only place that sends, before servers that do everything wrong. */
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Ask,
  type CallRecord,
  createSender,
  type WriteGate,
} from '../../src/datasources/call.js';
import { ProviderFault } from '../../src/datasources/fault.js';
import {
  fillPath,
  type Operation,
  type Safety,
  type WireRequest,
} from '../../src/datasources/operation.js';
import {
  answerBytes,
  answering,
  cut,
  openRawServer,
  type RawServer,
  reset,
  type Script,
  silence,
} from '../support/raw-server.js';

type Text = Operation<WireRequest, string>;

const base = {
  path: '/do',
  maxBytes: 10_000,
  timeoutMs: 5_000,
  encode: (request: WireRequest) => request,
  decode: ({ body }: { body: Buffer }) => body.toString(),
} as const;
const of = (safety: Safety, method: Text['method'], more: Partial<Text> = {}): Text => ({
  ...base,
  safety,
  method,
  ...more,
});

const BODY = { body: { contentType: 'text/plain', bytes: Buffer.from('a body') } };
const operations = {
  getRead: of('safe-read', 'GET'),
  postRead: of('safe-read', 'POST'),
  getWrite: of('unkeyed-write', 'GET'),
  postWrite: of('unkeyed-write', 'POST'),
  keyedWrite: of('keyed-write', 'PUT'),
  login: of('auth', 'POST'),
  shortRead: of('safe-read', 'GET', { timeoutMs: 300 }),
  shortWrite: of('unkeyed-write', 'GET', { timeoutMs: 300 }),
  readAt: of('safe-read', 'GET', { path: '/loans/{ref}/papers' }),
  writeAt: of('unkeyed-write', 'POST', { path: '/loans/{ref}/papers' }),
  picky: of('safe-read', 'GET', {
    decode: () => {
      throw new Error('answer-s3cret does not fit');
    },
  }),
};
type Name = keyof typeof operations;
const READS: readonly Name[] = ['getRead', 'postRead'];
const WRITES: readonly Name[] = ['getWrite', 'postWrite', 'keyedWrite'];

const servers: RawServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});
const serve = async (script: Script) => {
  const server = await openRawServer(script);
  servers.push(server);
  return server;
};

const HEADERS = { authorization: 'Basic s3cret', 'x-api-key': 'key-s3cret' };
const ask = (signal: AbortSignal = new AbortController().signal): Ask => ({
  requestId: 'request-1',
  signal,
});

function senderTo(url: string) {
  const records: CallRecord[] = [];
  const send = createSender(
    { provider: 'TEST', url, headers: HEADERS, fixed: {} },
    operations,
    (one) => records.push(one),
  );
  const call = (name: Name, request: WireRequest = {}, asked = ask(), gate?: WriteGate) => {
    const body = operations[name].method === 'GET' ? {} : BODY;
    return send(name, { ...body, ...request }, asked, gate);
  };
  /** The fault of a call that must fail. */
  const fault = async (...args: Parameters<typeof call>): Promise<ProviderFault> => {
    const error: unknown = await call(...args).then(
      (answer) => new Error(`it answered ${answer}`),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ProviderFault)) throw error;
    return error;
  };
  return { call, fault, records, protection: send.protection };
}

const CHUNKED = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nfine\r\n';
const HALF = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf';

/** What goes wrong on the wire, what it is called, and whether a read is tried again. */
const troubles: readonly [string, Script, ProviderFault['kind'], boolean][] = [
  ['a reset', reset, 'SILENT', true],
  ['a closed connection', cut(''), 'SILENT', true],
  ['half a status line', cut('HTTP/1.1 2'), 'SILENT', true],
  ['no HTTP at all', cut('SSH-2.0-OpenSSH_9.2\r\n\r\n'), 'SILENT', true],
  ['half a head', cut('HTTP/1.1 200 OK\r\ncontent-le'), 'SILENT', true],
  ['a body cut short', cut(HALF), 'SILENT', true],
  ['chunks cut short', cut(CHUNKED), 'SILENT', true],
  ['status 503', answering(503), 'UPSTREAM', true],
  ['status 500', answering(500), 'UPSTREAM', true],
  ['status 429', answering(429, '', { 'retry-after': '0' }), 'THROTTLED', true],
  ['status 408', answering(408), 'SILENT', true],
  ['status 400', answering(400), 'REFUSED', false],
  ['status 404', answering(404), 'REFUSED', false],
  ['status 401', answering(401), 'AUTH', false],
  ['status 403', answering(403), 'AUTH', false],
  ['status 302', answering(302, '', { location: '/elsewhere' }), 'CONTRACT', false],
  ['too many bytes', answering(200, 'x'.repeat(10_001)), 'CONTRACT', false],
  [
    'a flood of headers',
    (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x-more: and more\r\n'.repeat(8_000)}`),
    'SILENT',
    true,
  ],
];

describe.concurrent('a lost or refused answer', () => {
  it.for(troubles)('%s is %s', async ([_, script, kind, retried]) => {
    const server = await openRawServer(script);
    for (const name of READS) {
      const { fault, records } = senderTo(server.url);
      const before = server.requests.length;
      expect(await fault(name)).toMatchObject({ kind, operation: `test.${name}` });
      expect(server.requests.length - before).toBe(retried ? 3 : 1);
      expect(records.map(({ attempt, outcome }) => ({ attempt, outcome }))).toEqual(
        Array.from({ length: retried ? 3 : 1 }, (_, attempt) => ({ attempt, outcome: kind })),
      );
    }
    for (const name of [...WRITES, 'login'] as const) {
      const before = server.requests.length;
      expect(await senderTo(server.url).fault(name)).toMatchObject({ kind });
      expect(server.requests.length - before).toBe(1);
    }
    await server.close();
  });
});

describe('a read', () => {
  it('has the answer of the attempt that succeeds', async () => {
    const server = await serve((socket, number, text) =>
      (number < 3 ? reset : answering(200, 'third'))(socket, number, text),
    );
    expect(await senderTo(server.url).call('getRead')).toBe('third');
    expect(server.requests).toHaveLength(3);
  });

  it('waits as long as the lender asks: one that is asked for longer comes back later', async () => {
    const order: string[] = [];
    const server = await serve((socket, _, text) => {
      const seconds = /wait=(\d)/.exec(text)?.[1] ?? '';
      order.push(seconds);
      const first = order.filter((one) => one === seconds).length === 1;
      socket.write(first ? answerBytes(429, '', { 'retry-after': seconds }) : answerBytes(200));
    });
    const { call } = senderTo(server.url);
    await Promise.all(['2', '0'].map((wait) => call('getRead', { query: { wait } })));
    expect(order.slice(2)).toEqual(['0', '2']);
  });

  it('does not wait a day because the lender says so', async () => {
    const server = await serve((socket, number) =>
      socket.write(
        number === 1 ? answerBytes(503, '', { 'retry-after': '86400' }) : answerBytes(200),
      ),
    );
    expect(await senderTo(server.url).call('getRead')).toBe('fine');
  });

  it.each([
    'soon',
    '-1',
    '1e9',
    '',
    '99999999999999999999',
  ])('takes nonsense for no wish at all: Retry-After "%s"', async (value) => {
    const server = await serve((socket, number) =>
      socket.write(
        number === 1 ? answerBytes(429, '', { 'retry-after': value }) : answerBytes(200),
      ),
    );
    expect(await senderTo(server.url).call('getRead')).toBe('fine');
  });

  it('that cannot be decoded is a breach of contract, not tried again', async () => {
    const server = await serve(answering(200));
    const { fault } = senderTo(server.url);
    expect(await fault('picky')).toMatchObject({ kind: 'CONTRACT' });
    expect(server.requests).toHaveLength(1);
  });

  it('without a length ends with the connection: its decoder must know what is whole', async () => {
    const server = await serve(cut('HTTP/1.1 200 OK\r\n\r\nha'));
    expect(await senderTo(server.url).call('getRead')).toBe('ha');
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i leads nowhere', async (status) => {
    const trap = await serve(answering(200));
    const server = await serve(answering(status, '', { location: `${trap.url}/do` }));
    for (const name of [...READS, ...WRITES]) {
      expect(await senderTo(server.url).fault(name)).toMatchObject({ kind: 'CONTRACT', status });
    }
    expect(trap.sockets).toHaveLength(0);
    expect(server.requests).toHaveLength(READS.length + WRITES.length);
  });
});

describe('the size of an answer', () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  it.each<[string, Script]>([
    ['a gzip bomb', answering(200, bomb, { 'content-encoding': 'gzip' })],
    [
      'an endless body',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const pour = () => {
          while (!socket.destroyed && socket.write('x'.repeat(1_000)));
        };
        socket.on('drain', pour);
        pour();
      },
    ],
  ])('is counted unpacked: %s is cut off', async (_, script) => {
    const server = await serve(script);
    expect(await senderTo(server.url).fault('getWrite')).toMatchObject({ kind: 'CONTRACT' });
    await expect.poll(server.openSockets).toBe(0);
  });

  it('at its limit goes through', async () => {
    const server = await serve(
      answering(200, gzipSync('x'.repeat(10_000)), { 'content-encoding': 'gzip' }),
    );
    expect(await senderTo(server.url).call('getRead')).toBe('x'.repeat(10_000));
  });

  it('that is packed and broken is no answer', async () => {
    const broken = Buffer.concat([gzipSync('fine').subarray(0, 12), Buffer.from('nonsense')]);
    const server = await serve(answering(200, broken, { 'content-encoding': 'gzip' }));
    expect(await senderTo(server.url).fault('getWrite')).toMatchObject({ kind: 'SILENT' });
  });
});

describe('an answer that takes for ever', () => {
  const dripping =
    (start: string): Script =>
    (socket) => {
      socket.write(start);
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    };
  it.each<[string, Script]>([
    ['silence', silence],
    ['a dripping head', dripping('HTTP/1.1 200 OK\r\nx-drip: ')],
    ['a dripping body', dripping('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n')],
    ['a dripping body without end', dripping('HTTP/1.1 200 OK\r\n\r\n')],
    [
      'a promise to go on',
      (socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(3)),
    ],
  ])('%s is cut by the limit of the whole answer', async (_, script) => {
    const server = await serve(script);
    const { fault } = senderTo(server.url);
    expect(await fault('shortWrite')).toMatchObject({ kind: 'SILENT' });
    expect(server.requests).toHaveLength(1);
    await expect.poll(server.openSockets).toBe(0);
    expect(await fault('shortRead')).toMatchObject({ kind: 'SILENT' });
    expect(server.requests).toHaveLength(4);
  });
});

describe('a lender that cannot be reached', () => {
  const closedPort = async () => {
    const server = await openRawServer(silence);
    await server.close();
    return server.url;
  };
  it.each<[string, () => Promise<string>]>([
    ['nobody listens', closedPort],
    ['no such name', async () => 'http://lender.invalid'],
    ['no TLS there', async () => (await serve(silence)).url.replace('http:', 'https:')],
  ])('was certainly sent nothing: %s', async (_, urlOf) => {
    const url = await urlOf();
    const names = [...WRITES, ...READS];
    const faults = await Promise.all(names.map((name) => senderTo(url).fault(name)));
    for (const fault of faults) expect(fault).toMatchObject({ kind: 'UNREACHABLE' });
  });
});

describe('connections', () => {
  it('are made anew for each write, and announce their end', async () => {
    const server = await serve(answering(200));
    const { call } = senderTo(server.url);
    for (const name of [...WRITES, ...WRITES]) await call(name);
    expect(server.sockets).toHaveLength(2 * WRITES.length);
    for (const text of server.requests) expect(text.toLowerCase()).toContain('connection: close');
  });

  it('are kept for reads, never lent to a write', async () => {
    const server = await serve(answering(200));
    const { call } = senderTo(server.url);
    for (const name of ['getRead', 'postRead', 'getRead', 'getWrite', 'getRead'] as const)
      await call(name);
    expect(server.sockets).toHaveLength(2);
  });

  it('that the lender has closed meanwhile cost a read nothing', async () => {
    const server = await serve((socket, number) => {
      socket.write(answerBytes(200, `answer ${number}`));
      if (number === 1) setTimeout(() => socket.resetAndDestroy(), 0);
    });
    const { call } = senderTo(server.url);
    await call('getRead');
    expect(await call('getRead')).toMatch(/^answer/);
  });
});

describe('a caller who is gone', () => {
  it('stops a read at once, and it is not tried again', async () => {
    const server = await serve(silence);
    const controller = new AbortController();
    const { fault } = senderTo(server.url);
    const stopped = fault('getRead', {}, ask(controller.signal));
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    expect(await stopped).toMatchObject({ kind: 'CANCELLED' });
    await expect.poll(server.openSockets).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it('stops a read that waits for its next attempt', async () => {
    const server = await serve(answering(503, '', { 'retry-after': '5' }));
    const controller = new AbortController();
    const { fault, records } = senderTo(server.url);
    const stopped = fault('getRead', {}, ask(controller.signal));
    await expect.poll(() => records.length).toBe(1);
    controller.abort();
    expect(await stopped).toMatchObject({ kind: 'UPSTREAM' });
    expect(server.requests).toHaveLength(1);
  });

  it('does not stop a write in flight', async () => {
    let answer: () => void = () => {};
    const server = await serve((socket) => {
      answer = () => void socket.write(answerBytes(200, 'booked'));
    });
    const controller = new AbortController();
    const write = senderTo(server.url).call('getWrite', {}, ask(controller.signal));
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    answer();
    expect(await write).toBe('booked');
  });

  it('is told by the deadline as well: a slow read is a silence', async () => {
    const server = await serve(silence);
    const fault = await senderTo(server.url).fault('getRead', {}, ask(AbortSignal.timeout(200)));
    expect(fault).toMatchObject({ kind: 'SILENT' });
    expect(server.requests).toHaveLength(1);
  });

  it.each(['getRead', 'getWrite'] as const)('sends nothing more: %s', async (name) => {
    const server = await serve(answering(200));
    const { fault } = senderTo(server.url);
    let opened = false;
    const gate = {
      beforeWire: async () => {
        opened = true;
      },
    };
    expect(await fault(name, {}, ask(AbortSignal.abort()), gate)).toMatchObject({
      kind: 'UNREACHABLE',
    });
    expect(opened).toBe(false);
    expect(server.sockets).toHaveLength(0);
  });

  it.each([
    ['getWrite', 8],
    ['getRead', 32],
  ] as const)('sends nothing of what still waits for its turn: %s', async (name, slots) => {
    const held: (() => void)[] = [];
    const server = await serve((socket) => {
      held.push(() => void socket.write(answerBytes(200)));
    });
    const { call, fault } = senderTo(server.url);
    const first = Array.from({ length: slots }, () => call(name));
    await expect.poll(() => server.requests.length).toBe(slots);
    const controller = new AbortController();
    let opened = false;
    const gate = {
      beforeWire: async () => {
        opened = true;
      },
    };
    const waiting = fault(name, {}, ask(controller.signal), gate);
    controller.abort();
    for (const answer of held) answer();
    await Promise.all(first);
    expect(await waiting).toMatchObject({ kind: 'CANCELLED' });
    expect(opened).toBe(false);
    expect(server.requests).toHaveLength(slots);
  });
});

describe('the gate of a write', () => {
  it('opens before the socket does, once', async () => {
    const server = await serve(reset);
    const seen: number[] = [];
    const gate = { beforeWire: async () => void seen.push(server.sockets.length) };
    await senderTo(server.url).fault('getWrite', {}, ask(), gate);
    expect(seen).toEqual([0]);
  });

  it('that stays shut lets nothing through, and its reason out', async () => {
    const server = await serve(answering(200));
    const reason = new Error('not now');
    const gate = { beforeWire: () => Promise.reject(reason) };
    await expect(senderTo(server.url).call('getWrite', {}, ask(), gate)).rejects.toBe(reason);
    expect(server.sockets).toHaveLength(0);
  });
});

describe('a path', () => {
  it.each([
    '..',
    '.',
    '%2e%2e',
    '%2E%2E%2F',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a;b',
    'a b',
    'a%00',
    '',
    '//host',
    '@host',
    'a\r\nHost: x',
    '…',
  ])('takes no part that leaves its place: %j', async (ref) => {
    expect(() => fillPath('/loans/{ref}/papers', { ref })).toThrow('path part ref');
    const server = await serve(answering(200));
    let opened = false;
    const gate = {
      beforeWire: async () => {
        opened = true;
      },
    };
    for (const name of ['readAt', 'writeAt'] as const)
      await expect(
        senderTo(server.url).call(name, { path: { ref } }, ask(), gate),
      ).rejects.toThrow();
    expect(opened).toBe(false);
    expect(server.sockets).toHaveLength(0);
  });

  it('is the template with its parts filled in, and a query that stays one', async () => {
    const server = await serve(answering(200));
    await senderTo(server.url).call('readAt', {
      path: { ref: '90008' },
      query: { note: 'a&b=c#d/../e\r\nx: y' },
    });
    expect(server.requests[0]).toMatch(/^GET \/loans\/90008\/papers\?note=\S+ HTTP\/1\.1\r\n/);
  });
});

describe('what is told of a call', () => {
  const secret: WireRequest = {
    query: { pin: 'query-s3cret' },
    headers: { 'x-more': 'header-s3cret' },
    body: { contentType: 'text/plain', bytes: Buffer.from('body-s3cret') },
  };
  const said = answerBytes(200, 'answer-s3cret', { 'x-said': 'said-s3cret' });
  it.each<[string, Name, Script]>([
    ...troubles.map(([name, script]): [string, Name, Script] => [name, 'postWrite', script]),
    ['a refusal with words', 'postWrite', answering(400, 'answer-s3cret')],
    [
      'a failure with words',
      'postWrite',
      answering(500, 'answer-s3cret', { 'x-said': 'a-s3cret' }),
    ],
    ['a redirect to a secret', 'postWrite', answering(302, '', { location: 'http://x/s3cret' })],
    ['words that cannot be decoded', 'picky', (socket) => void socket.write(said)],
    ['no HTTP but words', 'postWrite', cut('s3cret s3cret\r\n\r\n')],
  ])('never holds address, credentials, query, body or answer: %s', async (_, name, script) => {
    const server = await serve(script);
    const { fault, records } = senderTo(`${server.url}/s3cret-path`);
    const request = name === 'picky' ? { ...secret, body: undefined } : secret;
    const error = await fault(name, request as WireRequest);
    const told = [
      inspect(error, { depth: null, showHidden: true, getters: true }),
      JSON.stringify(error),
      error.message,
      error.stack ?? '',
      inspect(error.cause, { depth: null, showHidden: true }),
      inspect(records, { depth: null, showHidden: true }),
    ].join('\n');
    expect(told).not.toContain('s3cret');
    expect(told).not.toContain(String(server.port));
    expect(told).not.toContain('127.0.0.1');
  });

  it('is one record for each wire call, whatever came of it', async () => {
    const server = await serve(answering(200, 'fine'));
    const { call, records } = senderTo(server.url);
    await call('getRead');
    expect(records).toEqual([
      {
        operation: 'test.getRead',
        outcome: 'OK',
        status: 200,
        bytes: 4,
        attempt: 0,
        requestId: 'request-1',
        ms: expect.any(Number),
      },
    ]);
  });
});

it('a call that is in no table cannot be made', async () => {
  const table: Record<string, Text> = operations;
  const server = await serve(answering(200));
  const connection = { provider: 'TEST', url: server.url, headers: {}, fixed: {} };
  const send = createSender(connection, table, () => {});
  await expect(send('deleteAll', {}, ask())).rejects.toThrow('TEST has no operation deleteAll');
  expect(server.sockets).toHaveLength(0);
});

it('an answer nobody asked for is given to nobody', async () => {
  const server = await serve(answering(200));
  const { call } = senderTo(server.url);
  expect(await call('getRead')).toBe('fine');
  server.sockets[0]!.write(answerBytes(200, 'unasked'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await call('getRead')).toBe('fine');
});
