import type { Kit } from './kit.js';

export const loanReads = (_kit: Kit) => ({});
