import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { controls } from './controls.js';
import { known } from './known.js';
import { lookupOperations } from './lookups.js';
import { problemAnswer } from './problem.js';
import { seedPlexe } from './seed.js';
import { sessionOperations } from './sessions.js';
import { switches } from './switches.js';

export const plexe = defineProvider({
  name: 'plexe',
  credentials,
  switches,
  operations: { ...sessionOperations, ...lookupOperations },
  tasks: {},
  controls,
  seed: seedPlexe,
  known,
  refuse: (status, message) => problemAnswer({ status, message }),
});
