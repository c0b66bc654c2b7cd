/** Realfinity's writes for the ledger. There is no key and no ETag; what a lost answer did is read back. */
import { Big } from 'big.js';
import type { Look, WriteAction } from '../action.js';
import { KnownError } from '../known-error.js';
import type { RealfinityReader } from './index.js';
import {
  type ClientChange,
  clientProblems,
  type Deletion,
  deletionProblems,
  type NewClient,
  type Replacement,
  type Update,
  updateProblems,
} from './request.js';
import { toClient } from './response.js';

type Action<Input> = WriteAction<Input, Input, RealfinityReader>;

interface OneClient {
  readonly clientId: string;
}
const ofClient = ({ clientId }: OneClient) => clientId;
const laneOf = ({ clientId }: OneClient) => ({ name: `realfinity:client:${clientId}` });

const createClient: Action<NewClient> = {
  problems: clientProblems,
  kept: (client) => ({ ...client }),
  lane: ({ referenceNumber }) => ({ name: 'realfinity:new-client', secret: referenceNumber }),
  /** A repeat would make a twin, and a key that two clients have finds neither again. */
  async baseline(reader, { referenceNumber }) {
    const known = await reader.idsByReference(referenceNumber);
    if (known.length > 0)
      throw new KnownError('CONFLICT', 'A client with this reference number is there already.', [
        'input',
        'referenceNumber',
      ]);
    return null;
  },
  async look(reader, { referenceNumber }): Promise<Look> {
    const [ref, ...others] = await reader.idsByReference(referenceNumber);
    if (ref === undefined)
      return { verdict: 'NOT_APPLIED', reading: 'no client has this reference number' };
    return others.length === 0
      ? { verdict: 'APPLIED', reading: 'one client has this reference number', ref }
      : { verdict: 'UNCLEAR', reading: `${others.length + 1} clients have this reference number` };
  },
  created: (answer) => (answer as { id: string }).id,
};

/** Whether a client is as a change wants it; what the change does not name may be as it likes. */
async function lookAt(
  reader: RealfinityReader,
  { clientId }: OneClient,
  change: ClientChange,
): Promise<Look> {
  const whole = await reader.wholeClient(clientId);
  const client = whole && toClient(whole, []);
  if (!client) return { verdict: 'UNCLEAR', reading: 'it is gone' };
  const { ownerId, referrerId, ...rest } = change;
  const wanted: Record<string, unknown> = {
    ...rest,
    ...(ownerId !== undefined && { owner: ownerId && { userId: ownerId } }),
    ...(referrerId !== undefined && { referrerRef: referrerId }),
  };
  const isSo = Object.entries(wanted).every(([name, value]) =>
    (DECIMALS.has(name) ? isSameNumber : isSame)(client[name as keyof typeof client], value),
  );
  return isSo
    ? { verdict: 'APPLIED', reading: 'everything is as it was to be' }
    : { verdict: 'NOT_APPLIED', reading: 'something is still otherwise' };
}

const DECIMALS: ReadonlySet<string> = new Set<keyof ClientChange>([
  'totalIncome',
  'totalDebtPayments',
]);

const isSameNumber = (found: unknown, wanted: unknown): boolean =>
  typeof found === 'string' && typeof wanted === 'string'
    ? new Big(found).eq(wanted)
    : isSame(found, wanted);

function isSame(found: unknown, wanted: unknown): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted !== 'object' || wanted === null) return (wanted ?? null) === (found ?? null);
  const parts = (found ?? {}) as Record<string, unknown>;
  return Object.entries(wanted).every(([name, value]) => (parts[name] ?? null) === (value ?? null));
}

const updateClient: Action<Update> = {
  problems: updateProblems,
  kept: (update) => ({ ...update }),
  target: ofClient,
  lane: laneOf,
  look: (reader, { clientId, expectedUpdatedAt: _, ...change }) =>
    lookAt(reader, { clientId }, change),
};

const replaceClient: Action<Replacement> = {
  problems: clientProblems,
  kept: (replacement) => ({ ...replacement }),
  target: ofClient,
  lane: laneOf,
  look: (reader, { clientId, expectedUpdatedAt: _, ...change }) =>
    lookAt(reader, { clientId }, change),
};

const deleteClient: Action<Deletion> = {
  problems: deletionProblems,
  kept: ({ clientId, confirm }) => ({ clientId, confirm }),
  target: ofClient,
  lane: laneOf,
  async look(reader, { clientId }): Promise<Look> {
    return (await reader.wholeClient(clientId))
      ? { verdict: 'NOT_APPLIED', reading: 'it is there' }
      : { verdict: 'APPLIED', reading: 'it is gone' };
  },
};

export const actions = { createClient, updateClient, replaceClient, deleteClient };
