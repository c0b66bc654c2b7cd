import { useState } from 'react';
import { useQuery } from 'urql';
import { Customer } from './Customer';
import { graphql } from './gql';

const PEOPLE = graphql(`
  query People($text: String) {
    customers(first: 20, filter: { text: $text }) {
      nodes {
        id
        displayName
      }
    }
  }
`);

export function App() {
  const [text, find] = useState('');
  const [{ data, error, fetching }] = useQuery({ query: PEOPLE, variables: { text } });
  const [chosen, choose] = useState<string>();
  const people = data?.customers?.nodes ?? [];
  return (
    <main>
      <h1>People</h1>
      {!data && error && (
        <p role="alert" className="warning">
          {error.message}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find(String(new FormData(event.currentTarget).get('text')));
        }}
      >
        <label>
          Name or e-mail <input name="text" type="search" />
        </label>
        <button type="submit">Find</button>
      </form>
      <div className="desk">
        <nav aria-label="People" aria-busy={fetching}>
          {people.map(
            (one) =>
              one && (
                <button
                  key={one.id}
                  type="button"
                  aria-pressed={one.id === chosen}
                  onClick={() => choose(one.id)}
                >
                  {one.displayName ?? 'Nameless'}
                </button>
              ),
          )}
          {data && people.length === 0 && <p className="soft">Nobody.</p>}
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
