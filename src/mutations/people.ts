/** One person over lenders: links that people make and undo, and suggestions that wait for them. */
import { randomUUID } from 'node:crypto';
import { KnownError } from '../datasources/known-error.js';
import type { LinkConflict } from '../schema/customer-link.js';
import type { Db, Queryable } from '../store/db.js';
import {
  addLink,
  endLink,
  findLink,
  type LinkRow,
  linksOf,
  lockLinks,
  neighbours,
  reachable,
  type Traits,
  traitsOf,
} from '../store/kin.js';
import { type Comparison, compare } from './evidence.js';
import { KEY_REUSED } from './words.js';

export interface LinkRequest {
  readonly customers: readonly [string, string];
  readonly caller: string;
  readonly key: string;
  readonly reason: string;
  /** Conflicts that whoever confirms has looked into. */
  readonly accepting: readonly LinkConflict[];
}

export interface Suggestion extends Comparison {
  readonly customer: string;
}

/** Each identity may cost a lender's list: what one person is read with stays within bounds. */
export const MOST_IDENTITIES = 20;
const MOST_SUGGESTIONS = 20;

export class People {
  constructor(private readonly db: Db) {}

  identities = (customers: readonly string[]) => reachable(this.db, customers);

  /** Every link that these have or had, newest first. */
  async links(customers: readonly string[]): Promise<ReadonlyMap<string, readonly LinkRow[]>> {
    const rows = await linksOf(this.db, customers);
    return new Map(
      customers.map((customer) => [
        customer,
        rows.filter(({ one, other }) => one === customer || other === customer),
      ]),
    );
  }

  link(id: string): Promise<LinkRow | null> {
    return findLink(this.db, { id });
  }

  /** Other people with something in common, the likeliest first. Nothing is linked by this. */
  async suggestions(customer: string): Promise<Suggestion[]> {
    const { db } = this;
    const own = (await reachable(db, [customer])).get(customer) ?? [];
    const near = await neighbours(db, own);
    const strangers = near.map((one) => one.customer).filter((one) => !own.includes(one));
    const groups = [...(await reachable(db, strangers)).values()];
    const known = new Set(near.map((one) => one.customer));
    const far = groups.flat().filter((one) => !known.has(one));
    const all = [...near, ...(far.length > 0 ? await traitsOf(db, [...new Set(far)]) : [])];
    const people = new Map(groups.map((group) => [group.join(' '), group]));
    return [...people.values()]
      .map((group) => ({
        customer: group.find((one) => known.has(one)) ?? '',
        ...compare(some(all, own), some(all, group), near),
      }))
      .sort(likeliestFirst)
      .slice(0, MOST_SUGGESTIONS);
  }

  /** A link that stands already is given again; the same key never makes a second one. */
  async connect({ customers, caller, key, reason, accepting }: LinkRequest): Promise<LinkRow> {
    const [one, other] = [...customers].sort() as [string, string];
    return this.db.tx(async (db) => {
      await lockLinks(db);
      const made = await findLink(db, { linkedBy: caller, key });
      if (made) {
        const isSame = made.one === one && made.other === other && made.reason === reason;
        if (isSame) return made;
        throw new KnownError('KEY_REUSED', KEY_REUSED.message, KEY_REUSED.path);
      }
      const standing = (await linksOf(db, [one])).find(
        (link) => link.unlinkedAt === null && [link.one, link.other].includes(other),
      );
      if (standing) return standing;
      const { evidence, conflicts, confidence } = await this.weigh(db, one, other);
      const refused = conflicts.filter((name) => isFinal(name) || !accepting.includes(name));
      if (refused.length > 0) throw inConflict(refused);
      return addLink(db, {
        id: randomUUID(),
        one,
        other,
        evidence: [...evidence, 'CONFIRMED'],
        confidence,
        accepted: [...conflicts],
        linkedBy: caller,
        key,
        reason,
      });
    });
  }

  /** Undoes this link and no other; one that has ended stays as it ended. */
  async disconnect(id: string, caller: string, reason: string): Promise<LinkRow | null> {
    return this.db.tx(async (db) => {
      await lockLinks(db);
      return (await endLink(db, id, caller, reason)) ?? findLink(db, { id });
    });
  }

  /** Everybody on the one side against everybody on the other: a third identity joins no twins. */
  private async weigh(db: Queryable, one: string, other: string): Promise<Comparison> {
    const found = await reachable(db, [one, other]);
    const [ours, theirs] = [found.get(one) ?? [], found.get(other) ?? []];
    const isOne = ours.includes(other);
    if (!isOne && ours.length + theirs.length > MOST_IDENTITIES) throw tooMany();
    const around = await neighbours(db, [...ours, ...theirs]);
    return isOne
      ? compare(some(around, [one]), some(around, [other]), around)
      : compare(some(around, ours), some(around, theirs), around);
  }
}

const some = (all: readonly Traits[], customers: readonly string[]) =>
  all.filter(({ customer }) => customers.includes(customer));

const weight = ({ confidence, conflicts }: Comparison) =>
  (confidence === 'HIGH' ? 0 : 100) + conflicts.length;
const likeliestFirst = (a: Suggestion, b: Suggestion) =>
  weight(a) - weight(b) || (a.customer < b.customer ? -1 : 1);

/** Two numbers of one lender are two people, whoever says otherwise. */
const isFinal = (conflict: LinkConflict) => conflict === 'PERSONAL_NUMBER';

const WORDS: Record<LinkConflict, string> = {
  PERSONAL_NUMBER: 'one lender knows them under different personal numbers, so they are two people',
  BORN_ON: 'their days of birth differ',
  SHARED_CONTACT: 'what they share is also of somebody who cannot be the same person',
};

const inConflict = (refused: readonly LinkConflict[]) =>
  new KnownError(
    'CONFLICT',
    `Not linked: ${refused.map((name) => WORDS[name]).join('; ')}.${
      refused.some(isFinal) ? '' : ' If you have made sure, name it in `accepting`.'
    }`,
    ['input', 'customerIds'],
  );

const tooMany = () =>
  new KnownError('CONFLICT', `Not linked: a person has at most ${MOST_IDENTITIES} identities.`, [
    'input',
    'customerIds',
  ]);
