/** `POST /webhooks/<lender>`, or below it for a lender that signs nothing: 200 says that it is committed, and nothing else says so. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ProviderCode } from '../schema/provider.js';

const MOST_BYTES = 64 * 1024;

export interface WebhookNeeds {
  readonly senders: readonly ProviderCode[];
  /** The last part of the path, which only the lender was told, where nothing else proves who sent it. */
  secretOf(provider: ProviderCode): (() => string) | undefined;
  /** Resolves when it is kept; false when it is not the lender's. */
  accept(provider: ProviderCode, body: Buffer): Promise<boolean>;
  onError(error: unknown, requestId: string): void;
}

export async function registerWebhooks(app: FastifyInstance, needs: WebhookNeeds): Promise<void> {
  await app.register(async (inner) => {
    // The bytes as they came, whatever they are called.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    // Never 406: Brighte takes it for "do not send again".
    inner.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status === 413) return reply.code(413).send({ status: 'too large' });
      if (status < 500) return reply.code(400).send({ status: 'not readable' });
      needs.onError(error, request.id);
      return reply.code(503).send({ status: 'not kept, send it again' });
    });
    for (const code of needs.senders) {
      const secret = needs.secretOf(code);
      // A parameter, so that it stands in no log and no metric.
      const path = `/webhooks/${code.toLowerCase()}${secret === undefined ? '' : '/:secret'}`;
      inner.post<{ Params: { secret?: string } }>(
        path,
        { bodyLimit: MOST_BYTES },
        async ({ body, params }, reply) => {
          if (!isSame(params.secret, secret?.())) return reply.callNotFound();
          const taken = Buffer.isBuffer(body) && (await needs.accept(code, body));
          return reply.code(taken ? 200 : 401).send({ status: taken ? 'ok' : 'refused' });
        },
      );
    }
  });
}

/** In a time that does not tell how much of it fits. */
function isSame(given = '', secret = ''): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
