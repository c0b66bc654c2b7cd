/** Realfinity's own actions on clients. */
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { ActionInput, payload } from './payload.js';
import { DateTime, Decimal } from './scalars.js';

const CLIENT = 'The client, by its id in this graph.';
const EXPECTED =
  'The updatedAt that you read, or createdAt where that is null: if somebody has changed the client since, nothing is sent. Read just before writing, as Realfinity offers nothing stricter.';
const CLEARS = 'null clears it.';

@InputType({
  description: 'A mailing address. It is written as a whole: what is left out is cleared.',
})
export class ContactAddressInput {
  @Described(() => String, 'Street and number (Realfinity: addressLine1).', { nullable: true })
  readonly line1?: string | null;

  @Described(() => String, 'Flat, floor or the like (Realfinity: addressLine2).', {
    nullable: true,
  })
  readonly line2?: string | null;

  @Described(() => String, 'Town.', { nullable: true })
  readonly city?: string | null;

  @Described(() => String, 'State, as two letters like FL.', { nullable: true })
  readonly state?: string | null;

  @Described(() => String, 'ZIP code.', { nullable: true })
  readonly zipCode?: string | null;
}

@InputType({ description: 'What a client may have besides a name.' })
abstract class ClientDetails extends ActionInput {
  @Described(() => String, `Where the record came from; ${CLEARS}`, { nullable: true })
  readonly leadSource?: string | null;

  @Described(() => ID, `Who owns the record, by Realfinity's id of the user; ${CLEARS}`, {
    nullable: true,
  })
  readonly ownerId?: string | null;

  @Described(
    () => ID,
    `Whoever referred them, by Realfinity's id (Realfinity: referredById); ${CLEARS}`,
    { nullable: true },
  )
  readonly referrerId?: string | null;

  @Described(() => String, `Phone at home; ${CLEARS}`, { nullable: true })
  readonly homePhone?: string | null;

  @Described(() => String, `Phone at work; ${CLEARS}`, { nullable: true })
  readonly workPhone?: string | null;

  @Described(() => String, `Mobile phone; ${CLEARS}`, { nullable: true })
  readonly mobilePhone?: string | null;

  @Described(() => String, `Fax; ${CLEARS}`, { nullable: true })
  readonly fax?: string | null;

  @Described(
    () => ContactAddressInput,
    `Where they can be reached; left out, it stays; ${CLEARS} Not in Realfinity's document: seen in a public sample.`,
    { nullable: true },
  )
  readonly contactAddress?: ContactAddressInput | null;

  @Described(() => Int, `Credit score; ${CLEARS}`, { nullable: true })
  readonly fico?: number | null;

  @Described(() => Decimal, `Income, at most 15 digits; ${CLEARS}`, { nullable: true })
  readonly totalIncome?: string | null;

  @Described(() => Decimal, `Payments on debts, at most 15 digits; ${CLEARS}`, { nullable: true })
  readonly totalDebtPayments?: string | null;

  @Described(
    () => Boolean,
    `Whether it is their first home (Realfinity: firstTimeBuyer); ${CLEARS}`,
    { nullable: true },
  )
  readonly isFirstTimeBuyer?: boolean | null;
}

@InputType({ description: 'A client to make.' })
export class RealfinityCreateClientInput extends ClientDetails {
  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail.')
  readonly email!: string;

  @Described(
    () => String,
    'Your own key for them (Realfinity: externalId), which no other client may have: a lost answer is looked up by it. Made from the idempotency key when left out.',
    { nullable: true },
  )
  readonly referenceNumber?: string | null;

  @Described(() => Boolean, 'Send them no notifications.', { defaultValue: false })
  readonly isSilenced!: boolean;
}

@InputType({ description: 'What to change about a client; what is left out stays.' })
export class RealfinityUpdateClientInput extends ClientDetails {
  @Described(() => ID, CLIENT)
  readonly clientId!: string;

  @Described(() => DateTime, EXPECTED, { nullable: true })
  readonly expectedUpdatedAt?: Date | null;

  @Described(() => String, 'First name.', { nullable: true })
  readonly firstName?: string | null;

  @Described(() => String, 'Last name.', { nullable: true })
  readonly lastName?: string | null;

  @Described(() => String, 'E-mail.', { nullable: true })
  readonly email?: string | null;

  @Described(() => String, `Your own key for them (Realfinity: externalId); ${CLEARS}`, {
    nullable: true,
  })
  readonly referenceNumber?: string | null;

  @Described(() => Boolean, 'Whether they get no notifications.', { nullable: true })
  readonly isSilenced?: boolean | null;
}

@InputType({
  description:
    'What a client shall be from now on. What is left out is cleared, but for the address and what this graph does not know: they are read first and sent along.',
})
export class RealfinityReplaceClientInput extends ClientDetails {
  @Described(() => ID, CLIENT)
  readonly clientId!: string;

  @Described(() => DateTime, EXPECTED, { nullable: true })
  readonly expectedUpdatedAt?: Date | null;

  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail.')
  readonly email!: string;

  @Described(() => String, 'Your own key for them (Realfinity: externalId).', { nullable: true })
  readonly referenceNumber?: string | null;

  @Described(
    () => Boolean,
    'Whether they get no notifications; asked for, so that it does not change by itself.',
  )
  readonly isSilenced!: boolean;

  @Described(
    () => Boolean,
    'Whether they are archived; asked for, so that nobody comes back by itself.',
  )
  readonly isArchived!: boolean;
}

@InputType({ description: 'Which client to hide from daily work, or to bring back.' })
export class RealfinityArchiveClientInput extends ActionInput {
  @Described(() => ID, CLIENT)
  readonly clientId!: string;

  @Described(() => Boolean, 'False brings them back.', { defaultValue: true })
  readonly isArchived!: boolean;

  @Described(() => DateTime, EXPECTED, { nullable: true })
  readonly expectedUpdatedAt?: Date | null;
}

@InputType({ description: 'Which client to delete. Whether that can be undone is not documented.' })
export class RealfinityDeleteClientInput extends ActionInput {
  @Described(() => ID, CLIENT)
  readonly clientId!: string;

  @Described(() => Boolean, 'Must be true: say that it is meant. Archiving hides without deleting.')
  readonly confirm!: boolean;
}

@ObjectType({ description: "Realfinity's own record of a write. It may leave out any part." })
export class RealfinityAuditRecord {
  @Described(() => String, 'What it is about, by the reference Realfinity gave.', {
    nullable: true,
  })
  readonly nativeRef!: string | null;

  @Described(() => String, "What kind of thing that is, in Realfinity's own word.", {
    nullable: true,
  })
  readonly nativeType!: string | null;

  @Described(() => DateTime, 'When that was made.', { nullable: true })
  readonly createdAt!: Date | null;

  @Described(() => DateTime, 'When that was last changed.', { nullable: true })
  readonly updatedAt!: Date | null;
}

@ObjectType({ description: 'A client who is no more.' })
export class RealfinityDeletedClient {
  @Described(() => ID, 'The id they had in this graph.')
  readonly clientId!: string;
}

export const RealfinityCreateClientPayload = payload(
  'RealfinityCreateClientPayload',
  'making a client',
);
export const RealfinityUpdateClientPayload = payload(
  'RealfinityUpdateClientPayload',
  'changing a client',
);
export const RealfinityReplaceClientPayload = payload(
  'RealfinityReplaceClientPayload',
  'replacing a client',
);
export const RealfinityArchiveClientPayload = payload(
  'RealfinityArchiveClientPayload',
  'archiving a client or bringing one back',
);
export const RealfinityDeleteClientPayload = payload(
  'RealfinityDeleteClientPayload',
  'deleting a client',
);
