/** Made per request: who asks, until when, and loaders that ask each thing once. */
import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { Ask } from './datasources/call.js';
import { globalId } from './datasources/global-id.js';
import type { Providers } from './datasources/index.js';
import { batched, each } from './datasources/loaders.js';
import type { KnownLoan, LiveProvider, Reader, Stage } from './datasources/provider.js';
import type { Ledger } from './mutations/ledger.js';
import type { Operators } from './mutations/operators.js';
import type { Receipts } from './mutations/receipts.js';
import type { Application } from './schema/application.js';
import type { Person } from './schema/customer.js';
import type { Loan } from './schema/loan.js';
import type { Provider, ProviderCode } from './schema/provider.js';
import type { Links } from './server/files.js';
import type { KnownCustomer, Memory } from './store/memory.js';

export type Right = 'pii' | 'operator';

export interface Caller {
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** What lives as long as the process. */
export interface Services {
  readonly providers: Providers;
  readonly memory: Memory;
  readonly ledger: Ledger;
  readonly receipts: Receipts;
  readonly operators: Operators;
  readonly links: Links;
  /** Stages that this process has already remembered: they need not be looked up again. */
  readonly seen: Map<string, Stage>;
  providerFacts(): Provider[];
  onError(error: unknown, requestId: string): void;
}

/** `PROVIDER:reference` */
export type LoanKey = `${ProviderCode}:${string}`;

export interface Loaders {
  readonly known: DataLoader<LoanKey, KnownLoan | null>;
  readonly loan: DataLoader<LoanKey, Loan | null>;
  readonly application: DataLoader<LoanKey, Application | null>;
  readonly customer: DataLoader<string, KnownCustomer | null>;
}

export interface Context extends Services {
  readonly requestId: string;
  readonly caller: Caller;
  /** Scheme and host the caller used, for links. */
  readonly origin: string;
  readonly ask: Ask;
  readonly loaders: Loaders;
  reader<C extends ProviderCode>(code: C): ReturnType<Providers[C]['reader']>;
  /** After an action: what was read before it is stale. */
  forget(): void;
}

export interface RequestFacts {
  readonly caller: Caller;
  readonly origin: string;
  readonly signal: AbortSignal;
  readonly requestId?: string;
  readonly onCall?: (operation: string) => void;
}

export function createContext(services: Services, facts: RequestFacts): Context {
  const requestId = facts.requestId ?? randomUUID();
  const ask: Ask = {
    requestId,
    signal: facts.signal,
    ...(facts.onCall && { onCall: facts.onCall }),
  };
  const readers = new Map<ProviderCode, Reader>();
  const reader = (code: ProviderCode): Reader => {
    const made = readers.get(code) ?? (services.providers[code] as LiveProvider).reader(ask);
    readers.set(code, made);
    return made;
  };
  const loaders = createLoaders(services, reader, requestId);
  return {
    ...services,
    requestId,
    caller: facts.caller,
    origin: facts.origin,
    ask,
    reader: reader as Context['reader'],
    loaders,
    forget() {
      readers.clear();
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

function createLoaders(
  { memory, onError, seen }: Services,
  reader: (code: ProviderCode) => Reader,
  requestId: string,
): Loaders {
  const known = batched<LoanKey, KnownLoan | null>(
    async (keys) => new Map((await knownOf(memory, keys)).map((one) => [keyOf(one), one])),
    () => null,
  );
  /** A reading that shows more than we knew is remembered; a store that fails here spoils no answer. */
  const observe = async (key: LoanKey, before: KnownLoan, stage?: Stage, person?: Person) => {
    const sameStage = !stage || before.stage === stage;
    if (sameStage && (before.customerId || !person)) return;
    const [code, ref] = split(key);
    await memory
      .remember(code, { ref, ...(stage && { stage }), ...(person && { person }) })
      .catch((error) => onError(error, requestId));
  };
  /** Found at the provider but not in our list: submitted elsewhere. From now on it is listed. */
  const adopt = async (key: LoanKey, stage: Stage, person?: Person): Promise<KnownLoan> => {
    const [code, ref] = split(key);
    await memory.remember(code, { ref, stage, ...(person && { person }) });
    known.clear(key);
    const adopted = await known.load(key);
    if (!adopted) throw new Error('an adopted reference is not found');
    return adopted;
  };
  const loan = each(async (key: string): Promise<Loan | null> => {
    const [code, ref] = split(key as LoanKey);
    const found = (await reader(code).loan?.(ref, () => known.load(key as LoanKey))) ?? null;
    if (!found?.borrower) return found;
    const stage = found.status === 'SETTLED' ? 'SETTLED' : 'LOAN';
    if (seen.get(key) === stage) return found;
    const before = await known.load(key as LoanKey);
    if (before) await observe(key as LoanKey, before, stage, found.borrower);
    else await adopt(key as LoanKey, stage, found.borrower);
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(key, stage);
    return found;
  });
  const application = each(async (key: string): Promise<Application | null> => {
    const [code, ref] = split(key as LoanKey);
    const before = await known.load(key as LoanKey);
    const standing = await reader(code).standing?.(ref, before);
    if (!standing) return null;
    if (before) await observe(key as LoanKey, before, standing.stage);
    const record = before ?? (await adopt(key as LoanKey, standing.stage ?? 'APPLICATION'));
    return {
      id: globalId(code, 'Application', ref),
      provider: code,
      externalId: ref,
      status: standing.status,
      nativeStatus: standing.nativeStatus,
      requested:
        record.principal && record.currency
          ? { amount: record.principal, currency: record.currency }
          : null,
      termMonths: record.termMonths,
      firstPaymentOn: record.firstPaymentOn,
      createdAt: record.createdAt,
      customerId: record.customerId,
    };
  });
  const customer = batched<string, KnownCustomer | null>(
    (ids) => memory.customers(ids),
    () => null,
  );
  return { known, loan, application, customer };
}

async function knownOf(memory: Memory, keys: readonly LoanKey[]): Promise<KnownLoan[]> {
  const refs = new Map<ProviderCode, string[]>();
  for (const [code, ref] of keys.map(split)) refs.set(code, [...(refs.get(code) ?? []), ref]);
  const found = await Promise.all([...refs].map(([code, list]) => memory.find(code, list)));
  return found.flatMap((map) => [...map.values()]);
}

const MOST_SEEN = 10_000;

export const keyOf = (of: { provider: string; ref: string }) =>
  `${of.provider}:${of.ref}` as LoanKey;
const split = (key: LoanKey) => {
  const at = key.indexOf(':');
  return [key.slice(0, at) as ProviderCode, key.slice(at + 1)] as const;
};
