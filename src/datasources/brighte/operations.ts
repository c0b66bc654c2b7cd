/** The 27 of Brighte's calls that a server sends, on the paths of the provider's own samples (notes, oddity 1). */
import { type Reader, readJson, type Sendable, writeJson } from '../json.js';
import {
  money,
  type Operation,
  type OperationTable,
  type Safety,
  type WireReply,
  type WireRequest,
} from '../operation.js';
import * as answers from './answers.js';
import * as bodies from './request.js';
import type { Units } from './units.js';
import type { operations as Contract } from './wire.js';

/** What every call needs to know. */
export interface Fixed {
  readonly units: Units;
}

const V1 = '/rest/vendor/v1';

type Encode<I> = (input: I, fixed: Fixed) => WireRequest;

const json =
  <T>(shape: Reader<T>) =>
  (reply: WireReply): T =>
    readJson(reply.body, shape, reply.operation);

const body = (value: Sendable): WireRequest => ({
  body: { contentType: 'application/json', bytes: writeJson(value) },
});

interface Line<I, A> {
  readonly safety: Safety;
  readonly encode: Encode<I>;
  readonly answer: Reader<A>;
}

const call = <I, A>(
  method: Operation<I, A>['method'],
  path: string,
  { safety, encode, answer }: Line<I, A>,
): Operation<I, A, Fixed> => ({
  safety,
  method,
  path,
  maxBytes: 2 * 1024 * 1024,
  timeoutMs: safety === 'safe-read' ? 8_000 : 15_000,
  encode,
  decode: json(answer),
});

const read = <I, A>(encode: Encode<I>, answer: Reader<A>): Line<I, A> => ({
  safety: 'safe-read',
  encode,
  answer,
});
/** Sent once, also where the contract's `x-retry` would allow more: what became of it is read, not sent again. */
const write = <I, A>(encode: Encode<I>, answer: Reader<A>): Line<I, A> => ({
  safety: 'unkeyed-write',
  encode,
  answer,
});

const nothing = (): WireRequest => ({});
const byApplication = ({ applicationId }: { applicationId: string }): WireRequest => ({
  path: { application_id: applicationId },
});
const byQuote = ({ quoteId }: { quoteId: string }): WireRequest => ({ path: { id: quoteId } });
const byUser = ({ userId }: { userId: string }): WireRequest => ({ path: { userId } });
const byList = (ask: bodies.ListAsk): WireRequest => ({ query: bodies.listQuery(ask) });

export const operations = {
  createSession: call('POST', `${V1}/session`, {
    safety: 'auth',
    encode: ({ apiId, apiSecret }: { apiId: string; apiSecret: string }) =>
      body({ apiId, apiSecret }),
    answer: answers.session,
  }),
  deleteSession: call('DELETE', `${V1}/session`, {
    safety: 'auth',
    encode: nothing,
    answer: answers.done,
  }),
  listAccounts: call('GET', `${V1}/account`, read(nothing, answers.accounts)),
  listApplications: call('GET', `${V1}/applications`, read(byList, answers.applications)),
  getApplication: call(
    'GET',
    `${V1}/applications/{application_id}`,
    read(byApplication, answers.oneApplication),
  ),
  updateApplication: call(
    'PUT',
    `${V1}/application/{application_id}`,
    write(
      (input: { applicationId: string; referenceNumber: string }) => ({
        ...byApplication(input),
        ...body({ reference_number: input.referenceNumber }),
      }),
      answers.oneApplication,
    ),
  ),
  listApplicationDocumentTypes: call(
    'GET',
    `${V1}/application/document-types`,
    read(nothing, answers.documentTypes),
  ),
  listApplicationDocuments: call(
    'GET',
    `${V1}/application/{application_id}/document`,
    read(byApplication, answers.documents),
  ),
  createApplicationDocument: call(
    'POST',
    `${V1}/application/{application_id}/document`,
    write(
      (document: bodies.NewDocument) => ({
        ...byApplication(document),
        ...body(bodies.documentBody(document)),
      }),
      answers.oneDocument,
    ),
  ),
  requestApplicationPayment: money(
    call(
      'POST',
      `${V1}/application/{application_id}/request-payment`,
      write(byApplication, answers.oneApplication),
    ),
  ),
  sendApplicationSecureCode: call(
    'POST',
    `${V1}/application/secure-code`,
    write(({ mobile }: { mobile: string }) => body({ mobile }), answers.secureCode),
  ),
  listQuotes: call('GET', `${V1}/quotes`, read(byList, answers.quotes)),
  getQuote: call('GET', `${V1}/quotes/{id}`, read(byQuote, answers.oneQuote)),
  createQuote: call(
    'POST',
    `${V1}/quote`,
    write(
      (quote: bodies.NewQuote, { units }) => body(bodies.quoteBody(quote, units)),
      answers.oneQuote,
    ),
  ),
  resendQuote: call('POST', `${V1}/quote/{id}/resend`, write(byQuote, answers.oneQuote)),
  deleteQuote: call('DELETE', `${V1}/quote/{id}`, write(byQuote, answers.oneQuote)),
  listUsers: call('GET', `${V1}/users`, read(byList, answers.users)),
  getUser: call('GET', `${V1}/user/{userId}`, read(byUser, answers.oneUser)),
  updateUser: call(
    'PUT',
    `${V1}/user/{userId}`,
    write(
      (change: bodies.UserChange) => ({
        ...byUser(change),
        ...body(bodies.userChangeBody(change)),
      }),
      answers.oneUser,
    ),
  ),
  deleteUser: call('DELETE', `${V1}/user/{userId}`, write(byUser, answers.done)),
  createUser: call(
    'POST',
    `${V1}/user/add`,
    write((user: bodies.NewUser) => body(bodies.userBody(user)), answers.oneUser),
  ),
  generateUserApiCredentials: call(
    'POST',
    `${V1}/user/{userId}/generate-api-credentials`,
    write(
      (input: { userId: string; accountId: string }) => ({
        ...byUser(input),
        ...body({ accountId: input.accountId }),
      }),
      answers.userKey,
    ),
  ),
  getContent: call(
    'GET',
    `${V1}/content/{contentType}`,
    read(({ kind }: { kind: string }) => ({ path: { contentType: kind } }), answers.oneContent),
  ),
  listProductCategories: call('GET', `${V1}/product-categories`, read(nothing, answers.categories)),
  calculateRepaymentAmount: call(
    'POST',
    `${V1}/calculate-repayment-amount`,
    read(
      (ask: bodies.Repayment, { units }) => body(bodies.repaymentBody(ask, units)),
      answers.repayment,
    ),
  ),
  createCalloutRequest: call(
    'POST',
    `${V1}/callout-requests`,
    write(
      (callout: bodies.NewCallout, { units }) => body(bodies.calloutBody(callout, units)),
      answers.oneCallout,
    ),
  ),
  calculateFinance: call(
    'POST',
    '/rest/pub/v1/calculators/finance',
    read((ask: bodies.Finance) => body(bodies.financeBody(ask)), answers.finance),
  ),
} satisfies OperationTable<Fixed> & Partial<Record<keyof Contract, unknown>>;
