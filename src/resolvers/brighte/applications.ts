/** Brighte's applications: reading them, their documents, and what a vendor does with one. */
import { Arg, Args, type ClassType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import type * as wire from '../../datasources/brighte/answers.js';
import type { NewDocument } from '../../datasources/brighte/request.js';
import { toApplication, toDocument } from '../../datasources/brighte/response.js';
import { toldOfApplication } from '../../datasources/told.js';
import {
  Application,
  ApplicationConnection,
  ApplicationDocument,
} from '../../schema/application.js';
import {
  BrighteCreateApplicationDocumentInput,
  BrighteCreateApplicationDocumentPayload,
  BrighteRequestApplicationPaymentInput,
  BrighteRequestApplicationPaymentPayload,
  BrighteSecureCode,
  BrighteSendApplicationSecureCodeInput,
  BrighteSendApplicationSecureCodePayload,
  BrighteUpdateApplicationInput,
  BrighteUpdateApplicationPayload,
} from '../../schema/brighte/application.js';
import { Cached } from '../../schema/cached.js';
import { PageArgs } from '../../schema/page.js';
import type { Payload } from '../../schema/payload.js';
import { CalendarDate } from '../../schema/scalars.js';
import { applicationAt } from '../application.js';
import { actBrighte, applicationRef, atRef, ref } from './acting.js';
import { ACCOUNT, connection, FROM, listing, TO } from './connection.js';
import { entityOf } from './entity.js';

@Resolver()
class BrighteApplicationResolver {
  @Query(() => ApplicationConnection, {
    nullable: true,
    description:
      "List applications of a branch, in Brighte's order by creation. Read to the end, it names each once, also while new ones arrive.",
  })
  brighteListApplications(
    @Arg('accountId', () => ID, { description: ACCOUNT }) accountId: string,
    @Arg('fromOn', () => CalendarDate, { nullable: true, description: FROM }) from:
      | string
      | undefined,
    @Arg('toOn', () => CalendarDate, { nullable: true, description: TO }) to: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return connection(args, (some) =>
      context.reader('BRIGHTE').someApplications(listing(accountId, from, to), some),
    );
  }

  @Query(() => Application, {
    nullable: true,
    description: 'Get application: one by the id that Brighte gave (externalId in this graph).',
  })
  brighteGetApplication(
    @Arg('applicationId', () => ID, { description: 'The id that Brighte gave.' })
    applicationId: string,
    @Ctx() context: Context,
  ) {
    return applicationAt(atRef(ref(applicationId, 'applicationId')), context);
  }

  @Query(() => [String], {
    nullable: true,
    description:
      'List document types: the words that a document of an application may be sent under.',
  })
  @Cached
  brighteListApplicationDocumentTypes(@Ctx() context: Context) {
    return context.kept('BRIGHTE', 'document types', () =>
      context.reader('BRIGHTE').documentTypes(),
    );
  }

  @Query(() => [ApplicationDocument], {
    nullable: true,
    description:
      'List documents of an application: names and types; their contents cannot be read back.',
  })
  brighteListApplicationDocuments(
    @Arg('applicationId', () => ID, { description: 'The id that Brighte gave.' })
    applicationId: string,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').applicationDocuments(ref(applicationId, 'applicationId'));
  }

  @Mutation(() => BrighteUpdateApplicationPayload, {
    nullable: true,
    description: 'Update application: change your own number on it.',
  })
  brighteUpdateApplication(
    @Arg('input', () => BrighteUpdateApplicationInput, {
      description: 'Which one, and the number.',
    })
    input: BrighteUpdateApplicationInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'updateApplication', input, (rest) => ({
      ...rest,
      applicationId: applicationRef(rest.applicationId),
    }));
  }

  @Mutation(() => BrighteCreateApplicationDocumentPayload, {
    nullable: true,
    description: 'Create application document: send an invoice or another paper to an application.',
  })
  brighteCreateApplicationDocument(
    @Arg('input', () => BrighteCreateApplicationDocumentInput, {
      description: 'Which one, and the file.',
    })
    input: BrighteCreateApplicationDocumentInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(
      context,
      'createApplicationDocument',
      input,
      async (rest): Promise<NewDocument> => ({
        applicationId: applicationRef(rest.applicationId),
        documentType: rest.documentType,
        file: await rest.file,
      }),
    );
  }

  @Mutation(() => BrighteRequestApplicationPaymentPayload, {
    nullable: true,
    description:
      'Request payment: report that everything is delivered and installed. The buyer is asked to confirm; then the money moves. It goes out once, and a lost answer goes to a person.',
  })
  brighteRequestApplicationPayment(
    @Arg('input', () => BrighteRequestApplicationPaymentInput, {
      description: 'Which one.',
    })
    input: BrighteRequestApplicationPaymentInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'requestApplicationPayment', input, (rest) => ({
      applicationId: applicationRef(rest.applicationId),
    }));
  }

  @Mutation(() => BrighteSendApplicationSecureCodePayload, {
    nullable: true,
    description:
      'Send secure code: text a code to an applicant. No documented call takes the code.',
  })
  brighteSendApplicationSecureCode(
    @Arg('input', () => BrighteSendApplicationSecureCodeInput, { description: 'Whom.' })
    input: BrighteSendApplicationSecureCodeInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return actBrighte(context, 'sendApplicationSecureCode', input, (rest) => rest);
  }
}

const applicationOf = (payload: ClassType<Payload>) =>
  entityOf(
    payload,
    'application',
    () => Application,
    'The application as Brighte answered it.',
    ({ application }: { application: wire.Application }, { units }) =>
      toApplication(application, units.answers),
    (at, context) => applicationAt(atRef(at), context),
    (application, context) =>
      context.saw('Application', atRef(application.externalId), toldOfApplication(application)),
  );
export const applicationResolvers = [
  BrighteApplicationResolver,
  applicationOf(BrighteUpdateApplicationPayload),
  applicationOf(BrighteRequestApplicationPaymentPayload),
  entityOf(
    BrighteCreateApplicationDocumentPayload,
    'document',
    () => ApplicationDocument,
    'The document as Brighte holds it; null when its answer was lost.',
    ({ applicationDocument }: { applicationDocument: wire.Document }) =>
      toDocument(applicationDocument),
  ),
  entityOf(
    BrighteSendApplicationSecureCodePayload,
    'secureCode',
    () => BrighteSecureCode,
    'The code that is on its way; null when the answer was lost: then ask for another, under a new key.',
    ({ token }: { token: string }) => ({ token }),
  ),
] as const;
