import { ID, InterfaceType } from 'type-graphql';
import { Described } from './described.js';

@InterfaceType({
  description: 'Anything that can be asked for again by its id.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Described(() => ID, 'Opaque id, valid in the whole graph. Never holds a personal number.')
  readonly id!: string;
}
