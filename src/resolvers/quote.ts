import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context, RefKey } from '../context.js';
import { KnownError } from '../datasources/known-error.js';
import { Quote } from '../schema/quote.js';
import { refKey } from './ids.js';

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
}
