/** Who is one person: identities and links of a customer, and making and undoing a link. */
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { globalId, OURS } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import { isKey } from '../mutations/receipts.js';
import { BAD_KEY, failureOf } from '../mutations/words.js';
import { Customer } from '../schema/customer.js';
import {
  CustomerIdentity,
  CustomerLink,
  CustomerLinkInput,
  CustomerLinkPayload,
  CustomerUnlinkInput,
  CustomerUnlinkPayload,
  SuggestedLink,
} from '../schema/customer-link.js';
import type { LinkRow } from '../store/kin.js';
import { customerAt, customerByKey, masked, nameOf, personOf } from './customer.js';
import { customerKey, ownRef } from './ids.js';
import { identitiesOf } from './person.js';

const toLink = ({ id, ...row }: LinkRow): CustomerLink => ({
  id: globalId(OURS, 'CustomerLink', id),
  ...row,
});

const toIdentity = (customer: Customer): CustomerIdentity => ({
  customerId: customer.id,
  provider: customer.provider,
  externalId: customer.person.ref ?? masked(customer.person.key),
  customer,
});

export async function linkAt(id: string, { people }: Context): Promise<CustomerLink> {
  const row = await people.link(ownRef(id, 'CustomerLink'));
  if (!row) throw new KnownError('NOT_FOUND', 'No customer link is known under this id.');
  return toLink(row);
}

@Resolver(() => Customer)
class CustomerKinResolver {
  @FieldResolver(() => [CustomerIdentity], {
    nullable: true,
    description:
      'The same person as each lender knows them, by the links that stand: the same list under each of their ids.',
  })
  async identities(@Root() customer: Customer, @Ctx() context: Context) {
    return (await identitiesOf(customer, context)).map(toIdentity);
  }

  @FieldResolver(() => [CustomerLink], {
    nullable: true,
    description: 'Every link that this identity has or had, newest first.',
  })
  async linkHistory(@Root() { id }: Customer, @Ctx() { loaders }: Context) {
    return (await loaders.kinship.load(customerKey(id))).map(toLink);
  }

  @FieldResolver(() => [SuggestedLink], {
    nullable: true,
    description:
      'Up to 20 others who may be the same person, likeliest first, with what speaks for and against it. Nothing is linked by it.',
  })
  async suggestedLinks(
    @Root() customer: Customer,
    @Ctx() context: Context,
  ): Promise<SuggestedLink[]> {
    await noteLenders([customer], context);
    const found = await context.people.suggestions(customerKey(customer.id));
    return found.map(({ customer: key, ...comparison }) => ({ key, ...comparison }));
  }
}

@Resolver(() => CustomerIdentity)
class CustomerIdentityResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer that this is.' })
  customer(@Root() { customer }: CustomerIdentity): Customer {
    return customer;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'First and last name as the lender has them.',
  })
  displayName(@Root() { customer }: CustomerIdentity, @Ctx() context: Context) {
    return nameOf(customer, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'E-mail, masked; null where the lender names none.',
  })
  async email(@Root() { customer }: CustomerIdentity, @Ctx() context: Context) {
    const { email } = await personOf(customer, context);
    return email === undefined ? null : masked(email);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Mobile phone, masked; null where the lender names none.',
  })
  async mobile(@Root() { customer }: CustomerIdentity, @Ctx() context: Context) {
    const { mobile } = await personOf(customer, context);
    return mobile === undefined ? null : masked(mobile);
  }

  @FieldResolver(() => [CustomerLink], {
    nullable: true,
    description:
      'The links that stand and hold this identity to the others; none when it is alone.',
  })
  async links(@Root() { customerId }: CustomerIdentity, @Ctx() { loaders }: Context) {
    const rows = await loaders.kinship.load(customerKey(customerId));
    return rows.filter(({ unlinkedAt }) => unlinkedAt === null).map(toLink);
  }
}

@Resolver(() => SuggestedLink)
class SuggestedLinkResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'Who may be the same person.' })
  customer(@Root() { key }: SuggestedLink, @Ctx() context: Context) {
    return customerByKey(key, context);
  }
}

@Resolver(() => CustomerLink)
class CustomerLinkResolver {
  @FieldResolver(() => [Customer], {
    nullable: true,
    description: 'The two customers that it makes one, or made one.',
  })
  customers(@Root() { one, other }: CustomerLink, @Ctx() context: Context) {
    return [one, other].map((key) => customerByKey(key, context));
  }

  @Mutation(() => CustomerLinkPayload, {
    nullable: true,
    description:
      'Confirm that two customers are one person. Their lists become one under both ids; neither id changes. Needs the right `operator`.',
  })
  customerLink(
    @Arg('input', () => CustomerLinkInput, { description: 'Who, and how you have made sure.' })
    input: CustomerLinkInput,
    @Ctx() context: Context,
  ): Promise<CustomerLinkPayload> {
    return changed(context, async () => {
      const { idempotencyKey: key, accepting } = input;
      if (!isKey(key)) throw new KnownError(BAD_KEY.code, BAD_KEY.message, BAD_KEY.path);
      const reason = reasonIn(input);
      const customers = await twoOf(input.customerIds, context);
      const { name: caller } = context.caller;
      return context.people.connect({ customers, caller, key, reason, accepting });
    });
  }

  @Mutation(() => CustomerUnlinkPayload, {
    nullable: true,
    description:
      'Undo a link: each customer has what was theirs before, and the link stays as history. Needs the right `operator`.',
  })
  customerUnlink(
    @Arg('input', () => CustomerUnlinkInput, { description: 'Which one, and why.' })
    input: CustomerUnlinkInput,
    @Ctx() context: Context,
  ): Promise<CustomerUnlinkPayload> {
    return changed(context, async () => {
      const path = ['input', 'linkId'];
      const id = ownRef(input.linkId, 'CustomerLink', path);
      const row = await context.people.disconnect(id, context.caller.name, reasonIn(input));
      if (!row) throw new KnownError('NOT_FOUND', 'There is no such link.', path);
      return row;
    });
  }
}

/** Whoever may not, hears it as an error; what does not fit is for the form. */
async function changed({ caller, loaders }: Context, change: () => Promise<LinkRow>) {
  if (!caller.rights.has('operator'))
    throw new KnownError('FORBIDDEN', 'Saying who is one person needs the right `operator`.');
  try {
    return { link: toLink(await change()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { link: null, userErrors: [failureOf(error)] };
  } finally {
    loaders.identities.clearAll();
    loaders.kinship.clearAll();
  }
}

function reasonIn({ reason }: { readonly reason: string }): string {
  const plain = reason.trim();
  if (plain.length < 1 || plain.length > 500)
    throw new KnownError('INVALID_INPUT', 'A reason has 1 to 500 characters.', ['input', 'reason']);
  return plain;
}

async function twoOf(ids: readonly string[], context: Context): Promise<[string, string]> {
  const path = ['input', 'customerIds'];
  const [one, other] = ids;
  if (one === undefined || other === undefined || ids.length > 2 || one === other)
    throw new KnownError('INVALID_INPUT', 'A link is between two different customers.', path);
  await noteLenders(
    await Promise.all([one, other].map((id) => customerAt(id, context, path))),
    context,
  );
  return [customerKey(one, path), customerKey(other, path)];
}

/** Customers who are not kept here can be compared once something of them is. */
async function noteLenders(customers: readonly Customer[], context: Context): Promise<void> {
  for (const customer of customers.filter(({ ref }) => ref !== undefined))
    await context.memory.noteTraits(customer.provider, [
      { customer: customerKey(customer.id), person: await personOf(customer, context) },
    ]);
}

export const customerLinkResolvers = [
  CustomerKinResolver,
  CustomerIdentityResolver,
  SuggestedLinkResolver,
  CustomerLinkResolver,
] as const;
