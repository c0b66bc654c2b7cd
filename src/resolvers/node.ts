import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import { parseGlobalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import type { Installment } from '../schema/installment.js';
import { Node } from '../schema/node.js';
import { applicationAt } from './application.js';
import { clientAt } from './client.js';
import { customerAt } from './customer.js';
import { linkAt } from './customer-link.js';
import { lendersRef, refKey } from './ids.js';
import { loanAt } from './loan.js';
import { quoteAt } from './quote.js';
import { receiptAt } from './receipt.js';
import { selectedFields } from './selection.js';

/** `fields` tells which of the found type are asked for. */
type Find = (
  id: string,
  context: Context,
  fields: (type: string) => ReadonlySet<string>,
) => Promise<object | null>;

const FINDERS = new Map<string, Find>([
  ['Loan', async (id, context) => loanAt(refKey(id, 'Loan'), context)],
  ['Application', async (id, context) => applicationAt(refKey(id, 'Application'), context)],
  ['Quote', async (id, context) => quoteAt(refKey(id, 'Quote'), context)],
  [
    'Client',
    async (id, context, fields) => clientAt(refKey(id, 'Client'), context, fields('Client')),
  ],
  ['Installment', installmentAt],
  ['Customer', async (id, context) => customerAt(id, context)],
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

export const nodeOf: Find = async (id, context, fields) => {
  const type = parseGlobalId(id)?.type;
  const find = type && FINDERS.get(type);
  if (!find) throw new KnownError('INVALID_INPUT', 'This is not an id of this graph.', ['id']);
  const found = await find(id, context, fields);
  return found && { ...found, __typename: type };
};

/** Read from the selection once, however many ids there are. */
export function fieldsBy(info: GraphQLResolveInfo): (type: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (type) => {
    const fields = known.get(type) ?? selectedFields(info, type);
    known.set(type, fields);
    return fields;
  };
}

/** What a lender gives many of in one call; all else costs up to a call each. */
const TOGETHER = ['Client'];
const MOST = { together: 1_000, singly: 100 };

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id.' })
  node(
    @Arg('id', () => ID, { description: 'Any id of this graph.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return nodeOf(id, context, fieldsBy(info));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Many things by their ids, in the order asked; each that cannot be read is null alone.',
  })
  nodes(
    @Arg('ids', () => [ID], {
      description:
        'At most 100 ids of this graph; with ids of clients, which lenders give many at once, 1000.',
    })
    ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const singly = ids.filter((id) => !TOGETHER.includes(parseGlobalId(id)?.type ?? ''));
    if (singly.length > MOST.singly)
      throw new KnownError('INVALID_INPUT', 'At most 100 ids at once, but for clients.', ['ids']);
    if (ids.length > MOST.together)
      throw new KnownError('INVALID_INPUT', 'At most 1000 ids at once.', ['ids']);
    const fields = fieldsBy(info);
    return ids.map((id) => nodeOf(id, context, fields));
  }
}
