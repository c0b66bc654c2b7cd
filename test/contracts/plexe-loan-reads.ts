import type { Reads } from './plexe-reads.js';

export const LOAN_READS: Reads = {};
