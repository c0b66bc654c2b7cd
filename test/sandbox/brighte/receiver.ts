import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly contentType: string;
  readonly text: string;
}

/** A vendor's own server: remembers what arrives, answers what it is told. */
export async function openReceiver() {
  const received: Received[] = [];
  const arrived = new EventEmitter();
  const answers: (number | 'never')[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({
      contentType: request.headers['content-type'] ?? '',
      text: Buffer.concat(chunks).toString(),
    });
    arrived.emit('message');
    const answer = answers.shift() ?? 200;
    if (answer !== 'never') response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks/brighte`,
    received,
    arrived,
    answers,
    /** The bodies as JSON, and forget them. */
    take: (): Record<string, string>[] =>
      received.splice(0).map(({ text }) => JSON.parse(text) as Record<string, string>),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
