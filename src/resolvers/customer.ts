import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inList, readEntries } from '../datasources/entries.js';
import { globalId, OURS, refOf } from '../datasources/global-id.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader } from '../datasources/provider.js';
import { ApplicationConnection } from '../schema/application.js';
import { Customer, CustomerConnection, type Person } from '../schema/customer.js';
import { LoanConnection } from '../schema/loan.js';
import { PageArgs } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import type { LoanFilter } from '../store/memory.js';
import { applicationPage } from './application.js';
import { ENTRIES } from './cursor.js';
import { isUuid, lendersRef, ownRef } from './ids.js';
import { loanPage } from './loan.js';
import { connectionFrom, keptPeople, lendersConnection, pageAsk } from './page.js';

const toCustomer = (id: string, provider: ProviderCode, person: Person): Customer => ({
  id: globalId(OURS, 'Customer', id),
  provider,
  displayName: person.name,
  email: person.email ?? null,
  mobile: person.mobile ?? null,
  bornOn: person.bornOn ?? null,
  person,
});

/** Somebody whom the lender knows by an id of its own; nothing is asked or kept by this alone. */
export const lendersCustomer = (provider: ProviderCode, ref: string): Customer => ({
  id: globalId(provider, 'Customer', ref),
  provider,
  displayName: null,
  email: null,
  mobile: null,
  bornOn: null,
  person: { key: ref, name: '' },
  ref,
});

/** Somebody by an id of this graph: kept here, or known to a lender. */
export async function customerAt(id: string, context: Context): Promise<Customer> {
  const { provider } = refOf(id, 'Customer', ['id']);
  if (provider === OURS) return customerById(context, ownRef(id, 'Customer'));
  const code = providerCodes.find((one) => one === provider);
  const { customerApplications }: Reader = code ? context.reader(code) : {};
  if (!code || !customerApplications)
    throw new KnownError('NOT_FOUND', 'No customer is known under this id.', ['id']);
  const { ref } = lendersRef(id, 'Customer');
  // Nothing reads a customer alone: that there is one shows where the lender tells of theirs.
  await customerApplications(ref);
  return lendersCustomer(code, ref);
}

export async function customerById({ loaders }: Context, id: string): Promise<Customer> {
  const known = await loaders.customer.load(id);
  if (!known) throw new KnownError('NOT_FOUND', 'No customer is known under this id.');
  return toCustomer(id, known.provider, known);
}

/** The customer a provider's answer names; seen for the first time, they get an id. */
export const customerOf = async ({ loaders }: Context, provider: ProviderCode, person: Person) =>
  toCustomer(await loaders.customerId.load({ provider, person }), provider, person);

/** First and last characters, so that a clerk can compare and a screenshot tells nothing. */
const masked = (text: string) =>
  text.length < 5
    ? '•'.repeat(text.length)
    : `${text[0]}${'•'.repeat(text.length - 2)}${text.at(-1)}`;

/** A lender that lists its own things cannot be asked by person: it says so in `providers`. */
const ofCustomer = ({ id, provider }: Customer): LoanFilter => ({
  customerId: ownRef(id, 'Customer'),
  providers: [provider],
});

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
      'The people known here, newest first. Customers whom a lender knows by ids of its own are not kept here: it says so in `providers`.',
  })
  async customers(@Args(() => PageArgs) args: PageArgs, @Ctx() { memory }: Context) {
    return connectionFrom(
      args,
      providerCodes,
      await memory.customerPage(pageAsk(args, isUuid)),
      ({ id, createdAt, provider }) => ({ createdAt, provider, ref: id }),
      async (row) => toCustomer(row.id, row.provider, row),
      keptPeople,
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'First and last name as the provider has them.',
  })
  displayName(@Root() { provider, ref, displayName }: Customer, @Ctx() context: Context) {
    const reader: Reader = context.reader(provider);
    return ref ? (reader.customerName?.(ref) ?? null) : displayName;
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
    description: 'What they owe or have owed, newest first.',
  })
  loans(@Args(() => PageArgs) args: PageArgs, @Root() customer: Customer, @Ctx() context: Context) {
    const { provider, ref } = customer;
    const { customerLoans }: Reader = context.reader(provider);
    if (!ref || !customerLoans) return loanPage(context, ofCustomer(customer), args);
    return lendersConnection(args, provider, ENTRIES, async (some) =>
      readEntries(
        inList(await customerLoans(ref), ({ externalId }) => externalId),
        some,
      ),
    );
  }

  @FieldResolver(() => ApplicationConnection, {
    nullable: true,
    description: 'What they have applied for, newest first.',
  })
  applications(
    @Args(() => PageArgs) args: PageArgs,
    @Root() customer: Customer,
    @Ctx() context: Context,
  ) {
    const { provider, ref } = customer;
    const { customerApplications }: Reader = context.reader(provider);
    if (!ref || !customerApplications) return applicationPage(context, ofCustomer(customer), args);
    return lendersConnection(args, provider, ENTRIES, async (some) =>
      readEntries(
        inList(await customerApplications(ref), ({ externalId }) => externalId),
        some,
      ),
    );
  }
}
