/** The ledger before the sandbox, without GraphQL: for paces and stores that no setting gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../sandbox/sandbox.js';
import { type Providers, registry } from '../../src/datasources/index.js';
import { Ledger, type Row } from '../../src/mutations/ledger.js';
import { Operators } from '../../src/mutations/operators.js';
import { type Pace, Receipts, type Settled } from '../../src/mutations/receipts.js';
import { createReconciler } from '../../src/mutations/reconcile.js';
import { openDb } from '../../src/store/db.js';
import { Memory } from '../../src/store/memory.js';
import { createSeal } from '../../src/store/seal.js';
import { clientOf } from '../sandbox/support.js';
import { controlOf } from './running.js';
import { type Around, watchedDb } from './watched-db.js';

export interface BooksOptions {
  readonly pace?: Partial<Pace>;
  readonly around?: Around;
  /** A store elsewhere; else one of its own in a temporary folder. */
  readonly databaseUrl?: string;
}

export type Books = Awaited<ReturnType<typeof openBooks>>;

export async function openBooks({ pace: given, around, databaseUrl }: BooksOptions = {}) {
  const pace: Pace = { lease: 30, look: 0.05, settle: 0.1, ...given };
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-books-'));
  const sandbox = createSandbox();
  const origin = await sandbox.listen(0, '127.0.0.1');
  const store = openDb({ dataDir, ...(databaseUrl && { databaseUrl }) });
  await store.ready();
  const db = around ? watchedDb(store, around) : store;
  const { iute } = sandbox.describe().providers;
  const settings = {
    url: String(iute?.url),
    credentials: iute?.credentials as Record<string, string>,
    currency: 'MDL',
  };
  const connected = (): Providers => ({
    BRIGHTE: registry.BRIGHTE.create(
      { url: 'http://127.0.0.1:9', credentials: {}, currency: 'AUD' },
      () => {},
    ),
    IUTE: registry.IUTE.create(settings, () => {}),
    PLEXE: registry.PLEXE.create(
      { url: 'http://127.0.0.1:9', credentials: {}, currency: 'USD' },
      () => {},
    ),
    REALFINITY: registry.REALFINITY.create(
      { url: 'http://127.0.0.1:9', credentials: {}, currency: 'USD' },
      () => {},
    ),
  });
  const providers = connected();
  const seal = createSeal('a key for tests only');
  const ledger = new Ledger(db, pace.lease);
  const receipts = new Receipts(db, ledger, new Memory(db, seal), seal, providers, pace);
  const failures: unknown[] = [];
  const reconciler = createReconciler(ledger, receipts, seal, providers, pace, {
    alone: true,
    onError: (error) => failures.push(error),
  });
  const control = controlOf(origin);
  const { loanIn } = clientOf(origin);

  const act = (
    name: string,
    input: unknown,
    key: string,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Settled> =>
    receipts.run({
      caller: 'tests',
      key,
      provider: 'IUTE',
      name,
      input,
      ask: { requestId: 'test', signal },
    });

  return {
    act,
    repay: (loanRef: string, key: string, amount = '10.00') =>
      act('insertRepayment', { loanRef, amount, paidOn: '2026-01-15' }, key),
    control,
    loanIn,
    ledger,
    operators: new Operators(ledger, receipts, seal),
    reconciler,
    /** Closes a breaker that earlier faults have opened. */
    reconnect: () => Object.assign(providers, connected()),
    /** The store itself, past what stands around it. */
    store,
    failures,
    fault: (operation: string, fault: string, more: Record<string, unknown> = {}) =>
      control('POST', '/iute/faults', { operation, fault, times: 1, ...more }),
    /** Rounds of the reconciler until the row is settled or in a person's hands. */
    async settled(id: string): Promise<Row> {
      for (let rounds = 0; rounds < 300; rounds++) {
        await reconciler.round();
        const row = await ledger.byId(id);
        if (row && !['PENDING', 'SENDING', 'UNKNOWN'].includes(row.state)) return row;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('the receipt does not settle');
    },
    calls: async (operation: string): Promise<number> =>
      (await control('GET', '/iute/calls'))[operation],
    effects: async (operation: string, ref: string): Promise<number> =>
      (await control('GET', '/iute/ledger')).filter(
        (entry: { operation: string; loanRef: string }) =>
          entry.operation === operation && entry.loanRef === ref,
      ).length,
    async close() {
      await store.close();
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
