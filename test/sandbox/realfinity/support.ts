import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import { loadContract, type WireAnswer } from '../../support/contract.js';
import { openBench as openAny } from '../support.js';

export const contract = loadContract('realfinity');

export type Json = Record<string, unknown>;
export interface Known {
  readonly clients: Readonly<Record<string, readonly string[]>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly owners: readonly string[];
  readonly missing: string;
  readonly tokens: Readonly<Record<'readOnly' | 'noAccess' | 'expired', string>>;
}
export interface CallOptions {
  readonly id?: string;
  /** Without the question mark, as it travels; an object is encoded. */
  readonly query?: string | Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export const THREE = { firstName: 'Ann', lastName: 'Lee', email: 'ann.lee@mail.test' };
export const ANN = { firstName: 'Ann', lastName: "O'Neil", email: "ann.o'neil@mail.test" };

/** What these carry, Node would send without its length. */
const BODILESS = ['GET', 'DELETE'];

const encoded = (query: NonNullable<CallOptions['query']>): string =>
  typeof query === 'string'
    ? query
    : Object.entries(query)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&');

export type Bench = Awaited<ReturnType<typeof openBench>>;

export async function openBench(options: SandboxOptions = {}) {
  const bench = await openAny(options);
  const facts = () => bench.sandbox.describe().providers.realfinity as unknown as Facts;
  const { token } = facts().credentials;

  const call = async (operationId: string, options: CallOptions = {}): Promise<WireAnswer> => {
    const operation = contract.operations.find(({ id }) => id === operationId);
    if (!operation) throw new Error(`No operation ${operationId}`);
    const { id = '', query = '' } = options;
    const body = BODILESS.includes(operation.method) ? undefined : options.body;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const search = encoded(query);
    const given = options.token === undefined ? token : options.token;
    const base = new URL(facts().url).pathname;
    return bench.send({
      method: operation.method,
      path: `${base}${operation.path.replace('{id}', id)}${search && `?${search}`}`,
      headers: {
        ...(given !== null && { authorization: `Bearer ${given}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(text !== undefined && { body: Buffer.from(text) }),
    });
  };

  /** The parsed answer, which must keep the contract. */
  const read = async (operationId: string, options?: CallOptions): Promise<Json> => {
    const answer = await call(operationId, options);
    if (answer.status >= 300) throw new Error(`${operationId}: ${answer.status} ${answer.body}`);
    return contract.read(operationId, answer) as Json;
  };

  const list = async (query: Readonly<Record<string, string | number>> = {}): Promise<Json[]> =>
    (await read('listClients', { query })) as unknown as Json[];

  const ids = async (query: Readonly<Record<string, string | number>> = {}): Promise<string[]> =>
    (await list({ $select: 'id', ...query })).map(({ id }) => String(id));

  /** Status and body of a no, which must keep the contract. */
  const problem = async (operationId: string, options?: CallOptions) => {
    const answer = await call(operationId, options);
    if (answer.status < 400) throw new Error(`${operationId}: ${answer.status}`);
    const value = contract.read(operationId, answer) as Json | undefined;
    return { status: answer.status, headers: answer.headers, value: value ?? {} };
  };

  const control = (method: string, path: string, body?: unknown) =>
    bench.control(method, `/realfinity${path}`, body);

  return {
    ...bench,
    ...{ call, read, list, ids, problem, control, token },
    known: (): Known => facts().known,
    client: (id: string) => read('getClient', { id }),
    create: async (fields: Json = {}) =>
      String((await read('createClient', { body: { ...ANN, ...fields } })).id),
    setSwitches: (switches: Json) => control('PUT', '/switches', switches),
    reset: () => bench.control('POST', '/reset'),
    advance: (seconds: number) => bench.control('POST', '/clock', { advanceSeconds: seconds }),
  };
}

interface Facts {
  readonly url: string;
  readonly credentials: { readonly token: string };
  readonly known: Known;
}
