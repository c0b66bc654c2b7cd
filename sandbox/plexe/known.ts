import type { PlexeState } from './state.js';

/** What a caller may rely on to exist. */
export function known({ partners }: PlexeState) {
  return { loans: [], partners: Object.keys(partners) };
}
