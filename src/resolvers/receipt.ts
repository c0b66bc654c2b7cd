import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { globalId, OURS } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import { isKey, outcomeOf, type Settled } from '../mutations/receipts.js';
import { errorsOf, failureOf } from '../mutations/words.js';
import {
  Receipt,
  ReceiptEvent,
  ReceiptResolveInput,
  ReceiptResolvePayload,
} from '../schema/receipt.js';
import { ownRef } from './ids.js';

export function toReceipt({ row, outcome }: Pick<Settled, 'row' | 'outcome'>): Receipt {
  return {
    id: globalId(OURS, 'Receipt', row.id),
    idempotencyKey: row.key,
    operation: row.operation,
    provider: row.provider,
    outcome,
    state: row.state,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    settledAt: row.settledAt,
    checkAgainAt: row.nextLookAt,
    userErrors: errorsOf(row.state, row.failure),
  };
}

/** A caller sees their own receipts; anybody else's looks like none. */
export async function receiptAt(
  id: string,
  { ledger, caller, scopeOf }: Context,
): Promise<Receipt> {
  const row = await ledger.byId(ownRef(id, 'Receipt'));
  if (!row || (row.caller !== scopeOf(row.provider) && !caller.rights.has('operator')))
    throw new KnownError('NOT_FOUND', 'No receipt of yours is known under this id.');
  return toReceipt({ row, outcome: outcomeOf(row) });
}

@Resolver(() => Receipt)
export class ReceiptResolver {
  @Query(() => Receipt, {
    nullable: true,
    description: 'What became of an action: ask again while it is UNKNOWN or IN_PROGRESS.',
  })
  receipt(
    @Arg('id', () => ID, { description: 'Id of the receipt.' }) id: string,
    @Ctx() context: Context,
  ) {
    return receiptAt(id, context);
  }

  @Query(() => Receipt, {
    nullable: true,
    description:
      'What became of the action under a key of yours, for a client that lost the answer. Null when nothing was sent under it.',
  })
  async receiptByKey(
    @Arg('operation', () => String, { description: 'The call, like `iute.insertRepayment`.' })
    operation: string,
    @Arg('idempotencyKey', () => String, { description: 'The key that was given.' }) key: string,
    @Ctx() { ledger, scopeOf }: Context,
  ): Promise<Receipt | null> {
    const owner = scopeOf(operation.split('.')[0]?.toUpperCase() ?? '');
    const row = isKey(key) ? await ledger.holderOf(owner, operation, key) : null;
    return row && toReceipt({ row, outcome: outcomeOf(row) });
  }

  @FieldResolver(() => [ReceiptEvent], { description: 'Its life so far, oldest first.' })
  history(@Root() { id }: Receipt, @Ctx() { ledger }: Context): Promise<ReceiptEvent[]> {
    return ledger.events(ownRef(id, 'Receipt'));
  }

  @Mutation(() => ReceiptResolvePayload, {
    nullable: true,
    description:
      'Enter what a person found out about an action that readings cannot settle. Needs the right `operator`.',
  })
  async receiptResolve(
    @Arg('input', () => ReceiptResolveInput, { description: 'The verdict.' })
    input: ReceiptResolveInput,
    @Ctx() { caller, ledger, operators }: Context,
  ): Promise<ReceiptResolvePayload> {
    if (!caller.rights.has('operator'))
      throw new KnownError('FORBIDDEN', 'A verdict needs the right `operator`.');
    const path = ['input', 'receiptId'];
    const receiptId = ownRef(input.receiptId, 'Receipt', path);
    const before = await ledger.byId(receiptId);
    if (!before) throw new KnownError('NOT_FOUND', 'There is no such receipt.', path);
    const verdict = {
      receiptId,
      applied: input.verdict === 'COMMITTED',
      externalId: input.externalId ?? null,
      note: input.note.slice(0, 500),
      caller: caller.name,
    };
    try {
      const row = await operators.settle(verdict);
      return { receipt: toReceipt({ row, outcome: outcomeOf(row) }), userErrors: [] };
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      const receipt = toReceipt({ row: before, outcome: outcomeOf(before) });
      return { receipt, userErrors: [failureOf(error)] };
    }
  }
}
