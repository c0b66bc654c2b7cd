/** Plexe's loans by its own calls: what it tells of one, and of those of a customer or a partner. */
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Application } from '../../schema/application.js';
import { ContractDocument } from '../../schema/contract-document.js';
import {
  CreditLineBalance,
  EarlyRepaymentEstimate,
  LoanTransactionConnection,
  LoanWithdrawalConnection,
  RepaymentMonth,
} from '../../schema/credit-line.js';
import { Loan } from '../../schema/loan.js';
import { ApplicationMessageConnection } from '../../schema/message.js';
import { PageArgs } from '../../schema/page.js';
import * as plexe from '../../schema/plexe/loans.js';
import { applicationAt } from '../application.js';
import { isClosed } from '../credit-line.js';
import { PLACES } from '../cursor.js';
import { entityField, isDone } from '../entity.js';
import { loanAt } from '../loan.js';
import { lendersConnection } from '../page.js';
import { applicationRef, atRef, loanRef, ref } from './acting.js';
import { plexeAction } from './actions.js';

const LOAN = "Plexe's own id of the loan (externalId in this graph).";
const APPLICATION = "Plexe's own id of the application (externalId in this graph).";

const line = (context: Context, loanId: string) =>
  context.reader('PLEXE').creditLine(ref(loanId, 'loanId'));
/** Whose status and balance go on record. */
const noted = (context: Context, loanId: string) =>
  context.creditLine(atRef(ref(loanId, 'loanId')));

@Resolver()
export class PlexeLoanResolver {
  @Query(() => Loan, { nullable: true, description: 'Get loan: one line of credit.' })
  plexeGetLoan(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return loanAt(atRef(ref(loanId, 'loanId')), context);
  }

  @Query(() => [Loan], { nullable: true, description: 'Get customer loans: all of one customer.' })
  plexeGetCustomerLoans(
    @Arg('customerId', () => ID, { description: "Plexe's own id of the customer." })
    customerId: string,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').customerLoans(ref(customerId, 'customerId'));
  }

  @Query(() => [Loan], {
    nullable: true,
    description: 'Get loans on partner: all that a partner may see.',
  })
  plexeGetLoansOnPartner(
    @Arg('partnerId', () => ID, { description: "Plexe's own id of the partner." })
    partnerId: string,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').loansOnPartner(ref(partnerId, 'partnerId'));
  }

  @Query(() => LoanTransactionConnection, {
    nullable: true,
    description: "Get transactions: the ledger in the order of Plexe's call without a total.",
  })
  plexeGetTransactions(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const at = ref(loanId, 'loanId');
    return lendersConnection(args, 'PLEXE', PLACES, (some) =>
      context.reader('PLEXE').plainTransactions(at, some),
    );
  }

  @Query(() => LoanTransactionConnection, {
    nullable: true,
    description:
      'Get transactions paged: the ledger, newest first. Read to the end, it names each once, also while new ones arrive.',
  })
  plexeGetTransactionsPaged(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return lendersConnection(args, 'PLEXE', PLACES, line(context, loanId).transactions);
  }

  @Query(() => LoanWithdrawalConnection, {
    nullable: true,
    description: 'Get withdrawals: what was drawn, newest first.',
  })
  plexeGetWithdrawals(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return lendersConnection(args, 'PLEXE', PLACES, line(context, loanId).withdrawals);
  }

  @Query(() => [ContractDocument], {
    nullable: true,
    description: 'Get contract documents: the contract of a loan as files.',
  })
  plexeGetContractDocuments(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return line(context, loanId).contractDocuments();
  }

  @Query(() => CreditLineBalance, {
    nullable: true,
    description: 'Get total balance: what is owed, the limits, and what may still be drawn.',
  })
  plexeGetTotalBalance(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return noted(context, loanId)?.balance() ?? null;
  }

  @Query(() => [RepaymentMonth], {
    nullable: true,
    description: 'Get repayment balances: what is repaid, by month.',
  })
  plexeGetRepaymentBalances(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return line(context, loanId).repaymentsByMonth();
  }

  @Query(() => Boolean, {
    nullable: true,
    description: 'Is loan enabled: whether it may be drawn from now.',
  })
  plexeIsLoanEnabled(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return line(context, loanId).isEnabled();
  }

  @Query(() => Boolean, { nullable: true, description: 'Is loan closed: whether it has ended.' })
  plexeIsLoanClosed(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return isClosed(noted(context, loanId));
  }

  @Query(() => EarlyRepaymentEstimate, {
    nullable: true,
    description: 'Get early repayment: what it takes to pay everything back today.',
  })
  plexeGetEarlyRepayment(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Ctx() context: Context,
  ) {
    return line(context, loanId).earlyRepayment();
  }

  @Query(() => ApplicationMessageConnection, {
    nullable: true,
    description: "Get all messages: those of one application, in Plexe's order.",
  })
  plexeGetAllMessages(
    @Arg('applicationId', () => ID, { description: APPLICATION }) applicationId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const at = ref(applicationId, 'applicationId');
    return lendersConnection(args, 'PLEXE', PLACES, (some) =>
      context.reader('PLEXE').messages(at, some),
    );
  }

  @Query(() => plexe.PlexeInvoiceCustomerConnection, {
    nullable: true,
    description: 'Get invoice customers: the debtors whose invoices a loan may be drawn on.',
  })
  plexeGetInvoiceCustomers(
    @Arg('loanId', () => ID, { description: LOAN }) loanId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const at = ref(loanId, 'loanId');
    return lendersConnection(args, 'PLEXE', PLACES, (some) =>
      context.reader('PLEXE').invoiceCustomers(at, some),
    );
  }
}

export const loanField = (payload: Parameters<typeof entityField>[0], description: string) =>
  entityField(
    payload,
    'loan',
    () => Loan,
    description,
    (found, context) => (found.ref && isDone(found) ? loanAt(atRef(found.ref), context) : null),
  );

export const applicationField = (payload: Parameters<typeof entityField>[0]) =>
  entityField(
    payload,
    'application',
    () => Application,
    'The application, read after it was done; null when it was not.',
    (found, context) =>
      found.ref && isDone(found) ? applicationAt(atRef(found.ref), context) : null,
  );

export const plexeLoanResolvers = [
  PlexeLoanResolver,
  plexeAction(
    'postMessage',
    plexe.PlexePostMessageInput,
    plexe.PlexePostMessagePayload,
    'Post message: write to an application. Everybody who sees it may read it.',
    'Where, and what.',
    (given) => ({
      ...given,
      applicationId: applicationRef(given.applicationId),
    }),
  ),
  plexeAction(
    'requestEnableInvoiceCustomer',
    plexe.PlexeRequestEnableInvoiceCustomerInput,
    plexe.PlexeRequestEnableInvoiceCustomerPayload,
    'Request enable: ask that the invoices of a debtor may be drawn on.',
    'Whose.',
    (given) => ({
      ...given,
      loanId: loanRef(given.loanId),
    }),
  ),
  applicationField(plexe.PlexePostMessagePayload),
  loanField(
    plexe.PlexeRequestEnableInvoiceCustomerPayload,
    'The loan, read after it was done; null when it was not.',
  ),
] as const;
