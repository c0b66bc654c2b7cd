/** Ids of the graph: opaque to callers, typed and routed for us. Version, provider, type, reference. */
import { KnownError } from './known-error.js';

export interface GlobalId {
  readonly provider: string;
  readonly type: string;
  readonly ref: string;
}

const VERSION = '1';
/** Things that belong to no provider. */
export const OURS = 'OURS';
const PART = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/;

export const globalId = (provider: string, type: string, ref: string): string =>
  Buffer.from([VERSION, provider, type, ref].join(':')).toString('base64url');

export function parseGlobalId(id: string): GlobalId | undefined {
  const plain = Buffer.from(id, 'base64url').toString('latin1');
  const [version, provider, type, ref, ...more] = plain.split(':');
  if (version !== VERSION || !provider || !type || !ref || more.length > 0) return undefined;
  if (!PART.test(provider) || !PART.test(type) || !PART.test(ref)) return undefined;
  return globalId(provider, type, ref) === id ? { provider, type, ref } : undefined;
}

/** The reference inside an id of one type, or an error that says what was expected. */
export function refOf(id: string, type: string, path: readonly string[] | null = null): GlobalId {
  const parsed = parseGlobalId(id);
  if (!parsed)
    throw new KnownError(
      'INVALID_INPUT',
      `This is not an id of this graph; the id of ${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type} was expected.`,
      path,
    );
  if (parsed.type !== type)
    throw new KnownError(
      'INVALID_INPUT',
      `This is the id of a ${parsed.type}; the id of ${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type} was expected.`,
      path,
    );
  return parsed;
}
