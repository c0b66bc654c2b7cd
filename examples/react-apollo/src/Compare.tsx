import { useLazyQuery } from '@apollo/client/react';
import { type FragmentType, graphql, readFragment } from './gql';
import { Amount, inWords, Trouble } from './parts';

const COMPARE = graphql(`
  query Compare($amount: Decimal!, $termMonths: Int!) {
    quoteCompare(input: { amount: $amount, termMonths: $termMonths }) {
      method
      assumptions
      results {
        __typename
        ...QuoteCard
        ... on QuoteRefusal {
          provider
          product
          reasons {
            message
          }
        }
        ... on QuoteFailure {
          provider
          product
          error {
            message
          }
        }
      }
    }
  }
`);

const CARD = graphql(`
  fragment QuoteCard on ComparedQuote {
    rank
    provider
    product
    costPerHundred
    totalCost {
      ...Amount
    }
    repayment {
      ...Amount
    }
    repayments
    frequency
  }
`);

export function Compare() {
  const [compare, { data, error, loading }] = useLazyQuery(COMPARE, { fetchPolicy: 'no-cache' });
  const comparison = data?.quoteCompare;
  return (
    <>
      <h1>Compare quotes</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget);
          const amount = String(asked.get('amount'));
          compare({ variables: { amount, termMonths: Number(asked.get('term')) } });
        }}
      >
        <label>
          Amount
          <input
            name="amount"
            inputMode="decimal"
            pattern="\d+(\.\d+)?"
            required
            defaultValue="5000"
          />
        </label>
        <label>
          Months
          <input name="term" type="number" min="1" max="120" required defaultValue="24" />
        </label>
        <button type="submit" className="first" disabled={loading}>
          {loading ? 'Asking…' : 'Compare'}
        </button>
      </form>
      <Trouble error={error} />
      <div role="status">
        {comparison && (
          <>
            <ol className="cards">
              {comparison.results.map((one, at) =>
                one.__typename === 'ComparedQuote' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: made anew with each answer
                  <Card key={at} quote={one} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: made anew with each answer
                  <li key={at} className="card out">
                    <strong>{inWords(one.provider)}</strong> {one.product}
                    <p className="soft">
                      {'reasons' in one
                        ? one.reasons.map(({ message }) => message).join(' ')
                        : one.error.message}
                    </p>
                  </li>
                ),
              )}
            </ol>
            <details>
              <summary>How this is ranked</summary>
              <p>{comparison.method}</p>
              <ul>
                {comparison.assumptions.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </div>
    </>
  );
}

function Card(props: { quote: FragmentType<typeof CARD> }) {
  const quote = readFragment(CARD, props.quote);
  return (
    <li className="card">
      <strong>
        {quote.rank}. {inWords(quote.provider)}
      </strong>{' '}
      {quote.product}
      <p className="lead">
        <span className="digits">{quote.costPerHundred}</span> for each hundred
      </p>
      <p className="soft">
        {quote.repayments} × <Amount of={quote.repayment} />{' '}
        {inWords(quote.frequency).toLowerCase()}, <Amount of={quote.totalCost} /> in all
      </p>
    </li>
  );
}
