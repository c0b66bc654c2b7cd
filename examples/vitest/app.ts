/** Of an app: what it asks, and what it shows. */
export const OFFERS = `query Offers($input: QuoteCompareInput!) {
  quoteCompare(input: $input) {
    results {
      __typename
      ... on ComparedQuote { provider product rank repayments repayment { amount currency } }
      ... on QuoteFailure { provider product error { code } }
      ... on QuoteRefusal { provider product reasons { message } }
    }
  }
}`;

type Result = { readonly provider: string; readonly product: string } & (
  | {
      readonly __typename: 'ComparedQuote';
      readonly rank: number;
      readonly repayments: number;
      readonly repayment: { readonly amount: string; readonly currency: string };
    }
  | { readonly __typename: 'QuoteFailure'; readonly error: { readonly code: string } }
  | { readonly __typename: 'QuoteRefusal'; readonly reasons: readonly { message: string }[] }
);
export interface Offers {
  readonly quoteCompare: { readonly results: readonly Result[] };
}

export const offerLines = ({ quoteCompare }: Offers): string[] =>
  quoteCompare.results.map((one) => {
    const name = `${one.provider} (${one.product})`;
    if (one.__typename === 'ComparedQuote')
      return `${one.rank}. ${name}: ${one.repayments} × ${one.repayment.amount} ${one.repayment.currency}`;
    if (one.__typename === 'QuoteRefusal') return `${name}: ${one.reasons[0]?.message}`;
    return `${name} cannot be reached at the moment.`;
  });

export const LOAN = `query Loan($loanRef: String!) {
  iuteGetLoanInfo(loanRef: $loanRef) { id outstanding { amount currency } }
}`;
export interface Loan {
  readonly iuteGetLoanInfo: {
    readonly id: string;
    readonly outstanding: { readonly amount: string; readonly currency: string };
  };
}

export const REPAY = `mutation Repay($input: IuteInsertRepaymentInput!) {
  iuteInsertRepayment(input: $input) {
    userErrors { message }
    receipt { id outcome }
  }
}`;
export interface Repaid {
  readonly iuteInsertRepayment: {
    readonly userErrors: readonly { readonly message: string }[];
    readonly receipt: { readonly id: string; readonly outcome: string };
  };
}

export const RECEIPT = 'query Receipt($id: ID!) { receipt(id: $id) { outcome } }';
export interface Receipt {
  readonly receipt: { readonly outcome: string };
}

const NOTICES: Readonly<Record<string, string>> = {
  COMMITTED: 'Your payment is booked.',
  REPLAYED: 'Your payment is booked.',
  UNKNOWN: 'We are asking the lender whether your payment has arrived. Please do not pay again.',
  IN_PROGRESS: 'Your payment is on its way.',
};
export const notice = (outcome: string, why?: string): string =>
  NOTICES[outcome] ?? `Nothing was paid. ${why ?? 'Please try again.'}`;
