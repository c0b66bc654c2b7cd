import type { Client } from './fields.js';
import { newGuid, newLoginToken } from './seed.js';
import type { RealfinityState } from './state.js';

/** What a client has that nobody has filled in. */
export const BLANK: Omit<Client, 'id' | 'createdOn' | 'firstName' | 'lastName' | 'email'> = {
  externalId: null,
  source: null,
  ownerId: null,
  referredById: null,
  homePhone: null,
  workPhone: null,
  mobilePhone: null,
  fax: null,
  contactAddress: null,
  isSilenced: false,
  isArchived: false,
  updatedOn: null,
  fico: null,
  totalIncome: null,
  totalDebtPayments: null,
  firstTimeBuyer: null,
  loginToken: null,
};

/** The id and the login token of the next new client. */
export function nextIdentity(state: RealfinityState, leading = false) {
  const number = state.next;
  state.next += 1;
  const id = newGuid(state.seed, number, leading);
  return { number, id, loginToken: newLoginToken(state.seed, number) };
}

/** Never the same instant twice, so that every change shows. */
export const touched = (now: Date, { createdOn, updatedOn }: Client): string =>
  new Date(Math.max(now.getTime(), Date.parse(updatedOn ?? createdOn) + 1)).toISOString();
