/** What providers cannot list: loan references, and the people behind them under made-up ids. */
import type { KnownLoan, Remembered, Stage } from '../datasources/provider.js';
import type { Person } from '../schema/customer.js';
import type { ListOrder } from '../schema/listing.js';
import type { ProviderCode } from '../schema/provider.js';
import type { Db, Queryable } from './db.js';
import type { Seal } from './seal.js';
import { noteTraits, type SeenTraits } from './traits.js';

export interface KnownCustomer extends Person {
  readonly id: string;
  readonly provider: ProviderCode;
  readonly createdAt: Date;
}

/** `after` is the place of the last entry seen. */
export interface PageAsk {
  readonly limit: number;
  readonly after: Place | null;
  readonly order: ListOrder;
}

export interface Place {
  readonly createdAt: Date;
  readonly provider: string;
  readonly ref: string;
}

export interface HandedOver {
  readonly ref: string;
  readonly stage: Stage;
}

export interface LoanFilter {
  readonly stages?: readonly Stage[];
  readonly customerIds?: readonly string[];
  readonly providers?: readonly ProviderCode[];
}

const SQL: Readonly<Record<ListOrder, { readonly behind: string; readonly way: string }>> = {
  NEWEST_FIRST: { behind: '<', way: 'desc' },
  OLDEST_FIRST: { behind: '>', way: 'asc' },
};

const COLUMNS = `provider, ref, stage, principal, currency, term_months as "termMonths",
  note->>'firstPaymentOn' as "firstPaymentOn", customer_id as "customerId", created_at as "createdAt"`;

export class Memory {
  constructor(
    private readonly db: Db,
    private readonly seal: Seal,
  ) {}

  async find(provider: string, refs: readonly string[]): Promise<ReadonlyMap<string, KnownLoan>> {
    const { rows } = await this.db.query<KnownLoan>(
      `select ${COLUMNS} from loan_ref where provider = $1 and ref = any($2)`,
      [provider, refs],
    );
    return new Map(rows.map((row) => [row.ref, row]));
  }

  async page(filter: LoanFilter, { limit, after, order }: PageAsk): Promise<KnownLoan[]> {
    const { behind, way } = SQL[order];
    const { rows } = await this.db.query<KnownLoan>(
      `select ${COLUMNS} from loan_ref
       where ($1::text[] is null or stage = any($1))
         and ($2::uuid[] is null or customer_id = any($2))
         and ($3::text[] is null or provider = any($3))
         and ($4::timestamptz is null
           or (created_at, provider collate "C", ref collate "C") ${behind} ($4, $5, $6))
       order by created_at ${way}, provider collate "C" ${way}, ref collate "C" ${way} limit $7`,
      [
        filter.stages ?? null,
        filter.customerIds ?? null,
        filter.providers ?? null,
        after?.createdAt ?? null,
        after?.provider ?? null,
        after?.ref ?? null,
        limit,
      ],
    );
    return rows;
  }

  /** References of an earlier system, the first as the newest; what is known here already stays. */
  static async handOver(
    db: Queryable,
    provider: string,
    loans: readonly HandedOver[],
    at = new Date(),
  ): Promise<void> {
    await db.query(
      `insert into loan_ref (provider, ref, stage, created_at)
       select $1, ref, stage, $4::timestamptz - place * interval '1 second'
       from unnest($2::text[], $3::text[]) with ordinality as handed (ref, stage, place)
       on conflict do nothing`,
      [provider, loans.map(({ ref }) => ref), loans.map(({ stage }) => stage), at.toISOString()],
    );
  }

  /** Adds what is new to what is known; never takes a known fact away. */
  async remember(
    provider: ProviderCode,
    facts: Remembered,
    db: Queryable = this.db,
  ): Promise<void> {
    const customerId = facts.person && (await this.customerId(provider, facts.person, db));
    await db.query(
      `insert into loan_ref as known (provider, ref, customer_id, stage, principal, currency, term_months, note)
       values ($1, $2, $3, coalesce($4, 'APPLICATION'), $5, $6, $7, $8)
       on conflict (provider, ref) do update set
         customer_id = coalesce(known.customer_id, excluded.customer_id),
         stage = coalesce($4, known.stage),
         principal = coalesce(excluded.principal, known.principal),
         currency = coalesce(excluded.currency, known.currency),
         term_months = coalesce(excluded.term_months, known.term_months),
         note = known.note || excluded.note,
         changed_at = now()`,
      [
        provider,
        facts.ref,
        customerId ?? null,
        facts.stage ?? null,
        facts.principal ?? null,
        facts.currency ?? null,
        facts.termMonths ?? null,
        JSON.stringify(facts.firstPaymentOn ? { firstPaymentOn: facts.firstPaymentOn } : {}),
      ],
    );
  }

  /** The made-up id of a person, the same each time they are seen. */
  async customerId(provider: ProviderCode, person: Person, db: Queryable = this.db) {
    const [known] = await this.seen(provider, [person], db);
    if (!known) throw new Error('customer was not stored');
    return known.id;
  }

  /**
   * The same for many, each person once. What is known of them is the newest, and no known fact is
   * taken away by an answer that names less; one that names nothing new writes nothing.
   */
  async seen(
    provider: ProviderCode,
    people: readonly Person[],
    db: Queryable = this.db,
  ): Promise<KnownCustomer[]> {
    const digests = people.map(({ key }) => this.seal.digest(`${provider}:${key}`));
    const { rows } = await db.query<CustomerRow & { compared: boolean }>(
      `select id, provider, digest, sealed, created_at,
         exists (select from customer_trait where customer = id::text) as compared
       from customer where provider = $1 and digest = any($2)`,
      [provider, digests],
    );
    const compared = new Set(rows.flatMap((row) => (row.compared ? [row.digest] : [])));
    const known = new Map(rows.map((row) => [row.digest, this.opened(row)]));
    const facts = new Map(rows.map((row) => [row.digest, this.seal.open<Person>(row.sealed)]));
    const news = people.flatMap((person, at) => {
      const digest = digests[at] ?? '';
      const before = facts.get(digest);
      if (before && compared.has(digest) && !tellsMore(person, before)) return [];
      return [{ digest, person: { ...before, ...person } }];
    });
    for (const row of await this.store(provider, news, db)) known.set(row.digest, this.opened(row));
    return digests.map((digest) => {
      const found = known.get(digest);
      if (!found) throw new Error('customer was not stored');
      return found;
    });
  }

  private async store(
    provider: ProviderCode,
    news: readonly { readonly digest: string; readonly person: Person }[],
    db: Queryable,
  ) {
    if (news.length === 0) return [];
    const { rows } = await db.query<CustomerRow>(
      `insert into customer (id, provider, digest, sealed)
       select id, $1, digest, sealed from unnest($2::uuid[], $3::text[], $4::bytea[])
         as seen (id, digest, sealed)
       order by digest
       on conflict (provider, digest) do update set sealed = excluded.sealed
       returning id, provider, digest, sealed, created_at`,
      [
        provider,
        news.map(({ digest }) => uuidOf(this.seal.digest(`customer ${digest}`))),
        news.map(({ digest }) => digest),
        news.map(({ person }) => this.seal.seal(person)),
      ],
    );
    const seen = rows.map((row) => ({ customer: row.id, person: this.opened(row) }));
    await noteTraits(db, this.seal.digest, provider, seen);
    return rows;
  }

  /** Of customers whom a lender knows by its own ids: only what they can be compared by is kept. */
  noteTraits(provider: ProviderCode, seen: readonly SeenTraits[]): Promise<void> {
    return noteTraits(this.db, this.seal.digest, provider, seen);
  }

  async customers(ids: readonly string[]): Promise<ReadonlyMap<string, KnownCustomer>> {
    const { rows } = await this.db.query<CustomerRow>(
      'select id, provider, digest, sealed, created_at from customer where id = any($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, this.opened(row)]));
  }

  async customerPage(
    provider: ProviderCode,
    { limit, after, order }: PageAsk,
  ): Promise<KnownCustomer[]> {
    const { behind, way } = SQL[order];
    const { rows } = await this.db.query<CustomerRow>(
      `select id, provider, digest, sealed, created_at from customer
       where provider = $1 and ($2::timestamptz is null
         or (created_at, provider collate "C", id::text collate "C") ${behind} ($2, $3, $4))
       order by created_at ${way}, provider collate "C" ${way}, id::text collate "C" ${way} limit $5`,
      [provider, after?.createdAt ?? null, after?.provider ?? null, after?.ref ?? null, limit],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Who saw what that is hidden from others. */
  async audit(caller: string, action: string, subject: string): Promise<void> {
    await this.db.query('insert into audit (caller, action, subject) values ($1, $2, $3)', [
      caller,
      action,
      subject,
    ]);
  }

  private opened({ id, provider, sealed, created_at }: CustomerRow): KnownCustomer {
    return { id, provider, createdAt: created_at, ...this.seal.open<Person>(sealed) };
  }
}

/** Of a keyed digest: without the key it says nothing, and the same person has the same one again. */
const uuidOf = (digest: string) =>
  digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

const tellsMore = (seen: Person, known: Person): boolean =>
  (Object.keys(seen) as (keyof Person)[]).some((fact) => seen[fact] !== known[fact]);

interface CustomerRow {
  readonly id: string;
  readonly provider: ProviderCode;
  readonly digest: string;
  readonly sealed: Buffer;
  readonly created_at: Date;
}
