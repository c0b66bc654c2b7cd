/**
 * An operation is one documented call of one provider, as a value. Only `call.ts` sends it.
 * From these tables follow the egress allow-list, retry and timeout rules, call plans, metrics,
 * capabilities and the coverage test against the contracts.
 */

/**
 * What may be done about a lost answer, whatever the HTTP verb says:
 * - `safe-read`: may be repeated.
 * - `keyed-write`: the provider knows a repeat by a key or a natural reference.
 * - `unkeyed-write`: sent at most once, on a fresh connection, never repeated by any layer.
 * - `auth`: log in and refresh; repeated only by the session that owns it.
 */
export type Safety = 'safe-read' | 'keyed-write' | 'unkeyed-write' | 'auth';

export interface WireRequest {
  /** Fields of a form, or a text whose provider has a grammar of its own and has encoded it. */
  query?: Record<string, string> | string;
  /** Values for the `{names}` of the path template. */
  path?: Record<string, string>;
  headers?: Record<string, string>;
  body?: { contentType: string; bytes: Buffer };
}

export interface WireReply {
  operation: string;
  status: number;
  contentType: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** `Fixed` is what every call of a provider carries, e.g. Iute's partner type. */
export interface Operation<Input, Answer, Fixed = unknown> {
  readonly safety: Safety;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the contract, with `{names}` for the parts that vary. */
  readonly path: string;
  /** Largest answer, counted after decompression. */
  readonly maxBytes: number;
  /** Money is handed out, asked for or taken: not even a lost session lets it go out a second time. */
  readonly movesMoney?: true;
  /** Whole-answer limit in milliseconds; the request's deadline may be nearer. */
  readonly timeoutMs: number;
  encode(input: Input, fixed: Fixed): WireRequest;
  /** Reads a complete 2xx answer; throws `ProviderFault` on anything that is not in the contract. */
  decode(reply: WireReply): Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds operations of many shapes; each key keeps its own
export type OperationTable<Fixed> = Record<string, Operation<any, any, Fixed>>;

export type InputOf<O> = O extends Operation<infer I, infer _A, infer _F> ? I : never;
export type AnswerOf<O> = O extends Operation<infer _I, infer A, infer _F> ? A : never;

/** Marks an operation that moves money. */
export const money = <O extends object>(operation: O) => ({
  ...operation,
  movesMoney: true as const,
});

export const movesMoney = (table: OperationTable<never>, name: string): boolean =>
  table[name]?.movesMoney === true;

export const queryOf = ({ query }: WireRequest): string =>
  query ? `?${typeof query === 'string' ? query : new URLSearchParams(query)}` : '';

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._~-]*$/;

/** The wire path equals the template: a value that could leave its segment is refused. */
export function fillPath(template: string, values: Record<string, string> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || !SEGMENT.test(value))
      throw new Error(`path part ${name} does not fit`);
    return value;
  });
}
