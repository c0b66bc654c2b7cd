import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import { loadContract, type WireAnswer } from '../../support/contract.js';
import { openBench as openAny } from '../support.js';

export const contract = loadContract('plexe');

export type Json = Record<string, unknown>;
export interface Login {
  readonly username: string;
  readonly password: string;
}
export interface Known {
  readonly loans: readonly string[];
  readonly loansByStory: Readonly<Record<string, string>>;
  readonly applicationsByStatus: Readonly<Record<string, readonly string[]>>;
  readonly partnerId: string;
  readonly customers: readonly string[];
  readonly customerWithManyLoans: string;
  readonly customerWithoutApplications: string;
  readonly logins: Readonly<Record<'customer' | 'otherCustomer' | 'otherPartner', Login>>;
  readonly foreign: Readonly<Record<'partner' | 'customer' | 'application' | 'loan', string>>;
}
export interface CallOptions {
  /** Path parameters, in the order of the path. */
  readonly path?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Null: no token. */
  readonly token?: string | null;
  /** A query that is sent as it is. */
  readonly rawQuery?: string;
}

export const LOGIN: Login = { username: 'lendgraph-sandbox', password: 'Plexe-3Tn8-kR6w!' };

export const CUSTOMER = {
  firstName: 'Robin',
  lastName: 'Field',
  email: 'robin.field@example.com',
  mobileNumber: '+15550001111',
  password: 'Secret1!',
};
/** Step 2 of the first workflow, as the samples fill it. */
export const APPLICATION = {
  businessName: 'Field Rice',
  extraInformation: { years: '2-5 years', zipcode: '82772', industry: 'Rice' },
};
const MOVEMENTS = [
  { amount: 4200.55, date: '2026-01-05T00:00:00Z', isCredit: true, balance: 9000, text: 'Takings' },
  { amount: 350, date: '2026-01-12T00:00:00Z', isCredit: false, balance: 8650, text: 'Rent' },
];
export const BANKING = {
  bankAccounts: ['1000200030', '1000200031'].map((accountNumber) => ({
    bank: 'Second Bank',
    availableBalance: '8650.00',
    currentBalance: '8650.00',
    accountNumber,
    routing: '021000021',
    accountName: 'Field Rice',
    accountType: 'Current',
    transactions: MOVEMENTS,
  })),
};
export const COMPANY = {
  businessName: 'Field Rice LLC',
  entityType: 'LLC',
  zipCode: '82772',
  businessTaxId: '12-3456789',
  city: 'Cheyenne',
};
export const APPLICANT = {
  driversLicense: {
    issuingState: 'WY',
    cardNumber: 'D1234567',
    expiryDate: '2029-01-01T00:00:00Z',
    name: 'Robin Field',
    address: '1 Main Street',
    dateOfBirth: '1980-02-29T00:00:00Z',
    city: 'Cheyenne',
  },
  email: 'robin.field@example.com',
  mobile: '+15550001111',
  miscellaneousData: { ssn: '900-00-0000' },
};
export const JPEG = '/9j/4AAQSkZJRg==';
export const SIGNATURE = {
  ipAddress: '192.0.2.1',
  signature: JPEG,
  signature2: JPEG,
  mimeType: 'image/jpeg',
  secondaryApplicant: false,
};

export type Bench = Awaited<ReturnType<typeof openBench>>;

export async function openBench(options: SandboxOptions = {}) {
  const bench = await openAny(options);
  let usual: string | undefined;

  const call = async (id: string, options: CallOptions = {}): Promise<WireAnswer> => {
    const operation = contract.operations.find((one) => one.id === id);
    if (!operation) throw new Error(`No operation ${id}`);
    const values = [...(options.path ?? [])];
    const path = operation.path.replace(/\{[^}]+\}/g, () => values.shift() ?? '');
    const query = options.rawQuery ?? new URLSearchParams(options.query).toString();
    const token = options.token === undefined ? await login() : options.token;
    const { body } = options;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return bench.send({
      method: operation.method,
      path: `/plexe${path}${query && `?${query}`}`,
      headers: {
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      ...(text !== undefined && { body: Buffer.from(text) }),
    });
  };

  /** The parsed answer of a good call, which must keep the contract. */
  const read = async <Value = Json>(id: string, options?: CallOptions): Promise<Value> => {
    const answer = await call(id, options);
    if (answer.status !== 200) throw new Error(`${id}: ${answer.status} ${answer.body}`);
    return contract.read(id, answer) as Value;
  };

  /** Status and detail of a refusal, which must keep the contract. */
  const refusal = async (id: string, options?: CallOptions): Promise<[number, unknown]> => {
    const answer = await call(id, options);
    const document = contract.read(id, answer) as Json | undefined;
    return [answer.status, document?.detail];
  };

  const open = async ({ username, password }: Login = LOGIN): Promise<string> => {
    const { token } = await read('login', { query: { username, password }, token: null });
    return String(token);
  };

  const login = async (): Promise<string> => {
    usual ??= await open();
    return usual;
  };

  const control = (method: string, path: string, body?: unknown) =>
    bench.control(method, `/plexe${path}`, body);

  const reset = async (): Promise<void> => {
    usual = undefined;
    await bench.control('POST', '/reset');
  };

  /** Moves the clock, and waits for everything that falls due on the way. */
  const advance = (seconds = 0) => bench.control('POST', '/clock', { advanceSeconds: seconds });

  const known = (): Known => bench.sandbox.describe().providers.plexe?.known as unknown as Known;
  const inStatus = (status: string, index = 0): string =>
    known().applicationsByStatus[status]?.[index] ?? '';
  const loan = (story: string): string => known().loansByStory[story] ?? '';

  const status = (applicationId: string): Promise<string> =>
    read('getApplicationStatus', { path: [applicationId] });

  return {
    ...bench,
    ...{ call, read, refusal, open, login, control, reset, advance, known, inStatus, loan, status },
    value: async (path: string) => (await control('GET', path)).value,
    setSwitches: (switches: Json) => control('PUT', '/switches', switches),
    shared: bench.control,
  };
}
