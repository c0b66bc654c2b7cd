import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { operations } from './clients.js';
import { boards, controls } from './controls.js';
import { known } from './known.js';
import { Problem, problemAnswer } from './problems.js';
import { seedRealfinity } from './state.js';
import { switches } from './switches.js';

export const realfinity = defineProvider({
  name: 'realfinity',
  credentials,
  switches,
  operations,
  controls,
  boards,
  contextPath: ({ contextPath }) => contextPath,
  seed: seedRealfinity,
  known,
  refuse: (status, message) =>
    problemAnswer(
      { errorBody: 'problem', errorFieldNames: 'camelCase' },
      new Problem(status, message),
    ),
});
