/** What quotes, booked calls and checkouts of Brighte have in common. */
import { InputType, Int } from 'type-graphql';
import { Described } from '../described.js';
import { ActionInput } from '../payload.js';
import { Decimal } from '../scalars.js';

@InputType({ description: 'What is bought, in dollars.' })
export abstract class Bought extends ActionInput {
  @Described(() => Decimal, 'The price of the purchase (Brighte: total_purchase_amount).')
  readonly purchaseTotal!: string;

  @Described(() => Decimal, 'What the customer pays at once (Brighte: deposit_amount).', {
    defaultValue: '0',
  })
  readonly deposit!: string;

  @Described(() => Int, 'Length in months (Brighte: repayment_term).')
  readonly termMonths!: number;

  @Described(
    () => String,
    'What kind of thing: a name that brighteListProductCategories gives (Brighte: product_category).',
  )
  readonly productCategory!: string;

  @Described(() => String, 'What is financed (Brighte: product_description).')
  readonly productDescription!: string;

  @Described(
    () => Boolean,
    'Less than 1000 dollars to finance is refused as a likely mistake of units, unless this says that it is meant.',
    { defaultValue: false },
  )
  readonly allowSmall!: boolean;
}
