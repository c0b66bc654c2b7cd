/** createApp(config): what main and the tests start. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { Services } from './context.js';
import { type Providers, providerCodes, registry } from './datasources/index.js';
import type {
  LiveProvider,
  ProviderModule,
  ProviderSettings,
  Reader,
} from './datasources/provider.js';
import { Inbox, senders } from './events/inbox.js';
import { createLive } from './events/live.js';
import type { Loop } from './events/loop.js';
import { ownRecord } from './events/own-record.js';
import { ENDED, lookAgain, lookAgainAt } from './events/pace.js';
import { createPoller } from './events/poller.js';
import { createRegistrar } from './events/registrar.js';
import { createWorker } from './events/worker.js';
import { Checkouts } from './mutations/checkouts.js';
import { Ledger } from './mutations/ledger.js';
import { Operators } from './mutations/operators.js';
import { People } from './mutations/people.js';
import { Receipts } from './mutations/receipts.js';
import { createReconciler } from './mutations/reconcile.js';
import { federated } from './resolvers/federation.js';
import { buildGraph } from './resolvers/index.js';
import type { DocumentTicket } from './schema/document.js';
import type { Provider, ProviderCode, ProviderTarget } from './schema/provider.js';
import { registerCheckout } from './server/checkout.js';
import { createLinks } from './server/files.js';
import { registerGraphql } from './server/graphql.js';
import { LIMITS } from './server/limits.js';
import { createMetrics } from './server/metrics.js';
import { NOT_HERE, registerRoutes } from './server/routes.js';
import { dropUnused } from './server/unused.js';
import { registerWebhooks } from './server/webhooks.js';
import { type Db, openDb, type Queryable } from './store/db.js';
import { LiveStore } from './store/live.js';
import { type HandedOver, Memory } from './store/memory.js';
import type { Subject } from './store/reading.js';
import { createSeal } from './store/seal.js';
import { Timeline } from './store/timeline.js';

/** Where a provider really is: the host of its settings, or the sandbox in its place. */
export interface Placed {
  readonly target: ProviderTarget;
  readonly settings: ProviderSettings;
  /** References that the sandbox starts with, as if handed over by an earlier system. */
  readonly known?: readonly HandedOver[];
}

export interface AppOptions {
  readonly config: Config;
  readonly placed: Readonly<Record<ProviderCode, Placed>>;
  readonly sandboxUrl?: string;
  readonly log: Logger;
  /** A store of the caller's own, for tests that break it. */
  readonly db?: Db;
}

export interface App {
  readonly http: FastifyInstance;
  readonly services: Services;
  /** Rejects when the store cannot be opened: then nothing can be promised, and the process should end. */
  readonly storeOpened: Promise<void>;
  listen(): Promise<string>;
  /** Has lenders send their events here, below the address given for each. */
  listenToLenders(origins: Partial<Record<ProviderCode, string>>): void;
  /** Where a lender's events come to. */
  pathOf(provider: ProviderCode): string;
  close(): Promise<void>;
}

export async function createApp({
  config,
  placed,
  sandboxUrl,
  log,
  db: given,
}: AppOptions): Promise<App> {
  const db = given ?? openDb(config.store, (store) => handOver(store, placed));
  const seal = createSeal(config.storeKey);
  const memory = new Memory(db, seal);
  const tells = (provider: ProviderCode) => senders.includes(provider);
  const timeline = new Timeline(db, ({ provider, entity }, status, watched) =>
    lookAgainAt(config.events, entity, status, tells(provider), watched),
  );
  const ledger = new Ledger(db, config.pace.lease);
  const metrics = createMetrics(
    () => new Map(providerCodes.map((code) => [code, providers[code].protection.state() === 'UP'])),
  );
  const providers = Object.fromEntries(
    providerCodes.map((code) => [
      code,
      registry[code].create(placed[code].settings, (record) => {
        metrics.call(record);
        log.info({ ...record, ms: Math.round(record.ms) }, 'call');
      }),
    ]),
  ) as Providers;
  const receipts = new Receipts(db, ledger, memory, seal, providers, config.pace);
  const onError = (error: unknown, requestId?: string) =>
    log.error({ requestId, err: error }, 'failed');
  const reconciler = createReconciler(ledger, receipts, seal, providers, config.pace, {
    alone: config.store.databaseUrl === undefined,
    onError: (error) => onError(error),
  });
  const inbox = new Inbox(db, seal, settingsOf(placed));
  const record = (subject: Subject) => ownRecord(memory, subject);
  const eventNeeds = { db, inbox, timeline, providers, record, pace: config.events, onError };
  const worker = createWorker(eventNeeds);
  const poller = createPoller(eventNeeds);
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
    seen: new Map(),
    providerFacts: () => providerCodes.map((code) => factsOf(code, placed[code], providers)),
    onError,
  };

  const opened = given ? given.ready().then(() => handOver(given, placed)) : db.ready();
  // Queries that need the store wait for it and are told; the promise itself may have no other listener.
  opened.catch(() => {});

  const http = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: LIMITS.bodyBytes,
    // A document link is longer than fastify's default for a path part.
    routerOptions: { maxParamLength: 500 },
    requestTimeout: 15_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that the router refuses is not told back.
    frameworkErrors: (error, _request, reply) =>
      (reply as FastifyReply).code(error.statusCode ?? 400).send(NOT_HERE),
  });
  dropUnused(http);
  await registerRoutes(http, {
    config,
    services,
    metrics,
    log,
    ...(sandboxUrl && { sandboxUrl }),
    storeReady: async () => {
      await opened;
      await db.query('select 1');
    },
    document: (ticket, signal, requestId) => documentOf(ticket, providers, { requestId, signal }),
  });
  await registerCheckout(http, services, config);
  const secretOf = (code: ProviderCode) =>
    (registry[code] as ProviderModule).webhook?.unsigned
      ? () => seal.digest(`events of ${code}`)
      : undefined;
  const pathOf = (code: ProviderCode) =>
    ['/webhooks', code.toLowerCase(), secretOf(code)?.()].filter(Boolean).join('/');
  await registerWebhooks(http, {
    senders,
    secretOf,
    onError,
    async accept(provider, body) {
      const taken = await inbox.accept(provider, body);
      if (taken) worker.poke();
      return taken;
    },
  });
  let registrar: Loop | undefined;
  await registerGraphql(http, federated(buildGraph(), config.explore), services, config);

  return {
    http,
    services,
    storeOpened: opened,
    async listen() {
      const address = await http.listen({ host: config.host, port: config.port });
      opened
        .then(() => {
          for (const one of [reconciler, worker, poller]) one.start();
          live.start().catch(onError);
        })
        .catch(() => {});
      return address;
    },
    listenToLenders(origins) {
      registrar = createRegistrar({
        providers,
        uris: Object.entries(origins).map(([code, origin]) => ({
          code: code as ProviderCode,
          uri: origin + pathOf(code as ProviderCode),
        })),
        onError,
      });
      registrar.start();
    },
    pathOf,
    async close() {
      await http.close();
      await live.stop();
      await Promise.all([reconciler, worker, poller, registrar].map((one) => one?.stop()));
      await Promise.all(providerCodes.map((code) => (providers[code] as LiveProvider).close?.()));
      await db.close();
    },
  };
}

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

const settingsOf = (placed: AppOptions['placed']) =>
  Object.fromEntries(providerCodes.map((code) => [code, placed[code].settings])) as Record<
    ProviderCode,
    ProviderSettings
  >;

/** Before the first query is answered, so that no list is short at the start. */
async function handOver(store: Queryable, placed: AppOptions['placed']): Promise<void> {
  for (const code of providerCodes)
    if (placed[code].known) await Memory.handOver(store, code, placed[code].known);
}

async function documentOf(
  { provider, kind, externalId, language }: DocumentTicket,
  providers: Providers,
  ask: { requestId: string; signal: AbortSignal },
): Promise<Buffer | null> {
  const reader: Reader = providers[provider as ProviderCode].reader(ask);
  return (await reader.document?.(kind, externalId, language)) ?? null;
}
