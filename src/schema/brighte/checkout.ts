/** The hosted checkout: a form that the customer's browser posts to Brighte. */
import { InputType, ObjectType } from 'type-graphql';
import { Described } from '../described.js';
import { payload } from '../payload.js';
import { DateTime } from '../scalars.js';
import { Bought } from './bought.js';

@InputType({ description: 'A purchase that the customer is to finance on pages of Brighte.' })
export class BrighteStartCheckoutInput extends Bought {
  @Described(
    () => String,
    'Your own number for it, at most 20 characters (Brighte: reference_number).',
    { nullable: true },
  )
  readonly referenceNumber?: string | null;

  @Described(
    () => String,
    'Where the customer goes in the end, on an origin that this server knows; without it they stay on its return page. Two parameters are added: checkoutOutcome (SUBMITTED, UNCONFIRMED, MISMATCH, REFUSED or OTHER) and, where there is one, applicationId. They come by a browser: read the application before acting on it.',
    { nullable: true },
  )
  readonly returnUrl?: string | null;
}

@ObjectType({ description: 'A hidden field of a form.' })
export class FormField {
  @Described(() => String, 'Its name.')
  readonly name!: string;

  @Described(() => String, 'Its value, to be posted exactly so.')
  readonly value!: string;
}

@ObjectType({
  description:
    "A form, signed and ready, that begins an application at Brighte. The customer's browser posts it; nothing has been sent.",
})
export class BrighteCheckout {
  @Described(
    () => String,
    'Send the customer here: a page of this server that shows the purchase and posts the form at once.',
  )
  readonly checkoutUrl!: string;

  @Described(() => DateTime, 'Until when checkoutUrl works.')
  readonly expiresAt!: Date;

  @Described(
    () => String,
    'For a page of your own: where to post the fields (POST, application/x-www-form-urlencoded). Brighte takes it only from origins that its public key allows.',
  )
  readonly action!: string;

  @Described(() => [FormField], 'What to post, the checksum among it, nothing left out or changed.')
  readonly fields!: readonly FormField[];

  @Described(() => String, 'SHA-256 over the fields that Brighte checks, in hex.')
  readonly checksum!: string;
}

export const BrighteStartCheckoutPayload = payload(
  'BrighteStartCheckoutPayload',
  'preparing a checkout; its receipt is COMMITTED without a sentAt, for the browser sends it',
);
