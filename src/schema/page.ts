import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { ProviderOutcome } from './provider.js';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Described(() => Boolean, 'Whether more entries follow.')
  readonly hasNextPage!: boolean;

  @Described(() => Boolean, 'Whether entries precede this page.')
  readonly hasPreviousPage!: boolean;

  @Described(() => String, 'Cursor of the first entry.', { nullable: true })
  readonly startCursor!: string | null;

  @Described(() => String, 'Cursor of the last entry; give it as `after` for the next page.', {
    nullable: true,
  })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many entries, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Start after this cursor.' })
  readonly after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  /** An Error nulls this entry alone, with its message at the exact path. */
  node: T | Error;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: (T | Error)[];
  pageInfo: PageInfo;
  providers: ProviderOutcome[];
}

/** The Relay edge and connection types of one noun. */
export function connectionOf<T extends object>(name: string, nodeType: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${name} entries.` })
  class EdgeType {
    @Described(() => String, 'Where this entry stands; give it as `after` to go on from here.')
    readonly cursor!: string;

    @Described(nodeType, 'The entry; null when it alone could not be read (see errors).', {
      nullable: true,
    })
    readonly node!: T | null;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} entries.` })
  class ConnectionType {
    @Described(() => [EdgeType], 'The entries with their cursors.')
    readonly edges!: EdgeType[];

    @Described(() => [nodeType()], 'The entries alone.', { nullable: 'items' })
    readonly nodes!: (T | null)[];

    @Described(() => PageInfo, 'Where this page stands.')
    readonly pageInfo!: PageInfo;

    @Described(
      () => [ProviderOutcome],
      'What each provider contributed, so that a short list cannot look complete.',
    )
    readonly providers!: ProviderOutcome[];
  }
  return ConnectionType;
}
