import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type FragmentType, graphql, readFragment } from './gql';
import { Amount, Day, inWords, Outcomes, Status, Trouble } from './parts';

const LOANS = graphql(`
  query Loans($after: String) {
    loans(first: 20, after: $after) {
      nodes {
        id
        ...LoanRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      providers {
        ...Outcome
      }
    }
  }
`);

const ROW = graphql(`
  fragment LoanRow on Loan {
    id
    provider
    externalId
    status
    outstanding {
      ...Amount
    }
    balance {
      ...Amount
    }
    nextInstallment {
      dueOn
    }
  }
`);

export function Loans() {
  const [after, setAfter] = useState<string>();
  const { data, previousData, error, loading, refetch } = useQuery(LOANS, {
    variables: { after },
    fetchPolicy: 'cache-and-network',
  });
  const loans = (data ?? previousData)?.loans;
  return (
    <>
      <h1>Loans</h1>
      {!loans && <Trouble error={error} />}
      <Outcomes of={loans?.providers ?? []} />
      <ul className="rows" aria-label="Loans" aria-busy={loading}>
        {loans?.nodes.map((loan) => loan && <Row key={loan.id} loan={loan} />)}
      </ul>
      <p className="buttons">
        <button type="button" disabled={loading} onClick={() => refetch()}>
          Read again
        </button>
        {loans?.pageInfo.hasNextPage && (
          <button type="button" onClick={() => setAfter(loans.pageInfo.endCursor ?? undefined)}>
            Next page
          </button>
        )}
      </p>
    </>
  );
}

function Row(props: { loan: FragmentType<typeof ROW> }) {
  const loan = readFragment(ROW, props.loan);
  return (
    <li>
      <a href={`#/loans/${loan.id}`} title={loan.externalId}>
        {inWords(loan.provider)} {short(loan.externalId)}
      </a>
      <Status is={loan.status} />
      <Amount of={loan.outstanding ?? loan.balance} />
      <span className="soft">
        {loan.nextInstallment ? (
          <>
            next on <Day on={loan.nextInstallment.dueOn} />
          </>
        ) : (
          (NOTHING_NEXT[loan.status] ?? 'nothing due')
        )}
      </span>
    </li>
  );
}

/** A line of credit has no schedule. */
const NOTHING_NEXT: Record<string, string> = { OPEN: 'line of credit', CLOSED: 'ended' };

/** Some lenders name a loan by a GUID: its beginning tells it apart, its title has all of it. */
const short = (reference: string) =>
  reference.length > 12 ? `${reference.slice(0, 8)}…` : reference;
