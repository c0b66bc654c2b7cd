/** Iute's ten calls by their own names: five questions as queries, five actions as mutations. */
import { Arg, type ClassType, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import type { LoanFiles, NewLoan } from '../datasources/iute/request.js';
import { KnownError } from '../datasources/known-error.js';
import { Application, CashRelease } from '../schema/application.js';
import { Document } from '../schema/document.js';
import { LoanEstimate } from '../schema/estimate.js';
import {
  IuteCalculateLoanInput,
  IuteCancelLoanInput,
  IuteCancelLoanPayload,
  IuteConfirmCashReleaseInput,
  IuteConfirmCashReleasePayload,
  IuteCreateLoanInput,
  IuteCreateLoanPayload,
  IuteInsertRepaymentInput,
  IuteInsertRepaymentPayload,
  IuteUploadLoanFilesInput,
  IuteUploadLoanFilesPayload,
} from '../schema/iute.js';
import { Loan } from '../schema/loan.js';
import type { Payload } from '../schema/payload.js';
import { actsOf, inputRef } from './act.js';
import { applicationAt } from './application.js';
import { agreementOf } from './document.js';
import { entityField } from './entity.js';
import { checkedRef } from './ids.js';
import { loanAt } from './loan.js';

const LOAN_REF_TEXT = 'The reference Iute gave, digits only (externalId in this graph).';

const iuteRef = (id: string, type: 'Application' | 'Loan', field: string) =>
  inputRef('IUTE', id, type, field);

const atRef = (ref: string) => keyOf({ provider: 'IUTE', ref });

const actIute = actsOf('IUTE');

@Resolver()
export class IuteResolver {
  @Query(() => LoanEstimate, {
    nullable: true,
    description: 'Calculate loan conditions: what a loan would cost. Nothing is recorded.',
  })
  iuteCalculateLoan(
    @Arg('input', () => IuteCalculateLoanInput, { description: 'Amount and length.' })
    input: IuteCalculateLoanInput,
    @Ctx() context: Context,
  ): Promise<LoanEstimate> {
    return context.reader('IUTE').estimate(input);
  }

  @Query(() => Application, {
    nullable: true,
    description:
      "Check loan status: the application behind a reference of Iute's, wherever it was submitted. From then on it is listed.",
  })
  iuteCheckLoanStatus(
    @Arg('loanRef', () => String, { description: LOAN_REF_TEXT }) loanRef: string,
    @Ctx() context: Context,
  ): Promise<Application> {
    return applicationAt(atRef(checkedRef('IUTE', loanRef, ['loanRef'])), context);
  }

  @Query(() => Loan, {
    nullable: true,
    description:
      "Check loan info: the paid-out loan behind a reference of Iute's, wherever it was submitted. From then on it is listed.",
  })
  iuteGetLoanInfo(
    @Arg('loanRef', () => String, { description: LOAN_REF_TEXT }) loanRef: string,
    @Ctx() context: Context,
  ): Promise<Loan> {
    return loanAt(atRef(checkedRef('IUTE', loanRef, ['loanRef'])), context);
  }

  @Query(() => Document, {
    nullable: true,
    description: 'Generate agreement: the PDF for the customer to sign, as a link or as bytes.',
  })
  iuteGenerateAgreement(
    @Arg('loanRef', () => String, { description: LOAN_REF_TEXT }) loanRef: string,
    @Arg('language', () => String, {
      description: 'Three-letter code of the language, such as "alb".',
    })
    language: string,
    @Ctx() context: Context,
  ): Document {
    return agreementOf(context, 'IUTE', checkedRef('IUTE', loanRef, ['loanRef']), language);
  }

  @Query(() => CashRelease, {
    nullable: true,
    description:
      'Allow cash release: ask whether the money may be handed out now. It grants nothing.',
  })
  async iuteCheckCashRelease(
    @Arg('loanRef', () => String, { description: LOAN_REF_TEXT }) loanRef: string,
    @Ctx() context: Context,
  ): Promise<CashRelease> {
    const release = await context
      .reader('IUTE')
      .cashRelease(checkedRef('IUTE', loanRef, ['loanRef']));
    if (!release)
      throw new KnownError(
        'CONFLICT',
        'Iute answers this only between submission and payout, and not for refused or cancelled applications.',
      );
    return release;
  }

  @Mutation(() => IuteCreateLoanPayload, {
    nullable: true,
    description:
      'Add new loan: submit an application. Accepted is not approved: Iute may reject it by itself right afterwards, so ask for its status.',
  })
  iuteCreateLoan(
    @Arg('input', () => IuteCreateLoanInput, { description: 'The application.' })
    input: IuteCreateLoanInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actIute(
      context,
      'createLoan',
      input,
      async ({ identityDocument, dataVerification, ...loan }): Promise<NewLoan> => {
        const [copy, verification] = await Promise.all([identityDocument, dataVerification]);
        return {
          ...loan,
          ...(copy && { identityDocument: copy }),
          ...(verification && { dataVerification: verification }),
        };
      },
    );
  }

  @Mutation(() => IuteCancelLoanPayload, {
    nullable: true,
    description: 'Cancel loan: withdraw an application that is new or approved.',
  })
  iuteCancelLoan(
    @Arg('input', () => IuteCancelLoanInput, { description: 'Which one.' })
    input: IuteCancelLoanInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actIute(context, 'cancelLoan', input, ({ applicationId }) => ({
      loanRef: iuteRef(applicationId, 'Application', 'applicationId'),
    }));
  }

  @Mutation(() => IuteUploadLoanFilesPayload, {
    nullable: true,
    description:
      'Upload files: send the signed agreement and the bank statement of an approved application.',
  })
  iuteUploadLoanFiles(
    @Arg('input', () => IuteUploadLoanFilesInput, { description: 'Which one, and the papers.' })
    input: IuteUploadLoanFilesInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actIute(context, 'uploadLoanFiles', input, async (own): Promise<LoanFiles> => {
      const [loanAgreement, bankStatement] = await Promise.all([
        own.loanAgreement,
        own.bankStatement,
      ]);
      const loanRef = iuteRef(own.applicationId, 'Application', 'applicationId');
      return { loanRef, loanAgreement, ...(bankStatement && { bankStatement }) };
    });
  }

  @Mutation(() => IuteConfirmCashReleasePayload, {
    nullable: true,
    description:
      'Confirm cash release: tell Iute that the money was handed out. The application becomes a loan.',
  })
  iuteConfirmCashRelease(
    @Arg('input', () => IuteConfirmCashReleaseInput, { description: 'Which one.' })
    input: IuteConfirmCashReleaseInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actIute(context, 'confirmCashRelease', input, ({ applicationId }) => ({
      loanRef: iuteRef(applicationId, 'Application', 'applicationId'),
    }));
  }

  @Mutation(() => IuteInsertRepaymentPayload, {
    nullable: true,
    description:
      'Insert repayment: book a repayment taken at the counter. It covers the open installments in order.',
  })
  iuteInsertRepayment(
    @Arg('input', () => IuteInsertRepaymentInput, { description: 'Which loan, how much, when.' })
    input: IuteInsertRepaymentInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actIute(context, 'insertRepayment', input, ({ loanId, ...repayment }) => ({
      loanRef: iuteRef(loanId, 'Loan', 'loanId'),
      ...repayment,
    }));
  }
}

/** The entity of a payload is read only when it is asked for, and after the action. */
const applicationOf = (payload: ClassType<Payload>) =>
  entityField(
    payload,
    'application',
    () => Application,
    'The application as it stands now; null when none is known.',
    ({ ref }, context) => (ref ? applicationAt(atRef(ref), context) : null),
  );
const loanOf = (payload: ClassType<Payload>) =>
  entityField(
    payload,
    'loan',
    () => Loan,
    'The loan as it stands now; null when there is none.',
    ({ ref }, { loaders }) => (ref ? loaders.loan.load(atRef(ref)) : null),
  );

export const iuteResolvers = [
  IuteResolver,
  applicationOf(IuteCreateLoanPayload),
  applicationOf(IuteCancelLoanPayload),
  applicationOf(IuteUploadLoanFilesPayload),
  applicationOf(IuteConfirmCashReleasePayload),
  loanOf(IuteConfirmCashReleasePayload),
  loanOf(IuteInsertRepaymentPayload),
] as const;
