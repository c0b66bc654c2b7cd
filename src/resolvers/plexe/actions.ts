/** Plexe's actions on customers and applications: one table, each line a mutation. */
import { Arg, type ClassType, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { KnownError } from '../../datasources/known-error.js';
import type { ActionInput, Payload } from '../../schema/payload.js';
import * as plexe from '../../schema/plexe/applications.js';
import * as approval from '../../schema/plexe/approval.js';
import * as creating from '../../schema/plexe/creating.js';
import type { UploadedFile } from '../../schema/scalars.js';
import { actsOf, inputRef } from '../act.js';

const actPlexe = actsOf('PLEXE');

type Shape<I> = (own: Omit<I, keyof ActionInput>) => unknown;

/** `plexe` and the name of the call; the shape of an input may refuse it. */
export function plexeAction<I extends ActionInput>(
  name: string,
  input: ClassType<I>,
  payload: ClassType<Payload>,
  description: string,
  takes: string,
  shape: Shape<I>,
) {
  @Resolver()
  class ActionResolver {
    @Mutation(() => payload, {
      name: `plexe${name[0]?.toUpperCase()}${name.slice(1)}`,
      nullable: true,
      description,
    })
    run(
      @Arg('input', () => input, { description: takes }) given: I,
      @Ctx() context: Context,
    ): Promise<Payload> {
      return actPlexe(context, name, given, shape);
    }
  }
  return ActionResolver;
}

interface OfApplication {
  readonly applicationId: string;
}
const ofApplication = <I extends OfApplication>(input: I): I => ({
  ...input,
  applicationId: inputRef('PLEXE', input.applicationId, 'Application', 'applicationId'),
});
const ofCustomer = <I extends { readonly customerId: string }>(input: I): I => ({
  ...input,
  customerId: inputRef('PLEXE', input.customerId, 'Customer', 'customerId'),
});
const asIs = <I>(input: I): I => input;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

async function fileOf(
  { upload, base64, fileName }: approval.PlexeFileInput,
  field: string,
  otherwise?: string,
): Promise<UploadedFile> {
  const refuse = (message: string): never => {
    throw new KnownError('INVALID_INPUT', `${field} ${message}.`, ['input', field]);
  };
  if (Boolean(upload) === (base64 != null)) return refuse('must be given as upload or as base64');
  if (upload) {
    const sent = await upload;
    return fileName ? { ...sent, fileName } : sent;
  }
  const text = base64 ?? '';
  if (text === '' || !BASE64.test(text)) return refuse('is not base64');
  const name = fileName ?? otherwise;
  return { fileName: name ?? refuse('needs a fileName'), bytes: Buffer.from(text, 'base64') };
}

const withFile = async <I extends OfApplication & { readonly file: approval.PlexeFileInput }>(
  input: I,
) => ({ ...ofApplication(input), file: await fileOf(input.file, 'file') });

const ONE = 'Which application.';
const AND_FILE = 'Which application, and the file.';

export const plexeApplicationActions = [
  plexeAction(
    'createCustomer',
    creating.PlexeCreateCustomerInput,
    plexe.PlexeCreateCustomerPayload,
    'Create customer: somebody who will own applications and loans. A lost answer goes to a person: Plexe lists no customers.',
    'Who.',
    ({ customer }) => customer,
  ),
  plexeAction(
    'createCustomers',
    creating.PlexeCreateCustomersInput,
    plexe.PlexeCreateCustomersPayload,
    'Create customers, many at once: all or none. A lost answer goes to a person.',
    'Who.',
    asIs,
  ),
  plexeAction(
    'createCustomerAndApplication',
    creating.PlexeCreateCustomerAndApplicationInput,
    plexe.PlexeCreateCustomerAndApplicationPayload,
    'Create customer and application. A lost answer goes to a person.',
    'Who, and for which business.',
    asIs,
  ),
  plexeAction(
    'createCustomerAndApplicationAndApplicant',
    creating.PlexeCreateCustomerAndApplicationAndApplicantInput,
    plexe.PlexeCreateCustomerAndApplicationAndApplicantPayload,
    'Create customer, application and applicant. A lost answer goes to a person.',
    'Who, for which business, and who applies.',
    asIs,
  ),
  plexeAction(
    'createApplication',
    creating.PlexeCreateApplicationInput,
    plexe.PlexeCreateApplicationPayload,
    'Create application of a customer. A lost answer is settled by the list of theirs.',
    'Whose, and for which business.',
    ofCustomer,
  ),
  plexeAction(
    'createApplicationAndApplicant',
    creating.PlexeCreateApplicationAndApplicantInput,
    plexe.PlexeCreateApplicationAndApplicantPayload,
    'Create application and applicant of a customer. A lost answer is settled by the list of theirs.',
    'Whose, for which business, and who applies.',
    ofCustomer,
  ),
  plexeAction(
    'createApplications',
    creating.PlexeCreateApplicationsInput,
    plexe.PlexeCreateApplicationsPayload,
    'Create applications, many at once: all or none.',
    'Which.',
    ({ applications }) => ({ applications: applications.map(ofCustomer) }),
  ),
  plexeAction(
    'addOrUpdateBankingData',
    creating.PlexeAddOrUpdateBankingDataInput,
    plexe.PlexeAddOrUpdateBankingDataPayload,
    'Add or update banking data: bank statements that the offer is worked out from.',
    'Which application, and the statements.',
    ofApplication,
  ),
  plexeAction(
    'processApplication',
    creating.PlexeProcessApplicationInput,
    plexe.PlexeProcessApplicationPayload,
    'Process application: have an offer worked out. Follow the status until it is OfferReady.',
    ONE,
    ofApplication,
  ),
  plexeAction(
    'updateApplicationName',
    creating.PlexeUpdateApplicationNameInput,
    plexe.PlexeUpdateApplicationNamePayload,
    'Update application name.',
    'Which application, and the name.',
    ofApplication,
  ),
  plexeAction(
    'updateCustomerData',
    creating.PlexeUpdateCustomerDataInput,
    plexe.PlexeUpdateCustomerDataPayload,
    'Update customer data: the person behind an application. Nothing reads it back.',
    'Which application, and the person.',
    ofApplication,
  ),
  plexeAction(
    'updateApplicationData',
    creating.PlexeUpdateApplicationDataInput,
    plexe.PlexeUpdateApplicationDataPayload,
    'Update application data: the business behind an application.',
    'Which application, and the business.',
    ofApplication,
  ),
  plexeAction(
    'addCompanyDetails',
    approval.PlexeAddCompanyDetailsInput,
    plexe.PlexeAddCompanyDetailsPayload,
    'Add company details: the facts of the company in law. Nothing reads them back.',
    'Which application, and the company.',
    ofApplication,
  ),
  plexeAction(
    'addPrimaryApplicantDetails',
    approval.PlexeAddPrimaryApplicantDetailsInput,
    plexe.PlexeAddPrimaryApplicantDetailsPayload,
    'Add primary applicant details: who leads the application, with a proof of it.',
    'Which application, and who.',
    ofApplication,
  ),
  plexeAction(
    'addSecondaryApplicantDetails',
    approval.PlexeAddSecondaryApplicantDetailsInput,
    plexe.PlexeAddSecondaryApplicantDetailsPayload,
    'Add secondary applicant details: who joins the application, with a proof of it.',
    'Which application, and who.',
    ofApplication,
  ),
  plexeAction(
    'setPrimaryBankAccount',
    approval.PlexeSetPrimaryBankAccountInput,
    plexe.PlexeSetPrimaryBankAccountPayload,
    'Set primary bank account: where money is to be paid out to.',
    'Which application, and which account.',
    ofApplication,
  ),
  plexeAction(
    'signContract',
    approval.PlexeSignContractInput,
    plexe.PlexeSignContractPayload,
    'Sign contract, once for each applicant, after Application.contractTerms was shown to them.',
    'Which application, who, and the signatures.',
    async ({ signature, secondSignature, ...signed }) => ({
      ...ofApplication(signed),
      first: await fileOf(signature, 'signature', 'signature'),
      second: await fileOf(secondSignature, 'secondSignature', 'signature'),
    }),
  ),
  plexeAction(
    'submitRequiredDocument',
    approval.PlexeSubmitRequiredDocumentInput,
    plexe.PlexeSubmitRequiredDocumentPayload,
    'Submit required document: hand in what is wanted. With the last one the review begins.',
    AND_FILE,
    withFile,
  ),
  plexeAction(
    'submitDocument',
    approval.PlexeSubmitDocumentInput,
    plexe.PlexeSubmitDocumentPayload,
    'Submit document: hand in another one. No list has it afterwards.',
    AND_FILE,
    withFile,
  ),
] as const;
