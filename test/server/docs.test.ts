/** The documentation over HTTP: what VitePress has built, under the policy of every page. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerDocs } from '../../src/server/docs.js';
import { NOT_HERE } from '../../src/server/routes.js';

const work = mkdtempSync(join(tmpdir(), 'lendgraph-docs-'));
const built = join(work, 'built');
const SCRIPT = 'document.documentElement.classList.add("dark")';
const INDEX = `<!doctype html><script src="/docs/assets/app.js"></script><script id="a">${SCRIPT}</script>`;
const digest = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

async function serve(folder: string): Promise<FastifyInstance> {
  const app = Fastify();
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NOT_HERE));
  app.get('/other', async () => 'other');
  await registerDocs(app, folder);
  await app.ready();
  return app;
}

let app: FastifyInstance;
beforeAll(async () => {
  for (const folder of ['assets', 'guide', 'errors'])
    mkdirSync(join(built, folder), { recursive: true });
  writeFileSync(join(built, 'index.html'), INDEX);
  writeFileSync(join(built, '404.html'), 'no such page');
  writeFileSync(join(built, 'guide/reading.html'), 'reading');
  writeFileSync(join(built, 'errors/index.html'), 'codes');
  writeFileSync(join(built, 'assets/app.abc.js'), 'app');
  writeFileSync(join(built, '.hidden'), 'not for you');
  writeFileSync(join(work, 'secret.txt'), 'outside the folder');
  app = await serve(built);
});
afterAll(async () => {
  await app.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the documentation', () => {
  it.each([
    ['/docs/', INDEX],
    ['/docs/guide/reading.html', 'reading'],
    ['/docs/guide/reading', 'reading'],
    ['/docs/errors/', 'codes'],
  ])('is served at %s, and asked for again each time', async (url, body) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(body);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('keeps its assets for a year', async () => {
    const { headers } = await app.inject('/docs/assets/app.abc.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/docs', '/docs/errors'])('leads from %s to the folder', async (url) => {
    const answer = await app.inject(url);
    expect([301, 302]).toContain(answer.statusCode);
    expect(answer.headers.location).toBe(`${url}/`);
  });

  it('says in its own page that there is none', async () => {
    const answer = await app.inject('/docs/guide/nothing.html');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toBe('no such page');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/docs/../secret.txt',
    '/docs/%2e%2e%2fsecret.txt',
    '/docs/assets/..%5c..%5csecret.txt',
    '/docs/.hidden',
    '/docs/%00',
  ])('refuses %s', async (url) => {
    const answer = await app.inject(url);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/outside|not for you/);
  });

  it.each([
    '/docs/',
    '/docs/assets/app.abc.js',
    '/docs/nothing',
  ])('runs at %s what stands in it, and nothing else', async (url) => {
    const { headers } = await app.inject(url);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain(`script-src 'self' ${digest}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('leaves other routes alone', async () => {
    expect((await app.inject('/other')).headers['content-security-policy']).toBeUndefined();
    expect((await app.inject('/nothing')).json()).toEqual(NOT_HERE);
  });

  it('says how it is built, with 503, where it is not', async () => {
    const unbuilt = await serve(join(work, 'nowhere'));
    for (const url of ['/docs', '/docs/', '/docs/guide/reading.html']) {
      const answer = await unbuilt.inject(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.body).toContain('npm run docs');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
    }
    await unbuilt.close();
  });
});
