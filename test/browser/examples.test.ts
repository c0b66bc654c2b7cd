/** The example apps in a real browser, before the process that `npm start` runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationId, until } from '../events/support.js';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { controlOf } from '../support/running.js';
import { openBrowser, takePictures } from './chromium.js';
import { startWire, type Wire } from './cut.js';
import { type Served, serveExample } from './example.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-examples-'));
const settings = { DATA_DIR: dataDir, POLL_SECONDS: '0', SETTLE_SECONDS: '2' };

let product: StartedProcess;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startBuilt(inPlace, settings), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

const control = (method: string, path: string, body?: unknown) =>
  controlOf(product.sandbox)(method, path, body);

let served: Served;
/** Between the browser and the app. */
let wire: Wire;
/** Between the app's proxy and the graph. */
let behind: Wire;
let context: BrowserContext;
let page: Page;
let elsewhere: string[];
let complaints: string[];
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  elsewhere = [];
  complaints = [];
  const stays = (url: string) => /^(data|blob):/.test(url) || new URL(url).host === hostOfApp();
  const seen = (url: string) => void (stays(url) || elsewhere.push(url));
  context.on('request', (request) => seen(request.url()));
  page.on('websocket', (socket) => seen(socket.url()));
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
const hostOfApp = () => new URL(wire.url).host;

async function serve(name: string): Promise<void> {
  behind = await startWire(product.url);
  served = await serveExample(name, product.url, behind.url);
  wire = await startWire(served.url);
}
async function stop(): Promise<void> {
  await wire.close();
  await served.stop();
  await behind.close();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status').first().innerText();
const shows = (part: string) => until(status, (text) => text.includes(part));

/** A new application at Brighte, and the lender's steps with it. */
async function newApplication() {
  const made = await control('POST', '/brighte/applications', { count: 1 });
  const ref: string = made.applicationIds[0];
  const id = applicationId(ref);
  const move = async (step: string) => {
    await control('POST', `/brighte/applications/${ref}/${step}`);
    // Read before the next one, which could overtake its message.
    await product.graph('query ($id: ID!) { application(id: $id) { status } }', { id });
  };
  return { ref, id, move };
}

/** Follows through a cut before and one behind the proxy, while the lender moves on: each step once. */
async function followsThroughCuts(move: (step: string) => Promise<void>): Promise<void> {
  const steps = () => page.locator('ol li code').allInnerTexts();
  const expected = await steps();
  const sees = async (...more: string[]) => {
    expected.push(...more);
    expect(await until(steps, ({ length }) => length >= expected.length)).toEqual(expected);
  };
  await move('refer');
  await sees('REFER');
  wire.cut();
  await move('conditionally-approve');
  await move('approve');
  wire.mend();
  await sees('C.APPROV', 'APPROVED');
  behind.cut();
  await move('withdraw');
  behind.mend();
  await sees('WITHDRAW');
  // The browser itself writes down each connection that it could not make.
  complaints = complaints.filter((text) => !/^(WebSocket connection|Failed to load)/.test(text));
}

describe('the loan desk with Apollo Client', () => {
  beforeAll(() => serve('react-apollo'));
  afterAll(stop);

  const row = (ref: string) => page.getByRole('link', { name: `Iute ${ref}` });
  const openLoan = async (ref: string) => {
    await page.goto(wire.url);
    await row(ref).click();
    await page.getByRole('heading', { name: `Iute ${ref}` }).waitFor();
  };
  const sent = async () => (await control('GET', '/iute/calls')).insertRepayment as number;
  const booked = async (ref: string) =>
    (await control('GET', '/iute/ledger'))
      .filter((one: { loanRef: string }) => one.loanRef === ref)
      .map((one: { amount: string }) => one.amount);

  it('lists loans, and says which lender it lacks', async () => {
    const rows = page.getByRole('list', { name: 'Loans' }).getByRole('listitem');
    const others = () => rows.filter({ hasNotText: 'Iute' }).count();
    await page.goto(wire.url);
    await row('90008').waitFor();
    await takePictures(page, 'desk-loans');
    const [whole, ofOthers] = [await rows.count(), await others()];

    await control('POST', '/iute/faults', { operation: 'getLoanInfo', fault: 'malformed' });
    await button('Read again').click();
    await page.getByRole('alert').filter({ hasText: 'Iute gave' }).waitFor();
    expect(await others()).toBe(ofOthers);
    await takePictures(page, 'desk-lender-out');

    await control('DELETE', '/iute/faults');
    await until(
      async () => {
        await button('Read again').click();
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
        return rows.count();
      },
      (count) => count === whole,
    );
    await page.getByText('Complete from').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('books a repayment once, although the button is pressed twice', async () => {
    await openLoan('90009');
    expect(await page.getByRole('row').count()).toBe(1 + 6);
    const amount = page.getByLabel('Amount');
    await amount.fill('0');
    await amount.press('Enter');
    await shows('NOT_SENT');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('amount must be more than zero').waitFor();
    await takePictures(page, 'desk-wrong-input');
    expect(await sent()).toBe(0);

    await amount.fill('100.00');
    await button('Book it').dblclick();
    await shows('COMMITTED');
    await page.getByText('MDL 5,378.40 to be paid').waitFor();
    expect(await booked('90009')).toEqual(['100.00']);
    await takePictures(page, 'desk-booked');

    await button('Another repayment').click();
    await amount.fill('999999.00');
    await button('Book it').click();
    await shows('REJECTED');
    expect(await booked('90009')).toEqual(['100.00']);
  });

  it('keeps the receipt on the page when the last installment is paid', async () => {
    await openLoan('90012');
    await page.getByLabel('Amount').fill('575.86');
    await button('Book it').click();
    await page.locator('h1').filter({ hasText: 'Settled' }).waitFor();
    expect(await status()).toContain('COMMITTED');
  });

  it('asks for the receipt where the answer was lost, also after a reload', async () => {
    await openLoan('90010');
    const before = await sent();
    await control('POST', '/iute/faults', {
      operation: 'insertRepayment',
      fault: 'resetAfterCommit',
      times: 1,
    });
    await page.getByLabel('Amount').fill('50.00');
    await button('Book it').click();
    await shows('UNKNOWN');
    await takePictures(page, 'desk-unknown');
    await page.reload();
    expect(await button('Book it').isDisabled()).toBe(true);
    await shows('COMMITTED');
    expect(await sent()).toBe(before + 1);
    expect(await booked('90010')).toEqual(['50.00']);
    // It is settled: nothing is left to ask for.
    await page.reload();
    await button('Book it').waitFor();
    expect(await button('Book it').isEnabled()).toBe(true);
  });

  it('compares quotes, with the keyboard alone', async () => {
    await page.goto(wire.url);
    await row('90008').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Compare quotes' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('3000');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').first().waitFor();
    const answer = await status();
    expect(answer).toMatch(/^1\. \w+/);
    expect(answer).toContain('for each hundred');
    expect(answer).toContain('Plexe calculates for an application only');
    await takePictures(page, 'desk-compare');
  });

  it('follows an application, from the last event on after a lost connection', async () => {
    const { id, ref, move } = await newApplication();
    await page.goto(`${wire.url}/#/applications`);
    await page.getByRole('link', { name: 'Iute 90003' }).click();
    await page.getByText('approved=true').waitFor();
    await page.goto(`${wire.url}/#/applications/${id}`);
    await page.getByRole('heading', { name: `Brighte ${ref}` }).waitFor();
    await followsThroughCuts(move);
    expect(await page.locator('h1 .status').innerText()).toBe('Cancelled');
    await takePictures(page, 'desk-followed');
  });
});

describe('people with urql', () => {
  let applied: Awaited<ReturnType<typeof newApplication>>;
  beforeAll(async () => {
    await serve('urql');
    applied = await newApplication();
    await makeOne('90010', applied.ref);
  });
  afterAll(stop);

  const openPerson = async () => {
    await page.goto(wire.url);
    await page.getByLabel('Name or e-mail').fill('hoxha maria');
    await page.keyboard.press('Enter');
    await button('Maria Hoxha').click();
    await page.getByText('Iute 90010').waitFor();
  };

  it('shows what somebody has applied for with two lenders, and follows one of them', async () => {
    const { ref, move } = applied;
    await openPerson();
    await button(`Follow ${ref}`).click();
    await page.locator('ol li').first().waitFor();
    await followsThroughCuts(move);
    const application = page.locator('ul > li').filter({ hasText: `Brighte ${ref}` });
    expect(await application.locator('> .status').innerText()).toBe('Cancelled');
    await takePictures(page, 'people');
  });

  it('says which lender it lacks', async () => {
    await control('POST', '/brighte/faults', { operation: 'listApplications', fault: 'malformed' });
    await openPerson();
    await page.getByRole('alert').filter({ hasText: 'Brighte is out' }).waitFor();
    expect(await page.getByText(`Brighte ${applied.ref}`).count()).toBe(0);
    await control('DELETE', '/brighte/faults');
  });
});

/** Somebody says that a borrower of Iute and one who applied at Brighte are one person. */
async function makeOne(loanRef: string, applicationRef: string): Promise<void> {
  const { data } = await product.graph(
    `query ($loanRef: String!, $applicationRef: ID!) {
      iuteGetLoanInfo(loanRef: $loanRef) { customer { id } }
      brighteGetApplication(applicationId: $applicationRef) { customer { id } }
    }`,
    { loanRef, applicationRef },
  );
  const { iuteGetLoanInfo: loan, brighteGetApplication: application } = data;
  const customerIds = [loan.customer.id, application.customer.id];
  const linked = await product.graph(
    `mutation ($input: CustomerLinkInput!) {
      customerLink(input: $input) { userErrors { message } }
    }`,
    { input: { idempotencyKey: 'one', customerIds, reason: 'both identity cards seen' } },
  );
  expect(linked.data.customerLink.userErrors).toEqual([]);
}
