import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type FragmentType, graphql, readFragment } from './gql';
import { Amount, Day, inWords, Status, Trouble } from './parts';
import { Repay } from './Repay';

export const LOAN = graphql(`
  query Loan($id: ID!) {
    loan(id: $id) {
      ...LoanFacts
    }
  }
`);

const FACTS = graphql(`
  fragment LoanFacts on Loan {
    id
    provider
    externalId
    status
    customer {
      displayName
    }
    outstanding {
      ...Amount
    }
    balance {
      ...Amount
    }
    nextInstallment {
      dueOn
      outstanding {
        amount
      }
    }
    installments {
      id
      ...InstallmentRow
    }
  }
`);

const ROW = graphql(`
  fragment InstallmentRow on Installment {
    number
    dueOn
    status
    total {
      ...Amount
    }
    outstanding {
      ...Amount
    }
  }
`);

export function Loan({ id }: { id: string }) {
  const { data, error } = useQuery(LOAN, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <>
      <Trouble error={error} />
      {data?.loan && <Facts loan={data.loan} />}
    </>
  );
}

function Facts(props: { loan: FragmentType<typeof FACTS> }) {
  const loan = readFragment(FACTS, props.loan);
  // What was due when it was opened: the receipt stays when the last installment is paid.
  const [due] = useState(loan.nextInstallment);
  return (
    <>
      <h1>
        {inWords(loan.provider)} {loan.externalId} <Status is={loan.status} />
      </h1>
      <p className="lead">
        <Amount of={loan.outstanding ?? loan.balance} /> to be paid
        {loan.customer?.displayName && ` by ${loan.customer.displayName}`}
      </p>
      {loan.provider === 'IUTE' && due && (
        <Repay loanId={loan.id} amount={due.outstanding.amount} paidOn={due.dueOn} />
      )}
      {loan.installments && (
        <section aria-labelledby="installments">
          <h2 id="installments">Installments</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col">Due on</th>
                <th scope="col">Status</th>
                <th scope="col">Total</th>
                <th scope="col">Left</th>
              </tr>
            </thead>
            <tbody>
              {loan.installments.map((one) => (
                <Installment key={one.id} installment={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Installment(props: { installment: FragmentType<typeof ROW> }) {
  const { number, dueOn, status, total, outstanding } = readFragment(ROW, props.installment);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <Day on={dueOn} />
      </td>
      <td>
        <Status is={status} />
      </td>
      <td>
        <Amount of={total} />
      </td>
      <td>
        <Amount of={outstanding} />
      </td>
    </tr>
  );
}
