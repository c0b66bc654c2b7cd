import type { Day } from '../dates.js';
import type { World } from '../provider.js';
import type { switches } from './switches.js';

/** `UPLOADED` exists only while the switch `uploadMovesOn` is on. */
export type LoanState =
  | 'NEW'
  | 'APPROVED'
  | 'UPLOADED'
  | 'REJECTED'
  | 'AUTHORIZED'
  | 'ACTIVE'
  | 'REPAID'
  | 'CLOSED'
  | 'CANCELLED';

export interface Client {
  readonly pin: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly patronymic: string;
  readonly bornOn: Day;
  readonly documentSerial: string;
  readonly gsm: string;
  readonly phoneHome: string;
  readonly altContactName: string;
  readonly altContactRelation: string;
  readonly altContactPhone: string;
  readonly town: string;
  readonly street: string;
  readonly houseNr: string;
  readonly apartmentNr: string;
}

/** Amounts are decimal text, so that the state is plain JSON. */
export interface Loan {
  readonly ref: string;
  state: LoanState;
  readonly client: Client;
  readonly amount: string;
  readonly term: number;
  readonly firstRepaymentOn: Day;
  readonly submitPerson: string;
  readonly submitPostOffice: string;
  /** Signed documents are in; only their sizes are kept. */
  documents: { readonly loanAgreement: number; readonly bankStatement: number } | null;
  repaid: string;
}

export interface IuteState {
  readonly loans: Record<string, Loan>;
  nextRef: number;
}

export type IuteTable = typeof switches;
export type IuteWorld = World<IuteState, IuteTable>;

export const fullName = ({ firstName, lastName }: Client): string => `${firstName} ${lastName}`;
