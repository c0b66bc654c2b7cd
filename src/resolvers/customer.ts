import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { globalId, OURS } from '../datasources/global-id.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import { ApplicationConnection } from '../schema/application.js';
import { Customer, CustomerConnection, type Person } from '../schema/customer.js';
import { LoanConnection } from '../schema/loan.js';
import { PageArgs } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import { QuoteConnection } from '../schema/quote.js';
import { isUuid, ownRef } from './ids.js';
import { connectionFrom, pageAsk } from './page.js';
import { personsApplications, personsLoans, personsQuotes } from './person.js';

const toCustomer = (id: string, provider: ProviderCode, person: Person): Customer => ({
  id: globalId(OURS, 'Customer', id),
  provider,
  displayName: person.name,
  email: person.email ?? null,
  mobile: person.mobile ?? null,
  bornOn: person.bornOn ?? null,
  person,
});

export async function customerById(
  { loaders }: Context,
  id: string,
  path: readonly string[] | null = null,
): Promise<Customer> {
  const known = await loaders.customer.load(id);
  if (!known) throw new KnownError('NOT_FOUND', 'No customer is known under this id.', path);
  return toCustomer(id, known.provider, known);
}

/** Somebody by an id of this graph, checked where it is the lender's. */
export const customerAt = async (
  id: string,
  context: Context,
  path: readonly string[] = ['id'],
): Promise<Customer> => customerById(context, ownRef(id, 'Customer', path), path);

/** Somebody whom a link names. */
export const customerByKey = (key: string, context: Context): Promise<Customer> =>
  customerById(context, key);

/** The customer a provider's answer names; seen for the first time, they get an id. */
export async function customerOf({ loaders }: Context, provider: ProviderCode, person: Person) {
  const known = await loaders.named.load({ provider, person });
  return toCustomer(known.id, provider, known);
}

/** First and last characters, so that a clerk can compare and a screenshot tells nothing. */
export const masked = (text: string) =>
  text.length < 5
    ? '•'.repeat(text.length)
    : `${text[0]}${'•'.repeat(text.length - 2)}${text.at(-1)}`;

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, { nullable: true, description: 'One customer by their id.' })
  customer(
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
    @Ctx() context: Context,
  ) {
    return customerAt(id, context);
  }

  @Query(() => CustomerConnection, {
    nullable: true,
    description:
      'The people known here, newest first; whoever is known to several lenders stands in it once for each.',
  })
  async customers(@Args(() => PageArgs) args: PageArgs, @Ctx() { memory }: Context) {
    return connectionFrom(
      args,
      providerCodes,
      await memory.customerPage(pageAsk(args, isUuid)),
      ({ id, createdAt, provider }) => ({ createdAt, provider, ref: id }),
      async (row) => toCustomer(row.id, row.provider, row),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The personal number, masked; null where the lender asks for none. Unmasked only on request, by a caller with the right `pii`, and on record.',
  })
  async personalNumber(
    @Arg('reveal', () => Boolean, { defaultValue: false, description: 'Ask for the whole number.' })
    reveal: boolean,
    @Root() customer: Customer,
    @Ctx() { caller, memory }: Context,
  ): Promise<string | null> {
    const { personalNumber } = customer.person;
    if (!personalNumber) return null;
    if (!reveal) return masked(personalNumber);
    if (!caller.rights.has('pii'))
      throw new KnownError('FORBIDDEN', 'The whole personal number needs the right `pii`.');
    await memory.audit(caller.name, 'reveal personal number', customer.id);
    return personalNumber;
  }

  @FieldResolver(() => LoanConnection, {
    nullable: true,
    description: 'What they owe or have owed, with every lender who knows them, newest first.',
  })
  loans(@Args(() => PageArgs) args: PageArgs, @Root() customer: Customer, @Ctx() context: Context) {
    return personsLoans(customer, args, context);
  }

  @FieldResolver(() => ApplicationConnection, {
    nullable: true,
    description: 'What they have applied for, with every lender who knows them, newest first.',
  })
  applications(
    @Args(() => PageArgs) args: PageArgs,
    @Root() customer: Customer,
    @Ctx() context: Context,
  ) {
    return personsApplications(customer, args, context);
  }

  @FieldResolver(() => QuoteConnection, {
    nullable: true,
    description:
      'The offers that were sent to them, newest first. A quote that names no id is theirs when its e-mail and its name are.',
  })
  quotes(
    @Args(() => PageArgs) args: PageArgs,
    @Root() customer: Customer,
    @Ctx() context: Context,
  ) {
    return personsQuotes(customer, args, context);
  }
}
