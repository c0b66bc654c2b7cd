import { ID, InputType, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { Node } from './node.js';
import { ProviderCode } from './provider.js';
import { DateTime } from './scalars.js';
import { UserError } from './user-error.js';

export const ReceiptState = describedEnum('ReceiptState', 'Where an action stands in the ledger.', {
  PENDING: 'Claimed; nothing has been sent.',
  SENDING: 'On its way to the provider.',
  COMMITTED: 'Applied by the provider.',
  REJECTED: 'Refused by the provider; nothing was applied.',
  NOT_SENT: 'Nothing left this server. The key is free again.',
  UNKNOWN:
    'Sent, without a complete answer. It is being settled by reading the provider, never by sending again.',
  NOT_APPLIED:
    'Sent, and readings show that the provider did not apply it. To try again take a new key.',
  NEEDS_REVIEW:
    'Sent, and readings cannot tell. A person has to ask the provider and enter the verdict.',
});
export type ReceiptState = keyof typeof ReceiptState;

export const ReceiptOutcome = describedEnum(
  'ReceiptOutcome',
  'What an answer to an action tells the caller.',
  {
    COMMITTED: 'Applied by the provider.',
    REJECTED: 'Refused by the provider; nothing was applied.',
    NOT_SENT: 'Nothing left this server. The same key may be tried again.',
    IN_PROGRESS: 'Under way in another request; ask for the receipt again.',
    UNKNOWN: 'Sent, without a complete answer. Ask for the receipt again; do not send it again.',
    NOT_APPLIED: 'Sent, and readings show that the provider did not apply it.',
    NEEDS_REVIEW: 'Sent, and readings cannot tell; a person has to ask the provider.',
    REPLAYED: 'This key was settled before. Nothing was sent now; `state` says what became of it.',
  },
);
export type ReceiptOutcome = keyof typeof ReceiptOutcome;

@ObjectType({ description: 'One step in the life of an action.' })
export class ReceiptEvent {
  @Described(() => ReceiptState, 'The state it entered.')
  readonly state!: ReceiptState;

  @Described(() => DateTime, 'When.')
  readonly at!: Date;

  @Described(() => String, 'Why, in words.')
  readonly evidence!: string;
}

@ObjectType({
  implements: Node,
  description:
    'What a mutation leaves behind: proof of what was done, or of what is not known yet.',
})
export class Receipt extends Node {
  @Described(() => String, 'The key the caller gave.')
  readonly idempotencyKey!: string;

  @Described(() => String, 'The call of the provider, like `iute.insertRepayment`.')
  readonly operation!: string;

  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(
    () => ReceiptOutcome,
    'What this answer tells; branch on it after a mutation. REPLAYED only where a mutation met its own key again.',
  )
  readonly outcome!: ReceiptOutcome;

  @Described(
    () => ReceiptState,
    'Where the action stands in the ledger, now and whoever asks; branch on it when following a receipt.',
  )
  readonly state!: ReceiptState;

  @Described(() => DateTime, 'When the action was claimed.')
  readonly createdAt!: Date;

  @Described(() => DateTime, 'When it was handed to the network; null when it never was.', {
    nullable: true,
  })
  readonly sentAt!: Date | null;

  @Described(() => DateTime, 'When it reached a final state; null while it has none.', {
    nullable: true,
  })
  readonly settledAt!: Date | null;

  @Described(() => DateTime, 'When to ask for this receipt again; null when it is final.', {
    nullable: true,
  })
  readonly checkAgainAt!: Date | null;

  @Described(() => [UserError], 'Why it did not go through; empty when it did.')
  readonly userErrors!: UserError[];
}

export const ReceiptVerdict = describedEnum(
  'ReceiptVerdict',
  'What a person found out at the provider.',
  {
    COMMITTED: 'The provider did apply it.',
    NOT_APPLIED: 'The provider did not apply it.',
  },
);
export type ReceiptVerdict = keyof typeof ReceiptVerdict;

@InputType({ description: "A person's verdict on an action that readings cannot settle." })
export class ReceiptResolveInput {
  @Described(() => ID, 'The receipt, by its id.')
  readonly receiptId!: string;

  @Described(() => ReceiptVerdict, 'What the provider said when asked.')
  readonly verdict!: ReceiptVerdict;

  @Described(() => String, "The provider's reference, where the lost answer would have named it.", {
    nullable: true,
  })
  readonly externalId?: string | null;

  @Described(() => String, 'Who was asked and when; goes on record, so no personal data.')
  readonly note!: string;
}

@ObjectType({ description: 'The receipt after the verdict.' })
export class ReceiptResolvePayload {
  @Described(() => Receipt, 'The receipt as it stands now.')
  readonly receipt!: Receipt;

  @Described(() => [UserError], 'Why the verdict was not entered; empty when it was.')
  readonly userErrors!: UserError[];
}
