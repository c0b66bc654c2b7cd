import { asRecordOf } from '../json.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import { Problem } from './problems.js';
import type { RealfinityState, RealfinityTable } from './state.js';

const STATUSES = [400, 401, 403, 404, 405, 409, 415, 429, 500, 502, 503, 504];
const FIELDS = ['operation', 'status', 'times', 'commit', 'retryAfter'];

const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;

/** Orders an error answer in the shape of this provider for the next calls of an operation. */
export const orderRefusal = (
  operations: readonly string[],
): Control<RealfinityState, RealfinityTable> => ({
  method: 'POST',
  path: '/refusals',
  run({ state }, _params, body) {
    const given = asRecordOf(FIELDS, body);
    const { operation, status, times = 1, commit = false, retryAfter = null } = given;
    const wrong = (message: string): never => {
      throw new Refusal(400, message);
    };
    if (typeof operation !== 'string' || !['*', ...operations].includes(operation))
      return wrong(`operation must be * or one of ${operations.join(', ')}`);
    if (typeof status !== 'number' || !STATUSES.includes(status))
      return wrong(`status must be one of ${STATUSES.join(', ')}`);
    if (!isWhole(times, 1, 1_000_000)) return wrong('times must be a whole number from 1 up');
    if (typeof commit !== 'boolean') return wrong('commit must be true or false');
    if (retryAfter !== null && !isWhole(retryAfter, 0, 86_400))
      return wrong('retryAfter must be a number of seconds, or be left out');
    state.refusals = [...state.refusals, { operation, status, times, commit, retryAfter }];
    return state.refusals;
  },
});

/** The next ordered no for an operation, taken from the list. */
export function takeRefusal(
  state: RealfinityState,
  operation: string,
): { readonly problem: Problem; readonly commit: boolean } | undefined {
  const at = state.refusals.findIndex((one) => [operation, '*'].includes(one.operation));
  const found = state.refusals[at];
  if (!found) return undefined;
  const left = found.times > 1 ? [{ ...found, times: found.times - 1 }] : [];
  state.refusals = state.refusals.toSpliced(at, 1, ...left);
  const { status, retryAfter, commit } = found;
  const seconds = retryAfter ?? (status === 429 ? 1 : null);
  const headers: Readonly<Record<string, string>> =
    seconds === null ? {} : { 'Retry-After': String(seconds) };
  return { problem: new Problem(status, 'Ordered by the control surface.', { headers }), commit };
}
