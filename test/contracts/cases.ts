/** The numbered cases of contracts/iute, and what plays them: the real sender against one socket. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { registry } from '../../src/datasources/index.js';
import type { Terms } from '../../src/datasources/iute/request.js';
import type { KnownLoan, Stage } from '../../src/datasources/provider.js';
import { openLender, type Part, type Reply, type Request } from './lender.js';

export interface ExpectedRequest {
  readonly line: string;
  readonly type?: string;
  readonly body?: string;
  readonly parts?: readonly Part[];
  readonly include?: readonly Part[];
  readonly exclude?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange {
  readonly operation: Operation;
  readonly request: ExpectedRequest;
  readonly reply: Reply;
}

export interface Case extends Exchange {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly shows?: 'success' | 'refusal' | 'silence';
  readonly ask?: 'loan' | 'standing' | 'cashRelease';
  readonly input: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<Settings>;
  readonly next?: readonly Exchange[];
  readonly answer?: unknown;
  readonly has?: Readonly<Record<string, unknown>>;
  readonly fault?: Fault;
  readonly sent?: number;
}

interface Fault {
  readonly kind: string;
  readonly message: string;
}

export const DEFAULTS = {
  username: 'partner',
  password: 'secret',
  partnerType: 'post',
  contextPath: '/iute',
};
type Settings = typeof DEFAULTS;

export type Operation = keyof typeof registry.IUTE.operations;
type Reader = ReturnType<ReturnType<typeof registry.IUTE.create>['reader']>;
/** Texts of a case, as its operation and `ask` need them. */
type Input = Terms & { loanRef: string; language: string; known?: Stage | null };

const FILES = ['requests', 'answers', 'refusals', 'silence'];

export const files: readonly { readonly name: string; readonly cases: readonly Case[] }[] =
  FILES.map((name) => {
    const file = new URL(`../../contracts/iute/${name}.yaml`, import.meta.url);
    return { name, cases: parse(readFileSync(file, 'utf8'), { merge: true }) as Case[] };
  });
export const cases = files.flatMap((file) => file.cases);

export const exchangesOf = (one: Case): readonly Exchange[] => [one, ...(one.next ?? [])];

const READS: Partial<Record<string, (reader: Reader, input: Input) => Promise<unknown>>> = {
  calculateLoan: (reader, terms) => reader.estimate(terms),
  checkLoanStatus: (reader, { loanRef }) => reader.status(loanRef),
  getLoanInfo: (reader, { loanRef }) => reader.info(loanRef),
  generateAgreement: (reader, { loanRef, language }) =>
    reader.document('agreement', loanRef, language),
  checkCashRelease: (reader, { loanRef }) => reader.release(loanRef),
  loan: (reader, { loanRef, known }) => reader.loan(loanRef, async () => atStage(loanRef, known)),
  standing: (reader, { loanRef, known }) => reader.standing(loanRef, atStage(loanRef, known)),
  cashRelease: (reader, { loanRef }) => reader.cashRelease(loanRef),
};

const atStage = (ref: string, stage: Stage | null | undefined): KnownLoan | null =>
  stage
    ? {
        provider: 'IUTE',
        ref,
        stage,
        principal: null,
        currency: null,
        termMonths: null,
        firstPaymentOn: null,
        customerId: null,
        createdAt: new Date(0),
      }
    : null;

export interface Played {
  readonly requests: readonly Request[];
  readonly answer?: unknown;
  readonly fault?: Fault;
}

export async function play(one: Case): Promise<Played> {
  const exchanges = exchangesOf(one);
  const lender = await openLender((_, at) => (exchanges[at] ?? one).reply);
  const { contextPath, ...credentials } = { ...DEFAULTS, ...one.settings };
  const provider = registry.IUTE.create(
    { url: lender.url + contextPath, credentials, currency: 'MDL' },
    () => {},
  );
  const ask = { requestId: one.id, signal: new AbortController().signal };
  const read = READS[one.ask ?? one.operation];
  const input = withBytes(one.input);
  try {
    const answer = read
      ? await read(provider.reader(ask), input as unknown as Input)
      : await provider.write(one.operation, input, ask, { beforeWire: async () => {} });
    return { requests: lender.requests, answer: Buffer.isBuffer(answer) ? `${answer}` : answer };
  } catch (error) {
    return { requests: lender.requests, fault: faultOf(error) };
  } finally {
    await lender.close();
  }
}

/** Both kinds of error that a reader throws; anything else is a bug and shows as itself. */
function faultOf(error: unknown): Fault {
  const { kind, code, message } = error as { kind?: string; code?: string; message: string };
  return { kind: kind ?? code ?? String(error), message };
}

const withBytes = (input: Case['input']) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const { fileName, hex } = (value ?? {}) as { fileName?: string; hex?: string };
      return [name, hex === undefined ? value : { fileName, bytes: Buffer.from(hex, 'hex') }];
    }),
  );
