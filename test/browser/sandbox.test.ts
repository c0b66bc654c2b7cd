/** A journey without a terminal: the lender is played on the sandbox's page, in a real browser, by keyboard too. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { operation } from '../support/corpus.js';
import { openBrowser, takePictures } from './chromium.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-sandbox-page-'));

let product: StartedProcess;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const complaints: string[] = [];
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startBuilt(inPlace, { DATA_DIR: dataDir }),
    openBrowser(),
  ]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:/.test(protocol) && ![product.url, product.sandbox].includes(origin))
      elsewhere.push(request.url());
  });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const status = () => page.getByRole('status').textContent();
const row = (ref: string) => page.locator(`#iute-loans-${ref}`);

describe('somebody at the page of the sandbox', () => {
  it('comes from the landing page', async () => {
    await page.goto(product.url);
    await page.getByRole('link', { name: 'Sandbox', exact: true }).click();
    await page.waitForURL(`${product.sandbox}/`);
    await takePictures(page, 'sandbox');
  });

  it('approves and authorizes an application, whose cash the graph then releases', async () => {
    const { text, variables } = operation('apply');
    const applied = await product.graph(text, variables());
    const { id, externalId } = applied.data.iuteCreateLoan.application;

    await page.getByRole('link', { name: 'Refresh' }).click();
    expect(await row(externalId).locator('.badge').textContent()).toBe('NEW');
    await press(`Approve ${externalId}`);
    expect(await status()).toBe(`Done: iute · loans · ${externalId} · approve`);
    // Whoever works by keyboard goes on at the row, where the browser has gone once all is there.
    await page.waitForLoadState('load');
    await page.locator(`#iute-loans-${externalId}:target`).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toBe(`Authorize ${externalId}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.textContent?.includes('· authorize'));
    expect(await row(externalId).locator('.badge').textContent()).toBe('AUTHORIZED');
    await takePictures(page, 'sandbox-row');

    const release = operation('release-cash');
    const released = await product.graph(release.text, {
      input: { idempotencyKey: randomUUID(), applicationId: id },
    });
    expect(released.errors).toBeUndefined();
    expect(released.data.iuteConfirmCashRelease.userErrors).toEqual([]);

    await page.getByRole('link', { name: 'Refresh' }).click();
    expect(await row(externalId).locator('.badge').textContent()).toBe('ACTIVE');
    await page.locator('#iute-ledger summary').click();
    expect(await page.locator('#iute-ledger').textContent()).toContain(externalId);
  });

  it('moves the clock', async () => {
    await press('+1 week');
    await page.getByLabel('How far the clock goes').fill('36');
    await page.getByLabel('Unit', { exact: true }).selectOption('hours');
    await press('Move the clock');
    expect(await page.locator('time').getAttribute('datetime')).toBe('2026-01-23T21:00:00.000Z');
  });

  it('breaks a lender, sees the graph say so, and mends it', async () => {
    const ask = () =>
      product.graph(
        '{ iuteCalculateLoan(input: {amount: "5000.00", termMonths: 6}) { monthlyPayment { amount } } }',
      );
    await page.locator('#iute-faults summary').click();
    const part = page.locator('#iute-faults');
    await part.getByLabel('Call').selectOption('calculateLoan');
    await part.getByLabel('How').selectOption('malformed');
    await part.getByLabel('Times').fill('');
    await press('Break iute');
    expect(await part.locator('li').textContent()).toBe('calculateLoan malformed, until mended');
    await takePictures(page, 'sandbox-broken');
    expect((await ask()).errors?.[0].extensions).toMatchObject({ code: 'PROVIDER_CONTRACT' });

    await press('Mend all iute');
    expect(await part.locator('li').count()).toBe(0);
    expect((await ask()).data.iuteCalculateLoan.monthlyPayment.amount).toBe('1095.68');
  });

  it('puts everything back', async () => {
    await page.getByText('Start again…').click();
    await press('Put everything back');
    expect(await page.locator('time').getAttribute('datetime')).toBe('2026-01-15T09:00:00.000Z');
  });
});
