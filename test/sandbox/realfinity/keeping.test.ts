import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, FIELDS } from '../../../sandbox/realfinity/fields.js';
import {
  baseOf,
  LOGIN_TOKEN_MARK,
  plantedPersonalValues,
  plantedSecrets,
} from '../../../sandbox/realfinity/seed.js';
import { ANN, type Bench, contract, openBench } from './support.js';

const seededOn = '2026-01-15T00:00:00.000Z';
const clients = baseOf({ seed: 1, seededOn }).clients;
const share = (test: (client: Client) => boolean) => clients.filter(test).length / clients.length;

describe('the seed', () => {
  it('has 10,000 clients that keep the contract, each with its own id, e-mail and token', () => {
    expect(clients).toHaveLength(10_000);
    for (const name of ['id', 'email', 'loginToken'] as const)
      expect(new Set(clients.map((client) => client[name])).size).toBe(10_000);
    expect(clients.flatMap((client) => contract.problemsOf('Client', client))).toEqual([]);
    for (const client of clients) {
      expect(client.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
      expect(client.createdOn).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect((client.updatedOn ?? client.createdOn) >= client.createdOn).toBe(true);
    }
  });

  it.each<[string, number, number, (client: Client) => boolean]>([
    ['archived', 0.08, 0.12, ({ isArchived }) => isArchived],
    ['silenced', 0.03, 0.09, ({ isSilenced }) => isSilenced],
    ['without owner', 0.05, 0.12, ({ ownerId }) => ownerId === null],
    ['without score', 0.1, 0.25, ({ fico }) => fico === null],
    ['with a middling score', 0.3, 0.6, ({ fico }) => fico !== null && fico > 580 && fico < 680],
    ['with a quote in the name', 0.04, 0.15, ({ lastName }) => lastName.includes("'")],
    ['with letters beyond ASCII', 0.1, 0.4, ({ firstName }) => /[^ -~]/.test(firstName)],
    ['with a plus in the e-mail', 0.1, 0.3, ({ email }) => email.includes('+')],
    ['with a percent sign', 0.1, 0.3, ({ email }) => email.includes('%')],
    ['with an ampersand', 0.02, 0.1, ({ source }) => source?.includes('&') ?? false],
    ['referred', 0.1, 0.4, ({ referredById }) => referredById !== null],
    ['of the first year', 0.3, 0.36, ({ createdOn }) => createdOn < '2024-01-16'],
    ['of the last year', 0.3, 0.36, ({ createdOn }) => createdOn >= '2025-01-15'],
  ])('%s: from %f to %f', (_, low, high, test) => {
    expect(share(test)).toBeGreaterThan(low);
    expect(share(test)).toBeLessThan(high);
  });

  it('has some dozens of owners, large and small', () => {
    const counts = new Map<string, number>();
    for (const { ownerId } of clients)
      if (ownerId) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
    expect(counts.size).toBe(36);
    expect(Math.max(...counts.values())).toBeGreaterThan(5 * Math.min(...counts.values()));
  });

  it('refers to others that came earlier, and has ties in createdOn', () => {
    const seen = new Set<string>();
    for (const { id, referredById } of clients) {
      if (referredById) expect(seen).toContain(referredById);
      seen.add(id);
    }
    expect(new Set(clients.map(({ createdOn }) => createdOn)).size).toBe(9_600);
  });

  it('is the same for the same seed, and another for another', () => {
    const other = baseOf({ seed: 2, seededOn }).clients;
    for (let seed = 3; seed < 8; seed += 1) baseOf({ seed, seededOn });
    const again = baseOf({ seed: 1, seededOn }).clients;
    expect(again).not.toBe(clients);
    expect(again).toEqual(clients);
    expect(other[0]!.id).not.toBe(clients[0]!.id);
  });

  it('lists its secrets and personal values for sweeps, whatever the day', () => {
    const secrets = plantedSecrets(1);
    expect(secrets).toEqual(clients.map(({ loginToken }) => loginToken));
    expect(secrets.every((one) => one.startsWith(LOGIN_TOKEN_MARK))).toBe(true);
    const { emails, phones, streets } = plantedPersonalValues(1);
    expect(emails).toEqual(clients.map(({ email }) => email));
    expect(phones).toContain(clients.find(({ fax }) => fax)!.fax);
    const { contactAddress } = clients.find((client) => client.contactAddress)!;
    expect(streets).toContain(contactAddress!.addressLine1);
  });
});

describe('what is known', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('exists, and is what it says', async () => {
    const { clients: kinds, counts, owners, missing } = bench.known();
    expect(counts.all).toBe(10_000);
    expect(owners).toHaveLength(36);
    for (const [kind, ids] of Object.entries(kinds)) {
      expect(ids.length, kind).toBeGreaterThan(0);
      expect(counts[kind], kind).toBeGreaterThanOrEqual(ids.length);
      for (const id of ids) expect((await bench.client(id)).id).toBe(id);
    }
    expect((await bench.client(kinds.archived![0]!)).isArchived).toBe(true);
    expect((await bench.client(kinds.quoteInName![0]!)).lastName).toContain("'");
    expect((await bench.client(kinds.nullFico![0]!)).fico).toBeNull();
    const whole = await bench.client(kinds.nothingNull![0]!);
    expect(Object.keys(whole)).toEqual(Object.keys(FIELDS));
    expect(Object.values(whole)).not.toContain(null);
    expect((await bench.problem('getClient', { id: missing })).status).toBe(404);
  });

  it('has nothing personal and no secret in the description', () => {
    const text = JSON.stringify(bench.sandbox.describe().providers.realfinity);
    expect(text).not.toContain(LOGIN_TOKEN_MARK);
    expect(text).not.toContain('@');
  });
});

describe('a state file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'realfinity-'));
  const stateFile = join(folder, 'state.json');
  const open: Bench[] = [];
  const start = async () => {
    const bench = await openBench({ stateFile });
    open.push(bench);
    return bench;
  };
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps new, changed and deleted clients, and not the 10,000', async () => {
    const one = await start();
    const made = await one.create({ externalId: 'kept' });
    const [changed, gone] = one.known().clients.archived!;
    await one.read('updateClient', { id: changed!, body: ANN });
    await one.call('deleteClient', { id: gone! });
    await one.control('POST', '/token/expire');
    one.sandbox.flush();
    const { providers } = JSON.parse(readFileSync(stateFile, 'utf8'));
    expect(Object.keys(providers.realfinity.state.changed).sort()).toEqual([made, changed].sort());
    expect(statSync(stateFile).size).toBeLessThan(1_000_000);
    await one.close();
    open.length = 0;

    const two = await start();
    expect((await two.problem('listClients')).status).toBe(401);
    await two.control('POST', '/token/renew');
    expect(await two.ids({ $filter: "externalId eq 'kept'" })).toEqual([made]);
    expect(await two.client(changed!)).toMatchObject(ANN);
    expect((await two.problem('getClient', { id: gone! })).status).toBe(404);
    expect(await two.create()).not.toBe(made);
    expect((await two.control('GET', '/clients')).value.clients).toBe(10_001);
  });
});
