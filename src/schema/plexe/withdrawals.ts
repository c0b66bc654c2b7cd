/** Pricing a withdrawal from Plexe's line of credit, asking for it, and confirming it. */
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described } from '../described.js';
import { Money } from '../money.js';
import { ActionInput, payload } from '../payload.js';
import { DateTime, Decimal } from '../scalars.js';

const NONE = { nullable: true };

const AMOUNT = 'How much to draw.';
const SHARE =
  'Repay by this share of the income each week, in percent; leave it out where weeks is given (Plexe: percentOfIncome).';
const WEEKS =
  'Repay in this many equal weekly parts, 4 to 52; leave it out where percentOfIncome is given (Plexe: terms, fixedRepaymentCalculation).';

@ObjectType({ description: 'One stop of the slider: the share of the income and what it means.' })
export class PlexeSliderStop {
  @Described(() => Int, 'Which stop.')
  readonly position!: number;

  @Described(() => Decimal, 'The share of the income, to be given as percentOfIncome.')
  readonly percentOfIncome!: string;

  @Described(() => Int, 'In how many weeks that repays it.')
  readonly weeks!: number;
}

@ObjectType({
  description:
    'What a withdrawal would cost. Not an offer: nothing is recorded and nobody is bound. To draw on these terms, give the same amount and either percentOfIncome or weeks to plexeMakeWithdrawalLineOfCredit.',
})
export class PlexeWithdrawalEstimate {
  @Described(() => Boolean, 'Always false: a calculation binds nobody.')
  readonly isOffer!: boolean;

  @Described(() => Money, 'What would be drawn.')
  readonly amount!: Money;

  @Described(
    () => Decimal,
    'The price as a rate; whether it is a share or an amount is not said (Plexe: advanceRate).',
  )
  readonly advanceRate!: string;

  @Described(() => Money, 'The fee.')
  readonly advanceFee!: Money;

  @Described(() => Money, 'Everything to repay.')
  readonly totalRepayment!: Money;

  @Described(() => Money, 'What would be repaid each week; means nothing for invoices.', NONE)
  readonly weeklyRepayment!: Money | null;

  @Described(
    () => Decimal,
    'The share of the income, in percent; means nothing for invoices.',
    NONE,
  )
  readonly percentOfIncome!: string | null;

  @Described(() => Int, 'How many weekly repayments; means nothing for invoices.', NONE)
  readonly weeks!: number | null;

  @Described(() => Boolean, 'Whether in equal parts; means nothing for invoices.', NONE)
  readonly isFixed!: boolean | null;
}

@ObjectType({ description: 'The bank account that will be paid.' })
export class PlexePayoutAccount {
  @Described(() => String, 'Its name.', NONE)
  readonly name!: string | null;

  @Described(() => String, 'Its number.', NONE)
  readonly accountNumber!: string | null;

  @Described(() => String, 'The routing number of its bank.', NONE)
  readonly routingNumber!: string | null;
}

@ObjectType({
  description:
    'A withdrawal that waits for the code. No money has moved. Show it, ask for the code from the text message, and confirm with the same terms and this advanceRate. A newer quote of the loan takes its place.',
})
export class PlexeWithdrawalQuote {
  @Described(() => ID, "Plexe's id of the quote; no call takes it.")
  readonly quoteId!: string;

  @Described(() => Money, 'What is to be drawn.', NONE)
  readonly amount!: Money | null;

  @Described(() => Decimal, 'The price as a rate: give it back to confirm.', NONE)
  readonly advanceRate!: string | null;

  @Described(() => Money, 'Everything to repay.', NONE)
  readonly totalRepayment!: Money | null;

  @Described(() => Money, 'What is repaid each week.', NONE)
  readonly weeklyRepayment!: Money | null;

  @Described(() => Decimal, 'The share of the income, in percent.', NONE)
  readonly percentOfIncome!: string | null;

  @Described(() => Int, 'How many weekly repayments.', NONE)
  readonly weeks!: number | null;

  @Described(() => Boolean, 'Whether in equal parts.', NONE)
  readonly isFixed!: boolean | null;

  @Described(() => Boolean, 'Whether it is the first of this loan.', NONE)
  readonly isFirst!: boolean | null;

  @Described(() => DateTime, 'When the first part is repaid.', NONE)
  readonly firstRepaymentAt!: Date | null;

  @Described(() => Money, 'The weekly income that was reckoned with.', NONE)
  readonly weeklyForecastIncome!: Money | null;

  @Described(() => String, 'The phone that the code was sent to.', NONE)
  readonly codeSentTo!: string | null;

  @Described(() => PlexePayoutAccount, 'Where the money goes.', NONE)
  readonly payoutAccount!: PlexePayoutAccount | null;
}

@InputType({ description: 'What to price for a slider.' })
export class PlexeCalculateSliderInput {
  @Described(() => ID, "Plexe's own id of the application (externalId in this graph).")
  readonly applicationId!: string;

  @Described(() => Decimal, AMOUNT)
  readonly amount!: string;
}

@InputType({ description: 'What to price: an amount, and either a share of the income or weeks.' })
export class PlexeCalculateLineOfCreditInput extends PlexeCalculateSliderInput {
  @Described(() => Decimal, SHARE, NONE)
  readonly percentOfIncome?: string | null;

  @Described(() => Int, WEEKS, NONE)
  readonly weeks?: number | null;
}

@InputType({ description: 'What to price when debtors repay.' })
export class PlexeCalculateInvoiceInput extends PlexeCalculateSliderInput {}

@InputType({ description: 'Which loan.' })
export class PlexeResendWithdrawalOtpInput extends ActionInput {
  @Described(() => ID, 'The loan, by its id in this graph.')
  readonly loanId!: string;
}

@InputType({ description: 'What to draw on the invoices of debtors.' })
export class PlexeMakeWithdrawalInvoiceInput extends PlexeResendWithdrawalOtpInput {
  @Described(() => Decimal, AMOUNT)
  readonly amount!: string;
}

@InputType({ description: 'What to draw, and how to repay it.' })
export class PlexeMakeWithdrawalLineOfCreditInput extends PlexeMakeWithdrawalInvoiceInput {
  @Described(() => Decimal, SHARE, NONE)
  readonly percentOfIncome?: string | null;

  @Described(() => Int, WEEKS, NONE)
  readonly weeks?: number | null;
}

const RATE = 'The rate of the quote; leave it out where the quote has none (Plexe: advanceRate).';
const CODE =
  'The code from the text message (Plexe: otp). It goes out once; it is neither kept nor logged.';

@InputType({ description: 'The terms of the quote, and the code.' })
export class PlexeConfirmWithdrawalLineOfCreditInput extends PlexeMakeWithdrawalLineOfCreditInput {
  @Described(() => Decimal, RATE, NONE)
  readonly advanceRate?: string | null;

  @Described(() => String, CODE)
  readonly code!: string;
}

@InputType({ description: 'The terms of the quote, and the code.' })
export class PlexeConfirmWithdrawalInvoiceInput extends PlexeMakeWithdrawalInvoiceInput {
  @Described(() => Decimal, RATE, NONE)
  readonly advanceRate?: string | null;

  @Described(() => String, CODE)
  readonly code!: string;
}

export const PlexeMakeWithdrawalLineOfCreditPayload = payload(
  'PlexeMakeWithdrawalLineOfCreditPayload',
  'asking for a withdrawal',
);
export const PlexeMakeWithdrawalInvoicePayload = payload(
  'PlexeMakeWithdrawalInvoicePayload',
  'asking for a withdrawal on invoices',
);
export const PlexeResendWithdrawalOtpPayload = payload(
  'PlexeResendWithdrawalOtpPayload',
  'having the code sent again',
);
export const PlexeConfirmWithdrawalLineOfCreditPayload = payload(
  'PlexeConfirmWithdrawalLineOfCreditPayload',
  'confirming a withdrawal',
);
export const PlexeConfirmWithdrawalInvoicePayload = payload(
  'PlexeConfirmWithdrawalInvoicePayload',
  'confirming a withdrawal on invoices',
);
