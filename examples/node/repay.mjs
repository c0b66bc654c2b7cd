/**
 * Books a repayment at Iute: node repay.mjs [graph] [loan reference] [amount] [key] [day]
 *
 * Run it again with the same key and day after a crash or a timeout: the money is sent once.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const [
  graph = 'http://localhost:4000/graphql',
  loanRef = '90009',
  amount = '100.00',
  key = randomUUID(),
  paidOn = new Date().toISOString().slice(0, 10),
] = process.argv.slice(2);

const LOAN = `query Loan($loanRef: String!) {
  iuteGetLoanInfo(loanRef: $loanRef) { id outstanding { amount currency } }
}`;

const REPAY = `mutation Repay($input: IuteInsertRepaymentInput!) {
  iuteInsertRepayment(input: $input) {
    loan { outstanding { amount currency } }
    userErrors { code message }
    receipt { id outcome }
  }
}`;

const RECEIPT = `query Receipt($id: ID!) {
  receipt(id: $id) { id outcome checkAgainAt }
}`;

async function ask(query, variables) {
  const response = await fetch(graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors)
    throw new Error(errors.map((one) => `${one.extensions.code}: ${one.message}`).join('\n'));
  return data;
}

/** Nobody knows yet whether the money has moved: ask for the receipt, never send again. */
async function settled(receipt) {
  while (['UNKNOWN', 'IN_PROGRESS'].includes(receipt.outcome)) {
    const at = Date.parse(receipt.checkAgainAt ?? '') || Date.now() + 1000;
    await wait(Math.max(at - Date.now(), 500));
    receipt = (await ask(RECEIPT, { id: receipt.id })).receipt;
  }
  return receipt;
}

// Said before anything is sent: whoever repeats needs it.
console.error(`The key is ${key}, the day ${paidOn}.`);
const { iuteGetLoanInfo: loan } = await ask(LOAN, { loanRef });
if (!loan) throw new Error(`There is no loan ${loanRef}.`);
const { iuteInsertRepayment: done } = await ask(REPAY, {
  input: { idempotencyKey: key, loanId: loan.id, amount, paidOn },
});
for (const { code, message } of done.userErrors) console.error(`${code}: ${message}`);
const { outcome } = await settled(done.receipt);
const { iuteGetLoanInfo: after } = await ask(LOAN, { loanRef });
const { amount: left, currency } = after.outstanding;
console.log(`${outcome}: ${left} ${currency} of loan ${loanRef} are left.`);
process.exitCode = ['COMMITTED', 'REPLAYED'].includes(outcome) ? 0 : 1;
