/** The hosted checkout: made and kept here, sent by the customer's browser. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import {
  BrighteCheckout,
  BrighteStartCheckoutInput,
  BrighteStartCheckoutPayload,
} from '../../schema/brighte/checkout.js';
import type { Payload } from '../../schema/payload.js';
import { actBrighte, given } from './acting.js';
import { entityOf } from './entity.js';

@Resolver()
class BrighteCheckoutResolver {
  @Mutation(() => BrighteStartCheckoutPayload, {
    nullable: true,
    description:
      'Start checkout: make the form that takes a customer to Brighte to apply. Nothing is sent: the same key gives the same form, and who posts it is the browser.',
  })
  brighteStartCheckout(
    @Arg('input', () => BrighteStartCheckoutInput, { description: 'What is bought.' })
    input: BrighteStartCheckoutInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(
      context,
      'startCheckout',
      input,
      ({ returnUrl, ...rest }) => ({ bought: given(rest), origin: context.origin, returnUrl }),
      (request, dryRun) => context.checkouts.start(request, dryRun),
    );
  }
}

export const checkoutResolvers = [
  BrighteCheckoutResolver,
  entityOf(
    BrighteStartCheckoutPayload,
    'checkout',
    () => BrighteCheckout,
    'The form, ready to be posted; null when none was made.',
    (made: Omit<BrighteCheckout, 'expiresAt'> & { expiresAt: string }) => ({
      ...made,
      expiresAt: new Date(made.expiresAt),
    }),
  ),
] as const;
