/** The key that every action of Brighte takes. */
import { InputType } from 'type-graphql';
import { Described } from '../described.js';
import { KEY } from '../payload.js';

@InputType({ description: 'The key of an action.' })
export abstract class Keyed {
  @Described(() => String, KEY)
  readonly idempotencyKey!: string;
}
