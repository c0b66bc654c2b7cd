/** Something that falls due by the clock. Plain JSON. */
export interface Task {
  readonly dueAt: number;
  readonly kind: string;
  readonly about: string;
}

/** A message to somebody outside the sandbox. */
export interface Message {
  readonly url: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** What came of a message: the status of the answer, or why there was none. */
export type Outcome = { readonly status: number } | { readonly failure: string };

/** Keeps the list in order of time; what falls due at the same instant stays in order of entry. */
export function addTask(tasks: Task[], task: Task): void {
  const after = tasks.findIndex(({ dueAt }) => dueAt > task.dueAt);
  tasks.splice(after < 0 ? tasks.length : after, 0, task);
}

/** So many messages travel side by side at most. */
const MOST_AT_ONCE = 64;

/** The next tasks: those of the earliest instant. */
export function earliest(tasks: readonly Task[]): readonly Task[] {
  const later = tasks.findIndex(({ dueAt }) => dueAt !== tasks[0]?.dueAt);
  return tasks.slice(0, Math.min(later < 0 ? tasks.length : later, MOST_AT_ONCE));
}
