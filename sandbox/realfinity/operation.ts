import type { Answer, Call } from '../http.js';
import type { Operation } from '../provider.js';
import { admit, type Need } from './access.js';
import { type Client, readGuid } from './fields.js';
import { Problem, problemAnswer } from './problems.js';
import { takeRefusal } from './refusal-orders.js';
import type { RealfinityState, RealfinityTable, RealfinityWorld } from './state.js';
import { findClient } from './store.js';

export type RealfinityOperation = Operation<RealfinityState, RealfinityTable>;

interface Definition {
  readonly id: string;
  readonly at: readonly [method: string, path: string];
  readonly need: Need;
  act(world: RealfinityWorld, call: Call): Answer;
}

/** What every call has in common: the length of its query, who asks, ordered refusals. */
export const clientCall = ({
  id,
  at: [method, path],
  need,
  act,
}: Definition): RealfinityOperation => ({
  method,
  path,
  subject: ({ params }) => readGuid(params.id),
  run(world, call) {
    const { state, switches } = world;
    try {
      if (call.search.length > switches.queryLimit)
        throw new Problem(Number(switches.queryLimitAnswer), 'The query string is too long.');
      admit(world, call, need);
      const ordered = takeRefusal(state, id);
      if (ordered && !ordered.commit) throw ordered.problem;
      const answer = act(world, call);
      if (ordered) throw ordered.problem;
      return answer;
    } catch (error) {
      if (error instanceof Problem) return problemAnswer(switches, error);
      throw error;
    }
  },
});

/** The client that the path names. What is no GUID names none. */
export function clientNamed({ state }: RealfinityWorld, { params }: Call): Client {
  const id = readGuid(params.id);
  const client = id && findClient(state, id);
  if (!client) throw new Problem(404, `No client ${params.id ?? ''}.`);
  return client;
}
