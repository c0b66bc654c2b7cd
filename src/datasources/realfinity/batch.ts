/** Many clients by their ids in few calls, in whatever form the server takes them. */
import type { Filter } from '../odata.js';
import type { WireClient } from './answers.js';
import { isGone, isQueryRefused } from './errors.js';
import { isDocumented, type WireField } from './fields.js';

/** From the best to the one that every server takes. */
const FORMS = ['in', 'or', 'single'] as const;
type Form = (typeof FORMS)[number];
/** 40 ids with all fields fit a query of 2048 characters; 16 terms are more than some servers count (notes). */
const MOST: Readonly<Record<Form, number>> = { in: 40, or: 15, single: 4 };

/** What one server has been seen to take; as long as the connection lives. */
export interface Taken {
  form: Form;
  isSure: boolean;
}
export const nothingTaken = (): Taken => ({ form: 'in', isSure: false });

export interface Source {
  list(filter: Filter, select: readonly WireField[], top: number): Promise<readonly WireClient[]>;
  one(id: string): Promise<WireClient>;
}

interface Outcome {
  readonly isTaken: boolean;
  readonly again: readonly string[];
}

export type Results = ReadonlyMap<string, WireClient | Error>;

/** Who is missing in the answer is missing in the result; an Error stands for those of one call. */
export async function readMany(
  ids: readonly string[],
  select: readonly WireField[],
  source: Source,
  remembered: Taken,
): Promise<Results> {
  const results = new Map<string, WireClient | Error>();
  // A refusal may be about a field that is not documented; then it says nothing of the form.
  const taken = select.every(isDocumented) ? remembered : { ...remembered };
  let todo = ids;
  while (todo.length > 0) {
    const { form, isSure } = taken;
    const chunks = chunksOf(todo, MOST[form]);
    // One goes ahead until it is known that this form is taken; single reads keep to four at a time.
    const round = isSure && form !== 'single' ? chunks : chunks.slice(0, 1);
    const outcomes = await Promise.all(round.map((chunk) => ask(chunk, form)));
    taken.isSure = outcomes.every(({ isTaken }) => isTaken);
    if (!taken.isSure) taken.form = FORMS[FORMS.indexOf(form) + 1] ?? 'single';
    todo = [...outcomes.flatMap(({ again }) => again), ...chunks.slice(round.length).flat()];
  }
  return results;

  /** Whether the server takes this form, and which ids of a call are to be asked again. */
  async function ask(chunk: readonly string[], form: Form): Promise<Outcome> {
    try {
      const rows = form === 'single' ? await singly(chunk) : await together(chunk, form);
      const news = rows.filter(({ id }) => chunk.includes(id));
      for (const row of news) results.set(row.id, row);
      // Those left out may be unknown, or beyond a silent cap: only an answer without any is sure.
      const isWhole = form === 'single' || news.length === 0;
      return { isTaken: true, again: isWhole ? [] : chunk.filter((id) => !results.has(id)) };
    } catch (error) {
      if (form !== 'single' && isQueryRefused(error)) return { isTaken: false, again: chunk };
      for (const id of chunk) results.set(id, error as Error);
      return { isTaken: true, again: [] };
    }
  }

  function together(chunk: readonly string[], form: 'in' | 'or') {
    return source.list(form === 'in' ? isOneOf(chunk) : isThisOrThat(chunk), select, chunk.length);
  }

  async function singly(chunk: readonly string[]): Promise<readonly WireClient[]> {
    const rows = await Promise.all(
      chunk.map(async (id) => {
        try {
          return [await source.one(id)];
        } catch (error) {
          if (!isGone(error)) results.set(id, error as Error);
          return [];
        }
      }),
    );
    return rows.flat();
  }
}

const guid = (value: string) => ({ type: 'guid', value }) as const;
const isOneOf = (ids: readonly string[]): Filter => ({
  kind: 'in',
  field: 'id',
  values: ids.map(guid),
});
const isThisOrThat = (ids: readonly string[]): Filter => ({
  kind: 'or',
  of: ids.map((id) => ({ kind: 'compare', field: 'id', is: 'eq', to: guid(id) })),
});

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
