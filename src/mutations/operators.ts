/** A person's verdict on an action that readings cannot settle. */
import { KnownError } from '../datasources/known-error.js';
import type { Seal } from '../store/seal.js';
import type { Ledger, Row } from './ledger.js';
import { actionOf, type Receipts } from './receipts.js';

export interface PersonsVerdict {
  readonly receiptId: string;
  readonly applied: boolean;
  /** The reference the provider gave, where the lost answer would have named it. */
  readonly externalId: string | null;
  readonly note: string;
  readonly caller: string;
}

export class Operators {
  constructor(
    private readonly ledger: Ledger,
    private readonly receipts: Receipts,
    private readonly seal: Seal,
  ) {}

  async settle(verdict: PersonsVerdict): Promise<Row> {
    const row = await this.ledger.byId(verdict.receiptId);
    if (!row)
      throw new KnownError('NOT_FOUND', 'There is no such receipt.', ['input', 'receiptId']);
    if (row.state !== 'UNKNOWN' && row.state !== 'NEEDS_REVIEW')
      throw new KnownError(
        'CONFLICT',
        `This receipt is ${row.state}; only UNKNOWN and NEEDS_REVIEW take a verdict.`,
        ['input', 'receiptId'],
      );
    const action = actionOf(row.provider, row.operation.split('.')[1] ?? '');
    if (verdict.applied && action.created && !verdict.externalId)
      throw new KnownError(
        'INVALID_INPUT',
        "The provider's reference is needed: the lost answer would have named it.",
        ['input', 'externalId'],
      );
    const evidence = `${verdict.caller}: ${verdict.note}`;
    await this.ledger.seize(row.id);
    if (!verdict.applied) {
      const moved = await this.ledger.move(row.id, row.state, 'NOT_APPLIED', evidence);
      return moved ?? row;
    }
    const kept = row.request && this.seal.open<unknown>(row.request);
    const settled = await this.receipts.commit(
      row,
      row.state,
      evidence,
      action,
      kept,
      null,
      verdict.externalId ?? undefined,
    );
    return settled.row;
  }
}
