/** What Brighte answers about itself, and its calculators. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import {
  BrighteCalculateFinanceInput,
  BrighteCalculateRepaymentAmountInput,
  BrighteFinanceEstimate,
  BrighteRepaymentEstimate,
} from '../../schema/brighte/estimate.js';
import {
  BrighteAccount,
  ContentDocument,
  ContentKind,
  ProductCategory,
} from '../../schema/brighte/lookup.js';
import { Cached } from '../../schema/cached.js';

@Resolver()
export class BrighteLookupResolver {
  @Query(() => [BrighteAccount], {
    nullable: true,
    description: 'List accounts: the branches that this server may act for.',
  })
  brighteListAccounts(@Ctx() context: Context) {
    return context.reader('BRIGHTE').accounts();
  }

  @Query(() => ContentDocument, {
    nullable: true,
    description: 'Get content: a legal text in its present version.',
  })
  @Cached
  brighteGetContent(
    @Arg('kind', () => ContentKind, { description: 'Which text.' })
    kind: ContentKind,
    @Ctx() context: Context,
  ) {
    return context.kept('BRIGHTE', `content ${kind}`, () =>
      context.reader('BRIGHTE').content(kind),
    );
  }

  @Query(() => [ProductCategory], {
    nullable: true,
    description: 'List product categories: what may be given as productCategory.',
  })
  @Cached
  brighteListProductCategories(@Ctx() context: Context) {
    return context.kept('BRIGHTE', 'categories', () =>
      context.reader('BRIGHTE').productCategories(),
    );
  }

  @Query(() => BrighteRepaymentEstimate, {
    nullable: true,
    description: 'Calculate repayment amount, by the calculator for vendors. Nothing is recorded.',
  })
  brighteCalculateRepaymentAmount(
    @Arg('input', () => BrighteCalculateRepaymentAmountInput, {
      description: 'What to buy.',
    })
    input: BrighteCalculateRepaymentAmountInput,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').repaymentAmount(input);
  }

  @Query(() => BrighteFinanceEstimate, {
    nullable: true,
    description: 'Calculate finance, by the public calculator, with its fees. Nothing is recorded.',
  })
  brighteCalculateFinance(
    @Arg('input', () => BrighteCalculateFinanceInput, { description: 'What to buy.' })
    input: BrighteCalculateFinanceInput,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').finance(input);
  }
}
