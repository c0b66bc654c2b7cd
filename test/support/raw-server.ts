import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Answers one request on its socket, in bytes; `number` counts requests from 1. */
export type Script = (socket: Socket, number: number, request: string) => void;

export type RawServer = Awaited<ReturnType<typeof openRawServer>>;

/** A server without HTTP of its own: it reads heads and lets `script` write whatever it likes. */
export async function openRawServer(script: Script) {
  const requests: string[] = [];
  const sockets: Socket[] = [];
  let open = 0;
  const server = createServer((socket) => {
    sockets.push(socket);
    open++;
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      const request = text.slice(0, end + 4 + length);
      text = text.slice(request.length);
      script(socket, requests.push(request), request);
    });
    socket.on('error', () => undefined).on('close', () => open--);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    /** What arrived, head and body. */
    requests,
    /** Connections that were ever made. */
    sockets,
    openSockets: () => open,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A whole answer in bytes. */
export const answerBytes = (
  status: number,
  body: string | Buffer = 'fine',
  headers: Readonly<Record<string, string>> = {},
): Buffer => {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ 'content-length': String(bytes.length), ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Said\r\n${head}\r\n`), bytes]);
};

export const answering =
  (status: number, body?: string | Buffer, headers?: Readonly<Record<string, string>>): Script =>
  (socket) =>
    void socket.write(answerBytes(status, body, headers));

/** Bytes, then the end of the connection. */
export const cut =
  (text: string): Script =>
  (socket) =>
    void socket.end(text);

export const reset: Script = (socket) => void socket.resetAndDestroy();
export const silence: Script = () => undefined;
