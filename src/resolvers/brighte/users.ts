/** The people who work for the vendor, as Brighte keeps them. */
import { Arg, Args, type ClassType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import type * as wire from '../../datasources/brighte/answers.js';
import { toUser } from '../../datasources/brighte/response.js';
import {
  BrighteApiCredentials,
  BrighteCreateUserInput,
  BrighteCreateUserPayload,
  BrighteDeletedUser,
  BrighteDeleteUserInput,
  BrighteDeleteUserPayload,
  BrighteGenerateUserApiCredentialsInput,
  BrighteGenerateUserApiCredentialsPayload,
  BrighteUpdateUserInput,
  BrighteUpdateUserPayload,
  BrighteUser,
  BrighteUserConnection,
  type BrighteUserRoleInput,
} from '../../schema/brighte/user.js';
import { PageArgs } from '../../schema/page.js';
import type { Payload } from '../../schema/payload.js';
import { CalendarDate } from '../../schema/scalars.js';
import { actBrighte, given, ref } from './acting.js';
import { ACCOUNT, connection, FROM, listing, TO } from './connection.js';
import { entityOf } from './entity.js';

const roleOf = (role: BrighteUserRoleInput) => role.replace('_', ' ');

@Resolver()
class BrighteUserResolver {
  @Query(() => BrighteUserConnection, {
    nullable: true,
    description: 'List users of a branch.',
  })
  brighteListUsers(
    @Arg('accountId', () => ID, { description: ACCOUNT }) accountId: string,
    @Arg('fromOn', () => CalendarDate, { nullable: true, description: FROM }) from:
      | string
      | undefined,
    @Arg('toOn', () => CalendarDate, { nullable: true, description: TO }) to: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return connection(args, (some) =>
      context.reader('BRIGHTE').someUsers(listing(accountId, from, to), some),
    );
  }

  @Query(() => BrighteUser, {
    nullable: true,
    description: 'Get user: one by the id that Brighte gave.',
  })
  brighteGetUser(
    @Arg('userId', () => ID, { description: 'The id that Brighte gave.' }) userId: string,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').user(ref(userId, 'userId'));
  }

  @Mutation(() => BrighteCreateUserPayload, {
    nullable: true,
    description: 'Create user: one more person who sells for a branch.',
  })
  brighteCreateUser(
    @Arg('input', () => BrighteCreateUserInput, { description: 'Who.' })
    input: BrighteCreateUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'createUser', input, (rest) => ({
      ...rest,
      role: roleOf(rest.role),
    }));
  }

  @Mutation(() => BrighteUpdateUserPayload, {
    nullable: true,
    description: 'Update user: change what is given.',
  })
  brighteUpdateUser(
    @Arg('input', () => BrighteUpdateUserInput, { description: 'Who, and what.' })
    input: BrighteUpdateUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'updateUser', input, (rest) => ({
      ...given(rest),
      userId: ref(rest.userId, 'input', 'userId'),
      ...(rest.role && { role: roleOf(rest.role) }),
    }));
  }

  @Mutation(() => BrighteDeleteUserPayload, { nullable: true, description: 'Delete user.' })
  brighteDeleteUser(
    @Arg('input', () => BrighteDeleteUserInput, { description: 'Who.' })
    input: BrighteDeleteUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'deleteUser', input, (rest) => ({
      userId: ref(rest.userId, 'input', 'userId'),
    }));
  }

  @Mutation(() => BrighteGenerateUserApiCredentialsPayload, {
    nullable: true,
    description:
      'Generate API credentials of a user for one branch. The secret is shown once; the one before may end.',
  })
  brighteGenerateUserApiCredentials(
    @Arg('input', () => BrighteGenerateUserApiCredentialsInput, { description: 'Whose.' })
    input: BrighteGenerateUserApiCredentialsInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'generateUserApiCredentials', input, (rest) => ({
      ...rest,
      userId: ref(rest.userId, 'input', 'userId'),
    }));
  }
}

const userOf = (payload: ClassType<Payload>) =>
  entityOf(
    payload,
    'user',
    () => BrighteUser,
    'The user as Brighte answered it.',
    ({ user }: { user: wire.User }) => toUser(user),
    (at, context) => context.reader('BRIGHTE').user(at),
  );

export const userResolvers = [
  BrighteUserResolver,
  userOf(BrighteCreateUserPayload),
  userOf(BrighteUpdateUserPayload),
  entityOf(
    BrighteDeleteUserPayload,
    'deletedUser',
    () => BrighteDeletedUser,
    'Who is deleted; null when nobody is.',
    undefined,
    async (userId) => ({ userId }),
  ),
  entityOf(
    BrighteGenerateUserApiCredentialsPayload,
    'credentials',
    () => BrighteApiCredentials,
    'The access; null when the answer was lost: then have it issued anew, under a new key.',
    ({ userKey }: { userKey: { apiId: string; apiSecret?: string } }) => ({
      apiId: userKey.apiId,
      apiSecret: userKey.apiSecret ?? null,
    }),
  ),
] as const;
