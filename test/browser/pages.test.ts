/** The pages in a real browser, before the process that `npm start` runs. Nothing leaves the machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TASKS } from '../../src/server/landing.js';
import { until } from '../events/support.js';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { operation, tabs } from '../support/corpus.js';
import { isSubscription } from '../support/plays.js';
import { controlOf } from '../support/running.js';
import { openBrowser, pictures, takePictures } from './chromium.js';
import {
  nameOf,
  openExample,
  openGraphiql,
  openTab,
  play,
  run,
  settled,
  shown,
} from './graphiql.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-browser-'));

let product: StartedProcess;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startBuilt(inPlace, { DATA_DIR: dataDir }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

let context: BrowserContext;
let page: Page;
let elsewhere: string[];
let complaints: string[];
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  elsewhere = [];
  complaints = [];
  context.on('request', (request) => {
    const to = request.url();
    if (/^https?:/.test(to) && new URL(to).origin !== product.url) elsewhere.push(to);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await context.close();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

describe('the landing page', () => {
  it('leads to GraphiQL with its first query, which runs', async () => {
    await page.goto(product.url);
    expect(await page.locator('h1').textContent()).toContain('One GraphQL graph');
    await takePictures(page, 'landing');
    await page.getByRole('link', { name: 'Open in GraphiQL' }).click();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    const { data, errors } = await play(page);
    expect(errors).toBeUndefined();
    expect(data.loans.nodes).toHaveLength(3);
  });

  it.each(TASKS)('leads to the example of a task: $label', async ({ label, example }) => {
    await page.goto(product.url);
    await page.getByRole('link', { name: label, exact: true }).click();
    const { text, tab } = operation(example);
    expect(tab?.task).toBe(label);
    await settled(page, nameOf(text));
  });
});

describe('GraphiQL', () => {
  it('opens on the first example of five tasks, and the menu has all of them, each of which runs', async () => {
    await openGraphiql(page, product.url);
    const open = tabs.filter(({ tab }, at) => tab.task !== tabs[at - 1]?.tab.task).slice(0, 5);
    expect(await page.locator('.graphiql-tab').count()).toBe(open.length);
    for (const one of tabs) {
      const { file, text, tab } = one;
      const at = open.indexOf(one);
      if (at >= 0) await openTab(page, at, text);
      else await openExample(page, tab.title, text);
      if (isSubscription(one)) {
        await follows();
        continue;
      }
      const { data, errors } = await play(page);
      expect(errors, file).toBeUndefined();
      for (const part of Object.values<{ userErrors?: unknown[] } | null>(data)) {
        expect(part, file).not.toBeNull();
        expect(part?.userErrors ?? [], file).toEqual([]);
      }
      expect(await shown(page), file).toContain('"data"');
      await picture(tab.order === 1 ? 'graphiql' : `example-${tab.order}`);
    }
  });

  /** The lender approves what the example follows. */
  async function follows(): Promise<void> {
    await page.locator('.graphiql-execute-button').click();
    await until(
      () => shown(page),
      (screen) => screen.includes('"to": "IN_REVIEW"'),
    );
    await controlOf(product.sandbox)('POST', '/iute/loans/90002/approve');
    await until(
      () => shown(page),
      (screen) => screen.includes('"to": "APPROVED"'),
    );
    await page.locator('.graphiql-execute-button').click();
  }

  it('has its examples by task, within reach of the keyboard', async () => {
    const last = tabs.at(-1)!;
    await openGraphiql(page, product.url);
    const button = page.getByRole('button', { name: 'Examples' });
    await button.press('Enter');
    const groups = page.getByRole('menu').getByRole('group');
    expect(
      await groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual([...new Set(tabs.map(({ tab }) => tab.task))]);
    const focused = page.locator('[role=menuitem]:focus');
    await focused.waitFor();
    await page.keyboard.press('End');
    await focused.filter({ hasText: last.tab.title }).waitFor();
    await page.keyboard.press('Enter');
    await settled(page, nameOf(last.text));
    await button.click();
    await takePictures(page, 'examples-menu');
  });

  it('plays the thirteen steps of the lender’s process', async () => {
    await openGraphiql(page, product.url);
    const lender = (ref: string, step: string) =>
      controlOf(product.sandbox)('POST', `/iute/loans/${ref}/${step}`);
    const text = (file: string) => operation(file).text;
    const key = () => crypto.randomUUID();

    const cost = await run(page, text('loan-cost'), operation('loan-cost').variables());
    expect(cost.data.iuteCalculateLoan.monthlyPayment.amount).toBe('1095.68');

    const applied = await run(page, text('apply'), operation('apply').variables());
    expect(applied.data.iuteCreateLoan.userErrors).toEqual([]);
    const { id, externalId } = applied.data.iuteCreateLoan.application;

    const follow = async () =>
      (await run(page, text('follow-application'), { id })).data.application;
    expect((await follow()).status).toBe('IN_REVIEW');
    await lender(externalId, 'approve');
    expect((await follow()).status).toBe('APPROVED');

    const { data } = await run(page, text('agreement'), { id, language: 'alb' });
    expect(data.application.agreement.byteSize).toBeGreaterThan(100);

    // GraphiQL sends no files: the page's own frontend would, from the same origin.
    const sent = await page.evaluate(
      async ({ query, variables }) => {
        const form = new FormData();
        form.append('operations', JSON.stringify({ query, variables }));
        form.append('map', '{"0": ["variables.input.loanAgreement"]}');
        form.append('0', new Blob(['%PDF-1.4 signed']), 'agreement.pdf');
        const headers = { 'apollo-require-preflight': 'true' };
        const answer = await fetch('/graphql', { method: 'POST', headers, body: form });
        return answer.json();
      },
      {
        query: text('send-papers'),
        variables: { input: { idempotencyKey: key(), applicationId: id, loanAgreement: null } },
      },
    );
    expect(sent.data.iuteUploadLoanFiles.userErrors).toEqual([]);

    await lender(externalId, 'authorize');
    expect(await follow()).toMatchObject({ status: 'CONTRACTED', cashRelease: { allowed: true } });

    const released = await run(page, text('release-cash'), {
      input: { idempotencyKey: key(), applicationId: id },
    });
    const loanId = released.data.iuteConfirmCashRelease.loan.id;

    for (const paidOn of ['2026-02-15', '2026-03-15']) {
      const repaid = await run(page, text('repay'), {
        input: { idempotencyKey: key(), loanId, amount: '1095.68', paidOn },
      });
      expect(repaid.data.iuteInsertRepayment.receipt.outcome).toBe('COMMITTED');
    }

    const ending = `query Ending($id: ID!) { loan(id: $id) { repaid { amount }
      installments { number status } nextInstallment { number } } }`;
    await run(page, ending, { id: loanId });
    const screen = await shown(page);
    await picture('thirteen-steps');
    expect(screen).toContain('"amount": "2191.36"');
    const statuses = [...screen.matchAll(/"number": (\d),\n"status": "(\w+)"/g)];
    expect(statuses.map(([, number, status]) => `${number} ${status}`)).toEqual([
      '1 PAID',
      '2 PAID',
      '3 SCHEDULED',
      '4 SCHEDULED',
      '5 SCHEDULED',
      '6 SCHEDULED',
    ]);
  });
});
