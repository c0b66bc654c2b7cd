import { Agent, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION, type Bench, openBench, readInfo } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const REPAYMENT = { loanRef: '90008', amount: '100.00', date: '15012026' };
const fault = (name: string, more: object = {}, operation = '*') =>
  bench.control('POST', '/iute/faults', { operation, fault: name, ...more });
const repay = () => bench.raw('insertRepayment', REPAYMENT);
const info = () => bench.raw('getLoanInfo', { loanRef: '90008' });
const booked = async (): Promise<number> =>
  (await bench.control('GET', '/iute/ledger')).value.length;
const bodyOf = (bytes: Buffer): string =>
  bytes.toString().split('\r\n\r\n').slice(1).join('\r\n\r\n');
const clean = async (): Promise<string> => {
  await bench.control('DELETE', '/iute/faults');
  return bodyOf((await info()).bytes);
};

describe('a fault, seen from the socket', () => {
  it('latency: the usual answer, later; the effect is applied', async () => {
    await fault('latency', { ms: 5 });
    const { bytes, end } = await repay();
    expect(end).toBe('fin');
    expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await booked()).toBe(1);
  });

  it('hang with ms: not a byte, then the socket is gone; not applied unless asked', async () => {
    await fault('hang', { ms: 5 });
    expect((await repay()).bytes).toHaveLength(0);
    expect(await booked()).toBe(0);
    await bench.control('DELETE', '/iute/faults');
    await fault('hang', { ms: 5, commit: true });
    expect((await repay()).bytes).toHaveLength(0);
    expect(await booked()).toBe(1);
  });

  it('hang without ms: the call never ends, and other calls go on', async () => {
    await fault('hang', { times: 1 });
    const hanging = bench.raw('getLoanInfo', { loanRef: '90008' }).then(() => 'ended');
    const others = async () => {
      while ((await bench.control('GET', '/iute/faults')).value.length > 0);
      await bench.call('getLoanInfo', { loanRef: '90008' });
      return 'others answered';
    };
    expect(await Promise.race([hanging, others()])).toBe('others answered');
  });

  it('resetBefore: RST, nothing applied', async () => {
    await fault('resetBefore');
    expect(await repay()).toEqual({ bytes: Buffer.alloc(0), end: 'reset' });
    expect(await booked()).toBe(0);
  });

  it('resetAfterCommit: RST without a byte, applied', async () => {
    await fault('resetAfterCommit');
    expect(await repay()).toEqual({ bytes: Buffer.alloc(0), end: 'reset' });
    expect(await booked()).toBe(1);
  });

  it('truncate: the right head without Content-Length, half of the body, FIN', async () => {
    await fault('truncate');
    const { bytes, end } = await info();
    expect(end).toBe('fin');
    expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: application\/xml\r\n/);
    expect(bytes.toString()).toMatch(/\r\nConnection: close\r\n/);
    expect(bytes.toString()).not.toMatch(/content-length/i);
    const whole = await clean();
    expect(bodyOf(bytes)).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });

  it('drip: every byte in the end, an empty body by its head', async () => {
    await fault('drip', { ms: 0 });
    const { bytes } = await bench.raw('checkLoanStatus', { loan_ref: '90001' });
    const empty = await repay();
    expect(empty.bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n$/);
    expect(await booked()).toBe(1);
    await bench.control('DELETE', '/iute/faults');
    const whole = await bench.call('checkLoanStatus', { loan_ref: '90001' });
    expect(bodyOf(bytes)).toBe(whole.body.toString());
  });

  it.each([
    ['status401', '401'],
    ['status403', '403'],
    ['status429', '429'],
    ['status500', '500'],
    ['html200', '200'],
  ])('%s: an HTML page with %s, nothing applied', async (name, status) => {
    await fault(name);
    const printed = (await repay()).bytes.toString();
    expect(printed).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*text/html[\\s\\S]*</html>`));
    expect(/\r\nRetry-After: 1\r\n/.test(printed)).toBe(status === '429');
    expect(await booked()).toBe(0);
  });

  it('malformed XML: a wrong close tag under a right length', async () => {
    await fault('malformed');
    const { status, body } = await bench.call('getLoanInfo', { loanRef: '90008' });
    expect(status).toBe(200);
    expect(body.toString()).toMatch(/<\/loan_response_>\n$/);
  });

  it('malformed PDF: garbage', async () => {
    await fault('malformed');
    const fields = { loanRef: '90003', lang: 'alb' };
    const { headers, body } = await bench.call('generateAgreement', fields);
    expect(headers['content-type']).toContain('application/pdf');
    expect(body.subarray(0, 5).toString()).not.toBe('%PDF-');
  });

  it.each([
    'truncate',
    'malformed',
  ])('%s of an empty answer is no HTTP answer at all', async (name) => {
    await fault(name);
    expect((await repay()).bytes.toString()).not.toMatch(/^HTTP\/1\.1 \d\d\d /);
    await expect(bench.call('insertRepayment', REPAYMENT)).rejects.toThrow();
    expect(await booked()).toBe(2);
  });

  it.each([
    ['truncate', false, 0],
    ['malformed', false, 0],
    ['resetAfterCommit', false, 0],
    ['resetBefore', true, 1],
    ['status500', true, 1],
    ['html200', true, 1],
  ])('%s with commit %s applies %i effects', async (name, commit, effects) => {
    await fault(name, { commit });
    await repay();
    expect(await booked()).toBe(effects);
  });

  it('a lost answer to new/loan leaves an application that its counters know', async () => {
    await fault('resetAfterCommit', {}, 'createLoan');
    await bench.raw('createLoan', APPLICATION);
    expect((await bench.control('GET', '/iute/loans/90101')).value.state).toBe('NEW');
    expect((await bench.control('GET', '/iute/calls/90101')).value.createLoan).toBe(1);
  });
});

describe('rules', () => {
  it('strike their own operation only, as often as told', async () => {
    await fault('status500', { times: 2 }, 'getLoanInfo');
    const statuses: number[] = [];
    for (const operation of ['checkCashRelease', 'getLoanInfo', 'getLoanInfo', 'getLoanInfo'])
      statuses.push((await bench.call(operation, { loanRef: '90006' })).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await bench.control('GET', '/iute/faults')).value).toEqual([]);
  });

  it('without times stay until cleared', async () => {
    await fault('status403');
    for (const _ of [1, 2, 3])
      expect((await bench.call('getLoanInfo', { loanRef: '90008' })).status).toBe(403);
    await bench.control('DELETE', '/iute/faults');
    expect((await bench.call('getLoanInfo', { loanRef: '90008' })).status).toBe(200);
  });

  it('every arrival is counted, struck or not, in all and per loan', async () => {
    await fault('resetBefore', { times: 1 });
    await repay();
    await repay();
    const all = (await bench.control('GET', '/iute/calls')).value;
    expect(Object.keys(all)).toHaveLength(10);
    expect(all).toMatchObject({ insertRepayment: 2, getLoanInfo: 0 });
    expect((await bench.control('GET', '/iute/calls/90008')).value).toEqual(all);
    expect((await bench.control('GET', '/iute/calls/90009')).value.insertRepayment).toBe(0);
    const zeroed = (await bench.control('DELETE', '/iute/calls')).value;
    expect(Object.values(zeroed)).toEqual(Array(10).fill(0));
  });

  it('one socket serves call after call when no fault strikes', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { path, headers } = bench.message('getLoanInfo', { loanRef: '90008' });
    const ports: (number | undefined)[] = [];
    for (const _ of [1, 2, 3])
      await new Promise<void>((resolve, reject) => {
        const outgoing = request(new URL(bench.origin + path), { agent, headers }, (incoming) => {
          ports.push(incoming.socket.localPort);
          incoming.resume().on('end', resolve);
        });
        outgoing.on('error', reject).end();
      });
    agent.destroy();
    expect(new Set(ports).size).toBe(1);
  });

  it('a loan read after a committed silence shows the money', async () => {
    await fault('resetAfterCommit', { times: 1 }, 'insertRepayment');
    await repay();
    const { loan } = readInfo(await bench.call('getLoanInfo', { loanRef: '90008' }));
    expect(loan?.repaid).toBe(100);
  });
});

describe('a fault in the header of a call', () => {
  const repayUnder = (header: string) => {
    const { headers, ...message } = bench.message('insertRepayment', REPAYMENT);
    return fetch(bench.origin + message.path, {
      method: message.method,
      headers: { ...(headers as Record<string, string>), 'x-sandbox-fault': header },
    });
  };

  it('strikes this call alone, and leaves the rules as they are', async () => {
    await fault('status500', { times: 1 });
    expect((await repayUnder('status429')).status).toBe(429);
    await expect(repayUnder('resetAfterCommit')).rejects.toThrow('fetch failed');
    expect(await booked()).toBe(1);
    expect((await bench.control('GET', '/iute/faults')).value).toHaveLength(1);
    expect((await repay()).bytes.toString()).toMatch(/^HTTP\/1\.1 500 /);
    expect((await repay()).bytes.toString()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('takes milliseconds where they say something', async () => {
    expect((await repayUnder('latency:5')).status).toBe(200);
    await expect(repayUnder('hang:5')).rejects.toThrow('fetch failed');
    expect(await booked()).toBe(1);
  });

  it.each([
    ['status418', 'fault must be one of latency, hang,'],
    ['status500:5', 'status500 takes no milliseconds'],
    ['latency:soon', 'must be like status500 or latency:500'],
    ['hang, latency', 'must be like status500 or latency:500'],
  ])('"%s" is a 400 that says why, and nothing is applied', async (header, words) => {
    const answer = await repayUnder(header);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
    expect(await booked()).toBe(0);
  });

  it('is told of in the description, with those that take milliseconds', async () => {
    const { faults, scenarios } = bench.sandbox.describe();
    expect(Object.entries(faults).flatMap(([name, { ms }]) => (ms ? [name] : []))).toEqual([
      'latency',
      'hang',
      'drip',
    ]);
    expect(scenarios['brighte-down']).toBe('brighte.*=resetBefore');
  });
});

describe('a call that a reset overtakes', () => {
  it('changes nothing of what comes after', async () => {
    await fault('latency', { ms: 300 });
    const late = repay();
    while ((await bench.control('GET', '/iute/calls')).value.insertRepayment === 0);
    await bench.control('POST', '/reset');
    expect((await late).bytes.toString()).toMatch(/^HTTP\/1\.1 200 /);
    expect(await booked()).toBe(0);
    const { loan } = readInfo(await bench.call('getLoanInfo', { loanRef: '90008' }));
    expect(loan?.repaid).toBe(0);
  });
});
