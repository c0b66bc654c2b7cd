import { type Book, worldOf } from './book.js';
import type { Clock } from './clock.js';
import type { Provider, SwitchTable } from './provider.js';
import { post } from './sender.js';
import { earliest, type Outcome, type Task } from './tasks.js';

interface Work<State, Table extends SwitchTable> {
  readonly provider: Provider<State, Table>;
  readonly book: Book<State, Table>;
  readonly clock: Clock;
  readonly stopped: AbortSignal;
}

/** Does what is due at the earliest instant; messages of one instant travel side by side. */
export async function runEarliest<State, Table extends SwitchTable>(
  work: Work<State, Table>,
): Promise<void> {
  await Promise.all(earliest(work.book.tasks).map((task) => runTask(work, task)));
}

/** A task leaves the list once its message is answered: a crash repeats it, and loses none. */
async function runTask<State, Table extends SwitchTable>(
  { provider, book, clock, stopped }: Work<State, Table>,
  task: Task,
): Promise<void> {
  const handler = provider.tasks?.[task.kind];
  const world = () => worldOf(book, clock.now());
  let outcome: Outcome | undefined;
  try {
    const message = handler?.run(world(), task.about);
    outcome = message && (await post(message, stopped));
  } finally {
    if (!stopped.aborted) book.tasks.splice(book.tasks.indexOf(task), 1);
  }
  if (outcome && !stopped.aborted) handler?.sent?.(world(), task.about, outcome);
}
