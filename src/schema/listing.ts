/** Which entries of a list over all lenders, and in which order. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { ApplicationStatus } from './application.js';
import { Described, describedEnum } from './described.js';
import { LoanStatus } from './loan.js';
import { PageArgs } from './page.js';
import { ProviderCode } from './provider.js';
import { QuoteStatus } from './quote.js';
import { DateTime } from './scalars.js';

export const ListOrder = describedEnum('ListOrder', 'Which end of a list comes first.', {
  NEWEST_FIRST: 'The newest; entries without a date come last.',
  OLDEST_FIRST: 'The oldest; entries without a date come first.',
});
export type ListOrder = keyof typeof ListOrder;

@ArgsType()
export class ListArgs extends PageArgs {
  @Field(() => [ProviderCode], {
    nullable: true,
    description:
      'Only these lenders. Without it, all that have such entries; one that has none and is named here says so in `providers`.',
  })
  readonly providers?: readonly ProviderCode[] | null;

  @Field(() => ListOrder, { defaultValue: 'NEWEST_FIRST', description: 'Which end comes first.' })
  readonly orderBy?: ListOrder;
}

/** What every list can be asked. */
@InputType()
export class ListFilter {
  @Described(() => DateTime, 'Made, or first known here, at this instant or later.', {
    nullable: true,
  })
  readonly createdFrom?: Date | null;

  @Described(() => DateTime, 'Made, or first known here, before this instant.', { nullable: true })
  readonly createdBefore?: Date | null;

  @Described(
    () => String,
    'Words that must all be found in it, letter case aside: in its reference, its names, and what else people know it by.',
    { nullable: true },
  )
  readonly text?: string | null;
}

@InputType({ description: 'Which applications are meant; everything given holds together.' })
export class ApplicationFilterInput extends ListFilter {
  @Described(() => [ApplicationStatus], 'Stands at one of these.', { nullable: true })
  readonly status?: readonly ApplicationStatus[] | null;
}

@InputType({ description: 'Which loans are meant; everything given holds together.' })
export class LoanFilterInput extends ListFilter {
  @Described(() => [LoanStatus], 'Stands at one of these.', { nullable: true })
  readonly status?: readonly LoanStatus[] | null;
}

@InputType({ description: 'Which quotes are meant; everything given holds together.' })
export class QuoteFilterInput extends ListFilter {
  @Described(() => [QuoteStatus], 'Stands at one of these.', { nullable: true })
  readonly status?: readonly QuoteStatus[] | null;
}

@InputType({ description: 'Which customers are meant; everything given holds together.' })
export class CustomerFilterInput extends ListFilter {}
