import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';

/** A person as a provider names them. Never an id, never logged. */
export interface Person {
  readonly personalNumber: string;
  readonly name: string;
}

@ObjectType({
  implements: Node,
  description:
    'A person who applies or owes. The id is made up here and says nothing about the person.',
})
export class Customer extends Node {
  @Described(() => String, 'First and last name as the provider has them.', { nullable: true })
  readonly displayName!: string | null;

  /** Not in the graph unmasked: see `Customer.personalNumber` in resolvers. */
  readonly person!: Person;
}

export const CustomerConnection = connectionOf('Customer', () => Customer);
