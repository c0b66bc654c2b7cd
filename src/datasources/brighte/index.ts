/** Brighte vendor REST API (contracts/brighte.openapi.yaml): reads within one request, and writes. */
import DataLoader from 'dataloader';
import type { Application, ApplicationDocument } from '../../schema/application.js';
import type { Person } from '../../schema/customer.js';
import type { Quote } from '../../schema/quote.js';
import { type Json, refuse } from '../action.js';
import { type Ask, createSender, type WriteGate } from '../call.js';
import type { CostingAsk, Product } from '../costing.js';
import { ProviderFault } from '../fault.js';
import { each, eachAsked } from '../loaders.js';
import { type AnswerOf, type InputOf, movesMoney } from '../operation.js';
import type { LiveProvider, ProviderModule, Reader, Within } from '../provider.js';
import { sameAs } from '../same.js';
import { createSession } from '../session.js';
import { actions } from './actions.js';
import type * as wire from './answers.js';
import { checkout } from './checkout.js';
import { ofFinance, ofRepayment } from './costing.js';
import { faultOf, isSessionLost, maySayLost } from './errors.js';
import {
  type Dates,
  datesAround,
  type ListAsk,
  type Listing,
  readSome,
  type Some,
} from './lists.js';
import { operations } from './operations.js';
import { inBranches, isApplicant, isQuotedTo } from './persons.js';
import { repaymentProblems } from './problems.js';
import type { Finance, Repayment } from './request.js';
import {
  toAccount,
  toApplication,
  toCategory,
  toContent,
  toDocument,
  toFinance,
  toQuote,
  toRepayment,
  toUser,
} from './response.js';
import { settings } from './settings.js';
import { type Units, unitsOf } from './units.js';
import { webhook } from './webhook.js';

export type Brighte = LiveProvider<BrighteReader>;

type Operations = typeof operations;
type Name = keyof Operations;
type Call = <K extends Name>(
  name: K,
  input: InputOf<Operations[K]>,
  ask: Ask,
  gate?: WriteGate,
) => Promise<AnswerOf<Operations[K]>>;

/** A session, and when it was opened. */
type Pair = AnswerOf<Operations['createSession']> & { readonly at: number };
const now = () => performance.now();
/** "Not authorized." to a session younger than this is an answer, to an older one it may be its end. */
const YOUNG_MS = 60_000;

/** The calls without a session. */
const OPEN: ReadonlySet<Name> = new Set<Name>(['calculateFinance']);

export const brighte: ProviderModule<Brighte> = {
  name: 'Brighte',
  settings,
  operations,
  actions,
  webhook,
  checkout,
  lists: true,
  reference: {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._~-]{0,49}$/,
    like: 'letters, digits and . _ ~ -, like 10001',
  },
  create({ url, credentials, options }, report) {
    const units = unitsOf(options);
    const json = 'application/json';
    const send = createSender(
      {
        provider: 'BRIGHTE',
        url,
        // On every call, also where there is no body (notes, 1).
        headers: { accept: json, 'content-type': json },
        fixed: { units },
        faultOf,
      },
      operations,
      report,
    );
    const session = createSession({
      operation: 'brighte.createSession',
      login: async (signal): Promise<Pair> => {
        const { apiId = '', apiSecret = '' } = credentials;
        const ask = { requestId: 'session', signal };
        return { ...(await send('createSession', { apiId, apiSecret }, ask)), at: now() };
      },
    });
    const headersOf = (pair: Pair) => ({
      'x-session-key': pair.sessionKey,
      'x-session-token': pair.sessionToken,
    });
    const call: Call = (name, input, ask, gate) => {
      if (OPEN.has(name)) return send(name, input, ask, gate);
      let pairAt = 0;
      return session.use(
        (pair) => {
          pairAt = pair.at;
          return send(name, input, ask, gate, headersOf(pair));
        },
        (fault) =>
          !movesMoney(operations, name) &&
          (isSessionLost(fault) || (maySayLost(fault) && now() - pairAt > YOUNG_MS)),
      );
    };
    return {
      protection: send.protection,
      currency: settings.currency.fixed,
      reader: (ask) => new BrighteReader(call, ask, units),
      write: (operation, input, ask, gate) =>
        call(operation as Name, input as never, ask, gate) as Promise<Json>,
      preview: async (operation, input) => send.preview(operation, input),
      async close() {
        const pair = session.end();
        const ask = { requestId: 'session', signal: AbortSignal.timeout(2_000) };
        // Already ended is as good.
        if (pair) await send('deleteSession', {}, ask, undefined, headersOf(pair)).catch(() => {});
      },
    };
  },
};

/** Everything Brighte can be asked, each thing once per request. */
export class BrighteReader implements Reader {
  constructor(
    private readonly call: Call,
    private readonly ask: Ask,
    readonly units: Units,
  ) {}

  private readonly accountsOnce = each(async () => {
    const { accounts } = await this.call('listAccounts', {}, this.ask);
    return accounts;
  });

  private readonly applicationPages = eachAsked(async (ask: ListAsk) => {
    const { applications, hasMoreRecords } = await this.call('listApplications', ask, this.ask);
    return { rows: applications, hasMore: hasMoreRecords };
  });
  private readonly quotePages = eachAsked(async (ask: ListAsk) => {
    const { quotes, hasMoreRecords } = await this.call('listQuotes', ask, this.ask);
    return { rows: quotes, hasMore: hasMoreRecords };
  });
  private readonly userPages = eachAsked(async (ask: ListAsk) => {
    const { users, hasMoreRecords } = await this.call('listUsers', ask, this.ask);
    return { rows: users, hasMore: hasMoreRecords };
  });

  private readonly applications = this.many<wire.Application>(
    (ask) => this.applicationPages.load(ask),
    async (applicationId) => {
      const { application } = await this.call('getApplication', { applicationId }, this.ask);
      return sameAs(applicationId, application.id, application, 'brighte.getApplication');
    },
  );
  private readonly quotes = this.many<wire.Quote>(
    (ask) => this.quotePages.load(ask),
    async (quoteId) => {
      const { quote } = await this.call('getQuote', { quoteId }, this.ask);
      return sameAs(quoteId, quote.id, quote, 'brighte.getQuote');
    },
  );
  private readonly users = each(async (userId) => {
    const { user } = await this.call('getUser', { userId }, this.ask);
    return sameAs(userId, user.id, user, 'brighte.getUser');
  });
  private readonly documents = each(async (applicationId) => {
    const answer = await this.call('listApplicationDocuments', { applicationId }, this.ask);
    return answer.applicationDocuments;
  });

  rawApplication = (id: string) => this.applications.load(id);
  rawQuote = (id: string) => this.quotes.load(id);
  rawUser = (id: string) => this.users.load(id);

  async application(id: string): Promise<Application> {
    return toApplication(await this.rawApplication(id), this.units.answers);
  }

  async applicationDocuments(id: string): Promise<readonly ApplicationDocument[]> {
    return (await this.documents.load(id)).map(toDocument);
  }

  async documentTypes(): Promise<readonly string[]> {
    const answer = await this.call('listApplicationDocumentTypes', {}, this.ask);
    return answer.applicationDocumentTypes;
  }

  async quote(id: string): Promise<Quote> {
    return toQuote(await this.rawQuote(id), this.units.answers);
  }

  async user(id: string) {
    return toUser(await this.rawUser(id));
  }

  async accounts() {
    return (await this.accountsOnce.load('')).map(toAccount);
  }

  /** Some of a list, as Brighte has it in pages of 500. */
  async someApplications(listing: Listing, some: Some) {
    const found = await readSome((ask) => this.applicationPages.load(ask), listing, some);
    return { ...found, rows: found.rows.map((row) => toApplication(row, this.units.answers)) };
  }

  async someQuotes(listing: Listing, some: Some) {
    const found = await readSome((ask) => this.quotePages.load(ask), listing, some);
    return { ...found, rows: found.rows.map((row) => toQuote(row, this.units.answers)) };
  }

  async someUsers(listing: Listing, some: Some) {
    const found = await readSome((ask) => this.userPages.load(ask), listing, some);
    return { ...found, rows: found.rows.map(toUser) };
  }

  /** Whole lists, for looking up what became of an action. */
  quotesSince = (accountId: string, from: string) =>
    readWhole((ask) => this.quotePages.load(ask), { accountId, from });
  usersOf = (accountId: string) => readWhole((ask) => this.userPages.load(ask), { accountId });

  customerApplications = (ref: string) => this.applicationsOf(isApplicant(ref));
  customerQuotes = (person: Person) => this.quotesOf(isQuotedTo(person));
  allApplications = (within: Within) => this.applicationsOf(undefined, datesAround(within));
  allQuotes = (within: Within) => this.quotesOf(undefined, datesAround(within));

  private async applicationsOf(isMeant?: (row: wire.Application) => boolean, dates?: Dates) {
    const page = (ask: ListAsk) => this.applicationPages.load(ask);
    const rows = await inBranches(await this.accountsOnce.load(''), page, isMeant, dates);
    return rows.map((row) => toApplication(row, this.units.answers));
  }

  private async quotesOf(isMeant?: (row: wire.Quote) => boolean, dates?: Dates) {
    const page = (ask: ListAsk) => this.quotePages.load(ask);
    const rows = await inBranches(await this.accountsOnce.load(''), page, isMeant, dates);
    return rows.map((row) => toQuote(row, this.units.answers));
  }

  async content(kind: string) {
    const { content } = await this.call('getContent', { kind }, this.ask);
    return toContent(content);
  }

  async productCategories() {
    const answer = await this.call('listProductCategories', {}, this.ask);
    return answer.productCategories.map(toCategory);
  }

  async repaymentAmount(asked: Repayment) {
    return toRepayment(await this.rawRepayment(asked), this.units.answers);
  }

  async finance(asked: Finance) {
    return toFinance(await this.rawFinance(asked));
  }

  readonly products: readonly Product[] = [
    {
      name: 'Vendor calculator',
      cost: async (ask) => ofRepayment(await this.rawRepayment(purchase(ask)), this.units.answers),
    },
    {
      name: 'Public calculator',
      cost: async (ask) =>
        ofFinance(
          await this.rawFinance({ ...purchase(ask), financeType: 'CONSUMER' }),
          ask.termMonths,
        ),
    },
  ];

  private async rawRepayment(asked: Repayment) {
    refuse(repaymentProblems(asked));
    return (await this.call('calculateRepaymentAmount', asked, this.ask)).repaymentAmount;
  }

  private async rawFinance(asked: Finance) {
    refuse(repaymentProblems(asked));
    return (await this.call('calculateFinance', asked, this.ask)).data;
  }

  /**
   * Each id once. For more than a few, lists are read first, as long as they have cost less than half of
   * what the ids still missing would cost one by one; those that are left are read singly.
   */
  private many<T extends { readonly id: string }>(
    page: (ask: ListAsk) => Promise<Page<T>>,
    one: (id: string) => Promise<T>,
  ): DataLoader<string, T> {
    return new DataLoader<string, T>(
      async (ids) => {
        const found = new Map<string, T>();
        if (ids.length > FEW) await this.findIn(page, ids, found);
        return Promise.all(
          ids.map((id) => found.get(id) ?? one(id).catch((error: Error) => error)),
        );
      },
      { batchScheduleFn: (batch) => void setImmediate(batch) },
    );
  }

  private async findIn<T extends { readonly id: string }>(
    page: (ask: ListAsk) => Promise<Page<T>>,
    ids: readonly string[],
    found: Map<string, T>,
  ): Promise<void> {
    const wanted = new Set(ids);
    let calls = 1;
    const pays = () => wanted.size > 2 * calls;
    for (const { id: accountId } of await this.accountsOnce.load('').catch(() => []))
      for (let number = 1, more = true; more && pays(); number++) {
        calls += 1;
        const { rows, hasMore } = await page({ accountId, page: number }).catch(NO_PAGE);
        for (const row of rows) if (wanted.delete(row.id)) found.set(row.id, row);
        more = hasMore;
      }
  }
}

const purchase = ({ amount, termMonths }: CostingAsk): Repayment => ({
  purchaseTotal: amount,
  deposit: '0',
  termMonths,
  withEstablishmentFee: true,
});

/** Up to here, single reads side by side are quicker than lists one after the other. */
const FEW = 10;

interface Page<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
}
const NO_PAGE = () => ({ rows: [], hasMore: false });
const MOST_PAGES = 20;

async function readWhole<T>(
  page: (ask: ListAsk) => Promise<Page<T>>,
  listing: Listing,
): Promise<T[]> {
  const rows: T[] = [];
  for (let number = 1; number <= MOST_PAGES; number++) {
    const read = await page({ ...listing, page: number });
    rows.push(...read.rows);
    if (!read.hasMore) return rows;
  }
  throw new ProviderFault('CONTRACT', 'brighte.list', 'a list of one day or account has no end');
}
