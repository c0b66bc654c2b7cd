import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import { parseGlobalId } from '../datasources/global-id.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import { Node } from '../schema/node.js';
import type { ProviderCode } from '../schema/provider.js';
import { applicationAt } from './application.js';
import { customerById } from './customer.js';
import { loanAt } from './loan.js';
import { receiptAt } from './receipt.js';

type Find = (
  at: { provider: string; ref: string; id: string },
  context: Context,
) => Promise<object | null>;

const FINDERS: Record<string, Find> = {
  Loan: (at, context) => loanAt(keyOf(at), context),
  Application: (at, context) => applicationAt(keyOf(at), context),
  Installment: async ({ provider, ref, id }, context) => {
    const loan = await loanAt(
      keyOf({ provider, ref: ref.slice(0, ref.lastIndexOf('-')) }),
      context,
    );
    return loan.installments?.find((installment) => installment.id === id) ?? null;
  },
  Customer: ({ ref }, context) => customerById(context, ref),
  Receipt: ({ id }, context) => receiptAt(id, context),
};

async function nodeOf(id: string, context: Context): Promise<object | null> {
  const parsed = parseGlobalId(id);
  const find = parsed && FINDERS[parsed.type];
  const ours =
    parsed?.provider === 'OURS' || providerCodes.includes(parsed?.provider as ProviderCode);
  if (!parsed || !find || !ours)
    throw new KnownError('INVALID_INPUT', 'This is not an id of this graph.', ['id']);
  const found = await find({ ...parsed, id }, context);
  return found && { ...found, __typename: parsed.type };
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id.' })
  node(
    @Arg('id', () => ID, { description: 'Any id of this graph.' }) id: string,
    @Ctx() context: Context,
  ) {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Many things by their ids, in the order asked; each that cannot be read is null alone.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids of this graph.' }) ids: string[],
    @Ctx() context: Context,
  ) {
    if (ids.length > 100)
      throw new KnownError('INVALID_INPUT', 'At most 100 ids at once.', ['ids']);
    return ids.map((id) => nodeOf(id, context));
  }
}
