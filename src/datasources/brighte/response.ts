/** Brighte's words → ours, pure. Unknown words become OTHER and stay visible beside it. */
import { Big } from 'big.js';
import type {
  Application,
  ApplicationDocument,
  ApplicationStatus,
} from '../../schema/application.js';
import type {
  BrighteFinanceEstimate,
  BrighteRepaymentEstimate,
} from '../../schema/brighte/estimate.js';
import type {
  BrighteAccount,
  ContentDocument,
  ProductCategory,
} from '../../schema/brighte/lookup.js';
import type { Callout, CalloutStatus } from '../../schema/brighte/quote.js';
import type { BrighteUser, BrighteUserRole } from '../../schema/brighte/user.js';
import type { Money } from '../../schema/money.js';
import type { Quote, QuoteStatus } from '../../schema/quote.js';
import { globalId } from '../global-id.js';
import type * as wire from './answers.js';
import { toDollars, type Unit } from './units.js';

const dollars = (amount: string): Money => ({ amount, currency: 'AUD' });
const money = (amount: string, unit: Unit) => dollars(toDollars(amount, unit));

/** C.APPROV is presumably conditional; QUOTE is opened and undecided (ours). */
const APPLICATION_WORDS = new Map<string, ApplicationStatus>([
  ['QUOTE', 'DRAFT'],
  ['REFER', 'IN_REVIEW'],
  ['C.APPROV', 'CONDITIONALLY_APPROVED'],
  ['APPROVED', 'APPROVED'],
  ['DECLINED', 'DECLINED'],
  ['PAID', 'FUNDED'],
  ['WITHDRAW', 'CANCELLED'],
]);
const QUOTE_WORDS = new Map<string, QuoteStatus>([
  ['SENT', 'SENT'],
  ['COMPLETED', 'ACCEPTED'],
]);
/** The double L is on the wire. */
const CALLOUT_WORDS = new Map<string, CalloutStatus>([
  ['OPEN', 'OPEN'],
  ['FULLFILLED', 'FULFILLED'],
  ['CLOSED', 'CLOSED'],
]);
const ROLE_WORDS = new Map<string, BrighteUserRole>([
  ['ADMINISTRATOR', 'ADMINISTRATOR'],
  ['TEAM MEMBER', 'TEAM_MEMBER'],
]);

export const toApplication = (one: wire.Application, unit: Unit): Application => ({
  id: globalId('BRIGHTE', 'Application', one.id),
  provider: 'BRIGHTE',
  externalId: one.id,
  status: APPLICATION_WORDS.get(one.status) ?? 'OTHER',
  nativeStatus: one.status,
  requested: money(one.financed_amount, unit),
  termMonths: one.repayment_term,
  firstPaymentOn: null,
  productCategory: one.product_category,
  productDescription: one.product_description,
  agentName: one.team_member,
  referenceNumber: one.reference_number || null,
  applicants: [...one.applicants]
    .sort((a, b) => Number(a.joint_applicant) - Number(b.joint_applicant))
    .map((applicant) => ({
      isJoint: applicant.joint_applicant,
      applicantId: null,
      provider: 'BRIGHTE',
      person: {
        key: `applicant ${applicant.id}`,
        ref: applicant.id,
        name: applicant.name,
        email: applicant.email,
        mobile: applicant.mobile,
        bornOn: applicant.dob,
      },
    })),
  createdAt: new Date(one.created),
  customerId: null,
  lineOfCredit: null,
});

export const toDocument = ({ type, filename }: wire.Document): ApplicationDocument => ({
  nativeType: type,
  fileName: filename,
});

export function toQuote(one: wire.Quote, unit: Unit): Quote {
  const [total, deposit] = [one.total_purchase_amount, one.deposit_amount];
  return {
    id: globalId('BRIGHTE', 'Quote', one.id),
    provider: 'BRIGHTE',
    externalId: one.id,
    status: QUOTE_WORDS.get(one.status) ?? 'OTHER',
    nativeStatus: one.status,
    purchaseTotal: money(total, unit),
    deposit: money(deposit, unit),
    financed: money(new Big(total).minus(deposit).toString(), unit),
    termMonths: one.repayment_term,
    productCategory: one.product_category,
    productDescription: one.product_description,
    customerName: one.applicant,
    customerEmail: one.applicant_email,
    agentName: one.team_member,
    createdAt: new Date(one.created),
  };
}

export const toAccount = (account: wire.Account): BrighteAccount => ({
  accountId: account.id,
  legalName: account.entity_legal_name,
  tradingName: account.entity_trading_name,
});

export const toUser = (user: wire.User): BrighteUser => ({
  userId: user.id,
  role: ROLE_WORDS.get(user.role.toUpperCase().replace('+', ' ')) ?? 'OTHER',
  nativeRole: user.role,
  firstName: user.firstName ?? user.first_name ?? '',
  lastName: user.lastName ?? user.last_name ?? '',
  email: user.email,
  mobile: user.mobile,
});

export const toCallout = (callout: wire.Callout, unit: Unit): Callout => ({
  calloutId: callout.id,
  status: CALLOUT_WORDS.get(callout.status) ?? 'OTHER',
  nativeStatus: callout.status,
  customerName: callout.full_name,
  financed: money(callout.financed_amount, unit),
  termMonths: callout.repayment_term,
  callAt: new Date(callout.call_datetime),
});

export const toContent = ({ content_type, version, content }: wire.Content): ContentDocument => ({
  nativeKind: content_type,
  versionAt: new Date(version),
  content,
});

export const toCategory = ({ name, slug, icon }: wire.Category): ProductCategory => ({
  name,
  slug,
  iconUrl: icon,
});

export const toRepayment = (
  { repaymentAmount, instalments }: wire.RepaymentAmount,
  unit: Unit,
): BrighteRepaymentEstimate => ({
  isOffer: false,
  repayment: money(repaymentAmount, unit),
  instalments,
});

/** Every figure is the calculator's own, in dollars. */
export const toFinance = (plan: wire.Finance): BrighteFinanceEstimate => ({
  isOffer: false,
  repayment: dollars(plan.repayment_amount),
  instalments: plan.instalments,
  purchaseTotal: dollars(plan.total_purchase_amount),
  deposit: dollars(plan.deposit_amount),
  financed: dollars(plan.financed_amount),
  establishmentFee: dollars(plan.establishment_fee),
  weeklyFee: dollars(plan.weekly_account_keeping_fee),
  annualFee: dollars(plan.annual_fee),
  latePaymentFee: dollars(plan.late_payment_fee),
});
