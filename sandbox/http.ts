import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { escapeMarkup } from './markup.js';
import { Refusal } from './refusal.js';

/** A request as a provider sees it: read whole, its path below the provider's prefix. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** As it came, without the question mark: some limits count its characters. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly form: Form | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The thing this call made, where the request could not yet name it. */
  readonly subject?: string;
}

export interface FilePart {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Form = ReadonlyMap<string, string | FilePart>;

const BODY_LIMIT = 32 * 1024 * 1024;

export const answer = (status: number, contentType: string, body: string | Buffer): Answer => ({
  status,
  headers: { 'Content-Type': contentType },
  body: Buffer.from(body),
});

export const emptyAnswer = (status = 200): Answer => ({
  status,
  headers: {},
  body: Buffer.alloc(0),
});

export const jsonAnswer = (status: number, value: unknown): Answer =>
  answer(status, 'application/json', `${JSON.stringify(value, null, 2)}\n`);

export const errorPage = (status: number, message = STATUS_CODES[status] ?? 'Error'): Answer =>
  answer(
    status,
    'text/html;charset=UTF-8',
    `<html><head><title>Error</title></head><body><h1>HTTP Status ${status}</h1><p>${escapeMarkup(message)}</p></body></html>\n`,
  );

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, 'The body is larger than 32 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Both form encodings; undefined when the body is neither or is broken. First value wins. */
export async function readForm(contentType = '', body: Buffer): Promise<Form | undefined> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType))
    return undefined;
  const form = new Map<string, string | FilePart>();
  try {
    const headers = { 'content-type': contentType };
    for (const [name, value] of await new Response(new Uint8Array(body), { headers }).formData()) {
      if (form.has(name)) continue;
      const part =
        typeof value === 'string'
          ? value
          : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
      form.set(name, part);
    }
    return form;
  } catch {
    return undefined;
  }
}

/** The parameters of `path` under a template like `/loans/{ref}`; undefined when it does not fit. */
export function matchPath(
  template: string,
  path: string,
  { allowEmpty = false } = {},
): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? value !== part : value === '' && !allowEmpty) return undefined;
    if (name !== undefined) params[name] = decoded(value);
  }
  return params;
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
