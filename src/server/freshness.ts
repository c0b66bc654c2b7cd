/**
 * `Cache-Control` of an answer: the shortest hint of its root fields, which alone have hints; without one
 * on each of them, and with any error, nothing may be kept.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import type { Context } from '../context.js';

export const freshness: ApolloServerPlugin<Context> = {
  async requestDidStart({ schema }) {
    const queries = schema.getQueryType()?.getFields() ?? {};
    return {
      async willSendResponse({ response, operation, document }) {
        const isWhole = response.body.kind === 'single' && !response.body.singleResult.errors;
        const names =
          isWhole && operation?.operation === 'query' && document
            ? fieldsIn(operation.selectionSet, document)
            : [];
        const ages = names.map((name) => Number(queries[name]?.extensions.maxAge ?? 0));
        const age = ages.length > 0 ? Math.min(...ages) : 0;
        const policy = age > 0 ? `max-age=${age}, private` : 'no-store';
        response.http.headers.set('cache-control', policy);
      },
    };
  },
};

function fieldsIn({ selections }: SelectionSetNode, document: DocumentNode): string[] {
  return selections.flatMap((one) => {
    if (one.kind === 'Field') return one.name.value === '__typename' ? [] : [one.name.value];
    if (one.kind === 'InlineFragment') return fieldsIn(one.selectionSet, document);
    const fragment = document.definitions.find(
      (found) => found.kind === 'FragmentDefinition' && found.name.value === one.name.value,
    );
    return fragment?.kind === 'FragmentDefinition' ? fieldsIn(fragment.selectionSet, document) : [];
  });
}
