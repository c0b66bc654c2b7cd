/**
 * Iute's five writes for the ledger. There is no idempotency key, three of them are GETs, and one
 * moves money: a lost answer is settled by the readings the notes name, or goes to a person.
 */
import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import type { UploadedFile } from '../../schema/scalars.js';
import type { Json, Look, WriteAction } from '../action.js';
import { KnownError } from '../known-error.js';
import type { NewLoanAnswer } from './answers.js';
import type { IuteReader } from './index.js';
import {
  type LoanFiles,
  loanFilesProblems,
  type NewLoan,
  newLoanProblems,
  type Repayment,
  repaymentProblems,
} from './request.js';

interface OneLoan {
  readonly loanRef: string;
}

/** 10.0 and 10.00 are the same amount. */
const meaning = <K extends { readonly amount: string }>(kept: K): K => ({
  ...kept,
  amount: new Big(kept.amount).toString(),
});
const fileMeaning = (file: UploadedFile | undefined) =>
  file ? createHash('sha256').update(file.bytes).digest('hex') : null;

/** One unsettled write per loan, so that a baseline stays meaningful. */
const laneOfLoan = ({ loanRef }: OneLoan) => ({ name: `iute:loan:${loanRef}` });
const target = ({ loanRef }: OneLoan) => loanRef;

type KeptLoan = Omit<NewLoan, 'identityDocument' | 'dataVerification'> & {
  readonly identityDocument: string | null;
  readonly dataVerification: string | null;
};

const createLoan: WriteAction<NewLoan, KeptLoan, IuteReader> = {
  problems: newLoanProblems,
  kept: (loan) => ({
    ...loan,
    identityDocument: fileMeaning(loan.identityDocument),
    dataVerification: fileMeaning(loan.dataVerification),
  }),
  meaning,
  lane: ({ personalNumber }) => ({ name: 'iute:applicant', secret: personalNumber }),
  // No call finds an application without its reference: there is nothing to look at.
  created: (answer) => (answer as NewLoanAnswer & Json).loan_ref,
  remember: (kept, ref, answer) => ({
    ref,
    stage: 'APPLICATION',
    principal: kept.amount,
    termMonths: kept.termMonths,
    ...(answer !== null && {
      firstPaymentOn: (answer as NewLoanAnswer & Json).first_repayment_date,
    }),
    person: {
      key: kept.personalNumber,
      personalNumber: kept.personalNumber,
      name: `${kept.firstName} ${kept.lastName}`,
      mobile: kept.mobilePhone,
      bornOn: kept.bornOn,
    },
  }),
};

const cancelLoan: WriteAction<OneLoan, OneLoan, IuteReader> = {
  kept: ({ loanRef }) => ({ loanRef }),
  target,
  lane: laneOfLoan,
  async baseline(reader, { loanRef }) {
    const status = await reader.status(loanRef);
    return { approved: status?.approved ?? null };
  },
  /**
   * `true` or `false`: not cancelled. Refused everywhere and no loan: cancelled, if the status call
   * answered before; else it looks the same for a closed loan, or for none.
   */
  async look(reader, { loanRef }, baseline): Promise<Look> {
    const status = await reader.status(loanRef);
    if (status) return { verdict: 'NOT_APPLIED', reading: `approved=${status.approved}` };
    const release = await reader.release(loanRef);
    if (release) return { verdict: 'NOT_APPLIED', reading: 'cash release answers' };
    const info = await reader.info(loanRef);
    if (info.status === 0) return { verdict: 'NOT_APPLIED', reading: 'the loan is active' };
    const before = (baseline as { approved: string | null } | null)?.approved ?? null;
    return info.status === -1 && before !== null
      ? { verdict: 'APPLIED', reading: 'no call answers for it any more' }
      : { verdict: 'UNCLEAR', reading: `status=${info.status}, approved=${before} before` };
  },
  remember: (_, ref) => ({ ref, stage: 'CANCELLED' }),
};

type KeptFiles = OneLoan & {
  readonly loanAgreement: string | null;
  readonly bankStatement: string | null;
};

const uploadLoanFiles: WriteAction<LoanFiles, KeptFiles, IuteReader> = {
  problems: loanFilesProblems,
  kept: ({ loanRef, loanAgreement, bankStatement }) => ({
    loanRef,
    loanAgreement: fileMeaning(loanAgreement),
    bankStatement: fileMeaning(bankStatement),
  }),
  target,
  // No lane: papers move no money and a second set does no harm (notes, "Lost answers elsewhere").
  /** Papers cannot be read back; an authorized release shows that the lender has checked them. */
  async look(reader, { loanRef }): Promise<Look> {
    const release = await reader.release(loanRef);
    return release?.allowed
      ? { verdict: 'APPLIED', reading: 'cash release is allowed' }
      : { verdict: 'UNCLEAR', reading: 'papers cannot be read back' };
  },
};

const confirmCashRelease: WriteAction<OneLoan, OneLoan, IuteReader> = {
  kept: ({ loanRef }) => ({ loanRef }),
  target,
  lane: laneOfLoan,
  async baseline(reader, { loanRef }) {
    const { status } = await reader.info(loanRef);
    return { status };
  },
  /** Only a loan that was not there before has turned active by it. */
  async look(reader, { loanRef }, baseline): Promise<Look> {
    const info = await reader.info(loanRef);
    if (info.status === 0)
      return (baseline as { status: number } | null)?.status === -1
        ? { verdict: 'APPLIED', reading: 'the loan is active' }
        : { verdict: 'UNCLEAR', reading: 'the loan is active, and may have been before' };
    const release = await reader.release(loanRef);
    return info.status === -1 && release?.allowed
      ? { verdict: 'NOT_APPLIED', reading: 'still allowed, no active loan' }
      : {
          verdict: 'UNCLEAR',
          reading: `status=${info.status}, release ${release ? 'answers' : 'refused'}`,
        };
  },
  remember: (_, ref) => ({ ref, stage: 'LOAN' }),
};

const insertRepayment: WriteAction<Repayment, Repayment, IuteReader> = {
  problems: repaymentProblems,
  kept: ({ loanRef, amount, paidOn }) => ({ loanRef, amount, paidOn }),
  meaning,
  target,
  lane: laneOfLoan,
  async baseline(reader, { loanRef }) {
    const { loan } = await reader.info(loanRef);
    if (!loan)
      throw new KnownError(
        'CONFLICT',
        'Iute shows no active loan under this reference, so no repayment can be booked.',
        ['input', 'loanId'],
      );
    return { repaid: loan.repaid };
  },
  /** Only the exact difference proves it. "No active loan" may mean paid off: never "not applied". */
  async look(reader, { loanRef, amount }, baseline): Promise<Look> {
    const { loan } = await reader.info(loanRef);
    if (!loan)
      return { verdict: 'UNCLEAR', reading: 'no active loan any more; it may be paid off' };
    const before = (baseline as { repaid: string }).repaid;
    const difference = new Big(loan.repaid).minus(before);
    const reading = `repaid went up by ${difference.toString()}`;
    if (difference.eq(amount)) return { verdict: 'APPLIED', reading };
    return { verdict: difference.eq(0) ? 'NOT_APPLIED' : 'UNCLEAR', reading };
  },
  remember: (_, ref) => ({ ref, stage: 'LOAN' }),
};

export const actions = {
  createLoan,
  cancelLoan,
  uploadLoanFiles,
  confirmCashRelease,
  insertRepayment,
};
