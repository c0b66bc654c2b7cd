import type { Answer, Call } from './http.js';

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
}

export interface Operation<State, Table extends SwitchTable> {
  readonly method: string;
  /** Path of the contract, `{name}` for a parameter. */
  readonly path: string;
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

export interface Switch<Value> {
  readonly initial: Value;
  readonly description: string;
  /** The values it takes, in words. */
  readonly takes: string;
  accepts(value: unknown): value is Value;
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
  readonly controls: readonly Control<State, Table>[];
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
  accepts: (value): value is boolean => typeof value === 'boolean',
});

export const oneOf = <Value extends string>(
  values: readonly [Value, ...Value[]],
  description: string,
): Switch<Value> => ({
  initial: values[0],
  description,
  takes: values.map((value) => `"${value}"`).join(' or '),
  accepts: (value): value is Value => values.some((known) => known === value),
});

export const wordOrNull = (description: string): Switch<string | null> => ({
  initial: null,
  description,
  takes: 'a string or null',
  accepts: (value): value is string | null => value === null || typeof value === 'string',
});

export const integerOrNull = (description: string): Switch<number | null> => ({
  initial: null,
  description,
  takes: 'a whole number or null',
  accepts: (value): value is number | null => value === null || Number.isSafeInteger(value),
});
