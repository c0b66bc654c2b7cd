import {
  createGraphiQLFetcher,
  type Fetcher,
  type FetcherOpts,
  type FetcherParams,
} from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';
import { forPeople } from './introspection';

const url = '/graphql';
const headers = { 'apollo-require-preflight': 'true' };
const http = createGraphiQLFetcher({ url, headers });

export const fetcher: Fetcher = (params, options) => {
  if (isSubscription(params, options)) return subscribe(params, options);
  const answer = http(params, options);
  return params.operationName === 'IntrospectionQuery'
    ? Promise.resolve(answer).then((result) => forPeople(result as ExecutionResult))
    : answer;
};

function isSubscription({ operationName }: FetcherParams, options?: FetcherOpts): boolean {
  return !!options?.documentAST?.definitions.some(
    (node) =>
      node.kind === 'OperationDefinition' &&
      node.operation === 'subscription' &&
      (!operationName || node.name?.value === operationName),
  );
}

/** Server-sent events: no socket, the same headers as a query has, and the stop button ends it. */
function subscribe({ query, variables, operationName }: FetcherParams, options?: FetcherOpts) {
  const client = createClient({
    url: `${url}/stream`,
    headers: { ...headers, ...(options?.headers as Record<string, string>) },
    // Whoever comes back has to name the last event: the page cannot know it.
    retryAttempts: 0,
  });
  return client.iterate<ExecutionResult['data'], unknown>({
    query,
    variables: variables as Record<string, unknown>,
    operationName: operationName ?? undefined,
  }) as AsyncIterableIterator<ExecutionResult>;
}
