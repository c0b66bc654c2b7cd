import type { Board } from './board.js';
import type { Answer, Call } from './http.js';
import type { Message, Outcome } from './tasks.js';

/** Facts of one effect, as text; amounts with two decimals, days as yyyy-MM-dd. */
export type Facts = Readonly<Record<string, string>>;

/** One effect that was really applied. */
export type LedgerEntry = {
  readonly seq: number;
  readonly at: string;
  readonly operation: string;
} & {
  readonly [fact: string]: string | number;
};

/** What a handler may look at and change. Uncommitted runs get a copy that is thrown away. */
export interface World<State, Table extends SwitchTable> {
  readonly state: State;
  readonly switches: SwitchValues<Table>;
  readonly now: Date;
  book(operation: string, facts: Facts): void;
  /** Puts a task on the agenda: its kind is a name of `Provider.tasks`. */
  later(dueAt: number, kind: string, about: string): void;
}

export interface Spelling {
  readonly method: string;
  /** Path of the contract, `{name}` for a parameter. */
  readonly path: string;
}

export interface Operation<State, Table extends SwitchTable> extends Spelling {
  /** Other spellings that reach it, too. */
  readonly alternates?: readonly Spelling[];
  /** What the call is about, for the counters per subject. */
  subject?(call: Call): string | undefined;
  /** Synchronous, so that an effect is applied whole or not at all. Throws a Refusal to say no. */
  run(world: World<State, Table>, call: Call): Answer;
}

/** A step on the control surface, below `/__sandbox/<provider>`. */
export interface Control<State, Table extends SwitchTable> {
  readonly method: string;
  readonly path: string;
  run(world: World<State, Table>, params: Readonly<Record<string, string>>, body: unknown): unknown;
}

/** What happens when a task falls due. */
export interface TaskKind<State, Table extends SwitchTable> {
  /** Synchronous, like a handler. A message it answers is sent, and its outcome handed to `sent`. */
  run(world: World<State, Table>, about: string): Message | undefined;
  sent?(world: World<State, Table>, about: string, outcome: Outcome): void;
}

export interface Switch<Value> {
  readonly initial: Value;
  readonly description: string;
  /** The values it takes, in words. */
  readonly takes: string;
  /** All of them, where they are few. */
  readonly options?: readonly Value[];
  accepts(value: unknown): value is Value;
}

/** A switch in place, for people. */
export interface SwitchLine extends Switch<unknown> {
  readonly name: string;
  readonly value: unknown;
}

export type SwitchTable = Readonly<Record<string, Switch<unknown>>>;

export type SwitchValues<Table extends SwitchTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Switch<infer Value> ? Value : never;
};

/** A pretend provider. Its state is plain JSON, so that it can be kept and copied. */
export interface Provider<State, Table extends SwitchTable> {
  /** The path prefix, too. */
  readonly name: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly switches: Table;
  /** By the contract's operationId. */
  readonly operations: Readonly<Record<string, Operation<State, Table>>>;
  /** What a browser asks for beyond the contract, by name; faults and counters work for them, too. */
  readonly pages?: Readonly<Record<string, Operation<State, Table>>>;
  readonly tasks?: Readonly<Record<string, TaskKind<State, Table>>>;
  readonly controls: readonly Control<State, Table>[];
  /** What the page at `/` shows of it, beyond what all have. */
  readonly boards?: readonly Board[];
  /** An extra path part between the prefix and the contract's paths. */
  contextPath?(switches: SwitchValues<Table>): string;
  seed(seed: number, now: Date): State;
  /** What a caller may rely on to exist. */
  known(state: State): Readonly<Record<string, unknown>>;
  /** How this provider says no. */
  refuse(status: number, message: string): Answer;
}

export const flag = (initial: boolean, description: string): Switch<boolean> => ({
  initial,
  description,
  takes: 'true or false',
  options: [false, true],
  accepts: (value): value is boolean => typeof value === 'boolean',
});

export const oneOf = <Value extends string>(
  values: readonly [Value, ...Value[]],
  description: string,
): Switch<Value> => ({
  initial: values[0],
  description,
  takes: values.map((value) => `"${value}"`).join(' or '),
  options: values,
  accepts: (value): value is Value => values.some((known) => known === value),
});

export const wordOrNull = (description: string): Switch<string | null> => ({
  initial: null,
  description,
  takes: 'a string or null',
  accepts: (value): value is string | null => value === null || typeof value === 'string',
});

export const integer = (
  [initial, low, high]: readonly [initial: number, low: number, high: number],
  description: string,
): Switch<number> => ({
  initial,
  description,
  takes: `a whole number from ${low} to ${high}`,
  accepts: (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high,
});

export const amount = (initial: string, description: string): Switch<string> => ({
  initial,
  description,
  takes: 'an amount as text with at most two decimals, like "4.99"',
  accepts: (value): value is string =>
    typeof value === 'string' && /^\d{1,9}(\.\d{1,2})?$/.test(value),
});

export const integerOrNull = (
  description: string,
  initial: number | null = null,
): Switch<number | null> => ({
  initial,
  description,
  takes: 'a whole number or null',
  accepts: (value): value is number | null => value === null || Number.isSafeInteger(value),
});
