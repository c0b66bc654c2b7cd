import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import { loadContract, type WireAnswer } from '../../support/contract.js';
import { openBench as openAny } from '../support.js';

export * from './receiver.js';

export const contract = loadContract('brighte');

export type Json = Record<string, unknown>;
export type Known = {
  readonly accounts: readonly string[];
  readonly applications: readonly string[];
  readonly quotes: readonly string[];
  readonly users: readonly string[];
  readonly logins: Readonly<Record<string, Login>>;
  readonly foreign: Readonly<Record<'account' | 'application' | 'quote' | 'user', string>>;
};
export interface Login {
  readonly apiId: string;
  readonly apiSecret: string;
}
export interface Session {
  readonly sessionKey: string;
  readonly sessionToken: string;
}
export interface CallOptions {
  /** Path parameters, in the order of the path. */
  readonly path?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly session?: Session | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another spelling than the contract's own. */
  readonly spelling?: { readonly method: string; readonly path: string };
}

export const LOGIN: Login = {
  apiId: 'lendgraph-sandbox',
  apiSecret: 'brighte-4Hx9-tW2p-uN6c',
};
export const CHECKOUT_KEY = '3f9a61c07de24b58a1f0c7e95d2b8460';
export const PRIVATE_KEY = 'brighte-private-7Kd2-mQ8v-zR5j';

export const QUOTE = {
  account_id: 'E435',
  first_name: 'Test First',
  last_name: 'Lastnametest',
  phone: '0434632777',
  email: 'generic.test.case420@gmail.com',
  total_purchase_amount: 15000,
  deposit_amount: 5000,
  repayment_term: 48,
  product_category: 'Storage Battery(s)',
  product_description: 'This product stores solar energy',
};
export const { account_id: _account, ...CALLOUT } = QUOTE;
export const USER = {
  role: 'team+member',
  first_name: 'Testfn',
  last_name: 'TestLn',
  email: 'first.last1536623737@brighte.com.au',
  mobile: '0411085823',
  account_id: 'E81',
};
export const CUSTOMER = {
  first_name: 'Sam',
  last_name: 'Example',
  email: 'sam@example.com',
  mobile: '0400000000',
  dob: '1980-02-29',
};

export type Bench = Awaited<ReturnType<typeof openBench>>;

export async function openBench(options: SandboxOptions = {}) {
  const bench = await openAny(options);
  let usual: Session | undefined;

  const call = async (id: string, options: CallOptions = {}): Promise<WireAnswer> => {
    const operation = contract.operations.find((one) => one.id === id);
    if (!operation) throw new Error(`No operation ${id}`);
    const { method, path: template } = options.spelling ?? operation;
    const values = [...(options.path ?? [])];
    const path = template.replace(/\{[^}]+\}/g, () => values.shift() ?? '');
    const query = options.query ? `?${new URLSearchParams(options.query)}` : '';
    const session = options.session === undefined ? await login() : options.session;
    const { body } = options;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return bench.send({
      method,
      path: `/brighte${path}${query}`,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(session && {
          'x-session-key': session.sessionKey,
          'x-session-token': session.sessionToken,
        }),
        ...options.headers,
      },
      ...(text !== undefined && { body: Buffer.from(text) }),
    });
  };

  /** The parsed answer, which must keep the contract. */
  const read = async (id: string, options?: CallOptions): Promise<Json> =>
    contract.read(id, await call(id, options)) as Json;

  /** HTTP code, status and message of a refusal, which must keep the contract. */
  const refusal = async (id: string, options?: CallOptions): Promise<unknown[]> => {
    const answer = await call(id, options);
    const { status, message } = contract.read(id, answer) as Json;
    return [answer.status, status, message];
  };

  const open = async (given: Login): Promise<Session> => {
    const answer = await call('createSession', { body: given, session: null });
    if (answer.status !== 200) throw new Error(`No session: ${answer.body}`);
    return contract.read('createSession', answer) as Session;
  };

  const login = async (): Promise<Session> => {
    usual ??= await open(LOGIN);
    return usual;
  };

  const control = (method: string, path: string, body?: unknown) =>
    bench.control(method, `/brighte${path}`, body);

  const value = async (path: string) => (await control('GET', path)).value;

  const reset = async (): Promise<void> => {
    usual = undefined;
    await bench.control('POST', '/reset');
  };

  /** Moves the clock, and waits for everything that falls due on the way. */
  const advance = (seconds = 0) => bench.control('POST', '/clock', { advanceSeconds: seconds });

  const known = (): Known => bench.sandbox.describe().providers.brighte?.known as unknown as Known;

  /** A browser form, posted somewhere below the provider's prefix. */
  const form = (path: string, fields: Readonly<Record<string, string>>, referer?: string) =>
    bench.send({
      method: 'POST',
      path: `/brighte${path}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(referer !== undefined && { referer }),
      },
      body: Buffer.from(new URLSearchParams(fields).toString()),
    });

  /** A new application over so many whole dollars. */
  const application = async (financedDollars: number, accountId = 'E81'): Promise<string> => {
    const { value: made } = await control('POST', '/applications', { financedDollars, accountId });
    return made.applicationIds[0];
  };

  const status = async (id: string): Promise<unknown> =>
    ((await read('getApplication', { path: [id] })).application as Json).status;

  return {
    ...bench,
    ...{ call, read, refusal, open, login, control, value, reset, advance, known, form },
    ...{ application, status },
    setSwitches: (switches: Json) => control('PUT', '/switches', switches),
    shared: bench.control,
  };
}
