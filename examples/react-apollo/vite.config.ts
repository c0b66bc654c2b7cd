import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page and the graph share an origin, so there is no CORS to set up; do the same in front of yours. */
const proxy = {
  '/graphql': { target: process.env.GRAPH_URL ?? 'http://localhost:4000', ws: true },
};

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
});
