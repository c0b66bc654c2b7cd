import { createHash } from 'node:crypto';
import { type PlexeState, take } from './state.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A GUID that follows from the seed and a name. */
export function guidOf(seed: number, name: string): string {
  const hex = sha256(`plexe:${seed}:${name}`);
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The next new GUID of this seed. */
export const nextGuid = (state: PlexeState): string =>
  guidOf(state.seed, `new:${take(state, 'guid')}`);

const GUID =
  /^(?:urn:uuid:)?\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i;

/** Reads a GUID as .NET does, with the `urn:uuid:` of the collection, too; undefined for no GUID. */
export function readGuid(written: string): string | undefined {
  const [, ...parts] = GUID.exec(written.trim()) ?? [];
  return parts.length > 0 ? parts.join('-').toLowerCase() : undefined;
}
