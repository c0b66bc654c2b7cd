/** What every action of every lender takes and gives besides its own. */
import { type ClassType, InputType, Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Receipt } from './receipt.js';
import { UserError } from './user-error.js';

@InputType({ description: 'What every action takes.' })
export abstract class ActionInput {
  @Described(
    () => String,
    'Your key for this one action, 1 to 255 visible characters, such as a UUID. The same key with the same input is answered from the ledger and never sent twice.',
  )
  readonly idempotencyKey!: string;

  @Described(
    () => Boolean,
    'Check the input and show in `preview` what would be sent, but send nothing. The key stays free.',
    // Nullable, because GraphiQL marks every required field as missing, defaults or not.
    { nullable: true, defaultValue: false },
  )
  readonly dryRun?: boolean | null;
}

@ObjectType({ description: 'A header of a request.' })
export class RequestHeader {
  @Described(() => String, 'Its name.')
  readonly name!: string;

  @Described(() => String, 'Its value; credentials are hidden.')
  readonly value!: string;
}

@ObjectType({
  description:
    'What an action would send to the provider. Credentials are hidden, and headers of a session are left out: none is opened for this.',
})
export class RequestPreview {
  @Described(() => String, 'The call of the provider, like `iute.insertRepayment`.')
  readonly operation!: string;

  @Described(() => String, 'The HTTP method.')
  readonly method!: string;

  @Described(() => String, "Path and query below the provider's base address.")
  readonly path!: string;

  @Described(() => [RequestHeader], 'The headers that do not depend on a session.')
  readonly headers!: readonly RequestHeader[];

  @Described(
    () => String,
    'The body, at most its first 16,000 characters; files by their size. Null without one.',
    { nullable: true },
  )
  readonly body!: string | null;

  @Described(() => Int, 'Length of the whole body in bytes.')
  readonly bodyBytes!: number;

  @Described(() => String, 'SHA-256 of the whole body, in hex. Null without one.', {
    nullable: true,
  })
  readonly bodySha256!: string | null;
}

@ObjectType()
export abstract class Payload {
  @Described(() => [UserError], 'Why it did not go through; empty when it did.')
  readonly userErrors!: UserError[];

  @Described(() => Receipt, 'Proof of what was done, or of what is not known yet.')
  readonly receipt!: Receipt;

  @Described(() => RequestPreview, 'What would be sent; null but for a dry run.', {
    nullable: true,
  })
  readonly preview!: RequestPreview | null;

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
