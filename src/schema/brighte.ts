/** What only Brighte has: accounts, users, callouts, categories, content, and its estimates. */
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { Money } from './money.js';
import { connectionOf } from './page.js';
import { Keyed, payload } from './payload.js';
import { DateTime, Decimal, Upload, type UploadedFile } from './scalars.js';

@ObjectType({ description: 'A branch of the vendor.' })
export class BrighteAccount {
  @Described(() => ID, "Brighte's id of the branch, like E81.")
  readonly accountId!: string;

  @Described(() => String, 'Name in law.')
  readonly legalName!: string;

  @Described(() => String, 'Name in trade.')
  readonly tradingName!: string;
}

export const BrighteUserRole = describedEnum('BrighteUserRole', 'What a user may do.', {
  ADMINISTRATOR: 'May manage the account.',
  TEAM_MEMBER: 'May sell.',
  OTHER: 'A role that is not known here; see nativeRole.',
});
export type BrighteUserRole = keyof typeof BrighteUserRole;

@ObjectType({ description: 'A person who works for the vendor.' })
export class BrighteUser {
  @Described(() => ID, "Brighte's id of the user.")
  readonly userId!: string;

  @Described(() => BrighteUserRole, 'What they may do.')
  readonly role!: BrighteUserRole;

  @Described(() => String, "Brighte's own word for the role.")
  readonly nativeRole!: string;

  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail, unique among users.')
  readonly email!: string;

  @Described(() => String, 'Mobile phone without country code.')
  readonly mobile!: string;
}

export const CalloutStatus = describedEnum('CalloutStatus', 'Where a booked call stands.', {
  OPEN: 'Not made yet.',
  FULFILLED: 'Made.',
  CLOSED: 'Closed without a call.',
  OTHER: 'A word that is not known here; see nativeStatus.',
});
export type CalloutStatus = keyof typeof CalloutStatus;

@ObjectType({ description: 'A call to a customer, booked for the next free time.' })
export class Callout {
  @Described(() => ID, "Brighte's id of the call.")
  readonly calloutId!: string;

  @Described(() => CalloutStatus, 'Where it stands.')
  readonly status!: CalloutStatus;

  @Described(() => String, "Brighte's own word for the status.")
  readonly nativeStatus!: string;

  @Described(() => String, 'Name of the customer.')
  readonly customerName!: string;

  @Described(() => Money, 'What would be financed.')
  readonly financed!: Money;

  @Described(() => Int, 'Length in months.')
  readonly termMonths!: number;

  @Described(() => DateTime, 'When the call is made.')
  readonly callAt!: Date;
}

@ObjectType({ description: 'A kind of thing that can be financed.' })
export class ProductCategory {
  @Described(() => String, 'Name, to be given as productCategory.')
  readonly name!: string;

  @Described(() => String, 'The name in a form that fits a URL.')
  readonly slug!: string;

  @Described(() => String, 'Address of a picture for it.')
  readonly iconUrl!: string;
}

export const ContentKind = describedEnum('BrighteContentKind', 'The legal texts.', {
  DIRECT_DEBIT_AGREEMENT: 'Direct debit agreement.',
  PRIVACY_POLICY: 'Privacy policy.',
  TNC: 'Terms and conditions.',
});
export type ContentKind = keyof typeof ContentKind;

@ObjectType({ description: 'A legal text in its present version.' })
export class ContentDocument {
  @Described(() => String, "Which text, in Brighte's own word.")
  readonly nativeKind!: string;

  @Described(() => DateTime, 'Version of the text.')
  readonly versionAt!: Date;

  @Described(
    () => String,
    'The text as Brighte gives it; markup is not documented, so treat it as plain text.',
  )
  readonly content!: string;
}

export const BrighteUserConnection = connectionOf('BrighteUser', () => BrighteUser);

const NO_OFFER = 'Always false: a calculation binds nobody.';

@ObjectType({
  description:
    "What a purchase would cost by Brighte's calculator for vendors. Not an offer: nothing is recorded and nobody is bound.",
})
export class BrighteRepaymentEstimate {
  @Described(() => Boolean, NO_OFFER)
  readonly isOffer!: boolean;

  @Described(() => Money, 'What the customer would pay each fortnight.')
  readonly repayment!: Money;

  @Described(() => Int, 'How many fortnights.')
  readonly instalments!: number;
}

@ObjectType({
  description:
    "What a purchase would cost by Brighte's public calculator, fees shown. Not an offer: nothing is recorded and nobody is bound.",
})
export class BrighteFinanceEstimate {
  @Described(() => Boolean, NO_OFFER)
  readonly isOffer!: boolean;

  @Described(() => Money, 'What the customer would pay each fortnight.')
  readonly repayment!: Money;

  @Described(() => Int, 'How many fortnights.')
  readonly instalments!: number;

  @Described(() => Money, 'The price of the purchase.')
  readonly purchaseTotal!: Money;

  @Described(() => Money, 'What the customer pays at once.')
  readonly deposit!: Money;

  @Described(() => Money, 'What would be financed.')
  readonly financed!: Money;

  @Described(() => Money, 'Fee of a first-time customer; 0 when it was not asked for.')
  readonly establishmentFee!: Money;

  @Described(() => Money, 'Account keeping fee of each week.')
  readonly weeklyFee!: Money;

  @Described(() => Money, 'Fee of each year.')
  readonly annualFee!: Money;

  @Described(() => Money, 'Fee of each missed payment.')
  readonly latePaymentFee!: Money;
}

export const BrighteFinanceType = describedEnum('BrighteFinanceType', 'Who borrows.', {
  CONSUMER: 'A household.',
  SME: 'A small business.',
});
export type BrighteFinanceType = keyof typeof BrighteFinanceType;

export const BrighteUserRoleInput = describedEnum('BrighteUserRoleInput', 'A role to give.', {
  ADMINISTRATOR: 'May manage the account.',
  TEAM_MEMBER: 'May sell.',
});
export type BrighteUserRoleInput = keyof typeof BrighteUserRoleInput;

@InputType({ description: 'What to calculate, in dollars.' })
export class BrighteCalculateRepaymentAmountInput {
  @Described(() => Decimal, 'The price of the purchase (Brighte: totalPurchaseAmount).')
  readonly purchaseTotal!: string;

  @Described(() => Decimal, 'What the customer pays at once (Brighte: depositAmount).', {
    defaultValue: '0',
  })
  readonly deposit!: string;

  @Described(() => Int, 'Length in months (Brighte: repaymentTerm).')
  readonly termMonths!: number;

  @Described(
    () => Boolean,
    'Add the fee of a first-time customer (Brighte: includeFees, addEstablishmentFee).',
    { defaultValue: true },
  )
  readonly withEstablishmentFee!: boolean;
}

@InputType({ description: 'What to calculate by the public calculator, in dollars.' })
export class BrighteCalculateFinanceInput extends BrighteCalculateRepaymentAmountInput {
  @Described(() => BrighteFinanceType, 'Who borrows (Brighte: financeType).', {
    defaultValue: 'CONSUMER',
  })
  readonly financeType!: BrighteFinanceType;
}

@InputType({ description: 'Which application gets which number.' })
export class BrighteUpdateApplicationInput extends Keyed {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(() => String, 'Your own number, at most 20 characters (Brighte: reference_number).')
  readonly referenceNumber!: string;
}

@InputType({ description: 'A document for an application.' })
export class BrighteCreateApplicationDocumentInput extends Keyed {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(
    () => String,
    'What it is: a word that brighteListApplicationDocumentTypes gives (Brighte: invoice_type).',
  )
  readonly documentType!: string;

  @Described(() => Upload, 'The file: jpg, png or pdf by name and content, at most 10 MB.')
  readonly file!: Promise<UploadedFile>;
}

@InputType({ description: 'Which application is delivered and installed.' })
export class BrighteRequestApplicationPaymentInput extends Keyed {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'Whom to text a code.' })
export class BrighteSendApplicationSecureCodeInput extends Keyed {
  @Described(() => String, 'Mobile phone, digits without a country code (Brighte: mobile).')
  readonly mobile!: string;
}

@InputType({ description: 'Who buys what, in dollars.' })
abstract class Purchase extends Keyed {
  @Described(() => String, 'First name of the customer (Brighte: first_name).')
  readonly firstName!: string;

  @Described(() => String, 'Last name of the customer (Brighte: last_name).')
  readonly lastName!: string;

  @Described(() => String, 'Phone of the customer (Brighte: phone).')
  readonly phone!: string;

  @Described(() => String, 'E-mail of the customer (Brighte: email).')
  readonly email!: string;

  @Described(() => Decimal, 'The price of the purchase (Brighte: total_purchase_amount).')
  readonly purchaseTotal!: string;

  @Described(() => Decimal, 'What the customer pays at once (Brighte: deposit_amount).', {
    defaultValue: '0',
  })
  readonly deposit!: string;

  @Described(() => Int, 'Length in months (Brighte: repayment_term).')
  readonly termMonths!: number;

  @Described(
    () => String,
    'What kind of thing: a name that brighteListProductCategories gives (Brighte: product_category).',
  )
  readonly productCategory!: string;

  @Described(() => String, 'What is financed (Brighte: product_description).')
  readonly productDescription!: string;

  @Described(
    () => Boolean,
    'Less than 1000 dollars to finance is refused as a likely mistake of units, unless this says that it is meant.',
    { defaultValue: false },
  )
  readonly allowSmall!: boolean;
}

@InputType({ description: 'A quote to make and to send to the customer.' })
export class BrighteCreateQuoteInput extends Purchase {
  @Described(() => ID, 'The branch: an account that brighteListAccounts gives.')
  readonly accountId!: string;
}

@InputType({ description: 'Which quote to send again.' })
export class BrighteResendQuoteInput extends Keyed {
  @Described(() => ID, 'The quote, by its id in this graph.')
  readonly quoteId!: string;
}

@InputType({ description: 'Which quote to cancel.' })
export class BrighteDeleteQuoteInput extends Keyed {
  @Described(() => ID, 'The quote, by its id in this graph.')
  readonly quoteId!: string;
}

@InputType({ description: 'A user to make.' })
export class BrighteCreateUserInput extends Keyed {
  @Described(() => ID, 'The branch: an account that brighteListAccounts gives.')
  readonly accountId!: string;

  @Described(() => BrighteUserRoleInput, 'What they may do.')
  readonly role!: BrighteUserRoleInput;

  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail; no two users share one.')
  readonly email!: string;

  @Described(() => String, 'Mobile phone, digits without a country code.')
  readonly mobile!: string;
}

@InputType({ description: 'What to change about a user; what is left out stays.' })
export class BrighteUpdateUserInput extends Keyed {
  @Described(() => ID, "The user, by Brighte's id.")
  readonly userId!: string;

  @Described(() => BrighteUserRoleInput, 'What they may do.', { nullable: true })
  readonly role?: BrighteUserRoleInput | null;

  @Described(() => String, 'First name.', { nullable: true })
  readonly firstName?: string | null;

  @Described(() => String, 'Last name.', { nullable: true })
  readonly lastName?: string | null;

  @Described(() => String, 'E-mail; no two users share one.', { nullable: true })
  readonly email?: string | null;

  @Described(() => String, 'Mobile phone, digits without a country code.', { nullable: true })
  readonly mobile?: string | null;
}

@InputType({ description: 'Which user to delete.' })
export class BrighteDeleteUserInput extends Keyed {
  @Described(() => ID, "The user, by Brighte's id.")
  readonly userId!: string;
}

@InputType({ description: 'Whose access to issue anew.' })
export class BrighteGenerateUserApiCredentialsInput extends Keyed {
  @Described(() => ID, "The user, by Brighte's id.")
  readonly userId!: string;

  @Described(() => ID, 'The branch it gives access to.')
  readonly accountId!: string;
}

@InputType({ description: 'A call to a customer to book.' })
export class BrighteCreateCalloutRequestInput extends Purchase {
  @Described(() => ID, 'The branch; only in a sample of the document (Brighte: account_id).', {
    nullable: true,
  })
  readonly accountId?: string | null;
}

@ObjectType({ description: 'A code that was sent by text message.' })
export class BrighteSecureCode {
  @Described(() => String, 'The token that belongs to the code.')
  readonly token!: string;
}

@ObjectType({ description: 'A user who is no more.' })
export class BrighteDeletedUser {
  @Described(() => ID, "Brighte's id of the user.")
  readonly userId!: string;
}

@ObjectType({ description: 'Access of a user to the API of Brighte. Keep it now.' })
export class BrighteApiCredentials {
  @Described(() => ID, 'The id.')
  readonly apiId!: string;

  @Described(
    () => String,
    'The secret, shown in the first answer only: it is not kept here, and nothing reads it back. Null when the key of the action comes again.',
    { nullable: true },
  )
  readonly apiSecret!: string | null;
}

export const BrighteUpdateApplicationPayload = payload(
  'BrighteUpdateApplicationPayload',
  'changing the reference number',
);
export const BrighteCreateApplicationDocumentPayload = payload(
  'BrighteCreateApplicationDocumentPayload',
  'sending a document',
);
export const BrighteRequestApplicationPaymentPayload = payload(
  'BrighteRequestApplicationPaymentPayload',
  'reporting delivery and asking for payment',
);
export const BrighteSendApplicationSecureCodePayload = payload(
  'BrighteSendApplicationSecureCodePayload',
  'texting a code',
);
export const BrighteCreateQuotePayload = payload('BrighteCreateQuotePayload', 'making a quote');
export const BrighteResendQuotePayload = payload('BrighteResendQuotePayload', 'sending it again');
export const BrighteDeleteQuotePayload = payload('BrighteDeleteQuotePayload', 'cancelling a quote');
export const BrighteCreateUserPayload = payload('BrighteCreateUserPayload', 'making a user');
export const BrighteUpdateUserPayload = payload('BrighteUpdateUserPayload', 'changing a user');
export const BrighteDeleteUserPayload = payload('BrighteDeleteUserPayload', 'deleting a user');
export const BrighteGenerateUserApiCredentialsPayload = payload(
  'BrighteGenerateUserApiCredentialsPayload',
  'issuing access',
);
export const BrighteCreateCalloutRequestPayload = payload(
  'BrighteCreateCalloutRequestPayload',
  'booking a call',
);
