/** Realfinity's calls by their own names. Listing is the noun `clients`. */
import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import { globalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import type * as wire from '../datasources/realfinity/answers.js';
import type { ClientChange } from '../datasources/realfinity/request.js';
import { Client } from '../schema/client.js';
import type { Payload } from '../schema/payload.js';
import * as realfinity from '../schema/realfinity.js';
import { actsOf, inputRef } from './act.js';
import { clientAt } from './client.js';
import { checkedRef } from './ids.js';
import { selectedFields } from './selection.js';

const atRef = (ref: string) => keyOf({ provider: 'REALFINITY', ref });

const actRealfinity = actsOf('REALFINITY');

/** Which client, and how it was when it was read; the rest is what is said of it. */
function about<T extends { readonly clientId: string; readonly expectedUpdatedAt?: Date | null }>({
  clientId,
  expectedUpdatedAt,
  ...rest
}: T) {
  return {
    ...given(rest),
    clientId: inputRef('REALFINITY', clientId, 'Client', 'clientId'),
    ...(expectedUpdatedAt && { expectedUpdatedAt: expectedUpdatedAt.toISOString() }),
  };
}

/** What is never nothing: null would say that it is to be cleared. */
const NEVER_NULL = ['firstName', 'lastName', 'email', 'isSilenced', 'isArchived'];

/** What was said, in the spelling that is sent: what was left out is not there, null stays null. */
function given(input: object): ClientChange {
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [name, value] of said)
    if (value === null && NEVER_NULL.includes(name))
      throw new KnownError('INVALID_INPUT', `${name} cannot be cleared.`, ['input', name]);
  return Object.fromEntries(
    said.map(([name, value]) => [
      name,
      /^(owner|referrer)Id$/.test(name) && typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  );
}

/** A reference that only this action has: what its key is made from is in its receipt. */
const referenceOf = (caller: string, key: string) =>
  `lg-${createHash('sha256').update(`${caller} ${key}`).digest('hex').slice(0, 32)}`;

@Resolver()
export class RealfinityResolver {
  @Query(() => Client, {
    nullable: true,
    description: 'Get client: one by the id that Realfinity gave (externalId in this graph).',
  })
  realfinityGetClient(
    @Arg('clientId', () => ID, { description: 'The id that Realfinity gave, a GUID.' })
    clientId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ref = checkedRef('REALFINITY', clientId.toLowerCase(), ['clientId']);
    return clientAt(atRef(ref), context, selectedFields(info, 'Client'));
  }

  @Mutation(() => realfinity.RealfinityCreateClientPayload, {
    nullable: true,
    description: 'Create client. Realfinity would make a twin of a repeat, so this looks first.',
  })
  realfinityCreateClient(
    @Arg('input', () => realfinity.RealfinityCreateClientInput, { description: 'Who.' })
    input: realfinity.RealfinityCreateClientInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actRealfinity(context, 'createClient', input, (client) => ({
      ...given(client),
      referenceNumber:
        client.referenceNumber ?? referenceOf(context.caller.name, input.idempotencyKey),
    }));
  }

  @Mutation(() => realfinity.RealfinityUpdateClientPayload, {
    nullable: true,
    description: 'Update client: change what is given; null clears, what is left out stays.',
  })
  realfinityUpdateClient(
    @Arg('input', () => realfinity.RealfinityUpdateClientInput, { description: 'Who, and what.' })
    input: realfinity.RealfinityUpdateClientInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actRealfinity(context, 'updateClient', input, about);
  }

  @Mutation(() => realfinity.RealfinityReplaceClientPayload, {
    nullable: true,
    description:
      'Replace client: what is left out is cleared. Updating is what is wanted nearly always.',
  })
  realfinityReplaceClient(
    @Arg('input', () => realfinity.RealfinityReplaceClientInput, {
      description: 'Who, and everything about them.',
    })
    input: realfinity.RealfinityReplaceClientInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actRealfinity(context, 'replaceClient', input, about);
  }

  @Mutation(() => realfinity.RealfinityArchiveClientPayload, {
    nullable: true,
    description:
      'Archive client, or bring one back: an update of nothing else (Realfinity: update client, isArchived). Its receipt says realfinity.updateClient.',
  })
  realfinityArchiveClient(
    @Arg('input', () => realfinity.RealfinityArchiveClientInput, { description: 'Who.' })
    input: realfinity.RealfinityArchiveClientInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actRealfinity(context, 'updateClient', input, about);
  }

  @Mutation(() => realfinity.RealfinityDeleteClientPayload, {
    nullable: true,
    description:
      'Delete client, which may be final, and which Realfinity may not offer. Archiving is what is wanted nearly always.',
  })
  realfinityDeleteClient(
    @Arg('input', () => realfinity.RealfinityDeleteClientInput, {
      description: 'Who, and that it is meant.',
    })
    input: realfinity.RealfinityDeleteClientInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actRealfinity(context, 'deleteClient', input, ({ clientId, confirm }) => ({
      clientId: inputRef('REALFINITY', clientId, 'Client', 'clientId'),
      confirm,
    }));
  }
}

const at = (instant: string | null | undefined) => (instant ? new Date(instant) : null);

/** Realfinity answers a write with an audit record, never with the client: who asks for it has it read. */
function clientOf(payload: ClassType<Payload>) {
  @Resolver(() => payload)
  class PayloadResolver {
    @FieldResolver(() => Client, {
      nullable: true,
      description: 'The client as it is now, read after the write; null when nothing was done.',
    })
    async client(
      @Root() { ref, receipt }: Payload,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return ref && receipt.state === 'COMMITTED'
        ? clientAt(atRef(ref), context, selectedFields(info, 'Client'))
        : null;
    }

    @FieldResolver(() => realfinity.RealfinityAuditRecord, {
      nullable: true,
      description: "Realfinity's own record of it; null when its answer was lost.",
    })
    async audit(@Root() { answer }: Payload): Promise<realfinity.RealfinityAuditRecord | null> {
      const audit = answer as wire.Audit | null;
      return (
        audit && {
          nativeRef: audit.id ?? null,
          nativeType: audit.type ?? null,
          createdAt: at(audit.createdTimestamp),
          updatedAt: at(audit.updatedTimestamp),
        }
      );
    }
  }
  return PayloadResolver;
}

@Resolver(() => realfinity.RealfinityDeleteClientPayload)
class DeletePayloadResolver {
  @FieldResolver(() => realfinity.RealfinityDeletedClient, {
    nullable: true,
    description: 'Who is deleted; null when nobody is.',
  })
  async deletedClient(@Root() { ref, receipt }: Payload) {
    return ref && receipt.state === 'COMMITTED'
      ? { clientId: globalId('REALFINITY', 'Client', ref) }
      : null;
  }
}

export const realfinityResolvers = [
  RealfinityResolver,
  clientOf(realfinity.RealfinityCreateClientPayload),
  clientOf(realfinity.RealfinityUpdateClientPayload),
  clientOf(realfinity.RealfinityReplaceClientPayload),
  clientOf(realfinity.RealfinityArchiveClientPayload),
  DeletePayloadResolver,
] as const;
