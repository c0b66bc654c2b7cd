import { randomUUID } from 'node:crypto';
import { basename } from 'node:path/posix';
import { ShapeError } from './scalars.js';

/** Pairs, not an object: the order is the sender's, and nothing but a string can be a value. */
export type FormFields = readonly (readonly [name: string, value: string])[];

export interface FormFile {
  readonly name: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface EncodedForm {
  readonly contentType: string;
  readonly body: Buffer;
}

export function urlencoded(fields: FormFields): EncodedForm {
  const pairs = new URLSearchParams();
  for (const [name, value] of fields) pairs.append(partName(name), wellFormed(value, name));
  return {
    contentType: 'application/x-www-form-urlencoded',
    body: Buffer.from(pairs.toString()),
  };
}

/**
 * Written here because the platform's FormData rewrites line breaks in values and drops `filename=""`, without
 * which an empty file part arrives as a text field.
 */
export function multipart(fields: FormFields, files: readonly FormFile[] = []): EncodedForm {
  const boundary = `----lendgraph-${randomUUID()}`;
  const parts = [
    ...fields.map(([name, value]) => part(partName(name), '', wellFormed(value, name))),
    ...files.map((file) => part(partName(file.name), fileHeaders(file), file.bytes)),
  ];
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      ...parts.flatMap(({ head, content }) => [
        Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
        content,
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  };
}

interface Part {
  readonly head: string;
  readonly content: Uint8Array;
}

function part(name: string, more: string, content: string | Uint8Array): Part {
  return {
    head: `Content-Disposition: form-data; name="${name}"${more}`,
    content: typeof content === 'string' ? Buffer.from(content) : content,
  };
}

function fileHeaders(file: FormFile): string {
  const type = file.contentType || 'application/octet-stream';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) throw new ShapeError(`${file.name} has no content type`);
  return `; filename="${safeFileName(file)}"\r\nContent-Type: ${type}`;
}

/** The last path segment in plain characters; only a part without content may go without a name. */
function safeFileName({ name, fileName, bytes }: FormFile): string {
  if (fileName === '' && bytes.byteLength === 0) return '';
  if (/[\r\n\0]/.test(fileName)) throw new ShapeError(`${name} file name has a line break or NUL`);
  const base = basename(fileName.replaceAll('\\', '/'))
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '');
  return base.slice(-100) || 'file';
}

function partName(name: string): string {
  if (!/^[\w.[\]-]{1,100}$/.test(name)) throw new ShapeError('form field name is not plain');
  return name;
}

function wellFormed(text: unknown, name: string): string {
  if (typeof text !== 'string') throw new ShapeError(`${name} is not a string`);
  if (/\p{Surrogate}/u.test(text)) throw new ShapeError(`${name} is not well-formed Unicode`);
  return text;
}
