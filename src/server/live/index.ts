/** Subscriptions on /graphql: WebSocket, and server-sent events there and on /graphql/stream. */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Config } from '../../config.js';
import type { Services } from '../../context.js';
import { callerOf } from '../callers.js';
import type { Trust } from '../documents.js';
import { createEventStreams, TYPE } from './event-stream.js';
import { createSockets } from './sockets.js';
import { createSubscriptions, type Follower } from './subscriptions.js';

export interface LiveServer {
  /** Whether events are what is asked for first: urql would take them for any query, but after JSON. */
  takes(request: FastifyRequest): boolean;
  serve(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

export function registerLive(
  app: FastifyInstance,
  schema: GraphQLSchema,
  services: Services,
  config: Pick<Config, 'callers' | 'explore' | 'publicUrl'>,
  trust: Trust,
): LiveServer {
  const subscriptions = createSubscriptions(schema, services, config, trust);
  const known = (authorization: string | undefined) => callerOf(authorization, config.callers);
  const streams = createEventStreams(subscriptions);
  const sockets = createSockets(schema, subscriptions, {
    callerOf: known,
    originOf: ({ headers }) => config.publicUrl ?? `http://${headers.host ?? 'localhost'}`,
    // Browsers let any page open a socket: where nobody needs a token, only our own pages may.
    mayOpen: (request) => config.callers.size > 0 || isOwnPage(request),
  });
  app.server.on('upgrade', sockets.upgrade);
  app.addHook('preClose', async () => {
    streams.stop();
    await sockets.stop();
  });

  async function serve(request: FastifyRequest, reply: FastifyReply) {
    const follower = followerOf(request);
    if (!('caller' in follower)) return reply.code(401).send(follower);
    await streams.serve(request, reply, follower);
    return reply;
  }
  function followerOf(request: FastifyRequest): Follower | FormattedExecutionResult {
    const { id: requestId, headers, protocol, host } = request;
    const origin = config.publicUrl ?? `${protocol}://${host}`;
    try {
      return { caller: known(headers.authorization), origin, requestId };
    } catch (error) {
      return { errors: subscriptions.format([error as GraphQLError]) };
    }
  }
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: (request, reply) =>
      acceptOf(request).includes(TYPE)
        ? serve(request, reply)
        : reply.code(406).send(NOT_ACCEPTABLE),
  });
  return { takes: (request) => acceptOf(request).startsWith(TYPE), serve };
}

const acceptOf = ({ headers: { accept = '' } }: FastifyRequest) => accept.trim().toLowerCase();

const NOT_ACCEPTABLE = {
  errors: [
    {
      message: `Events are sent here: ask with accept: ${TYPE}.`,
      extensions: { code: 'BAD_REQUEST' },
    },
  ],
};

function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
