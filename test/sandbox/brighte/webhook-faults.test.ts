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

type Fields = Record<string, string>;
interface Seen {
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: { readonly at: string; readonly result: number | string }[];
}
const deliveries = (): Promise<Seen[]> => bench.value('/deliveries');
const fits = ({ timestamp = '', token = '', signature }: Fields): boolean =>
  sign(PRIVATE_KEY, timestamp, token) === signature;
const fault = (body: object) => bench.control('POST', '/webhook/faults', { times: 1, ...body });
const statuses = () => receiver.take().map(({ status }) => status);

describe('faults of the delivery', () => {
  const one = async (body: object): Promise<Fields> => {
    await fault(body);
    await bench.application(1005);
    await bench.advance();
    const seen = receiver.take();
    expect(seen).toHaveLength(1);
    await bench.application(1005);
    await bench.advance();
    expect(receiver.take().every(fits)).toBe(true);
    return seen[0]!;
  };

  it('duplicate: twice, the same bytes', async () => {
    await fault({ fault: 'duplicate' });
    await bench.application(1005);
    await bench.advance();
    const [first, second, ...more] = receiver.take();
    expect([second, more]).toEqual([first, []]);
  });

  it('reorder: the first comes after the second', async () => {
    await fault({ fault: 'reorder' });
    const id = await bench.application(1001);
    await bench.advance();
    expect((await deliveries())[0]!.state).toBe('held');
    await bench.advance(180);
    expect(statuses()).toEqual(['APPROVED', 'C.APPROV']);
    expect(await bench.status(id)).toBe('APPROVED');
  });

  it('drop: never sent, and the log knows', async () => {
    await fault({ fault: 'drop' });
    await bench.application(1001);
    await bench.advance(180);
    expect(statuses()).toEqual(['APPROVED']);
    expect((await deliveries()).map(({ state }) => state)).toEqual(['dropped', 'delivered']);
  });

  it('forged: a signature of the right shape that does not fit', async () => {
    const fields = await one({ fault: 'forged' });
    expect(contract.problemsOf('ApplicationStatusNotification', fields)).toEqual([]);
    expect(fits(fields)).toBe(false);
  });

  it('shifted: the signature fits, the shapes do not', async () => {
    const fields = await one({ fault: 'shifted' });
    expect(fits(fields)).toBe(true);
    expect([fields.timestamp!.length, fields.token!.length]).toEqual([9, 51]);
  });

  it('unsigned, shortened and in upper case', async () => {
    expect(Object.keys(await one({ fault: 'unsigned' }))).toEqual([
      'id',
      'reference_number',
      'status',
    ]);
    expect((await one({ fault: 'shortSignature' })).signature).toHaveLength(32);
    expect((await one({ fault: 'upperCase' })).signature).toMatch(/^[0-9A-F]{64}$/);
  });

  it('late and early stamps', async () => {
    await bench.setSwitches({ stampFromClock: true });
    const now = Date.parse('2026-01-15T09:00:00Z') / 1000;
    const age = async (body: object) => now - Number((await one(body)).timestamp);
    expect(await age({ fault: 'late' })).toBe(485 * 60);
    expect(await age({ fault: 'late', seconds: 90_000 })).toBe(90_000);
    expect(await age({ fault: 'late', seconds: -360 })).toBe(-360);
  });

  it('delayed: sent later, stamped before', async () => {
    await bench.setSwitches({ stampFromClock: true });
    await fault({ fault: 'delayed', seconds: 500 });
    await bench.application(1005);
    await bench.advance(499);
    expect(receiver.received).toEqual([]);
    await bench.advance(1);
    expect(receiver.take()[0]!.timestamp).toBe(String(Date.parse('2026-01-15T09:00:00Z') / 1000));
  });

  it('another status, another application: signed all the same', async () => {
    const paid = await one({ fault: 'otherStatus' });
    expect([paid.status, fits(paid)]).toEqual(['PAID', true]);
    expect((await one({ fault: 'otherStatus', status: 'ON.HOLD' })).status).toBe('ON.HOLD');
    expect((await one({ fault: 'otherApplication' })).id).toBe('99999999');
  });

  it('for one application only, until cleared', async () => {
    const [mine, other] = [await bench.application(1000), await bench.application(1000)];
    await bench.control('POST', '/webhook/faults', { fault: 'drop', applicationId: mine });
    for (const id of [mine, other]) await bench.control('POST', `/applications/${id}/refer`);
    await bench.advance();
    expect(receiver.take().map(({ id }) => id)).toEqual([other]);
    expect(await bench.value('/webhook/faults')).toHaveLength(1);
    await bench.control('DELETE', '/webhook/faults');
    await bench.control('POST', `/applications/${mine}/approve`);
    await bench.advance();
    expect(statuses()).toEqual(['APPROVED']);
  });

  it.each([
    { fault: 'flood' },
    { fault: 'toString' },
    { fault: 'drop', times: 0 },
    { fault: 'drop', seconds: 5 },
    { fault: 'late', seconds: 'long' },
    { fault: 'late', status: 'PAID' },
    { fault: 'drop', applicationId: 7 },
    { fault: 'drop', time: 1 },
  ])('%j is refused', async (body) => {
    expect((await bench.control('POST', '/webhook/faults', body)).status).toBe(400);
  });
});
