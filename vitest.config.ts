import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql for our files and for our dependencies: vite would take its .mjs, they its .js.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/support/setup.ts'],
    // Against a hang, not for speed: machines are slow when several share one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
