import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context, RefKey } from '../context.js';
import { KnownError } from '../datasources/known-error.js';
import { ListArgs, QuoteFilterInput } from '../schema/listing.js';
import { Quote, QuoteConnection } from '../schema/quote.js';
import { refKey } from './ids.js';
import { pageOfAll } from './listing.js';
import { QUOTES } from './nouns.js';

export async function quoteAt(key: RefKey, { loaders }: Context): Promise<Quote> {
  const quote = await loaders.quote.load(key);
  if (!quote) throw new KnownError('NOT_FOUND', 'No quote is known under this id.');
  return quote;
}

@Resolver(() => Quote)
export class QuoteResolver {
  @Query(() => Quote, { nullable: true, description: 'One quote by its id.' })
  quote(
    @Arg('id', () => ID, { description: 'Id of the quote.' }) id: string,
    @Ctx() context: Context,
  ) {
    return quoteAt(refKey(id, 'Quote'), context);
  }

  @Query(() => QuoteConnection, {
    nullable: true,
    description: 'The quotes that were sent, by all lenders that send quotes.',
  })
  quotes(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => QuoteFilterInput, { nullable: true, description: 'Which ones.' })
    filter: QuoteFilterInput | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pageOfAll(QUOTES, args, filter ?? {}, context, info);
  }
}
