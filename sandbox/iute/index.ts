import { errorPage } from '../http.js';
import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { boards, controls } from './lender.js';
import { operations } from './operations.js';
import { seededLoans, seedIute } from './seed.js';
import { switches } from './switches.js';

export const iute = defineProvider({
  name: 'iute',
  credentials,
  switches,
  operations,
  controls,
  boards,
  contextPath: (values) => values.contextPath,
  seed: seedIute,
  known: () => ({ loans: seededLoans() }),
  refuse: errorPage,
});
