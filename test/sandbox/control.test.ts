import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

describe('the control surface', () => {
  it('describes what runs', async () => {
    const { value } = await bench.control('GET', '');
    expect(value).toMatchObject({
      seed: 1,
      now: '2026-01-15T09:00:00.000Z',
      providers: { iute: { url: `${bench.origin}/iute`, credentials: { partnerType: 'post' } } },
    });
    expect(value.providers.iute.known.loans).toHaveLength(17);
    expect(value).toEqual(JSON.parse(JSON.stringify(bench.sandbox.describe())));
  });

  it('has a page for people at /', async () => {
    const { status, headers, body } = await bench.send({ method: 'GET', path: '/' });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(body.toString()).toContain('href="/__sandbox/iute/loans"');
  });

  it('the clock stands still until it is moved', async () => {
    expect((await bench.control('POST', '/clock', { advanceSeconds: 3600 })).value).toEqual({
      now: '2026-01-15T10:00:00.000Z',
    });
    expect((await bench.control('GET', '')).value.now).toBe('2026-01-15T10:00:00.000Z');
  });

  it('reset takes everything back', async () => {
    const before = (await bench.control('GET', '')).value;
    const loans = (await bench.control('GET', '/iute/loans')).value;
    await bench.control('POST', '/clock', { advanceSeconds: 86_400 });
    await bench.control('PUT', '/iute/switches', { uploadMovesOn: true });
    await bench.newLoan();
    await bench.control('POST', '/iute/faults', { operation: '*', fault: 'html200' });
    await bench.control('POST', '/reset');
    expect((await bench.control('GET', '')).value).toEqual(before);
    expect((await bench.control('GET', '/iute/loans')).value).toEqual(loans);
    expect((await bench.control('GET', '/iute/faults')).value).toEqual([]);
    expect((await bench.control('GET', '/iute/ledger')).value).toEqual([]);
    expect((await bench.control('GET', '/iute/calls')).value.createLoan).toBe(0);
  });

  it('shows loans to people without a whole personal number', async () => {
    const ref = await bench.newLoan();
    const { value } = await bench.control('GET', `/iute/loans/${ref}`);
    expect(value).toMatchObject({
      loanRef: ref,
      state: 'NEW',
      amount: '5000.00',
      remaining: '6574.08',
    });
    expect(JSON.stringify(value)).not.toContain('I80606014N');
  });

  it.each([
    ['approve', '90001', 'APPROVED'],
    ['reject', '90001', 'REJECTED'],
    ['reject', '90003', 'REJECTED'],
    ['authorize', '90004', 'AUTHORIZED'],
    ['withdraw', '90006', 'APPROVED'],
    ['close', '90015', 'CLOSED'],
  ])('%s leads %s to %s', async (step, ref, state) => {
    const { status, value } = await bench.control('POST', `/iute/loans/${ref}/${step}`);
    expect([status, value.state]).toEqual([200, state]);
  });

  it.each([
    ['approve', '90003'],
    ['reject', '90006'],
    ['authorize', '90001'],
    ['withdraw', '90008'],
    ['close', '90008'],
  ])('%s is a 409 with a reason for %s', async (step, ref) => {
    const { status, value } = await bench.control('POST', `/iute/loans/${ref}/${step}`);
    expect(status).toBe(409);
    expect(value.error).toContain(step);
  });

  it('authorize waits for documents where the switch says so', async () => {
    await bench.control('PUT', '/iute/switches', { authorizeNeedsDocuments: true });
    const { status, value } = await bench.control('POST', '/iute/loans/90003/authorize');
    expect([status, value.error]).toEqual([409, expect.stringContaining('documents')]);
    await bench.control('PUT', '/iute/switches', { authorizeNeedsDocuments: false });
    expect((await bench.control('POST', '/iute/loans/90003/authorize')).status).toBe(200);
  });
});

describe('the control surface refuses nonsense', () => {
  it.each([
    ['POST', '/reset', { seed: -1 }],
    ['POST', '/reset', { seed: 'one' }],
    ['POST', '/reset', { sede: 1 }],
    ['POST', '/reset', '{'],
    ['POST', '/clock', undefined],
    ['POST', '/clock', []],
    ['POST', '/clock', { advanceSeconds: -1 }],
    ['POST', '/clock', { advanceSeconds: '10' }],
    ['POST', '/clock', { advanceSeconds: 1e12 }],
    ['POST', '/iute/faults', { operation: 'payEverybody', fault: 'hang' }],
    ['POST', '/iute/faults', { operation: '*', fault: 'flood' }],
    ['POST', '/iute/faults', { operation: '*', fault: 'toString' }],
    ['POST', '/iute/faults', { operation: '*', fault: 'hang', times: 0 }],
    ['POST', '/iute/faults', { operation: '*', fault: 'hang', ms: -5 }],
    ['POST', '/iute/faults', { operation: '*', fault: 'hang', commit: 'yes' }],
    ['POST', '/iute/faults', { operation: '*', fault: 'hang', time: 1 }],
    ['PUT', '/iute/switches', { nobodyKnows: true }],
    ['PUT', '/iute/switches', { uploadMovesOn: 'yes' }],
    ['PUT', '/iute/switches', { unknownInfoStatus: 1.5 }],
    ['PUT', '/iute/switches', { contextPath: '/else' }],
    ['POST', '/iute/loans/90008/repay', { amount: 'much' }],
    ['POST', '/iute/loans/90008/repay', { amount: '1000000' }],
    ['POST', '/iute/loans/90008/repay', undefined],
  ])('%s %s %j is a 400 that says why', async (method, path, body) => {
    const { status, value } = await bench.control(method, path, body);
    expect(status).toBe(400);
    expect(value.error).not.toBe('');
  });

  it('an unknown switch is answered with the known ones, and changes nothing', async () => {
    const body = { uploadMovesOn: true, nobodyKnows: true };
    const { value } = await bench.control('PUT', '/iute/switches', body);
    expect(value.error).toContain('repaidAnswersMinusOne');
    expect((await bench.control('GET', '/iute/switches')).value.uploadMovesOn).toBe(false);
  });

  it.each([
    ['GET', '/nothing'],
    ['GET', '/iute'],
    ['GET', '/nobody/faults'],
    ['POST', '/iute/ledger'],
    ['POST', '/iute/loans/90008/explode'],
  ])('%s %s is a 404 that lists the paths', async (method, path) => {
    const { status, value } = await bench.control(method, path);
    expect(status).toBe(404);
    expect(value.paths).toContain('POST /__sandbox/iute/loans/{ref}/approve');
  });

  it.each(['12345', '__proto__', 'constructor'])('loan %s is a 404', async (ref) => {
    expect((await bench.control('GET', `/iute/loans/${ref}`)).status).toBe(404);
    expect((await bench.control('POST', `/iute/loans/${ref}/approve`)).status).toBe(404);
  });
});
