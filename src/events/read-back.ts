/** Asks the lender, with our own credentials, how a subject stands. */
import { ProviderFault } from '../datasources/fault.js';
import type { Providers } from '../datasources/index.js';
import type { OwnRecord, Reader } from '../datasources/provider.js';
import {
  allOfLoan,
  type Entity,
  stageOf,
  type Told,
  toldOfApplication,
} from '../datasources/told.js';
import type { Subject } from '../store/reading.js';
import { READ_MS } from './pace.js';

type Read = (reader: Reader, ref: string, own: OwnRecord) => Promise<Told | null>;

const READ: Readonly<Record<Entity, Read>> = {
  async Application(reader, ref, own) {
    const found = await reader.application?.(ref, own);
    return found ? toldOfApplication(found) : null;
  },
  async Loan(reader, ref, own) {
    const found = await reader.loan?.(ref, own.known);
    if (!found) return null;
    if (found.borrower) await own.keep(stageOf(found));
    return allOfLoan(found, reader.creditLine?.(ref) ?? null);
  },
};

/** Null when the lender says for certain that there is nothing for us under this reference. */
export async function readBack(
  subject: Subject,
  providers: Providers,
  record: (subject: Subject) => OwnRecord,
  requestId: string,
): Promise<Told | null> {
  const reader: Reader = providers[subject.provider].reader({
    requestId,
    signal: AbortSignal.timeout(READ_MS),
  });
  try {
    return await READ[subject.entity](reader, subject.ref, record(subject));
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'REFUSED') return null;
    throw error;
  }
}
