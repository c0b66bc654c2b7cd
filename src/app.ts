/** createApp(config): what main and the tests start. */
import { randomUUID } from 'node:crypto';
import { setTimeout as timeout } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { createHouse, type House, leaveLenders } from './app/house.js';
import { handOver, type PlacedAll } from './app/placed.js';
import type { Config } from './config.js';
import type { Services } from './context.js';
import type { CallRecord } from './datasources/call.js';
import { type Providers, providerCodes, registry } from './datasources/index.js';
import type { ProviderModule, Reader } from './datasources/provider.js';
import { senders } from './events/inbox.js';
import { federated } from './resolvers/federation.js';
import { buildGraph } from './resolvers/index.js';
import type { DocumentTicket } from './schema/document.js';
import type { ProviderCode } from './schema/provider.js';
import { registerCheckout } from './server/checkout.js';
import { registerGraphql } from './server/graphql.js';
import { LIMITS } from './server/limits.js';
import { createMetrics } from './server/metrics.js';
import { registerReset } from './server/reset.js';
import { NOT_HERE, registerRoutes } from './server/routes.js';
import type { Repertoire } from './server/scenario.js';
import { dropUnused } from './server/unused.js';
import { registerWebhooks } from './server/webhooks.js';
import { type Db, openDb } from './store/db.js';
import { emptied, viewOf } from './store/empty.js';
import { createSeal } from './store/seal.js';

export type { Placed } from './app/placed.js';

/** The sandbox of this server. */
export interface OwnSandbox {
  readonly url: string;
  readonly repertoire: Repertoire;
  /** Back to its seed, or to another one; where the lenders are then. */
  reset(seed?: number): Promise<{ readonly placed: PlacedAll; readonly said: unknown }>;
}

export interface AppOptions {
  readonly config: Config;
  readonly placed: PlacedAll;
  readonly sandbox?: OwnSandbox;
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

/** A round of work that waits for a lender is left behind after so long. */
const PATIENCE_MS = 300;

export async function createApp({
  config,
  placed: first,
  sandbox,
  log,
  db: given,
}: AppOptions): Promise<App> {
  let placed = first;
  const db = given ?? openDb(config.store, (store) => handOver(store, first));
  const seal = createSeal(config.storeKey);
  const onError = (error: unknown, requestId?: string) =>
    log.error({ requestId, err: error }, 'failed');
  const metrics = createMetrics(
    () => new Map(services.providerFacts().map(({ code, state }) => [code, state === 'UP'])),
    () => services.live.readers(),
  );
  const report = (record: CallRecord) => {
    metrics.call(record);
    log.info({ ...record, ms: Math.round(record.ms) }, 'call');
  };
  const isPretence = providerCodes.every((code) => first[code].target === 'SANDBOX');
  const resettable = isPretence && !config.store.databaseUrl ? sandbox : undefined;
  const settle = () => {
    const view = resettable ? viewOf(db) : db;
    return { ...createHouse({ config, placed, db: view, seal, report, onError }), view };
  };
  let house = settle();
  /** One object for all who serve; what is in it changes with the house. */
  const services: Services = { ...house.services };
  let uris: Parameters<House['listenAt']>[0] = [];

  const opened = given ? given.ready().then(() => handOver(given, first)) : db.ready();
  // Queries that need the store wait for it and are told; the promise itself may have no other listener.
  opened.catch(() => {});

  /** A fresh start without letting go of the port. */
  async function reset(own: OwnSandbox, seed?: number): Promise<unknown> {
    await opened;
    const stopped = house.stop().catch(onError);
    await house.view.close();
    await Promise.race([stopped, timeout(PATIENCE_MS, undefined, { ref: false })]);
    try {
      const { said, ...there } = await own.reset(seed);
      placed = there.placed;
      await emptied(db, (store) => handOver(store, placed));
      return said;
    } finally {
      house = settle();
      Object.assign(services, house.services);
      house.start();
      house.listenAt(uris);
    }
  }

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
  if (resettable)
    await registerReset(http, { ...config, reset: (seed) => reset(resettable, seed) });
  await registerRoutes(http, {
    config,
    services,
    metrics,
    log,
    ...(sandbox && { sandboxUrl: sandbox.url }),
    storeReady: async () => {
      await opened;
      await db.query('select 1');
    },
    document: (ticket, signal, requestId) =>
      documentOf(ticket, services.providers, { requestId, signal }),
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
    accept: (provider, body) => house.accept(provider, body),
  });
  await registerGraphql(http, federated(buildGraph(), config.explore), services, config, {
    ...(sandbox && { repertoire: sandbox.repertoire }),
    isLive: (code) => placed[code].target === 'LIVE',
  });

  return {
    http,
    services,
    storeOpened: opened,
    async listen() {
      const address = await http.listen({ host: config.host, port: config.port });
      opened.then(() => house.start()).catch(() => {});
      return address;
    },
    listenToLenders(origins) {
      uris = Object.entries(origins).map(([code, origin]) => ({
        code: code as ProviderCode,
        uri: origin + pathOf(code as ProviderCode),
      }));
      house.listenAt(uris);
    },
    pathOf,
    async close() {
      await http.close();
      await house.stop();
      await leaveLenders(house);
      await db.close();
    },
  };
}

async function documentOf(
  { provider, kind, externalId, language }: DocumentTicket,
  providers: Providers,
  ask: { requestId: string; signal: AbortSignal },
): Promise<Buffer | null> {
  const reader: Reader = providers[provider as ProviderCode].reader(ask);
  return (await reader.document?.(kind, externalId, language)) ?? null;
}
