/**
 * The app as its dev server gives it out: files of `app/`, and `/graphql` handed on to the graph, so that
 * both have one origin and no CORS is needed.
 */
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const FILES = new Set(['/index.html', '/app.js', '/style.css']);

export function serve(graph, port = 0) {
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    if (pathname === '/graphql') return handOn(graph, incoming, outgoing);
    const name = pathname === '/' ? '/index.html' : pathname;
    if (!FILES.has(name)) return outgoing.writeHead(404).end();
    const file = fileURLToPath(new URL(`app${name}`, import.meta.url));
    outgoing.writeHead(200, { 'content-type': TYPES[extname(name)] }).end(await readFile(file));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}

function handOn(graph, incoming, outgoing) {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url, graph), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(process.env.GRAPH_URL ?? 'http://localhost:4000', 5173);
  console.log(`The app is at ${url}`);
}
