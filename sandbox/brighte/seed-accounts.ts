import type { Account, User } from './state.js';

/** One vendor with two head offices and branches, and an account of somebody else. */
export const seededAccounts: readonly Account[] = [
  {
    id: 'E435',
    legalName: 'Southern Sun Energy Pty Ltd',
    tradingName: 'Southern Sun',
    parent: null,
  },
  { id: 'E81', legalName: 'Harbour Home Pty Ltd', tradingName: 'Harbour Home', parent: null },
  { id: 'E897', legalName: 'Coastline Group Pty Ltd', tradingName: 'Coastline', parent: null },
  {
    id: 'E897.675',
    legalName: 'Coastline Group Pty Ltd',
    tradingName: 'Coastline Newcastle',
    parent: 'E897',
  },
  { id: 'E900', legalName: 'Other Vendor Pty Ltd', tradingName: 'Other Vendor', parent: null },
];

/** What is planted of a user; the rest is drawn. */
export type SeededUser = Pick<User, 'id' | 'role' | 'accountIds'> & Partial<User>;

const ALL = ['E435', 'E81', 'E897', 'E897.675'];

export const seededUsers: readonly SeededUser[] = [
  { id: 'U1', role: 'ADMINISTRATOR', accountIds: ALL, firstName: 'Alex', lastName: 'Agent' },
  { id: 'U2', role: 'TEAM MEMBER', accountIds: ALL, firstName: 'Robin', lastName: 'Fields' },
  { id: 'U3', role: 'TEAM MEMBER', accountIds: [] },
  { id: 'U4', role: 'TEAM MEMBER', accountIds: ['E435'], apiAccess: false },
  ...['E435', 'E435', 'E435', 'E81', 'E81', 'E897', 'E897.675', 'E897.675'].map(
    (accountId, index): SeededUser => ({
      id: `U${index + 5}`,
      role: 'TEAM MEMBER',
      accountIds: [accountId],
    }),
  ),
  { id: 'U900', role: 'ADMINISTRATOR', accountIds: ['E900'] },
];
