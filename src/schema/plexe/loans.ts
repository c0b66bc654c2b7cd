/** What only Plexe does with a loan besides drawing: debtors, messages, and its calls for demonstrations. */
import { ID, InputType, ObjectType } from 'type-graphql';
import { Described } from '../described.js';
import { Money } from '../money.js';
import { connectionOf } from '../page.js';
import { ActionInput, payload } from '../payload.js';
import { Decimal } from '../scalars.js';

const NONE = { nullable: true };

@ObjectType({ description: 'What a debtor owes on invoices of one type.' })
export class PlexeInvoiceTypeAmount {
  @Described(() => String, "The type, in Plexe's own word.")
  readonly nativeType!: string;

  @Described(() => Money, 'The amount.')
  readonly amount!: Money;
}

@ObjectType({ description: 'A debtor of the business, whose invoices may be drawn on.' })
export class PlexeInvoiceCustomer {
  @Described(() => ID, "Plexe's id of the debtor.")
  readonly invoiceCustomerId!: string;

  @Described(() => String, 'Their name.', NONE)
  readonly name!: string | null;

  @Described(() => Money, 'What of their invoices is approved.', NONE)
  readonly approved!: Money | null;

  @Described(() => Money, 'What may be drawn on them.', NONE)
  readonly available!: Money | null;

  @Described(() => Money, 'What they owe in all.', NONE)
  readonly total!: Money | null;

  @Described(
    () => Decimal,
    'What is funded of that; whether it is a share or an amount is not said.',
    NONE,
  )
  readonly fundingRate!: string | null;

  @Described(() => Boolean, 'Whether they are drawn on.', NONE)
  readonly isSelected!: boolean | null;

  @Described(() => Boolean, 'Whether it was asked to enable them.', NONE)
  readonly isRequested!: boolean | null;

  @Described(() => Boolean, 'Whether the lender chose them (Plexe: adminSelected).', NONE)
  readonly isSelectedByLender!: boolean | null;

  @Described(() => [PlexeInvoiceTypeAmount], 'What they owe, by type of invoice.')
  readonly byInvoiceType!: readonly PlexeInvoiceTypeAmount[];
}

export const PlexeInvoiceCustomerConnection = connectionOf(
  'PlexeInvoiceCustomer',
  () => PlexeInvoiceCustomer,
);

@InputType({ description: 'Which debtor of which loan.' })
export class PlexeRequestEnableInvoiceCustomerInput extends ActionInput {
  @Described(() => ID, 'The loan, by its id in this graph.')
  readonly loanId!: string;

  @Described(() => ID, 'The debtor, as plexeGetInvoiceCustomers gives them.')
  readonly invoiceCustomerId!: string;
}

@InputType({ description: 'What to write to an application.' })
export class PlexePostMessageInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(() => String, 'The message, at most 4000 characters.')
  readonly contents!: string;

  @Described(() => String, 'Who writes, for the reader (Plexe: user).', NONE)
  readonly sender?: string | null;
}

@InputType({ description: 'Which application.' })
export class PlexeTestingAcceptOfferInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'Which application.' })
export class PlexeTestingCreateLoanInput extends PlexeTestingAcceptOfferInput {}

@InputType({ description: 'Which application has the loan.' })
export class PlexeTestingCloseLoanOnApplicationIdInput extends PlexeTestingAcceptOfferInput {}

@InputType({ description: 'Which application gets which status.' })
export class PlexeTestingUpdateApplicationStatusInput extends PlexeTestingAcceptOfferInput {
  @Described(() => String, "The status in Plexe's own word, like OfferReady.")
  readonly status!: string;
}

const ENABLED = 'True enables the loan, false disables it (Plexe: status).';

@InputType({ description: 'Which application has the loan, and what is to be.' })
export class PlexeTestingEnableLoanOnApplicationIdInput extends PlexeTestingAcceptOfferInput {
  @Described(() => Boolean, ENABLED, { defaultValue: true })
  readonly enabled!: boolean;
}

@InputType({ description: 'Which application, and what the message says.' })
export class PlexeTestingSimulateTestMessageInput extends PlexeTestingAcceptOfferInput {
  @Described(() => String, 'The message (Plexe: details).')
  readonly details!: string;
}

@InputType({ description: 'Which loan.' })
export class PlexeTestingCloseLoanOnLoanIdInput extends ActionInput {
  @Described(() => ID, 'The loan, by its id in this graph.')
  readonly loanId!: string;
}

@InputType({ description: 'Which loan, and what is to be.' })
export class PlexeTestingEnableLoanOnLoanIdInput extends PlexeTestingCloseLoanOnLoanIdInput {
  @Described(() => Boolean, ENABLED, { defaultValue: true })
  readonly enabled!: boolean;
}

export const PlexeRequestEnableInvoiceCustomerPayload = payload(
  'PlexeRequestEnableInvoiceCustomerPayload',
  'asking to enable a debtor',
);
export const PlexePostMessagePayload = payload('PlexePostMessagePayload', 'writing a message');
export const PlexeTestingUpdateApplicationStatusPayload = payload(
  'PlexeTestingUpdateApplicationStatusPayload',
  'forcing a status on a demo host',
);
export const PlexeTestingAcceptOfferPayload = payload(
  'PlexeTestingAcceptOfferPayload',
  'accepting an offer on a demo host',
);
export const PlexeTestingCreateLoanPayload = payload(
  'PlexeTestingCreateLoanPayload',
  'making a loan on a demo host',
);
export const PlexeTestingCloseLoanOnApplicationIdPayload = payload(
  'PlexeTestingCloseLoanOnApplicationIdPayload',
  'closing a loan on a demo host',
);
export const PlexeTestingCloseLoanOnLoanIdPayload = payload(
  'PlexeTestingCloseLoanOnLoanIdPayload',
  'closing a loan on a demo host',
);
export const PlexeTestingEnableLoanOnLoanIdPayload = payload(
  'PlexeTestingEnableLoanOnLoanIdPayload',
  'enabling or disabling a loan on a demo host',
);
export const PlexeTestingEnableLoanOnApplicationIdPayload = payload(
  'PlexeTestingEnableLoanOnApplicationIdPayload',
  'enabling or disabling a loan on a demo host',
);
export const PlexeTestingSimulateTestMessagePayload = payload(
  'PlexeTestingSimulateTestMessagePayload',
  'simulating a message on a demo host',
);
