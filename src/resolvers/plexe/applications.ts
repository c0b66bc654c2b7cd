/** Plexe's questions about customers and applications, by their own names and native ids. */
import {
  Arg,
  Args,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Context, keyOf } from '../../context.js';
import { inList, type Listed, readEntries } from '../../datasources/entries.js';
import type * as wire from '../../datasources/plexe/answers/applications.js';
import { Applicant, Application, ApplicationConnection } from '../../schema/application.js';
import { Cached } from '../../schema/cached.js';
import { ContractDocument } from '../../schema/contract-document.js';
import {
  ApplicationBankAccount,
  ApplicationOffer,
  ContractTerms,
  RequiredDocument,
} from '../../schema/credit-application.js';
import { PageArgs } from '../../schema/page.js';
import type { Payload } from '../../schema/payload.js';
import * as plexe from '../../schema/plexe/applications.js';
import { applicationAt } from '../application.js';
import { ENTRIES } from '../cursor.js';
import { lendersCustomer } from '../customer.js';
import { entityField, isDone } from '../entity.js';
import { checkedRef } from '../ids.js';
import { lendersConnection } from '../page.js';

/** A native id, as it may be written; it goes out in one form. */
export const nativeId = (text: string, ...path: string[]) =>
  checkedRef(
    'PLEXE',
    text
      .trim()
      .toLowerCase()
      .replace(/^urn:uuid:/, ''),
    path,
  );

const key = (ref: string) => keyOf({ provider: 'PLEXE', ref });
const idOf = ({ externalId }: Application) => externalId;
const page = (args: PageArgs, list: () => Promise<Listed<Application>> | Listed<Application>) =>
  lendersConnection(args, 'PLEXE', ENTRIES, async (some) => readEntries(await list(), some));

const APPLICATION_ID = 'The id that Plexe gave (externalId in this graph).';
const OfApplication = () => Arg('applicationId', () => ID, { description: APPLICATION_ID });
const OfPartner = () => Arg('partnerId', () => ID, { description: "Plexe's id of the partner." });

@Resolver()
export class PlexeApplicationResolver {
  @Query(() => Application, {
    nullable: true,
    description: 'Get application: one by the id that Plexe gave.',
  })
  plexeGetApplication(@OfApplication() id: string, @Ctx() context: Context) {
    return applicationAt(key(nativeId(id, 'applicationId')), context);
  }

  @Query(() => plexe.PlexeApplicationStatus, {
    nullable: true,
    description: 'Application status: where it stands, as the lightest question there is.',
  })
  plexeGetApplicationStatus(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').standing(nativeId(id, 'applicationId'));
  }

  @Query(() => ApplicationOffer, {
    nullable: true,
    description:
      'Application offer, once the status is OfferReady. It is read, never worked out anew.',
  })
  plexeGetApplicationOffer(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').offer(nativeId(id, 'applicationId'));
  }

  @Query(() => ApplicationConnection, {
    nullable: true,
    description: 'Get customer applications, newest first.',
  })
  plexeGetCustomerApplications(
    @Arg('customerId', () => ID, { description: "Plexe's id of the customer." })
    customerId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const ref = nativeId(customerId, 'customerId');
    return page(args, async () =>
      inList(await context.reader('PLEXE').customerApplications(ref), idOf),
    );
  }

  @Query(() => ApplicationConnection, {
    nullable: true,
    description:
      "Get partner applications: those that a partner may follow, in Plexe's order, asked for in windows.",
  })
  plexeGetPartnerApplications(
    @OfPartner() partnerId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const ref = nativeId(partnerId, 'partnerId');
    return page(args, () => context.reader('PLEXE').partnerApplications(ref));
  }

  @Query(() => ApplicationConnection, {
    nullable: true,
    description:
      "Get applications on partner: the same in Plexe's other call, which is asked for all at once.",
  })
  plexeGetApplicationsOnPartner(
    @OfPartner() partnerId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const ref = nativeId(partnerId, 'partnerId');
    return page(args, async () =>
      inList(await context.reader('PLEXE').applicationsOnPartner(ref), idOf),
    );
  }

  @Query(() => [Applicant], { nullable: true, description: 'Get all applicants.' })
  plexeGetAllApplicants(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').applicants(nativeId(id, 'applicationId'));
  }

  @Query(() => [ContractDocument], {
    nullable: true,
    description: 'Get contracts: the contract as files.',
  })
  plexeGetContracts(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').contracts(nativeId(id, 'applicationId'));
  }

  @Query(() => [ContractTerms], {
    nullable: true,
    description: 'Get contract details: what has to be shown before it is signed.',
  })
  plexeGetContractDetails(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').contractTerms(nativeId(id, 'applicationId'));
  }

  @Query(() => [ApplicationBankAccount], {
    nullable: true,
    description: 'Get all bank accounts of the business that applies.',
  })
  plexeGetAllBankAccounts(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').bankAccounts(nativeId(id, 'applicationId'));
  }

  @Query(() => ApplicationBankAccount, {
    nullable: true,
    description: 'Get primary bank account; null where none is chosen.',
  })
  plexeGetPrimaryBankAccount(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').primaryBankAccount(nativeId(id, 'applicationId'));
  }

  @Query(() => [RequiredDocument], {
    nullable: true,
    description: 'Get required documents: what Plexe wants before it decides.',
  })
  plexeGetRequiredDocuments(@OfApplication() id: string, @Ctx() context: Context) {
    return context.reader('PLEXE').requiredDocuments(nativeId(id, 'applicationId'));
  }

  @Query(() => [String], {
    nullable: true,
    description: 'Get industries: the names that a new application may give.',
  })
  @Cached
  plexeGetIndustries(@Ctx() context: Context) {
    return context.kept('PLEXE', 'industries', () => context.reader('PLEXE').industries());
  }
}

const created = (answer: wire.CreatedCustomer): plexe.PlexeCreatedCustomer => ({
  customer: lendersCustomer('PLEXE', answer.id),
  customerId: answer.id,
  firstName: answer.firstName,
  lastName: answer.lastName,
  email: answer.email,
  mobile: answer.mobileNumber,
  password: answer.password ?? null,
});

/** A field of a payload, made of the answer; null where the answer was lost. */
const told = <A, T extends object>(
  of: ClassType<Payload>,
  name: string,
  type: () => ClassType<T>,
  description: string,
  read: (answer: A) => unknown,
) =>
  entityField(of, name, type, description, ({ answer }) =>
    answer ? (read(answer as A) as T) : null,
  );

/** The application that an action was about, read now. */
const applicationOf = (of: ClassType<Payload>) =>
  entityField(
    of,
    'application',
    () => Application,
    'The application, as it is afterwards; null unless the action is done.',
    (payload, context) =>
      payload.ref && isDone(payload) ? applicationAt(key(payload.ref), context) : null,
  );

@Resolver(() => plexe.PlexeCreatedApplication)
class CreatedApplicationResolver {
  @FieldResolver(() => Application, { nullable: true, description: 'The application, read now.' })
  application(@Root() { applicationId }: plexe.PlexeCreatedApplication, @Ctx() context: Context) {
    return applicationAt(key(applicationId), context);
  }
}

const MADE_TOGETHER = 'What was made, by its ids; null when the answer was lost.';
const both = (of: ClassType<Payload>) =>
  told(
    of,
    'created',
    () => plexe.PlexeCreated,
    MADE_TOGETHER,
    (answer: wire.CreatedBoth) => ({
      ...answer,
      customer: lendersCustomer('PLEXE', answer.customerId),
    }),
  );

export const plexeApplicationPayloads = [
  CreatedApplicationResolver,
  told(
    plexe.PlexeCreateCustomerPayload,
    'created',
    () => plexe.PlexeCreatedCustomer,
    'The customer; null when the answer was lost.',
    created,
  ),
  told(
    plexe.PlexeCreateCustomersPayload,
    'created',
    () => plexe.PlexeCreatedCustomers,
    'The customers; null when the answer was lost.',
    (answer: readonly wire.CreatedCustomer[]) => ({ customers: answer.map(created) }),
  ),
  both(plexe.PlexeCreateCustomerAndApplicationPayload),
  both(plexe.PlexeCreateCustomerAndApplicationAndApplicantPayload),
  told(
    plexe.PlexeCreateApplicationsPayload,
    'created',
    () => plexe.PlexeCreatedApplications,
    'The applications; null when the answer was lost.',
    (applications: readonly object[]) => ({ applications }),
  ),
  told(
    plexe.PlexeProcessApplicationPayload,
    'process',
    () => plexe.PlexeProcess,
    'What Plexe answers; null when the answer was lost.',
    (answer: object) => answer,
  ),
  ...[
    plexe.PlexeCreateCustomerAndApplicationPayload,
    plexe.PlexeCreateCustomerAndApplicationAndApplicantPayload,
    plexe.PlexeCreateApplicationPayload,
    plexe.PlexeCreateApplicationAndApplicantPayload,
    plexe.PlexeAddOrUpdateBankingDataPayload,
    plexe.PlexeProcessApplicationPayload,
    plexe.PlexeUpdateApplicationNamePayload,
    plexe.PlexeUpdateCustomerDataPayload,
    plexe.PlexeUpdateApplicationDataPayload,
    plexe.PlexeAddCompanyDetailsPayload,
    plexe.PlexeAddPrimaryApplicantDetailsPayload,
    plexe.PlexeAddSecondaryApplicantDetailsPayload,
    plexe.PlexeSetPrimaryBankAccountPayload,
    plexe.PlexeSignContractPayload,
    plexe.PlexeSubmitRequiredDocumentPayload,
    plexe.PlexeSubmitDocumentPayload,
  ].map(applicationOf),
] as const;
