const LOAN = `query Loan {
  iuteGetLoanInfo(loanRef: "90009") { id outstanding { amount currency } }
}`;
const OFFERS = `query Offers {
  quoteCompare(input: { amount: "5000", termMonths: 24, providers: [BRIGHTE, IUTE] }) {
    results {
      ... on ComparedQuote { provider product repayments repayment { amount currency } }
      ... on QuoteFailure { provider product error { code } }
    }
  }
}`;
const REPAY = `mutation Repay($input: IuteInsertRepaymentInput!) {
  iuteInsertRepayment(input: $input) { userErrors { message } receipt { id outcome } }
}`;
const RECEIPT = 'query Receipt($id: ID!) { receipt(id: $id) { outcome } }';

const NAMES = { BRIGHTE: 'Brighte', IUTE: 'Iute' };
const PATIENCE =
  'We are asking the lender whether your payment has arrived. Please do not pay again.';
const at = (id) => document.getElementById(id);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function ask(query, variables = {}) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const response = await fetch('/graphql', { method: 'POST', headers, body });
  return (await response.json()).data;
}

async function showLoan() {
  const data = await ask(LOAN);
  const loan = data?.iuteGetLoanInfo;
  at('left').textContent = loan
    ? `${loan.outstanding.amount} ${loan.outstanding.currency}`
    : 'not known at the moment';
  return loan?.id;
}

async function showOffers() {
  const { quoteCompare } = await ask(OFFERS);
  at('offers').replaceChildren(
    ...quoteCompare.results.map(({ provider, product, repayments, repayment, error }) => {
      const line = document.createElement('li');
      const name = `${NAMES[provider]} (${product})`;
      line.className = error ? 'out' : '';
      line.textContent = error
        ? `${name} cannot be reached at the moment`
        : `${name}: ${repayments} × ${repayment.amount} ${repayment.currency}`;
      return line;
    }),
  );
}

/** Sent once; what is not known is asked for until it is. */
async function repay(loanId, amount) {
  const input = { idempotencyKey: crypto.randomUUID(), loanId, amount, paidOn: '2026-02-01' };
  const { iuteInsertRepayment: done } = await ask(REPAY, { input });
  let { outcome } = done.receipt;
  while (outcome === 'UNKNOWN' || outcome === 'IN_PROGRESS') {
    at('notice').textContent = PATIENCE;
    await wait(500);
    outcome = (await ask(RECEIPT, { id: done.receipt.id })).receipt.outcome;
  }
  return outcome === 'COMMITTED'
    ? 'Your payment is booked.'
    : `Nothing was paid. ${done.userErrors[0]?.message ?? ''}`;
}

const loan = showLoan();
showOffers();
at('pay').addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  at('notice').textContent = await repay(await loan, event.target.amount.value);
  await showLoan();
  button.disabled = false;
});
