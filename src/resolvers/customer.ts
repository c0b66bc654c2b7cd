import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Context, type RefKey, split } from '../context.js';
import { globalId, OURS, refOf } from '../datasources/global-id.js';
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderModule, Reader } from '../datasources/provider.js';
import { ApplicationConnection } from '../schema/application.js';
import { ClientConnection } from '../schema/client.js';
import { Customer, CustomerConnection, type Person } from '../schema/customer.js';
import {
  ApplicationFilterInput,
  CustomerFilterInput,
  ListArgs,
  LoanFilterInput,
  QuoteFilterInput,
} from '../schema/listing.js';
import { LoanConnection } from '../schema/loan.js';
import { PageArgs } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import { QuoteConnection } from '../schema/quote.js';
import { customersPage } from './customers.js';
import { isUuid, lendersRef, ownRef } from './ids.js';
import { personsApplications, personsClients, personsLoans, personsQuotes } from './person.js';
import { selectedFields } from './selection.js';

export const toCustomer = (id: string, provider: ProviderCode, person: Person): Customer => ({
  id: globalId(OURS, 'Customer', id),
  provider,
  bornOn: person.bornOn ?? null,
  person,
});

/** Somebody whom the lender knows by an id of its own; nothing is asked or kept by this alone. */
export const lendersCustomer = (provider: ProviderCode, ref: string): Customer => ({
  id: globalId(provider, 'Customer', ref),
  provider,
  bornOn: null,
  person: { key: ref, name: '', ref },
  ref,
});

/** Somebody by an id of this graph: kept here, or known to a lender. */
export async function customerAt(
  id: string,
  context: Context,
  path: readonly string[] = ['id'],
): Promise<Customer> {
  const { provider } = refOf(id, 'Customer', path);
  if (provider === OURS) return customerById(context, ownRef(id, 'Customer', path), path);
  const code = providerCodes.find((one) => one === provider);
  const nobody = new KnownError('NOT_FOUND', 'No customer is known under this id.', path);
  if (!code || !(registry[code] as ProviderModule).namesCustomers) throw nobody;
  const { ref } = lendersRef(id, 'Customer');
  const reader: Reader = context.reader(code);
  if (reader.customerPerson) {
    if (!(await reader.customerPerson(ref))) throw nobody;
  }
  // Nothing reads a customer alone: that there is one shows where the lender tells of theirs.
  else await reader.customerApplications?.(ref);
  return lendersCustomer(code, ref);
}

export async function customerById(
  { loaders }: Context,
  id: string,
  path: readonly string[] | null = null,
): Promise<Customer> {
  const known = await loaders.customer.load(id);
  if (!known) throw new KnownError('NOT_FOUND', 'No customer is known under this id.', path);
  return toCustomer(id, known.provider, known);
}

/** Somebody whom a link names; a lender is not asked by this. */
export async function customerByKey(key: string, context: Context): Promise<Customer> {
  if (isUuid(key)) return customerById(context, key);
  const [provider, ref] = split(key as RefKey);
  return lendersCustomer(provider, ref);
}

/** What is known of them: kept here, or asked of a lender that can be asked for one alone. */
export async function personOf({ provider, ref, person }: Customer, context: Context) {
  const reader: Reader = context.reader(provider);
  return ref === undefined ? person : ((await reader.customerPerson?.(ref)) ?? person);
}

export async function nameOf(customer: Customer, context: Context): Promise<string | null> {
  const { provider, ref } = customer;
  const reader: Reader = context.reader(provider);
  if (ref !== undefined && reader.customerName) return reader.customerName(ref);
  return (await personOf(customer, context)).name || null;
}

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
      'The people of all lenders, each once, whatever links make one of them. Whom a lender does not list is in it once this graph has met them.',
  })
  customers(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: 'Which ones.' })
    filter: CustomerFilterInput | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return customersPage(args, filter ?? {}, context, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'First and last name as the provider has them.',
  })
  displayName(@Root() customer: Customer, @Ctx() context: Context) {
    return nameOf(customer, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'E-mail; null where the provider names none.',
  })
  async email(@Root() customer: Customer, @Ctx() context: Context) {
    return (await personOf(customer, context)).email ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Mobile phone as the provider has it; null where it names none.',
  })
  async mobile(@Root() customer: Customer, @Ctx() context: Context) {
    return (await personOf(customer, context)).mobile ?? null;
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
    description: 'What they owe or have owed, with every lender who knows them.',
  })
  loans(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => LoanFilterInput, { nullable: true, description: 'Which ones.' })
    filter: LoanFilterInput | undefined,
    @Root() customer: Customer,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return personsLoans(customer, { args, filter: filter ?? {}, context, info });
  }

  @FieldResolver(() => ApplicationConnection, {
    nullable: true,
    description: 'What they have applied for, with every lender who knows them.',
  })
  applications(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => ApplicationFilterInput, { nullable: true, description: 'Which ones.' })
    filter: ApplicationFilterInput | undefined,
    @Root() customer: Customer,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return personsApplications(customer, { args, filter: filter ?? {}, context, info });
  }

  @FieldResolver(() => QuoteConnection, {
    nullable: true,
    description:
      'The offers that were sent to them. A quote that names no id is theirs when its e-mail and its name are.',
  })
  quotes(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => QuoteFilterInput, { nullable: true, description: 'Which ones.' })
    filter: QuoteFilterInput | undefined,
    @Root() customer: Customer,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return personsQuotes(customer, { args, filter: filter ?? {}, context, info });
  }

  @FieldResolver(() => ClientConnection, {
    nullable: true,
    description: 'The records of them with mortgage lenders, by their ids.',
  })
  clients(
    @Args(() => PageArgs) args: PageArgs,
    @Root() customer: Customer,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fields = selectedFields(info, 'Client', ['nodes', 'edges.node']);
    return personsClients(fields)(customer, { args, filter: {}, context, info });
  }
}
