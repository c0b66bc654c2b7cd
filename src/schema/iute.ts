/** Inputs and payloads of Iute's own actions: one input, one payload each. */
import { ID, InputType, Int } from 'type-graphql';
import { Described } from './described.js';
import { ActionInput, payload } from './payload.js';
import { CalendarDate, Decimal, Upload, type UploadedFile } from './scalars.js';

@InputType({ description: 'What to calculate.' })
export class IuteCalculateLoanInput {
  @Described(() => Decimal, 'Amount to borrow (Iute: loan_amount).')
  readonly amount!: string;

  @Described(() => Int, 'Length in months (Iute: loan_duration).')
  readonly termMonths!: number;
}

@InputType({ description: 'Somebody else who can be called.' })
export class IuteAlternativeContactInput {
  @Described(() => String, 'Name (Iute: alt_contact_name).')
  readonly name!: string;

  @Described(
    () => String,
    'What they are to the applicant, such as "sister" (Iute: alt_contact_relation).',
  )
  readonly relation!: string;

  @Described(() => String, 'Phone, ten digits from 0 (Iute: alt_contact_phone).')
  readonly phone!: string;
}

@InputType({ description: 'Where the applicant lives.' })
export class IuteAddressInput {
  @Described(() => String, 'Town (Iute: town).')
  readonly town!: string;

  @Described(() => String, 'Street (Iute: street).')
  readonly street!: string;

  @Described(() => String, 'House number (Iute: house_nr).')
  readonly houseNumber!: string;

  @Described(() => String, 'Apartment number; may be empty (Iute: apartment_nr).', {
    defaultValue: '',
  })
  readonly apartmentNumber!: string;
}

@InputType({ description: 'A loan application for Iute. Accepting it is not an approval.' })
export class IuteCreateLoanInput extends ActionInput {
  @Described(() => String, 'Personal number of the applicant (Iute: pin).')
  readonly personalNumber!: string;

  @Described(() => String, 'First name (Iute: first_name).')
  readonly firstName!: string;

  @Described(() => String, 'Last name (Iute: last_name).')
  readonly lastName!: string;

  @Described(() => String, "Father's name (Iute: patronymic).")
  readonly patronymic!: string;

  @Described(() => CalendarDate, 'Day of birth (Iute: birth_date).')
  readonly bornOn!: string;

  @Described(() => String, 'Serial number of the identity document (Iute: document_serial).')
  readonly documentSerial!: string;

  @Described(() => String, 'Mobile phone, ten digits from 0 (Iute: gsm).')
  readonly mobilePhone!: string;

  @Described(() => String, 'Home phone, nine or ten digits from 0 (Iute: phone_home).')
  readonly homePhone!: string;

  @Described(() => IuteAlternativeContactInput, 'Somebody else who can be called.')
  readonly alternativeContact!: IuteAlternativeContactInput;

  @Described(() => IuteAddressInput, 'Where the applicant lives.')
  readonly address!: IuteAddressInput;

  @Described(() => Decimal, 'Amount to borrow, at most two decimals (Iute: loan_amount).')
  readonly amount!: string;

  @Described(() => Int, 'Length in months (Iute: loan_duration).')
  readonly termMonths!: number;

  @Described(() => String, 'The clerk who takes the application (Iute: submit_person).')
  readonly clerk!: string;

  @Described(() => String, 'The partner office that takes it (Iute: submit_post_office).')
  readonly office!: string;

  @Described(
    () => Upload,
    'Copy of the identity document, jpg or pdf, at most 10 MB (Iute: id_copy).',
    { nullable: true },
  )
  readonly identityDocument?: Promise<UploadedFile> | null;

  @Described(
    () => Upload,
    'Copy of the data check document, jpg or pdf, at most 10 MB (Iute: data_verification).',
    { nullable: true },
  )
  readonly dataVerification?: Promise<UploadedFile> | null;
}

@InputType({ description: 'Which application to withdraw.' })
export class IuteCancelLoanInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'The signed papers of an approved application.' })
export class IuteUploadLoanFilesInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(
    () => Upload,
    'The agreement signed by the customer, jpg or pdf, at most 10 MB (Iute: loan_agreement).',
  )
  readonly loanAgreement!: Promise<UploadedFile>;

  @Described(
    () => Upload,
    'The bank statement, jpg or pdf, at most 10 MB; sent as an empty part when absent (Iute: bank_statement).',
    { nullable: true },
  )
  readonly bankStatement?: Promise<UploadedFile> | null;
}

@InputType({ description: 'Which application was paid out at the counter.' })
export class IuteConfirmCashReleaseInput extends ActionInput {
  @Described(() => ID, 'The application whose money was handed out, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'A repayment taken at the counter.' })
export class IuteInsertRepaymentInput extends ActionInput {
  @Described(() => ID, 'The loan, by its id in this graph.')
  readonly loanId!: string;

  @Described(
    () => Decimal,
    'The amount taken, more than zero, at most two decimals (Iute: amount).',
  )
  readonly amount!: string;

  @Described(
    () => CalendarDate,
    'The day it was taken; a label that does not decide which installment is covered (Iute: date).',
  )
  readonly paidOn!: string;
}

export const IuteCreateLoanPayload = payload('IuteCreateLoanPayload', 'submitting an application');
export const IuteCancelLoanPayload = payload('IuteCancelLoanPayload', 'withdrawing an application');
export const IuteUploadLoanFilesPayload = payload(
  'IuteUploadLoanFilesPayload',
  'sending the signed papers',
);
export const IuteConfirmCashReleasePayload = payload(
  'IuteConfirmCashReleasePayload',
  'confirming a payout',
);
export const IuteInsertRepaymentPayload = payload(
  'IuteInsertRepaymentPayload',
  'booking a repayment',
);
