import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../package-root.js';
import { answerNotBuilt, FOREVER, HEADERS, headersFor, REVALIDATE } from './pages.js';

/** Where `npm run docs` puts the documentation. */
export const DOCS = join(packageRoot, 'dist', 'docs');

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** The scripts that stand within its pages, the same in each, as the policy names them. */
function digests(page: string): string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** The documentation at `/docs/`: files, offline, and locked down like every page. */
export async function registerDocs(app: FastifyInstance, folder = DOCS): Promise<void> {
  await app.register(
    async (docs) => {
      if (!isBuilt(folder)) {
        docs.addHook('onRequest', async (_request, reply) => {
          reply.headers(HEADERS);
        });
        answerNotBuilt(docs, ['/', '/*'], 'The documentation is', 'npm run docs');
        return;
      }
      const headers = headersFor(digests(readFileSync(join(folder, 'index.html'), 'utf8')));
      docs.addHook('onRequest', async (_request, reply) => {
        reply.headers(headers);
      });
      docs.setNotFoundHandler((_request, reply) =>
        reply.code(404).header('cache-control', 'no-store').sendFile('404.html'),
      );
      // Its links are below the folder.
      docs.get('', (_request, reply) => reply.redirect('/docs/', 301));
      await docs.register(fastifyStatic, {
        root: folder,
        prefix: '/',
        redirect: true,
        extensions: ['html'],
        dotfiles: 'ignore',
        cacheControl: false,
        setHeaders: (response, path) => {
          // Assets are named after their content; only pages keep their names.
          if (response.getHeader('cache-control')) return;
          response.setHeader('cache-control', path.includes('/assets/') ? FOREVER : REVALIDATE);
        },
      });
    },
    { prefix: '/docs' },
  );
}
