import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Context, keyOf } from '../context.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader } from '../datasources/provider.js';
import {
  Applicant,
  Application,
  ApplicationConnection,
  ApplicationDocument,
  CashRelease,
} from '../schema/application.js';
import { Customer } from '../schema/customer.js';
import { Document } from '../schema/document.js';
import { Loan } from '../schema/loan.js';
import { PageArgs } from '../schema/page.js';
import { ProviderCode } from '../schema/provider.js';
import { StatusEvent } from '../schema/status-event.js';
import type { LoanFilter } from '../store/memory.js';
import { customerById, customerOf } from './customer.js';
import { agreementOf } from './document.js';
import { refKey } from './ids.js';
import { placeOfKnown } from './loan.js';
import { connectionFrom, keptCodes, pageAsk } from './page.js';

export async function applicationAt(
  key: ReturnType<typeof keyOf>,
  { loaders }: Context,
): Promise<Application> {
  const application = await loaders.application.load(key);
  if (!application) throw new KnownError('NOT_FOUND', 'No application is known under this id.');
  return application;
}

export const applicationPage = async (context: Context, filter: LoanFilter, args: PageArgs) =>
  connectionFrom(
    args,
    filter.providers ?? keptCodes,
    await context.memory.page(filter, pageAsk(args)),
    placeOfKnown,
    (row) => applicationAt(keyOf(row), context),
    keptCodes,
  );

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, { nullable: true, description: 'One application by its id.' })
  application(
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Ctx() context: Context,
  ) {
    return applicationAt(refKey(id, 'Application'), context);
  }

  @Query(() => ApplicationConnection, {
    nullable: true,
    description:
      'The applications to the lenders that cannot list their own, newest first; those that became loans stay in it as FUNDED. Others are listed under their own names, like brighteListApplications.',
  })
  applications(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('providers', () => [ProviderCode], { nullable: true, description: 'Only these lenders.' })
    providers: ProviderCode[] | undefined,
    @Ctx() context: Context,
  ) {
    return applicationPage(context, providers ? { providers } : {}, args);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'The person who applies; null when it was submitted elsewhere and the lender does not name them yet.',
  })
  customer(@Root() application: Application, @Ctx() context: Context) {
    const { applicants, customerId, provider } = application;
    if (applicants?.[0]) return customerOf(context, provider, applicants[0].person);
    return customerId ? customerById(context, customerId) : null;
  }

  @FieldResolver(() => [ApplicationDocument], {
    nullable: true,
    description: 'The documents that the lender holds to it; null where it does not say.',
  })
  documents(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    const reader: Reader = context.reader(provider);
    return reader.applicationDocuments?.(externalId) ?? null;
  }

  @FieldResolver(() => [StatusEvent], {
    nullable: true,
    description:
      'How its status went, oldest first, as far as this graph has read it: begins when it was first read on its own. Null when our own record cannot be read (see errors).',
  })
  history(@Root() { provider, externalId }: Application, @Ctx() { loaders }: Context) {
    return loaders.history.load(keyOf({ provider, ref: externalId }));
  }

  @FieldResolver(() => Loan, {
    nullable: true,
    description: 'The loan it has become; null before payout, and where the lender shows no loans.',
  })
  loan(@Root() { status, provider, externalId }: Application, @Ctx() context: Context) {
    const { loan }: Reader = context.reader(provider);
    const { loaders } = context;
    return loan && status === 'FUNDED'
      ? loaders.loan.load(keyOf({ provider, ref: externalId }))
      : null;
  }

  @FieldResolver(() => CashRelease, {
    nullable: true,
    description:
      'Whether the money may be handed out now; null where the lender does not answer that for this application.',
  })
  cashRelease(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    const reader: Reader = context.reader(provider);
    return reader.cashRelease?.(externalId) ?? null;
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'The agreement to sign, as a PDF in one language. The lender gives it once the application is approved.',
  })
  agreement(
    @Arg('language', () => String, {
      description: 'Three-letter code of the language, such as "alb".',
    })
    language: string,
    @Root() { provider, externalId }: Application,
    @Ctx() context: Context,
  ): Document {
    return agreementOf(context, provider, externalId, language);
  }
}

@Resolver(() => Applicant)
export class ApplicantResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'The person.' })
  customer(@Root() { provider, person }: Applicant, @Ctx() context: Context) {
    return customerOf(context, provider, person);
  }
}
