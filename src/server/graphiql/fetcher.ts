import {
  createGraphiQLFetcher,
  type Fetcher,
  type FetcherOpts,
  type FetcherParams,
  isAsyncIterable,
} from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
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

/** One part of a multipart subscription: `{}` is a heartbeat, a null payload ends with errors. */
type Part = { payload?: ExecutionResult | null; errors?: ExecutionResult['errors'] };

/**
 * Subscriptions over plain HTTP (multipart, subscriptionSpec 1.0): no socket, same headers, same
 * CSP. GraphiQL's own fetcher only speaks WebSocket here, but reads multipart when it is not told
 * that the operation is a subscription; we unwrap the payloads.
 */
function subscribe(params: FetcherParams, options?: FetcherOpts): AsyncIterable<ExecutionResult> {
  const controller = new AbortController();
  const send = createGraphiQLFetcher({
    url,
    headers: {
      ...headers,
      accept: 'multipart/mixed;subscriptionSpec="1.0", application/json;q=0.9',
    },
    fetch: (input, init) => fetch(input, { ...init, signal: controller.signal }),
  });

  async function* results(): AsyncGenerator<ExecutionResult> {
    try {
      const answer: unknown = await send(params, { headers: options?.headers });
      if (!isAsyncIterable(answer)) {
        yield answer as ExecutionResult;
        return;
      }
      for await (const chunk of answer) {
        for (const part of [chunk].flat() as (Part & ExecutionResult)[]) {
          if (part.payload) yield part.payload;
          else if (part.errors || part.data) yield part;
        }
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  }

  const iterator = results();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => iterator.next(),
      // The stop button: a generator waiting for bytes cannot be returned, the request can be cut.
      return: async () => {
        controller.abort();
        return { done: true, value: undefined };
      },
    }),
  };
}
