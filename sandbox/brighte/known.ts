import { OTHER_LOGINS } from './access.js';
import { FOREIGN } from './seed.js';
import { seededAccounts } from './seed-accounts.js';
import { type BrighteState, own } from './state.js';

const OWN_ACCOUNTS = seededAccounts.map(({ id }) => id).filter((id) => id !== FOREIGN);

/** What a caller may rely on to exist, and one of each that is somebody else's. */
export function known({ applications, quotes, users }: BrighteState) {
  const isMine = (accountId: string): boolean => OWN_ACCOUNTS.includes(accountId);
  const mine = <Thing extends { readonly id: string; readonly accountId: string }>(
    things: Readonly<Record<string, Thing>>,
  ) => Object.values(things).filter(({ accountId }) => isMine(accountId));
  const first = (things: readonly { readonly id: string; readonly accountId: string }[]) =>
    things.find(({ accountId }) => accountId === FOREIGN)?.id ?? null;
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return {
    loans: [],
    accounts: OWN_ACCOUNTS,
    applications: ids(mine(applications)),
    quotes: ids(mine(quotes)),
    users: ids(Object.values(users).filter(({ accountIds }) => accountIds.some(isMine))),
    logins: OTHER_LOGINS,
    foreign: {
      account: FOREIGN,
      application: first(Object.values(applications)),
      quote: first(Object.values(quotes)),
      user: own(users, 'U900')?.id ?? null,
    },
  };
}
