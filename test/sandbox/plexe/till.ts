import { type Bench, type Json, openBench } from './bench.js';

export const FIXED = { amount: 1000, terms: 10, fixedRepaymentCalculation: true };
export const VARIABLE = { amount: 1000, percentOfIncome: 1.5 };

export interface Confirmed {
  readonly success: boolean;
  readonly data: string | null;
  readonly message: string;
  readonly errors: readonly { readonly errorCode: string; readonly errorMessage: string }[];
}

export const codes = ({ errors }: Confirmed): string[] => errors.map(({ errorCode }) => errorCode);

/** A sandbox with an enabled loan over 67000, fresh after each `begin`. */
export async function openTill() {
  const bench: Bench = await openBench();
  const at = { loanId: '', applicationId: '' };
  const path = () => [at.loanId];
  const LINE = 'confirmWithdrawalLineOfCredit';

  const balance = (): Promise<Json> => bench.read('getTotalBalance', { path: path() });
  const rows = (): Promise<Json[]> => bench.read('getTransactions', { path: path() });
  const withdrawals = async (): Promise<Json[]> =>
    (await bench.read('getWithdrawals', { path: path() })).data;
  /** The withdrawals that were really made. */
  const ledger = async (): Promise<Json[]> =>
    (await bench.value('/ledger')).filter(({ operation }: Json) =>
      String(operation).startsWith('confirm'),
    );

  return {
    ...bench,
    at,
    path,
    async begin(): Promise<void> {
      await bench.reset();
      Object.assign(at, await bench.loan());
    },
    quoted: (calculation: object = FIXED): Promise<Json> => bench.make(at.loanId, calculation),
    invoiced: (amount: number): Promise<Json> =>
      bench.read('makeWithdrawalInvoice', { path: path(), body: { calculation: { amount } } }),
    code: () => bench.codeOf(at.loanId),
    /** A confirm with the right code, unless the body has another. */
    confirm: async (body: object, id = LINE): Promise<Confirmed> =>
      bench.read(id, { path: path(), body: { otp: await bench.codeOf(at.loanId), ...body } }),
    confirmWith: (otp: string): Promise<Confirmed> =>
      bench.read(LINE, { path: path(), body: { amount: 1000, otp } }),
    ...{ balance, rows, withdrawals, ledger },
    /** Balance, rows, withdrawals and ledger of a loan on which nothing has happened. */
    books: async () => [await balance(), await rows(), await withdrawals(), await ledger()],
  };
}
export type Till = Awaited<ReturnType<typeof openTill>>;

export const UNTOUCHED = [{ balance: 0, availableFunds: 67_000 }, [], [], []];
