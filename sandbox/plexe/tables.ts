import { applicationOperations } from './applications.js';
import { approvalOperations } from './approval.js';
import { bankAccountOperations } from './bank-accounts.js';
import { bulkOperations } from './bulk.js';
import { calculationOperations } from './calculations.js';
import { contractOperations } from './contracts.js';
import { creatingOperations } from './creating.js';
import { documentOperations } from './documents.js';
import { invoiceCustomerOperations } from './invoice-customers.js';
import { loanOperations, partnerOperations } from './loans.js';
import { lookupOperations } from './lookups.js';
import { messageOperations } from './messages.js';
import { sessionOperations } from './sessions.js';
import { testingOperations } from './testing.js';
import { webhookOperations } from './webhooks.js';
import { withdrawalOperations } from './withdrawals.js';

/** The 73 operations, by the contract's operationId. */
export const plexeOperations = {
  ...sessionOperations,
  ...creatingOperations,
  ...bulkOperations,
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
};
