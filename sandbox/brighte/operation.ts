import { type Answer, answer, type Call, emptyAnswer, errorPage } from '../http.js';
import type { Operation, Spelling, SwitchValues } from '../provider.js';
import { type Caller, callerOf } from './access.js';
import { type RestId, type Row, RowRefusal } from './errors.js';
import type { BrighteState, BrighteTable, BrighteWorld, OrderedRefusal } from './state.js';

export type BrighteOperation = Operation<BrighteState, BrighteTable>;
export type Members = Readonly<Record<string, unknown>>;

export interface Visit {
  readonly world: BrighteWorld;
  readonly call: Call;
  readonly params: Readonly<Record<string, string>>;
  /** The JSON object of the body; undefined when there is none. */
  readonly body: Members | undefined;
}
export interface SessionVisit extends Visit {
  readonly caller: Caller;
}

interface Definition<V extends Visit> {
  readonly id: RestId;
  readonly at: readonly [Spelling['method'], path: string];
  readonly alternates?: readonly Spelling[];
  /** The path parameter that names what the call is about. */
  readonly subject?: string;
  act(visit: V): Answer;
}

const json = (status: number, value: unknown): Answer =>
  answer(status, 'application/json', JSON.stringify(value));

export const ok = (members: Members = {}, subject?: string): Answer => ({
  ...json(200, { status: 2000, ...members }),
  ...(subject !== undefined && { subject }),
});

type Refused = { readonly row: Row; readonly details?: Members | undefined };

const ERROR_BODIES: Readonly<
  Record<SwitchValues<BrighteTable>['errorBody'], (refused: Refused) => Answer>
> = {
  statusAndMessage: ({ row: [http, status, message], details }) =>
    json(http, { status, message, ...(details && { details }) }),
  statusOnly: ({ row: [http, status] }) => json(http, { status }),
  textStatus: ({ row: [http, status, message] }) => json(http, { status: String(status), message }),
  empty: ({ row: [http] }) => emptyAnswer(http),
  html: ({ row: [http, , message] }) => errorPage(http, message),
};

function takeOrdered(state: BrighteState, operation: string): OrderedRefusal | undefined {
  const found = state.refusals.find((one) => one.operation === operation);
  if (found)
    state.refusals = state.refusals.flatMap((one) => {
      if (one !== found) return [one];
      return one.times > 1 ? [{ ...one, times: one.times - 1 }] : [];
    });
  return found;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bodyOf({ body }: Call): Members | undefined {
  try {
    const value: unknown = JSON.parse(body.toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function checkHeaders({ switches }: BrighteWorld, { headers }: Call): void {
  const isJson = (value = ''): boolean => /(^|[\s,])application\/json\b/i.test(value);
  if (switches.requireJsonHeaders && !(isJson(headers.accept) && isJson(headers['content-type'])))
    throw new RowRefusal([400, 4402, 'Accept and Content-Type must be application/json.']);
}

function define<V extends Visit>(
  { id, at: [method, path], alternates, subject, act }: Definition<V>,
  enter: (visit: Visit) => V,
): BrighteOperation {
  const run = (world: BrighteWorld, call: Call): Answer => {
    checkHeaders(world, call);
    const ordered = takeOrdered(world.state, id);
    if (ordered && !ordered.commit) throw new RowRefusal(ordered.row);
    const done = act(enter({ world, call, params: call.params, body: bodyOf(call) }));
    if (ordered) throw new RowRefusal(ordered.row);
    return done;
  };
  return {
    method,
    path,
    ...(alternates && { alternates }),
    subject: ({ params }) => (subject && params[subject]?.trim()) || undefined,
    run(world, call) {
      try {
        return run(world, call);
      } catch (error) {
        if (error instanceof RowRefusal) return ERROR_BODIES[world.switches.errorBody](error);
        throw error;
      }
    },
  };
}

/** A call that needs a session. */
export const sessionCall = (definition: Definition<SessionVisit>): BrighteOperation =>
  define(definition, (visit) => ({ ...visit, caller: callerOf(visit.world, visit.call) }));

/** A call that anybody may make. */
export const openCall = (definition: Definition<Visit>): BrighteOperation =>
  define(definition, (visit) => visit);

export const alternates = (method: string, ...paths: readonly string[]): readonly Spelling[] =>
  paths.map((path) => ({ method, path }));
