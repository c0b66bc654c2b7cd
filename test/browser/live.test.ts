/** An application followed live in a real browser, through the messages that the lender sends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationId, until } from '../events/support.js';
import { inPlace, type StartedProcess, startBuilt } from '../support/built.js';
import { operation } from '../support/corpus.js';
import { overSocket } from '../support/live.js';
import { controlOf } from '../support/running.js';
import { openBrowser, pictures } from './chromium.js';
import { startWire, type Wire } from './cut.js';
import { openGraphiql, shown, start } from './graphiql.js';

const FOLLOW = operation('application-changed').text;
const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-live-'));

let product: StartedProcess;
let browser: Browser;
let wire: Wire;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startBuilt(inPlace, { DATA_DIR: dataDir, POLL_SECONDS: '0' }),
    openBrowser(),
  ]);
  wire = await startWire(product.url);
});
afterAll(async () => {
  await browser.close();
  await wire.close();
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

const control = (method: string, path: string, body?: unknown) =>
  controlOf(product.sandbox)(method, path, body);

interface Application {
  readonly ref: string;
  readonly variables: { readonly id: string; readonly afterEventId: string };
  /** The lender moves it and says so; resolves when the product has acted on the message. */
  move(step: string): Promise<void>;
  /** What a reader has seen whose connection was never cut. */
  witnessed(): { eventId: string; nativeStatus: string; via: string }[];
}

async function newApplication(): Promise<Application> {
  const made = await control('POST', '/brighte/applications', { count: 1, financedDollars: 8501 });
  const ref: string = made.applicationIds[0];
  const id = applicationId(ref);
  const { data } = await product.graph(
    'query ($id: ID!) { application(id: $id) { history { eventId } } }',
    { id },
  );
  const variables = { id, afterEventId: data.application.history[0].eventId };
  const witness = overSocket(product.url, { query: FOLLOW, variables });
  return {
    ref,
    variables,
    async move(step) {
      const count = witness.seen.length + 1;
      await control('POST', `/brighte/applications/${ref}/${step}`);
      await control('POST', '/clock', { advanceSeconds: 0 });
      await witness.until(count);
    },
    witnessed: () => witness.seen.map(({ data }) => data.applicationChanged),
  };
}

async function newPage(url: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

describe('a page of a frontend', () => {
  it('follows through two cuts: nothing missed, nothing twice', async () => {
    const { variables, move, witnessed } = await newApplication();
    const page = await newPage(wire.url);
    await page.evaluate(followInPage, { query: FOLLOW, variables });
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const ids = () => witnessed().map(({ eventId }) => eventId);
    const sees = (count: number) => until(seen, ({ length }) => length >= count);

    await move('refer');
    await sees(1);
    wire.cut();
    await move('conditionally-approve');
    await move('approve');
    expect(await seen()).toEqual(ids().slice(0, 1));
    wire.mend();
    await sees(3);
    wire.cut();
    wire.mend();
    await move('withdraw');
    await sees(4);

    expect(await seen()).toEqual(ids());
    expect(witnessed().map(({ nativeStatus, via }) => `${nativeStatus} ${via}`)).toEqual([
      'REFER WEBHOOK',
      'C.APPROV WEBHOOK',
      'APPROVED WEBHOOK',
      'WITHDRAW WEBHOOK',
    ]);
    await page.context().close();
  });
});

/** Runs in the page: the protocol as any client speaks it, and after a loss again from the last event. */
function followInPage({ query, variables }: { query: string; variables: object }): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const open = () => {
    const socket = new WebSocket(`ws://${location.host}/graphql`, 'graphql-transport-ws');
    socket.onopen = () => socket.send('{"type":"connection_init"}');
    socket.onclose = () => setTimeout(open, 100);
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data);
      if (type === 'ping') socket.send('{"type":"pong"}');
      if (type === 'connection_ack') {
        const afterEventId = seen.at(-1);
        const payload = {
          query,
          variables: { ...variables, ...(afterEventId && { afterEventId }) },
        };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      }
      if (type === 'next') seen.push(payload.data.applicationChanged.eventId);
    };
  };
  open();
}

describe('GraphiQL', () => {
  it('shows what happens while it happens, until it is stopped', async () => {
    const { variables, move } = await newApplication();
    const page = await newPage(product.url);
    const shows = (text: string) =>
      until(
        () => shown(page),
        (screen) => screen.includes(text),
      );
    await openGraphiql(page, product.url);
    await start(page, FOLLOW, variables);
    await move('refer');
    await shows('"nativeStatus": "REFER"');
    await move('approve');
    await shows('"to": "APPROVED"');
    await page.screenshot({ path: join(pictures, 'live.png') });
    await page.locator('.graphiql-execute-button').click();
    await move('withdraw');
    expect(await shown(page)).toContain('"to": "APPROVED"');
    await page.context().close();
  });
});
