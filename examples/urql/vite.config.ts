import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

/** The page and the graph share an origin, so there is no CORS to set up; do the same in front of yours. */
const proxy: Record<string, ProxyOptions> = {
  '/graphql': {
    target: process.env.GRAPH_URL ?? 'http://localhost:4000',
    configure(graph) {
      // A stream that the graph breaks off breaks off here, too: the page has to know to begin again.
      graph.on('proxyRes', (answer, _request, page) => {
        answer.once('close', () => {
          if (!answer.complete) page.destroy();
        });
      });
    },
  },
};

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
});
