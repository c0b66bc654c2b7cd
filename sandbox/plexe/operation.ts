import { type Answer, answer, type Call, emptyAnswer, errorPage } from '../http.js';
import type { Operation, Spelling } from '../provider.js';
import { Refusal } from '../refusal.js';
import { applicationFor, callerOf, customerFor, loanFor } from './access.js';
import { readGuid } from './ids.js';
import { print } from './printing.js';
import { bad, Problem, problemAnswer, Unauthorized } from './problem.js';
import type {
  Application,
  Customer,
  Loan,
  OrderedRefusal,
  PlexeState,
  PlexeTable,
  PlexeWorld,
  User,
} from './state.js';
import { Fields, readDate, readJson } from './wire.js';

export type PlexeOperation = Operation<PlexeState, PlexeTable>;

/** One call on its way: whatever it names is looked up, and refused where it is not there. */
export class Visit {
  readonly #query: ReadonlyMap<string, string>;

  constructor(
    readonly world: PlexeWorld,
    readonly call: Call,
    readonly id: string,
  ) {
    // Names in any case, the first value wins.
    this.#query = new Map(
      [...call.query].reverse().map(([name, one]) => [name.toLowerCase(), one]),
    );
  }

  get state(): PlexeState {
    return this.world.state;
  }

  get caller(): User {
    return callerOf(this.world, this.call);
  }

  get application(): Application {
    return applicationFor(this.world, this.caller, this.named('applicationId'));
  }

  get customer(): Customer {
    return customerFor(this.world, this.caller, this.named('customerId'));
  }

  get loan(): Loan {
    return loanFor(this.world, this.caller, this.named('loanId'));
  }

  /** The JSON object of the body. Read it, then `check()`. */
  get body(): Fields {
    return new Fields(readJson(this.call.body));
  }

  /** A GUID of the path or, where the path has none, of the query. */
  named(name: string): string {
    const guid = this.guid(name, this.call.params[name]);
    if (guid === undefined) throw invalid(name, `The ${name} field is required.`);
    return guid;
  }

  /** An optional GUID of the query. */
  guid(name: string, written = this.query(name)): string | undefined {
    if (written === undefined || written === '') return undefined;
    const guid = readGuid(written);
    if (guid === undefined) throw invalid(name, `The value '${written}' is not valid.`);
    return guid;
  }

  query(name: string): string | undefined {
    return this.#query.get(name.toLowerCase());
  }

  needed(name: string): string {
    const value = this.query(name);
    if (!value?.trim()) throw invalid(name, `The ${name} field is required.`);
    return value;
  }

  flag(name: string, initial: boolean): boolean {
    const written = this.query(name);
    if (written === undefined || written === '') return initial;
    if (!/^(true|false)$/i.test(written))
      throw invalid(name, `The value '${written}' is not valid.`);
    return written.toLowerCase() === 'true';
  }

  date(name: string): string {
    const date = readDate(this.needed(name));
    if (date === undefined) throw invalid(name, `The value of ${name} is not a date.`);
    return date;
  }

  /** The rows between skip and take. */
  window<Row>(rows: readonly Row[]): readonly Row[] {
    const skip = this.#count('skip', 0);
    return rows.slice(skip, skip + this.#count('take', 2 ** 31 - 1));
  }

  /** A ledger effect of this operation. */
  book(facts: Readonly<Record<string, string>>): void {
    this.world.book(this.id, facts);
  }

  /** A JSON answer; the subject is what this call made. */
  ok(value: unknown, subject?: string): Answer {
    const text = print(this.world.switches, value);
    return {
      ...answer(200, 'application/json; charset=utf-8', text),
      ...(subject !== undefined && { subject }),
    };
  }

  done(): Answer {
    return emptyAnswer();
  }

  #count(name: string, initial: number): number {
    const written = this.query(name);
    if (written === undefined || written === '') return initial;
    const count = /^\d{1,10}$/.test(written) ? Number(written) : -1;
    if (count < 0 || count >= 2 ** 31) throw invalid(name, `The value '${written}' is not valid.`);
    return count;
  }
}

const invalid = (name: string, message: string): Problem => bad(message, { [name]: [message] });

interface Definition {
  readonly at: readonly [method: Spelling['method'], path: string];
  /** Anybody may call it. */
  readonly open?: true;
  /** A partner that may only read may not call it. */
  readonly writes?: true;
  act(visit: Visit): Answer;
}

const UNAUTHORIZED_BODIES = {
  empty: () => emptyAnswer(401),
  problem: () => problemAnswer({ status: 401, message: 'Unauthorized' }),
  html: () => errorPage(401),
} as const;

function refused({ switches }: PlexeWorld, error: Refusal): Answer {
  if (error instanceof Unauthorized) {
    const page = UNAUTHORIZED_BODIES[switches.unauthorizedBody]();
    return { ...page, headers: { ...page.headers, 'WWW-Authenticate': 'Bearer' } };
  }
  const { message } = error;
  const errors = error instanceof Problem ? error.errors : undefined;
  const status = errors ? Number(switches.validationStatus) : error.status;
  return problemAnswer({ status, message, ...(errors && { errors }) }, switches.problemContentType);
}

function enter({ world, caller }: Visit, writes: boolean): void {
  if (writes && caller.kind === 'Partner' && !world.switches.partnerMayWrite)
    throw new Problem(403, 'A partner may only read.');
}

/** What a call is about: the loan, the application or the customer it names. */
const SUBJECTS = ['loanId', 'applicationId', 'customerId', 'partnerId'];
function subjectOf({ params, query }: Call): string | undefined {
  const written = SUBJECTS.map((name) => params[name] ?? query.get(name)).find(Boolean);
  return written ? readGuid(written) : undefined;
}

/** What a control has ordered for this operation: one less is left of it. */
function takeOrdered(state: PlexeState, id: string): OrderedRefusal | undefined {
  const found = state.refusals.find(({ operation }) => operation === id);
  if (found)
    state.refusals = state.refusals.flatMap((one) => {
      if (one !== found) return [one];
      return one.times > 1 ? [{ ...one, times: one.times - 1 }] : [];
    });
  return found;
}

const define = (
  id: string,
  { at: [method, path], open, writes, act }: Definition,
): PlexeOperation => ({
  method,
  path,
  subject: subjectOf,
  run(world, call) {
    try {
      const visit = new Visit(world, call, id);
      if (!open) enter(visit, writes ?? false);
      const ordered = takeOrdered(world.state, id);
      if (!ordered) return act(visit);
      if (ordered.commit) act(visit);
      throw new Problem(ordered.status, ordered.detail);
    } catch (error) {
      if (error instanceof Refusal) return refused(world, error);
      throw error;
    }
  },
});

/** Operations by the contract's operationId. */
export const operations = (
  table: Readonly<Record<string, Definition>>,
): Readonly<Record<string, PlexeOperation>> =>
  Object.fromEntries(Object.entries(table).map(([id, definition]) => [id, define(id, definition)]));
