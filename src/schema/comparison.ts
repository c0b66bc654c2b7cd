import { createUnionType, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { Money } from './money.js';
import { ProviderCode } from './provider.js';
import { Decimal } from './scalars.js';
import { UserError } from './user-error.js';

@InputType({ description: 'What is to be borrowed, the same question for every lender.' })
export class QuoteCompareInput {
  @Described(
    () => Decimal,
    "How much, in whole units of each lender's own currency: 5000 are 5,000 dollars here and 5,000 lei there.",
  )
  readonly amount!: string;

  @Described(() => Int, 'For how many months.')
  readonly termMonths!: number;

  @Described(() => [ProviderCode], 'Only these lenders; all that can calculate when left out.', {
    nullable: true,
  })
  readonly providers?: ProviderCode[] | null;

  @Described(
    () => ID,
    'An application with Plexe, by its id in this graph: Plexe calculates for an application only.',
    { nullable: true },
  )
  readonly plexeApplicationId?: string | null;
}

export const RepaymentFrequency = describedEnum('RepaymentFrequency', 'How often is repaid.', {
  WEEKLY: 'Each week.',
  FORTNIGHTLY: 'Every two weeks.',
  MONTHLY: 'Each month.',
});
export type RepaymentFrequency = keyof typeof RepaymentFrequency;

@ObjectType({ description: "A figure in the lender's own word and digits." })
export class NativeFigure {
  @Described(() => String, "The lender's name for it.")
  readonly name!: string;

  @Described(() => String, 'Its digits as they came.')
  readonly value!: string;
}

@ObjectType({ description: 'One product of a lender, with what it would cost. Binds nobody.' })
export class ComparedQuote {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'Which of its products or calculators.')
  readonly product!: string;

  @Described(() => Int, 'Its place, 1 being the cheapest; equals share a place.')
  readonly rank!: number;

  @Described(() => Money, 'What would be borrowed.')
  readonly amount!: Money;

  @Described(() => Money, 'What would be paid each time.')
  readonly repayment!: Money;

  @Described(() => RepaymentFrequency, 'How often.')
  readonly frequency!: RepaymentFrequency;

  @Described(() => Int, 'How many times.')
  readonly repayments!: number;

  @Described(() => Money, 'Everything that would be repaid.')
  readonly totalRepayable!: Money;

  @Described(() => Money, 'Everything that would be repaid, less what was borrowed.')
  readonly totalCost!: Money;

  @Described(
    () => Decimal,
    'What a hundred borrowed would cost, to four places. The ranking is by this figure.',
  )
  readonly costPerHundred!: string;

  @Described(() => [String], 'What the sum rests on and the lender does not say.')
  readonly assumptions!: readonly string[];

  @Described(() => [NativeFigure], "The lender's own figures, as they came.")
  readonly native!: readonly NativeFigure[];
}

@ObjectType({ description: 'A lender that would not lend this.' })
export class QuoteRefusal {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'Which of its products or calculators.')
  readonly product!: string;

  @Described(() => [UserError], 'Why.')
  readonly reasons!: UserError[];
}

@ObjectType({ description: 'A lender that could not be asked, or gave no answer in time.' })
export class QuoteFailure {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'Which of its products or calculators; `none` when it has none.')
  readonly product!: string;

  @Described(() => UserError, 'What is wrong and what to do.')
  readonly error!: UserError;
}

export const QuoteComparisonResult = createUnionType({
  name: 'QuoteComparisonResult',
  description: 'What came of asking one product of one lender.',
  types: () => [ComparedQuote, QuoteRefusal, QuoteFailure] as const,
  resolveType: (value) => {
    if ('rank' in value) return ComparedQuote;
    return 'reasons' in value ? QuoteRefusal : QuoteFailure;
  },
});

@ObjectType({ description: 'The same loan at every lender that can calculate.' })
export class QuoteComparison {
  @Described(() => String, 'How the ranking is made, in words.')
  readonly method!: string;

  @Described(() => [String], 'What holds for every quote.')
  readonly assumptions!: readonly string[];

  @Described(
    () => [QuoteComparisonResult],
    'Quotes from the cheapest on, then refusals, then failures.',
  )
  readonly results!: (typeof QuoteComparisonResult)[];
}
