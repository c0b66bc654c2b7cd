/** What Plexe answers about applications in forms of its own, and the payloads of its actions on them. */
import { ID, ObjectType } from 'type-graphql';
import { Application, ApplicationStatus } from '../application.js';
import { Customer } from '../customer.js';
import { Described } from '../described.js';
import { payload } from '../payload.js';

@ObjectType({ description: 'Where an application stands, and nothing else of it.' })
export class PlexeApplicationStatus {
  @Described(() => ApplicationStatus, 'Where it stands.')
  readonly status!: ApplicationStatus;

  @Described(() => String, "Plexe's own word for it.")
  readonly nativeStatus!: string;
}

@ObjectType({ description: 'A customer who was made just now.' })
export class PlexeCreatedCustomer {
  @Described(() => Customer, 'The customer.')
  readonly customer!: Customer;

  @Described(() => ID, "Plexe's id of the customer.")
  readonly customerId!: string;

  @Described(() => String, 'First name.', { nullable: true })
  readonly firstName!: string | null;

  @Described(() => String, 'Last name.', { nullable: true })
  readonly lastName!: string | null;

  @Described(() => String, 'E-mail, with which they sign in to Plexe.', { nullable: true })
  readonly email!: string | null;

  @Described(() => String, 'Cell phone.', { nullable: true })
  readonly mobile!: string | null;

  @Described(
    () => String,
    'The password, if Plexe shows one: in the first answer only, for it is not kept here. Null when the key of the action comes again.',
    { nullable: true },
  )
  readonly password!: string | null;
}

@ObjectType({ description: 'Customers who were made together.' })
export class PlexeCreatedCustomers {
  @Described(() => [PlexeCreatedCustomer], 'They, in the order asked.')
  readonly customers!: readonly PlexeCreatedCustomer[];
}

@ObjectType({ description: 'The working out of an offer.' })
export class PlexeProcess {
  @Described(() => ID, 'The id that Plexe answers; what it names is not documented.')
  readonly processId!: string;
}

@ObjectType({ description: 'What was made together, by its ids.' })
export class PlexeCreated {
  @Described(() => ID, "Plexe's id of the customer.")
  readonly customerId!: string;

  @Described(() => ID, "Plexe's id of the application.")
  readonly applicationId!: string;

  @Described(() => ID, "Plexe's id of the applicant; null where none was made.", {
    nullable: true,
  })
  readonly applicantId!: string | null;

  @Described(() => Customer, 'The customer.')
  readonly customer!: Customer;
}

@ObjectType({ description: 'One application of several that were made together.' })
export class PlexeCreatedApplication {
  @Described(() => ID, "Plexe's id of the application.")
  readonly applicationId!: string;

  @Described(() => ID, "Plexe's id of the customer.")
  readonly customerId!: string;

  /** Read when it is asked for. */
  readonly application!: Application;
}

@ObjectType({ description: 'Applications that were made together.' })
export class PlexeCreatedApplications {
  @Described(() => [PlexeCreatedApplication], 'They, in the order asked.')
  readonly applications!: readonly PlexeCreatedApplication[];
}

export const PlexeCreateCustomerPayload = payload(
  'PlexeCreateCustomerPayload',
  'making a customer',
);
export const PlexeCreateCustomersPayload = payload(
  'PlexeCreateCustomersPayload',
  'making customers',
);
export const PlexeCreateCustomerAndApplicationPayload = payload(
  'PlexeCreateCustomerAndApplicationPayload',
  'making a customer and an application',
);
export const PlexeCreateCustomerAndApplicationAndApplicantPayload = payload(
  'PlexeCreateCustomerAndApplicationAndApplicantPayload',
  'making a customer, an application and an applicant',
);
export const PlexeCreateApplicationPayload = payload(
  'PlexeCreateApplicationPayload',
  'making an application',
);
export const PlexeCreateApplicationAndApplicantPayload = payload(
  'PlexeCreateApplicationAndApplicantPayload',
  'making an application and an applicant',
);
export const PlexeCreateApplicationsPayload = payload(
  'PlexeCreateApplicationsPayload',
  'making applications',
);
export const PlexeAddOrUpdateBankingDataPayload = payload(
  'PlexeAddOrUpdateBankingDataPayload',
  'giving bank statements',
);
export const PlexeProcessApplicationPayload = payload(
  'PlexeProcessApplicationPayload',
  'having an offer worked out',
);
export const PlexeUpdateApplicationNamePayload = payload(
  'PlexeUpdateApplicationNamePayload',
  'giving it another name',
);
export const PlexeUpdateCustomerDataPayload = payload(
  'PlexeUpdateCustomerDataPayload',
  'changing personal data',
);
export const PlexeUpdateApplicationDataPayload = payload(
  'PlexeUpdateApplicationDataPayload',
  'changing data of the business',
);
export const PlexeAddCompanyDetailsPayload = payload(
  'PlexeAddCompanyDetailsPayload',
  'giving the facts of the company',
);
export const PlexeAddPrimaryApplicantDetailsPayload = payload(
  'PlexeAddPrimaryApplicantDetailsPayload',
  'naming the leading applicant',
);
export const PlexeAddSecondaryApplicantDetailsPayload = payload(
  'PlexeAddSecondaryApplicantDetailsPayload',
  'naming the second applicant',
);
export const PlexeSetPrimaryBankAccountPayload = payload(
  'PlexeSetPrimaryBankAccountPayload',
  'choosing the account',
);
export const PlexeSignContractPayload = payload('PlexeSignContractPayload', 'signing');
export const PlexeSubmitRequiredDocumentPayload = payload(
  'PlexeSubmitRequiredDocumentPayload',
  'handing in a wanted document',
);
export const PlexeSubmitDocumentPayload = payload(
  'PlexeSubmitDocumentPayload',
  'handing in another document',
);
