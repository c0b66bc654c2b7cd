import { describe, expect, it } from 'vitest';
import { compile, idsWanted, nodesOf, type Truth } from '../../../sandbox/realfinity/evaluate.js';
import type { Client } from '../../../sandbox/realfinity/fields.js';
import { parseFilter } from '../../../sandbox/realfinity/grammar.js';
import { BLANK } from '../../../sandbox/realfinity/records.js';

const G1 = '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a01';
const G2 = '6b0f0c6e-6c0e-4d1a-9a53-0d3f5f1f7a02';

const ANN: Client = {
  ...BLANK,
  id: G1,
  firstName: 'Ann',
  lastName: "O'Neil",
  email: 'Ann@Mail.test',
  createdOn: '2025-12-06T04:40:03.584Z',
  fico: 700,
  totalIncome: 0.3,
  isArchived: true,
};

const truth = (text: string, eqIgnoresCase = false): Truth =>
  compile(parseFilter(text), { eqIgnoresCase })(ANN);

/** ANN has no source and no updatedOn, no debt, and nobody knows if it is the first house. */
const NULLS: readonly [string, Truth][] = [
  ['totalDebtPayments eq 5', false],
  ['totalDebtPayments ne 5', true],
  ['totalDebtPayments gt 5', null],
  ['totalDebtPayments ge 5', null],
  ['totalDebtPayments lt 5', null],
  ['totalDebtPayments le 5', null],
  ['totalDebtPayments in (5)', false],
  ['totalDebtPayments eq null', true],
  ['totalDebtPayments ne null', false],
  ['fico eq null', false],
  ['fico ne null', true],
  ["contains(source,'')", null],
  ["startswith(source,'x')", null],
  ["endswith(tolower(source),'x')", null],
  ["tolower(source) eq 'x'", false],
  ["tolower(source) ne 'x'", true],
  ['tolower(source) eq null', true],
  ['firstTimeBuyer eq false', false],
  ['firstTimeBuyer ne false', true],
  [`ownerId ne ${G1}`, true],
  ['updatedOn lt 2030-01-01T00:00:00Z', null],
  ['not (totalDebtPayments gt 5)', null],
  ['not (not (totalDebtPayments gt 5))', null],
  ['not (totalDebtPayments eq 5)', true],
  ["not (contains(source,'x'))", null],
  ['totalDebtPayments gt 5 or fico eq 700', true],
  ['fico eq 700 or totalDebtPayments gt 5', true],
  ['totalDebtPayments gt 5 or fico eq 1', null],
  ['totalDebtPayments gt 5 and fico eq 700', null],
  ['totalDebtPayments gt 5 and fico eq 1', false],
  ['fico eq 1 and totalDebtPayments gt 5', false],
  ['not (totalDebtPayments gt 5 and fico eq 1)', true],
  ['not (totalDebtPayments gt 5 or fico eq 1)', null],
];

describe('null', () => {
  it.each(NULLS)('%s is %s', (text, expected) => {
    expect(truth(text)).toBe(expected);
  });
});

const VALUES: readonly [string, Truth][] = [
  ["firstName eq 'Ann'", true],
  ["firstName eq 'ann'", false],
  ["email ne 'ann@mail.test'", true],
  ["tolower(email) eq 'ann@mail.test'", true],
  ["toupper(email) eq 'ANN@MAIL.TEST'", true],
  ["lastName eq 'O''Neil'", true],
  ["contains(lastName,'''N')", true],
  ["contains(lastName,'n')", false],
  ["contains(tolower(lastName),'n')", true],
  ["startswith(lastName,'O''')", true],
  ["startswith(lastName,'Neil')", false],
  ["endswith(lastName,'Neil')", true],
  ["endswith(lastName,'O')", false],
  ["contains(lastName,'')", true],
  ["lastName gt 'N'", true],
  ["lastName lt 'a'", true],
  ['fico gt 700', false],
  ['fico ge 700', true],
  ['fico lt 700', false],
  ['fico le 700', true],
  ['fico lt 1000', true],
  ['totalIncome eq 0.3', true],
  ['totalIncome lt 0.31', true],
  ['createdOn eq 2025-12-06T04:40:03.584Z', true],
  ['createdOn eq 2025-12-06T05:40:03.584+01:00', true],
  ['createdOn gt 2025-12-06T04:40:03.583Z', true],
  ['createdOn gt 2025-12-06T04:40:03.584Z', false],
  [`id eq ${G1.toUpperCase()}`, true],
  [`id in (${G2},${G1})`, true],
  [`id in (${G2})`, false],
  ["firstName in ('Bob','Ann')", true],
  ["firstName in ('ann')", false],
  ['isArchived eq true', true],
  ['isArchived ne true', false],
  ['isSilenced eq false', true],
];

describe('a value', () => {
  it.each(VALUES)('%s is %s', (text, expected) => {
    expect(truth(text)).toBe(expected);
  });

  it.each([
    ["firstName eq 'aNN'", true],
    ["firstName ne 'aNN'", false],
    ["firstName in ('aNN')", true],
    ["contains(email,'MAIL')", true],
    ["toupper(firstName) eq 'ann'", true],
    ["firstName eq 'Bob'", false],
  ] as const)('without letter case: %s is %s', (text, expected) => {
    expect(truth(text, true)).toBe(expected);
  });
});

describe('precedence', () => {
  const [yes, no] = ['fico eq 700', 'fico eq 1'];
  it.each([
    [`${yes} or ${no} and ${no}`, true],
    [`(${yes} or ${no}) and ${no}`, false],
    [`${no} and ${no} or ${yes}`, true],
    [`${no} and (${no} or ${yes})`, false],
    [`not (${yes}) or ${yes}`, true],
    [`not (${yes} or ${yes})`, false],
    [`not (${no}) and ${no}`, false],
    [`${yes} and ${yes} and ${no} or ${no} or ${yes}`, true],
  ] as const)('%s is %s', (text, expected) => {
    expect(truth(text)).toBe(expected);
  });
});

describe('counting nodes', () => {
  const chain = (terms: number) => Array.from({ length: terms }, () => `id eq ${G1}`).join(' or ');

  it.each([
    ['fico eq 1', 5],
    ["tolower(email) eq 'x'", 6],
    ["contains(email,'x')", 4],
    ["contains(tolower(email),'x')", 5],
    ['not (fico eq 1)', 6],
    ['fico eq 1 and fico eq 2', 11],
    [`id in (${G1},${G2})`, 4],
    [chain(15), 89],
    [chain(16), 95],
    [chain(17), 101],
  ] as const)('%s has %i', (text, nodes) => {
    expect(nodesOf(parseFilter(text))).toBe(nodes);
  });
});

describe('the ids a filter names', () => {
  it.each([
    [`id eq ${G1}`, [G1]],
    [`id in (${G1},${G2})`, [G1, G2]],
    [`id eq ${G1} or id in (${G2})`, [G1, G2]],
    [`fico gt 1 and id eq ${G2}`, [G2]],
    ['id eq null', []],
    [`id ne ${G1}`, undefined],
    [`not (id eq ${G1})`, undefined],
    [`id eq ${G1} or fico gt 1`, undefined],
    [`ownerId eq ${G1}`, undefined],
    [`id eq ${G1} or not (id eq ${G2})`, undefined],
  ] as const)('%s: %j', (text, ids) => {
    expect(idsWanted(parseFilter(text))).toEqual(ids);
  });
});
