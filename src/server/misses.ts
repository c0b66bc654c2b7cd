/** A list, or a lender's part of one, that could not be read is an error at its path, beside what was read. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, responsePathAsArray } from 'graphql';
import type { Context, Miss } from '../context.js';
import { formatError } from '../errors.js';

export const misses: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.misses.length === 0) return;
        const { singleResult } = response.body;
        singleResult.errors = [...(singleResult.errors ?? []), ...told(contextValue.misses)];
      },
    };
  },
};

/** Each lender once at a path, though several identities of a person may stand on it. */
function told(all: readonly Miss[]): readonly GraphQLFormattedError[] {
  const errors = new Map<string, GraphQLFormattedError>();
  for (const { error, provider, path: at } of all) {
    const path = responsePathAsArray(at);
    const cause = error instanceof Error ? error : undefined;
    const { extensions, ...rest } = formatError(
      { message: '', path },
      new GraphQLError('', { path, originalError: cause }),
    );
    errors.set(`${provider} ${path.join()}`, { ...rest, extensions: { ...extensions, provider } });
  }
  return [...errors.values()];
}
