/** What an operation cost: the calls to the lenders, for who asks with `X-Explain: true`. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.js';

export const explain: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    if (!isAsked(request.http?.headers.get('x-explain') ?? request.extensions?.explain)) return;
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = {
          ...singleResult.extensions,
          explain: { calls: counted(contextValue.calls) },
        };
      },
    };
  },
};

const isAsked = (value: unknown) => value === true || value === 'true' || value === '1';

/** In the order of their first use. */
function counted(calls: readonly string[]): { readonly call: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const call of calls) times.set(call, (times.get(call) ?? 0) + 1);
  return [...times].map(([call, count]) => ({ call, times: count }));
}
