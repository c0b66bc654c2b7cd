import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: needs a build and a Chromium (CHROMIUM, else /usr/bin/chromium). */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/browser/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
