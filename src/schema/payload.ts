/** What every action of every lender takes and gives besides its own. */
import { type ClassType, InputType, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Receipt } from './receipt.js';
import { UserError } from './user-error.js';

export const KEY =
  'Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice.';

@InputType({ description: 'The key of an action.' })
export abstract class Keyed {
  @Described(() => String, KEY)
  readonly idempotencyKey!: string;
}

@ObjectType()
export abstract class Payload {
  @Described(() => [UserError], 'Why it did not go through; empty when it did.')
  readonly userErrors!: UserError[];

  @Described(() => Receipt, 'Proof of what was done, or of what is not known yet.')
  readonly receipt!: Receipt;

  /** The lender's reference of the entity, when there is one; not in the graph. */
  readonly ref!: string | null;

  /** What the lender answered, now or when the key was first used; not in the graph. */
  readonly answer!: unknown;
}

export const payload = (name: string, action: string): ClassType<Payload> => {
  @ObjectType(name, { description: `What came of ${action}.` })
  class NamedPayload extends Payload {}
  return NamedPayload;
};
