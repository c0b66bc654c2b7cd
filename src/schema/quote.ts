import { Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { Money } from './money.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';
import { DateTime } from './scalars.js';

export const QuoteStatus = describedEnum(
  'QuoteStatus',
  'Where a quote stands, the same words for every provider.',
  {
    SENT: 'Sent to the customer and open. A lender may not say when it has lapsed.',
    ACCEPTED: 'The customer has applied from it.',
    OTHER: 'The lender uses a word that is not known here; see nativeStatus.',
  },
);
export type QuoteStatus = keyof typeof QuoteStatus;

@ObjectType({ implements: Node, description: 'An offer that a lender has sent to a customer.' })
export class Quote extends Node {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'The reference the lender gave.')
  readonly externalId!: string;

  @Described(() => QuoteStatus, 'Where it stands.')
  readonly status!: QuoteStatus;

  @Described(() => String, "The lender's own word behind the status.")
  readonly nativeStatus!: string;

  @Described(() => Money, 'The price of the purchase.')
  readonly purchaseTotal!: Money;

  @Described(() => Money, 'What the customer pays at once.')
  readonly deposit!: Money;

  @Described(() => Money, 'What would be financed: purchase total less deposit.')
  readonly financed!: Money;

  @Described(() => Int, 'Length in months.')
  readonly termMonths!: number;

  @Described(() => String, 'What kind of thing is financed.')
  readonly productCategory!: string;

  @Described(() => String, 'What is financed.')
  readonly productDescription!: string;

  @Described(() => String, 'Name of the customer.')
  readonly customerName!: string;

  @Described(() => String, 'Where it was sent.')
  readonly customerEmail!: string;

  @Described(() => String, 'Name of the agent; null when none is named.', { nullable: true })
  readonly agentName!: string | null;

  @Described(() => DateTime, 'When it was made.')
  readonly createdAt!: Date;
}

export const QuoteConnection = connectionOf('Quote', () => Quote);
