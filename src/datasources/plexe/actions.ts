/**
 * Plexe's writes for the ledger. It knows no idempotency key; what a lost answer did is found by a
 * documented read, or by a person.
 */
import { applicationActions } from './actions/applications.js';
import { loanActions } from './actions/loans.js';

export const actions = { ...applicationActions, ...loanActions };
