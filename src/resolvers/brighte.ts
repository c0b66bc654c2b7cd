/** Brighte's vendor calls by their own names: questions as queries, actions as mutations. */
import {
  Arg,
  Args,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import type * as wire from '../datasources/brighte/answers.js';
import type { BrighteReader } from '../datasources/brighte/index.js';
import type { Found, Listing, Place, Some } from '../datasources/brighte/lists.js';
import type { NewDocument } from '../datasources/brighte/request.js';
import {
  toApplication,
  toCallout,
  toDocument,
  toQuote,
  toUser,
} from '../datasources/brighte/response.js';
import { Application, ApplicationConnection, ApplicationDocument } from '../schema/application.js';
import * as brighte from '../schema/brighte.js';
import { PageArgs } from '../schema/page.js';
import type { Payload } from '../schema/payload.js';
import { Quote, QuoteConnection } from '../schema/quote.js';
import { CalendarDate } from '../schema/scalars.js';
import { act, inputRef } from './act.js';
import { applicationAt } from './application.js';
import { checkedRef } from './ids.js';
import { type Codec, isCount, lendersConnection } from './page.js';
import { quoteAt } from './quote.js';

const atRef = (ref: string) => keyOf({ provider: 'BRIGHTE', ref });
const ref = (text: string, ...path: string[]) => checkedRef('BRIGHTE', text, path);
const applicationRef = (id: string) => inputRef('BRIGHTE', id, 'Application', 'applicationId');
const quoteRef = (id: string) => inputRef('BRIGHTE', id, 'Quote', 'quoteId');

const actBrighte = <Input>(
  context: Context,
  name: string,
  key: string,
  shape: () => Promise<Input> | Input,
) => act(context, 'BRIGHTE', name, key, shape);

const roleOf = (role: brighte.BrighteUserRoleInput) => role.replace('_', ' ');

/** What was given, without what was left out or is null. */
const given = <T extends object>(input: T) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };

const PLACES: Codec<Place> = {
  toParts: ({ page, index, id }) => [page, index, id],
  toPlace: ([page, index, id]) =>
    isCount(page) && page > 0 && isCount(index) && typeof id === 'string'
      ? { page, index, id }
      : undefined,
};

/** A page of ours out of the pages that Brighte gives. */
const connection = <T>(args: PageArgs, read: (some: Some) => Promise<Found<T>>) =>
  lendersConnection(args, 'BRIGHTE', PLACES, read);

const listing = (
  accountId: string,
  from: string | null | undefined,
  to: string | null | undefined,
): Listing => ({ accountId: ref(accountId, 'accountId'), ...given({ from, to }) }) as Listing;

const ACCOUNT = 'The branch: an account that brighteListAccounts gives.';
const FROM = 'Made on this day or later (Brighte: startDate).';
const TO = 'Made on this day or earlier (Brighte: endDate).';

@Resolver()
export class BrighteResolver {
  @Query(() => [brighte.BrighteAccount], {
    nullable: true,
    description: 'List accounts: the branches that this server may act for.',
  })
  brighteListAccounts(@Ctx() context: Context) {
    return context.reader('BRIGHTE').accounts();
  }

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
  brighteListApplicationDocumentTypes(@Ctx() context: Context) {
    return context.reader('BRIGHTE').documentTypes();
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

  @Query(() => QuoteConnection, {
    nullable: true,
    description:
      "List quotes of a branch, in Brighte's order by creation; cancelled ones are not in it.",
  })
  brighteListQuotes(
    @Arg('accountId', () => ID, { description: ACCOUNT }) accountId: string,
    @Arg('fromOn', () => CalendarDate, { nullable: true, description: FROM }) from:
      | string
      | undefined,
    @Arg('toOn', () => CalendarDate, { nullable: true, description: TO }) to: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return connection(args, (some) =>
      context.reader('BRIGHTE').someQuotes(listing(accountId, from, to), some),
    );
  }

  @Query(() => Quote, {
    nullable: true,
    description: 'Get quote: one by the id that Brighte gave (externalId in this graph).',
  })
  brighteGetQuote(
    @Arg('quoteId', () => ID, { description: 'The id that Brighte gave.' }) quoteId: string,
    @Ctx() context: Context,
  ) {
    return quoteAt(atRef(ref(quoteId, 'quoteId')), context);
  }

  @Query(() => brighte.BrighteUserConnection, {
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

  @Query(() => brighte.BrighteUser, {
    nullable: true,
    description: 'Get user: one by the id that Brighte gave.',
  })
  brighteGetUser(
    @Arg('userId', () => ID, { description: 'The id that Brighte gave.' }) userId: string,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').user(ref(userId, 'userId'));
  }

  @Query(() => brighte.ContentDocument, {
    nullable: true,
    description: 'Get content: a legal text in its present version.',
  })
  brighteGetContent(
    @Arg('kind', () => brighte.ContentKind, { description: 'Which text.' })
    kind: brighte.ContentKind,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').content(kind);
  }

  @Query(() => [brighte.ProductCategory], {
    nullable: true,
    description: 'List product categories: what may be given as productCategory.',
  })
  brighteListProductCategories(@Ctx() context: Context) {
    return context.reader('BRIGHTE').productCategories();
  }

  @Query(() => brighte.BrighteRepaymentEstimate, {
    nullable: true,
    description: 'Calculate repayment amount, by the calculator for vendors. Nothing is recorded.',
  })
  brighteCalculateRepaymentAmount(
    @Arg('input', () => brighte.BrighteCalculateRepaymentAmountInput, {
      description: 'What to buy.',
    })
    input: brighte.BrighteCalculateRepaymentAmountInput,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').repaymentAmount(input);
  }

  @Query(() => brighte.BrighteFinanceEstimate, {
    nullable: true,
    description: 'Calculate finance, by the public calculator, with its fees. Nothing is recorded.',
  })
  brighteCalculateFinance(
    @Arg('input', () => brighte.BrighteCalculateFinanceInput, { description: 'What to buy.' })
    input: brighte.BrighteCalculateFinanceInput,
    @Ctx() context: Context,
  ) {
    return context.reader('BRIGHTE').finance(input);
  }

  @Mutation(() => brighte.BrighteUpdateApplicationPayload, {
    nullable: true,
    description: 'Update application: change your own number on it.',
  })
  brighteUpdateApplication(
    @Arg('input', () => brighte.BrighteUpdateApplicationInput, {
      description: 'Which one, and the number.',
    })
    input: brighte.BrighteUpdateApplicationInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'updateApplication', key, () => ({
      ...rest,
      applicationId: applicationRef(rest.applicationId),
    }));
  }

  @Mutation(() => brighte.BrighteCreateApplicationDocumentPayload, {
    nullable: true,
    description: 'Create application document: send an invoice or another paper to an application.',
  })
  brighteCreateApplicationDocument(
    @Arg('input', () => brighte.BrighteCreateApplicationDocumentInput, {
      description: 'Which one, and the file.',
    })
    input: brighte.BrighteCreateApplicationDocumentInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(
      context,
      'createApplicationDocument',
      key,
      async (): Promise<NewDocument> => ({
        applicationId: applicationRef(rest.applicationId),
        documentType: rest.documentType,
        file: await rest.file,
      }),
    );
  }

  @Mutation(() => brighte.BrighteRequestApplicationPaymentPayload, {
    nullable: true,
    description:
      'Request payment: report that everything is delivered and installed. The buyer is asked to confirm; then the money moves. It goes out once, and a lost answer goes to a person.',
  })
  brighteRequestApplicationPayment(
    @Arg('input', () => brighte.BrighteRequestApplicationPaymentInput, {
      description: 'Which one.',
    })
    input: brighte.BrighteRequestApplicationPaymentInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'requestApplicationPayment', key, () => ({
      applicationId: applicationRef(rest.applicationId),
    }));
  }

  @Mutation(() => brighte.BrighteSendApplicationSecureCodePayload, {
    nullable: true,
    description:
      'Send secure code: text a code to an applicant. No documented call takes the code.',
  })
  brighteSendApplicationSecureCode(
    @Arg('input', () => brighte.BrighteSendApplicationSecureCodeInput, { description: 'Whom.' })
    input: brighte.BrighteSendApplicationSecureCodeInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'sendApplicationSecureCode', key, () => rest);
  }

  @Mutation(() => brighte.BrighteCreateQuotePayload, {
    nullable: true,
    description: 'Create quote: make an offer, which Brighte sends to the customer by e-mail.',
  })
  brighteCreateQuote(
    @Arg('input', () => brighte.BrighteCreateQuoteInput, { description: 'Who buys what.' })
    input: brighte.BrighteCreateQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'createQuote', key, () => rest);
  }

  @Mutation(() => brighte.BrighteResendQuotePayload, {
    nullable: true,
    description: 'Resend quote: send its e-mail once more.',
  })
  brighteResendQuote(
    @Arg('input', () => brighte.BrighteResendQuoteInput, { description: 'Which one.' })
    input: brighte.BrighteResendQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'resendQuote', key, () => ({ quoteId: quoteRef(rest.quoteId) }));
  }

  @Mutation(() => brighte.BrighteDeleteQuotePayload, {
    nullable: true,
    description: 'Delete quote: cancel an open one. It vanishes from lists.',
  })
  brighteDeleteQuote(
    @Arg('input', () => brighte.BrighteDeleteQuoteInput, { description: 'Which one.' })
    input: brighte.BrighteDeleteQuoteInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'deleteQuote', key, () => ({ quoteId: quoteRef(rest.quoteId) }));
  }

  @Mutation(() => brighte.BrighteCreateUserPayload, {
    nullable: true,
    description: 'Create user: one more person who sells for a branch.',
  })
  brighteCreateUser(
    @Arg('input', () => brighte.BrighteCreateUserInput, { description: 'Who.' })
    input: brighte.BrighteCreateUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'createUser', key, () => ({ ...rest, role: roleOf(rest.role) }));
  }

  @Mutation(() => brighte.BrighteUpdateUserPayload, {
    nullable: true,
    description: 'Update user: change what is given.',
  })
  brighteUpdateUser(
    @Arg('input', () => brighte.BrighteUpdateUserInput, { description: 'Who, and what.' })
    input: brighte.BrighteUpdateUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'updateUser', key, () => ({
      ...given(rest),
      userId: ref(rest.userId, 'input', 'userId'),
      ...(rest.role && { role: roleOf(rest.role) }),
    }));
  }

  @Mutation(() => brighte.BrighteDeleteUserPayload, { nullable: true, description: 'Delete user.' })
  brighteDeleteUser(
    @Arg('input', () => brighte.BrighteDeleteUserInput, { description: 'Who.' })
    input: brighte.BrighteDeleteUserInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'deleteUser', key, () => ({
      userId: ref(rest.userId, 'input', 'userId'),
    }));
  }

  @Mutation(() => brighte.BrighteGenerateUserApiCredentialsPayload, {
    nullable: true,
    description:
      'Generate API credentials of a user for one branch. The secret is shown once; the one before may end.',
  })
  brighteGenerateUserApiCredentials(
    @Arg('input', () => brighte.BrighteGenerateUserApiCredentialsInput, { description: 'Whose.' })
    input: brighte.BrighteGenerateUserApiCredentialsInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'generateUserApiCredentials', key, () => ({
      ...rest,
      userId: ref(rest.userId, 'input', 'userId'),
    }));
  }

  @Mutation(() => brighte.BrighteCreateCalloutRequestPayload, {
    nullable: true,
    description:
      'Create callout request: have Brighte call a customer at the next free time. No call can be listed or cancelled.',
  })
  brighteCreateCalloutRequest(
    @Arg('input', () => brighte.BrighteCreateCalloutRequestInput, {
      description: 'Whom, and about what.',
    })
    input: brighte.BrighteCreateCalloutRequestInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const { idempotencyKey: key, ...rest } = input;
    return actBrighte(context, 'createCalloutRequest', key, () => given(rest));
  }
}

/**
 * The entity of a payload: what Brighte answered; where its answer was lost and the action is known to
 * be done, read now.
 */
function entityOf<T extends object>(
  payload: ClassType<Payload>,
  name: string,
  type: () => ClassType<T>,
  description: string,
  told: ((answer: never, reader: BrighteReader) => T) | undefined,
  read?: (ref: string, context: Context) => Promise<T | null>,
  /** Told just now; what a key was answered before may be old. */
  fresh?: (entity: T, context: Context) => Promise<unknown>,
) {
  @Resolver(() => payload)
  class PayloadResolver {
    @FieldResolver(type, { name, nullable: true, description })
    async entity(@Root() { answer, ref: at, receipt }: Payload, @Ctx() context: Context) {
      if (answer && told) {
        const entity = told(answer as never, context.reader('BRIGHTE'));
        if (receipt.outcome === 'COMMITTED') await fresh?.(entity, context);
        return entity;
      }
      return at && receipt.state === 'COMMITTED' ? (read?.(at, context) ?? null) : null;
    }
  }
  return PayloadResolver;
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
    (application, context) => context.saw(application),
  );
const quoteOf = (payload: ClassType<Payload>, description: string, readBack = true) =>
  entityOf(
    payload,
    'quote',
    () => Quote,
    description,
    ({ quote }: { quote: wire.Quote }, { units }) => toQuote(quote, units.answers),
    readBack ? (at, context) => quoteAt(atRef(at), context) : undefined,
  );
const userOf = (payload: ClassType<Payload>) =>
  entityOf(
    payload,
    'user',
    () => brighte.BrighteUser,
    'The user as Brighte answered it.',
    ({ user }: { user: wire.User }) => toUser(user),
    (at, context) => context.reader('BRIGHTE').user(at),
  );

export const brighteResolvers = [
  BrighteResolver,
  applicationOf(brighte.BrighteUpdateApplicationPayload),
  applicationOf(brighte.BrighteRequestApplicationPaymentPayload),
  entityOf(
    brighte.BrighteCreateApplicationDocumentPayload,
    'document',
    () => ApplicationDocument,
    'The document as Brighte holds it; null when its answer was lost.',
    ({ applicationDocument }: { applicationDocument: wire.Document }) =>
      toDocument(applicationDocument),
  ),
  entityOf(
    brighte.BrighteSendApplicationSecureCodePayload,
    'secureCode',
    () => brighte.BrighteSecureCode,
    'The code that is on its way; null when the answer was lost: then ask for another, under a new key.',
    ({ token }: { token: string }) => ({ token }),
  ),
  quoteOf(brighte.BrighteCreateQuotePayload, 'The quote as Brighte answered it.'),
  quoteOf(brighte.BrighteResendQuotePayload, 'The quote as Brighte answered it.'),
  quoteOf(
    brighte.BrighteDeleteQuotePayload,
    'The quote as it was at last; null when the answer was lost.',
    false,
  ),
  userOf(brighte.BrighteCreateUserPayload),
  userOf(brighte.BrighteUpdateUserPayload),
  entityOf(
    brighte.BrighteDeleteUserPayload,
    'deletedUser',
    () => brighte.BrighteDeletedUser,
    'Who is deleted; null when nobody is.',
    undefined,
    async (userId) => ({ userId }),
  ),
  entityOf(
    brighte.BrighteGenerateUserApiCredentialsPayload,
    'credentials',
    () => brighte.BrighteApiCredentials,
    'The access; null when the answer was lost: then have it issued anew, under a new key.',
    ({ userKey }: { userKey: { apiId: string; apiSecret?: string } }) => ({
      apiId: userKey.apiId,
      apiSecret: userKey.apiSecret ?? null,
    }),
  ),
  entityOf(
    brighte.BrighteCreateCalloutRequestPayload,
    'callout',
    () => brighte.Callout,
    'The call that is booked; null when the answer was lost.',
    ({ callout }: { callout: wire.Callout }, { units }) => toCallout(callout, units.answers),
  ),
] as const;
