/** What speaks for and against two customers being one person, for any two that can be made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/mutations/evidence.js';
import type { Traits } from '../../src/store/kin.js';
import type { Trait } from '../../src/store/traits.js';

let made = 0;
const known = (provider: string, digests: Partial<Record<Trait, string>>): Traits => ({
  customer: `c${++made}`,
  provider,
  digests: new Map(Object.entries(digests) as [Trait, string][]),
});

const digest = fc.constantFrom('a', 'b', 'c');
const anybody = fc
  .record({
    provider: fc.constantFrom('IUTE', 'BRIGHTE'),
    digests: fc.record(
      { PERSONAL_NUMBER: digest, EMAIL: digest, PHONE: digest, BORN_ON: digest },
      { requiredKeys: [] },
    ),
  })
  .map(({ provider, digests }) => known(provider, digests));
const person = fc.array(anybody, { minLength: 1, maxLength: 3 });
const around = fc.array(anybody, { maxLength: 4 });

describe('two people compared', () => {
  it('are compared alike from either side', () => {
    fc.assert(
      fc.property(person, person, around, (ours, theirs, others) => {
        const all = [...ours, ...theirs, ...others];
        expect(compare(ours, theirs, all)).toEqual(compare(theirs, ours, all));
      }),
    );
  });

  it('have high confidence only without a conflict, and evidence with any confidence but stated', () => {
    fc.assert(
      fc.property(person, person, around, (ours, theirs, others) => {
        const { evidence, conflicts, confidence } = compare(ours, theirs, [
          ...ours,
          ...theirs,
          ...others,
        ]);
        if (confidence === 'HIGH') expect(conflicts).toEqual([]);
        expect(confidence === 'STATED').toBe(evidence.length === 0);
      }),
    );
  });

  it('are always in conflict when one lender has two personal numbers, whoever stands between', () => {
    fc.assert(
      fc.property(person, person, around, (ours, theirs, others) => {
        const twins = [
          known('IUTE', { PERSONAL_NUMBER: 'one' }),
          known('IUTE', { PERSONAL_NUMBER: 'two' }),
        ] as const;
        const all = [...ours, ...theirs, ...twins, ...others];
        const { conflicts } = compare([...ours, twins[0]], [...theirs, twins[1]], all);
        expect(conflicts).toContain('PERSONAL_NUMBER');
      }),
    );
  });
});

describe('evidence', () => {
  const EMAIL = 'family@example.com';

  it.each([
    [{ PERSONAL_NUMBER: '1' }, ['PERSONAL_NUMBER'], 'HIGH'],
    [{ EMAIL, PHONE: '2' }, ['EMAIL', 'PHONE'], 'HIGH'],
    [{ EMAIL }, ['EMAIL'], 'LOW'],
    [{ PHONE: '2' }, ['PHONE'], 'LOW'],
    [{ EMAIL, BORN_ON: '3' }, ['EMAIL'], 'LOW'],
    [{ BORN_ON: '3' }, [], 'STATED'],
    [{}, [], 'STATED'],
  ] as const)('%o in both gives %o, %s', (traits, evidence, confidence) => {
    const [one, other] = [known('IUTE', traits), known('BRIGHTE', traits)];
    expect(compare([one], [other], [one, other])).toEqual({ evidence, confidence, conflicts: [] });
  });

  it('of an e-mail that two share who cannot be one is a household, and named so', () => {
    const twin = known('IUTE', { EMAIL, BORN_ON: '3', PERSONAL_NUMBER: '1' });
    const other = known('IUTE', { EMAIL, BORN_ON: '3', PERSONAL_NUMBER: '2' });
    const applicant = known('BRIGHTE', { EMAIL, BORN_ON: '3' });
    expect(compare([twin], [applicant], [twin, applicant])).toMatchObject({ conflicts: [] });
    expect(compare([twin], [applicant], [twin, other, applicant])).toEqual({
      evidence: ['EMAIL'],
      conflicts: ['SHARED_CONTACT'],
      confidence: 'LOW',
    });
  });

  it('of another personal number with another lender is no conflict: it may be of another country', () => {
    const one = known('IUTE', { PERSONAL_NUMBER: '1' });
    const other = known('BRIGHTE', { PERSONAL_NUMBER: '2' });
    expect(compare([one], [other], [one, other]).conflicts).toEqual([]);
  });
});
