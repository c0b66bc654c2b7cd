/** GraphQL multipart requests: files read whole within their cap, and handed on as values. */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { processRequest, Upload } from 'graphql-upload-minimal';
import { KnownError } from '../datasources/known-error.js';
import type { UploadedFile } from '../schema/scalars.js';

const MEGABYTES = 10;

export function acceptUploads(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    async (_request: unknown, payload: IncomingMessage) => {
      try {
        const operations = await processRequest(
          payload,
          {
            once: () => {},
          } as never,
          { maxFileSize: MEGABYTES * 1024 * 1024, maxFiles: 4, maxFieldSize: 256 * 1024 },
        );
        return withFiles(operations);
      } catch (error) {
        // The library's words quote the request; the status is enough.
        const tooLarge =
          error instanceof Error && 'statusCode' in error && error.statusCode === 413;
        throw Object.assign(new Error('not a multipart request'), {
          statusCode: tooLarge ? 413 : 400,
        });
      }
    },
  );
}

/** The library's uploads become promises of whole files, wherever they stand in the variables. */
function withFiles(value: unknown): unknown {
  if (value instanceof Upload) return { promise: settled(readWhole(value)) };
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withFiles(part)]));
}

async function readWhole(upload: Upload): Promise<UploadedFile> {
  const tooLarge = () =>
    new KnownError('INVALID_INPUT', `A file must be at most ${MEGABYTES} MB and arrive whole.`, [
      'input',
    ]);
  try {
    const { filename, createReadStream } = await upload.promise;
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream()) chunks.push(chunk as Buffer);
    return { fileName: filename, bytes: Buffer.concat(chunks) };
  } catch {
    throw tooLarge();
  }
}

/** Nobody may ask for the file in the end; its failure must not end the process. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
