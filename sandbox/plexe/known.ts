import { CUSTOMER_PASSWORD, OTHER_PARTNER } from './access.js';
import { guidOf } from './ids.js';
import { FOREIGN, LOANS_OF_ONE, MANY_LOANS, NO_APPLICATIONS } from './seed.js';
import { STORIES } from './seed-loans.js';
import { own, type PlexeState, STATUSES } from './state.js';

/** What a caller may rely on to exist: ids by what they are good for, and one of each that is foreign. */
export function known(state: PlexeState) {
  const { seed } = state;
  const partnerId = guidOf(seed, 'partner');
  const customer = (index: number): string => guidOf(seed, `customer:${index}`);
  const loanOf = (applicationName: string): string =>
    guidOf(seed, `loan of ${guidOf(seed, applicationName)}`);
  const mine = Object.values(state.applications).filter(({ madeBy }) => madeBy === partnerId);
  const login = (index: number) => ({
    username: own(state.customers, customer(index))?.email ?? '',
    password: CUSTOMER_PASSWORD,
  });
  return {
    loans: Array.from({ length: LOANS_OF_ONE }, (_, index) =>
      loanOf(`application with loan:${index}`),
    ),
    loansByStory: Object.fromEntries(
      Object.keys(STORIES).map((name, index) => [name, loanOf(`application with loan:${index}`)]),
    ),
    applicationsByStatus: Object.fromEntries(
      STATUSES.map((status) => [
        status,
        mine.filter((one) => one.status === status).map(({ id }) => id),
      ]),
    ),
    partnerId,
    customers: Array.from({ length: FOREIGN }, (_, index) => customer(index)),
    customerWithManyLoans: customer(MANY_LOANS),
    customerWithoutApplications: customer(NO_APPLICATIONS),
    logins: { customer: login(MANY_LOANS), otherCustomer: login(1), otherPartner: OTHER_PARTNER },
    foreign: {
      partner: guidOf(seed, 'other partner'),
      customer: customer(FOREIGN),
      application: guidOf(seed, 'foreign application:0'),
      loan: loanOf('foreign application:1'),
    },
  };
}
