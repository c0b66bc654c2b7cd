import type { Operation, Spelling, SwitchTable } from './provider.js';

/** One way to reach an operation. */
export interface Spelled<State, Table extends SwitchTable> extends Spelling {
  readonly id: string;
  readonly operation: Operation<State, Table>;
}

const holes = (path: string): number => path.split('{').length;

/** Every way to reach an operation; literal paths come before templates. */
export const spellingsOf = <State, Table extends SwitchTable>(
  operations: Readonly<Record<string, Operation<State, Table>>>,
): readonly Spelled<State, Table>[] =>
  Object.entries(operations)
    .flatMap(([id, operation]) =>
      [operation, ...(operation.alternates ?? [])].map(({ method, path }) => ({
        id,
        operation,
        method,
        path,
      })),
    )
    .sort((one, other) => holes(one.path) - holes(other.path));
