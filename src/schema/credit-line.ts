/** What a line of credit has besides a loan with a schedule: a limit, movements, and draws. */
import { ID, Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Money } from './money.js';
import { connectionOf } from './page.js';
import { DateTime, Decimal } from './scalars.js';

const NONE = { nullable: true };

@ObjectType({ description: 'A limit that holds for one product of a line of credit.' })
export class ProductLimit {
  @Described(() => String, "The product, in the lender's own word.")
  readonly product!: string;

  @Described(() => Money, 'The limit; null where none is set.', NONE)
  readonly limit!: Money | null;
}

@ObjectType({
  description:
    'Where a line of credit stands, in figures of the lender. Each is null where it gives none.',
})
export class CreditLineBalance {
  @Described(() => Money, 'What is owed now.', NONE)
  readonly balance!: Money | null;

  @Described(() => Money, 'What may be owed in all (Plexe: totalLimit).', NONE)
  readonly creditLimit!: Money | null;

  @Described(() => Money, 'What may still be drawn.', NONE)
  readonly availableFunds!: Money | null;

  @Described(() => Money, 'The limit before the adjustment (Plexe: rawTotal).', NONE)
  readonly unadjustedLimit!: Money | null;

  @Described(() => Money, 'What the limit was moved by (Plexe: adjustment).', NONE)
  readonly adjustment!: Money | null;

  @Described(() => [ProductLimit], 'The limits of its products.')
  readonly limits!: readonly ProductLimit[];

  @Described(() => Money, 'What its debtors owe on invoices (Plexe: totalDebtors).', NONE)
  readonly totalDebtors!: Money | null;

  @Described(
    () => Decimal,
    'What is funded of that (Plexe: totalFundingRate); whether it is a share or an amount is not said.',
    NONE,
  )
  readonly totalFundingRate!: string | null;

  @Described(() => Decimal, 'A figure that the lender does not explain.', NONE)
  readonly systemPricing!: string | null;
}

@ObjectType({ description: 'A movement in the ledger of a line of credit.' })
export class LoanTransaction {
  @Described(() => DateTime, 'When; null where the lender does not say.', NONE)
  readonly at!: Date | null;

  @Described(() => String, 'What for, in words of the lender.', NONE)
  readonly description!: string | null;

  @Described(() => String, "The kind, in the lender's own word; no list is published.", NONE)
  readonly nativeType!: string | null;

  @Described(() => Money, 'The amount; isCredit says which way it went.', NONE)
  readonly amount!: Money | null;

  @Described(
    () => Boolean,
    'True for what lessens the debt, such as a repayment; false for what adds to it.',
  )
  readonly isCredit!: boolean;

  @Described(() => Money, 'What was owed after it.', NONE)
  readonly balance!: Money | null;
}

export const LoanTransactionConnection = connectionOf('LoanTransaction', () => LoanTransaction);

@ObjectType({ description: 'Money drawn from a line of credit, and how it is repaid.' })
export class LoanWithdrawal {
  @Described(() => ID, "The lender's id of it; null where it gives none.", NONE)
  readonly withdrawalId!: string | null;

  @Described(() => DateTime, 'When it was drawn.', NONE)
  readonly at!: Date | null;

  @Described(() => String, 'Its name at the lender.', NONE)
  readonly name!: string | null;

  @Described(() => String, "The kind, in the lender's own word; no list is published.", NONE)
  readonly nativeType!: string | null;

  @Described(() => String, 'What for, in words of the lender.', NONE)
  readonly details!: string | null;

  @Described(() => Money, 'What was drawn.', NONE)
  readonly amount!: Money | null;

  @Described(() => Money, 'What is left of it to repay.', NONE)
  readonly remaining!: Money | null;

  @Described(() => Money, 'Everything to repay for it, the fee included.', NONE)
  readonly totalRepayment!: Money | null;

  @Described(() => Money, 'What is repaid each week.', NONE)
  readonly weeklyRepayment!: Money | null;

  @Described(() => Int, 'Over how many weeks it is repaid.', NONE)
  readonly weeks!: number | null;

  @Described(() => Int, 'The number of weeks that was chosen (Plexe: terms).', NONE)
  readonly chosenWeeks!: number | null;

  @Described(() => Decimal, 'The share of the income that repays it, in percent.', NONE)
  readonly percentOfIncome!: string | null;

  @Described(
    () => Decimal,
    'The price; whether it is a share or an amount is not said (Plexe: advanceRate).',
    NONE,
  )
  readonly advanceRate!: string | null;

  @Described(() => Boolean, 'Whether it is repaid in equal parts.', NONE)
  readonly isFixed!: boolean | null;

  @Described(() => Money, 'The equal part, where there is one.', NONE)
  readonly fixedRepayment!: Money | null;

  @Described(() => Money, 'The fee in the equal part.', NONE)
  readonly fixedRepaymentFee!: Money | null;

  @Described(() => Money, 'What is repaid next.', NONE)
  readonly nextRepayment!: Money | null;

  @Described(() => DateTime, 'When the next part is repaid.', NONE)
  readonly nextRepaymentAt!: Date | null;

  @Described(() => DateTime, 'When the last part is repaid.', NONE)
  readonly lastRepaymentAt!: Date | null;

  @Described(() => Boolean, 'Whether it was paid off ahead of its time.', NONE)
  readonly isPaidOffEarly!: boolean | null;

  @Described(() => DateTime, 'When it was paid off ahead of its time.', NONE)
  readonly paidOffEarlyAt!: Date | null;
}

export const LoanWithdrawalConnection = connectionOf('LoanWithdrawal', () => LoanWithdrawal);

@ObjectType({
  description: 'What it takes to pay everything back today. A calculation: it binds nobody.',
})
export class EarlyRepaymentEstimate {
  @Described(() => Money, 'What is to be paid in all.')
  readonly amount!: Money;

  @Described(() => Money, 'What of it is principal.', NONE)
  readonly principal!: Money | null;

  @Described(() => Money, 'What of it is fee.', NONE)
  readonly fee!: Money | null;

  @Described(() => String, 'What the lender adds in words.', NONE)
  readonly notes!: string | null;
}

@ObjectType({ description: 'One repayment within a month.' })
export class RepaymentEntry {
  @Described(() => String, 'The day, as the lender writes it; no form is published.', NONE)
  readonly nativeDate!: string | null;

  @Described(() => Money, 'The amount.', NONE)
  readonly amount!: Money | null;
}

@ObjectType({ description: 'What is repaid in one month.' })
export class RepaymentMonth {
  @Described(() => String, 'The month, as the lender writes it; no form is published.', NONE)
  readonly nativeMonth!: string | null;

  @Described(() => Money, 'Everything of that month.', NONE)
  readonly total!: Money | null;

  @Described(() => Money, 'What of it is overdue.', NONE)
  readonly overdue!: Money | null;

  @Described(() => Money, 'What invoices are expected to bring in.', NONE)
  readonly expectedInvoices!: Money | null;

  @Described(() => [RepaymentEntry], 'The repayments one by one.')
  readonly repayments!: readonly RepaymentEntry[];
}
