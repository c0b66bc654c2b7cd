/** Drawing from Plexe's line of credit: price it, make it, confirm it with the code that was sent. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import type * as wire from '../../datasources/plexe/answers/withdrawals.js';
import { toWithdrawalQuote } from '../../datasources/plexe/response/withdrawals.js';
import * as plexe from '../../schema/plexe/withdrawals.js';
import { entityField } from '../entity.js';
import { loanRef, ref } from './acting.js';
import { plexeAction } from './actions.js';
import { loanField } from './loans.js';

const withApplication = <Input extends { readonly applicationId: string }>(input: Input) => ({
  ...input,
  applicationId: ref(input.applicationId, 'input', 'applicationId'),
});
const withLoan = <Input extends { readonly loanId: string }>(input: Input) => ({
  ...input,
  loanId: loanRef(input.loanId),
});
const now = () => new Date().toISOString();

@Resolver()
export class PlexeWithdrawalResolver {
  @Query(() => [plexe.PlexeSliderStop], {
    nullable: true,
    description:
      'Calculate the slider: by which shares of the income an amount can be repaid, and how long each takes. Nothing is recorded.',
  })
  plexeCalculateLineOfCreditSlider(
    @Arg('input', () => plexe.PlexeCalculateSliderInput, { description: 'How much.' })
    input: plexe.PlexeCalculateSliderInput,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').slider(withApplication(input));
  }

  @Query(() => plexe.PlexeWithdrawalEstimate, {
    nullable: true,
    description: 'Calculate a withdrawal from the line of credit. Nothing is recorded.',
  })
  plexeCalculateLineOfCredit(
    @Arg('input', () => plexe.PlexeCalculateLineOfCreditInput, { description: 'On what terms.' })
    input: plexe.PlexeCalculateLineOfCreditInput,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').lineOfCreditEstimate(withApplication(input));
  }

  @Query(() => plexe.PlexeWithdrawalEstimate, {
    nullable: true,
    description: 'Calculate a withdrawal on invoices. Nothing is recorded.',
  })
  plexeCalculateInvoice(
    @Arg('input', () => plexe.PlexeCalculateInvoiceInput, { description: 'How much.' })
    input: plexe.PlexeCalculateInvoiceInput,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').invoiceEstimate(withApplication(input));
  }
}

const quoteField = (payload: Parameters<typeof entityField>[0]) =>
  entityField(
    payload,
    'quote',
    () => plexe.PlexeWithdrawalQuote,
    'What waits for the code; null when the answer was lost: then make it anew, under a new key.',
    ({ answer }, { providers }) =>
      answer ? toWithdrawalQuote(answer as wire.WithdrawalQuote, providers.PLEXE.currency) : null,
  );

const AFTER = 'The loan, read after the money was drawn; null when none was.';

export const plexeWithdrawalResolvers = [
  PlexeWithdrawalResolver,
  plexeAction(
    'makeWithdrawalLineOfCredit',
    plexe.PlexeMakeWithdrawalLineOfCreditInput,
    plexe.PlexeMakeWithdrawalLineOfCreditPayload,
    'Make a withdrawal from the line of credit: the first of two steps. A code is sent to the phone of the customer, and no money moves. It takes the place of any withdrawal of the loan that still waits for its code.',
    'On what terms.',
    withLoan,
  ),
  plexeAction(
    'makeWithdrawalInvoice',
    plexe.PlexeMakeWithdrawalInvoiceInput,
    plexe.PlexeMakeWithdrawalInvoicePayload,
    'Make a withdrawal on invoices: the first of two steps. A code is sent to the phone of the customer, and no money moves.',
    'How much.',
    withLoan,
  ),
  plexeAction(
    'resendWithdrawalOtp',
    plexe.PlexeResendWithdrawalOtpInput,
    plexe.PlexeResendWithdrawalOtpPayload,
    'Resend the code of the withdrawal that waits for it. The code before it is good no longer.',
    'Of which loan.',
    withLoan,
  ),
  plexeAction(
    'confirmWithdrawalLineOfCredit',
    plexe.PlexeConfirmWithdrawalLineOfCreditInput,
    plexe.PlexeConfirmWithdrawalLineOfCreditPayload,
    'Confirm a withdrawal from the line of credit: the second step, and the money moves. It goes out once; a lost answer is settled by reading the withdrawals.',
    'The terms of the quote, and the code.',
    (given) => ({
      ...withLoan(given),
      confirmedAt: now(),
    }),
  ),
  plexeAction(
    'confirmWithdrawalInvoice',
    plexe.PlexeConfirmWithdrawalInvoiceInput,
    plexe.PlexeConfirmWithdrawalInvoicePayload,
    'Confirm a withdrawal on invoices: the second step, and the money moves. It goes out once; a lost answer is settled by reading the withdrawals.',
    'The terms of the quote, and the code.',
    (given) => ({
      ...withLoan(given),
      confirmedAt: now(),
    }),
  ),
  quoteField(plexe.PlexeMakeWithdrawalLineOfCreditPayload),
  quoteField(plexe.PlexeMakeWithdrawalInvoicePayload),
  loanField(
    plexe.PlexeResendWithdrawalOtpPayload,
    'The loan whose code was sent again; null when none was.',
  ),
  loanField(plexe.PlexeConfirmWithdrawalLineOfCreditPayload, AFTER),
  loanField(plexe.PlexeConfirmWithdrawalInvoicePayload, AFTER),
] as const;
