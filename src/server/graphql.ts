/** The GraphQL endpoint: Apollo Server on fastify, with limits, deadlines and one way out for errors. */
import { setMaxListeners } from 'node:events';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.js';
import { type Context, createContext, type Services } from '../context.js';
import { formatError, isUnforeseen } from '../errors.js';
import { callerOf, ownTokensOf } from './callers.js';
import { loadDocuments, lookupIn, trustIn } from './documents.js';
import { explain } from './explain.js';
import { freshness } from './freshness.js';
import { costLimit, LIMITS, limitRules } from './limits.js';
import { registerLive } from './live/index.js';
import { misses } from './misses.js';
import { SCENARIO, type Stage, strikeIn } from './scenario.js';
import { acceptUploads } from './uploads.js';

/** A router in front gives up after 30 seconds; an answer from us says more than its silence. */
const DEADLINE_MS = 20_000;

export async function registerGraphql(
  app: FastifyInstance,
  schema: GraphQLSchema,
  services: Services,
  config: Pick<Config, 'callers' | 'documents' | 'explore' | 'publicUrl'>,
  stage: Stage,
): Promise<ApolloServer<Context>> {
  const { files, untrusted } = config.documents;
  const documents = loadDocuments(files);
  const trust = trustIn(documents, untrusted);
  const apollo = new ApolloServer<Context>({
    schema,
    nodeEnv: 'production',
    introspection: config.explore,
    hideSchemaDetailsFromClientErrors: !config.explore,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: files.length > 0 && { cache: lookupIn(documents) },
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 5 },
    validationRules: limitRules(trust),
    stopOnTerminationSignals: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    formatError,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      trust.plugin,
      costLimit(schema, trust),
      errorLog(services),
      misses,
      freshness,
      explain,
    ],
  });
  await apollo.start();
  acceptUploads(app);
  const context = async (request: FastifyRequest, reply: FastifyReply) =>
    createContext(services, {
      caller: callerOf(request.headers.authorization, config.callers),
      origin: config.publicUrl ?? `${request.protocol}://${request.host}`,
      signal: deadline(reply, services.underWay),
      requestId: request.id,
      ownTokens: ownTokensOf(request.headers),
      ...strikeIn(request.headers[SCENARIO], stage),
    });
  const live = registerLive(app, schema, services, config, trust);
  const answer = fastifyApolloHandler(apollo, { context });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) =>
      live.takes(request) ? live.serve(request, reply) : answer.call(app, request, reply),
  });
  return apollo;
}

/** Fires when time is up, or when the caller hangs up before the answer is out. */
function deadline(reply: FastifyReply, underWay: Set<AbortController>): AbortSignal {
  const controller = new AbortController();
  underWay.add(controller);
  // Every call of the operation listens; a hundred of them are no leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(
    () => controller.abort(new DOMException('time is up', 'TimeoutError')),
    DEADLINE_MS,
  );
  reply.raw.once('close', () => {
    clearTimeout(timer);
    underWay.delete(controller);
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function errorLog({ onError }: Services): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors)
            if (isUnforeseen(error)) onError(error.originalError ?? error, contextValue.requestId);
        },
      };
    },
  };
}
