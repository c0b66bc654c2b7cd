import { Decimal } from '../money.js';
import type { SwitchValues } from '../provider.js';
import {
  type Account,
  type Applicant,
  type Application,
  type BrighteTable,
  financed,
  type Purchase,
  type Quote,
  type StoredDocument,
  type User,
} from './state.js';

/** How things are spelled just now. */
export type Spelling = SwitchValues<BrighteTable>;

export const money = ({ answerUnit }: Spelling, cents: number): number =>
  answerUnit === 'cents' ? cents : Number(new Decimal(cents).div(100).toFixed(2));

export const bool = ({ booleans }: Spelling, value: boolean): number | boolean =>
  booleans === 'digits' ? Number(value) : value;

const SHIFTS = { '+00:00': 0, '+10:00': 10, Z: 0 } as const;

/** ISO 8601 to the second, in the offset of the switch. */
export function timestamp({ timestampOffset: offset }: Spelling, instant: string): string {
  const shifted = new Date(Date.parse(instant) + SHIFTS[offset] * 3_600_000);
  return shifted.toISOString().slice(0, 19) + offset;
}

export const account = (spelling: Spelling, { id, legalName, tradingName }: Account) => ({
  id: spelling.numericAccountIds && /^\d+$/.test(id) ? Number(id) : id,
  entity_legal_name: legalName,
  entity_trading_name: tradingName,
});

const applicant = (spelling: Spelling, { id, name, email, mobile, bornOn, joint }: Applicant) => ({
  id,
  name,
  email,
  mobile,
  dob: bornOn,
  joint_applicant: bool(spelling, joint),
});

const product = ({ term, category, description }: Purchase) => ({
  repayment_term: term,
  product_category: category,
  product_description: description,
});

export const application = (spelling: Spelling, one: Application) => ({
  id: one.id,
  applicants: one.applicants.map((person) => applicant(spelling, person)),
  team_member: one.teamMember,
  financed_amount: money(spelling, financed(one)),
  ...product(one),
  status: spelling.unknownStatus ?? one.status,
  created: timestamp(spelling, one.created),
  ...(spelling.referenceInAnswers && { reference_number: one.reference }),
});

export const storedDocument = ({ type, filename }: StoredDocument) => ({ type, filename });

export const amounts = (spelling: Spelling, { total, deposit }: Purchase) => ({
  total_purchase_amount: money(spelling, total),
  deposit_amount: money(spelling, deposit),
});

export const quote = (spelling: Spelling, one: Quote) => ({
  id: one.id,
  applicant_email: one.email,
  ...amounts(spelling, one),
  ...product(one),
  created: timestamp(spelling, one.created),
  team_member: one.teamMember,
  applicant: `${one.firstName} ${one.lastName}`,
  status: one.state === 'COMPLETED' ? 'COMPLETED' : 'SENT',
});

const NAMES = {
  camelCase: ({ firstName, lastName }: User) => ({ firstName, lastName }),
  snake_case: ({ firstName, lastName }: User) => ({ first_name: firstName, last_name: lastName }),
} as const;

export const user = (spelling: Spelling, one: User) => ({
  id: one.id,
  role: one.role,
  ...NAMES[spelling.userFieldNames](one),
  email: one.email,
  mobile: one.mobile,
});

export interface Callout extends Purchase {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
  readonly callAt: string;
  readonly created: string;
}

export const callout = (spelling: Spelling, one: Callout) => ({
  id: one.id,
  first_name: one.firstName,
  last_name: one.lastName,
  phone: one.phone,
  email: one.email,
  ...amounts(spelling, one),
  ...product(one),
  call_datetime: timestamp(spelling, one.callAt),
  status: 'OPEN',
  created: timestamp(spelling, one.created),
  modified: timestamp(spelling, one.created),
  full_name: `${one.firstName} ${one.lastName}`,
  financed_amount: money(spelling, financed(one)),
});
