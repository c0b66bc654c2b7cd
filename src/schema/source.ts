import { Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'Where a record came from, and how old it is.' })
export class Source {
  @Described(
    () => DateTime,
    'When the newest answer of the lender behind it arrived. Records are never kept from one request to the next.',
  )
  readonly fetchedAt!: Date;

  @Described(() => Int, 'Whole seconds since then.')
  readonly ageSeconds!: number;

  @Described(() => String, 'The request that fetched it, as the log names it.')
  readonly requestId!: string;
}
