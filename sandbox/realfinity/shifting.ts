import { asRecordOf } from '../json.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import type { Client } from './fields.js';
import { arrive } from './growing.js';
import type { RealfinityState, RealfinityTable, RealfinityWorld, Shifting } from './state.js';
import { removeClient } from './store.js';

const LIMITS: Readonly<Record<keyof Shifting, number>> = {
  arrive: 100,
  leave: 100,
  times: 1_000_000,
};

/** After each of the next list calls some clients arrive and some of its page are deleted. */
export const setShifting: Control<RealfinityState, RealfinityTable> = {
  method: 'PUT',
  path: '/shifting',
  run({ state }, _params, body) {
    const given = asRecordOf(Object.keys(LIMITS), body);
    const { arrive = 0, leave = 0, times = 1 } = given;
    for (const [name, value] of Object.entries({ arrive, leave, times })) {
      const most = LIMITS[name as keyof Shifting];
      if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > most)
        throw new Refusal(400, `${name} must be a whole number from 0 to ${most}`);
    }
    state.shifting = { arrive: Number(arrive), leave: Number(leave), times: Number(times) };
    return state.shifting;
  },
};

/** What others do between two pages. Arrivals come first by id, and last by createdOn. */
export function shift(world: RealfinityWorld, page: readonly Client[]): void {
  const { state } = world;
  const { arrive: count, leave, times } = state.shifting;
  if (times === 0) return;
  state.shifting = { ...state.shifting, times: times - 1 };
  for (let left = count; left > 0; left -= 1) arrive(world, { leading: true });
  for (const { id } of page.slice(0, leave)) {
    removeClient(state, id);
    world.book('otherDeleted', { clientId: id });
  }
}
