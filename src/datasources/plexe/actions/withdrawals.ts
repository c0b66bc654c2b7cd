/**
 * Withdrawals for the ledger. Asking for one moves no money and shows nowhere; what a lost confirmation
 * did shows in the withdrawals. Two confirmations of one loan are never unsettled at the same time.
 */
import { Big } from 'big.js';
import type { Look, WriteAction } from '../../action.js';
import { KnownError } from '../../known-error.js';
import type { Withdrawal } from '../answers/loans.js';
import type { OfLoan } from '../lines.js';
import type { PlexeReader } from '../reader.js';
import * as asked from '../request/withdrawals.js';

type Action<Input, Kept = Input> = WriteAction<Input, Kept, PlexeReader>;

const ofLoan = ({ loanId }: OfLoan) => loanId;
const laneOf = ({ loanId }: OfLoan) => ({ name: `plexe:withdrawal:${loanId}` });

const sameAmount = (one: string, other: string) => new Big(one).eq(other);
/** `1500` and `1500.00` mean the same. */
const plain = (amount: string | null | undefined) =>
  amount == null ? null : new Big(amount).toString();

/**
 * What asks for more than is left is not sent. Lost, it shows nowhere; another one takes its place and
 * does no harm. So it waits for a confirmation that is not settled, and nothing waits for it.
 */
const behind = ({ loanId }: OfLoan) => ({ ...laneOf({ loanId }), holds: false }) as const;
const asking = {
  target: ofLoan,
  lane: behind,
  async baseline(reader: PlexeReader, { loanId, amount }: asked.NewInvoiceWithdrawal) {
    const { availableFunds } = await reader.rawBalance(loanId);
    if (availableFunds !== null && new Big(amount).gt(availableFunds))
      throw new KnownError(
        'FUNDS_EXCEEDED',
        'This is more than is left to draw: see availableFunds of the loan.',
        ['input', 'amount'],
      );
    return null;
  },
  look: async (): Promise<Look> => ({ verdict: 'UNCLEAR', reading: 'a quote shows nowhere' }),
};

const makeWithdrawalLineOfCredit: Action<asked.NewWithdrawal> = {
  ...asking,
  problems: asked.termsProblems,
  kept: ({ loanId, amount, percentOfIncome, weeks }) => ({
    loanId,
    amount,
    percentOfIncome: percentOfIncome ?? null,
    weeks: weeks ?? null,
  }),
  meaning: ({ amount, percentOfIncome, ...kept }) => ({
    ...kept,
    amount: plain(amount),
    percentOfIncome: plain(percentOfIncome),
  }),
};

const makeWithdrawalInvoice: Action<asked.NewInvoiceWithdrawal> = {
  ...asking,
  problems: asked.amountProblems,
  kept: ({ loanId, amount }) => ({ loanId, amount }),
  meaning: ({ loanId, amount }) => ({ loanId, amount: plain(amount) }),
};

const resendWithdrawalOtp: Action<OfLoan> = {
  kept: ({ loanId }) => ({ loanId }),
  target: ofLoan,
  lane: behind,
};

/** So many of the newest are compared. */
const COMPARED = 100;

interface Drawn {
  readonly count: number;
  readonly known: readonly string[];
  readonly balance: string | null;
}

const nameOf = ({ id, dateUTC, amount }: Withdrawal) =>
  id ?? `${dateUTC ?? ''} ${amount?.value ?? ''}`;

async function drawn(reader: PlexeReader, loanId: string) {
  const [{ data, totalCount }, { balance }] = await Promise.all([
    reader.newestWithdrawals(loanId, COMPARED),
    reader.rawBalance(loanId),
  ]);
  return { rows: data, count: totalCount, known: data.map(nameOf), balance };
}

/** Another code under the same key is another action; of the code itself nothing is kept. */
const confirmation = <Input extends asked.InvoiceConfirmation>(): Pick<
  Action<Input, asked.KeptConfirmation<Input>>,
  'kept' | 'meaning' | 'target' | 'lane' | 'baseline' | 'look'
> => ({
  kept: asked.withoutCode,
  meaning: (kept, { code }) => ({
    ...kept,
    code,
    amount: plain(kept.amount),
    advanceRate: plain(kept.advanceRate),
  }),
  target: ofLoan,
  lane: laneOf,
  async baseline(reader, { loanId }) {
    const { count, known, balance } = await drawn(reader, loanId);
    return { count, known, balance };
  },
  async look(reader, { loanId, amount }, baseline): Promise<Look> {
    const before = baseline as unknown as Drawn;
    const now = await drawn(reader, loanId);
    const fresh = now.rows.filter((row) => !before.known.includes(nameOf(row)));
    const alike = fresh.filter((row) => row.amount?.value && sameAmount(row.amount.value, amount));
    const owesMore =
      before.balance !== null && now.balance !== null && new Big(now.balance).gt(before.balance);
    const grown = now.count - before.count;
    const reading = `${grown} new withdrawals, ${alike.length} of this amount; ${owesMore ? 'more' : 'no more'} is owed`;
    if (alike.length === 1 && grown > 0) return { verdict: 'APPLIED', reading };
    const nothingNew = fresh.length === 0 && grown === 0 && !owesMore;
    return { verdict: nothingNew ? 'NOT_APPLIED' : 'UNCLEAR', reading };
  },
});

const confirmWithdrawalLineOfCredit: Action<
  asked.Confirmation,
  asked.KeptConfirmation<asked.Confirmation>
> = {
  ...confirmation<asked.Confirmation>(),
  problems: asked.confirmationProblems,
};

const confirmWithdrawalInvoice: Action<
  asked.InvoiceConfirmation,
  asked.KeptConfirmation<asked.InvoiceConfirmation>
> = {
  ...confirmation<asked.InvoiceConfirmation>(),
  problems: asked.invoiceConfirmationProblems,
};

export const withdrawalActions = {
  makeWithdrawalLineOfCredit,
  makeWithdrawalInvoice,
  resendWithdrawalOtp,
  confirmWithdrawalLineOfCredit,
  confirmWithdrawalInvoice,
};
