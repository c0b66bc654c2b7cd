/** What the key of an action of Plexe stands for, and what is kept of it. */
import { describe, expect, it } from 'vitest';
import { actionOf, canonicalJson } from '../../../src/mutations/receipts.js';

const CUSTOMER = {
  firstName: 'Sam',
  lastName: 'Example',
  email: 'sam@example.com',
  mobile: '555 010 0200',
  password: 'Secret-1',
};
const ID = 'ef06c751-0ff7-4d0c-bc6f-72c2dc760554';
const LICENSE = { cardNumber: 'A-1', name: 'Sam Example' };
const account = (amount: string) => ({
  accountNumber: '1',
  balance: '5.00',
  transactions: [{ amount, at: new Date(0), isCredit: true }],
});

const meaningOf = (name: string, input: unknown) => {
  const action = actionOf('PLEXE', name);
  const kept: unknown = action.kept(input);
  return canonicalJson(action.meaning?.(kept, input) ?? kept);
};

describe('the meaning of an input', () => {
  it.each<[string, string, unknown, unknown]>([
    [
      'null and nothing',
      'createApplication',
      { customerId: ID, application: { businessName: 'A', businessZip: null }, applicant: null },
      { customerId: ID, application: { businessName: 'A' } },
    ],
    [
      'an amount without its zeros',
      'addOrUpdateBankingData',
      { applicationId: ID, accounts: [account('5.10')] },
      { applicationId: ID, accounts: [account('5.1')], bankName: null },
    ],
    [
      'a social security number with dashes',
      'updateCustomerData',
      { applicationId: ID, socialSecurityNumber: '078-05-1120' },
      { applicationId: ID, socialSecurityNumber: '078051120' },
    ],
  ])('is the same with %s in %s', (_, name, one, other) => {
    expect(meaningOf(name, one)).toBe(meaningOf(name, other));
  });

  it.each<[string, string, unknown, unknown]>([
    ['password', 'createCustomer', CUSTOMER, { ...CUSTOMER, password: 'Secret-2' }],
    [
      'password of one of them',
      'createCustomers',
      { customers: [CUSTOMER] },
      { customers: [{ ...CUSTOMER, password: 'Secret-2' }] },
    ],
    [
      'amount of a movement',
      'addOrUpdateBankingData',
      { applicationId: ID, accounts: [account('5.10')] },
      { applicationId: ID, accounts: [account('5.11')] },
    ],
    [
      'number of the card',
      'addPrimaryApplicantDetails',
      { applicationId: ID, email: 'a@b.c', driversLicense: LICENSE },
      { applicationId: ID, email: 'a@b.c', driversLicense: { ...LICENSE, cardNumber: 'A-2' } },
    ],
    [
      'tax number',
      'addCompanyDetails',
      { applicationId: ID, taxNumber: '1' },
      { applicationId: ID, taxNumber: '2' },
    ],
  ])('is another with another %s in %s', (_, name, one, other) => {
    expect(meaningOf(name, one)).not.toBe(meaningOf(name, other));
  });
});

it.each<[string, unknown]>([
  ['createCustomer', CUSTOMER],
  ['createCustomers', { customers: [CUSTOMER] }],
  ['createCustomerAndApplication', { customer: CUSTOMER, application: {} }],
  [
    'addPrimaryApplicantDetails',
    {
      applicationId: ID,
      email: 'a@b.c',
      socialSecurityNumber: 'Secret-1',
      driversLicense: { cardNumber: 'Secret-1' },
    },
  ],
  ['updateCustomerData', { applicationId: ID, socialSecurityNumber: 'Secret-1' }],
  ['addCompanyDetails', { applicationId: ID, taxNumber: 'Secret-1' }],
])('of %s no secret is kept', (name, input) => {
  expect(JSON.stringify(actionOf('PLEXE', name).kept(input))).not.toContain('Secret-1');
});
