/** Conditions in the words of the graph → one clause; what a server would refuse is refused before. */
import { describe, expect, it } from 'vitest';
import { globalId } from '../../../src/datasources/global-id.js';
import { KnownError } from '../../../src/datasources/known-error.js';
import { filterText } from '../../../src/datasources/odata.js';
import { clientFilter } from '../../../src/datasources/realfinity/filter.js';
import type { ClientFilterInput } from '../../../src/schema/client.js';

const GUID = '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01';
const ID = globalId('REALFINITY', 'Client', GUID);

const clause = (input: object) => {
  const filter = clientFilter(input as ClientFilterInput);
  return filter && filterText(filter);
};

describe('a filter', () => {
  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ and: null, firstName: undefined }, undefined],
    [{ firstName: { eq: "O'Neil" } }, "firstName eq 'O''Neil'"],
    [{ firstName: { ne: 'a', startsWith: 'b' } }, "firstName ne 'a' and startswith(firstName,'b')"],
    [{ firstName: { in: ['a', 'b'] } }, "firstName in ('a','b')"],
    [
      { firstName: { in: ['A', 'B'], ignoreCase: true } },
      "tolower(firstName) eq 'a' or tolower(firstName) eq 'b'",
    ],
    [{ lastName: { endsWith: 'ÅSE', ignoreCase: true } }, "endswith(tolower(lastName),'åse')"],
    [{ leadSource: { isNull: true, ignoreCase: true } }, 'source eq null'],
    [{ referenceNumber: { isNull: false } }, 'externalId ne null'],
    [{ isFirstTimeBuyer: { eq: true } }, 'firstTimeBuyer eq true'],
    [{ fico: { ge: 680, lt: 740 } }, 'fico ge 680 and fico lt 740'],
    [{ fico: { in: [1, -2] } }, 'fico in (1,-2)'],
    [{ totalIncome: { gt: '1000.50' } }, 'totalIncome gt 1000.50'],
    [
      { updatedAt: { le: new Date('2026-01-15T09:00:00Z') } },
      'updatedOn le 2026-01-15T09:00:00.000Z',
    ],
    [{ id: { in: [ID] } }, `id in (${GUID})`],
    [{ ownerId: { eq: GUID.toUpperCase() } }, `ownerId eq ${GUID}`],
    [{ referrerId: { ne: GUID } }, `referredById ne ${GUID}`],
    [
      {
        isArchived: { eq: false },
        or: [{ fico: { ge: 1 } }, { fax: { eq: '1' }, leadSource: { eq: 'b' } }],
      },
      "isArchived eq false and (fico ge 1 or (fax eq '1' and source eq 'b'))",
    ],
    [{ not: { or: [{ fico: { eq: 1 } }, { fico: { eq: 2 } }] } }, 'not (fico eq 1 or fico eq 2)'],
    [
      { and: [{ fico: { eq: 1 } }, { not: { fax: { eq: '1' } } }] },
      "fico eq 1 and not (fax eq '1')",
    ],
  ])('%j is %s', (input, expected) => {
    expect(clause(input)).toBe(expected);
  });

  const nested = (depth: number): object =>
    depth === 0 ? { fico: { eq: 1 } } : { not: nested(depth - 1) };

  it.each<[string, object, string]>([
    ['a null that could mean anything', { fico: { eq: null } }, 'filter.fico.eq'],
    ['a condition that says nothing', { firstName: {} }, 'filter.firstName'],
    [
      'a condition that says nothing but how',
      { firstName: { ignoreCase: true } },
      'filter.firstName',
    ],
    ['no alternatives', { or: [] }, 'filter.or'],
    [
      'an alternative that says nothing: it would be everybody',
      { or: [{ fico: { eq: 1 } }, {}] },
      'filter.or.1',
    ],
    ['the opposite of nothing', { not: {} }, 'filter.not'],
    ['one of none', { firstName: { in: [] } }, 'filter.firstName.in'],
    ['a control character', { email: { contains: 'a\u0000' } }, 'filter.email.contains'],
    ['half a character', { email: { eq: '\ud83d' } }, 'filter.email.eq'],
    ['an id of something else', { id: { eq: globalId('IUTE', 'Loan', '1') } }, 'filter.id.eq'],
    ['an id with another lender', { id: { eq: globalId('IUTE', 'Client', '1') } }, 'filter.id.eq'],
    ['an id of the lender', { id: { in: [GUID] } }, 'filter.id.in'],
    ['an owner who is no GUID', { ownerId: { eq: "' or 1 eq 1" } }, 'filter.ownerId.eq'],
    [
      'more conditions than a server counts',
      { or: Array.from({ length: 20 }, () => ({ fico: { eq: 1 } })) },
      'filter',
    ],
    [
      'more alternatives than a server counts',
      { email: { in: Array(14).fill('a'), ignoreCase: true } },
      'filter',
    ],
    ['what is nested too deeply', nested(11), 'filter'],
    ['what would exhaust a stack', nested(5_000), 'filter.not'],
  ])('refuses %s', (_, input, path) => {
    let thrown: unknown;
    try {
      clause(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(KnownError);
    const { code, inputPath } = thrown as KnownError;
    expect(code).toBe('INVALID_INPUT');
    expect(inputPath?.join('.')).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}`));
  });

  it('of as many conditions as the notes name is let through', () => {
    const or = Array.from({ length: 15 }, (_, at) => ({ fico: { eq: at } }));
    expect(clause({ or })?.match(/ or /g)).toHaveLength(14);
  });
});
