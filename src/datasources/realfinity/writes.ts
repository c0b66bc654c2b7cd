/** What is read just before a write, so that it says the whole and overwrites nobody. */
import { ProviderFault } from '../fault.js';
import { KnownError } from '../known-error.js';
import type { InputOf } from '../operation.js';
import { type Audit, isGuid, type WireClient } from './answers.js';
import type { RealfinityReader } from './index.js';
import type { operations } from './operations.js';
import {
  type About,
  type Deletion,
  type NewClient,
  type Replacement,
  replacementBody,
  type Update,
} from './request.js';

async function updateClient(update: Update, reader: RealfinityReader) {
  const now = await reader.beforeWrite(update.clientId);
  if (!now) return nobody();
  refuseOld(now, update);
  const { firstName = '', lastName = '', email = '' } = now;
  return { firstName, lastName, email, ...update };
}

async function replaceClient(replacement: Replacement, reader: RealfinityReader) {
  const { clientId, expectedUpdatedAt: _, ...change } = replacement;
  const whole = await reader.wholeClient(clientId);
  if (!whole) return nobody();
  refuseOld(whole, replacement);
  return { clientId, body: replacementBody(change, whole.others) };
}

const READY = {
  createClient: async (client: NewClient) => client,
  updateClient,
  replaceClient,
  deleteClient: async ({ clientId }: Deletion) => ({ clientId }),
};
export type Writing = keyof typeof READY;

/** The input of a call as it will be sent. */
export const ready = (
  name: Writing,
  input: unknown,
  reader: RealfinityReader,
): Promise<InputOf<(typeof operations)[Writing]>> => READY[name](input as never, reader);

/**
 * An audit record may be null all over; the key that was just given finds the client (notes). Whatever
 * is wrong with that reading, the client is made: its fault must not stand for the call's.
 */
export async function withId(
  audit: Audit,
  client: NewClient,
  reader: RealfinityReader,
): Promise<Audit> {
  const id = audit.id?.toLowerCase();
  if (id && isGuid(id)) return { ...audit, id };
  const found = await reader.idsByReference(client.referenceNumber).catch(() => []);
  const [only, ...others] = found;
  if (!only || others.length > 0)
    throw new ProviderFault('CONTRACT', 'realfinity.createClient', 'answer names no client');
  return { ...audit, id: only };
}

function nobody(): never {
  throw new KnownError('NOT_FOUND', 'No client is known under this id.', ['input', 'clientId']);
}

/** There is no ETag: this is as near to the write as a reading can be. */
function refuseOld({ createdOn, updatedOn }: WireClient, { expectedUpdatedAt }: About): void {
  if (!expectedUpdatedAt) return;
  const changedOn = new Date(updatedOn ?? createdOn ?? '');
  if (changedOn.getTime() !== new Date(expectedUpdatedAt).getTime())
    throw new KnownError(
      'CONFLICT',
      'Somebody else has changed this client meanwhile. Read it again, and decide anew.',
      ['input', 'expectedUpdatedAt'],
    );
}
