import { defineConfig } from 'vitest/config';

/** A reset is for all who ask the graph: one file at a time, or a graph for each. */
export default defineConfig({ test: { fileParallelism: false, testTimeout: 60_000 } });
