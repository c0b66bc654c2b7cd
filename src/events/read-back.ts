/** Asks the lender, with our own credentials, how a subject stands. */
import { ProviderFault } from '../datasources/fault.js';
import type { Providers } from '../datasources/index.js';
import type { OwnRecord, Reader } from '../datasources/provider.js';
import type { Application } from '../schema/application.js';
import type { Subject } from '../store/timeline.js';
import { READ_MS } from './pace.js';

/** Null when the lender says for certain that there is nothing for us under this reference. */
export async function readBack(
  subject: Subject,
  providers: Providers,
  record: (subject: Subject) => OwnRecord,
  requestId: string,
): Promise<Application | null> {
  const reader: Reader = providers[subject.provider].reader({
    requestId,
    signal: AbortSignal.timeout(READ_MS),
  });
  try {
    return (await reader.application?.(subject.ref, record(subject))) ?? null;
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'REFUSED') return null;
    throw error;
  }
}
