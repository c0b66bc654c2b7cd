import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Context, keyOf, subjectOf } from '../context.js';
import { registry as lines } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderModule, Reader } from '../datasources/provider.js';
import {
  Applicant,
  Application,
  ApplicationConnection,
  ApplicationDocument,
  type ApplicationStatus,
  CashRelease,
} from '../schema/application.js';
import { ContractDocument } from '../schema/contract-document.js';
import {
  ApplicationBankAccount,
  ApplicationOffer,
  ContractTerms,
  RequiredDocument,
} from '../schema/credit-application.js';
import { Customer } from '../schema/customer.js';
import { Document } from '../schema/document.js';
import { ApplicationFilterInput, ListArgs } from '../schema/listing.js';
import { Loan } from '../schema/loan.js';
import { ApplicationMessageConnection } from '../schema/message.js';
import { PageArgs } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import { StatusEvent } from '../schema/status-event.js';
import { PLACES } from './cursor.js';
import { customerById, customerOf, lendersCustomer } from './customer.js';
import { agreementOf } from './document.js';
import { refKey } from './ids.js';
import { pageOfAll } from './listing.js';
import { APPLICATIONS } from './nouns.js';
import { lendersConnection } from './page.js';

export async function applicationAt(
  key: ReturnType<typeof keyOf>,
  { loaders }: Context,
): Promise<Application> {
  const application = await loaders.application.load(key);
  if (!application) throw new KnownError('NOT_FOUND', 'No application is known under this id.');
  return application;
}

/** Any lender: what it cannot be asked is absent. */
const of = (context: Context, provider: ProviderCode): Reader => context.reader(provider);

/** Where the loan has a reference of its own, the application may not say that the money is out. */
const HAVE_ONE: readonly ApplicationStatus[] = ['FUNDED'];
const MAY_HAVE_ONE: readonly ApplicationStatus[] = ['CONTRACTED', 'FUNDED'];

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
      'The applications to all lenders; of one that lists none, those that this graph knows of. Where the application and the loan are one reference, it stays in the list as FUNDED.',
  })
  applications(
    @Args(() => ListArgs) args: ListArgs,
    @Arg('filter', () => ApplicationFilterInput, { nullable: true, description: 'Which ones.' })
    filter: ApplicationFilterInput | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pageOfAll(APPLICATIONS, args, filter ?? {}, context, info);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'The person who applies; null when it was submitted elsewhere and the lender does not name them yet.',
  })
  customer(@Root() application: Application, @Ctx() context: Context) {
    const { applicants, customerId, customerRef, provider } = application;
    if (applicants?.[0]) return customerOf(context, provider, applicants[0].person);
    if (customerRef) return lendersCustomer(provider, customerRef);
    return customerId ? customerById(context, customerId) : null;
  }

  @FieldResolver(() => [Applicant], {
    nullable: true,
    description:
      'Who applies, the leading one first; null where the lender names one customer only.',
  })
  applicants(@Root() { provider, externalId, applicants }: Application, @Ctx() context: Context) {
    return applicants ?? of(context, provider).applicants?.(externalId) ?? null;
  }

  @FieldResolver(() => ApplicationOffer, {
    nullable: true,
    description:
      'What the lender offers for it; null where it makes no such offers. Before there is one, lenders refuse to answer.',
  })
  offer(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).offer?.(externalId) ?? null;
  }

  @FieldResolver(() => [ContractDocument], {
    nullable: true,
    description: 'The contract as files; null where the lender gives none.',
  })
  contracts(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).contracts?.(externalId) ?? null;
  }

  @FieldResolver(() => [ContractTerms], {
    nullable: true,
    description:
      'What has to be shown before the contract is signed; null where the lender gives none.',
  })
  contractTerms(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).contractTerms?.(externalId) ?? null;
  }

  @FieldResolver(() => [ApplicationBankAccount], {
    nullable: true,
    description: 'The bank accounts of the business; null where the lender gives none.',
  })
  bankAccounts(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).bankAccounts?.(externalId) ?? null;
  }

  @FieldResolver(() => ApplicationBankAccount, {
    nullable: true,
    description: 'The account that money is paid out to; null where none is chosen.',
  })
  primaryBankAccount(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).primaryBankAccount?.(externalId) ?? null;
  }

  @FieldResolver(() => [RequiredDocument], {
    nullable: true,
    description: 'The documents that the lender wants; null where it does not say.',
  })
  requiredDocuments(@Root() { provider, externalId }: Application, @Ctx() context: Context) {
    return of(context, provider).requiredDocuments?.(externalId) ?? null;
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
    return loaders.history.load(subjectOf('Application', keyOf({ provider, ref: externalId })));
  }

  @FieldResolver(() => Loan, {
    nullable: true,
    description: 'The loan it has become; null before payout, and where the lender shows no loans.',
  })
  async loan(@Root() { status, provider, externalId }: Application, @Ctx() context: Context) {
    const { loan, loanOfApplication } = of(context, provider);
    const stages = loanOfApplication ? MAY_HAVE_ONE : HAVE_ONE;
    if (!loan || !stages.includes(status)) return null;
    const ref = loanOfApplication ? await loanOfApplication(externalId) : externalId;
    return ref && context.loaders.loan.load(keyOf({ provider, ref }));
  }

  @FieldResolver(() => ApplicationMessageConnection, {
    nullable: true,
    description: "Messages about it, in the lender's order; null where the lender keeps none.",
  })
  messages(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { provider, externalId }: Application,
    @Ctx() context: Context,
  ) {
    const { messages } = of(context, provider);
    if (!messages) return null;
    return lendersConnection(args, provider, PLACES, (some) => messages(externalId, some));
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
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The person; null where the lender tells its customers from those who apply.',
  })
  customer(@Root() { provider, person }: Applicant, @Ctx() context: Context) {
    return (lines[provider] as ProviderModule).namesCustomers
      ? null
      : customerOf(context, provider, person);
  }

  @FieldResolver(() => String, { nullable: true, description: 'First and last name.' })
  displayName(@Root() { person }: Applicant) {
    return person.name || null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'E-mail; null where the lender names none.',
  })
  email(@Root() { person }: Applicant) {
    return person.email ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Mobile phone; null where the lender names none.',
  })
  mobile(@Root() { person }: Applicant) {
    return person.mobile ?? null;
  }
}
