import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import { parseGlobalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import type { Installment } from '../schema/installment.js';
import { Node } from '../schema/node.js';
import { applicationAt } from './application.js';
import { customerAt } from './customer.js';
import { linkAt } from './customer-link.js';
import { lendersRef, refKey } from './ids.js';
import { loanAt } from './loan.js';
import { quoteAt } from './quote.js';
import { receiptAt } from './receipt.js';

type Find = (id: string, context: Context) => Promise<object | null>;

const FINDERS = new Map<string, Find>([
  ['Loan', async (id, context) => loanAt(refKey(id, 'Loan'), context)],
  ['Application', async (id, context) => applicationAt(refKey(id, 'Application'), context)],
  ['Quote', async (id, context) => quoteAt(refKey(id, 'Quote'), context)],
  ['Installment', installmentAt],
  ['Customer', customerAt],
  ['CustomerLink', linkAt],
  ['Receipt', receiptAt],
]);

async function installmentAt(id: string, context: Context): Promise<Installment> {
  const { provider, ref } = lendersRef(id, 'Installment');
  const [, loanRef] = /^(.+)-\d+$/.exec(ref) ?? [];
  const loan = loanRef && (await loanAt(keyOf({ provider, ref: loanRef }), context));
  const found = loan ? loan.installments?.find((installment) => installment.id === id) : null;
  if (!found) throw new KnownError('NOT_FOUND', 'No installment is known under this id.');
  return found;
}

export async function nodeOf(id: string, context: Context): Promise<object | null> {
  const type = parseGlobalId(id)?.type;
  const find = type && FINDERS.get(type);
  if (!find) throw new KnownError('INVALID_INPUT', 'This is not an id of this graph.', ['id']);
  const found = await find(id, context);
  return found && { ...found, __typename: type };
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
