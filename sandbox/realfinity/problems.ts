import { STATUS_CODES } from 'node:http';
import { type Answer, answer, emptyAnswer } from '../http.js';
import type { SwitchValues } from '../provider.js';
import type { switches } from './switches.js';

type Spelling = Pick<SwitchValues<typeof switches>, 'errorBody' | 'errorFieldNames'>;
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** An expected no of this provider. The detail may quote what was sent, as real ones do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly more: {
      readonly errors?: FieldErrors;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
  }
}

export const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const renamed = (errors: FieldErrors, { errorFieldNames }: Spelling): FieldErrors =>
  errorFieldNames === 'camelCase'
    ? errors
    : Object.fromEntries(Object.entries(errors).map(([name, texts]) => [upperFirst(name), texts]));

const BODIES: Readonly<
  Record<Spelling['errorBody'], (problem: Problem, spelling: Spelling) => Answer>
> = {
  problem: ({ status, detail, more: { errors } }, spelling) =>
    answer(
      status,
      'application/problem+json; charset=utf-8',
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail,
        ...(errors && { errors: renamed(errors, spelling) }),
      }),
    ),
  odata: ({ status, detail }) =>
    answer(
      status,
      'application/json; odata.metadata=minimal',
      JSON.stringify({ error: { code: String(status), message: detail } }),
    ),
  text: ({ status, detail }) => answer(status, 'text/plain; charset=utf-8', detail),
  empty: ({ status }) => emptyAnswer(status),
};

export function problemAnswer(spelling: Spelling, problem: Problem): Answer {
  const given = BODIES[spelling.errorBody](problem, spelling);
  return { ...given, headers: { ...given.headers, ...problem.more.headers } };
}
