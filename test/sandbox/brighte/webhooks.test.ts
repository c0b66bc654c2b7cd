import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../sandbox/brighte/secrets.js';
import {
  type Bench,
  contract,
  openBench,
  openReceiver,
  PRIVATE_KEY,
  type Receiver,
} from './support.js';

let bench: Bench;
let receiver: Receiver;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.reset();
  receiver = await openReceiver();
  await bench.control('PUT', '/webhook', { url: receiver.url });
});
afterEach(() => receiver.close());
afterAll(() => bench.close());

const MINUTE = 60;
type Fields = Record<string, string>;
interface Seen {
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: { readonly at: string; readonly result: number | string }[];
}
const deliveries = (): Promise<Seen[]> => bench.value('/deliveries');
const fits = ({ timestamp = '', token = '', signature }: Fields): boolean =>
  sign(PRIVATE_KEY, timestamp, token) === signature;
const statuses = () => receiver.take().map(({ status }) => status);

describe('notifications', () => {
  it('each change sends one, signed, by the contract', async () => {
    const id = await bench.application(1001);
    await bench.advance(180);
    const seen = receiver.take();
    for (const fields of seen) {
      expect(contract.problemsOf('ApplicationStatusNotification', fields)).toEqual([]);
      expect(fits(fields)).toBe(true);
    }
    expect(seen.map((fields) => [fields.id, fields.reference_number, fields.status])).toEqual([
      [id, '', 'C.APPROV'],
      [id, '', 'APPROVED'],
    ]);
    expect(seen[0]!.token).not.toBe(seen[1]!.token);
    await bench.read('updateApplication', { path: [id], body: { reference_number: 'REF 7' } });
    await bench.control('POST', `/applications/${id}/withdraw`);
    await bench.advance();
    expect(receiver.take()).toEqual([
      expect.objectContaining({ status: 'WITHDRAW', reference_number: 'REF 7' }),
    ]);
  });

  it('no change, no notification: other digits, a requested payment, a changed reference', async () => {
    const id = await bench.application(1000);
    await bench.control('POST', `/applications/${id}/approve`);
    await bench.advance();
    receiver.take();
    await bench.read('requestApplicationPayment', { path: [id] });
    await bench.read('updateApplication', { path: [id], body: { reference_number: 'x' } });
    await bench.advance(3600);
    expect(receiver.received).toEqual([]);
    await bench.control('POST', `/applications/${id}/confirm`);
    await bench.advance();
    expect(statuses()).toEqual(['PAID']);
  });

  it('as a form, where the vendor chose it', async () => {
    await bench.control('PUT', '/webhook', { encoding: 'form' });
    await bench.application(1005);
    await bench.advance();
    const [{ contentType = '', text = '' } = {}] = receiver.received;
    expect(contentType).toBe('application/x-www-form-urlencoded');
    const fields = Object.fromEntries(new URLSearchParams(text)) as Fields;
    expect(contract.problemsOf('ApplicationStatusNotification', fields)).toEqual([]);
    expect(fits(fields)).toBe(true);
  });

  it('stamps are real time, or the clock of the sandbox', async () => {
    const before = Math.floor(Date.now() / 1000);
    await bench.application(1005);
    await bench.setSwitches({ stampFromClock: true });
    await bench.application(1005);
    await bench.advance();
    const stamps = receiver.take().map(({ timestamp }) => Number(timestamp));
    expect(Math.max(...stamps)).toBeGreaterThanOrEqual(before);
    expect(Math.min(...stamps)).toBe(Date.parse('2026-01-15T09:00:00Z') / 1000);
  });

  it('without an address or a private key none is sent', async () => {
    await bench.control('PUT', '/webhook', { signingKey: null });
    await bench.application(1005);
    await bench.control('PUT', '/webhook', { url: null, signingKey: 'another' });
    await bench.application(1005);
    await bench.advance();
    expect([receiver.received, await deliveries()]).toEqual([[], []]);
  });

  it('a changed private key signs from then on', async () => {
    await bench.control('PUT', '/webhook', { signingKey: 'second' });
    await bench.application(1005);
    await bench.advance();
    const [{ timestamp = '', token = '', signature } = {}] = receiver.take();
    expect(signature).toBe(sign('second', timestamp, token));
  });

  it.each([
    { url: 'ftp://x' },
    { url: 'x' },
    { encoding: 'xml' },
    { signingKey: '' },
    { uri: 'x' },
  ])('%j is no webhook', async (body) => {
    expect((await bench.control('PUT', '/webhook', body)).status).toBe(400);
    expect((await bench.value('/webhook')).url).toBe(receiver.url);
  });
});

describe('the schedule', () => {
  const start = Date.parse('2026-01-15T09:00:00Z');
  const minutesOf = ({ attempts }: Seen) =>
    attempts.map(({ at }) => (Date.parse(at) - start) / 60_000);

  it('eight attempts in 8 h 5 min, then it gives up; one jump of the clock does them all', async () => {
    receiver.answers.push(...Array<number>(9).fill(503));
    await bench.application(1005);
    await bench.advance(24 * 60 * MINUTE);
    const [delivery] = await deliveries();
    expect(minutesOf(delivery!)).toEqual([0, 10, 20, 35, 65, 125, 245, 485]);
    expect(delivery).toMatchObject({ state: 'gaveUp', nextAttemptAt: null });
    expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
    expect(receiver.received).toHaveLength(8);
  });

  it('nothing comes a second too early', async () => {
    receiver.answers.push(500);
    await bench.application(1005);
    await bench.advance(10 * MINUTE - 1);
    expect(receiver.received).toHaveLength(1);
    expect((await deliveries())[0]).toMatchObject({
      state: 'waiting',
      nextAttemptAt: '2026-01-15T09:10:00.000Z',
    });
    await bench.advance(1);
    expect(receiver.received).toHaveLength(2);
    expect((await deliveries())[0]).toMatchObject({ state: 'delivered', nextAttemptAt: null });
  });

  it.each([
    [200, 1],
    [406, 1],
    [201, 2],
    [204, 2],
    [302, 2],
    [404, 2],
    [503, 2],
  ])('%i leads to %i attempts', async (answer, attempts) => {
    receiver.answers.push(answer);
    await bench.application(1005);
    await bench.advance(600 * MINUTE);
    expect(receiver.received).toHaveLength(attempts);
  });

  it('no answer counts as a failure', async () => {
    await bench.setSwitches({ deliveryTimeoutMs: 50 });
    receiver.answers.push('never');
    await bench.application(1005);
    await bench.advance(10 * MINUTE);
    expect((await deliveries())[0]!.attempts.map(({ result }) => result)).toEqual(['timeout', 200]);
  });

  it('a receiver that is away is tried again', async () => {
    await bench.control('PUT', '/webhook', { url: 'http://127.0.0.1:1/' });
    await bench.application(1005);
    await bench.advance();
    expect((await deliveries())[0]!.attempts.map(({ result }) => result)).toEqual(['ECONNREFUSED']);
    await bench.control('PUT', '/webhook', { url: receiver.url });
    await bench.advance(10 * MINUTE);
    expect(statuses()).toEqual(['DECLINED']);
  });

  it('a later attempt keeps its stamp, or gets a new one', async () => {
    for (const [retriesRestamp, different] of [
      [false, 1],
      [true, 2],
    ] as const) {
      await bench.setSwitches({ retriesRestamp });
      receiver.answers.push(500);
      await bench.application(1005);
      await bench.advance(10 * MINUTE);
      const seen = receiver.take();
      expect(seen.every(fits)).toBe(true);
      expect(new Set(seen.map(({ token }) => token)).size).toBe(different);
    }
  });

  it('a repeated delivery is the same, byte by byte', async () => {
    await bench.application(1005);
    await bench.advance();
    expect((await bench.control('POST', '/deliveries/1/repeat')).value.id).toBe('2');
    await bench.advance();
    const [one, two] = receiver.received;
    expect(two).toEqual(one);
    expect((await bench.control('POST', '/deliveries/9/repeat')).status).toBe(404);
  });

  it('a reset forgets what was on its way', async () => {
    await bench.application(1001);
    await bench.reset();
    await bench.advance(3600);
    expect(statuses().filter((status) => status !== 'C.APPROV')).toEqual([]);
    expect(await deliveries()).toEqual([]);
  });
});
