/** The entity of a payload: a field that each action fills in its own way. */
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { Payload } from '../schema/payload.js';

export function entityField<T extends object>(
  payload: ClassType<Payload>,
  name: string,
  type: () => ClassType<T>,
  description: string,
  find: (payload: Payload, context: Context) => Promise<T | null> | T | null,
) {
  @Resolver(() => payload)
  class PayloadResolver {
    // Named like its field: type-graphql tells the fields of one payload apart by their methods.
    @FieldResolver(type, { nullable: true, description })
    [name](@Root() found: Payload, @Ctx() context: Context) {
      return find(found, context);
    }
  }
  return PayloadResolver;
}

/** Whether the lender has done it, as far as is known. */
export const isDone = ({ receipt }: Payload): boolean => receipt.state === 'COMMITTED';
