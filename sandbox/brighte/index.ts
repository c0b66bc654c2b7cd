import { jsonAnswer } from '../http.js';
import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { applicationOperations } from './applications.js';
import { boards } from './boards.js';
import { calculatorOperations } from './calculators.js';
import { startCheckout } from './checkout.js';
import { controls } from './controls.js';
import { decide } from './decisions.js';
import { documentOperations } from './documents.js';
import { pages } from './hosted.js';
import { known } from './known.js';
import { deliver } from './notifications.js';
import { quoteOperations } from './quotes.js';
import { seedBrighte } from './seed.js';
import { serviceOperations } from './services.js';
import { sessionOperations } from './sessions.js';
import { switches } from './switches.js';
import { userOperations } from './users.js';

export const brighte = defineProvider({
  name: 'brighte',
  credentials,
  switches,
  operations: {
    ...sessionOperations,
    ...applicationOperations,
    ...documentOperations,
    ...quoteOperations,
    ...userOperations,
    ...serviceOperations,
    ...calculatorOperations,
    startCheckout,
  },
  pages,
  tasks: { decide, deliver },
  controls,
  boards,
  seed: seedBrighte,
  known,
  refuse: (status, message) => jsonAnswer(status, { status: status * 10, message }),
});
