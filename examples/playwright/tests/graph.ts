import { test as base } from '@playwright/test';
import { serve } from '../serve.mjs';

const graph = process.env.GRAPH_URL ?? 'http://localhost:4000';

/** The app on a port of its own, before a graph that is as at its start in each test. */
export const test = base.extend<{ fresh: undefined }, { app: string }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is needed from here
    async ({}, use) => {
      const { url, close } = await serve(graph);
      await use(url);
      close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ app }, use) => use(app),
  fresh: [
    async ({ playwright }, use) => {
      const tool = await playwright.request.newContext();
      const reset = await tool.post(`${graph}/sandbox/reset`, { data: { seed: 1 } });
      if (!reset.ok()) throw new Error(`The graph was not reset: ${await reset.text()}`);
      await tool.dispose();
      await use(undefined);
    },
    { auto: true },
  ],
});

/** All that the page asks is played like this, and nobody else hears of it. */
export const scenario = (text: string) => ({ extraHTTPHeaders: { 'x-sandbox-scenario': text } });
