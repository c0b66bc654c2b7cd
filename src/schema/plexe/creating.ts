/** Inputs of Plexe's calls that make customers and applications, and feed an application with data. */
import { ID, InputType } from 'type-graphql';
import { Described } from '../described.js';
import { ActionInput } from '../payload.js';
import { CalendarDate, DateTime, Decimal } from '../scalars.js';

const OPTIONAL = { nullable: true };
const LINK =
  'Have Plexe send the applicant a link (Plexe: sendLink; what it says is not documented).';

@InputType({ description: 'Somebody who will own applications and loans.' })
export class PlexeNewCustomerInput {
  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail, with which they sign in to Plexe.')
  readonly email!: string;

  @Described(() => String, 'Cell phone, which gets one-time codes (Plexe: mobileNumber).')
  readonly mobile!: string;

  @Described(
    () => String,
    'Password to sign in to Plexe with: at least 6 characters, among them a capital letter, a digit and a special character. It is handed on and not kept here.',
  )
  readonly password!: string;
}

@InputType({ description: 'The business that applies.' })
export class PlexeNewApplicationInput {
  @Described(() => String, 'Name or working title of the business.', OPTIONAL)
  readonly businessName?: string | null;

  @Described(() => String, 'ZIP code of the business.', OPTIONAL)
  readonly businessZip?: string | null;

  @Described(() => ID, 'The partner who may follow it; leave out for none.', OPTIONAL)
  readonly partnerId?: string | null;

  @Described(() => String, 'For how long it has been in business, like "2-5 years".', OPTIONAL)
  readonly timeInBusiness?: string | null;

  @Described(() => String, 'Industry: a name that plexeGetIndustries gives.', OPTIONAL)
  readonly industry?: string | null;
}

@InputType({ description: 'What is known of who applies.' })
export class PlexeNewApplicantInput {
  @Described(() => String, 'First name.', OPTIONAL)
  readonly firstName?: string | null;

  @Described(() => String, 'Last name.', OPTIONAL)
  readonly lastName?: string | null;

  @Described(() => String, 'Street and number.', OPTIONAL)
  readonly address?: string | null;

  @Described(() => String, 'City.', OPTIONAL)
  readonly city?: string | null;

  @Described(() => String, 'State.', OPTIONAL)
  readonly state?: string | null;

  @Described(() => CalendarDate, 'Day of birth.', OPTIONAL)
  readonly bornOn?: string | null;
}

@InputType({ description: 'The customer to make.' })
export class PlexeCreateCustomerInput extends ActionInput {
  @Described(() => PlexeNewCustomerInput, 'Who.')
  readonly customer!: PlexeNewCustomerInput;
}

@InputType({ description: 'The customers to make, all or none of them.' })
export class PlexeCreateCustomersInput extends ActionInput {
  @Described(() => [PlexeNewCustomerInput], 'Who: 1 to 100.')
  readonly customers!: readonly PlexeNewCustomerInput[];
}

@InputType({ description: 'The customer and the application to make.' })
export class PlexeCreateCustomerAndApplicationInput extends ActionInput {
  @Described(() => PlexeNewCustomerInput, 'Who.')
  readonly customer!: PlexeNewCustomerInput;

  @Described(() => PlexeNewApplicationInput, 'For which business.')
  readonly application!: PlexeNewApplicationInput;

  @Described(() => Boolean, LINK, { defaultValue: false })
  readonly sendLink!: boolean;
}

@InputType({ description: 'The customer, the application and the applicant to make.' })
export class PlexeCreateCustomerAndApplicationAndApplicantInput extends PlexeCreateCustomerAndApplicationInput {
  @Described(() => PlexeNewApplicantInput, 'Who applies.')
  readonly applicant!: PlexeNewApplicantInput;
}

@InputType({ description: 'The application of one customer.' })
export class PlexeApplicationOfCustomerInput {
  @Described(() => ID, 'Whose: the customer, by their id in this graph.')
  readonly customerId!: string;

  @Described(() => PlexeNewApplicationInput, 'For which business.')
  readonly application!: PlexeNewApplicationInput;
}

@InputType({ description: 'The application to make.' })
export class PlexeCreateApplicationInput extends ActionInput {
  @Described(() => ID, 'Whose: the customer, by their id in this graph.')
  readonly customerId!: string;

  @Described(() => PlexeNewApplicationInput, 'For which business.')
  readonly application!: PlexeNewApplicationInput;

  @Described(() => Boolean, LINK, { defaultValue: false })
  readonly sendLink!: boolean;
}

@InputType({ description: 'The application and the applicant to make.' })
export class PlexeCreateApplicationAndApplicantInput extends PlexeCreateApplicationInput {
  @Described(() => PlexeNewApplicantInput, 'Who applies.')
  readonly applicant!: PlexeNewApplicantInput;
}

@InputType({ description: 'The applications to make, all or none of them.' })
export class PlexeCreateApplicationsInput extends ActionInput {
  @Described(() => [PlexeApplicationOfCustomerInput], 'Which: 1 to 100.')
  readonly applications!: readonly PlexeApplicationOfCustomerInput[];
}

@InputType({ description: 'A movement on a bank account.' })
export class PlexeBankMovementInput {
  @Described(() => Decimal, 'The amount; isCredit says which way it went.')
  readonly amount!: string;

  @Described(() => DateTime, 'When (Plexe: date).')
  readonly at!: Date;

  @Described(() => Boolean, 'True for money in.')
  readonly isCredit!: boolean;

  @Described(() => Decimal, 'What was on the account afterwards.', OPTIONAL)
  readonly balance?: string | null;

  @Described(() => String, 'Text on the statement.', OPTIONAL)
  readonly text?: string | null;
}

@InputType({ description: 'A bank account of the business, with its movements.' })
export class PlexeStatementAccountInput {
  @Described(() => String, 'Name of the bank.', OPTIONAL)
  readonly bank?: string | null;

  @Described(() => String, 'Name of the account.', OPTIONAL)
  readonly accountName?: string | null;

  @Described(() => String, 'Number of the account.', OPTIONAL)
  readonly accountNumber?: string | null;

  @Described(() => String, 'Routing number of the bank (Plexe: routing).', OPTIONAL)
  readonly routingNumber?: string | null;

  @Described(() => String, 'The kind, like "Current".', OPTIONAL)
  readonly accountType?: string | null;

  @Described(() => Decimal, 'What may be drawn (Plexe: availableBalance).', OPTIONAL)
  readonly available?: string | null;

  @Described(() => Decimal, 'What is on it (Plexe: currentBalance).', OPTIONAL)
  readonly balance?: string | null;

  @Described(() => [PlexeBankMovementInput], 'Its movements; at most 2000 over all accounts.')
  readonly transactions!: readonly PlexeBankMovementInput[];
}

@InputType({ description: 'Which application.' })
export abstract class OfPlexeApplication extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'Bank statements of the business.' })
export class PlexeAddOrUpdateBankingDataInput extends OfPlexeApplication {
  @Described(() => String, 'Label of these statements.', OPTIONAL)
  readonly bankName?: string | null;

  @Described(() => [PlexeStatementAccountInput], 'The accounts: 1 to 20.')
  readonly accounts!: readonly PlexeStatementAccountInput[];
}

@InputType({ description: 'Which application to work out an offer for.' })
export class PlexeProcessApplicationInput extends OfPlexeApplication {}

@InputType({ description: 'A new name for an application.' })
export class PlexeUpdateApplicationNameInput extends OfPlexeApplication {
  @Described(() => String, 'The name.')
  readonly name!: string;
}

@InputType({ description: 'Data of the person behind an application.' })
export class PlexeUpdateCustomerDataInput extends OfPlexeApplication {
  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'Street and number.')
  readonly address!: string;

  @Described(() => String, 'City.')
  readonly city!: string;

  @Described(() => String, 'State.')
  readonly state!: string;

  @Described(
    () => String,
    'Social security number, nine digits, dashes or not. It is handed on and not kept here.',
  )
  readonly socialSecurityNumber!: string;

  @Described(() => CalendarDate, 'Day of birth.')
  readonly bornOn!: string;
}

@InputType({ description: 'Data of the business behind an application.' })
export class PlexeUpdateApplicationDataInput extends OfPlexeApplication {
  @Described(() => String, 'Name of the business.')
  readonly name!: string;

  @Described(() => String, 'ZIP code of the business.')
  readonly zipCode!: string;

  @Described(() => CalendarDate, 'Since when it trades (Plexe: startDate).')
  readonly tradingSinceOn!: string;
}
