import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { boards } from './boards.js';
import { controls } from './controls.js';
import { review } from './documents.js';
import { known } from './known.js';
import { deliver } from './notifications.js';
import { offer } from './offers.js';
import { problemAnswer } from './problem.js';
import { seedPlexe } from './seed.js';
import { switches } from './switches.js';
import { plexeOperations } from './tables.js';

export const plexe = defineProvider({
  name: 'plexe',
  credentials,
  switches,
  operations: plexeOperations,
  tasks: { offer, review, deliver },
  controls,
  boards,
  seed: seedPlexe,
  known,
  refuse: (status, message) => problemAnswer({ status, message }),
});
