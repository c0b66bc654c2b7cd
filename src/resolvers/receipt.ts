import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.js';
import { globalId, OURS, refOf } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import { outcomeOf, type Settled } from '../mutations/receipts.js';
import { errorsOf } from '../mutations/words.js';
import { Described, describedEnum } from '../schema/described.js';
import { Receipt, ReceiptEvent } from '../schema/receipt.js';

export function toReceipt({ row, outcome }: Settled): Receipt {
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
    checkAfter: row.nextLookAt,
    userErrors: errorsOf(row.state, row.failure),
  };
}

const UUID = /^[0-9a-f-]{36}$/;

/** A caller sees their own receipts; anybody else's looks like none. */
export async function receiptAt(id: string, { ledger, caller }: Context): Promise<Receipt> {
  const { ref } = refOf(id, 'Receipt', ['id']);
  const row = UUID.test(ref) ? await ledger.byId(ref) : null;
  if (!row || (row.caller !== caller.name && !caller.rights.has('operator')))
    throw new KnownError('NOT_FOUND', 'No receipt of yours is known under this id.');
  return toReceipt({ row, outcome: outcomeOf(row) });
}

export const Verdict = describedEnum('ReceiptVerdict', 'What a person found out at the provider.', {
  COMMITTED: 'The provider did apply it.',
  NOT_APPLIED: 'The provider did not apply it.',
});

@InputType({ description: "A person's verdict on an action that readings cannot settle." })
export class ReceiptResolveInput {
  @Described(() => ID, 'The receipt, by its id.')
  readonly receiptId!: string;

  @Described(() => Verdict, 'What the provider said when asked.')
  readonly verdict!: keyof typeof Verdict;

  @Described(() => String, "The provider's reference, where the lost answer would have named it.", {
    nullable: true,
  })
  readonly externalId?: string | null;

  @Described(() => String, 'Who was asked and when; goes on record, so no personal data.')
  readonly note!: string;
}

@ObjectType({ description: 'The receipt after the verdict.' })
export class ReceiptResolvePayload {
  @Described(() => Receipt, 'The receipt as it stands now.')
  readonly receipt!: Receipt;
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

  @FieldResolver(() => [ReceiptEvent], { description: 'Its life so far, oldest first.' })
  history(@Root() { id }: Receipt, @Ctx() { ledger }: Context): Promise<ReceiptEvent[]> {
    return ledger.events(refOf(id, 'Receipt').ref);
  }

  @Mutation(() => ReceiptResolvePayload, {
    nullable: true,
    description:
      'Enter what a person found out about an action that readings cannot settle. Needs the right `operator`.',
  })
  async receiptResolve(
    @Arg('input', () => ReceiptResolveInput, { description: 'The verdict.' })
    input: ReceiptResolveInput,
    @Ctx() { caller, operators }: Context,
  ): Promise<ReceiptResolvePayload> {
    if (!caller.rights.has('operator'))
      throw new KnownError('FORBIDDEN', 'A verdict needs the right `operator`.');
    const row = await operators.settle({
      receiptId: refOf(input.receiptId, 'Receipt', ['input', 'receiptId']).ref,
      applied: input.verdict === 'COMMITTED',
      externalId: input.externalId ?? null,
      note: input.note.slice(0, 500),
      caller: caller.name,
    });
    return { receipt: toReceipt({ row, outcome: outcomeOf(row) }) };
  }
}
