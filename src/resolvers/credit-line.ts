/** What only a line of credit has: each field asks the lender when it is wanted, and is null for other loans. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import type { CreditLine } from '../datasources/provider.js';
import { ContractDocument } from '../schema/contract-document.js';
import {
  type CreditLineBalance,
  EarlyRepaymentEstimate,
  LoanTransactionConnection,
  LoanWithdrawalConnection,
  RepaymentMonth,
} from '../schema/credit-line.js';
import { Loan, LoanStatus } from '../schema/loan.js';
import { Discrepancy, Money } from '../schema/money.js';
import { PageArgs } from '../schema/page.js';
import { PLACES } from './cursor.js';
import { lendersConnection } from './page.js';

export function lineOf({ provider, externalId }: Loan, context: Context): CreditLine | null {
  return context.creditLine(keyOf({ provider, ref: externalId }));
}

export const statusOf = async (loan: Loan, context: Context): Promise<LoanStatus | null> =>
  loan.status ?? (await lineOf(loan, context)?.status())?.status ?? null;

export const isClosed = async (line: CreditLine | null) =>
  line && (await line.status()).status === 'CLOSED';

const figure = async (loan: Loan, context: Context, name: keyof CreditLineBalance) => {
  const balance = await lineOf(loan, context)?.balance();
  return (balance?.[name] ?? null) as Money | null;
};

@Resolver(() => Loan)
export class CreditLineResolver {
  @FieldResolver(() => LoanStatus, { description: 'Where it stands.' })
  status(@Root() loan: Loan, @Ctx() context: Context) {
    return statusOf(loan, context);
  }

  @FieldResolver(() => String, { description: "The lender's own words behind the status." })
  async nativeStatus(@Root() loan: Loan, @Ctx() context: Context) {
    return loan.nativeStatus ?? (await lineOf(loan, context)?.status())?.nativeStatus ?? null;
  }

  @FieldResolver(() => [Discrepancy], {
    nullable: true,
    description:
      "Where the lender's own figures do not agree; null only where they could not be read. For a line of credit limit, available funds, balance and the whole ledger are compared.",
  })
  async discrepancies(@Root() loan: Loan, @Ctx() context: Context) {
    return loan.discrepancies ?? (await lineOf(loan, context)?.discrepancies()) ?? [];
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What is owed on a line of credit now; null for other loans.',
  })
  balance(@Root() loan: Loan, @Ctx() context: Context) {
    return figure(loan, context, 'balance');
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What may be owed on a line of credit in all; null for other loans.',
  })
  creditLimit(@Root() loan: Loan, @Ctx() context: Context) {
    return figure(loan, context, 'creditLimit');
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What may still be drawn from a line of credit; null for other loans.',
  })
  availableFunds(@Root() loan: Loan, @Ctx() context: Context) {
    return figure(loan, context, 'availableFunds');
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a line of credit may be drawn from now; null for other loans.',
  })
  isEnabled(@Root() loan: Loan, @Ctx() context: Context) {
    return lineOf(loan, context)?.isEnabled() ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a line of credit has ended; null for other loans.',
  })
  isClosed(@Root() loan: Loan, @Ctx() context: Context) {
    return isClosed(lineOf(loan, context));
  }

  @FieldResolver(() => LoanTransactionConnection, {
    nullable: true,
    description: 'The ledger of a line of credit, newest first; null for other loans.',
  })
  transactions(@Args(() => PageArgs) args: PageArgs, @Root() loan: Loan, @Ctx() context: Context) {
    const line = lineOf(loan, context);
    return line && lendersConnection(args, loan.provider, PLACES, line.transactions);
  }

  @FieldResolver(() => LoanWithdrawalConnection, {
    nullable: true,
    description: 'What was drawn from a line of credit, newest first; null for other loans.',
  })
  withdrawals(@Args(() => PageArgs) args: PageArgs, @Root() loan: Loan, @Ctx() context: Context) {
    const line = lineOf(loan, context);
    return line && lendersConnection(args, loan.provider, PLACES, line.withdrawals);
  }

  @FieldResolver(() => EarlyRepaymentEstimate, {
    nullable: true,
    description: 'What it takes to pay a line of credit back today; null for other loans.',
  })
  earlyRepayment(@Root() loan: Loan, @Ctx() context: Context) {
    return lineOf(loan, context)?.earlyRepayment() ?? null;
  }

  @FieldResolver(() => [RepaymentMonth], {
    nullable: true,
    description: 'What is repaid on a line of credit, by month; null for other loans.',
  })
  repaymentsByMonth(@Root() loan: Loan, @Ctx() context: Context) {
    return lineOf(loan, context)?.repaymentsByMonth() ?? null;
  }

  @FieldResolver(() => [ContractDocument], {
    nullable: true,
    description: 'The contract of a line of credit as files; null for other loans.',
  })
  contractDocuments(@Root() loan: Loan, @Ctx() context: Context) {
    return lineOf(loan, context)?.contractDocuments() ?? null;
  }
}
