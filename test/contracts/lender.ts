/** A lender made of one socket: it keeps every request as bytes and answers with the bytes it is told. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The socket is reset before an answer, or shut within the head or the body of one. */
  readonly end?: 'reset' | 'head' | 'body';
  /** Why the contract does not know such an answer. */
  readonly outside?: string;
}

export type Lender = Awaited<ReturnType<typeof openLender>>;

/** `answer` is asked per request, with how many came before it. */
export async function openLender(answer: (request: Request, before: number) => Reply) {
  const requests: Request[] = [];
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const request = readRequest(bytes);
      if (!request) return;
      bytes = Buffer.alloc(0);
      requests.push(request);
      give(socket, answer(request, requests.length - 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: requests as readonly Request[],
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function give(socket: Socket, reply: Reply): void {
  if (reply.end === 'reset') return void socket.resetAndDestroy();
  const bytes = replyBytes(reply);
  const body = Buffer.byteLength(reply.body ?? '');
  if (reply.end === 'head') socket.end(bytes.subarray(0, 12));
  else if (reply.end === 'body') socket.end(bytes.subarray(0, bytes.length - Math.ceil(body / 2)));
  else socket.end(bytes);
}

const bodyOf = ({ body = '' }: Reply) => Buffer.from(body);

function replyBytes(reply: Reply): Buffer {
  const { status = 200 } = reply;
  const headers = { ...headersOf(reply), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} As Told\r\n${lines.join('')}\r\n`),
    bodyOf(reply),
  ]);
}

const headersOf = (reply: Reply): Record<string, string> => ({
  ...(reply.type !== undefined && { 'content-type': reply.type }),
  ...(reply.status !== 204 && { 'content-length': String(bodyOf(reply).length) }),
  ...reply.headers,
});

/** As the contract checker takes it. */
export const asAnswer = (reply: Reply) => ({
  status: reply.status ?? 200,
  headers: headersOf(reply),
  body: bodyOf(reply),
});

export interface Request {
  /** Method and target. */
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function readRequest(bytes: Buffer): Request | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = bytes.subarray(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  return { line: first.replace(/ HTTP\/1\.1$/, ''), headers, body };
}

/** A field, or a file with its bytes in hex. */
export type Part =
  | readonly [name: string, value: string]
  | {
      readonly name: string;
      readonly filename: string;
      readonly type: string;
      readonly hex: string;
    };

const boundaryOf = ({ headers }: Request) =>
  /^multipart\/form-data; boundary=([\w'()+,./:=?-]{1,70})$/.exec(
    headers['content-type'] ?? '',
  )?.[1];

/** What a multipart body of these parts looks like, with the boundary that the request chose. */
export function multipartBytes(parts: readonly Part[], request: Request): string {
  const boundary = boundaryOf(request);
  const written = parts.map((part) => {
    const [head, bytes] = Array.isArray(part) ? fieldOf(part as [string, string]) : fileOf(part);
    return `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${bytes.toString('latin1')}\r\n`;
  });
  return `${written.join('')}--${boundary}--\r\n`;
}

const fieldOf = ([name, value]: readonly [string, string]) =>
  [`name="${name}"`, Buffer.from(value)] as const;
const fileOf = (part: Part) => {
  const { name, filename, type, hex } = part as Exclude<Part, readonly unknown[]>;
  const head = `name="${name}"; filename="${filename}"\r\nContent-Type: ${type}`;
  return [head, Buffer.from(hex, 'hex')] as const;
};

const PART =
  /^Content-Disposition: form-data; name="([^"]*)"(?:; filename="([^"]*)"\r\nContent-Type: (\S+))?$/;

/** The parts of a request's multipart body; throws on anything that is none. */
export function partsOf(request: Request): Part[] {
  const boundary = boundaryOf(request);
  if (!boundary) throw new Error('no multipart form');
  const [before, ...rest] = `\r\n${request.body.toString('latin1')}`.split(`\r\n--${boundary}`);
  const last = rest.pop();
  if (before !== '' || last !== '--\r\n') throw new Error('a multipart form has two ends');
  return rest.map((text) => {
    const end = text.indexOf('\r\n\r\n');
    const [, name = '', filename, type = ''] = PART.exec(text.slice(2, end)) ?? [];
    const bytes = Buffer.from(text.slice(end + 4), 'latin1');
    return filename === undefined
      ? [name, bytes.toString()]
      : { name, filename, type, hex: bytes.toString('hex') };
  });
}
