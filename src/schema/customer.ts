import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';
import { CalendarDate } from './scalars.js';

/** A person as a provider names them. Never an id, never logged. */
export interface Person {
  /** By which the provider tells them from others: a personal number, or its own id of them. */
  readonly key: string;
  readonly name: string;
  /** The provider's own id of them, where it may be shown. */
  readonly ref?: string;
  readonly personalNumber?: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly bornOn?: string;
}

@ObjectType({
  implements: Node,
  description:
    "A person who applies or owes. The id is made up here, or holds a lender's own id of its customer; it says nothing about the person.",
})
export class Customer extends Node {
  @Described(() => CalendarDate, 'Day of birth; null where the provider names none.', {
    nullable: true,
  })
  readonly bornOn!: string | null;

  @Described(() => ProviderCode, 'The lender who named them.')
  readonly provider!: ProviderCode;

  /** Not in the graph: the lender's own id, where it has one; such a customer is not kept here. */
  readonly ref?: string;

  /** Not in the graph unmasked: see `Customer.personalNumber` in resolvers. */
  readonly person!: Person;
}

export const CustomerConnection = connectionOf('Customer', () => Customer);
