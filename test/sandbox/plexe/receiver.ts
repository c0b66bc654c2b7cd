import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}
export interface Payload {
  readonly id: string;
  readonly webhookEvent: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly creationTimeUtc: string;
}

/** A subscriber's own server: remembers what arrives, answers what it is told. */
export async function openReceiver() {
  const received: Received[] = [];
  const answers: (number | 'never')[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ headers: request.headers, text: Buffer.concat(chunks).toString() });
    const answer = answers.shift() ?? 204;
    if (answer !== 'never') response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks/plexe`,
    received,
    answers,
    take: (): Payload[] => received.splice(0).map(({ text }) => JSON.parse(text) as Payload),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
