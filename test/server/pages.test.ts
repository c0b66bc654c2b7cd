import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_QUERY, type LandingFacts, landingPage } from '../../src/server/landing.js';
import { registerPages } from '../../src/server/pages.js';

const facts: LandingFacts = {
  version: '1.2.3',
  startedAt: '2026-11-21T09:30:00.000Z',
  providers: [
    { code: 'PLEXE', name: 'Plexe', state: 'SANDBOX', note: 'business loans' },
    { code: 'IUTE', name: 'Iute', state: 'LIVE', note: 'consumer loans' },
  ],
  links: [
    { href: '/graphiql', label: 'GraphiQL', what: 'write and run operations' },
    { href: '/metrics', label: 'Metrics', what: 'for Prometheus' },
  ],
  versions: { node: '20.20.2' },
};

const work = mkdtempSync(join(tmpdir(), 'lendgraph-pages-'));
const built = join(work, 'built');
const INDEX =
  '<!doctype html><script type="module" src="/graphiql/assets/page-abc123.js"></script>';

async function serve(buildFolder: string): Promise<FastifyInstance> {
  const app = Fastify();
  await registerPages(app, { landing: () => landingPage(facts), buildFolder });
  await app.ready();
  return app;
}

let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), INDEX);
  writeFileSync(join(built, '.hidden'), 'not for you');
  for (const name of ['page-abc123.js', 'page-abc123.css', 'codicon-abc123.ttf']) {
    writeFileSync(join(built, 'assets', name), name);
  }
  writeFileSync(join(work, 'secret.txt'), 'outside the build folder');
  app = await serve(built);
});

afterAll(async () => {
  await app.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the landing page', () => {
  it('escapes every fact it prints', () => {
    const hostile = `"><script>alert('1')</script>&`;
    const page = landingPage({
      version: hostile,
      startedAt: hostile,
      providers: [{ code: hostile, name: hostile, state: 'LIVE', note: hostile }],
      sandboxUrl: `http://127.0.0.1:4100/${hostile}`,
      links: [{ href: `/x${hostile}`, label: hostile, what: hostile }],
      versions: { [hostile]: hostile },
      firstQuery: `query ${hostile} { on } # ${hostile}`,
    });
    expect(page).not.toMatch(/<script|alert\('/i);
    const escaped = /&quot;&gt;&lt;script&gt;alert\(&#39;1&#39;\)&lt;\/script&gt;&amp;/g;
    expect(page.match(escaped)).toHaveLength(13);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    ' javascript:alert(1)',
  ])('does not link to %s', (href) => {
    const page = landingPage({ ...facts, links: [{ href, label: 'a', what: 'b' }] });
    expect(page).toContain('<a href="#">a</a>');
    expect(page).not.toContain(href);
  });

  it('names no other origin, loads nothing and runs nothing', () => {
    const page = landingPage(facts);
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(|\son\w+=/i);
  });

  it('says for each provider whether it is a sandbox or live', () => {
    const rows = landingPage(facts).match(/<li>.*<\/li>/g) ?? [];
    expect(rows.find((row) => row.includes('PLEXE'))).toMatch(/class="badge sandbox">SANDBOX</);
    expect(rows.find((row) => row.includes('IUTE'))).toMatch(/class="badge live">LIVE</);
  });

  it('warns about real money as soon as one provider is live', () => {
    expect(landingPage(facts)).toContain('1 of 2 providers is live');
    const sandboxes = facts.providers.map((provider) => ({
      ...provider,
      state: 'SANDBOX' as const,
    }));
    expect(landingPage({ ...facts, providers: sandboxes })).toContain(
      'nothing here moves real money',
    );
  });

  it('opens its first query in GraphiQL', () => {
    expect(landingPage(facts)).toContain(
      `href="/graphiql?query=${encodeURIComponent(FIRST_QUERY)}"`,
    );
  });

  it('links the control surface of the sandbox once', () => {
    const sandboxUrl = 'http://127.0.0.1:4100';
    const href = `${sandboxUrl}/`;
    const own = { href, label: 'Sandbox', what: 'faults' };
    for (const links of [facts.links, [...facts.links, own]]) {
      expect(landingPage({ ...facts, sandboxUrl, links }).split(`href="${href}"`)).toHaveLength(2);
    }
  });

  it('is served at / as html that is never reused unasked', async () => {
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toBe(landingPage(facts));
  });
});

describe('GraphiQL', () => {
  it.each([
    '/graphiql',
    '/graphiql/',
    '/graphiql?query=%7Bid%7D',
  ])('is served at %s', async (url) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toBe(INDEX);
  });

  it.each([
    ['page-abc123.js', /^(text|application)\/javascript/],
    ['page-abc123.css', /^text\/css/],
    ['codicon-abc123.ttf', /^font\/ttf/],
  ])('serves %s with its type, to be kept for a year', async (name, type) => {
    const answer = await app.inject(`/graphiql/assets/${name}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.body).toBe(name);
  });

  it('answers 404 for an asset that is not there, without a long cache', async () => {
    const answer = await app.inject('/graphiql/assets/gone-000000.js');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['cache-control']).toBeUndefined();
  });

  it.each([
    '/graphiql/../secret.txt',
    '/graphiql/..%2fsecret.txt',
    '/graphiql/%2e%2e/secret.txt',
    '/graphiql/%2e%2e%2fsecret.txt',
    '/graphiql/assets/..%5c..%5c..%5csecret.txt',
    '/graphiql//etc/passwd',
    '/graphiql/.hidden',
    '/graphiql/assets/',
    '/graphiql/%00',
  ])('refuses %s', async (url) => {
    const answer = await app.inject(url);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/outside the build folder|not for you|root:/);
  });

  it('says how to build it, with 503, where the build is missing', async () => {
    const unbuilt = await serve(join(work, 'nowhere'));
    for (const url of ['/graphiql', '/graphiql/', '/graphiql/assets/page-abc123.js']) {
      const answer = await unbuilt.inject(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toContain('npm run build');
    }
    expect((await unbuilt.inject('/')).statusCode).toBe(200);
    await unbuilt.close();
  });
});

describe('every page', () => {
  it.each([
    '/',
    '/graphiql',
    '/graphiql/assets/page-abc123.js',
    '/graphiql/gone.js',
  ])('carries the strict headers: %s', async (url) => {
    const { headers } = await app.inject(url);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  it('leaves the headers of other routes alone', async () => {
    const other = Fastify();
    await registerPages(other, { landing: () => 'hello', buildFolder: built });
    other.get('/graphql', async () => ({ data: null }));
    expect((await other.inject('/graphql')).headers['content-security-policy']).toBeUndefined();
    await other.close();
  });
});

describe('the page template', () => {
  it('names no other origin', () => {
    const template = readFileSync(
      new URL('../../src/server/graphiql/index.html', import.meta.url),
      'utf8',
    );
    expect(template).not.toMatch(/https?:\/\//);
  });
});
