import type { Board } from '../board.js';
import { STEPS } from './lender-controls.js';

const LABELS: Readonly<Record<string, string>> = {
  contact: 'Contact',
  offer: 'Make the offer',
  accept: 'Customer: accept the offer',
  'under-review': 'Review',
  approve: 'Approve',
  cancel: 'Cancel',
};

export const boards: readonly Board[] = [
  {
    title: 'Applications',
    list: '/applications',
    id: 'id',
    state: 'status',
    tells: {
      offerAccepted: 'offer accepted',
      submitted: 'all documents are in',
      signed: 'all have signed',
      loanId: 'became the loan',
    },
    steps: Object.entries(STEPS).map(([name, { from }]) => ({
      label: LABELS[name] ?? name,
      path: `/applications/{id}/${name}`,
      when: { status: from },
    })),
    hint: 'Approve needs all documents and all signatures, which come through the graph.',
  },
  {
    title: 'Loans',
    list: '/loans',
    id: 'id',
    state: 'state',
    tells: {
      totalLimit: 'limit',
      balance: 'owed',
      availableFunds: 'available',
      code: 'the phone shows the code',
    },
    steps: [
      {
        label: 'Customer: repay',
        path: '/loans/{id}/repay',
        when: { state: ['ENABLED'] },
        asks: { amount: '100.50' },
      },
    ],
  },
];
