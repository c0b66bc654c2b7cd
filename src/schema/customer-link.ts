/** One person over lenders: identities, the links between them, and why they are linked. */
import { ID, InputType, ObjectType } from 'type-graphql';
import type { Customer } from './customer.js';
import { Described, describedEnum } from './described.js';
import { Node } from './node.js';
import { ProviderCode } from './provider.js';
import { DateTime } from './scalars.js';
import { UserError } from './user-error.js';

export const LinkEvidence = describedEnum(
  'LinkEvidence',
  'What speaks for two customers being one person. A name never does.',
  {
    PERSONAL_NUMBER: 'Both lenders have the same personal number.',
    EMAIL: 'Both lenders have the same e-mail.',
    PHONE: 'Both lenders have the same mobile phone, by its last nine digits.',
    CONFIRMED: 'A person has confirmed it: see linkedBy.',
  },
);
export type LinkEvidence = keyof typeof LinkEvidence;

export const LinkConfidence = describedEnum(
  'LinkConfidence',
  'How strong the evidence is, besides the word of whoever confirmed.',
  {
    HIGH: 'The personal number agrees, or e-mail and phone both do, and nothing speaks against it.',
    LOW: 'Something agrees that a household may share, or something speaks against it.',
    STATED: 'Nothing that can be compared agrees: it rests on the word of whoever confirmed.',
  },
);
export type LinkConfidence = keyof typeof LinkConfidence;

export const LinkConflict = describedEnum(
  'LinkConflict',
  'What speaks against two customers being one person.',
  {
    PERSONAL_NUMBER:
      'One lender knows them under different personal numbers: two people. Never linked.',
    BORN_ON: 'Their days of birth differ.',
    SHARED_CONTACT:
      'The e-mail or phone that agrees is also that of somebody who cannot be the same person: a household, or an office.',
  },
);
export type LinkConflict = keyof typeof LinkConflict;

@ObjectType({
  implements: Node,
  description:
    'That two customers are one person: confirmed by a person, undone by a person, and kept as history.',
})
export class CustomerLink extends Node {
  @Described(() => [LinkEvidence], 'What agreed when it was made; never empty.')
  readonly evidence!: readonly LinkEvidence[];

  @Described(() => LinkConfidence, 'How strong that is.')
  readonly confidence!: LinkConfidence;

  @Described(() => [LinkConflict], 'What spoke against it and was accepted by whoever confirmed.')
  readonly accepted!: readonly LinkConflict[];

  @Described(() => String, 'Why, in the words of whoever confirmed.')
  readonly reason!: string;

  @Described(() => String, 'The caller who confirmed.')
  readonly linkedBy!: string;

  @Described(() => DateTime, 'When.')
  readonly linkedAt!: Date;

  @Described(() => String, 'The caller who undid it; null while it stands.', { nullable: true })
  readonly unlinkedBy!: string | null;

  @Described(() => DateTime, 'When it was undone; null while it stands.', { nullable: true })
  readonly unlinkedAt!: Date | null;

  @Described(() => String, 'Why it was undone; null while it stands.', { nullable: true })
  readonly unlinkReason!: string | null;

  /** Not in the graph: its two ends. */
  readonly one!: string;
  readonly other!: string;
}

@ObjectType({ description: 'A person as one lender knows them. Contacts are masked.' })
export class CustomerIdentity {
  @Described(() => ID, 'Id of the customer that this is; it stays theirs, linked or not.')
  readonly customerId!: string;

  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, "The lender's own id of them; masked where it is their personal number.")
  readonly externalId!: string;

  /** Not in the graph: the customer that it is. */
  readonly customer!: Customer;
}

@ObjectType({
  description: 'Somebody who may be the same person. Nothing is linked until a person says so.',
})
export class SuggestedLink {
  @Described(() => [LinkEvidence], 'What agrees.')
  readonly evidence!: readonly LinkEvidence[];

  @Described(() => LinkConfidence, 'How strong that is.')
  readonly confidence!: LinkConfidence;

  @Described(() => [LinkConflict], 'What speaks against it.')
  readonly conflicts!: readonly LinkConflict[];

  /** Not in the graph: who it is. */
  readonly key!: string;
}

@InputType({ description: 'Two customers who are one person.' })
export class CustomerLinkInput {
  @Described(
    () => String,
    'Your key for this one link, 1 to 255 visible characters, such as a UUID. The same key again gives the same link, also after it was undone.',
  )
  readonly idempotencyKey!: string;

  @Described(() => [ID], 'The two customers, by their ids.')
  readonly customerIds!: readonly string[];

  @Described(
    () => String,
    'How you have made sure, in 1 to 500 characters; goes on record, so no personal data.',
  )
  readonly reason!: string;

  @Described(
    () => [LinkConflict],
    'What speaks against it and you have looked into. Different personal numbers with one lender cannot be accepted.',
    { defaultValue: [] },
  )
  readonly accepting!: readonly LinkConflict[];
}

@InputType({ description: 'A link that is to be undone.' })
export class CustomerUnlinkInput {
  @Described(() => ID, 'The link, by its id. Undone again, it stays as it was undone first.')
  readonly linkId!: string;

  @Described(() => String, 'Why, in 1 to 500 characters; goes on record, so no personal data.')
  readonly reason!: string;
}

@ObjectType({ description: 'What came of linking two customers.' })
export class CustomerLinkPayload {
  @Described(() => CustomerLink, 'The link; null when they were not linked.', { nullable: true })
  readonly link!: CustomerLink | null;

  @Described(() => [UserError], 'Why they were not linked; empty when they were.')
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of undoing a link.' })
export class CustomerUnlinkPayload {
  @Described(() => CustomerLink, 'The link as it ended; null when there is none.', {
    nullable: true,
  })
  readonly link!: CustomerLink | null;

  @Described(() => [UserError], 'Why it was not undone; empty when it was.')
  readonly userErrors!: UserError[];
}
