import { Int, ObjectType } from 'type-graphql';
import type { Person } from './customer.js';
import { Described, describedEnum } from './described.js';
import { Installment } from './installment.js';
import { Discrepancy, Money } from './money.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';

export const LoanStatus = describedEnum(
  'LoanStatus',
  'Where a loan stands, the same words for every provider.',
  {
    ACTIVE: 'Money is out and something is left to pay.',
    SETTLED: 'Everything is paid.',
    OTHER: 'The provider uses a word that is not known here; see nativeStatus.',
  },
);
export type LoanStatus = keyof typeof LoanStatus;

@ObjectType({
  implements: Node,
  description:
    'Money that a provider has lent: paid out, with a schedule. Before that it is an Application.',
})
export class Loan extends Node {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'The reference the lender gave.')
  readonly externalId!: string;

  @Described(() => LoanStatus, 'Where it stands.')
  readonly status!: LoanStatus;

  @Described(() => String, "The lender's own words behind the status.")
  readonly nativeStatus!: string;

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

  @Described(() => [Discrepancy], "Where the lender's own figures do not agree.")
  readonly discrepancies!: Discrepancy[];

  /** Not in the graph: the edge to `Customer` is made from it. */
  readonly borrower!: Person | null;
}

export const LoanConnection = connectionOf('Loan', () => Loan);
