import type { Board } from '../board.js';
import { STEPS } from './controls.js';

const labelOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const boards: readonly Board[] = [
  {
    title: 'Applications',
    list: '/applications',
    id: 'id',
    state: 'status',
    tells: {
      accountId: '',
      amount: 'financed',
      category: '',
      reference: 'reference',
      awaitsBuyer: 'the buyer is asked to confirm',
    },
    steps: Object.entries(STEPS).map(([name, { from, answer }]) => ({
      label: answer ? `Buyer: ${name}` : labelOf(name),
      path: `/applications/{id}/${name}`,
      when: { status: from, ...(answer && { awaitsBuyer: ['true'] }) },
    })),
    begins: [
      {
        label: 'A customer of another channel applies',
        path: '/applications',
        asks: { financedDollars: 8501 },
      },
      { label: 'End all sessions', path: '/sessions/revoke' },
    ],
    hint: 'The last digit of the financed dollars decides: 1 approves, 2 declines after a while, 3 and 4 refer first, 5 declines, others wait for you.',
  },
  {
    title: 'Quotes',
    list: '/quotes',
    id: 'id',
    state: 'state',
    tells: { accountId: '', created: 'made', expired: 'expired' },
    steps: [
      { label: 'Customer: apply', path: '/quotes/{id}/apply' },
      { label: 'Break', path: '/quotes/{id}/break' },
    ].map((step) => ({ ...step, when: { state: ['SENT'], expired: ['false'] } })),
    hint: 'A quote expires by the clock, after quoteLifetimeDays of the switches.',
  },
];
