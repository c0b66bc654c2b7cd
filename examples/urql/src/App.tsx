import { useState } from 'react';
import { useQuery } from 'urql';
import { Customer } from './Customer';
import { graphql } from './gql';

const PEOPLE = graphql(`
  query People {
    loans(first: 50) {
      nodes {
        customer {
          id
          displayName
        }
      }
    }
  }
`);

export function App() {
  const [{ data, error, fetching }] = useQuery({ query: PEOPLE });
  const [chosen, choose] = useState<string>();
  const people = new Map(
    data?.loans?.nodes.flatMap((one) =>
      one?.customer ? [[one.customer.id, one.customer.displayName ?? 'Nameless']] : [],
    ),
  );
  return (
    <main>
      <h1>People</h1>
      {!data && error && (
        <p role="alert" className="warning">
          {error.message}
        </p>
      )}
      <div className="desk">
        <nav aria-label="People" aria-busy={fetching}>
          {[...people].map(([id, name]) => (
            <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
              {name}
            </button>
          ))}
        </nav>
        <div>
          {chosen ? (
            <Customer key={chosen} id={chosen} />
          ) : (
            <p className="soft">Choose somebody to see what they have applied for, anywhere.</p>
          )}
        </div>
      </div>
    </main>
  );
}
