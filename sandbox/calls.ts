export type Counts = Record<string, number>;

/** How often each operation was called, in all and per subject (a loan, an order). Plain JSON. */
export interface CallCounts {
  readonly all: Counts;
  readonly bySubject: Record<string, Counts>;
}

const zeros = (operations: readonly string[]): Counts =>
  Object.fromEntries(operations.map((id) => [id, 0]));

export const noCalls = (operations: readonly string[]): CallCounts => ({
  all: zeros(operations),
  bySubject: {},
});

const add = (counts: Counts, id: string): void => {
  counts[id] = (counts[id] ?? 0) + 1;
};

export const countCall = (calls: CallCounts, id: string): void => add(calls.all, id);

export function countCallAbout(calls: CallCounts, id: string, subject: string): void {
  const counts = callsAbout(calls, subject);
  add(counts, id);
  calls.bySubject[subject] = counts;
}

export const callsAbout = (calls: CallCounts, subject: string): Counts =>
  (Object.hasOwn(calls.bySubject, subject) && calls.bySubject[subject]) ||
  zeros(Object.keys(calls.all));
