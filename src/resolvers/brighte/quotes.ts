/** Brighte's quotes, and the calls to customers that are booked with a purchase in the same words. */
import { Arg, Args, type ClassType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import type * as wire from '../../datasources/brighte/answers.js';
import { toCallout, toQuote } from '../../datasources/brighte/response.js';
import {
  BrighteCreateCalloutRequestInput,
  BrighteCreateCalloutRequestPayload,
  BrighteCreateQuoteInput,
  BrighteCreateQuotePayload,
  BrighteDeleteQuoteInput,
  BrighteDeleteQuotePayload,
  BrighteResendQuoteInput,
  BrighteResendQuotePayload,
  Callout,
} from '../../schema/brighte/quote.js';
import { PageArgs } from '../../schema/page.js';
import type { Payload } from '../../schema/payload.js';
import { Quote, QuoteConnection } from '../../schema/quote.js';
import { CalendarDate } from '../../schema/scalars.js';
import { quoteAt } from '../quote.js';
import { actBrighte, atRef, given, quoteRef, ref } from './acting.js';
import { ACCOUNT, connection, FROM, listing, TO } from './connection.js';
import { entityOf } from './entity.js';

@Resolver()
class BrighteQuoteResolver {
  @Query(() => QuoteConnection, {
    nullable: true,
    description:
      "List quotes of a branch, in Brighte's order by creation; cancelled ones are not in it.",
  })
  brighteListQuotes(
    @Arg('accountId', () => ID, { description: ACCOUNT }) accountId: string,
    @Arg('fromOn', () => CalendarDate, { nullable: true, description: FROM }) from:
      | string
      | undefined,
    @Arg('toOn', () => CalendarDate, { nullable: true, description: TO }) to: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return connection(args, (some) =>
      context.reader('BRIGHTE').someQuotes(listing(accountId, from, to), some),
    );
  }

  @Query(() => Quote, {
    nullable: true,
    description: 'Get quote: one by the id that Brighte gave (externalId in this graph).',
  })
  brighteGetQuote(
    @Arg('quoteId', () => ID, { description: 'The id that Brighte gave.' }) quoteId: string,
    @Ctx() context: Context,
  ) {
    return quoteAt(atRef(ref(quoteId, 'quoteId')), context);
  }

  @Mutation(() => BrighteCreateQuotePayload, {
    nullable: true,
    description: 'Create quote: make an offer, which Brighte sends to the customer by e-mail.',
  })
  brighteCreateQuote(
    @Arg('input', () => BrighteCreateQuoteInput, { description: 'Who buys what.' })
    input: BrighteCreateQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'createQuote', input, (rest) => rest);
  }

  @Mutation(() => BrighteResendQuotePayload, {
    nullable: true,
    description: 'Resend quote: send its e-mail once more.',
  })
  brighteResendQuote(
    @Arg('input', () => BrighteResendQuoteInput, { description: 'Which one.' })
    input: BrighteResendQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'resendQuote', input, (rest) => ({
      quoteId: quoteRef(rest.quoteId),
    }));
  }

  @Mutation(() => BrighteDeleteQuotePayload, {
    nullable: true,
    description: 'Delete quote: cancel an open one. It vanishes from lists.',
  })
  brighteDeleteQuote(
    @Arg('input', () => BrighteDeleteQuoteInput, { description: 'Which one.' })
    input: BrighteDeleteQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'deleteQuote', input, (rest) => ({
      quoteId: quoteRef(rest.quoteId),
    }));
  }

  @Mutation(() => BrighteCreateCalloutRequestPayload, {
    nullable: true,
    description:
      'Create callout request: have Brighte call a customer at the next free time. No call can be listed or cancelled.',
  })
  brighteCreateCalloutRequest(
    @Arg('input', () => BrighteCreateCalloutRequestInput, {
      description: 'Whom, and about what.',
    })
    input: BrighteCreateCalloutRequestInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'createCalloutRequest', input, (rest) => given(rest));
  }
}

const quoteOf = (payload: ClassType<Payload>, description: string, readBack = true) =>
  entityOf(
    payload,
    'quote',
    () => Quote,
    description,
    ({ quote }: { quote: wire.Quote }, { units }) => toQuote(quote, units.answers),
    readBack ? (at, context) => quoteAt(atRef(at), context) : undefined,
  );
export const quoteResolvers = [
  BrighteQuoteResolver,
  quoteOf(BrighteCreateQuotePayload, 'The quote as Brighte answered it.'),
  quoteOf(BrighteResendQuotePayload, 'The quote as Brighte answered it.'),
  quoteOf(
    BrighteDeleteQuotePayload,
    'The quote as it was at last; null when the answer was lost.',
    false,
  ),
  entityOf(
    BrighteCreateCalloutRequestPayload,
    'callout',
    () => Callout,
    'The call that is booked; null when the answer was lost.',
    ({ callout }: { callout: wire.Callout }, { units }) => toCallout(callout, units.answers),
  ),
] as const;
