import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../package-root.js';

export interface PagesOptions {
  landing: () => Promise<string> | string;
  /** Where `vite build` put GraphiQL; the package's dist/graphiql unless a test says otherwise. */
  buildFolder?: string;
}

/** `scripts` are those within a page, by their digests. */
const policy = (scripts: readonly string[]) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Of every page for people. */
export const headersFor = (scripts: readonly string[] = []) => ({
  'content-security-policy': policy(scripts),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});
/** Of those without a script within. */
export const HEADERS = headersFor();

export const REVALIDATE = 'no-cache';
export const FOREVER = 'public, max-age=31536000, immutable';

const notBuilt = (what: string, command: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${what} not built</title>
<body style="font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem">
<h1 style="font-size:1.4rem">${what} not built</h1>
<p>Run <code>${command}</code> and start the server again. The endpoint <a href="/graphql">/graphql</a> works without it.</p>
</body>
</html>
`;

/** Says how to build what is not there. */
export function answerNotBuilt(
  app: FastifyInstance,
  urls: readonly string[],
  ...about: Parameters<typeof notBuilt>
): void {
  for (const url of urls)
    app.get(url, async (_request, reply) =>
      reply
        .code(503)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(notBuilt(...about)),
    );
}

/** The pages for people: the landing page at `/` and GraphiQL at `/graphiql`, offline and locked down. */
export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { landing, buildFolder = join(packageRoot, 'dist', 'graphiql') } = options;

  await app.register(async (pages) => {
    pages.addHook('onRequest', async (_request, reply) => {
      reply.headers(HEADERS);
    });

    pages.get('/', async (_request, reply) =>
      reply
        .header('cache-control', REVALIDATE)
        .type('text/html; charset=utf-8')
        .send(await landing()),
    );

    if (!existsSync(join(buildFolder, 'index.html'))) {
      answerNotBuilt(pages, ['/graphiql', '/graphiql/*'], 'GraphiQL is', 'npm run build');
      return;
    }

    await pages.register(fastifyStatic, {
      root: buildFolder,
      prefix: '/graphiql/',
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (response, path) => {
        // Vite names every asset after its content; only the html keeps its name.
        response.setHeader('cache-control', path.endsWith('.html') ? REVALIDATE : FOREVER);
      },
    });
    for (const url of ['/graphiql', '/graphiql/']) {
      pages.get(url, (_request, reply) => reply.sendFile('index.html'));
    }
  });
}
