import { sha256 } from './ids.js';
import type { Application, BankAccount, BankMovement } from './state.js';
import type { Fields } from './wire.js';

const readMovement = (fields: Fields): BankMovement => ({
  amount: fields.cents('amount'),
  date: fields.date('date'),
  isCredit: fields.flag('isCredit') ?? false,
  balance: fields.cents('balance'),
  text: fields.text('text'),
});

/** Ids are plain text and stay the same when the same data is sent once more. */
export const accountIds = (applicationId: string, dataSet: string, index: number) => {
  const digest = sha256(`${applicationId}:${dataSet}:${index}`);
  return { id: `ba-${digest.slice(0, 12)}`, accountId: `provider-${digest.slice(12, 20)}` };
};

const DECIMAL = /^-?\d+(\.\d+)?$/;
function balance(fields: Fields, name: string): string | null {
  const written = fields.text(name);
  if (!written) return null;
  if (!DECIMAL.test(written.trim())) fields.wrong(name, `The ${name} field is not a decimal.`);
  return written.trim();
}

/** Puts the accounts of a body in the place of those under the same label; answers how many. */
export function replaceDataSet(application: Application, dataSet: string, body: Fields): number {
  if (body.raw('bankAccounts') === undefined)
    body.wrong('bankAccounts', 'The bankAccounts field is required.');
  const old = application.bankAccounts;
  const accounts = body.parts('bankAccounts').map((fields, index): BankAccount => {
    const ids = accountIds(application.id, dataSet, index);
    return {
      ...ids,
      dataSet,
      bank: fields.text('bank'),
      name: fields.text('accountName'),
      accountHolder: fields.text('accountHolder'),
      accountNumber: fields.text('accountNumber'),
      routing: fields.text('routing'),
      accountType: fields.text('accountType'),
      availableBalance: balance(fields, 'availableBalance'),
      currentBalance: balance(fields, 'currentBalance'),
      movements: fields.parts('transactions').map(readMovement),
      isPrimary: old.some(({ id, isPrimary }) => id === ids.id && isPrimary),
    };
  });
  body.check();
  application.bankAccounts = [...old.filter((one) => one.dataSet !== dataSet), ...accounts];
  return accounts.length;
}
