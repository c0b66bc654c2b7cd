import { defineProvider } from '../mounted.js';
import { credentials } from './access.js';
import { applicationOperations } from './applications.js';
import { approvalOperations } from './approval.js';
import { bankAccountOperations } from './bank-accounts.js';
import { calculationOperations } from './calculations.js';
import { contractOperations } from './contracts.js';
import { controls } from './controls.js';
import { creatingOperations } from './creating.js';
import { documentOperations, review } from './documents.js';
import { invoiceCustomerOperations } from './invoice-customers.js';
import { known } from './known.js';
import { loanOperations, partnerOperations } from './loans.js';
import { lookupOperations } from './lookups.js';
import { messageOperations } from './messages.js';
import { deliver } from './notifications.js';
import { offer } from './offers.js';
import { problemAnswer } from './problem.js';
import { seedPlexe } from './seed.js';
import { sessionOperations } from './sessions.js';
import { switches } from './switches.js';
import { testingOperations } from './testing.js';
import { webhookOperations } from './webhooks.js';
import { withdrawalOperations } from './withdrawals.js';

export const plexe = defineProvider({
  name: 'plexe',
  credentials,
  switches,
  operations: {
    ...sessionOperations,
    ...creatingOperations,
    ...applicationOperations,
    ...approvalOperations,
    ...bankAccountOperations,
    ...contractOperations,
    ...documentOperations,
    ...loanOperations,
    ...partnerOperations,
    ...lookupOperations,
    ...testingOperations,
    ...calculationOperations,
    ...withdrawalOperations,
    ...messageOperations,
    ...invoiceCustomerOperations,
    ...webhookOperations,
  },
  tasks: { offer, review, deliver },
  controls,
  seed: seedPlexe,
  known,
  refuse: (status, message) => problemAnswer({ status, message }),
});
