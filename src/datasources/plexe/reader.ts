/** Everything Plexe can be asked, each thing once per request. */
import { applicationReads } from './reader/applications.js';
import type { Kit } from './reader/kit.js';
import { loanReads } from './reader/loans.js';

export type PlexeReader = ReturnType<typeof readerOf>;

export function readerOf(kit: Kit) {
  const applications = applicationReads(kit);
  return { ...applications, ...loanReads(kit, applications.rawApplication) };
}
