/** Everything over HTTP that is not GraphQL: pages, files out, health, metrics. */
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Services } from '../context.js';
import { failureOf } from '../mutations/words.js';
import { versions } from '../package-root.js';
import type { DocumentTicket } from '../schema/document.js';
import { DOCS, isBuilt, registerDocs } from './docs.js';
import { landingPage } from './landing.js';
import type { Metrics } from './metrics.js';
import { registerPages } from './pages.js';

export interface RouteNeeds {
  readonly config: Config;
  readonly services: Services;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly sandboxUrl?: string;
  storeReady(): Promise<void>;
  document(ticket: DocumentTicket, signal: AbortSignal, requestId: string): Promise<Buffer | null>;
}

export const NOT_HERE = {
  errors: [
    {
      message: 'There is nothing here. The graph is at /graphql.',
      extensions: { code: 'NOT_FOUND' },
    },
  ],
};

export async function registerRoutes(app: FastifyInstance, needs: RouteNeeds): Promise<void> {
  const { config, services, metrics, log } = needs;
  const startedAt = new Date().toISOString();
  let stopping = false;

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime);
    // What is followed for an hour says nothing of how long an answer takes.
    if (!String(reply.raw.getHeader('content-type')).startsWith('text/event-stream'))
      metrics.request(reply.statusCode, reply.elapsedTime / 1000);
    // The route's pattern, never the URL: links and queries are nobody's business.
    const route = request.routeOptions.url ?? 'none';
    log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms },
      'request',
    );
  });
  app.addHook('preClose', async () => {
    stopping = true;
  });
  // An answered connection that is kept alive would hold the stop until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) services.onError(error, request.id);
    return reply.code(status).send({
      errors: [
        {
          message: WORDS[status] ?? WORDS[500],
          extensions: { code: HTTP_CODES[status] ?? 'BAD_REQUEST' },
        },
      ],
    });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NOT_HERE));

  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const store = await needs.storeReady().then(
      () => true,
      () => false,
    );
    const ready = store && !stopping;
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'not ready', store: store ? 'ok' : 'down' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );

  app.get<{ Params: { token: string } }>(
    '/files/:token',
    { schema: {} },
    async (request, reply) => {
      reply.headers({
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      const ticket = services.links.open(request.params.token);
      if (typeof ticket === 'string')
        return reply
          .code(ticket === 'EXPIRED' ? 410 : 404)
          .send({ errors: [{ message: LINK_WORDS[ticket], extensions: { code: 'NOT_FOUND' } }] });
      try {
        const bytes = await needs.document(ticket, AbortSignal.timeout(10_000), request.id);
        return await reply
          .type('application/pdf')
          .header(
            'content-disposition',
            `attachment; filename="specific_agreement_${ticket.externalId}_${ticket.language}.pdf"`,
          )
          .send(bytes);
      } catch (error) {
        const { code, message } = failureOf(error);
        return reply
          .code(code === 'CONFLICT' ? 409 : 502)
          .send({ errors: [{ message, extensions: { code } }] });
      }
    },
  );

  if (!config.explore) return;
  await registerDocs(app);
  const links = linksOf(isBuilt(DOCS));
  await registerPages(app, {
    landing: () =>
      landingPage({
        version: versions.lendgraph,
        startedAt,
        providers: services.providerFacts().map(({ code, name, target, state }) => ({
          code,
          name,
          state: target,
          note: state === 'UP' ? 'Calls go through.' : 'Calls are paused after failures.',
        })),
        ...(needs.sandboxUrl && { sandboxUrl: needs.sandboxUrl }),
        links,
        versions,
      }),
  });
}

const linksOf = (hasDocs: boolean) => [
  { href: '/graphiql', label: 'GraphiQL', what: 'Explore and run, with ready examples' },
  {
    href: '/docs/',
    label: 'Documentation',
    what: hasDocs ? 'Guides, every action, every error code' : 'Not built: npm run docs builds it',
  },
  { href: '/health/ready', label: 'Health', what: 'Whether it can serve' },
  { href: '/metrics', label: 'Metrics', what: 'For Prometheus' },
];
const LINK_WORDS = {
  INVALID: 'This link is not one of ours.',
  EXPIRED: 'This link has expired. Ask the graph for a new one.',
};
export const HTTP_CODES: Record<number, string> = {
  413: 'REQUEST_TOO_LARGE',
  415: 'BAD_REQUEST',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SHUTTING_DOWN',
};
const WORDS: Record<number, string> = {
  400: 'The request cannot be read. Send JSON like {"query": "…"}.',
  413: 'The request is too large: at most 256 KB, files at most 10 MB each.',
  415: 'Send JSON (application/json), or a GraphQL multipart request for files.',
  500: 'Something failed in this server. Its log has the reason under the request id.',
  503: 'The server is stopping. Try another one, or again in a moment.',
};
