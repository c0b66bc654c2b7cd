import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import { loadContract, type WireAnswer } from '../../support/contract.js';
import { openBench as openAny } from '../support.js';

export const contract = loadContract('plexe');

export type Json = Record<string, unknown>;
export interface CallOptions {
  /** Path parameters, in the order of the path. */
  readonly path?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Null: none is sent. */
  readonly token?: string | null;
}
export interface Made {
  readonly customerId: string;
  readonly applicationId: string;
}
export interface Lent extends Made {
  readonly loanId: string;
}

export const BANKING = {
  bankAccounts: [
    {
      bank: 'First Bank',
      availableBalance: '12000.00',
      currentBalance: '12500.50',
      accountNumber: '000123456789',
      routing: '021000021',
      accountName: 'Operating',
      accountType: 'Current',
      transactions: [
        { amount: 5000, date: '2026-01-05T00:00:00Z', isCredit: true, balance: 12000, text: 'in' },
        { amount: 120.5, date: '2026-01-06T00:00:00Z', isCredit: false, balance: 1, text: 'out' },
      ],
    },
  ],
};

export const customerNamed = (name: string) => ({
  firstName: 'Ann',
  lastName: 'Example',
  email: `${name}@example.com`,
  mobileNumber: '+15550100200',
  password: 'Str0ng!pass',
});

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A sandbox with a client for its plexe; whatever `read` gives keeps the contract. */
export async function openBench(options: SandboxOptions = {}) {
  const bench = await openAny(options);
  let token: string | undefined;
  let made = 0;

  const call = async (id: string, given: CallOptions = {}): Promise<WireAnswer> => {
    const operation = contract.operations.find((one) => one.id === id);
    if (!operation) throw new Error(`No operation ${id}`);
    const values = [...(given.path ?? [])];
    const path = operation.path.replace(/\{[^}]+\}/g, () => values.shift() ?? '');
    const query = given.query ? `?${new URLSearchParams(given.query)}` : '';
    const bearer = given.token === undefined ? await signIn() : given.token;
    const { body } = given;
    return bench.send({
      method: operation.method,
      path: `/plexe${path}${query}`,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }),
    });
  };

  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  const read = async (id: string, given?: CallOptions): Promise<any> => {
    const answer = await call(id, given);
    const value = contract.read(id, answer);
    if (answer.status !== 200) throw new Error(`${id}: ${answer.status} ${answer.body}`);
    return value;
  };

  /** Status and detail of a refusal, which must keep the contract. */
  const refusal = async (id: string, given?: CallOptions): Promise<unknown[]> => {
    const answer = await call(id, given);
    const { detail } = (contract.read(id, answer) ?? {}) as Json;
    return [answer.status, detail];
  };

  const signInAs = async (username: string, password: string): Promise<string> =>
    (await read('login', { query: { username, password }, token: null })).token;

  const plexe = () =>
    bench.sandbox.describe().providers.plexe as unknown as {
      readonly credentials: { readonly username: string; readonly password: string };
      readonly known: { readonly partners: readonly string[] };
    };

  const signIn = async (): Promise<string> => {
    const { username, password } = plexe().credentials;
    token ??= await signInAs(username, password);
    return token;
  };

  const control = (method: string, path: string, body?: unknown) =>
    bench.control(method, `/plexe${path}`, body);
  const value = async (path: string) => (await control('GET', path)).value;

  const reset = async (): Promise<void> => {
    token = undefined;
    await bench.control('POST', '/reset');
  };

  /** Moves the clock, and waits for everything that falls due on the way. */
  const advance = async (seconds = 0): Promise<void> => {
    await bench.control('POST', '/clock', { advanceSeconds: seconds });
    if (seconds > 0) token = undefined;
  };

  const partnerId = (): string => plexe().known.partners[0] ?? '';

  const application = async (): Promise<Made> => {
    made += 1;
    return read('createCustomerAndApplication', {
      body: {
        application: { businessName: 'Rice & Co', partnerId: partnerId() },
        customer: customerNamed(`customer-${made}-${Date.now()}`),
      },
    });
  };

  const step = (id: string, applicationId: string, query?: Readonly<Record<string, string>>) =>
    read(id, { path: [applicationId], ...(query && { query }) });

  /** An application whose offer is there: 8 weeks of 5000. */
  const offered = async (): Promise<Made> => {
    const one = await application();
    await read('addOrUpdateBankingData', { path: [one.applicationId], body: BANKING });
    await step('testingUpdateApplicationStatus', one.applicationId, { status: 'OfferReady' });
    return one;
  };

  const accepted = async (): Promise<Made> => {
    const one = await offered();
    await step('testingAcceptOffer', one.applicationId);
    const [account] = await step('getAllBankAccounts', one.applicationId);
    await read('setPrimaryBankAccount', { path: [one.applicationId, account.id] });
    return one;
  };

  /** A loan over 40000, enabled unless it is said otherwise. */
  const loan = async ({ enabled = true } = {}): Promise<Lent> => {
    const one = await accepted();
    const loanId = await step('testingCreateLoan', one.applicationId);
    if (enabled) await read('testingEnableLoanOnLoanId', { path: [loanId] });
    return { ...one, loanId };
  };

  const codeOf = async (loanId: string): Promise<string> =>
    (await value(`/loans/${loanId}/code`)).code;

  return {
    ...bench,
    ...{ call, read, refusal, signIn, signInAs, control, value, reset, advance },
    ...{ partnerId, application, offered, accepted, loan, codeOf },
    setSwitches: (switches: Json) => control('PUT', '/switches', switches),
    shared: bench.control,
  };
}
