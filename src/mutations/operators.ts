/** A person's verdict on an action that readings cannot settle. */
import { globalId, parseGlobalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import type { Seal } from '../store/seal.js';
import type { Ledger, Row } from './ledger.js';
import { type AnyAction, actionOf, Overtaken, type Receipts } from './receipts.js';

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
    const problem = verdict.applied && problemOfRef(row, action, verdict.externalId);
    if (problem) throw new KnownError('INVALID_INPUT', problem, ['input', 'externalId']);
    const evidence = `${verdict.caller}: ${verdict.note}`;
    await this.ledger.seize(row.id);
    if (!verdict.applied) {
      const moved = await this.ledger.move(row.id, row.state, 'NOT_APPLIED', evidence);
      if (!moved) throw overtaken();
      return moved;
    }
    const kept = row.request && this.seal.open<unknown>(row.request);
    const named = verdict.externalId ?? undefined;
    const settled = await this.receipts
      .commit(row, row.state, evidence, action, kept, null, named)
      .catch((error: unknown) => {
        throw error instanceof Overtaken ? overtaken() : error;
      });
    return settled.row;
  }
}

/** A reference that is remembered for good must be one that can be asked for. */
function problemOfRef(row: Row, action: AnyAction, externalId: string | null): string | undefined {
  if (!action.created)
    return externalId && externalId !== row.target
      ? `This action was about ${row.target}; it names no other reference.`
      : undefined;
  if (!externalId)
    return "The provider's reference is needed: the lost answer would have named it.";
  return parseGlobalId(globalId(row.provider, 'Application', externalId))
    ? undefined
    : 'This is not a reference that a provider gives.';
}

const overtaken = () =>
  new KnownError('CONFLICT', 'This receipt was settled in the same moment. Read it again.', [
    'input',
    'receiptId',
  ]);
