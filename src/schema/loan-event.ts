import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { LoanStatus } from './loan.js';
import { Money } from './money.js';
import { LogEvent } from './status-event.js';

@ObjectType({
  description:
    'What changed on a loan: its status, or the money in it, as it was read from the lender. An event says what one reading told, and null is what it did not tell: that stays as it was. What came and went between two readings is not in it.',
})
export class LoanEvent extends LogEvent {
  @Described(
    () => LoanStatus,
    'The status before; null for the first that was read, and where this reading told none.',
    { nullable: true },
  )
  readonly from!: LoanStatus | null;

  @Described(() => LoanStatus, 'The status from then on; null where this reading told none.', {
    nullable: true,
  })
  readonly to!: LoanStatus | null;

  @Described(
    () => String,
    "The lender's own words behind the status; null where this reading told none.",
    { nullable: true },
  )
  readonly nativeStatus!: string | null;

  @Described(
    () => Money,
    'What is left to repay from then on, of a line of credit its balance; null where this reading did not tell it.',
    { nullable: true },
  )
  readonly outstanding!: Money | null;

  @Described(
    () => Money,
    'What has been repaid by then; null where this reading did not tell it, and where the lender does not.',
    { nullable: true },
  )
  readonly repaid!: Money | null;
}
