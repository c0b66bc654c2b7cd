/** The 73 calls of Plexe's public API. Safety as the notes have it (9), whatever the verb says. */
import type { OperationTable } from '../operation.js';
import type { Fixed } from './lines.js';
import { applicationOperations } from './operations/applications.js';
import { loanOperations } from './operations/loans.js';
import type { operations as Contract } from './wire.js';

export const operations = {
  ...applicationOperations,
  ...loanOperations,
} satisfies OperationTable<Fixed> & Partial<Record<keyof Contract, unknown>>;
