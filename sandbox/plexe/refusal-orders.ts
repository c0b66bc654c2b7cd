import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import type { PlexeControl } from './controls.js';
import type { OrderedRefusal, PlexeState } from './state.js';
import { plexeOperations } from './tables.js';

const STATUSES: readonly unknown[] = [400, 403, 404, 409, 422, 429, 500, 503];

function readOrder(body: unknown): OrderedRefusal {
  const known = ['operation', 'status', 'detail', 'times', 'commit'];
  const given = asRecordOf(known, body);
  const {
    operation,
    status = 400,
    detail = 'Refused by order.',
    times = 1,
    commit = false,
  } = given;
  if (typeof operation !== 'string' || !Object.hasOwn(plexeOperations, operation))
    throw new Refusal(400, `operation must be one of ${Object.keys(plexeOperations).join(', ')}`);
  if (!STATUSES.includes(status))
    throw new Refusal(400, `status must be one of ${STATUSES.join(', ')}`);
  if (typeof detail !== 'string') throw new Refusal(400, 'detail must be text');
  if (!Number.isSafeInteger(times) || Number(times) < 1)
    throw new Refusal(400, 'times must be a whole number from 1 up, or be left out');
  if (typeof commit !== 'boolean')
    throw new Refusal(400, 'commit must be true or false, or be left out');
  return { operation, status: Number(status), detail, times: Number(times), commit };
}

const shown = ({ refusals }: PlexeState) => refusals;

/** Orders a problem document in the place of the next answers of an operation. */
export const refusalControls: readonly PlexeControl[] = [
  { method: 'GET', path: '/refusals', run: ({ state }) => shown(state) },
  {
    method: 'POST',
    path: '/refusals',
    run({ state }, _params, body) {
      state.refusals = [...state.refusals, readOrder(body)];
      return shown(state);
    },
  },
  {
    method: 'DELETE',
    path: '/refusals',
    run({ state }) {
      state.refusals = [];
      return shown(state);
    },
  },
];
