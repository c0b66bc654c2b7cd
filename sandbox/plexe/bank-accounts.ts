import { operations } from './operation.js';
import { bad } from './problem.js';
import type { BankAccount } from './state.js';

const slugOf = (bank: string | null): string | null =>
  bank?.toLowerCase().replace(/[^a-z0-9]+/g, '-') ?? null;

const view = (account: BankAccount) => ({
  isConnected: true,
  archived: false,
  enabled: true,
  slug: slugOf(account.bank),
  accountType: account.accountType,
  accountHolder: account.accountHolder,
  available: account.availableBalance,
  balance: account.currentBalance,
  bsb: null,
  id: account.id,
  accountNumber: account.accountNumber,
  name: account.name,
  institutionName: account.bank,
  institutionId: slugOf(account.bank),
  selected: account.isPrimary,
  requestId: null,
  accountId: account.accountId,
  routingNumber: account.routing,
  isPrimary: account.isPrimary,
});

/** The account as a contract or a withdrawal shows it. */
export const shortAccountView = ({ name, accountNumber, routing }: BankAccount) => ({
  name,
  accountNumber,
  routingNumber: routing,
});

export const bankAccountOperations = operations({
  getAllBankAccounts: {
    at: ['GET', '/api/ApplicationApproval/get-all-bank-accounts/{applicationId}'],
    act: (visit) => visit.ok(visit.application.bankAccounts.map(view)),
  },
  getPrimaryBankAccount: {
    at: ['GET', '/api/ApplicationApproval/get-primary-bank-account/{applicationId}'],
    act(visit) {
      const primary = visit.application.bankAccounts.find(({ isPrimary }) => isPrimary);
      if (visit.world.switches.collectionEmptyBodies) return visit.done();
      return visit.ok(primary ? view(primary) : null);
    },
  },
  setPrimaryBankAccount: {
    at: ['POST', '/api/ApplicationApproval/set-primary-bank-account/{applicationId}/{id}'],
    writes: true,
    act(visit) {
      const { application, call } = visit;
      const { bankAccounts } = application;
      const chosen = bankAccounts.find(({ id }) => id === call.params.id);
      if (!chosen) throw bad('There is no such bank account.');
      for (const account of bankAccounts) account.isPrimary = account === chosen;
      visit.book({ applicationId: application.id, bankAccountId: chosen.id });
      return visit.done();
    },
  },
});
