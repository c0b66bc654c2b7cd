/** Subscriptions to Plexe's events. This server keeps its own where it is told its public address. */
import { ID, InputType, ObjectType } from 'type-graphql';
import { Described } from '../described.js';
import { ActionInput, payload } from '../payload.js';
import { DateTime } from '../scalars.js';

const NONE = { nullable: true };

@ObjectType({ description: 'Where Plexe sends which events. Its secret is not shown.' })
export class PlexeWebhookSubscription {
  @Described(() => ID, 'The id that whoever registered it picked; null where it has none.', NONE)
  readonly subscriptionId!: string | null;

  @Described(() => String, 'Where events are sent.')
  readonly uri!: string;

  @Described(() => Boolean, 'Whether it is in use; null where Plexe does not say.', NONE)
  readonly isActive!: boolean | null;

  @Described(() => [String], "The events, in Plexe's own words.")
  readonly events!: readonly string[];
}

@ObjectType({ description: 'That it is done is all that Plexe answers.' })
export class PlexeDone {
  @Described(() => Boolean, 'Always true.')
  readonly isDone!: boolean;
}

const PARTNER = "Whose it is: Plexe's id of a partner. Give this or customerId.";
const CUSTOMER = "Whose it is: Plexe's id of a customer. Give this or partnerId.";

@InputType({ description: 'Whose subscriptions.' })
export class PlexeWebhookOwnerInput {
  @Described(() => ID, PARTNER, NONE)
  readonly partnerId?: string | null;

  @Described(() => ID, CUSTOMER, NONE)
  readonly customerId?: string | null;
}

@InputType({ description: 'Whose subscriptions to refresh.' })
export class PlexeUpdateAllWebhooksInput extends ActionInput {
  @Described(() => ID, PARTNER, NONE)
  readonly partnerId?: string | null;

  @Described(() => ID, CUSTOMER, NONE)
  readonly customerId?: string | null;
}

@InputType({ description: 'What to send where.' })
export class PlexeRegisterWebhookInput extends PlexeUpdateAllWebhooksInput {
  @Described(() => ID, 'An id of your choice, a GUID.')
  readonly subscriptionId!: string;

  @Described(() => String, 'Where to send: an https address.')
  readonly uri!: string;

  @Described(() => String, 'A secret to share; what Plexe does with it is not documented.', NONE)
  readonly secret?: string | null;

  @Described(() => Boolean, 'Whether to use it at once.', { defaultValue: true })
  readonly isActive!: boolean;

  @Described(() => [String], 'Names of events, like WB_Application_Status_Changed.')
  readonly events!: readonly string[];
}

@InputType({ description: 'What to send no more.' })
export class PlexeUnregisterWebhookInput extends PlexeRegisterWebhookInput {}

@InputType({ description: 'Where to send from now on.' })
export class PlexeUpdateWebhookUriInput extends PlexeUpdateAllWebhooksInput {
  @Described(() => String, 'Where to send: an https address.')
  readonly uri!: string;
}

@InputType({ description: 'An event to send for a try.' })
export class PlexeGenerateSimulatedWebhookInput extends PlexeUpdateAllWebhooksInput {
  @Described(() => String, 'The name of the event, like WB_Loan_Created.')
  readonly eventName!: string;
}

@InputType({ description: 'A delivery, as the receiver of samples at Plexe takes it.' })
export class PlexeHandleWebhookInput extends ActionInput {
  @Described(() => ID, 'Id of the delivery.')
  readonly deliveryId!: string;

  @Described(() => String, 'The name of the event.')
  readonly eventName!: string;

  @Described(() => DateTime, 'When it was made.')
  readonly createdAt!: Date;
}

export const PlexeRegisterWebhookPayload = payload(
  'PlexeRegisterWebhookPayload',
  'registering a subscription',
);
export const PlexeUnregisterWebhookPayload = payload(
  'PlexeUnregisterWebhookPayload',
  'removing a subscription',
);
export const PlexeUpdateAllWebhooksPayload = payload(
  'PlexeUpdateAllWebhooksPayload',
  'refreshing all subscriptions of an owner',
);
export const PlexeHandleWebhookPayload = payload(
  'PlexeHandleWebhookPayload',
  'handing a delivery to the receiver of samples',
);
export const PlexeGenerateSimulatedWebhookPayload = payload(
  'PlexeGenerateSimulatedWebhookPayload',
  'having an event sent for a try',
);
export const PlexeUpdateWebhookUriPayload = payload(
  'PlexeUpdateWebhookUriPayload',
  'moving subscriptions to another address',
);
