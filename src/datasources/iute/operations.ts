/** Iute's ten calls. Encodings are those of the provider's own request samples. */
import { ProviderFault } from '../fault.js';
import { checkPdf, LARGEST_PDF } from '../files.js';
import {
  type EncodedForm,
  type FormFields,
  type FormFile,
  multipart,
  urlencoded,
} from '../form.js';
import {
  money,
  type Operation,
  type OperationTable,
  type Safety,
  type WireReply,
  type WireRequest,
} from '../operation.js';
import { isHtml, LARGEST_XML, readXml, type Shape } from '../xml.js';
import * as answers from './answers.js';
import * as forms from './request.js';
import type { operations as Contract } from './wire.js';

/** Sent with every call. */
export interface Fixed {
  readonly partnerType: string;
}

const PARTNER = '/rest/api/partner';
/** State-changing GETs must be answered by the lender alone, never by a cache in between. */
const NO_CACHE = { 'cache-control': 'no-cache, no-store' };

const sent = (form: EncodedForm): WireRequest => ({
  headers: NO_CACHE,
  body: { contentType: form.contentType, bytes: form.body },
});
const withPartner = (fields: FormFields, { partnerType }: Fixed): FormFields => [
  ...fields,
  ['partner_type', partnerType],
];
const byQuery =
  <I>(query: (input: I) => Record<string, string>) =>
  (input: I, { partnerType }: Fixed): WireRequest => ({
    headers: NO_CACHE,
    query: { ...query(input), partner_type: partnerType },
  });
const byMultipart =
  <I>(fields: (input: I) => FormFields, files: (input: I) => FormFile[] = () => []) =>
  (input: I, fixed: Fixed): WireRequest =>
    sent(multipart(withPartner(fields(input), fixed), files(input)));

const xml =
  <T>(shape: Shape<T>) =>
  (reply: WireReply): T =>
    readXml(reply.body, shape, reply.operation);

/** "Only HTTP code 200": any body but a page is ignored; a page with 200 is no answer (notes, 14). */
function done(reply: WireReply): null {
  if (isHtml(reply.body) || reply.contentType.startsWith('text/html'))
    throw new ProviderFault('CONTRACT', reply.operation, 'answer is an HTML page', reply.status);
  return null;
}

function pdf(reply: WireReply): Buffer {
  checkPdf(reply.body, reply.operation);
  return reply.body;
}

const byRef = byQuery<{ loanRef: string }>(({ loanRef }) => ({ loanRef }));

const call = <I, A>(
  safety: Safety,
  method: 'GET' | 'POST',
  path: string,
  encode: Operation<I, A, Fixed>['encode'],
  decode: (reply: WireReply) => A,
  maxBytes = LARGEST_XML,
): Operation<I, A, Fixed> => ({
  safety,
  method,
  path: PARTNER + path,
  maxBytes,
  timeoutMs: safety === 'safe-read' ? 8_000 : 15_000,
  encode,
  decode,
});

export const operations = {
  calculateLoan: call(
    'safe-read',
    'POST',
    '/loan/calc',
    (terms: forms.Terms, fixed) =>
      sent(urlencoded(withPartner(forms.calculateLoanForm(terms), fixed))),
    xml(answers.loanCalc),
  ),
  createLoan: call(
    'unkeyed-write',
    'POST',
    '/new/loan',
    byMultipart(forms.newLoanForm, forms.newLoanFiles),
    xml(answers.newLoan),
  ),
  cancelLoan: call('unkeyed-write', 'GET', '/cancel/loan', byRef, done),
  checkLoanStatus: call(
    'safe-read',
    'POST',
    '/loan/check/status',
    byMultipart(({ loanRef }: { loanRef: string }) => [['loan_ref', loanRef]]),
    xml(answers.loanStatus),
  ),
  getLoanInfo: call('safe-read', 'GET', '/loan/info', byRef, xml(answers.loanInfo)),
  generateAgreement: call(
    'safe-read',
    'GET',
    '/generate/agreement',
    byQuery(({ loanRef, language }: { loanRef: string; language: string }) => ({
      loanRef,
      lang: language,
    })),
    pdf,
    LARGEST_PDF,
  ),
  uploadLoanFiles: call(
    'unkeyed-write',
    'POST',
    '/loan/files/upload',
    byMultipart(({ loanRef }: forms.LoanFiles) => [['loan_ref', loanRef]], forms.loanFiles),
    done,
  ),
  checkCashRelease: call(
    'safe-read',
    'GET',
    '/allow/cash/release',
    byRef,
    xml(answers.cashRelease),
  ),
  confirmCashRelease: money(call('unkeyed-write', 'GET', '/confirm/cash/release', byRef, done)),
  insertRepayment: money(
    call('unkeyed-write', 'GET', '/insert/repayment', byQuery(forms.repaymentQuery), done),
  ),
} satisfies OperationTable<Fixed> & Record<keyof Contract, unknown>;
