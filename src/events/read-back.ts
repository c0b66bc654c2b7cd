/** Asks the lender, with our own credentials, how a subject stands. */
import { ProviderFault } from '../datasources/fault.js';
import type { Providers } from '../datasources/index.js';
import type { OwnRecord, Reader } from '../datasources/provider.js';
import type { Application } from '../schema/application.js';
import type { Subject } from '../store/timeline.js';
import { READ_MS } from './pace.js';

/** What sends events lists its own applications: no record of ours is needed to read one. */
const nobody = () => Promise.reject(new Error('a lender with events keeps its own list'));
const NO_RECORD: OwnRecord = { known: nobody, keep: nobody };

/** Null when the lender says for certain that there is nothing for us under this reference. */
export async function readBack(
  { provider, ref }: Subject,
  providers: Providers,
  requestId: string,
): Promise<Application | null> {
  const reader: Reader = providers[provider].reader({
    requestId,
    signal: AbortSignal.timeout(READ_MS),
  });
  try {
    return (await reader.application?.(ref, NO_RECORD)) ?? null;
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'REFUSED') return null;
    throw error;
  }
}
