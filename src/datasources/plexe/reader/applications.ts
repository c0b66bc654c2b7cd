import type { Kit } from './kit.js';

export const applicationReads = (_kit: Kit) => ({});
