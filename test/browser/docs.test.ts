/** The documentation as the product serves it, built by `npm run docs`. Nothing leaves the machine. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { openBrowser, pictures } from './chromium.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-docs-'));

let product: StartedProcess;
let browser: Browser;
beforeAll(async () => {
  if (!existsSync(join(inPlace.folder, 'dist/docs/index.html')))
    throw new Error('The documentation is not built. Run `npm run docs` first.');
  [product, browser] = await Promise.all([
    startBuilt(inPlace, { DATA_DIR: dataDir }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  product?.child.kill('SIGTERM');
  await product?.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

interface Seen {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly elsewhere: string[];
  readonly complaints: string[];
}

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Seen> {
  const height = width < 500 ? 844 : 900;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const to = request.url();
    if (/^(https?|wss?):/.test(to) && new URL(to).origin !== product.url) elsewhere.push(to);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, elsewhere, complaints };
}

/** Until Vue has taken over what was sent; before, keys and buttons do nothing. */
const isAlive = (page: Page) =>
  page.waitForFunction(() => Object.hasOwn(document.querySelector('#app') ?? {}, '__vue_app__'));

const PAGES = {
  home: '/docs/',
  'five-minutes': '/docs/guide/five-minutes.html',
  acting: '/docs/guide/acting.html',
  journey: '/docs/guide/journeys/plexe.html',
  lender: '/docs/lenders/iute.html',
  quirks: '/docs/lenders/brighte-quirks.html',
  type: '/docs/reference/objects.html#Loan',
  capabilities: '/docs/reference/capabilities.html',
  settings: '/docs/reference/settings.html',
  codes: '/docs/errors/',
  code: '/docs/errors/OUTCOME_UNKNOWN.html',
};

it('gives the graph in its own language to take along', async () => {
  const { context, page } = await open(1280, 'light');
  await page.goto(`${product.url}/docs/guide/five-minutes.html`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'schema.graphql' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toBe(readFileSync('schema.graphql', 'utf8'));
  await context.close();
});

describe.each([1280, 390])('%i wide', (width) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it('each page fits, says nothing wrong, and asks nobody else', async () => {
      const { context, page, elsewhere, complaints } = await open(width, scheme);
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(product.url + path);
        await isAlive(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, path).toBeLessThanOrEqual(width);
        const isDark = await page.evaluate(() =>
          document.documentElement.classList.contains('dark'),
        );
        expect(isDark, path).toBe(scheme === 'dark');
        await page.screenshot({ path: join(pictures, `docs-${name}-${width}-${scheme}.png`) });
      }
      await context.close();
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});

describe('a reader', () => {
  it('comes from the start page, searches by keyboard, and gets to a code', async () => {
    const { context, page, elsewhere, complaints } = await open(1280, 'light');
    await page.goto(product.url);
    await page.getByRole('link', { name: 'Documentation' }).click();
    await page.waitForURL(/\/docs\//);
    await isAlive(page);
    await page.keyboard.press('Control+k');
    await page.locator('#localsearch-input').fill('CODE_WRONG');
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    await page.screenshot({ path: join(pictures, 'docs-search.png') });
    await page.locator('.VPLocalSearchBox .result', { hasText: 'CODE_WRONG' }).first().click();
    await page.waitForURL(/CODE_WRONG/);
    await page.getByRole('heading', { level: 1, name: 'CODE_WRONG' }).waitFor();
    await page.getByRole('heading', { name: 'What to do' }).waitFor();
    await context.close();
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('follows a journey with its picture to the code that may come', async () => {
    const { context, page, complaints } = await open(390, 'dark');
    await page.goto(`${product.url}/docs/guide/journeys/plexe.html`);
    const picture = page.locator('figure.sequence svg');
    expect(await picture.getAttribute('aria-label')).toBe(
      'Who calls whom: Frontend, Lendgraph, Plexe',
    );
    expect(await picture.locator('text.said').count()).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'CODE_LOCKED' }).click();
    await page.waitForURL(/errors\/CODE_LOCKED/);
    await page.getByRole('heading', { level: 1, name: 'CODE_LOCKED' }).waitFor();
    await context.close();
    expect(complaints).toEqual([]);
  });

  it('changes the colours by hand, and they stay', async () => {
    const { context, page } = await open(1280, 'light');
    await page.goto(`${product.url}/docs/guide/reading.html`);
    await isAlive(page);
    await page.getByRole('switch', { name: 'Switch to dark theme' }).click();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark');
    await context.close();
  });

  it('meets a page that is not there in words', async () => {
    const { context, page } = await open(1280, 'light');
    const answer = await page.goto(`${product.url}/docs/guide/nothing.html`);
    expect(answer?.status()).toBe(404);
    await page.getByText('PAGE NOT FOUND').waitFor();
    await context.close();
  });
});
