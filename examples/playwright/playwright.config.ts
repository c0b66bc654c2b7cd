import { defineConfig } from '@playwright/test';

const { CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'tests',
  // A reset is for all who ask the graph: one worker at a time, or a graph for each.
  workers: 1,
  forbidOnly: true,
  reporter: 'list',
  // A machine that is shared is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    locale: 'en-GB',
    // An installed one; without it, the one that `npx playwright install chromium` brings.
    launchOptions: CHROMIUM ? { executablePath: CHROMIUM } : {},
  },
});
