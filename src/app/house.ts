/** All that remembers something, and works by itself: made anew at a start, and at each reset. */
import type { Config } from '../config.js';
import type { Services } from '../context.js';
import type { CallRecord } from '../datasources/call.js';
import { type Providers, providerCodes, registry } from '../datasources/index.js';
import type { LiveProvider, ProviderSettings } from '../datasources/provider.js';
import { createStatics } from '../datasources/statics.js';
import { Inbox, senders } from '../events/inbox.js';
import { createLive } from '../events/live.js';
import type { Loop } from '../events/loop.js';
import { ownRecord } from '../events/own-record.js';
import { ENDED, lookAgain, lookAgainAt } from '../events/pace.js';
import { createPoller } from '../events/poller.js';
import { createRegistrar } from '../events/registrar.js';
import { createWorker } from '../events/worker.js';
import { Checkouts } from '../mutations/checkouts.js';
import { Ledger } from '../mutations/ledger.js';
import { Operators } from '../mutations/operators.js';
import { People } from '../mutations/people.js';
import { Receipts } from '../mutations/receipts.js';
import { createReconciler } from '../mutations/reconcile.js';
import type { Provider, ProviderCode } from '../schema/provider.js';
import { createLinks } from '../server/files.js';
import type { Db } from '../store/db.js';
import { LiveStore } from '../store/live.js';
import { Memory } from '../store/memory.js';
import type { Subject } from '../store/reading.js';
import type { Seal } from '../store/seal.js';
import { Timeline } from '../store/timeline.js';
import type { Placed, PlacedAll } from './placed.js';

export interface House {
  readonly services: Services;
  /** What a lender sent; false when it is not the lender's. */
  accept(provider: ProviderCode, body: Buffer): Promise<boolean>;
  /** Begins to work by itself. */
  start(): void;
  /** Has lenders send their events to these addresses. */
  listenAt(uris: readonly { readonly code: ProviderCode; readonly uri: string }[]): void;
  /** Ends who follows and what is under way; resolves when the last round of work is over. */
  stop(): Promise<void>;
}

export interface HouseNeeds {
  readonly config: Config;
  readonly placed: PlacedAll;
  readonly db: Db;
  readonly seal: Seal;
  report(record: CallRecord): void;
  onError(error: unknown, requestId?: string): void;
}

export function createHouse({ config, placed, db, seal, report, onError }: HouseNeeds): House {
  const memory = new Memory(db, seal);
  const tells = (provider: ProviderCode) => senders.includes(provider);
  const timeline = new Timeline(db, ({ provider, entity }, status, watched) =>
    lookAgainAt(config.events, entity, status, tells(provider), watched),
  );
  const ledger = new Ledger(db, config.pace.lease);
  const providers = Object.fromEntries(
    providerCodes.map((code) => [code, registry[code].create(placed[code].settings, report)]),
  ) as Providers;
  const receipts = new Receipts(db, ledger, memory, seal, providers, config.pace);
  const reconciler = createReconciler(ledger, receipts, seal, providers, config.pace, {
    alone: config.store.databaseUrl === undefined,
    onError: (error) => onError(error),
  });
  const inbox = new Inbox(db, seal, settingsOf(placed));
  const record = (subject: Subject) => ownRecord(memory, subject);
  const eventNeeds = { db, inbox, timeline, providers, record, pace: config.events, onError };
  const worker = createWorker(eventNeeds);
  const poller = createPoller(eventNeeds);
  let registrar: Loop | undefined;
  const liveStore = new LiveStore(db);
  const live = createLive({
    db,
    store: liveStore,
    onError,
    onTold: (topic) => timeline.told(topic?.replace(/^timeline:/, '')),
    watch: (subjects, forSeconds) =>
      liveStore.watch(
        subjects.map((one) => ({
          ...one,
          lookInSeconds: lookAgain(config.events, one.entity, tells(one.provider), true),
        })),
        forSeconds,
        Object.values(ENDED).flat(),
      ),
  });
  const services: Services = {
    providers,
    memory,
    people: new People(db),
    timeline,
    live,
    ledger,
    receipts,
    operators: new Operators(ledger, receipts, seal),
    checkouts: new Checkouts(ledger, receipts, seal, settingsOf(placed), config.returnOrigins),
    links: createLinks(config.storeKey),
    statics: createStatics(config.staticSeconds),
    seen: new Map(),
    underWay: new Set(),
    providerFacts: () => providerCodes.map((code) => factsOf(code, placed[code], providers)),
    onError,
  };
  return {
    services,
    async accept(provider, body) {
      const taken = await inbox.accept(provider, body);
      if (taken) worker.poke();
      return taken;
    },
    start() {
      for (const one of [reconciler, worker, poller]) one.start();
      live.start().catch(onError);
    },
    listenAt(uris) {
      if (uris.length === 0) return;
      registrar = createRegistrar({ providers, uris, onError });
      registrar.start();
    },
    async stop() {
      for (const one of services.underWay) one.abort();
      await live.stop();
      await Promise.all([reconciler, worker, poller, registrar].map((one) => one?.stop()));
    },
  };
}

/** Logs out of the lenders. */
export const leaveLenders = ({ services: { providers } }: House) =>
  Promise.all(providerCodes.map((code) => (providers[code] as LiveProvider).close?.()));

function factsOf(code: ProviderCode, { target }: Placed, providers: Providers): Provider {
  const { protection } = providers[code];
  return {
    code,
    name: registry[code].name,
    target,
    state: protection.state(),
    capabilities: Object.keys(registry[code].operations),
    lastSuccessAt: protection.lastSuccessAt(),
  };
}

const settingsOf = (placed: PlacedAll) =>
  Object.fromEntries(providerCodes.map((code) => [code, placed[code].settings])) as Record<
    ProviderCode,
    ProviderSettings
  >;
