/** Made per request: who asks, until when, and loaders that ask each thing once. */
import { createHash, randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { type Ask, ON_BEHALF } from './datasources/call.js';
import type { Providers } from './datasources/index.js';
import { batched, batchedBy, each } from './datasources/loaders.js';
import type {
  CreditLine,
  KnownLoan,
  LiveProvider,
  OwnRecord,
  Reader,
  Stage,
} from './datasources/provider.js';
import type { Statics } from './datasources/statics.js';
import {
  type Entity,
  stageOf,
  type Told,
  telling,
  toldOfApplication,
  toldOfLoan,
} from './datasources/told.js';
import type { Live } from './events/live.js';
import type { Checkouts } from './mutations/checkouts.js';
import type { Ledger } from './mutations/ledger.js';
import type { Operators } from './mutations/operators.js';
import type { People } from './mutations/people.js';
import type { Receipts } from './mutations/receipts.js';
import type { Application } from './schema/application.js';
import type { Person } from './schema/customer.js';
import type { Loan } from './schema/loan.js';
import type { Provider, ProviderCode } from './schema/provider.js';
import type { Quote } from './schema/quote.js';
import type { Links } from './server/files.js';
import type { LinkRow } from './store/kin.js';
import type { KnownCustomer, Memory } from './store/memory.js';
import type { Reading, Subject } from './store/reading.js';
import type { Events, Timeline } from './store/timeline.js';

type Path = GraphQLResolveInfo['path'];

export type Right = 'pii' | 'operator';

export interface Caller {
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** What lives as long as the process, or until a sandbox is reset. */
export interface Services {
  readonly providers: Providers;
  readonly memory: Memory;
  readonly people: People;
  readonly timeline: Timeline;
  readonly live: Live;
  readonly ledger: Ledger;
  readonly receipts: Receipts;
  readonly operators: Operators;
  readonly checkouts: Checkouts;
  readonly links: Links;
  readonly statics: Statics;
  /** Stages that this process has already remembered: they need not be looked up again. */
  readonly seen: Map<string, Stage>;
  /** Requests that are not answered yet; a reset ends them. */
  readonly underWay: Set<AbortController>;
  providerFacts(): Provider[];
  onError(error: unknown, requestId: string): void;
}

/** `PROVIDER:reference` */
export type RefKey = `${ProviderCode}:${string}`;

export interface Loaders {
  readonly known: DataLoader<RefKey, KnownLoan | null>;
  readonly loan: DataLoader<RefKey, Loan | null>;
  readonly application: DataLoader<RefKey, Application | null>;
  readonly quote: DataLoader<RefKey, Quote | null>;
  readonly customer: DataLoader<string, KnownCustomer | null>;
  /** What was read of something, oldest first. */
  readonly history: DataLoader<Subject, readonly Events[Entity][], string>;
  /** A person that a provider's answer names, under their made-up id, with all that is known of them. */
  readonly named: DataLoader<NamedPerson, KnownCustomer, string>;
  /** All identities of the person whom an identity belongs to, itself among them. */
  readonly identities: DataLoader<string, readonly string[]>;
  /** Every link that an identity has or had, newest first. */
  readonly kinship: DataLoader<string, readonly LinkRow[]>;
  /** What was not known goes on record. */
  readonly noted: DataLoader<Reading, null, string>;
}

export interface NamedPerson {
  readonly provider: ProviderCode;
  readonly person: Person;
}

export interface Context extends Services {
  readonly requestId: string;
  readonly caller: Caller;
  /** Scheme and host the caller used, for links. */
  readonly origin: string;
  readonly ask: Ask;
  /** Every call to a provider so far, by the names of the contracts. */
  readonly calls: readonly string[];
  /** When a lender's newest answer to this request came. */
  readonly repliedAt: ReadonlyMap<ProviderCode, Date>;
  readonly loaders: Loaders;
  reader<C extends ProviderCode>(code: C): ReturnType<Providers[C]['reader']>;
  /** In whose name receipts of this lender are written and found: a token of the caller's own makes another. */
  scopeOf(provider: string): string;
  /** What a lender calls static, as it told another request not long ago; `key` names what is asked. */
  kept<T>(provider: ProviderCode, key: string, ask: () => Promise<T>): Promise<T>;
  /** A line of credit, whose status and balance go on record as they are read. */
  creditLine(key: RefKey): CreditLine | null;
  /** A lender has told this, to this request: what was not known goes on record. */
  saw<E extends Entity>(entity: E, key: RefKey, told: Told<E>): Promise<unknown>;
  /** After an action: what was read before it is stale. */
  forget(): void;
  /** Lists, or parts of them, that could not be read, beside what the answer has. */
  readonly misses: readonly Miss[];
  missed(miss: Miss): void;
}

export interface Miss {
  readonly error: unknown;
  readonly provider: ProviderCode;
  readonly path: Path;
}

export interface RequestFacts extends Pick<Ask, 'strike'> {
  readonly caller: Caller;
  readonly origin: string;
  readonly signal: AbortSignal;
  readonly requestId?: string;
  readonly onCall?: (operation: string) => void;
  readonly ownTokens?: Readonly<Record<string, string>>;
}

export function createContext(services: Services, facts: RequestFacts): Context {
  const requestId = facts.requestId ?? randomUUID();
  const calls: string[] = [];
  const onCall = (operation: string) => {
    calls.push(operation);
    facts.onCall?.(operation);
  };
  const misses: Miss[] = [];
  const repliedAt = new Map<ProviderCode, Date>();
  const onAnswer = (operation: string) =>
    repliedAt.set(
      operation.slice(0, operation.indexOf('.')).toUpperCase() as ProviderCode,
      new Date(),
    );
  const ask: Ask = {
    requestId,
    signal: facts.signal,
    onCall,
    onAnswer,
    ...(facts.ownTokens && { ownTokens: facts.ownTokens }),
    ...(facts.strike && { strike: facts.strike }),
  };
  /** What is read with a caller's own token is theirs: nothing of it is remembered here. */
  const isOwn = (provider: string) => facts.ownTokens?.[provider] !== undefined;
  const readers = new Map<ProviderCode, Reader>();
  const reader = (code: ProviderCode): Reader => {
    const made = readers.get(code) ?? (services.providers[code] as LiveProvider).reader(ask);
    readers.set(code, made);
    return made;
  };
  let via: Reading['via'] = 'POLL';
  const beganAt = new Date();
  /** Nothing that the readers hold was asked for before. */
  let since = beganAt;
  const note: Note = (entity, key, told, more) =>
    loaders.noted.load({ ...subjectOf(entity, key), ...told, beganAt: since, via, ...more });
  const loaders = createLoaders(services, reader, requestId, note, isOwn);
  return {
    ...services,
    requestId,
    caller: facts.caller,
    origin: facts.origin,
    ask,
    calls,
    repliedAt,
    reader: reader as Context['reader'],
    loaders,
    scopeOf(provider) {
      const own = facts.ownTokens?.[provider];
      return own === undefined ? facts.caller.name : onBehalf(facts.caller.name, own);
    },
    // In a name, or with a pretence, of its own a request asks for itself.
    kept: (provider, key, ask) =>
      isOwn(provider) || facts.strike ? ask() : services.statics.get(`${provider} ${key}`, ask),
    misses,
    missed: (miss) => misses.push(miss),
    creditLine(key) {
      const [code, ref] = split(key);
      const line = reader(code).creditLine?.(ref);
      return line ? telling(line, (told) => note('Loan', key, told, { isPart: true })) : null;
    },
    // The answer of an action came before what was read was forgotten.
    saw: (entity, key, told) => note(entity, key, told, { beganAt }),
    forget() {
      via = 'ACTION';
      since = new Date();
      readers.clear();
      for (const loader of Object.values(loaders) as { clearAll(): unknown }[]) loader.clearAll();
    },
  };
}

function createLoaders(
  { memory, people, timeline, onError, seen }: Services,
  reader: (code: ProviderCode) => Reader,
  requestId: string,
  note: Note,
  isOwn: (provider: string) => boolean,
): Loaders {
  const known = batched<RefKey, KnownLoan | null>(
    async (keys) => new Map((await knownOf(memory, keys)).map((one) => [keyOf(one), one])),
    () => null,
  );
  /** A reading that shows more than we knew is remembered; a store that fails here spoils no answer. */
  const observe = async (key: RefKey, before: KnownLoan, stage?: Stage, person?: Person) => {
    const sameStage = !stage || before.stage === stage;
    if (sameStage && (before.customerId || !person)) return;
    const [code, ref] = split(key);
    await memory
      .remember(code, { ref, ...(stage && { stage }), ...(person && { person }) })
      .catch((error) => onError(error, requestId));
  };
  /** Found at the provider but not in our list: submitted elsewhere. From now on it is listed. */
  const adopt = async (key: RefKey, stage: Stage, person?: Person): Promise<KnownLoan> => {
    const [code, ref] = split(key);
    await memory.remember(code, { ref, stage, ...(person && { person }) });
    known.clear(key);
    const adopted = await known.load(key);
    if (!adopted) throw new Error('an adopted reference is not found');
    return adopted;
  };
  const loan = each(async (key: string): Promise<Loan | null> => {
    const [code, ref] = split(key as RefKey);
    const found = (await reader(code).loan?.(ref, () => known.load(key as RefKey))) ?? null;
    if (found) await note('Loan', key as RefKey, toldOfLoan(found));
    if (!found?.borrower) return found;
    const stage = stageOf(found);
    if (seen.get(key) === stage) return found;
    const before = await known.load(key as RefKey);
    if (before) await observe(key as RefKey, before, stage, found.borrower);
    else await adopt(key as RefKey, stage, found.borrower);
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(key, stage);
    return found;
  });
  const ownRecord = (key: RefKey): OwnRecord => ({
    known: () => known.load(key),
    async keep(stage) {
      const before = await known.load(key);
      if (!before) return adopt(key, stage ?? 'APPLICATION');
      await observe(key, before, stage);
      return before;
    },
  });
  /** What was not known goes on record; a store that fails here spoils no answer. */
  const noted = batchedBy<Reading, null>(async (readings) => {
    const news = readings.filter((one) => !isOwn(one.provider) && timeline.isNews(one));
    if (news.length > 0) await timeline.note(news).catch((error) => onError(error, requestId));
    return readings.map(() => null);
  }, JSON.stringify);
  const history = batchedBy<Subject, readonly Events[Entity][]>(async (asked) => {
    // What our account has read is not shown to who asks with a token of their own.
    const ours = asked.filter(({ provider }) => !isOwn(provider));
    const found = ours.length > 0 ? await timeline.history(ours) : [];
    return asked.map((one) => found[ours.indexOf(one)] ?? []);
  }, JSON.stringify);
  const application = each(async (key: string): Promise<Application | null> => {
    const [code, ref] = split(key as RefKey);
    const found = (await reader(code).application?.(ref, ownRecord(key as RefKey))) ?? null;
    if (found) await note('Application', key as RefKey, toldOfApplication(found));
    return found;
  });
  const quote = each(async (key: string): Promise<Quote | null> => {
    const [code, ref] = split(key as RefKey);
    return (await reader(code).quote?.(ref)) ?? null;
  });
  const customer = batched<string, KnownCustomer | null>(
    (ids) => memory.customers(ids),
    () => null,
  );
  const named = batchedBy<NamedPerson, KnownCustomer>(
    async (asked) => {
      const found = new Map<NamedPerson, KnownCustomer>();
      for (const code of new Set(asked.map(({ provider }) => provider))) {
        const own = asked.filter(({ provider }) => provider === code);
        const seen = await memory.seen(
          code,
          own.map(({ person }) => person),
        );
        for (const [at, one] of seen.entries()) found.set(own[at] as NamedPerson, one);
      }
      return asked.map((one) => found.get(one) ?? new Error('a person was not stored'));
    },
    ({ provider, person }) => `${provider}:${person.key}`,
  );
  const identities = batched<string, readonly string[]>(
    (keys) => people.identities(keys),
    (key) => [key],
  );
  const kinship = batched<string, readonly LinkRow[]>(
    (keys) => people.links(keys),
    () => [],
  );
  return {
    known,
    loan,
    application,
    quote,
    history,
    noted,
    customer,
    named,
    identities,
    kinship,
  };
}

async function knownOf(memory: Memory, keys: readonly RefKey[]): Promise<KnownLoan[]> {
  const refs = new Map<ProviderCode, string[]>();
  for (const [code, ref] of keys.map(split)) refs.set(code, [...(refs.get(code) ?? []), ref]);
  const found = await Promise.all([...refs].map(([code, list]) => memory.find(code, list)));
  return found.flatMap((map) => [...map.values()]);
}

type Note = <E extends Entity>(
  entity: E,
  key: RefKey,
  told: Told<E>,
  more?: Partial<Pick<Reading, 'isPart' | 'beganAt'>>,
) => Promise<unknown>;

export const subjectOf = <E extends Entity>(entity: E, key: RefKey): Subject<E> => {
  const [provider, ref] = split(key);
  return { provider, entity, ref };
};

const MOST_SEEN = 10_000;

/** No name of a caller has this sign in it. */
const onBehalf = (caller: string, token: string) =>
  `${caller}${ON_BEHALF}${createHash('sha256').update(token).digest('hex')}`;

export const keyOf = (of: { provider: string; ref: string }) =>
  `${of.provider}:${of.ref}` as RefKey;
export const split = (key: RefKey) => {
  const at = key.indexOf(':');
  return [key.slice(0, at) as ProviderCode, key.slice(at + 1)] as const;
};
