import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type Context, keyOf, subjectOf } from '../context.js';
import { globalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import { Application } from '../schema/application.js';
import { Customer } from '../schema/customer.js';
import { ListArgs, LoanFilterInput } from '../schema/listing.js';
import { Loan, LoanConnection } from '../schema/loan.js';
import { LoanEvent } from '../schema/loan-event.js';
import { Money } from '../schema/money.js';
import { DateTime } from '../schema/scalars.js';
import { customerOf, lendersCustomer } from './customer.js';
import { refKey } from './ids.js';
import { pageOfAll } from './listing.js';
import { LOANS } from './nouns.js';

/** The loan behind a key, or an error that says where to look instead. */
export async function loanAt(key: ReturnType<typeof keyOf>, { loaders }: Context): Promise<Loan> {
  const loan = await loaders.loan.load(key);
  if (!loan)
    throw new KnownError(
      'NOT_FOUND',
      'No active loan under this id. Before payout it is an application: ask for that.',
    );
  return loan;
}

/** One reference for both, where the lender gives the loan none of its own. */
const applicationRefOf = ({ externalId, applicationRef }: Loan): string | null =>
  applicationRef === undefined ? externalId : applicationRef;

@Resolver(() => Loan)
export class LoanResolver {
  @Query(() => Loan, { nullable: true, description: 'One loan by its id.' })
  loan(
    @Arg('id', () => ID, { description: 'Id of the loan.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loanAt(refKey(id, 'Loan'), context);
  }

  @Query(() => LoanConnection, {
    nullable: true,
    description:
      'The loans of all lenders that show loans; of one that lists none, those that this graph knows of.',
  })
  loans(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => LoanFilterInput, { nullable: true, description: 'Which ones.' })
    filter: LoanFilterInput | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pageOfAll(LOANS, args, filter ?? {}, context, info);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When it was made; where the lender does not say, when this graph first knew of it. Null where neither is known.',
  })
  async createdAt(@Root() loan: Loan, @Ctx() { loaders }: Context): Promise<Date | null> {
    if (loan.createdAt) return loan.createdAt;
    const key = keyOf({ provider: loan.provider, ref: loan.externalId });
    return (await loaders.known.load(key))?.createdAt ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The amount lent; null when the application was submitted elsewhere and the lender does not repeat it.',
  })
  async principal(@Root() loan: Loan, @Ctx() { loaders }: Context): Promise<Money | null> {
    const known = await loaders.known.load(
      keyOf({ provider: loan.provider, ref: loan.externalId }),
    );
    return known?.principal && known.currency
      ? { amount: known.principal, currency: known.currency }
      : null;
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The person who owes.' })
  customer(@Root() { provider, borrower, customerRef }: Loan, @Ctx() context: Context) {
    if (borrower) return customerOf(context, provider, borrower);
    return customerRef ? lendersCustomer(provider, customerRef) : null;
  }

  @FieldResolver(() => Application, {
    nullable: true,
    description: 'The application it came from; null where the lender does not name it.',
  })
  application(@Root() loan: Loan, @Ctx() { loaders }: Context) {
    const ref = applicationRefOf(loan);
    return ref && loaders.application.load(keyOf({ provider: loan.provider, ref }));
  }

  @FieldResolver(() => [LoanEvent], {
    nullable: true,
    description:
      'How its status and the money in it went, oldest first, as far as this graph has read it: begins when either was first read. Null when our own record cannot be read (see errors).',
  })
  history(@Root() { provider, externalId }: Loan, @Ctx() { loaders }: Context) {
    return loaders.history.load(subjectOf('Loan', keyOf({ provider, ref: externalId })));
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Id of the application it came from; null where the lender does not name it.',
  })
  applicationId(@Root() loan: Loan): string | null {
    const ref = applicationRefOf(loan);
    return ref && globalId(loan.provider, 'Application', ref);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many installments are left to pay; null when the lender no longer shows the schedule.',
  })
  installmentsLeft(@Root() { installments }: Loan): number | null {
    return installments?.filter(({ status }) => status !== 'PAID').length ?? null;
  }
}
