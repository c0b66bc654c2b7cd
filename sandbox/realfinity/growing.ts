import { asRecordOf } from '../json.js';
import { Prng } from '../prng.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import { readGuid } from './fields.js';
import { address, person, phone } from './people.js';
import { BLANK, nextIdentity } from './records.js';
import { baseOf } from './seed.js';
import type { RealfinityState, RealfinityTable, RealfinityWorld } from './state.js';
import { putClient } from './store.js';

/** Somebody else, another office or a landing page, makes a client. */
export function arrive(
  world: RealfinityWorld,
  { leading = false, ownerId }: { readonly leading?: boolean; readonly ownerId?: string } = {},
): string {
  const { state, now } = world;
  const { number, id, loginToken } = nextIdentity(state, leading);
  const prng = new Prng(state.seed + 7919 * number);
  const owners = baseOf(state).owners;
  putClient(state, {
    id,
    ...BLANK,
    source: 'Website',
    ownerId: ownerId ?? owners[prng.between(0, owners.length - 1)] ?? null,
    ...person(prng, 100_000 + number),
    mobilePhone: phone(prng),
    contactAddress: address(prng),
    createdOn: now.toISOString(),
    loginToken,
  });
  world.book('otherCreated', { clientId: id });
  return id;
}

/** `count` clients arrive, of one owner if asked. */
export const grow: Control<RealfinityState, RealfinityTable> = {
  method: 'POST',
  path: '/clients',
  run(world, _params, body) {
    const {
      count = 1,
      ownerId,
      leading = false,
    } = asRecordOf(['count', 'ownerId', 'leading'], body ?? {});
    if (!Number.isSafeInteger(count) || Number(count) < 1 || Number(count) > 1000)
      throw new Refusal(400, 'count must be a whole number from 1 to 1000');
    if (typeof leading !== 'boolean') throw new Refusal(400, 'leading must be true or false');
    const owner = readGuid(ownerId);
    if (ownerId !== undefined && !owner) throw new Refusal(400, 'ownerId must be a GUID');
    const one = () => arrive(world, { leading, ...(owner && { ownerId: owner }) });
    return { ids: Array.from({ length: Number(count) }, one) };
  },
};
