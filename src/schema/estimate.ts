import { Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Discrepancy, Money } from './money.js';
import { ProviderCode } from './provider.js';
import { CalendarDate } from './scalars.js';

@ObjectType({
  description:
    'What a loan would cost by the calculator of a provider. Not an offer: nothing is recorded and nobody is bound.',
})
export class LoanEstimate {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(
    () => Boolean,
    'Always false: a calculation binds nobody. An offer would come as a Quote.',
  )
  readonly isOffer!: boolean;

  @Described(() => Money, 'The amount that was asked for.')
  readonly principal!: Money;

  @Described(() => Int, 'The length that was asked for, in months.')
  readonly termMonths!: number;

  @Described(() => Money, 'What the customer would pay each month.')
  readonly monthlyPayment!: Money;

  @Described(
    () => Money,
    'Everything the customer would pay, interest and fees included, as the lender gives it.',
  )
  readonly totalRepayable!: Money;

  @Described(() => CalendarDate, 'The first due date if the loan began today.')
  readonly firstPaymentOn!: string;

  @Described(
    () => [Discrepancy],
    "Where the lender's own figures do not agree, such as payment times months against total.",
  )
  readonly discrepancies!: Discrepancy[];
}
