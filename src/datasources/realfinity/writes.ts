/** What is read just before a write, so that it says the whole and overwrites nobody. */
import { ProviderFault } from '../fault.js';
import { KnownError } from '../known-error.js';
import type { AnswerOf, InputOf } from '../operation.js';
import { isGuid, type WireClient } from './answers.js';
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

type Operations = typeof operations;
export type Send = <K extends keyof Operations>(
  name: K,
  ready: InputOf<Operations[K]>,
) => Promise<AnswerOf<Operations[K]>>;

async function createClient(client: NewClient, reader: RealfinityReader, send: Send) {
  const audit = await send('createClient', client);
  const id = audit.id?.toLowerCase();
  if (id && isGuid(id)) return { ...audit, id };
  // An audit record may be null all over; the key that was just given finds the client (notes). Whatever
  // is wrong with that reading, the client is made: its fault must not stand for the call's.
  const found = await reader.idsByReference(client.referenceNumber).catch(() => []);
  const [only, ...others] = found;
  if (!only || others.length > 0)
    throw new ProviderFault('CONTRACT', 'realfinity.createClient', 'answer names no client');
  return { ...audit, id: only };
}

async function updateClient(update: Update, reader: RealfinityReader, send: Send) {
  const now = await reader.beforeWrite(update.clientId);
  if (!now) return nobody();
  refuseOld(now, update);
  const { firstName = '', lastName = '', email = '' } = now;
  return send('updateClient', { firstName, lastName, email, ...update });
}

async function replaceClient(replacement: Replacement, reader: RealfinityReader, send: Send) {
  const { clientId, expectedUpdatedAt: _, ...change } = replacement;
  const whole = await reader.wholeClient(clientId);
  if (!whole) return nobody();
  refuseOld(whole, replacement);
  return send('replaceClient', { clientId, body: replacementBody(change, whole.others) });
}

const deleteClient = ({ clientId }: Deletion, _: RealfinityReader, send: Send) =>
  send('deleteClient', { clientId });

export const writes = { createClient, updateClient, replaceClient, deleteClient };

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
