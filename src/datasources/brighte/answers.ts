/** Brighte's JSON answers as declared shapes. Unknown fields are ignored, unknown words kept as text. */
import {
  array,
  either,
  flag,
  nullable,
  number,
  object,
  optional,
  type Reader,
  type Shaped,
  text,
} from '../json.js';
import { decimalText, integerText, ShapeError, smallInteger, word } from '../scalars.js';
import type { components } from './wire.js';

type Wire = components['schemas'];
/** A reader for each field that the contract requires; the optional ones may be read or left. */
type ReadersOf<T> = { readonly [K in keyof T]: Reader<unknown> };

const line = text((value) => word(value, 500));
/** May be empty: descriptions and names are the vendor's own. */
const free = text((value) => value);
const id = text((value) => word(value, 100));
const count = number((value) => smallInteger(value));
/** Cents or dollars: digits as written, the unit is known elsewhere (units.ts). */
const amount = number((value) => decimalText(value, { negative: true }));

/** ISO 8601 to the second with any offset → the same instant in UTC. */
const instant = text((value) => {
  const at = new Date(value);
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) ||
    Number.isNaN(at.getTime())
  )
    throw new ShapeError('is not an ISO 8601 timestamp');
  return at.toISOString();
});
const day = text((value) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) throw new ShapeError('is not yyyy-MM-dd');
  return value;
});

const ok = (value: string) => {
  if (value !== '2000') throw new ShapeError('is not 2000');
  return value;
};
/** Success says 2000, for one call as text. */
const status = either(number(ok), text(ok));

const account = object({
  id: either(
    id,
    number((value) => integerText(value)),
  ),
  entity_legal_name: free,
  entity_trading_name: free,
} satisfies ReadersOf<Wire['Account']>);

const applicant = object({
  id,
  name: free,
  email: free,
  mobile: free,
  dob: day,
  joint_applicant: flag,
} satisfies ReadersOf<Wire['Applicant']>);

const application = object({
  id,
  applicants: array(applicant),
  team_member: nullable(free),
  financed_amount: amount,
  repayment_term: count,
  product_category: free,
  product_description: free,
  status: line,
  created: instant,
  reference_number: optional(nullable(free)),
} satisfies ReadersOf<Wire['Application']>);

const quote = object({
  id,
  applicant_email: free,
  total_purchase_amount: amount,
  deposit_amount: amount,
  repayment_term: count,
  product_category: free,
  product_description: free,
  created: instant,
  team_member: nullable(free),
  applicant: free,
  status: line,
} satisfies ReadersOf<Wire['Quote']>);

/** The template and the table spell the names differently; either is read (notes, oddity 8). */
const user = object({
  id,
  role: line,
  firstName: optional(free),
  lastName: optional(free),
  first_name: optional(free),
  last_name: optional(free),
  email: free,
  mobile: free,
} satisfies ReadersOf<Wire['User']>);

const callout = object({
  id,
  first_name: free,
  last_name: free,
  phone: free,
  email: free,
  total_purchase_amount: amount,
  deposit_amount: amount,
  repayment_term: count,
  product_category: free,
  product_description: free,
  call_datetime: instant,
  status: line,
  created: instant,
  modified: instant,
  full_name: free,
  financed_amount: amount,
} satisfies ReadersOf<Omit<Wire['Callout'], 'applicant_email'>>);

const applicationDocument = object({
  type: line,
  filename: free,
} satisfies ReadersOf<Wire['ApplicationDocument']>);

const content = object({
  content_type: line,
  version: instant,
  content: free,
} satisfies ReadersOf<Wire['Content']>);

const category = object({
  name: line,
  slug: free,
  icon: free,
} satisfies ReadersOf<Wire['ProductCategory']>);

export const session = object({ status, sessionKey: id, sessionToken: id });
export const done = object({ status });
export const accounts = object({ status, accounts: array(account) });
export const applications = object({
  status,
  applications: array(application),
  hasMoreRecords: flag,
});
export const oneApplication = object({ status, application });
export const documentTypes = object({ status, applicationDocumentTypes: array(line) });
export const documents = object({ status, applicationDocuments: array(applicationDocument) });
export const oneDocument = object({ status, applicationDocument });
export const secureCode = object({ status, token: id });
export const quotes = object({ status, quotes: array(quote), hasMoreRecords: flag });
export const oneQuote = object({ status, quote });
export const users = object({ status, users: array(user), hasMoreRecords: flag });
export const oneUser = object({ status, user });
export const userKey = object({ status, userKey: object({ apiId: id, apiSecret: id }) });
export const oneContent = object({ status, content });
export const categories = object({ status, productCategories: array(category) });
export const repayment = object({
  status,
  repaymentAmount: object({ repaymentAmount: amount, instalments: count }),
});
export const oneCallout = object({ status, callout });
export const finance = object({
  status,
  data: object({
    repayment_amount: amount,
    instalments: count,
    total_purchase_amount: amount,
    deposit_amount: amount,
    financed_amount: amount,
    establishment_fee: amount,
    weekly_account_keeping_fee: amount,
    annual_fee: amount,
    late_payment_fee: amount,
  } satisfies ReadersOf<Wire['FinancePlan']>),
});

export type Application = Shaped<typeof application>;
export type Quote = Shaped<typeof quote>;
export type User = Shaped<typeof user>;
export type Callout = Shaped<typeof callout>;
export type Account = Shaped<typeof account>;
export type Content = Shaped<typeof content>;
export type Category = Shaped<typeof category>;
export type Finance = Shaped<typeof finance>['data'];
export type Document = Shaped<typeof applicationDocument>;
export type RepaymentAmount = Shaped<typeof repayment>['repaymentAmount'];
