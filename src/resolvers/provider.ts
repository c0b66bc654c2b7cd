import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Provider } from '../schema/provider.js';

@Resolver(() => Provider)
export class ProviderResolver {
  @Query(() => [Provider], {
    description: 'The lenders behind this graph, how they are doing, and what they can do.',
  })
  providers(@Ctx() { providerFacts }: Context): Provider[] {
    return providerFacts();
  }
}
