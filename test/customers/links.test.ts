/** Links as the store holds them: symmetric, undone one by one, and never between two who clash. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkRequest, MOST_IDENTITIES, People } from '../../src/mutations/people.js';
import type { Person } from '../../src/schema/customer.js';
import type { ProviderCode } from '../../src/schema/provider.js';
import type { Db } from '../../src/store/db.js';
import { Memory } from '../../src/store/memory.js';
import { createSeal } from '../../src/store/seal.js';
import { engines, type Place } from '../store/engines.js';

/** Same surname, birthday and address; one e-mail for the family. */
const TWINS = ['I80606011', 'I80606022'].map(
  (personalNumber, at): Person => ({
    key: personalNumber,
    personalNumber,
    name: `${['Ana', 'Mira'][at]} Rusu`,
    email: 'Rusu.Family@example.com ',
    bornOn: '1988-06-06',
  }),
) as [Person, Person];

describe.each(engines)('links on $name', (engine) => {
  let place: Place;
  let db: Db;
  let people: People;
  let memory: Memory;
  beforeAll(async () => {
    place = await engine.place();
    db = place.open();
    people = new People(db);
    memory = new Memory(db, createSeal('a key for tests only'));
  });
  afterAll(() => place.remove());

  const seen = async (provider: ProviderCode, person: Person) =>
    (await memory.seen(provider, [person]))[0]!.id;
  const connect = (one: string, other: string, more: Partial<LinkRequest> = {}) =>
    people.connect({
      customers: [one, other],
      caller: 'anna',
      key: randomUUID(),
      reason: 'seen',
      accepting: [],
      ...more,
    });
  const disconnect = (id: string) => people.disconnect(id, 'anna', 'a mistake');
  const allOf = async (one: string) => (await people.identities([one])).get(one);
  const applicant = (more: Partial<Person> = {}): Person => {
    const ref = randomUUID();
    return { key: `applicant ${ref}`, ref, name: 'Olivia Walker', ...more };
  };

  it('a person is whoever links lead to, from any side; unlinking undoes one link and no other', async () => {
    const step = fc.record({
      one: fc.integer({ min: 0, max: 5 }),
      other: fc.integer({ min: 0, max: 5 }),
      undo: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const ids = Array.from({ length: 6 }, () => randomUUID() as string);
        const standing = new Map<string, string>();
        for (const { one, other, undo } of steps.filter((some) => some.one !== some.other)) {
          const edge = [one, other].sort().join(' ');
          const link = standing.get(edge);
          if (undo && link) {
            await disconnect(link);
            standing.delete(edge);
          } else standing.set(edge, (await connect(ids[one]!, ids[other]!)).id);
        }
        const found = await people.identities(ids);
        for (const id of ids)
          expect(found.get(id)).toEqual(component(ids, [...standing.keys()], id));
      }),
      { numRuns: 15 },
    );
  });

  function component(ids: readonly string[], edges: readonly string[], id: string): string[] {
    const reached = new Set([id]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const [a, b] of edges.map((edge) => edge.split(' ').map((at) => ids[Number(at)]!)))
        if (reached.has(a!) || reached.has(b!)) reached.add(a!).add(b!);
    }
    return [...reached].sort();
  }

  it('a link has evidence, and who confirmed; ended, it stays with who ended it', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const made = await connect(one, other);
    expect(made).toMatchObject({
      evidence: ['CONFIRMED'],
      confidence: 'STATED',
      linkedBy: 'anna',
      reason: 'seen',
      unlinkedAt: null,
    });
    const ended = await people.disconnect(made.id, 'olga', 'a mistake');
    expect(ended).toEqual({
      ...made,
      unlinkedBy: 'olga',
      unlinkReason: 'a mistake',
      unlinkedAt: expect.any(Date),
    });
    expect(await people.disconnect(made.id, 'anna', 'again')).toEqual(ended);
    const again = await connect(other, one);
    expect(again.id).not.toBe(made.id);
    expect((await people.links([one])).get(one)?.map(({ id }) => id)).toEqual([again.id, made.id]);
  });

  it('is history that nobody can write anew', async () => {
    const { id } = await connect(randomUUID(), randomUUID());
    const refused = { code: '23001' };
    const change = (set: string) => db.query(`update customer_link set ${set} where id = $1`, [id]);
    await expect(change(`linked_by = 'nobody'`)).rejects.toMatchObject(refused);
    await expect(db.query('delete from customer_link')).rejects.toMatchObject(refused);
    await disconnect(id);
    await expect(
      change('unlinked_at = null, unlinked_by = null, unlink_reason = null'),
    ).rejects.toMatchObject(refused);
  });

  it('one key makes one link, also after it has ended; with another meaning it is refused', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const key = randomUUID();
    const made = await connect(one, other, { key });
    await disconnect(made.id);
    expect((await connect(other, one, { key })).id).toBe(made.id);
    expect(await allOf(one)).toEqual([one]);
    await expect(connect(one, randomUUID(), { key })).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });

  it('many at once make one link of a pair, and one end of it', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const made = await Promise.all(Array.from({ length: 8 }, () => connect(one, other)));
    const ids = [...new Set(made.map(({ id }) => id))];
    expect(ids).toHaveLength(1);
    const ended = await Promise.all(
      Array.from({ length: 8 }, (_, at) => people.disconnect(ids[0]!, `caller ${at}`, 'no')),
    );
    expect(new Set(ended.map((row) => row?.unlinkedBy)).size).toBe(1);
    expect(await allOf(one)).toEqual([one]);
  });

  it('twins stay apart, and the suggestion says why', async () => {
    const [ana, mira] = await Promise.all(TWINS.map((twin) => seen('IUTE', twin)));
    expect(await people.suggestions(ana!)).toEqual([
      {
        customer: mira,
        evidence: ['EMAIL'],
        conflicts: ['PERSONAL_NUMBER'],
        confidence: 'LOW',
      },
    ]);
    await expect(connect(ana!, mira!, { accepting: ['PERSONAL_NUMBER'] })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('two people'),
    });

    const { email, bornOn } = TWINS[0];
    const between = await seen('BRIGHTE', applicant({ email: email!, bornOn: bornOn! }));
    const suggested = await people.suggestions(between);
    expect(suggested.map(({ customer }) => customer).sort()).toEqual([ana, mira].sort());
    for (const one of suggested)
      expect(one).toMatchObject({ confidence: 'LOW', conflicts: ['SHARED_CONTACT'] });

    await expect(connect(between, ana!)).rejects.toMatchObject({ code: 'CONFLICT' });
    const link = await connect(between, ana!, { accepting: ['SHARED_CONTACT'] });
    expect(link).toMatchObject({ evidence: ['EMAIL', 'CONFIRMED'], accepted: ['SHARED_CONTACT'] });
    await expect(
      connect(between, mira!, { accepting: ['SHARED_CONTACT', 'BORN_ON'] }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await allOf(mira!)).toEqual([mira]);
  });

  it('of two who ask at once, one joins a twin and the other is refused', async () => {
    const twins = ['J1', 'J2'].map((key) => ({ key, personalNumber: key, name: 'A Gjoka' }));
    const [one, other] = await Promise.all(twins.map((twin) => seen('IUTE', twin)));
    const between = await seen('BRIGHTE', applicant());
    const tried = await Promise.allSettled([connect(between, one!), connect(between, other!)]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await allOf(between)).toHaveLength(2);
  });

  it('a name alone suggests nobody', async () => {
    const one = await seen('BRIGHTE', applicant({ bornOn: '1990-01-01' }));
    await seen('BRIGHTE', applicant({ bornOn: '1990-01-01' }));
    expect(await people.suggestions(one)).toEqual([]);
  });

  it('the same e-mail and phone suggest with high confidence, however they are written', async () => {
    const one = await seen('IUTE', {
      key: 'K1',
      personalNumber: 'K1',
      name: 'O Walker',
      email: 'O.Walker@Example.com',
      mobile: '0412 345 678',
    });
    const same = applicant({ email: ' o.walker@example.com', mobile: '+61412345678' });
    const other = await seen('BRIGHTE', same);
    const suggestion = { evidence: ['EMAIL', 'PHONE'], confidence: 'HIGH', conflicts: [] };
    expect(await people.suggestions(one)).toEqual([{ customer: other, ...suggestion }]);
    await connect(one, other);
    expect(await people.suggestions(one)).toEqual([]);
  });

  it('follows what is known now: a new e-mail is compared, the old one no more', async () => {
    const first = applicant({ email: 'before@example.com' });
    const one = await seen('BRIGHTE', first);
    const old = await seen('BRIGHTE', applicant({ email: 'before@example.com' }));
    expect((await people.suggestions(one)).map(({ customer }) => customer)).toEqual([old]);
    expect(await seen('BRIGHTE', { ...first, email: 'after@example.com' })).toBe(one);
    expect(await people.suggestions(one)).toEqual([]);
  });

  it('another day of birth is a conflict that a person may accept, and that stands on the link', async () => {
    const email = 'typo@example.com';
    const one = await seen('BRIGHTE', applicant({ email, bornOn: '1990-01-02' }));
    const other = await seen('BRIGHTE', applicant({ email, bornOn: '1990-02-01' }));
    await expect(connect(one, other)).rejects.toMatchObject({ code: 'CONFLICT' });
    const link = await connect(one, other, { accepting: ['BORN_ON'] });
    expect(link).toMatchObject({ accepted: ['BORN_ON'], confidence: 'LOW' });
  });

  it('a person has an end: more identities than can be read are refused', async () => {
    const hub = randomUUID();
    for (let count = 1; count < MOST_IDENTITIES; count++) await connect(hub, randomUUID());
    await expect(connect(hub, randomUUID())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await allOf(hub)).toHaveLength(MOST_IDENTITIES);
  });

  it('takes a customer of a lender that is not kept here', async () => {
    const [kept, lenders] = [randomUUID(), 'PLEXE:5f0c'];
    const { id } = await connect(kept, lenders);
    expect(await allOf(lenders)).toEqual([kept, lenders].sort());
    await disconnect(id);
    expect(await allOf(lenders)).toEqual([lenders]);
  });

  it('no known fact goes with an answer that names less, and nothing of it stands in clear', async () => {
    const full = applicant({
      email: 'kept@example.com',
      mobile: '0412999111',
      bornOn: '1991-01-01',
    });
    const id = await seen('BRIGHTE', full);
    const [less] = await memory.seen('BRIGHTE', [{ key: full.key, name: 'Olivia Wong' }]);
    expect(less).toMatchObject({ id, ...full, name: 'Olivia Wong' });
    const { rows } = await db.query<{ sealed: Buffer }>(
      'select t.*, c.sealed from customer_trait t, customer c',
    );
    const stored = rows.map((row) => JSON.stringify(row) + row.sealed.toString('latin1')).join();
    for (const secret of ['kept@example.com', '412999111', '1991-01-01', 'Wong'])
      expect(stored).not.toContain(secret);
  });
});
