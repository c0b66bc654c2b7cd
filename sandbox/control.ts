import { type Answer, jsonAnswer, matchPath } from './http.js';
import { asRecordOf, parseJson } from './json.js';
import type { Mounted, Route } from './mounting.js';
import { Refusal } from './refusal.js';
import type { Description } from './sandbox.js';

/** What the control surface may do to the process. */
export interface Controlled {
  readonly mounted: readonly Mounted[];
  describe(): Description;
  reset(seed?: number): void;
  /** Resolves when everything that fell due on the way is done. */
  advance(seconds: number): Promise<void>;
}

const LARGEST_SEED = 2 ** 32 - 1;
const TEN_YEARS = 10 * 366 * 24 * 3600;

export const isSeed = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST_SEED;

function reset(controlled: Controlled, body: unknown): unknown {
  const { seed } = asRecordOf(['seed'], body ?? {});
  if (seed !== undefined && !isSeed(seed))
    throw new Refusal(400, `seed must be a whole number from 0 to ${LARGEST_SEED}`);
  controlled.reset(seed);
  return controlled.describe();
}

async function advance(controlled: Controlled, body: unknown): Promise<unknown> {
  const { advanceSeconds: seconds } = asRecordOf(['advanceSeconds'], body);
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= TEN_YEARS))
    throw new Refusal(400, `advanceSeconds must be a number from 0 to ${TEN_YEARS}`);
  await controlled.advance(seconds);
  return { now: controlled.describe().now };
}

export const controlRoutes = (controlled: Controlled): readonly Route[] => [
  { method: 'GET', path: '/__sandbox', run: () => controlled.describe() },
  { method: 'POST', path: '/__sandbox/reset', run: (_params, body) => reset(controlled, body) },
  { method: 'POST', path: '/__sandbox/clock', run: (_params, body) => advance(controlled, body) },
  ...controlled.mounted.flatMap(({ routes }) => routes),
];

export async function runControl(
  routes: readonly Route[],
  request: { readonly method: string; readonly path: string; readonly body: Buffer },
): Promise<Answer> {
  try {
    for (const route of routes) {
      const params = route.method === request.method && matchPath(route.path, request.path);
      if (params) return jsonAnswer(200, await route.run(params, parseJson(request.body)));
    }
    return jsonAnswer(404, {
      error: `Nothing at ${request.method} ${request.path}`,
      paths: routes.map(({ method, path }) => `${method} ${path}`),
    });
  } catch (error) {
    if (error instanceof Refusal) return jsonAnswer(error.status, { error: error.message });
    throw error;
  }
}
