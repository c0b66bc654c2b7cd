/** The people who work for a vendor of Brighte. */
import { ID, InputType, ObjectType } from 'type-graphql';
import { Described, describedEnum } from '../described.js';
import { connectionOf } from '../page.js';
import { ActionInput, payload } from '../payload.js';

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

export const BrighteUserConnection = connectionOf('BrighteUser', () => BrighteUser);

export const BrighteUserRoleInput = describedEnum('BrighteUserRoleInput', 'A role to give.', {
  ADMINISTRATOR: 'May manage the account.',
  TEAM_MEMBER: 'May sell.',
});
export type BrighteUserRoleInput = keyof typeof BrighteUserRoleInput;

@InputType({ description: 'A user to make.' })
export class BrighteCreateUserInput extends ActionInput {
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
export class BrighteUpdateUserInput extends ActionInput {
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
export class BrighteDeleteUserInput extends ActionInput {
  @Described(() => ID, "The user, by Brighte's id.")
  readonly userId!: string;
}

@InputType({ description: 'Whose access to issue anew.' })
export class BrighteGenerateUserApiCredentialsInput extends ActionInput {
  @Described(() => ID, "The user, by Brighte's id.")
  readonly userId!: string;

  @Described(() => ID, 'The branch it gives access to.')
  readonly accountId!: string;
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

export const BrighteCreateUserPayload = payload('BrighteCreateUserPayload', 'making a user');
export const BrighteUpdateUserPayload = payload('BrighteUpdateUserPayload', 'changing a user');
export const BrighteDeleteUserPayload = payload('BrighteDeleteUserPayload', 'deleting a user');
export const BrighteGenerateUserApiCredentialsPayload = payload(
  'BrighteGenerateUserApiCredentialsPayload',
  'issuing access',
);
