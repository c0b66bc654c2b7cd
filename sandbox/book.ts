import { type CallCounts, noCalls } from './calls.js';
import type { FaultRule } from './fault-rules.js';
import type { LedgerEntry, Provider, SwitchTable, SwitchValues, World } from './provider.js';
import { initialSwitches } from './switches.js';
import { addTask, type Task } from './tasks.js';

/** Everything a provider remembers, as plain JSON. */
export interface Book<State, Table extends SwitchTable> {
  state: State;
  ledger: LedgerEntry[];
  tasks: Task[];
  switches: SwitchValues<Table>;
  faults: FaultRule[];
  calls: CallCounts;
}

export const freshBook = <State, Table extends SwitchTable>(
  provider: Provider<State, Table>,
  { seed, now }: { readonly seed: number; readonly now: Date },
): Book<State, Table> => ({
  state: provider.seed(seed, now),
  ledger: [],
  tasks: [],
  switches: initialSwitches(provider.switches),
  faults: [],
  calls: noCalls([...Object.keys(provider.operations), ...Object.keys(provider.pages ?? {})]),
});

/** A copy whose effects are thrown away. */
export const draftOf = <State, Table extends SwitchTable>(
  book: Book<State, Table>,
): Book<State, Table> => {
  const { state, ledger, tasks } = book;
  return { ...book, ...structuredClone({ state, ledger, tasks }) };
};

export const worldOf = <State, Table extends SwitchTable>(
  { state, switches, ledger, tasks }: Book<State, Table>,
  now: Date,
): World<State, Table> => ({
  state,
  switches,
  now,
  book(operation, facts) {
    ledger.push({ seq: ledger.length + 1, at: now.toISOString(), operation, ...facts });
  },
  later: (dueAt, kind, about) => addTask(tasks, { dueAt, kind, about }),
});
