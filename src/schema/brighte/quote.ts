/** Quotes and booked calls of Brighte: both begin with a purchase. */
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from '../described.js';
import { Money } from '../money.js';
import { ActionInput, payload } from '../payload.js';
import { DateTime } from '../scalars.js';
import { Bought } from './bought.js';

@InputType({ description: 'Who buys what, in dollars.' })
abstract class Purchase extends Bought {
  @Described(() => String, 'First name of the customer (Brighte: first_name).')
  readonly firstName!: string;

  @Described(() => String, 'Last name of the customer (Brighte: last_name).')
  readonly lastName!: string;

  @Described(() => String, 'Phone of the customer (Brighte: phone).')
  readonly phone!: string;

  @Described(() => String, 'E-mail of the customer (Brighte: email).')
  readonly email!: string;
}

@InputType({ description: 'A quote to make and to send to the customer.' })
export class BrighteCreateQuoteInput extends Purchase {
  @Described(() => ID, 'The branch: an account that brighteListAccounts gives.')
  readonly accountId!: string;
}

@InputType({ description: 'Which quote to send again.' })
export class BrighteResendQuoteInput extends ActionInput {
  @Described(() => ID, 'The quote, by its id in this graph.')
  readonly quoteId!: string;
}

@InputType({ description: 'Which quote to cancel.' })
export class BrighteDeleteQuoteInput extends ActionInput {
  @Described(() => ID, 'The quote, by its id in this graph.')
  readonly quoteId!: string;
}

export const CalloutStatus = describedEnum('CalloutStatus', 'Where a booked call stands.', {
  OPEN: 'Not made yet.',
  FULFILLED: 'Made.',
  CLOSED: 'Closed without a call.',
  OTHER: 'A word that is not known here; see nativeStatus.',
});
export type CalloutStatus = keyof typeof CalloutStatus;

@ObjectType({ description: 'A call to a customer, booked for the next free time.' })
export class Callout {
  @Described(() => ID, "Brighte's id of the call.")
  readonly calloutId!: string;

  @Described(() => CalloutStatus, 'Where it stands.')
  readonly status!: CalloutStatus;

  @Described(() => String, "Brighte's own word for the status.")
  readonly nativeStatus!: string;

  @Described(() => String, 'Name of the customer.')
  readonly customerName!: string;

  @Described(() => Money, 'What would be financed.')
  readonly financed!: Money;

  @Described(() => Int, 'Length in months.')
  readonly termMonths!: number;

  @Described(() => DateTime, 'When the call is made.')
  readonly callAt!: Date;
}

@InputType({ description: 'A call to a customer to book.' })
export class BrighteCreateCalloutRequestInput extends Purchase {
  @Described(() => ID, 'The branch; only in a sample of the document (Brighte: account_id).', {
    nullable: true,
  })
  readonly accountId?: string | null;
}

export const BrighteCreateQuotePayload = payload('BrighteCreateQuotePayload', 'making a quote');
export const BrighteResendQuotePayload = payload('BrighteResendQuotePayload', 'sending it again');
export const BrighteDeleteQuotePayload = payload('BrighteDeleteQuotePayload', 'cancelling a quote');
export const BrighteCreateCalloutRequestPayload = payload(
  'BrighteCreateCalloutRequestPayload',
  'booking a call',
);
