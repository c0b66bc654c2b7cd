import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Message, Outcome } from './tasks.js';

const CLIENTS: Readonly<Record<string, typeof plain>> = { 'http:': plain, 'https:': secure };

const reasonOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? 'no answer');
};

/** Posts once, on its own connection; never throws. Only the status of the answer counts. */
export const post = (message: Message, stopped: AbortSignal): Promise<Outcome> =>
  new Promise((resolve) => {
    const failed = (error: unknown): void => resolve({ failure: reasonOf(error) });
    try {
      const url = new URL(message.url);
      const client = CLIENTS[url.protocol];
      if (!client) return failed({ code: 'not http' });
      const patience = AbortSignal.timeout(message.timeoutMs);
      patience.addEventListener('abort', () => resolve({ failure: 'timeout' }), { once: true });
      client(url, {
        method: 'POST',
        agent: false,
        signal: AbortSignal.any([patience, stopped]),
        headers: {
          ...message.headers,
          'Content-Type': message.contentType,
          'Content-Length': Buffer.byteLength(message.body),
        },
      })
        .on('error', failed)
        .on('response', (response) => {
          response
            .on('error', failed)
            .on('end', () => resolve({ status: response.statusCode ?? 0 }));
          response.resume();
        })
        .end(message.body);
    } catch (error) {
      failed(error);
    }
  });
