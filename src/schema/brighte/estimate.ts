/** Brighte's two calculators. */
import { InputType, Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from '../described.js';
import { Money } from '../money.js';
import { Decimal } from '../scalars.js';

const NO_OFFER = 'Always false: a calculation binds nobody.';

@ObjectType({
  description:
    "What a purchase would cost by Brighte's calculator for vendors. Not an offer: nothing is recorded and nobody is bound.",
})
export class BrighteRepaymentEstimate {
  @Described(() => Boolean, NO_OFFER)
  readonly isOffer!: boolean;

  @Described(() => Money, 'What the customer would pay each fortnight.')
  readonly repayment!: Money;

  @Described(() => Int, 'How many fortnights.')
  readonly instalments!: number;
}

@ObjectType({
  description:
    "What a purchase would cost by Brighte's public calculator, fees shown. Not an offer: nothing is recorded and nobody is bound.",
})
export class BrighteFinanceEstimate {
  @Described(() => Boolean, NO_OFFER)
  readonly isOffer!: boolean;

  @Described(() => Money, 'What the customer would pay each fortnight.')
  readonly repayment!: Money;

  @Described(() => Int, 'How many fortnights.')
  readonly instalments!: number;

  @Described(() => Money, 'The price of the purchase.')
  readonly purchaseTotal!: Money;

  @Described(() => Money, 'What the customer pays at once.')
  readonly deposit!: Money;

  @Described(() => Money, 'What would be financed.')
  readonly financed!: Money;

  @Described(() => Money, 'Fee of a first-time customer; 0 when it was not asked for.')
  readonly establishmentFee!: Money;

  @Described(() => Money, 'Account keeping fee of each week.')
  readonly weeklyFee!: Money;

  @Described(() => Money, 'Fee of each year.')
  readonly annualFee!: Money;

  @Described(() => Money, 'Fee of each missed payment.')
  readonly latePaymentFee!: Money;
}

export const BrighteFinanceType = describedEnum('BrighteFinanceType', 'Who borrows.', {
  CONSUMER: 'A household.',
  SME: 'A small business.',
});
export type BrighteFinanceType = keyof typeof BrighteFinanceType;

@InputType({ description: 'What to calculate, in dollars.' })
export class BrighteCalculateRepaymentAmountInput {
  @Described(() => Decimal, 'The price of the purchase (Brighte: totalPurchaseAmount).')
  readonly purchaseTotal!: string;

  @Described(() => Decimal, 'What the customer pays at once (Brighte: depositAmount).', {
    defaultValue: '0',
  })
  readonly deposit!: string;

  @Described(() => Int, 'Length in months (Brighte: repaymentTerm).')
  readonly termMonths!: number;

  @Described(
    () => Boolean,
    'Add the fee of a first-time customer (Brighte: includeFees, addEstablishmentFee).',
    { defaultValue: true },
  )
  readonly withEstablishmentFee!: boolean;
}

@InputType({ description: 'What to calculate by the public calculator, in dollars.' })
export class BrighteCalculateFinanceInput extends BrighteCalculateRepaymentAmountInput {
  @Described(() => BrighteFinanceType, 'Who borrows (Brighte: financeType).', {
    defaultValue: 'CONSUMER',
  })
  readonly financeType!: BrighteFinanceType;
}
