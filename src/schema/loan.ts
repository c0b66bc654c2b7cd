import { Int, ObjectType } from 'type-graphql';
import type { Person } from './customer.js';
import { Described, describedEnum } from './described.js';
import { Installment } from './installment.js';
import { type Discrepancy, Money } from './money.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';

export const LoanStatus = describedEnum(
  'LoanStatus',
  'Where a loan stands, the same words for every provider.',
  {
    ACTIVE: 'Money is out and something is left to pay.',
    SETTLED: 'Everything is paid.',
    OPEN: 'A line of credit that is not closed. Whether money may be drawn now: isEnabled.',
    CLOSED: 'A line of credit that has ended.',
    OTHER: 'The provider uses a word that is not known here; see nativeStatus.',
  },
);
export type LoanStatus = keyof typeof LoanStatus;

@ObjectType({
  implements: Node,
  description:
    'Money that a provider has lent: paid out with a schedule, or a line of credit to draw from. Before that it is an Application.',
})
export class Loan extends Node {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'The reference the lender gave.')
  readonly externalId!: string;

  @Described(() => Int, 'Length in months.', { nullable: true })
  readonly termMonths!: number | null;

  @Described(() => Money, 'Everything to repay over the whole life, interest and fees included.', {
    nullable: true,
  })
  readonly totalRepayable!: Money | null;

  @Described(() => Money, 'What has been repaid.', { nullable: true })
  readonly repaid!: Money | null;

  @Described(() => Money, 'What is left to repay.', { nullable: true })
  readonly outstanding!: Money | null;

  @Described(
    () => [Installment],
    'The schedule, in order; null when the lender no longer shows it.',
    { nullable: true },
  )
  readonly installments!: Installment[] | null;

  @Described(() => Installment, 'The first installment with something left to pay.', {
    nullable: true,
  })
  readonly nextInstallment!: Installment | null;

  /** These three are null where another call tells: then they are asked for when they are wanted. */
  readonly status!: LoanStatus | null;
  readonly nativeStatus!: string | null;
  readonly discrepancies!: Discrepancy[] | null;

  /** When the lender says that it was made; see resolvers for when it does not. */
  readonly createdAt?: Date | null;

  /** Not in the graph: by which it is found, beside whoever owes. */
  readonly businessName?: string | null;

  /** Not in the graph: the edge to `Customer` is made from it. */
  readonly borrower!: Person | null;

  /** Not in the graph: the lender's reference of the application, where it is not that of the loan. */
  readonly applicationRef?: string | null;

  /** Not in the graph: the lender's reference of who owes, where it names nobody. */
  readonly customerRef?: string | null;
}

export const LoanConnection = connectionOf('Loan', () => Loan);
