import { ID, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'A contract as a file that the lender holds.' })
export class ContractDocument {
  @Described(() => ID, "The lender's id of the file.")
  readonly documentId!: string;

  @Described(() => String, 'Name for people; null where it has none.', { nullable: true })
  readonly name!: string | null;

  @Described(() => DateTime, 'When it was made; null where the lender does not say.', {
    nullable: true,
  })
  readonly createdAt!: Date | null;

  @Described(
    () => String,
    "The lender's own word or number for its state, of which the meaning is not published.",
    { nullable: true },
  )
  readonly nativeStatus!: string | null;

  @Described(() => String, 'The bytes of the file as base64; null where the lender gives none.', {
    nullable: true,
  })
  readonly base64!: string | null;
}
