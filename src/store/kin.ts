/** Which customers are one person: links between them, and digests that they have in common. */
import type { LinkConfidence, LinkConflict, LinkEvidence } from '../schema/customer-link.js';
import type { Queryable } from './db.js';
import type { Trait } from './traits.js';

export interface LinkRow {
  readonly id: string;
  /** The two ends, in the order of their text. */
  readonly one: string;
  readonly other: string;
  readonly evidence: LinkEvidence[];
  readonly confidence: LinkConfidence;
  readonly accepted: LinkConflict[];
  readonly linkedBy: string;
  readonly key: string;
  readonly reason: string;
  readonly linkedAt: Date;
  readonly unlinkedBy: string | null;
  readonly unlinkReason: string | null;
  readonly unlinkedAt: Date | null;
}

export type NewLink = Omit<LinkRow, 'linkedAt' | 'unlinkedBy' | 'unlinkReason' | 'unlinkedAt'>;

export interface Traits {
  readonly customer: string;
  readonly provider: string;
  readonly digests: ReadonlyMap<Trait, string>;
}

const COLUMNS = `id, one, other, evidence as "evidence", confidence, accepted, linked_by as "linkedBy",
  key, reason, linked_at as "linkedAt", unlinked_by as "unlinkedBy", unlink_reason as "unlinkReason",
  unlinked_at as "unlinkedAt"`;

/** Links change one after the other: what is checked before a change holds when it is made. */
export const lockLinks = (db: Queryable) => db.query('select pg_advisory_xact_lock(1279610692, 2)');

/** Everybody whom standing links lead to, over any number of steps; each reaches themselves. */
export async function reachable(
  db: Queryable,
  customers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ root: string; customer: string }>(
    `with recursive reach (root, customer) as (
       select asked, asked from unnest($1::text[]) as asked
       union
       select reach.root, step.target from reach join (
         select one as source, other as target from customer_link where unlinked_at is null
         union all
         select other, one from customer_link where unlinked_at is null
       ) as step on step.source = reach.customer
     )
     select root, customer from reach order by root, customer collate "C"`,
    [customers],
  );
  const found = new Map<string, string[]>();
  for (const { root, customer } of rows) {
    const own = found.get(root) ?? [];
    own.push(customer);
    found.set(root, own);
  }
  return found;
}

/** Every link that these have or had, newest first. */
export async function linksOf(db: Queryable, customers: readonly string[]): Promise<LinkRow[]> {
  const { rows } = await db.query<LinkRow>(
    `select ${COLUMNS} from customer_link where one = any($1) or other = any($1)
     order by linked_at desc, id desc`,
    [customers],
  );
  return rows;
}

export async function findLink(
  db: Queryable,
  by: { readonly id: string } | { readonly linkedBy: string; readonly key: string },
): Promise<LinkRow | null> {
  const [where, values] =
    'id' in by ? ['id = $1', [by.id]] : ['linked_by = $1 and key = $2', [by.linkedBy, by.key]];
  const { rows } = await db.query<LinkRow>(
    `select ${COLUMNS} from customer_link where ${where}`,
    values,
  );
  return rows[0] ?? null;
}

export async function addLink(db: Queryable, link: NewLink): Promise<LinkRow> {
  const { rows } = await db.query<LinkRow>(
    `insert into customer_link
       (id, one, other, evidence, confidence, accepted, linked_by, key, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
    [
      link.id,
      link.one,
      link.other,
      link.evidence,
      link.confidence,
      link.accepted,
      link.linkedBy,
      link.key,
      link.reason,
    ],
  );
  return rows[0] as LinkRow;
}

/** Null when it has ended before, or never was. */
export async function endLink(
  db: Queryable,
  id: string,
  by: string,
  reason: string,
): Promise<LinkRow | null> {
  const { rows } = await db.query<LinkRow>(
    `update customer_link set unlinked_by = $2, unlink_reason = $3, unlinked_at = now()
     where id = $1 and unlinked_at is null returning ${COLUMNS}`,
    [id, by, reason],
  );
  return rows[0] ?? null;
}

export async function traitsOf(db: Queryable, customers: readonly string[]): Promise<Traits[]> {
  const { rows } = await db.query<TraitRow>(
    'select customer, provider, kind, digest from customer_trait where customer = any($1)',
    [customers],
  );
  return gathered(rows);
}

/** An e-mail of an office is that of thousands; so many are enough to show that it is nobody's own. */
const MOST_NEIGHBOURS = 500;

/** These, and whoever has the personal number, e-mail or phone of one of them. */
export async function neighbours(db: Queryable, customers: readonly string[]): Promise<Traits[]> {
  const { rows } = await db.query<TraitRow>(
    `select customer, provider, kind, digest from customer_trait where customer = any($1)
       or customer in (
         select near.customer from customer_trait near join customer_trait own
           on own.kind = near.kind and own.digest = near.digest
         where own.customer = any($1) and own.kind <> 'BORN_ON'
         order by own.kind <> 'PERSONAL_NUMBER', near.customer limit $2
       )`,
    [customers, MOST_NEIGHBOURS],
  );
  return gathered(rows);
}

interface TraitRow {
  readonly customer: string;
  readonly provider: string;
  readonly kind: Trait;
  readonly digest: string;
}

function gathered(rows: readonly TraitRow[]): Traits[] {
  const found = new Map<string, { provider: string; digests: Map<Trait, string> }>();
  for (const { customer, provider, kind, digest } of rows) {
    const own = found.get(customer) ?? { provider, digests: new Map() };
    own.digests.set(kind, digest);
    found.set(customer, own);
  }
  return [...found].map(([customer, own]) => ({ customer, ...own }));
}
