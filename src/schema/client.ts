/** A person known to a mortgage lender, before and beside any application. */
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import {
  BooleanFilterInput,
  DateTimeFilterInput,
  DecimalFilterInput,
  IDFilterInput,
  IntFilterInput,
  StringFilterInput,
} from './filters.js';
import { Node } from './node.js';
import { connectionOf } from './page.js';
import { ProviderCode } from './provider.js';
import { DateTime, Decimal } from './scalars.js';

@ObjectType({ description: 'Where a client can be reached by mail.' })
export class ContactAddress {
  @Described(() => String, 'Street and number.', { nullable: true })
  readonly line1!: string | null;

  @Described(() => String, 'Flat, floor or the like.', { nullable: true })
  readonly line2!: string | null;

  @Described(() => String, 'Town.', { nullable: true })
  readonly city!: string | null;

  @Described(() => String, 'State, as two letters like FL.', { nullable: true })
  readonly state!: string | null;

  @Described(() => String, 'ZIP code.', { nullable: true })
  readonly zipCode!: string | null;
}

@ObjectType({ description: "A user of the lender's platform. Nothing more is known of them." })
export class ClientUser {
  @Described(() => ID, "The lender's id of the user.")
  readonly userId!: string;
}

@ObjectType({
  implements: Node,
  description: 'A borrower or prospect in the records of a mortgage lender.',
})
export class Client extends Node {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => String, 'The reference the lender gave.')
  readonly externalId!: string;

  @Described(
    () => String,
    'Your own key for them, which finds them again; null when they have none.',
    { nullable: true },
  )
  readonly referenceNumber!: string | null;

  @Described(() => String, 'Where the record came from, as somebody typed it.', { nullable: true })
  readonly leadSource!: string | null;

  @Described(() => ClientUser, 'Who owns the record; null when nobody does.', { nullable: true })
  readonly owner!: ClientUser | null;

  @Described(
    () => ClientUser,
    'Whoever referred them, by id; null when nobody did. Whether that is a user or another client is not documented: see referredBy.',
    { nullable: true },
  )
  readonly referrer!: ClientUser | null;

  @Described(() => String, 'First name.')
  readonly firstName!: string;

  @Described(() => String, 'Last name.')
  readonly lastName!: string;

  @Described(() => String, 'E-mail.')
  readonly email!: string;

  @Described(() => String, 'Phone at home, as somebody typed it.', { nullable: true })
  readonly homePhone!: string | null;

  @Described(() => String, 'Phone at work, as somebody typed it.', { nullable: true })
  readonly workPhone!: string | null;

  @Described(() => String, 'Mobile phone, as somebody typed it.', { nullable: true })
  readonly mobilePhone!: string | null;

  @Described(() => String, 'Fax, as somebody typed it.', { nullable: true })
  readonly fax!: string | null;

  @Described(() => ContactAddress, 'Where they can be reached; null when it is not known.', {
    nullable: true,
  })
  readonly contactAddress!: ContactAddress | null;

  @Described(() => Boolean, 'Whether the lender sends them no notifications.')
  readonly isSilenced!: boolean;

  @Described(() => Boolean, 'Whether they are hidden from daily work; the record stays.')
  readonly isArchived!: boolean;

  @Described(() => Int, 'Credit score; null when it is not known.', { nullable: true })
  readonly fico!: number | null;

  @Described(
    () => Decimal,
    "Income, in the lender's digits. Neither currency nor period is documented: show it, compute nothing from it.",
    { nullable: true },
  )
  readonly totalIncome!: string | null;

  @Described(
    () => Decimal,
    "Payments on debts, in the lender's digits. Neither currency nor period is documented: show it, compute nothing from it.",
    { nullable: true },
  )
  readonly totalDebtPayments!: string | null;

  @Described(() => Boolean, 'Whether it is their first home; null when it is not known.', {
    nullable: true,
  })
  readonly isFirstTimeBuyer!: boolean | null;

  @Described(() => DateTime, 'When the record was made.')
  readonly createdAt!: Date;

  @Described(
    () => DateTime,
    "When the record was last changed; null when it never was. Give it as expectedUpdatedAt, so that nobody else's change is lost.",
    { nullable: true },
  )
  readonly updatedAt!: Date | null;

  /** Not in the graph: the edge to another client is made from it. */
  readonly referrerRef!: string | null;
}

export const ClientConnection = connectionOf('Client', () => Client);

@InputType({
  description:
    'Which clients are meant. Everything given holds together; a filter may have some 15 conditions.',
})
export class ClientFilterInput {
  @Described(() => [ClientFilterInput], 'All of these hold.', { nullable: true })
  readonly and?: readonly ClientFilterInput[] | null;

  @Described(() => [ClientFilterInput], 'At least one of these holds.', { nullable: true })
  readonly or?: readonly ClientFilterInput[] | null;

  @Described(
    () => ClientFilterInput,
    'This does not hold. Where nothing is known of what it compares, it is neither true nor false, and the client is left out.',
    { nullable: true },
  )
  readonly not?: ClientFilterInput | null;

  @Described(
    () => IDFilterInput,
    'By their ids in this graph, up to 40; more of them are asked by `nodes`.',
    { nullable: true },
  )
  readonly id?: IDFilterInput | null;

  @Described(() => StringFilterInput, 'By your own key (Realfinity: externalId).', {
    nullable: true,
  })
  readonly referenceNumber?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By where the record came from.', { nullable: true })
  readonly leadSource?: StringFilterInput | null;

  @Described(() => IDFilterInput, "By the owner, in the lender's ids of users.", {
    nullable: true,
  })
  readonly ownerId?: IDFilterInput | null;

  @Described(
    () => IDFilterInput,
    "By whoever referred them, in the lender's ids (Realfinity: referredById).",
    { nullable: true },
  )
  readonly referrerId?: IDFilterInput | null;

  @Described(() => StringFilterInput, 'By first name.', { nullable: true })
  readonly firstName?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By last name.', { nullable: true })
  readonly lastName?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By e-mail; letter case is best ignored.', {
    nullable: true,
  })
  readonly email?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By the phone at home.', { nullable: true })
  readonly homePhone?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By the phone at work.', { nullable: true })
  readonly workPhone?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By the mobile phone.', { nullable: true })
  readonly mobilePhone?: StringFilterInput | null;

  @Described(() => StringFilterInput, 'By fax.', { nullable: true })
  readonly fax?: StringFilterInput | null;

  @Described(() => BooleanFilterInput, 'By whether they get no notifications.', {
    nullable: true,
  })
  readonly isSilenced?: BooleanFilterInput | null;

  @Described(
    () => BooleanFilterInput,
    'By whether they are archived; lists for people want `{ eq: false }`.',
    { nullable: true },
  )
  readonly isArchived?: BooleanFilterInput | null;

  @Described(() => IntFilterInput, 'By credit score.', { nullable: true })
  readonly fico?: IntFilterInput | null;

  @Described(() => DecimalFilterInput, 'By income.', { nullable: true })
  readonly totalIncome?: DecimalFilterInput | null;

  @Described(() => DecimalFilterInput, 'By payments on debts.', { nullable: true })
  readonly totalDebtPayments?: DecimalFilterInput | null;

  @Described(
    () => BooleanFilterInput,
    'By whether it is their first home (Realfinity: firstTimeBuyer).',
    { nullable: true },
  )
  readonly isFirstTimeBuyer?: BooleanFilterInput | null;

  @Described(() => DateTimeFilterInput, 'By when the record was made (Realfinity: createdOn).', {
    nullable: true,
  })
  readonly createdAt?: DateTimeFilterInput | null;

  @Described(
    () => DateTimeFilterInput,
    'By when the record was last changed (Realfinity: updatedOn).',
    { nullable: true },
  )
  readonly updatedAt?: DateTimeFilterInput | null;
}

export const ClientOrderField = describedEnum(
  'ClientOrderField',
  'What clients can be put in order by; all of them have it.',
  {
    CREATED_AT: 'When the record was made.',
    FIRST_NAME: 'First name.',
    LAST_NAME: 'Last name.',
    EMAIL: 'E-mail.',
  },
);
export type ClientOrderField = keyof typeof ClientOrderField;

export const SortDirection = describedEnum('SortDirection', 'Which end comes first.', {
  ASC: 'The first, smallest or oldest.',
  DESC: 'The last, largest or newest.',
});
export type SortDirection = keyof typeof SortDirection;

@InputType({ description: 'An order of clients; those alike are put in the order of their ids.' })
export class ClientOrderInput {
  @Described(() => ClientOrderField, 'By what.', { defaultValue: 'CREATED_AT' })
  readonly field!: ClientOrderField;

  @Described(() => SortDirection, 'Which end first.', { defaultValue: 'ASC' })
  readonly direction!: SortDirection;
}
