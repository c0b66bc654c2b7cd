/** What keeps one sick lender from hurting the rest. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSender } from '../../src/datasources/call.js';
import { type FaultKind, ProviderFault } from '../../src/datasources/fault.js';
import type { Operation, WireReply } from '../../src/datasources/operation.js';
import { createProtection, type Lane } from '../../src/datasources/protection.js';
import { answering, openRawServer, type Script } from '../support/raw-server.js';

afterEach(() => void vi.useRealTimers());

const failing = (kind: FaultKind) => () => Promise.reject(new ProviderFault(kind, 'test.x', 'ill'));
const fine = async () => 'fine';
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
async function fail(lane: Lane, kind: FaultKind, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await faultOf(lane.run('test.x', failing(kind)));
}
const paused = { kind: 'UNREACHABLE', detail: 'is failing; calls are paused' };

/** From now on the clock stands, and moves only by this. */
function ownClock() {
  vi.useFakeTimers({ toFake: ['Date'] });
  return (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
}

describe('the breaker', () => {
  it.each<FaultKind>([
    'UNREACHABLE',
    'SILENT',
    'UPSTREAM',
  ])('opens within 20 calls that end %s, and then nothing is called', async (kind) => {
    const { reads, state } = createProtection();
    await fail(reads, kind, 19);
    expect(state()).toBe('UP');
    await fail(reads, kind, 1);
    expect(state()).toBe('DOWN');
    const work = vi.fn(fine);
    expect(await faultOf(reads.run('test.x', work))).toMatchObject(paused);
    expect(work).not.toHaveBeenCalled();
  });

  it.each<FaultKind>([
    'REFUSED',
    'AUTH',
    'THROTTLED',
    'CONTRACT',
    'CANCELLED',
  ])('does not open for calls that end %s', async (kind) => {
    const { reads, state } = createProtection();
    await fail(reads, kind, 100);
    expect(state()).toBe('UP');
    expect(await reads.run('test.x', fine)).toBe('fine');
  });

  it('does not open while more than half of the calls succeed', async () => {
    const { reads, state } = createProtection();
    for (let round = 0; round < 30; round++) {
      await reads.run('test.x', fine);
      await reads.run('test.x', fine);
      await fail(reads, 'SILENT', 1);
    }
    expect(state()).toBe('UP');
  });

  it('lets one probe through after five seconds, and closes when it succeeds', async () => {
    const pass = ownClock();
    const { reads, state } = createProtection();
    await fail(reads, 'SILENT', 20);
    pass(4.9);
    expect(await faultOf(reads.run('test.x', fine))).toMatchObject(paused);
    pass(0.2);
    let end: () => void = () => {};
    const probe = reads.run('test.x', () => new Promise<void>((resolve) => (end = resolve)));
    const others = vi.fn(fine);
    const waiting = Array.from({ length: 5 }, () => reads.run('test.x', others));
    await vi.waitFor(() => expect(state()).toBe('DOWN'));
    expect(others).not.toHaveBeenCalled();
    end();
    await Promise.all([probe, ...waiting]);
    expect(state()).toBe('UP');
  });

  it('stays open for another five seconds when the probe fails', async () => {
    const pass = ownClock();
    const { reads } = createProtection();
    await fail(reads, 'SILENT', 20);
    pass(5.1);
    expect(await faultOf(reads.run('test.x', failing('SILENT')))).toMatchObject({ detail: 'ill' });
    expect(await faultOf(reads.run('test.x', fine))).toMatchObject(paused);
    pass(5.1);
    expect(await reads.run('test.x', fine)).toBe('fine');
  });

  it('of reads leaves writes alone, and the other way round', async () => {
    const one = createProtection();
    await fail(one.reads, 'SILENT', 20);
    expect(await one.writes.run('test.x', fine)).toBe('fine');
    const other = createProtection();
    await fail(other.writes, 'SILENT', 20);
    expect(await other.reads.run('test.x', fine)).toBe('fine');
    expect(other.state()).toBe('DOWN');
  });

  it('of one lender leaves another alone', async () => {
    const [sick, well] = [createProtection(), createProtection()];
    await fail(sick.reads, 'SILENT', 20);
    expect([sick.state(), well.state()]).toEqual(['DOWN', 'UP']);
    expect(await well.reads.run('test.x', fine)).toBe('fine');
  });
});

describe('the bulkhead', () => {
  it.each([
    ['reads', 32, 2_000],
    ['writes', 8, 200],
  ] as const)('lets %s run %i at once, keeps %i waiting and refuses the rest', async (name, slots, queue) => {
    const lane = createProtection()[name];
    let running = 0;
    let most = 0;
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const work = async () => {
      most = Math.max(most, ++running);
      await over;
      running--;
    };
    const accepted = Array.from({ length: slots + queue }, () => lane.run('test.x', work));
    const refused = await faultOf(lane.run('test.x', work));
    expect(refused).toMatchObject({ kind: 'UNREACHABLE', detail: 'too many calls are waiting' });
    expect(running).toBe(slots);
    end();
    await Promise.all(accepted);
    expect(most).toBe(slots);
    await lane.run('test.x', fine);
  });

  it('that is full is no illness of the lender', async () => {
    const { writes, state } = createProtection();
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const held = Array.from({ length: 208 }, () => writes.run('test.x', () => over));
    for (let time = 0; time < 50; time++) await faultOf(writes.run('test.x', fine));
    end();
    await Promise.all(held);
    expect(state()).toBe('UP');
  });
});

describe('on the wire', () => {
  const read: Operation<Record<string, never>, string> = {
    safety: 'safe-read',
    method: 'GET',
    path: '/read',
    maxBytes: 1_000,
    timeoutMs: 5_000,
    encode: () => ({}),
    decode: ({ body }: WireReply) => body.toString(),
  };
  const ask = () => ({ requestId: 'r', signal: AbortSignal.timeout(30_000) });
  const open = async (script: Script) => {
    const server = await openRawServer(script);
    const send = createSender(
      { provider: 'TEST', url: server.url, headers: {}, fixed: {} },
      { read },
      () => {},
    );
    return { server, send, read: () => send('read', {}, ask()) };
  };

  it('retries add a tenth to what is asked of a lender that fails for ever, and no more', async () => {
    // Half of the answers are good, so that the breaker stays closed and only the budget counts.
    const { server, read } = await open((socket, number, text) =>
      answering(number % 2 ? 200 : 503)(socket, number, text),
    );
    const offered = 400;
    for (let batch = 0; batch < offered; batch += 20)
      await Promise.allSettled(Array.from({ length: 20 }, read));
    expect(server.requests.length).toBeGreaterThan(offered);
    expect(server.requests.length).toBeLessThanOrEqual(offered * 1.12 + 11);
    await server.close();
  });

  it('a lender that only fails is soon not asked any more', async () => {
    const { server, read, send } = await open(answering(503));
    for (let batch = 0; batch < 10; batch++)
      await Promise.allSettled(Array.from({ length: 20 }, read));
    expect(send.protection.state()).toBe('DOWN');
    expect(server.requests.length).toBeLessThan(100);
    await server.close();
  });

  it('a call that the open breaker stops is not kept waiting for another try', async () => {
    let status = 500;
    const { server, read, send } = await open((...args) => answering(status)(...args));
    while (send.protection.state() === 'UP') await faultOf(read());
    status = 200;
    const arrived = server.requests.length;
    const stopped = await Promise.all(Array.from({ length: 20 }, () => faultOf(read())));
    for (const fault of stopped) expect(fault).toMatchObject(paused);
    expect(server.requests.length).toBe(arrived);
    await server.close();
  });
});
