/** A real router in front of the product, and a second subgraph as another team would write it. */
import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { GraphAnswer } from '../support/running.js';

// The gateway's telemetry asks Google's metadata service where it runs; tests ask nobody.
process.env.METADATA_SERVER_DETECTION = 'none';

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** Sends one HTTP request; a test may put something in between. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export interface Router {
  readonly url: string;
  graph(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphAnswer>;
  close(): Promise<void>;
}

/** What the caller sends of itself goes on to the subgraphs, as any router is told to do. */
class PassingOn extends RemoteGraphQLDataSource<{ authorization?: string }> {
  override willSendRequest({ request, context }: Parameters<WillSend>[0]): void {
    if (context.authorization) request.http?.headers.set('authorization', context.authorization);
  }
}
type WillSend = NonNullable<RemoteGraphQLDataSource<{ authorization?: string }>['willSendRequest']>;

export async function startRouter(
  subgraphs: readonly Subgraph[],
  send: Send = fetch,
): Promise<Router> {
  const gateway = new ApolloGateway({
    logger: QUIET,
    supergraphSdl: new IntrospectAndCompose({ subgraphs: [...subgraphs], logger: QUIET }),
    buildService: ({ url = '' }) =>
      new PassingOn({ url, fetcher: (to, init) => send(String(to), init as RequestInit) as never }),
  });
  const server = new ApolloServer({ gateway, nodeEnv: 'production', logger: QUIET });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return {
    url,
    async graph(query, variables = {}, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as GraphAnswer;
      return { status: response.status, data, errors, headers: response.headers };
    },
    close: () => server.stop(),
  };
}

/** Notes of a call centre about customers: knows ids, and nothing else of the product. */
export async function startNotes(notes: ReadonlyMap<string, readonly string[]>) {
  const typeDefs = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query { latestNoted: [Customer!]! }
    type Customer @key(fields: "id") { id: ID! notes: [String!]! }
    type PageInfo @shareable { hasNextPage: Boolean! }
  `);
  const resolvers = {
    Query: { latestNoted: () => [...notes.keys()].map((id) => ({ id })) },
    Customer: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      notes: ({ id }: { id: string }) => notes.get(id) ?? [],
    },
  };
  const schema = buildSubgraphSchema({ typeDefs, resolvers });
  const server = new ApolloServer({ schema, nodeEnv: 'production', logger: QUIET });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { name: 'notes', url, close: () => server.stop() };
}
