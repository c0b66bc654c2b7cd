import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { featuresOf } from '../datasources/features.js';
import { registry } from '../datasources/index.js';
import { Provider, ProviderFeature } from '../schema/provider.js';

@Resolver(() => Provider)
export class ProviderResolver {
  @Query(() => [Provider], {
    description: 'The lenders behind this graph, how they are doing, and what they can do.',
  })
  providers(@Ctx() { providerFacts }: Context): Provider[] {
    return providerFacts();
  }

  @FieldResolver(() => [ProviderFeature], {
    description:
      'What it can be asked, in the words of this graph. A user interface hides the rest.',
  })
  features(@Root() { code }: Provider, @Ctx() context: Context): ProviderFeature[] {
    return featuresOf(registry[code], context.reader(code));
  }
}
