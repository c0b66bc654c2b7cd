import { ID, Int, ObjectType } from 'type-graphql';
import { LineOfCreditApplication } from './credit-application.js';
import type { Person } from './customer.js';
import { Described, describedEnum } from './described.js';
import { Money } from './money.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';
import { CalendarDate, DateTime } from './scalars.js';

export const ApplicationStatus = describedEnum(
  'ApplicationStatus',
  'Where an application stands, the same words for every provider.',
  {
    DRAFT: 'Opened by the customer and not decided on; a lender may list it before it is complete.',
    IN_REVIEW: 'The lender has not decided.',
    CONDITIONALLY_APPROVED: 'The lender agrees if what it still checks turns out right.',
    APPROVED: 'The lender agrees; the agreement can be signed.',
    DECLINED: 'The lender has refused for good.',
    CONTRACTED: 'Signed and checked; the money may be handed out.',
    FUNDED: 'The money is out; the application has become a loan.',
    CANCELLED: 'Withdrawn.',
    OTHER:
      'The lender uses a word that is not known here, or says only that it has moved on; see nativeStatus.',
  },
);
export type ApplicationStatus = keyof typeof ApplicationStatus;

@ObjectType({
  description:
    'Whether the money of an application may be handed out now. A question to the lender, not a grant.',
})
export class CashRelease {
  @Described(
    () => Boolean,
    'True when the money may be handed out. Ask directly before paying; it never justifies a second payout.',
  )
  readonly allowed!: boolean;

  @Described(
    () => String,
    "The lender's own word for the loan. Only `normal` is documented; show it, do not branch on it.",
  )
  readonly nativeStatus!: string;

  @Described(() => Money, 'The principal to hand out.')
  readonly principal!: Money;

  @Described(() => String, 'First name, to compare with the identity document at the counter.')
  readonly firstName!: string;

  @Described(() => String, 'Last name, to compare with the identity document at the counter.')
  readonly lastName!: string;

  readonly borrower!: Person;
}

@ObjectType({ description: 'One of the people who apply together.' })
export class Applicant {
  @Described(() => Boolean, 'Whether they join an application that is led by somebody else.')
  readonly isJoint!: boolean;

  @Described(
    () => ID,
    "The lender's id of them as an applicant, to sign with; null where it takes none.",
    { nullable: true },
  )
  readonly applicantId!: string | null;

  /** Not in the graph: the edge to `Customer` is made from it. */
  readonly person!: Person;
  readonly provider!: ProviderCode;
}

@ObjectType({ description: 'A document that a lender holds to an application. Not readable back.' })
export class ApplicationDocument {
  @Described(() => String, "What it is, in the lender's own word.")
  readonly nativeType!: string;

  @Described(() => String, 'Name it was given.')
  readonly fileName!: string;
}

@ObjectType({
  implements: Node,
  description: 'A request for a loan, from submission to decision and payout.',
})
export class Application extends Node {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'The reference the lender gave.')
  readonly externalId!: string;

  @Described(() => ApplicationStatus, 'Where it stands.')
  readonly status!: ApplicationStatus;

  @Described(() => String, "The lender's own words behind the status.")
  readonly nativeStatus!: string;

  @Described(
    () => Money,
    'The amount asked for, less what is paid at once; null when it was submitted elsewhere and the lender does not repeat it.',
    {
      nullable: true,
    },
  )
  readonly requested!: Money | null;

  @Described(() => Int, 'The length asked for, in months; null when it was submitted elsewhere.', {
    nullable: true,
  })
  readonly termMonths!: number | null;

  @Described(
    () => CalendarDate,
    'The first due date the lender named at submission; null when it was submitted elsewhere.',
    { nullable: true },
  )
  readonly firstPaymentOn!: string | null;

  @Described(() => String, 'What kind of thing is financed; null where that is not asked.', {
    nullable: true,
  })
  readonly productCategory!: string | null;

  @Described(() => String, 'What is financed; null where that is not asked.', { nullable: true })
  readonly productDescription!: string | null;

  @Described(() => String, 'Who took it for the vendor; null when nobody is named.', {
    nullable: true,
  })
  readonly agentName!: string | null;

  @Described(() => String, "The vendor's own number for it; null when it has none.", {
    nullable: true,
  })
  readonly referenceNumber!: string | null;

  @Described(
    () => LineOfCreditApplication,
    'What only an application for a line of credit has; null for any other.',
    { nullable: true },
  )
  readonly lineOfCredit!: LineOfCreditApplication | null;

  @Described(
    () => DateTime,
    'When it was made; where the lender does not say, when this graph first knew of it.',
  )
  readonly createdAt!: Date;

  /** Not in the graph unless asked for; null where another call tells, or none. */
  readonly applicants!: readonly Applicant[] | null;

  /** Not in the graph: the edge to `Customer` is made from it. */
  readonly customerId!: string | null;

  /** Not in the graph: the lender's own id of its customer, where it has one. */
  readonly customerRef?: string | null;
}

export const ApplicationConnection = connectionOf('Application', () => Application);
