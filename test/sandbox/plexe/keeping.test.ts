import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Bench, CUSTOMER, type Json, openBench } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'plexe-'));
const open: Bench[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
afterAll(() => rmSync(folder, { recursive: true }));

async function bench(options: Parameters<typeof openBench>[0] = {}): Promise<Bench> {
  const opened = await openBench(options);
  open.push(opened);
  return opened;
}

describe('a restart', () => {
  it('carries tokens, applications and what falls due over, and keeps no secret', async () => {
    const stateFile = join(folder, 'state.json');
    const before = await bench({ stateFile });
    const token = await before.open();
    const id = before.inStatus('DataProviderConnected');
    await before.read('processApplication', { path: [id], token });
    await before.read('createCustomer', { body: CUSTOMER, token });
    await before.close();
    const kept = readFileSync(stateFile, 'utf8');
    for (const secret of [token, token.split('.')[2] ?? '', CUSTOMER.password, 'Plexe-3Tn8-kR6w!'])
      expect(kept).not.toContain(secret);
    const after = await bench({ stateFile });
    const read = () => after.read('getApplicationStatus', { path: [id], token });
    expect(await read()).toBe('GeneratingOffer');
    await after.advance(30);
    expect(await read()).toBe('OfferReady');
    const { username, password } = { ...CUSTOMER, username: CUSTOMER.email };
    expect(await after.open({ username, password })).toMatch(/^eyJ/);
  });
});

describe('faults', () => {
  it.each([
    ['resetAfterCommit', 'GeneratingOffer', 1],
    ['resetBefore', 'DataProviderConnected', 0],
    ['status500', 'DataProviderConnected', 0],
  ])('%s leaves %s behind', async (fault, status, booked) => {
    const one = await bench();
    const id = one.inStatus('DataProviderConnected');
    await one.control('POST', '/faults', { operation: 'processApplication', fault, times: 1 });
    const outcome = await one.call('processApplication', { path: [id] }).catch(() => null);
    expect(outcome?.status).toBe(fault === 'status500' ? 500 : undefined);
    expect(await one.status(id)).toBe(status);
    const ledger: Json[] = (await one.control('GET', '/ledger')).value;
    expect(ledger).toHaveLength(booked);
  });
});
