/** What must hold for every line of the registry: a new provider is held to it by its line alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/datasources/index.js';
import { movesMoney } from '../../src/datasources/operation.js';
import type { ProviderModule } from '../../src/datasources/provider.js';
import type { AnyAction } from '../../src/mutations/receipts.js';
import { contractFile, loadContract } from '../support/contract.js';
import { isOursToSend } from '../support/not-sent.js';

/** By the notes: the contracts of Brighte (brighte.md, "Unsafe") and Plexe (plexe.md, 9), and the steps of Iute (iute.md). */
const MOVES_MONEY: Readonly<Record<string, readonly string[]>> = {
  BRIGHTE: ['requestApplicationPayment'],
  IUTE: ['confirmCashRelease', 'insertRepayment'],
  PLEXE: ['confirmWithdrawalInvoice', 'confirmWithdrawalLineOfCredit'],
  REALFINITY: [],
};

const root = new URL('../../', import.meta.url).pathname;
const lines: [string, ProviderModule][] = Object.entries(registry);

describe.each(lines)('%s', (code, line) => {
  const provider = code.toLowerCase();
  const folder = join(root, 'src/datasources', provider);
  const contract = loadContract(provider).operations.filter(isOursToSend(provider));
  const operations = Object.entries(line.operations);
  const actions: [string, AnyAction][] = Object.entries(line.actions);

  it('has every operation of its contract, and no other', () => {
    expect(Object.keys(line.operations).sort()).toEqual(contract.map(({ id }) => id).sort());
  });

  it.each(contract)('sends $id by the method and path of the contract', ({ id, method, path }) => {
    const operation = line.operations[id];
    expect(operation?.method).toBe(method);
    expect(operation?.path).toBe(path);
  });

  it('has no two operations on one method and path', () => {
    const wires = operations.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(wires).size).toBe(wires.length);
  });

  it.each(operations)('caps and bounds %s', (_, { maxBytes, timeoutMs, safety }) => {
    expect(maxBytes).toBeGreaterThan(0);
    expect(maxBytes).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(timeoutMs).toBeGreaterThan(0);
    // A query is given up after ten seconds, a write must end before a process may stop.
    expect(timeoutMs).toBeLessThanOrEqual(safety === 'safe-read' ? 10_000 : 20_000);
  });

  it('has an action for each writing operation, and for no other', () => {
    const writes = operations.filter(([, { safety }]) => safety.endsWith('write'));
    expect(actions.map(([name]) => name).sort()).toEqual(writes.map(([name]) => name).sort());
  });

  it.each(actions)('%s knows what it means and what to remember', (_, action) => {
    expect(action.kept).toBeTypeOf('function');
    // The reference is known before sending, or the answer names it, or there is none.
    expect([action.target, action.created].filter(Boolean).length).toBeLessThan(2);
    // What makes something that nothing lists afterwards must remember it.
    if (action.created && !line.lists) expect(action.remember).toBeTypeOf('function');
    // A difference can be looked for only by who can look.
    if (action.baseline) expect(action.look).toBeTypeOf('function');
  });

  it('marks as moving money nothing that may be sent twice', () => {
    const moving = operations.filter(([name]) => movesMoney(line.operations, name));
    expect(moving.filter(([, { safety }]) => safety !== 'unkeyed-write')).toEqual([]);
    expect(moving.map(([name]) => name).sort()).toEqual(MOVES_MONEY[code]);
  });

  it('has settings under its own prefix, each name once', () => {
    const { url, credentials, keys = {}, currency, options = {} } = line.settings;
    const own = 'name' in currency ? [currency.name] : [];
    const chosen = Object.values(options).map(({ name }) => name);
    const known = Object.values({ ...credentials, ...keys });
    const names = [url, ...known, ...own, ...chosen];
    expect(url).toBe(`${code}_URL`);
    expect(names.filter((name) => !name.startsWith(`${code}_`))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(credentials).length).toBeGreaterThan(0);
    expect('name' in currency ? currency.sandbox : currency.fixed).toMatch(/^[A-Z]{3}$/);
  });

  it('runs with its settings, in the currency they name', () => {
    const credentials = Object.fromEntries(
      Object.keys(line.settings.credentials).map((name) => [name, 'x']),
    );
    const live = line.create(
      { url: 'https://lender.example', credentials, currency: 'EUR' },
      () => {},
    );
    const { currency } = line.settings;
    expect(live.currency).toBe('fixed' in currency ? currency.fixed : 'EUR');
    expect(live.protection.state()).toBe('UP');
    expect(live.protection.lastSuccessAt()).toBeNull();
  });

  it.each([
    'index.ts',
    'operations.ts',
    'wire.ts',
    'request.ts',
    'response.ts',
    'README.md',
  ])('has %s in its folder', (file) => {
    expect(existsSync(join(folder, file))).toBe(true);
  });

  it('has its contract, its notes and its sandbox', () => {
    const name = contractFile(provider);
    for (const file of [`contracts/${name}.openapi.yaml`, `contracts/${name}.md`])
      expect(existsSync(join(root, file))).toBe(true);
    expect(existsSync(join(root, 'sandbox', provider, 'index.ts'))).toBe(true);
  });
});
