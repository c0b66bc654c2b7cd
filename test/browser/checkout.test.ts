/** A customer's way through the hosted checkout, in a real browser before the process that `npm start` runs. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { operation } from '../support/corpus.js';
import { controlOf, PDF } from '../support/running.js';
import { openBrowser, pictures } from './chromium.js';
import { openGraphiql, run, shown } from './graphiql.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-checkout-'));

let product: StartedProcess;
let browser: Browser;
let lender: ReturnType<typeof controlOf>;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    // Only messages tell of a change: nobody looks by himself.
    startBuilt(inPlace, { DATA_DIR: dataDir, POLL_SECONDS: '0' }),
    openBrowser(),
  ]);
  lender = controlOf(product.sandbox);
  // As a vendor would enter them in the portal: only our pages may post and be returned to.
  const rules = await lender('GET', '/brighte/checkout');
  const own = { referrers: [product.url], redirects: [`${product.url}/checkout/brighte/return`] };
  await lender('PUT', '/brighte/checkout', { ...rules, ...own });
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

const RECEIPT = 'userErrors { code message path } receipt { outcome }';
const DONE = { userErrors: [], receipt: { outcome: 'COMMITTED' } };

async function act(name: string, input: object, fields: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await product.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  expect(data[name]).toMatchObject(DONE);
  return data[name];
}

const BOUGHT = {
  purchaseTotal: '10001.00',
  deposit: '1500.00',
  termMonths: 24,
  productCategory: 'Battery Storage',
  productDescription: 'Home battery, 10 kWh',
};
const start = async (input: object = {}) =>
  (
    await act(
      'brighteStartCheckout',
      { ...BOUGHT, ...input },
      'checkout { checkoutUrl action fields { name value } checksum }',
    )
  ).checkout;

/** A page of its own that complains of nothing. */
async function withPage(
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page with a status of its own is no complaint.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await use(page);
  await context.close();
  expect(complaints).toEqual([]);
}

const LOOKS = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Wide and narrow, light and dark; nothing may stand out of the window. */
async function takePictures(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

const heading = (page: Page) => page.locator('h1').textContent();
const hosted = (page: Page) => page.getByRole('button', { name: 'Submit application' }).waitFor();

async function apply(page: Page): Promise<void> {
  await hosted(page);
  for (const [name, value] of Object.entries({
    first_name: 'Sam',
    last_name: 'Example',
    email: 'sam@example.com',
    mobile: '0400000000',
    dob: '1980-02-29',
  }))
    await page.locator(`[name=${name}]`).fill(value);
  await page.getByRole('button', { name: 'Submit application' }).click();
}

interface Move {
  readonly nativeStatus: string;
  readonly via: string;
}

/** What has arrived, read from lists: a list puts nothing into the timeline. */
async function movesOf(ref: string): Promise<Move[]> {
  const { now } = await lender('GET', '');
  const { data } = await product.graph(
    `query ($from: Date) { brighteListApplications(accountId: "E81", fromOn: $from, first: 100) {
      nodes { externalId history { nativeStatus via } } } }`,
    { from: String(now).slice(0, 10) },
  );
  const { nodes } = data.brighteListApplications;
  return nodes.find(({ externalId }: { externalId: string }) => externalId === ref)?.history ?? [];
}

async function arrived(ref: string, count: number): Promise<Move[]> {
  for (;;) {
    const moves = await movesOf(ref);
    if (moves.length >= count) return moves;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a customer', () => {
  it('is sent a quote, applies in the checkout, returns, is approved, and the vendor is paid', async () => {
    const buyer = { firstName: 'Sam', lastName: 'Example', phone: '0400 000 000' };
    const { quote } = await act(
      'brighteCreateQuote',
      { ...BOUGHT, ...buyer, accountId: 'E81', email: 'sam@example.com' },
      'quote { id status }',
    );
    expect(quote.status).toBe('SENT');
    await act('brighteResendQuote', { quoteId: quote.id }, 'quote { id }');
    expect(await lender('GET', '/brighte/outbox/mail')).toHaveLength(2);

    const checkout = await start({ referenceNumber: 'JOB-7' });
    let ref = '';
    await withPage(async (page) => {
      const posted = page.waitForRequest((request) => request.url() === checkout.action);
      await page.goto(checkout.checkoutUrl, { waitUntil: 'commit' });
      const request = await posted;
      expect([...new URLSearchParams(request.postData() ?? '')]).toEqual(
        checkout.fields.map(({ name, value }: { name: string; value: string }) => [name, value]),
      );
      expect((await request.allHeaders()).referer).toBe(`${product.url}/`);
      await apply(page);

      await page.waitForURL(`${product.url}/checkout/brighte/return?*`);
      expect(await heading(page)).toBe('Approved, with conditions');
      ref = new URL(page.url()).searchParams.get('transaction_id') ?? '';
      await takePictures(page, 'checkout-conditional');
      await page.reload();
      expect(await heading(page)).toBe('Approved, with conditions');

      const forged = new URL(page.url());
      forged.searchParams.set('token', '0'.repeat(50));
      expect((await page.goto(forged.href))?.status()).toBe(400);
      await takePictures(page, 'checkout-refused');

      expect((await arrived(ref, 1)).map(({ nativeStatus }) => nativeStatus)).toEqual(['C.APPROV']);
      await lender('POST', '/clock', { advanceSeconds: 200 });
      expect((await arrived(ref, 2)).at(-1)).toEqual({ nativeStatus: 'APPROVED', via: 'WEBHOOK' });

      const applicationId = globalId('BRIGHTE', 'Application', ref);
      await sendInvoice(applicationId);
      await act('brighteRequestApplicationPayment', { applicationId }, 'application { status }');
      await lender('POST', `/brighte/applications/${ref}/confirm`);
      expect((await arrived(ref, 3)).at(-1)).toEqual({ nativeStatus: 'PAID', via: 'WEBHOOK' });

      const deliveries = (await lender('GET', '/brighte/deliveries')) as {
        applicationId: string;
        fields: { status: string };
        attempts: { result: number }[];
      }[];
      const own = deliveries.filter((one) => one.applicationId === ref);
      expect(own.map(({ fields }) => fields.status)).toEqual(['C.APPROV', 'APPROVED', 'PAID']);
      for (const { attempts } of own) expect(attempts.map(({ result }) => result)).toEqual([200]);

      await openGraphiql(page, product.url);
      const history = operation('brighte-application-history').text;
      await run(page, history, { id: applicationId });
      expect(await shown(page)).toContain('"nativeStatus": "PAID"');
      await page.screenshot({ path: join(pictures, 'checkout-history.png') });
    });
  });

  async function sendInvoice(applicationId: string): Promise<void> {
    const form = new FormData();
    const input = { idempotencyKey: randomUUID(), applicationId, documentType: 'invoice' };
    const { text: query } = operation('brighte-send-invoice');
    form.append(
      'operations',
      JSON.stringify({ query, variables: { input: { ...input, file: null } } }),
    );
    form.append('map', '{"0": ["variables.input.file"]}');
    form.append('0', new Blob([new Uint8Array(PDF)]), 'invoice.pdf');
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = await fetch(`${product.url}/graphql`, { method: 'POST', headers, body: form });
    const { data } = (await answer.json()) as { data: Record<string, unknown> };
    expect(data.brighteCreateApplicationDocument).toMatchObject(DONE);
  }

  it('without scripts presses the button', () =>
    withPage(
      async (page) => {
        await page.goto((await start()).checkoutUrl);
        expect(await heading(page)).toBe('Taking you to Brighte');
        await takePictures(page, 'checkout-posting');
        const long = { productDescription: 'Solarpanelsandbattery'.repeat(9) };
        await page.goto((await start(long)).checkoutUrl);
        await takePictures(page, 'checkout-long');
        await page.getByRole('button', { name: 'Continue to Brighte' }).click();
        await page.waitForURL(`${product.sandbox}/**`);
        await hosted(page);
      },
      { javaScriptEnabled: false },
    ));

  it('whose form is not taken comes straight back, and is told', () =>
    withPage(async (page) => {
      await page.goto((await start({ termMonths: 25 })).checkoutUrl);
      await page.waitForURL(`${product.url}/checkout/brighte/return?*`);
      expect(new URL(page.url()).searchParams.get('error_code')).toBe('10002');
      expect(await heading(page)).toBe('No application was made');
      await takePictures(page, 'checkout-not-taken');
    }));

  it('may press "back" on the way', () =>
    withPage(async (page) => {
      await page.goto(`${product.url}/`);
      await page.goto((await start()).checkoutUrl);
      await hosted(page);
      await page.goBack();
      await page.waitForURL(`${product.url}/**`);
      expect(await heading(page)).toMatch(/Taking you to Brighte|One GraphQL graph/);
    }));
});

describe('a shop with a page of its own', () => {
  let shop: Server;
  let origin: string;
  beforeAll(async () => {
    shop = createServer((_request, answer) => {
      answer.setHeader('content-type', 'text/html').end('<!doctype html><h1>Thank you</h1>');
    });
    shop.listen(0, '127.0.0.1');
    await once(shop, 'listening');
    origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  });
  afterAll(() => shop.close());

  it.each([
    ['SUBMITTED', { purchaseTotal: '2005.00', deposit: '0' }],
    ['REFUSED', { termMonths: 25 }],
  ])('gets the customer back with the outcome %s', (outcome, input) =>
    withPage(async (page) => {
      const returnUrl = `${origin}/thanks?basket=9#end`;
      await page.goto((await start({ ...input, returnUrl })).checkoutUrl);
      if (outcome === 'SUBMITTED') await apply(page);
      await page.waitForURL(`${origin}/**`);
      expect(await heading(page)).toBe('Thank you');
      const { searchParams, hash } = new URL(page.url());
      const { applicationId, ...rest } = Object.fromEntries(searchParams);
      expect({ ...rest, hash }).toEqual({ basket: '9', checkoutOutcome: outcome, hash: '#end' });
      if (outcome === 'REFUSED') return expect(applicationId).toBeUndefined();
      const { data } = await product.graph(
        'query ($id: ID!) { application(id: $id) { status requested { amount } } }',
        { id: applicationId },
      );
      expect(data.application).toEqual({ status: 'DECLINED', requested: { amount: '2005.00' } });
    }));
});
