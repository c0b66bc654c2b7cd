import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // The page is served at /graphiql, without a trailing slash: relative asset URLs would miss.
  base: '/graphiql/',
  worker: { format: 'es' },
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Monaco is one library of 4 MB: splitting it further would only add requests.
    chunkSizeWarningLimit: 6000,
    // "use client" in a hundred library files; there is no server half here to keep apart.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
