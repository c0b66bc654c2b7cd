import { asRecordOf } from '../json.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import { ROWS, rowsOf } from './errors.js';
import type { BrighteState, BrighteTable } from './state.js';

/** Orders a documented refusal for the next calls of an operation. */
export const orderRefusal: Control<BrighteState, BrighteTable> = {
  method: 'POST',
  path: '/refusals',
  run({ state }, _params, body) {
    const known = ['operation', 'http', 'message', 'times', 'commit'];
    const { operation, http, message, times = 1, commit = false } = asRecordOf(known, body);
    if (typeof operation !== 'string' || !Object.hasOwn(ROWS, operation))
      throw new Refusal(400, `operation must be one of ${Object.keys(ROWS).join(', ')}`);
    const rows = rowsOf(operation);
    const row = rows.find(([code, , text]) => code === http && text === message);
    if (!row) {
      const shown = rows.map(([code, , text]) => `${code} ${text}`).join(', ');
      throw new Refusal(400, `http and message must be a row of ${operation}: ${shown || 'none'}`);
    }
    if (!Number.isSafeInteger(times) || Number(times) < 1)
      throw new Refusal(400, 'times must be a whole number from 1 up, or be left out');
    if (typeof commit !== 'boolean')
      throw new Refusal(400, 'commit must be true or false, or be left out');
    state.refusals.push({ operation, row, times: Number(times), commit });
    return state.refusals;
  },
};
