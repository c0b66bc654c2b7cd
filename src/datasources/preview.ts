/** A request as it would go out, for people to read: without credentials, files by their size. */
import { createHash } from 'node:crypto';
import { queryOf, type WireRequest } from './operation.js';

export interface Preview {
  readonly operation: string;
  readonly method: string;
  /** From the base address on, with the query. */
  readonly path: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string | null;
  readonly bodyBytes: number;
  readonly bodySha256: string | null;
}

interface Encoded {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly request: WireRequest;
  readonly headers: Readonly<Record<string, string>>;
}

const HIDDEN = '(hidden)';
const SECRET = /authorization|cookie|key|token|secret|password|otp|ssn/i;
const MOST_SHOWN = 16_000;

export function previewOf({ id, method, path, request, headers }: Encoded): Preview {
  const { body } = request;
  const all = { ...headers, ...(body && { 'content-type': body.contentType }) };
  return {
    operation: id,
    method,
    path: path + queryOf({ ...request, ...(request.query && { query: hidden(request.query) }) }),
    headers: Object.entries(all).map(([name, value]) => ({ name, value: hide(name, value) })),
    body: body ? shown(body.bytes, body.contentType).slice(0, MOST_SHOWN) : null,
    bodyBytes: body?.bytes.length ?? 0,
    bodySha256: body ? createHash('sha256').update(body.bytes).digest('hex') : null,
  };
}

/** A query that is text already names no secret: none is in a clause (odata.ts). */
const hidden = (query: NonNullable<WireRequest['query']>) =>
  typeof query === 'string'
    ? query
    : Object.fromEntries(Object.entries(query).map(([name, value]) => [name, hide(name, value)]));

const hide = (name: string, value: string) => (SECRET.test(name) ? HIDDEN : value);

/** Text as it is; in a form of several parts, files by their size. */
function shown(bytes: Buffer, contentType: string): string {
  const [, boundary] = /^multipart\/.*boundary=(.+)$/.exec(contentType) ?? [];
  if (!boundary) return bytes.toString('utf8');
  return bytes
    .toString('latin1')
    .split(`--${boundary}`)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n') + 4;
      const [head, content] = [part.slice(0, end), part.slice(end)];
      const isFile = head.includes('; filename="');
      const text = isFile ? `(${content.length - 2} bytes)\r\n` : content;
      return Buffer.from(head + text, 'latin1').toString('utf8');
    })
    .join(`--${boundary}`);
}
